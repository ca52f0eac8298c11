"""Persons and bodies: is this a name, and whose?

An Arabic or corporate name is `literal`; a Latin-script person is family and given. A title (د., Prof.)
is no part of a name. The rules look at capitals where the script has them, and at known given names, name
parts and nisbas (lexicon/names.toml) where it has not.
"""

from __future__ import annotations

import re

from iqrefs.lexicon import load_lexicon
from iqrefs.model import Name
from iqrefs.parse.draft import Draft
from iqrefs.parse.numbers import is_number
from iqrefs.parse.titles import count_joined_title, ends_title, skip_honorifics
from iqrefs.text.script import has_arabic

_HANDLE = re.compile(r"\s*[(\[]@[^)\]]*[)\]]?")
"""The name of an account behind that of its owner: `Karen Doyle (@kdoyle)`."""
_BRACKETED_GIVEN = re.compile(r"([^()]{2,60}?)\s*\(([^()]{1,40})\)")
"""`Garraud (R.)`: family name, given name in brackets."""
_SEPARATORS = frozenset(";&/")
_NAME_MARKS = frozenset(".'-")
_SCORED_MARKS = _NAME_MARKS | {","}
_NAME_KINDS = frozenset({"given_names", "nisbas", "name_parts"})
_NO_FAMILIES = frozenset({"places", "known", "bodies"})
_SHORTEST_LAM = 4
_MAX_NAME_WORDS = 7
_LONGEST_INVERTED = 5
_LONGEST_CHAIN = 16
_MAX_INITIALS = 2
"""`Hallam PJ`: as many letters at most are initials behind a family name."""
_NO_NAME = -3
_WAW = "و"
_ARTICLE = "ال"


def score_name(draft: Draft, start: int, end: int) -> float:
    """How much a range of tokens looks like names of persons: above 1 likely, below -1 unlikely."""
    parts = split_range(draft, start, end)
    if not parts:
        return -5.0
    scores = [_score_one(draft, first, last) for first, last in parts]
    return min(scores) if min(scores) <= _NO_NAME else sum(scores) / len(scores)


def _score_one(draft: Draft, start: int, end: int) -> float:
    honorific = skip_honorifics(draft, start, end)
    words = [
        i
        for i in _outside_brackets(draft, start, end)
        if i >= honorific and draft.words[i] not in _SCORED_MARKS
    ]
    if not words or len(words) > _MAX_NAME_WORDS:
        return -5.0
    if any(is_number(draft.words[i]) or draft.words[i] in '?!:%"' for i in words):
        return -5.0
    text = draft.printed(honorific, end)
    score = _score_arabic(draft, words) if has_arabic(text) else _score_latin(draft, words)
    return score + (5.0 if honorific > start and score > -3 else 0.0)


def _outside_brackets(draft: Draft, start: int, end: int) -> list[int]:
    """The tokens of a range that stand in no bracket inside it: ابن حوقل (أبو القاسم)."""
    outside: list[int] = []
    opened = False
    for index in range(start, end):
        if draft.words[index] in "([":
            opened = True
        elif draft.words[index] in ")]":
            opened = False
        elif not opened:
            outside.append(index)
    return outside


def _has(draft: Draft, index: int, kind: str, value: str | None = None) -> bool:
    return kind in draft.kinds[index] and (value is None or draft.cue_at(index, kind, value) is not None)


def _score_arabic(draft: Draft, words: list[int]) -> float:
    first = draft.words[words[0]]
    inner = words[:-1] if _ends_as_name(draft, words) else words
    if any(_has(draft, i, "function_words") and not _has(draft, i, "name_parts") for i in inner):
        return -5.0
    score = -2.0 if _has(draft, words[0], "title_words") else 0.0
    titled = len(words) == 2 and _has(draft, words[0], "given_titles")
    if titled or _has(draft, words[0], "given_names") or any(_has(draft, i, "name_parts") for i in words[:1]):
        score += 3.0
    elif _has(draft, words[0], "nisbas"):
        score += 2.0 if len(words) <= 3 else 0.5
    elif first.startswith(_ARTICLE):
        score -= 3.0 if len(words) > 1 else 0.5
    for i in words[1:]:
        word = draft.words[i]
        if _has(draft, i, "given_names") or _has(draft, i, "name_parts"):
            score += 1.2
        elif _has(draft, i, "nisbas"):
            score += 1.0
        elif word.startswith(_WAW + _ARTICLE):
            score -= 2.0
        elif word.startswith(_ARTICLE) and word.endswith(load_lexicon().forms("endings", "title")):
            score -= 3.0
    if len(words) == 1 and score <= 0:
        score -= 1.0
    if len(words) > 5:
        score -= 1.0
    return score


def _ends_as_name(draft: Draft, words: list[int]) -> bool:
    """Whether a word that governs another ends the range, behind a given name: إمام, written as أمام."""
    last = draft.words[words[-1]]
    given = len(words) > 1 and _has(draft, words[0], "given_names")
    return given and len(last) >= _SHORTEST_LAM and not last.endswith(("ه", "ها"))


def _score_latin(draft: Draft, words: list[int]) -> float:
    score = 0.0
    capitals = 0
    for i in words:
        word = draft.printed(i, i + 1)
        if _has(draft, i, "name_parts", "latin") and i != words[-1]:
            capitals += 1
            continue
        if _has(draft, i, "function_words"):
            return -5.0
        if draft.words[i] == "a" and i + 1 < draft.size and draft.words[i + 1] != ".":
            return -5.0
        if len(word) == 1 and word.isupper():
            score += 1.5
            capitals += 1
        elif word[:1].isupper():
            capitals += 1
        if _has(draft, i, "given_names"):
            score += 2.5 if i == words[0] else 1.0
    if capitals < len(words):
        return -3.0 if len(words) - capitals > 1 or score < 2 else score - 2.0
    if len(words) == 1:
        return score - 0.5
    return score + (1.0 if len(words) <= 4 else -1.0)


def score_body(draft: Draft, start: int, end: int) -> float:
    """How much a range looks like the name of a body: a ministry, a court, a corporation."""
    words = [i for i in range(start, end) if not draft.is_delimiter(i)]
    if not words or len(words) > 14:
        return -3.0
    if _has(draft, words[0], "bodies"):
        return 3.0
    if has_arabic(draft.printed(start, end)):
        return -3.0
    if any(_has(draft, i, "bodies") for i in words):
        return 2.0 if draft.is_upper(words[0]) else -1.0
    return -3.0


def split_range(draft: Draft, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a range of tokens into names: at `;`, `و`, and, `&`, and at commas between whole names."""
    parts: list[tuple[int, int]] = []
    first = start
    for index in range(start, end):
        if _is_separator(draft, index, first, end):
            parts.append((first, index))
            first = index + 1
        elif _joins_by_waw(draft, index, first, end):
            parts.append((first, index))
            first = index
    parts.append((first, end))
    return [part for part in (_trim(draft, *p) for p in parts) if part[0] < part[1]]


def _is_separator(draft: Draft, index: int, first: int, end: int) -> bool:
    word = draft.words[index]
    if draft.labels[index] == "others":
        return True
    if word == "/" and ends_title(draft, index - 1):
        return False
    if word in _SEPARATORS or word == _WAW or _has(draft, index, "conjunctions"):
        return index > first
    if word == "," and index > first:
        return not _is_inverted(draft, first, index, end)
    return word == "-" and index > first and not draft.touches(index) and not draft.touches(index + 1)


def _is_inverted(draft: Draft, first: int, comma: int, end: int) -> bool:
    """Whether `Family, Given` stands around a comma."""
    left = [i for i in range(first, comma) if draft.words[i] not in _NAME_MARKS]
    right: list[int] = []
    for i in range(comma + 1, end):
        if draft.words[i] in ",;&" or _has(draft, i, "conjunctions"):
            break
        if draft.words[i] not in _NAME_MARKS:
            right.append(i)
    if not right or not left or any(draft.words[i] == "," for i in range(first, comma)):
        return False
    if len(draft.words[left[0]]) == 1:
        return False
    if all(len(draft.words[i]) <= 2 for i in right):
        return True
    if has_arabic(draft.printed(first, comma)):
        return (
            len(left) <= 2
            and draft.words[left[0]].startswith((_ARTICLE, "ابن", "ابو", "بن"))
            and (len(right) <= _LONGEST_INVERTED or _is_chain(draft, right))
            and not (len(right) == 1 and _is_article_nisba(draft, right[0]))
            and not _names_no_family(draft, left[0])
        )
    return len(left) <= 2 and len(right) <= 2 and not _has(draft, left[0], "given_names")


def _names_no_family(draft: Draft, index: int) -> bool:
    """Whether a place, a body or a newspaper begins at a token, and nobody's family name."""
    return not is_name_word(draft, index) and not draft.kinds[index].isdisjoint(_NO_FAMILIES)


def _is_chain(draft: Draft, words: list[int]) -> bool:
    """Whether words are the names of one person and of his fathers."""
    return len(words) <= _LONGEST_CHAIN and has_father(draft, words[0], words[-1] + 1)


def has_father(draft: Draft, start: int, end: int) -> bool:
    """Whether a father is named in a range: بن, ابن, بنت."""
    fathers = load_lexicon().forms("fathers")
    return any(word in fathers for word in draft.words[start:end])


def _is_article_nisba(draft: Draft, index: int) -> bool:
    """A nisba with its article: by itself another person's name (`ابن سينا، الفارابي`)."""
    return _has(draft, index, "nisbas") and draft.words[index].startswith(_ARTICLE)


def _joins_by_waw(draft: Draft, index: int, first: int, end: int) -> bool:
    """`إرمان ورانكه`: a word that begins with و may begin another name."""
    word = draft.words[index]
    if index > first and count_joined_title(draft, index):
        return True
    if index == first or len(word) < 3 or word[0] != _WAW or draft.labels[index] == "others":
        return False
    if _has(draft, index, "given_names") or _has(draft, index, "nisbas"):
        return False
    if _is_known(word[1:]):
        return True
    before, behind = index - first, end - index
    if before == 1:
        return len(word) > 4 and not draft.words[first].startswith(_ARTICLE)
    return behind >= 2 and len(word) > 3 and draft.words[index - 1] not in ("بن", "ابن", "عبد", "ابو")


def is_name_word(draft: Draft, index: int) -> bool:
    """Whether a token is a known word of names: a given name, a nisba, a particle between them."""
    return not draft.kinds[index].isdisjoint(_NAME_KINDS)


def _is_known(word: str) -> bool:
    rows = load_lexicon().phrases.get(word, ())
    return any(cue.kind in _NAME_KINDS for form, cues in rows if len(form) == 1 for cue in cues)


def _trim(draft: Draft, start: int, end: int) -> tuple[int, int]:
    while start < end and (
        draft.words[start] in ',;:.-/&)*"'
        or draft.labels[start] in ("others", "wrap")
        or _has(draft, start, "conjunctions")
    ):
        start += 1
    while end > start and (
        draft.words[end - 1] in ',;:-/&*"'
        or draft.labels[end - 1] in ("others", "wrap")
        or (draft.words[end - 1] == "." and not _ends_initial(draft, end - 1, start))
        or (draft.words[end - 1] in ")]" and not any(w in "([" for w in draft.words[start : end - 1]))
    ):
        end -= 1
    return start, end


def _ends_initial(draft: Draft, dot: int, start: int) -> bool:
    return dot > start and len(draft.words[dot - 1]) <= 2


def read_names(draft: Draft, start: int, end: int) -> list[Name]:
    """The names in a range of tokens, as printed, titles and joined particles taken off."""
    names = []
    for first, last in split_range(draft, start, end):
        begin, close = _strip_titles(draft, first, last)
        if begin < close:
            joined = first > start or is_joined_waw(draft, begin)
            text = unjoin_waw(draft, begin, close) if joined else draft.printed(begin, close)
            text = _HANDLE.sub("", text).strip(' ,;:،؛*"«»')
            if text:
                names.append(make_name(text, is_body="," not in text and score_body(draft, begin, close) > 1))
    return names


def _strip_titles(draft: Draft, start: int, end: int) -> tuple[int, int]:
    begin = skip_honorifics(draft, start, end)
    if end - begin >= 3 and draft.words[end - 1] == ")" and _has(draft, end - 2, "honorifics"):
        end -= 3
    return _trim(draft, begin, end)


def is_joined_waw(draft: Draft, index: int) -> bool:
    """Whether an opening name has «and» joined to it: `وأحمد فكري` after another note's sentence."""
    word = draft.words[index]
    return word.startswith(_WAW) and not _has(draft, index, "given_names") and _is_known(word[1:])


def unjoin_waw(draft: Draft, start: int, end: int) -> str:
    """The printed name behind a joined «and»: `ومحرم كمال` gives `محرم كمال`."""
    text = draft.printed(start, end)
    joined = draft.words[start].startswith(_WAW) and not _has(draft, start, "given_names")
    return text[1:] if joined and len(text) > 2 and draft.words[start] != _WAW else text


def opens_by_lam(draft: Draft, index: int) -> bool:
    """Whether a token is «by» and a name in one (للكاساني, لابن): known without it, or like a nisba."""
    word = draft.words[index]
    if not word.startswith("ل") or len(word) < _SHORTEST_LAM:
        return False
    if _has(draft, index, "given_names") or _has(draft, index, "places"):
        return False
    if word.startswith("لل"):
        return (
            _is_known("ا" + word[1:])
            or _is_known(word[2:])
            or (word.endswith("ي") and len(word) > _SHORTEST_LAM)
        )
    return _is_known(word[1:])


def is_joined_lam(draft: Draft, index: int) -> bool:
    """Whether a name begins with a joined «by» (لزهير): no name itself, but one without it."""
    word = draft.words[index]
    known = _has(draft, index, "given_names") or _has(draft, index, "nisbas")
    return word.startswith("ل") and not known and _is_known(word[1:])


def unjoin_lam(text: str) -> str:
    """The name behind a joined «by»: `للفارابي` gives `الفارابي`, `لابن حزم` gives `ابن حزم`."""
    if text.startswith("لل"):
        return "ا" + text[1:]
    return text.removeprefix("ل")


def _part_suffix(text: str) -> tuple[str, str]:
    """A name and the suffix behind its last comma: `Joseph S. Nye, Jr.`; no suffix where none is."""
    whole, _comma, last = text.rpartition(",")
    bare = last.strip().rstrip(".").lower()
    named = any(char.isalpha() for char in whole)
    return (whole.strip(), last.strip()) if named and bare in load_lexicon().forms("suffixes") else (text, "")


def make_name(text: str, *, is_body: bool = False) -> Name:
    """A CSL name of printed text: `literal` where it is Arabic or a body, else family and given."""
    if is_body or has_arabic(text):
        return Name(literal=text)
    whole, suffix = _part_suffix(text)
    if suffix:
        return Name({**_make_person(whole), "suffix": suffix})
    return _make_person(text)


def _make_person(text: str) -> Name:
    """Family and given name of a person, the suffix taken off."""
    inverted = _BRACKETED_GIVEN.fullmatch(text)
    if inverted and inverted[2][0].isupper():
        return Name(family=inverted[1], given=inverted[2])
    if "," in text:
        family, _, given = (part.strip() for part in text.partition(","))
        return Name(family=family, given=given) if given else Name(literal=family)
    words = text.split()
    if len(words) == 1:
        return Name(family=text)
    if words[-1].isupper() and words[-1].isalpha() and len(words[-1]) <= _MAX_INITIALS and len(words[0]) > 1:
        return Name(family=" ".join(words[:-1]), given=words[-1])
    particles = load_lexicon().forms("name_parts", "latin")
    at = next(
        (i for i in range(1, len(words) - 1) if words[i].rstrip(".").lower() in particles),
        len(words) - 1,
    )
    return Name(family=" ".join(words[at:]), given=" ".join(words[:at]))
