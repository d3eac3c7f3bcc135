"""Whether the readings hold what a good reader must find."""

from tests.golden.patterns import Record, file_name, meets, names

Readings = list[Record]


def find_document(readings: Readings, name: str) -> Record:
    """Return the reading of a file."""
    return next(each for each in readings if file_name(each["document"]["path"]) == name)


def has_attribution(readings: Readings, wanted: Record) -> bool:
    """Return whether an attribution of the document fits."""
    found = find_document(readings, wanted["document"])["attributions"]
    return any(
        names([wanted["actor"]], each["source"]["actor"])
        and each["act"] == wanted["act"]
        and each["negated"] == wanted["negated"]
        and meets(wanted["text"], each["content"]["text"])
        for each in found
    )


def has_chain(readings: Readings, wanted: Record) -> bool:
    """Return whether attributions stand in one another as they should, outermost first."""
    found = find_document(readings, wanted["document"])["attributions"]
    by_id = {each["id"]: each for each in found}
    return any(_is_chain(each, wanted["chain"], by_id) for each in found)


def _is_chain(innermost: Record, chain: list[Record], by_id: dict[str, Record]) -> bool:
    at: Record | None = innermost
    for wanted in reversed(chain):
        if at is None or not _is_link(at, wanted):
            return False
        at = by_id.get(at["parent"] or "")
    return True


def _is_link(attribution: Record, wanted: Record) -> bool:
    return (
        names([wanted["actor"]], attribution["source"]["actor"])
        and attribution["act"] in wanted["act"]
        and meets([wanted["source"]] if "source" in wanted else [], attribution["source"]["text"])
        and meets(wanted.get("addressee", []), attribution["addressee"]["text"])
        and meets(wanted.get("text", []), attribution["content"]["text"])
        and wanted.get("certainty", attribution["certainty"]["level"]) == attribution["certainty"]["level"]
        and wanted.get("confidence", attribution["certainty"]["confidence"])
        == attribution["certainty"]["confidence"]
    )


def has_time(readings: Readings, wanted: Record) -> bool:
    """Return whether somebody speaks at the time that the words mean."""
    return any(
        names([wanted["actor"]], each["source"]["actor"])
        and each["said_at"] is not None
        and (each["said_at"]["from"], each["said_at"]["to"]) == (wanted["from"], wanted["to"])
        and meets(wanted["words"].split(), each["said_at"]["text"])
        for each in find_document(readings, wanted["document"])["attributions"]
    )


def has_quantity(readings: Readings, wanted: Record) -> bool:
    """Return whether the figure is read, with its unit."""
    return any(
        quantity["value"] == wanted["value"]
        and quantity["unit"] in wanted["unit"]
        and quantity["approximate"] == wanted["approximate"]
        for each in find_document(readings, wanted["document"])["attributions"]
        for quantity in each["quantities"]
    )


def lacks(readings: Readings, wanted: Record) -> bool:
    """Return whether page furniture is nobody's words."""
    contents = [each["content"]["text"] or "" for each in _attributions(readings, wanted)]
    return not any(words in content for words in wanted["absent"] for content in contents)


def is_repaired(readings: Readings, wanted: Record) -> bool:
    """Return whether glued words are parted in the clean text."""
    text = find_document(readings, wanted["document"])["document"]["text"]
    return all(words in text for words in wanted["present"])


def _attributions(readings: Readings, wanted: Record) -> list[Record]:
    found: list[Record] = find_document(readings, wanted["document"])["attributions"]
    return found
