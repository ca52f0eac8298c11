"""The outcome as JSON: a list with an object for each work. `docs/dedupe-report.md` describes every key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from iqrefs.model import Comparison, Decision, Given, Work
from iqrefs.report.json_list import write_list
from iqrefs.report.merge.outcome import Doubt, Joined, Outcome, aliases_of

Relatives = Mapping[str, Sequence[dict[str, Any]]]
"""What is told of other works, by the key of a work."""


def render_json(outcome: Outcome) -> Iterator[str]:
    """The list in pieces, one a work, in the order of the descriptions."""
    joined = {group.work.id: group.members for group in outcome.groups}
    near = _list_doubts((*outcome.near, *outcome.refused))
    kin = _list_kin(outcome)
    yield from write_list(
        {
            "work": work.id,
            "aliases": list(aliases_of(work)),
            "item": work.item,
            "variants": _describe_variants(work),
            "entries": [
                _describe_member(member)
                for member in joined.get(work.id) or [Joined(outcome.given[work.mentions[0]], None)]
            ],
            "near": near.get(work.id, []),
            "kin": kin.get(work.id, []),
        }
        for work in outcome.works.values()
    )


def _describe_variants(work: Work) -> dict[str, Any]:
    return {
        name: [{"value": variant.value, "entry": variant.mention} for variant in variants]
        for name, variants in work.variants.items()
    }


def _describe_member(member: Joined[Given]) -> dict[str, Any]:
    one, because = member.one, member.because
    return {
        "entry": one.key,
        "document": one.document,
        "line": one.line or None,
        "id": one.id or None,
        "text": one.text,
        "because": _describe_reason(one, because) if because else None,
    }


def _describe_reason(one: Given, decision: Decision) -> dict[str, Any]:
    other = decision.left if decision.right == one.key else decision.right
    return {"with": other, "by": decision.by, **_describe_comparison(decision.comparison)}


def _describe_comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "relation": comparison.relation,
        "score": comparison.score,
        "clues": [
            {"code": clue.code, "weight": clue.weight, "left": clue.left, "right": clue.right}
            for clue in comparison.clues
        ],
    }


def _list_doubts(doubts: Sequence[Doubt]) -> Relatives:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for doubt in doubts:
        for work, other in (doubt.works, doubt.works[::-1]):
            found[work].append(_describe_relative(other, doubt.decision))
    return found


def _list_kin(outcome: Outcome) -> Relatives:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for family in outcome.families:
        for member in family.members:
            if member.because:
                ends = [outcome.work_of[key] for key in (member.because.left, member.because.right)]
                for work, other in (ends, ends[::-1]):
                    found[work].append(_describe_relative(other, member.because))
    return found


def _describe_relative(other: str, decision: Decision) -> dict[str, Any]:
    return {
        "work": other,
        "left": decision.left,
        "right": decision.right,
        "by": decision.by,
        **_describe_comparison(decision.comparison),
    }
