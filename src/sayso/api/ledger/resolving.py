"""What the documents of a ledger say together, found out anew."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.api.ledger.indexing import index_ledger
from sayso.api.ledger.outdated import RULES, has_other_rules
from sayso.api.options import ReadOptions
from sayso.api.reading import keep_likely
from sayso.domain.anchor import anchor_attributions
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.reading import Reading

if TYPE_CHECKING:
    from sayso.store import Ledger


def resolve_ledger(ledger: "Ledger", options: ReadOptions) -> bool:
    """Resolve all that a ledger holds, if anything was added or judged since that was last done, or by other rules.

    What is new can be found by its meaning afterwards.

    Returns:
        Whether anything had to be done.

    Raises:
        StoreError: The ledger cannot be read or written.
        ModelError: The sentence encoder cannot be used.
    """
    resolved = _resolve(ledger, options)
    index_ledger(ledger, options.choose_tools())
    return resolved


def _resolve(ledger: "Ledger", options: ReadOptions) -> bool:
    from sayso.api.ledger.embedding import LedgerEmbedder
    from sayso.api.ledger.remembering import LedgerLinks
    from sayso.resolve import digest_rules, resolve
    from sayso.resolve.grounds import hold

    with ledger.view() as view:
        covers = view.last
        if view.resolved_up_to() >= view.last_unresolved() and not has_other_rules(view):
            return False
        pruned = view.removed_since(view.resolved_up_to())
        readings = list(view.readings())
        judgements, _ = hold(view.judgements(), readings)
    tools = options.choose_tools()
    likely = [keep_judged(reading, judgements, min_score=options.least) for reading in readings]
    embedder = LedgerEmbedder(ledger, tools)
    memory = LedgerLinks(ledger, tools.encoder, tools.cross_encoder)
    found = resolve(likely, embedder, judgements, memory, tools.comparer)
    if pruned:
        with ledger.index() as index:
            index.prune(tools.encoder, embedder.used)
    parameters = {"cross_encoder": tools.cross_encoder, RULES: digest_rules()}
    work = ledger.begin("resolve", tools.run(min_score=options.least, **parameters))
    with work.change() as change:
        change.resolve(found, _list_anchors(readings), covers=covers)
    work.end()
    return True


def keep_judged(reading: Reading, judgements: Sequence[Judgement], *, min_score: float) -> Reading:
    """Return the reading with the attributions that reach a score, or that a person found right."""
    from sayso.resolve.verdicts import find_judged

    right = find_judged(reading, judgements, JudgementKind.RIGHT)
    return keep_likely(reading, min_score=min_score, always=right)


def _list_anchors(readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    return {
        (reading.document.id, number): anchor
        for reading in readings
        for number, anchor in anchor_attributions(reading).items()
    }
