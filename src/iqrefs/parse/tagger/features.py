"""The evidence on each unit, as strings: the word, its shape and classes, the marks around it, the rules.

After Councill, Giles and Kan (2008, ParsCit) and the features of AnyStyle. Where a script has no capitals,
the classes of words, what delimiters enclose, and what the rules read carry their weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from iqrefs.gazetteer import load_gazetteer
from iqrefs.parse.draft import Draft
from iqrefs.parse.tagger.shapes import tell_shape
from iqrefs.parse.tagger.units import WORDED, Unit

FEATURES_VERSION = 1
"""Counts what makes a trained labeller useless to another version: units, features or labels that changed."""

_LONGEST_PHRASE = 8
_LONGEST_WORD = 40
_MOST_MARKS = 6
"""What is longer is cut: no real word or row of marks is, and what is remembered stays small."""
_CLASSES = "gfcnpujsbk"
"""A letter for each class of the gazetteer, in the order of its bits."""
_TELLING = frozenset(
    {
        "press", "containers", "places", "known", "function_words", "roles", "genres", "given_names",
        "nisbas", "honorifics", "bodies", "laws", "title_words", "press_verbs", "in",
    }
)  # fmt: skip
_UNTAUGHT = frozenset(
    {
        "bynames",
        "commentaries",
        "deeds",
        "fathers",
        "holdings",
        "kunyas",
        "name_tails",
        "press_tails",
        "surahs",
    }
)
"""Classes for the rules alone: a labeller is taught without them, and would not know words that bear one."""
_BY_LOOKS = frozenset(
    {"", "author", "title", "container-title", "publisher", "publisher-place", "volume-title"}
)
_MAIN = (
    ("title", "T"),
    ("author", "A"),
    ("container-title", "C"),
    ("publisher", "P"),
    ("publisher-place", "L"),
)
_LEAST_MARGIN, _MOST_MARGIN = -2, 6
_BOUNDS = ((1, "1"), (2, "2"), (3, "3"), (4, "4"), (7, "5"))


class Word:
    """What is known of a word wherever it stands; made once for each."""

    __slots__ = ("behind", "in_front", "is_name", "kinds", "known", "own", "shape", "text")

    def __init__(self, word: str, kinds: frozenset[str], *, upper: bool) -> None:
        """A folded word, the classes of the cues that begin with it, and whether its print has a capital."""
        shape = tell_shape(word, upper=upper)
        self.text = text = shape if shape[0] == "d" else word
        self.shape = shape
        self.kinds = joined = ",".join(sorted(kinds - _UNTAUGHT))
        self.known = known = _name_classes(load_gazetteer().word_bits(word))
        self.is_name = "g" in known or "f" in known
        self.own = [
            "w=" + text,
            "s=" + shape,
            "k=" + joined,
            "g=" + known,
            "3=" + text[-3:],
        ]
        self.in_front = ["-w=" + text, "-k=" + joined, "-s=" + shape]
        self.behind = ["+w=" + text, "+k=" + joined, "+s=" + shape]


_look_up = lru_cache(maxsize=50_000)(Word)


def _look_up_at(draft: Draft, index: int) -> Word:
    return _look_up(draft.words[index][:_LONGEST_WORD], draft.kinds[index], upper=draft.is_upper(index))


def describe_units(draft: Draft, units: Sequence[Unit]) -> list[list[str]]:
    """The features of every unit of a mention, in order."""
    count = len(units)
    if not count:
        return []
    words = [_look_up_at(draft, unit.start) for unit in units]
    ruled = [(unit.ruled or "-") + ("!" if unit.certain else "") for unit in units]
    befores = [unit.before[:_MOST_MARKS] for unit in units]
    befores.append("".join(draft.words[units[-1].end : units[-1].end + _MOST_MARKS]))
    enclosed = _find_enclosures(units)
    runs = _find_runs(ruled)
    state = _describe_reading(units)
    trust = _find_trust(draft, units)
    chunks = _describe_chunks(draft, units, words)
    rows: list[list[str]] = []
    for at, word in enumerate(words):
        rule, before, after = ruled[at], befores[at], befores[at + 1]
        row = [
            *word.own,
            *chunks[at],
            "r=" + rule,
            "b=" + before,
            "a=" + after,
            "q=" + enclosed[at],
            "rq=" + rule + enclosed[at],
            "rb=" + rule + before,
            "ra=" + rule + after,
            "run=" + runs[at],
            "st=" + state + rule,
            "m=" + trust[at] + rule,
        ]
        if at:
            other = words[at - 1]
            row += other.in_front
            row += (
                "-r=" + ruled[at - 1] + "|" + rule,
                "-rb=" + ruled[at - 1] + before + rule,
                "-sb=" + other.shape + before + word.shape,
            )
        else:
            row.append("first")
        if at + 1 < count:
            other = words[at + 1]
            row += other.behind
            row += (
                "+r=" + rule + "|" + ruled[at + 1],
                "+ra=" + rule + after + ruled[at + 1],
                "+sa=" + word.shape + after + other.shape,
            )
        else:
            row.append("last")
        rows.append(row)
    return rows


@lru_cache(maxsize=4096)
def _name_classes(bits: int) -> str:
    return "".join(letter for place, letter in enumerate(_CLASSES) if bits >> place & 1)


def _describe_reading(units: Sequence[Unit]) -> str:
    """How whole the rules' reading is: what it has of the main variables, and how much it left over."""
    found = {unit.ruled for unit in units}
    left = sum(1 for unit in units if unit.ruled in ("", "extra"))
    return "".join(letter for variable, letter in _MAIN if variable in found) + str(min(left, 3))


def _find_trust(draft: Draft, units: Sequence[Unit]) -> list[str]:
    """How clearly the rules chose the label of the segment in which each unit stands."""
    margins = draft.margins
    found = []
    margin = ""
    for unit in units:
        value = margins.get(unit.start)
        if value is not None:
            margin = str(max(_LEAST_MARGIN, min(_MOST_MARGIN, round(value))))
        found.append(margin if unit.ruled in _BY_LOOKS else "")
    return found


def _find_enclosures(units: Sequence[Unit]) -> list[str]:
    """Whether each unit stands in quotes, italics or brackets."""
    quote = italic = False
    bracket = 0
    here = ""
    found = []
    for unit in units:
        if unit.before and unit.before not in (",", ".", ":", ";"):
            for mark in unit.before:
                if mark == '"':
                    quote = not quote
                elif mark == "*":
                    italic = not italic
                elif mark in "([{":
                    bracket += 1
                elif mark in ")]}":
                    bracket = max(bracket - 1, 0)
            here = ("q" if quote else "") + ("i" if italic else "") + ("(" if bracket else "")
        found.append(here)
    return found


def _find_runs(ruled: Sequence[str]) -> list[str]:
    """Whether each unit begins or ends what the rules read as one."""
    last = len(ruled) - 1
    return [
        rule
        + ("B" if at == 0 or ruled[at - 1] != rule else "I")
        + ("E" if at == last or ruled[at + 1] != rule else "")
        for at, rule in enumerate(ruled)
    ]


def _describe_chunks(draft: Draft, units: Sequence[Unit], words: Sequence[Word]) -> list[list[str]]:
    """What each unit shares with its neighbours between two delimiters."""
    starts = [
        at
        for at, unit in enumerate(units)
        if at == 0
        or unit.before
        or (
            unit.ruled != units[at - 1].ruled and not (unit.ruled in WORDED and units[at - 1].ruled in WORDED)
        )
    ]
    starts.append(len(units))
    rows: list[list[str]] = []
    for first, last in pairwise(starts):
        rows += [_describe_chunk(draft, units, words, first, last)] * (last - first)
    return rows


def _describe_chunk(
    draft: Draft, units: Sequence[Unit], words: Sequence[Word], first: int, last: int
) -> list[str]:
    head = words[first]
    size = last - first
    length = next((name for bound, name in _BOUNDS if size <= bound), "8")
    kinds: set[str] = set()
    for at in range(first, last):
        kinds |= draft.kinds[units[at].start]
    shared = ["c:" + kind for kind in sorted(kinds & _TELLING)]
    shared += (
        "ch=" + head.text,
        "cl=" + length,
    )
    if size <= _LONGEST_PHRASE:
        phrase = " ".join([draft.words[units[at].start] for at in range(first, last)])
        shared.append("cp=" + _name_classes(load_gazetteer().phrases.get(phrase, 0)))
        names = sum([words[at].is_name for at in range(first, last)])
        shared.append("cg=" + ("n" if names == size else "n-" if names * 2 >= size else ""))
    return shared
