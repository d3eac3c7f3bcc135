"""``sayso fetch``, and addresses among the paths of other commands."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli.main import sayso_command
from tests.fake_tools import FakeTools
from tests.web_site import Site, page

STORY = "<html><body><article><p>Ivo Lund said: “The old bridge is closed.”</p></article></body></html>"
LOCAL = ("--allow-private", "--delay", "0")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder in which the fake reader reads."""
    monkeypatch.setattr("sayso.wiring.installed_tools", FakeTools)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, text: str | None = None) -> Result:
    """Return what a command does."""
    return CliRunner().invoke(sayso_command, list(arguments), input=text)


def test_pages_are_fetched_and_counted(site: Site) -> None:
    """The last line says what was new, and the second time that nothing is."""
    site.replies["/a"] = page(STORY)
    assert (run("fetch", site.url("/a"), "-o", "out", *LOCAL).output) == "out: 1 new\n"
    result = run("fetch", site.url("/a"), "-o", "out", *LOCAL)
    assert (result.exit_code, result.output) == (0, "out: 1 unchanged\n")


def test_failures_are_told_with_their_reasons(site: Site) -> None:
    """1 where some failed, 2 where nothing could be fetched."""
    site.replies["/a"] = page(STORY)
    result = run("fetch", site.url("/a"), site.url("/gone"), "-o", "out", *LOCAL)
    assert (result.exit_code, result.stdout) == (1, "out: 1 new, 1 failed\n")
    assert result.stderr.splitlines() == [
        f"sayso: {site.url('/gone')}: 127.0.0.1 answers 404 Not Found; expected 200 [http-status]",
        "sayso: 1 of 2 inputs could not be fetched",
    ]
    assert run("fetch", site.url("/gone"), "-o", "out", *LOCAL).exit_code == 2


def test_quiet_says_nothing(site: Site) -> None:
    """The exit code tells it."""
    site.replies["/a"] = page(STORY)
    result = run("fetch", site.url("/a"), site.url("/gone"), "-o", "out", "--quiet", *LOCAL)
    assert (result.exit_code, result.output) == (1, "")


@pytest.mark.parametrize("arguments", [("--list", "urls.txt"), ("urls.txt",), ("-",), ("--list", "-")])
def test_addresses_come_from_a_list(site: Site, folder: Path, arguments: tuple[str, ...]) -> None:
    """From a file or standard input, one a line."""
    site.replies |= {"/a": page(STORY), "/b": page(STORY)}
    text = f"# two\n{site.url('/a')}\n\n{site.url('/b')}\n"
    (folder / "urls.txt").write_text(text)
    assert run("fetch", *arguments, "-o", "out", *LOCAL, text=text).output == "out: 2 new\n"


def test_private_addresses_need_to_be_allowed(site: Site) -> None:
    """Neither port nor address of a site on this machine is asked without it."""
    result = run("fetch", site.url("/a"), "http://127.0.0.1/", "-o", "out")
    assert result.exit_code == 2
    assert result.stderr.count("[refused-address]") == 2
    assert site.asked == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "out"), "no URL is given"),
        (("--list", "missing.txt", "-o", "out"), "cannot be read"),
        (("http://a.example/",), "Missing option '-o'"),
        (("http://a.example/", "-o", "out", "--contact", "a\nb"), "contact"),
    ],
)
def test_a_slip_is_a_usage_error(arguments: tuple[str, ...], told: str) -> None:
    """What is wrong is said, and nothing is fetched."""
    result = run("fetch", *arguments)
    assert result.exit_code != 0
    assert told in result.output + str(result.exception)


def test_what_is_no_address_is_a_failure() -> None:
    """As any other that cannot be fetched."""
    result = run("fetch", "ftp://a.example/", "a.example", "-o", "out")
    assert result.exit_code == 2
    assert result.stderr.count("expected http:// or https://, and a host") == 2


def test_read_takes_an_address(site: Site) -> None:
    """Its path is the address."""
    site.replies["/a"] = page(STORY)
    result = run("read", site.url("/a"), "--json", "--allow-private")
    assert json.loads(result.output)["document"]["path"] == site.url("/a")


def test_a_brief_of_an_address_is_verified_without_the_web(site: Site) -> None:
    """The decoded input is kept in it."""
    site.replies["/a"] = page(STORY)
    assert run("brief", site.url("/a"), "-o", "brief.html", "--allow-private").exit_code == 0
    site.replies.clear()
    assert run("verify", "brief.html").exit_code == 0


def test_a_brief_counts_pages_that_fail(site: Site) -> None:
    """An address is an input as any other."""
    site.replies["/a"] = page(STORY)
    result = run("brief", site.url("/a"), site.url("/gone"), "--allow-private", "-f", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["failures"][0]["code"] == "http-status"
