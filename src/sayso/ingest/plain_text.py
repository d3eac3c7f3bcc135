"""A plain text, as it was published, to a clean one."""

from collections.abc import Sequence

from sayso.domain.origin import Edit, TracedText
from sayso.ingest.characters import clean_characters
from sayso.ingest.doubled import drop_doubled
from sayso.ingest.glue.repair import repair_glue
from sayso.ingest.layout import Laid, lay_out
from sayso.ingest.page_lines import find_biography, find_inline_furniture, find_set_apart


def clean_plain_text(traced: TracedText, *, headline: bool = True) -> Laid:
    """Return the report in the text: characters plain, words parted and whole, nothing twice, no page furniture."""
    return lay_out(drop_doubled(clean_line_text(traced)), headline=headline)


def clean_line_text(traced: TracedText) -> TracedText:
    """Return the text with its characters plain and its glued words parted, its lines as they are."""
    clean = clean_characters(_drop(traced, find_set_apart(traced.text)))
    story = _drop(clean, find_inline_furniture(clean.text))
    return repair_glue(_drop(story, find_biography(story.text)))


def _drop(traced: TracedText, ranges: Sequence[tuple[int, int]]) -> TracedText:
    return traced.apply(Edit(start, end) for start, end in ranges) if ranges else traced
