"""A folder of fetched pages, each as published, with a sidecar that says what is known of it."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from sayso.fetch.names import name_version
from sayso.fetch.page import Page, Request

SIDECAR_SUFFIX: Final = ".meta.json"
"""As ingest looks for it."""


class Outcome(StrEnum):
    """What keeping a page did."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a feed says of a page; None where it says nothing.

    Attributes:
        publisher: The true one, where the feed names it.
        published_at: ISO 8601, in UTC.
        feed: The address of the feed.
    """

    title: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    feed: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a page is, and what keeping it did."""

    file: Path
    outcome: Outcome


class Folder:
    """The pages of a folder by the addresses that they were asked for by.

    The latest version of each is known by its sidecar. A version is never overwritten: a new one stands beside it, so
    that what cites the old one still holds.

    Args:
        path: Made when the first page is kept.
        versions: Whether earlier versions stay; else a new one takes the place of the old.

    Raises:
        OSError: It is there and cannot be read.
    """

    def __init__(self, path: Path, *, versions: bool = True) -> None:
        self._path = path
        self._versions = versions
        self._latest: dict[str, dict[str, Any]] = {}
        for sidecar in sorted(path.glob("*" + SIDECAR_SUFFIX)):
            self._remember(_read_record(sidecar), sidecar)

    def request(self, url: str) -> Request:
        """Return what to ask for at an address, so that only a new version is sent."""
        latest = self._latest.get(url)
        if latest is None:
            return Request(url)
        known = {name: latest.get(name) for name in ("etag", "last_modified")}
        return Request(url, known_url=latest.get("url"), **known)

    def read(self, url: str) -> Page | None:
        """Return the latest version of a page that was kept; None where there is none."""
        latest = self._latest.get(url)
        if latest is None:
            return None
        return Page(
            asked=url,
            url=latest["url"],
            data=self._file(latest).read_bytes(),
            status=latest["status"],
            accessed_at=latest["accessed_at"],
            media_type=latest.get("media_type"),
            charset=latest.get("charset"),
        )

    def keep(
        self, page: Page, name: str, facts: Facts, *, is_same: Callable[[bytes, bytes], bool] = bytes.__eq__
    ) -> Kept:
        """Write a page and its sidecar, where it is new or has changed.

        Args:
            page: As fetched.
            name: Of the file of its first version.
            facts: What is known besides.
            is_same: Whether two versions say the same.

        Raises:
            OSError: It cannot be written.
        """
        latest = self._latest.get(page.asked)
        if latest is None:
            return self._write(page, name, facts, version=1, before=None)
        kept = self._file(latest)
        if is_same(kept.read_bytes(), page.data):
            now = {"url": page.url, "etag": page.etag, "last_modified": page.last_modified}
            self._update({**latest, **now}, facts)
            return Kept(kept, Outcome.UNCHANGED)
        version = latest["version"] + 1 if self._versions else 1
        return self._write(page, name, facts, version=version, before=latest)

    def confirm(self, url: str, facts: Facts) -> Kept | None:
        """Return where an unchanged page is, with what is known of it now; None where it is not there."""
        latest = self._latest.get(url)
        if latest is None:
            return None
        self._update(latest, facts)
        return Kept(self._file(latest), Outcome.UNCHANGED)

    def find(self, url: str) -> Path | None:
        """Return the file of the latest version of a page."""
        latest = self._latest.get(url)
        return self._file(latest) if latest else None

    def _write(
        self, page: Page, name: str, facts: Facts, *, version: int, before: Mapping[str, Any] | None
    ) -> Kept:
        file = self._path / name_version(name, version)
        record = _describe(page, facts, before or {})
        record |= {"version": version, "previous": before["file"] if before and version > 1 else None}
        self._path.mkdir(parents=True, exist_ok=True)
        _replace(file, page.data)
        self._save(file, record)
        return Kept(file, Outcome.NEW if before is None else Outcome.CHANGED)

    def _update(self, record: Mapping[str, Any], facts: Facts) -> None:
        """Write the sidecar of an unchanged page again, if it says something else now, or something more."""
        gaps = {name: value for name, value in asdict(facts).items() if record.get(name) is None}
        now = _drop_unknown({**record, **gaps})
        if now != self._latest[now["asked"]]:
            self._save(self._file(now), now)

    def _save(self, file: Path, record: Mapping[str, Any]) -> None:
        known = _drop_unknown({**record, "file": None})
        text = json.dumps(known, ensure_ascii=False, indent=1) + "\n"
        sidecar = file.with_name(file.name + SIDECAR_SUFFIX)
        _replace(sidecar, text.encode("utf-8", "backslashreplace"))
        self._remember(known, sidecar)

    def _remember(self, record: dict[str, Any], sidecar: Path) -> None:
        file = sidecar.name.removesuffix(SIDECAR_SUFFIX)
        if not _is_ours(record) or not (self._path / file).is_file():
            return
        before = self._latest.get(record["asked"])
        if before is None or before["version"] <= record["version"]:
            self._latest[record["asked"]] = record | {"file": file}

    def _file(self, record: Mapping[str, Any]) -> Path:
        return self._path / str(record["file"])


def _describe(page: Page, facts: Facts, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return the sidecar of a page; what a feed said once of an address holds until one says otherwise."""
    record = {name: value for name, value in asdict(page).items() if name != "data"}
    said = {name: value or before.get(name) for name, value in asdict(facts).items()}
    return record | said | {"sha256": hashlib.sha256(page.data).hexdigest()}


def _drop_unknown(record: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not None}


def _is_ours(record: Mapping[str, Any]) -> bool:
    """Return whether a sidecar says all that is needed to ask again."""
    words = all(isinstance(record.get(name), str) for name in ("asked", "url", "accessed_at"))
    maybe = all(isinstance(record.get(name, ""), str) for name in ("etag", "last_modified"))
    return words and maybe and all(isinstance(record.get(name), int) for name in ("status", "version"))


def _read_record(sidecar: Path) -> dict[str, Any]:
    """Return what a sidecar says; nothing where it is none of ours."""
    try:
        record = json.loads(sidecar.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _replace(path: Path, data: bytes) -> None:
    """Write a file in one go: it is there in full or not at all."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
