"""How a brief words what it knows: names and cited words in fixed phrases, the same in every format."""

from collections import Counter
from collections.abc import Iterable

from sayso.compose.phrases import (
    BASES,
    CREDIBILITY,
    DRIFTS,
    LEFT_OUT,
    LEVELS,
    SIDES,
    UNAWARE,
    count,
    tell_act,
    tell_day,
    tell_days,
)
from sayso.domain.act import Act, StanceKind
from sayso.domain.brief import (
    BriefActor,
    BriefClaim,
    BriefDocument,
    BriefDrift,
    BriefHidden,
    BriefStatement,
    BriefTelling,
    Withheld,
)
from sayso.domain.citation import Citation
from sayso.domain.run import Run
from sayso.domain.source import names_none
from sayso.formats.quotation import collapse


def tell_speaker(statement: BriefStatement) -> str:
    """Return who speaks, with the office that a report gives them: ``Ana Veil, port director``."""
    name = collapse(statement.actor)
    role = collapse(statement.role.text or "") if statement.role else ""
    return f"{name}, {role}" if role and role.casefold() not in name.casefold() else name


def tell_basis(statement: BriefStatement) -> str:
    """Return on whose word it is: ``not named, on condition of anonymity``."""
    known = "named" if statement.named else "not named"
    basis = BASES[statement.basis]
    return f"{known}, {basis}" if basis else known


def tell_verb(statement: BriefStatement, stance: StanceKind | None) -> str:
    """Return what they did by speaking; empty where the quoted words themselves tell it."""
    if statement.tellings[0].words == statement.tellings[0].cue:
        return ""
    unaware = stance is StanceKind.UNAWARE and statement.act is Act.DOUBT
    if unaware and not names_none(statement.actor, named=statement.named):
        return UNAWARE
    return tell_act(statement.act, statement.actor, negated=statement.negated, named=statement.named)


def tell_certainty(statement: BriefStatement) -> str:
    """Return the term of ICD 203 for how sure they are; empty where nothing hedges."""
    return LEVELS[statement.certainty.level]


def tell_confidence(statement: BriefStatement) -> str:
    """Return how good they call their evidence; never in one sentence with a likelihood."""
    confidence = statement.certainty.confidence
    return f"{confidence} confidence" if confidence else ""


def tell_date(statement: BriefStatement) -> str:
    """Return the days that the cited time means; empty where they cannot be known."""
    time = statement.said_at
    return tell_days(time.from_date, time.to_date) if time else ""


def tell_via(telling: BriefTelling) -> str:
    """Return through whom it was told: ``as reported by the Times, relaying a witness``."""
    return "as reported by " + ", relaying ".join(map(collapse, telling.via)) if telling.via else ""


def tell_sourcing(claim: BriefClaim) -> str:
    """Return how many roots a claim has and how credible it is (Admiralty), each with the reason."""
    roots = claim.why_independent or f"{claim.independent_sources}, {claim.proven_independent} of them proven"
    grade = f"Credibility {claim.credibility}, {CREDIBILITY[claim.credibility]}"
    why = f": {claim.why_credibility}" if claim.why_credibility else ""
    return f"Independent sources: {roots}. {grade}{why}."


def tell_hidden(hidden: BriefHidden) -> str:
    """Return what a person left out of a side: how much, who did, why, and where it stands."""
    why = f": {collapse(hidden.why)}" if hidden.why else ""
    what = "statement" if not any("/" in each for each in hidden.cites) else "telling"
    told = f"{count(len(hidden.cites), what)} hidden by {collapse(hidden.by)}{why}"
    return f"{SIDES[hidden.stance]}: {told} [{'; '.join(hidden.places)}]"


def tell_drift(drift: BriefDrift) -> str:
    """Return what a telling changed: ``a hedge was left out``, ``a figure changed``."""
    changed = DRIFTS[drift.kind]
    return changed if drift.to.text is not None else changed.replace("changed", f"was {LEFT_OUT}")


def tell_place(citation: Citation, names: dict[str, str]) -> str:
    """Return where words stand: ``report.txt 10–42, 50–61``, in code points of the input."""
    pieces = ", ".join(f"{span.start}–{span.end}" for span in citation.origin)
    return f"{names.get(citation.document_id, citation.document)} {pieces}".rstrip()


def name_documents(documents: Iterable[BriefDocument]) -> dict[str, str]:
    """Return for every document id the shortest end of its path that no other document has."""
    paths = {document.id: document.path for document in documents}
    return {each: _shorten(path, paths.values()) for each, path in paths.items()}


def tell_document(document: BriefDocument) -> str:
    """Return what is known of a report: publisher, day, descriptor."""
    day = tell_day(document.published_at) if document.published_at else ""
    return "; ".join(part for part in (document.publisher or "", day, document.descriptor) if part)


def tell_actor(actor: BriefActor) -> str:
    """Return a speaker with how often they are told: ``Ivo Lund (2)``."""
    return f"{collapse(actor.name)} ({actor.statements})"


def list_speakers(actors: Iterable[BriefActor], *, named: bool) -> list[str]:
    """Return those who speak with how often they are told; who is called the same without a name is told in one."""
    chosen = [actor for actor in actors if actor.named is named]
    if named:
        return [tell_actor(actor) for actor in chosen]
    told: Counter[str] = Counter()
    for actor in chosen:
        told[collapse(actor.name)] += actor.statements
    return [f"{name} ({times})" for name, times in told.most_common()]


def tell_withheld(withheld: Withheld) -> str:
    """Return what was left out: ``3 claims with 4 statements: beyond the limit of 2``."""
    parts = [count(withheld.claims, "claim")] if withheld.claims else []
    parts += [count(withheld.statements, "statement")]
    return f"{' with '.join(parts)}: {withheld.reason}"


def tell_run(run: Run) -> str:
    """Return what made the brief: versions, model, precision."""
    model = f"reader {run.model}" if run.model else ""
    parts = (f"sayso {run.version}", model, run.precision, run.runtime, run.instruction_set)
    return " · ".join(part for part in parts if part)


def _shorten(path: str, paths: Iterable[str]) -> str:
    if path == "-" or path.startswith("-#"):
        return "standard input" + path[1:]
    parts = path.split("/")
    others = [other for other in paths if other != path]
    for start in range(len(parts) - 1, -1, -1):
        tail = "/".join(parts[start:])
        if not any(other == tail or other.endswith("/" + tail) for other in others):
            return tail
    return path
