"""Quotation marks tell quoted words from those that are told in other words."""

import pytest

from sayso.domain.attribution import Form
from sayso.extract.forms import FormReader
from tests.unit.extract.marked import read_marked


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("{t|“The bridge is safe,”} the mayor said.", Form.DIRECT),
        ("“{t|The bridge is safe},” the mayor said.", Form.DIRECT),
        ('{t|"The bridge is safe,"} the mayor said. {t|"It will stand."}', Form.DIRECT),
        ("{t|''The bridge is safe,''} the mayor said.", Form.DIRECT),
        ('The mayor said {t|that "the bridge is safe."}', Form.DIRECT),
        ("The mayor said {t|that the bridge is safe}.", Form.INDIRECT),
        ('“No,” she said. The mayor said {t|that the bridge is safe}. "Yes."', Form.INDIRECT),
        ("The mayor said {t|the bridge is “safe for all”}.", Form.MIXED),
        ("{t|The bridge is “safe,”} the mayor said.", Form.MIXED),
        ("He began. “{t|The bridge is safe}\n“It stands.”", Form.DIRECT),
        ("The mayor’s aide said {t|the pilots’ fears weren’t new}.", Form.INDIRECT),
        ("{t|'The bridge isn't safe,'} the mayor said.", Form.DIRECT),
    ],
)
def test_form(marked: str, form: Form) -> None:
    """All words quoted, none, or some."""
    read = read_marked(marked)
    assert FormReader(read.document).form_of(read.content) is form


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("“I {c|said} {t|that the bridge is safe},” he said.", Form.INDIRECT),
        ("“I {c|said} {t|‘the bridge is safe,’}” he said.", Form.DIRECT),
    ],
)
def test_form_inside_of_another_quotation(marked: str, form: Form) -> None:
    """Marks around the cue as well are those of who quotes the whole."""
    read = read_marked(marked)
    assert FormReader(read.document).form_of(read.content, cue=read.cue) is form


def test_no_content_is_indirect() -> None:
    """Where nothing of what was said stands, nothing is quoted."""
    assert FormReader(read_marked("He {c|declined}.").document).form_of(()) is Form.INDIRECT
