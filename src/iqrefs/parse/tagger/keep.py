"""What the labeller must leave: where the rules are certain, and where a label cannot be."""

from __future__ import annotations

from collections.abc import Sequence

from iqrefs.parse.draft import EXTRA, Draft
from iqrefs.parse.tagger.labels import MORE, NAMES, NONE, as_label
from iqrefs.parse.tagger.revise import find_runs
from iqrefs.parse.tagger.units import WORDED, Unit

SURE = 0.6
"""From this probability on a label that contradicts the rules stands; chosen by cross-validation."""
CERTAIN = 0.97
"""The share of fields that the rules read right where `is_certain` says so, over the corpora of refs/training
(whose habits they did not know).
"""
_CLEAR = 4.0
"""From this margin on the looks of a segment leave no doubt: there the rules were right more often than a
labeller that had not seen the habit.
"""
PARTED = 0.9
"""From this mean probability on words are parted where no mark parts them."""
GOES_ON = 0.9
"""From this probability on a name of several words goes on behind a mark."""
LOST = 0.97
"""From this probability on a citation loses the author that the rules read, or any field to a rare one."""
_COMMON = frozenset({"author", "title", "container-title"})
_RARE = frozenset({"event-title", "genre", "section"})
_OPENING = frozenset({"function_words", "conjunctions"})
"""No field ends with such a word."""
_QUOTE = '"'
_NO_WORK = frozenset({NONE, "contributor"})
_LEFT = frozenset({"", EXTRA})


def is_certain(draft: Draft, units: Sequence[Unit]) -> bool:
    """Whether the rules read a mention whole, each segment clearly: then the labeller is not asked."""
    described = "title" in draft.item and "issued" in draft.item
    if not described or any(unit.ruled in _LEFT for unit in units):
        return False
    return all(margin >= _CLEAR for margin in draft.margins.values())


def keep_what_is_certain(
    draft: Draft, units: Sequence[Unit], labels: list[str], sure: Sequence[float]
) -> None:
    """Put labels back to what the rules read, wherever theirs is the last word."""
    _keep_rules(units, labels, sure)
    _keep_names_apart(draft, units, labels, sure)
    _keep_whole(draft, units, labels, sure)
    _keep_author(units, labels, sure)
    _keep_title(units, labels)
    _keep_initials(draft, units, labels)
    _keep_scripture(draft, units, labels)
    _keep_quotes(units, labels)
    _keep_repeated(draft, units, labels)


def _keep_rules(units: Sequence[Unit], labels: list[str], sure: Sequence[float]) -> None:
    """What has a word or shape of its own is certain; what the labeller contradicts unsurely stays."""
    settled = {as_label(unit.ruled) for unit in units if unit.certain}
    for at, unit in enumerate(units):
        label, ruled = labels[at].rstrip(MORE), as_label(unit.ruled)
        needed = LOST if label in _RARE and ruled in _COMMON else SURE
        if label != ruled and (unit.certain or sure[at] < needed or label in settled):
            goes_on = at > 0 and ruled in NAMES and labels[at - 1].rstrip(MORE) == ruled and not unit.before
            labels[at] = ruled + MORE if goes_on else ruled


def _keep_names_apart(draft: Draft, units: Sequence[Unit], labels: list[str], sure: Sequence[float]) -> None:
    """A name of several words is whole: it goes on behind a mark, into the title of the rules, for a good
    reason alone. (A single word before the mark is a family name, turned to the front.)
    """
    words = 0
    for at, unit in enumerate(units):
        if not labels[at].endswith(MORE):
            words = 1
            continue
        whole = words > 1 and len(draft.words[units[at - 1].start]) > 1
        if unit.before and whole and unit.ruled == "title" and sure[at] < GOES_ON:
            name = labels[at]
            labels[at] = "title"
            for behind in range(at + 1, len(units)):
                if labels[behind] != name or units[behind].ruled != "title":
                    break
                labels[behind] = "title"
            continue
        words += 1


def _keep_whole(draft: Draft, units: Sequence[Unit], labels: list[str], sure: Sequence[float]) -> None:
    """Words with no mark between them that the rules read as one field are parted for a good reason alone."""
    first = 0
    while first < len(units):
        last = first + 1
        while last < len(units) and _goes_on(draft, units[last]) and units[last].ruled == units[first].ruled:
            last += 1
        if units[first].ruled in WORDED:
            _join(draft, units, labels, sure, first=first, last=last)
        first = last


def _goes_on(draft: Draft, unit: Unit) -> bool:
    """Whether no mark stands before a unit, or one inside a word (`scale-down`, `U.S.`)."""
    glued = len(unit.before) == 1 and draft.touches(unit.start) and draft.touches(unit.start - 1)
    return not unit.before or glued


def _join(
    draft: Draft, units: Sequence[Unit], labels: list[str], sure: Sequence[float], *, first: int, last: int
) -> None:
    """Give the units from `first` on the label that most of them have, where they were parted unsurely or
    behind a word that ends nothing.
    """
    weights: dict[str, float] = {}
    before, hangs = "", False
    for at in range(first, last):
        label = labels[at].rstrip(MORE)
        if label == NONE:
            continue
        weights[label] = weights.get(label, 0.0) + sure[at]
        parted = bool(before) and label != before
        hangs = hangs or (parted and not _OPENING.isdisjoint(draft.kinds[units[at - 1].start]))
        before = label
    if len(weights) < 2 or (sum(sure[first:last]) / (last - first) >= PARTED and not hangs):
        return
    best = max(weights, key=lambda label: weights[label])
    for at in range(first, last):
        if labels[at].rstrip(MORE) not in (NONE, best):
            labels[at] = best + MORE if best in NAMES and at > first else best


def _keep_author(units: Sequence[Unit], labels: list[str], sure: Sequence[float]) -> None:
    """The author that the rules read is not lost to another field without a good reason."""
    ruled = [at for at, unit in enumerate(units) if unit.ruled == "author"]
    if not ruled or any(label.rstrip(MORE) == "author" for label in labels):
        return
    if sum(sure[at] for at in ruled) / len(ruled) < LOST:
        for at in ruled:
            labels[at] = "author" + MORE if at - 1 in ruled and not units[at].before else "author"


def _keep_title(units: Sequence[Unit], labels: list[str]) -> None:
    """What has a publisher does not lose its title to nothing, or to a hand: `تعليق على قانون العمل`."""
    lost = [at for at, unit in enumerate(units) if unit.ruled == "title"]
    if "publisher" not in labels:
        return
    if any(label == "title" for label in labels) or any(
        labels[at].rstrip(MORE) not in _NO_WORK for at in lost
    ):
        return
    for at in lost:
        labels[at] = "title"


def _keep_initials(draft: Draft, units: Sequence[Unit], labels: list[str]) -> None:
    """Letters alone are no name: the `U.S.` that opens a title stays in it."""
    for variable in sorted(NAMES):
        for first, last in find_runs(labels, variable):
            letters = (len(draft.words[units[at].start]) == 1 for at in range(first, last))
            if all(letters) and not units[first].certain:
                for at in range(first, last):
                    ruled = as_label(units[at].ruled)
                    labels[at] = NONE if ruled in NAMES else ruled


def _keep_scripture(draft: Draft, units: Sequence[Unit], labels: list[str]) -> None:
    """A surah or a book of the Bible that the rules know is the title, all of it."""
    first = next(
        (
            at
            for at, unit in enumerate(units)
            if unit.ruled == "title" and "scripture" in draft.kinds[unit.start]
        ),
        len(units),
    )
    for at in range(first, len(units)):
        if units[at].ruled != "title":
            return
        labels[at] = "title"


def _keep_repeated(draft: Draft, units: Sequence[Unit], labels: list[str]) -> None:
    """Dashes stand for the author: no other is named behind them."""
    if "repeated-author" not in draft.evidence or "author" in draft.item:
        return
    for at, unit in enumerate(units):
        if labels[at].rstrip(MORE) == "author":
            labels[at] = as_label(unit.ruled)


def _keep_quotes(units: Sequence[Unit], labels: list[str]) -> None:
    """What stands behind the closing quotation mark of a title is not of the title."""
    inside = closed = False
    for at, unit in enumerate(units):
        if _QUOTE in unit.before:
            closed = inside and labels[at - 1] == "title"
            inside ^= unit.before.count(_QUOTE) % 2 == 1
        if labels[at] != "title":
            closed = False
        elif closed and not inside:
            labels[at] = NONE if unit.ruled == "title" else as_label(unit.ruled)
