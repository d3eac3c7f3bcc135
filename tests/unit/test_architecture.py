"""The floors of the house hold."""

import sys

import grimp
import pytest


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Return who imports whom, with what comes from outside."""
    return grimp.build_graph("sayso", include_external_packages=True)


def outside(graph: grimp.ImportGraph, room: str) -> set[str]:
    """Return the packages that a room imports and that are neither sayso nor the standard library."""
    modules = {room, *graph.find_descendants(room)}
    imported = {name for module in modules for name in graph.find_modules_directly_imported_by(module)}
    tops = {name.partition(".")[0] for name in imported}
    return tops - {"sayso"} - sys.stdlib_module_names


@pytest.mark.parametrize("room", ["sayso.domain", "sayso.errors", "sayso.formats", "sayso.verify"])
def test_some_rooms_need_the_standard_library_only(graph: grimp.ImportGraph, room: str) -> None:
    """The nouns, their shapes, the errors and the check import nothing from outside."""
    assert outside(graph, room) == set()


@pytest.mark.parametrize(
    ("engine", "room"),
    [
        ("openvino", "inference"),
        ("onnxruntime", "inference"),
        ("tokenizers", "inference"),
        ("trafilatura", "ingest"),
        ("lxml", "ingest"),
        ("socket", "fetch"),
        ("ssl", "fetch"),
        ("urllib3", "fetch"),
        ("protego", "fetch"),
        ("sqlalchemy", "store"),
        ("alembic", "store"),
        ("click", "cli"),
        ("spacy", "spacy"),
    ],
)
def test_an_engine_lives_in_one_room(graph: grimp.ImportGraph, engine: str, room: str) -> None:
    """What comes from outside is imported in one room."""
    if engine not in graph.modules:
        pytest.skip(f"{engine} is not imported yet")
    importers = {module.split(".")[1] for module in graph.find_modules_that_directly_import(engine)}
    assert importers == {room}


def test_torch_is_for_training_only(graph: grimp.ImportGraph) -> None:
    """Nothing that is shipped imports torch."""
    assert "torch" not in graph.modules


def test_there_are_no_import_cycles(graph: grimp.ImportGraph) -> None:
    """No file imports itself, however far around."""
    files = {name for name in graph.modules if name.startswith("sayso.") and not graph.find_children(name)}
    upstream = {name: graph.find_upstream_modules(name) for name in files}
    near = {name: graph.find_modules_directly_imported_by(name) & files for name in files}
    assert [name for name in files if any(name in upstream[each] for each in near[name])] == []
