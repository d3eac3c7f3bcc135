"""What is written as JSON comes back as it was."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings

from sayso.domain.attribution import Attribution
from sayso.domain.brief import Brief
from sayso.formats.brief_json import brief_record
from sayso.formats.brief_parsing import parse_brief
from sayso.formats.reading_json import attribution_record, parse_attribution
from tests.property import nouns


def through_json(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record as a reader of the JSON text gets it."""
    parsed: dict[str, Any] = json.loads(json.dumps(record))
    return parsed


@given(nouns.attribution)
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_attributions_come_back(attribution: Attribution) -> None:
    """An attribution survives JSON."""
    assert parse_attribution(through_json(attribution_record(attribution))) == attribution


@given(nouns.brief)
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_briefs_come_back(brief: Brief) -> None:
    """A brief survives JSON."""
    assert parse_brief(through_json(brief_record(brief))) == brief


@given(nouns.attribution)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_cited_words_have_one_shape(attribution: Attribution) -> None:
    """Whatever is cited has spans, origin and text, and role, affiliation and addressee are never null."""
    record = attribution_record(attribution)
    cited = (record["source"], record["source"]["role"], record["source"]["affiliation"], record["addressee"])
    for passage in (*cited, record["cue"], record["content"], record["certainty"]["words"]):
        assert {"spans", "origin", "text"} <= passage.keys()
