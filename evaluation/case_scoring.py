"""Judge what came out of one hard case: what was found, what of it was right, which bans were broken."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from evaluation.case_files import Case, Table
from evaluation.case_words import bag, contains, overlap, pieces, share_a_word
from sayso.domain.attribution import Attribution
from sayso.domain.passage import Passage
from sayso.domain.reading import Reading

ENOUGH = 0.5
LABELS = ("act", "negated", "named", "actor", "parent", "certainty", "said_at", "addressee", "form", "basis")
Counts = Counter[str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one case counts for.

    Attributes:
        counts: `cases`, `right`, `wanted`, `found`, `of.LABEL`, `right.LABEL`, `absent`, `broken`.
        faults: Each in words; none where the case is wholly right.
    """

    case: Case
    counts: Counts
    faults: tuple[str, ...]


def judge(case: Case, reading: Reading) -> Verdict:
    """Hold one reading against what its case demands."""
    return _Judge(case, reading).verdict()


class _Judge:
    def __init__(self, case: Case, reading: Reading) -> None:
        self._case = case
        self._decoded = reading.document.decoded
        self._read = reading.attributions
        self._found = self._match()
        self._counts: Counts = Counter(cases=1, wanted=len(case.relations), found=len(self._found))
        self._faults: list[str] = []

    def verdict(self) -> Verdict:
        for at, wanted in enumerate(self._case.relations):
            if at in self._found:
                self._judge_labels(wanted, self._found[at])
            else:
                self._faults.append(f"not found: {wanted['source']} | {wanted['cue']} | {wanted['content']}")
        self._judge_bans()
        self._faults.extend(self._identity_faults())
        self._counts["right"] = not self._faults
        return Verdict(self._case, self._counts, tuple(self._faults))

    def _match(self) -> dict[int, Attribution]:
        """The answer to each wanted relation, one to one; the closest contents go first."""
        pairs = [
            (self._closeness(wanted, mine), -at, -n)
            for at, wanted in enumerate(self._case.relations)
            for n, mine in enumerate(self._read)
            if self._answers(wanted, mine)
        ]
        found: dict[int, Attribution] = {}
        taken: set[int] = set()
        for _, at, n in sorted(pairs, reverse=True):
            if -at not in found and n not in taken:
                found[-at] = self._read[-n]
                taken.add(n)
        return found

    def _answers(self, wanted: Table, mine: Attribution) -> bool:
        source = self._words(mine.source.words)
        if not (share_a_word(wanted["source"], source) if wanted["source"] else not source):
            return False
        if wanted["cue"] and not share_a_word(wanted["cue"], self._words(mine.cue)):
            return False
        return self._closeness(wanted, mine) >= ENOUGH

    def _closeness(self, wanted: Table, mine: Attribution) -> float:
        return overlap(bag(wanted["content"]), bag(self._words(mine.content.words)))

    def _words(self, passage: Passage) -> list[str]:
        return pieces(self._decoded, passage)

    def _judge_labels(self, wanted: Table, mine: Attribution) -> None:
        for label, right, given in self._labels(wanted, mine):
            self._counts[f"of.{label}"] += 1
            self._counts[f"right.{label}"] += right
            if not right:
                self._faults.append(f"{label} of {wanted['source']} | {wanted['cue']}: {given}")

    def _labels(self, wanted: Table, mine: Attribution) -> Iterator[tuple[str, bool, object]]:
        given = {
            "act": mine.act,
            "negated": mine.negated,
            "named": mine.source.named,
            "basis": mine.source.basis,
            "form": mine.content.form,
            "certainty": mine.certainty.level,
            "confidence": mine.certainty.confidence,
        }
        for key, value in given.items():
            if key in wanted:
                yield key.replace("confidence", "certainty"), value in _accepted(wanted[key]), value
        if "actor" in wanted:
            actor = mine.source.actor
            yield "actor", wanted["actor"].casefold() in actor.casefold(), actor
        if "addressee" in wanted:
            addressee = self._words(mine.addressee)
            yield "addressee", share_a_word(wanted["addressee"], addressee), addressee
        if "said_from" in wanted or "said_to" in wanted:
            said = (mine.said_at.from_date, mine.said_at.to_date) if mine.said_at else (None, None)
            yield "said_at", said == (wanted.get("said_from"), wanted.get("said_to")), said
        yield "parent", mine.parent == self._parent_of(wanted), mine.parent

    def _parent_of(self, wanted: Table) -> str | None:
        if "parent" not in wanted:
            return None
        parent = self._found.get(wanted["parent"] - 1)
        return parent.id if parent else "not found"

    def _judge_bans(self) -> None:
        for ban in self._case.absent:
            broken = [mine.id for mine in self._read if self._meets(ban, mine)]
            self._counts["absent"] += 1
            self._counts["broken"] += bool(broken)
            if broken:
                self._faults.append(f"must be absent ({ban['why']}): {', '.join(broken)}")
        if self._case.only:
            answers = [mine.id for mine in self._found.values()]
            extra = [mine.id for mine in self._read if mine.id not in answers]
            self._counts["absent"] += 1
            self._counts["broken"] += bool(extra)
            if extra:
                self._faults.append(f"nothing else may come out: {', '.join(extra)}")

    def _meets(self, ban: Table, mine: Attribution) -> bool:
        parts = {"source": mine.source.words, "cue": mine.cue, "content": mine.content.words}
        worded = (contains(self._words(part), ban[key]) for key, part in parts.items() if key in ban)
        labels = {"act": mine.act, "negated": mine.negated}
        return all(worded) and all(value == ban[key] for key, value in labels.items() if key in ban)

    def _identity_faults(self) -> Iterator[str]:
        for group in self._case.same:
            if len({actor.casefold() for actor in self._actors(group).values()}) > 1:
                yield f"not one actor: {self._actors(group)}"
        for group in self._case.different:
            actors = self._actors(group)
            for first, second in combinations(actors, 2):
                if actors[first].casefold() == actors[second].casefold():
                    yield f"one actor, {actors[first]}: {first}, {second}"

    def _actors(self, group: Sequence[str]) -> dict[str, str]:
        sources = ((self._case.relations[at]["source"], mine) for at, mine in sorted(self._found.items()))
        return {source: mine.source.actor for source, mine in sources if source in group}


def _accepted(label: Any) -> list[Any]:
    return label if isinstance(label, list) else [label]
