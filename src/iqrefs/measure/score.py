"""One document scored against its gold: notes, citations, pointers, works, passages, fields."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from iqrefs.measure.compare import SCORED, fold_locator, fold_value, list_values, list_variants
from iqrefs.measure.rows import Row, Rows
from iqrefs.measure.tally import Tally, score_groups
from iqrefs.model import POINTERS

MEASURES = ("notes", "entries", "split", "kind", "pointers", "wrong", "works", "locator", "fields")
"""What `summarise_score` gives, in this order:

notes and entries: F1 of those found; split: share of the notes cut into the right number of
citations; kind: share of the citations given the right kind; pointers: share of those whose note is right,
or rightly left open; wrong: pointers linked to a work that is not theirs; works: B-cubed F1 of the
mentions grouped by work; locator: F1 of the passages cited; fields: micro F1 over the variables.
"""


@dataclass(slots=True)
class Score:
    """What was counted over one document; `misses` tells each difference in words.

    `fields`, `languages` and `types` count the same values by variable, by the language of the citation
    and by its kind of source (as the gold has them).
    """

    notes: Tally = field(default_factory=Tally)
    entries: Tally = field(default_factory=Tally)
    split: list[bool] = field(default_factory=list)
    kind: list[bool] = field(default_factory=list)
    pointers: list[bool] = field(default_factory=list)
    wrong: int = 0
    works: float = 1.0
    locator: Tally = field(default_factory=Tally)
    fields: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    languages: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    types: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A gold row, the row read in its place, and where it stands."""

    where: str
    gold: Row
    read: Row | None


def score_rows(gold: Rows, read: Rows) -> Score:
    """Count over a document what was read right."""
    score = Score()
    cited = list(_pair_notes(score, gold, read))
    listed = list(_pair_entries(score, gold, read))
    silent = _silent_variables(gold)
    for pair in cited:
        _score_kind(score, pair)
        _score_locator(score, pair)
        _score_item(score, pair, silent, is_list=gold.is_list)
    for pair in listed:
        _score_item(score, pair, silent, is_list=gold.is_list)
    _score_works(score, [pair for pair in cited if pair.gold.is_scored], listed)
    return score


def summarise_score(score: Score, gold: Rows) -> dict[str, float | None]:
    """The figures by measure; None where the gold has nothing for it."""
    fields = Tally()
    for tally in score.fields.values():
        fields.add_tally(tally)
    has_notes = bool(gold.notes)
    return {
        "notes": score.notes.f1 if has_notes else None,
        "entries": score.entries.f1 if gold.bibliography else None,
        "split": _share(score.split),
        "kind": _share(score.kind),
        "pointers": _share(score.pointers),
        "wrong": score.wrong,
        "works": score.works,
        "locator": score.locator.f1 if has_notes else None,
        "fields": fields.f1,
    }


def _share(marks: Sequence[bool]) -> float | None:
    return sum(marks) / len(marks) if marks else None


def _silent_variables(gold: Rows) -> frozenset[str]:
    """The variables that a list of references never gives: nothing is known about them."""
    if not gold.is_list:
        return frozenset()
    return frozenset(SCORED) - {variable for row in gold.bibliography.values() for variable in row.item}


def _pair_notes(score: Score, gold: Rows, read: Rows) -> Iterator[_Pair]:
    score.notes.add_values(gold.notes, read.notes)
    for label, citations in gold.notes.items():
        found = read.notes.get(label, ())
        score.split.append(len(found) == len(citations))
        for index, (expected, row) in enumerate(_align_rows(citations, found)):
            yield _Pair(f"note {label}#{index}", expected, row)


def _pair_entries(score: Score, gold: Rows, read: Rows) -> Iterator[_Pair]:
    """Entries meet in their order: labels differ from tool to tool."""
    score.entries.add_values(map(str, range(len(gold.bibliography))), map(str, range(len(read.bibliography))))
    rows = _align_rows(list(gold.bibliography.values()), list(read.bibliography.values()))
    for label, (expected, row) in zip(gold.bibliography, rows, strict=True):
        yield _Pair(f"entry {label}", expected, row)


def _align_rows(gold: Sequence[Row], read: Sequence[Row]) -> Iterator[tuple[Row, Row | None]]:
    """Each gold row with the row read: in order where their numbers agree, else the most alike."""
    if len(gold) == len(read):
        yield from zip(gold, read, strict=True)
        return
    left = list(read)
    for row in gold:
        best = max(left, default=None, key=lambda other: _likeness(row.text, other.text))
        if best is not None:
            left.remove(best)
        yield row, best


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, fold_value(one), fold_value(other)).ratio()


def _score_kind(score: Score, pair: _Pair) -> None:
    kind = pair.read.kind if pair.read else None
    score.kind.append(pair.gold.kind == kind)
    if pair.gold.kind != kind:
        score.misses.append(f"{pair.where} kind: gold {pair.gold.kind}, read {kind}: {pair.gold.text[:80]}")


def _score_locator(score: Score, pair: _Pair) -> None:
    gold, read = fold_locator(pair.gold.locator), fold_locator(pair.read.locator if pair.read else None)
    if not score.locator.add_values(gold, read):
        score.misses.append(f"{pair.where} locator: gold {gold}, read {read}")


def _score_item(score: Score, pair: _Pair, silent: frozenset[str], *, is_list: bool) -> None:
    item = pair.read.item if pair.read else {}
    for variable in SCORED:
        gold, read = list_values(pair.gold.item, variable), list_values(item, variable)
        if read and read in list_variants(pair.gold.variants.get(variable), variable):
            gold = read
        if variable in silent or (variable == "type" and is_list and not gold):
            continue
        if not (gold or read):
            continue
        for counts, group in ((score.languages, "language"), (score.types, "type")):
            counts[str(pair.gold.item.get(group) or "-")].add_values(gold, read)
        if not score.fields[variable].add_values(gold, read):
            score.misses.append(f"{pair.where} {variable}: gold {gold}, read {read}")


def _score_works(score: Score, cited: Sequence[_Pair], listed: Sequence[_Pair]) -> None:
    gold: dict[str, str | None] = {pair.where: pair.gold.work for pair in cited}
    gold |= {pair.where: pair.gold.work or pair.where for pair in listed}
    read = {pair.where: pair.read.work if pair.read else None for pair in (*cited, *listed)}
    gold_mates, read_mates = _mates_by_work(gold), _mates_by_work(read)
    for pair in cited:
        if pair.gold.kind in POINTERS:
            _score_pointer(score, pair, gold_mates, read_mates)
    score.works = score_groups(gold, read)


def _mates_by_work(works: Mapping[str, str | None]) -> dict[str, set[str]]:
    mates: dict[str, set[str]] = defaultdict(set)
    for where, work in works.items():
        if work:
            mates[work].add(where)
    return mates


def _score_pointer(
    score: Score, pair: _Pair, gold_mates: Mapping[str, set[str]], read_mates: Mapping[str, set[str]]
) -> None:
    """A pointer is linked wrongly where none of the mentions it was put with is one of its work."""
    refers_to, work = (pair.read.refers_to, pair.read.work) if pair.read else (None, None)
    is_right = pair.read is not None and pair.gold.refers_to == refers_to
    mates = read_mates.get(work or "", set()) - {pair.where}
    is_wrong = bool(mates) and not mates & gold_mates.get(pair.gold.work or "", set())
    score.pointers.append(is_right)
    score.wrong += is_wrong
    if not is_right or is_wrong:
        wrong = ", WRONG WORK" if is_wrong else ""
        told = f"gold {pair.gold.refers_to}, read {refers_to}{wrong}: {pair.gold.text[:80]}"
        score.misses.append(f"{pair.where} pointer: {told}")
