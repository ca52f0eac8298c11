"""The passage cited: page, folio, verse, article … of the work (CSL's locator).

Of several parts the smallest stands (`ch. 6, section 2, p. 118` is page 118). Values are digits joined by
`-`; what follows a page (وما بعدها, ff.) is a cue and no value.
"""

from __future__ import annotations

from iqrefs.model import Locator
from iqrefs.parse.draft import CLOSING, EXTRA, OPENING, Draft
from iqrefs.parse.numbers import is_number, is_roman
from iqrefs.parse.passages import read_passage

_SMALLEST_FIRST = (
    "page",
    "folio",
    "verse",
    "timestamp",
    "line",
    "column",
    "paragraph",
    "article",
    "entry",
    "number",
    "note",
    "table",
    "figure",
    "appendix",
    "section",
    "chapter",
)
_LABELS = {"pages": "page", "at": "page", "hadith_number": "number"}
_RANGE = frozenset("-")
_JOIN = frozenset(",&")
_CLOSES_ENTRY = CLOSING | {'"'}
_MAX_GAP = 40
_SIDES = frozenset("ابrv")
"""The front and the back of a leaf, folded, where a blank parts them from its number: ورقة 14 أ."""
OF_LAWS = {"article_short": "article", "section_short": "section"}
"""Abbreviations that mean a passage in laws and treaties alone: م 5, art 74, s 14. Elsewhere they are an
initial or a word (Creel, S. 2001; Islamic Art 2003)."""


def take_locators(draft: Draft) -> None:
    """Take every cited passage; the smallest becomes the locator."""
    found: dict[str, tuple[str, int]] = {}
    turned = (i for i in draft.numbers if i and draft.words[i - 1] in OPENING)
    for index in sorted({*draft.by_kind.get("locators", ()), *turned}):
        if draft.labels[index] is not None:
            continue
        for length, cue in draft.cues[index]:
            if cue.kind == "locators" and draft.is_free(index, index + length):
                label = _LABELS.get(cue.value, cue.value)
                value = _take_after(draft, index, index + length, cue.value)
                if value:
                    _keep(draft, found, label, value)
                    break
        else:
            value = _take_before(draft, index)
            if value:
                _keep(draft, found, "page", value)
    if draft.points:
        _take_passages(draft, found)
    for label in _SMALLEST_FIRST:
        if label in found:
            draft.locator = Locator(label=_name(label), value=found[label][0])
            _leave_others(draft, found[label][1])
            break


def _take_passages(draft: Draft, found: dict[str, tuple[str, int]]) -> None:
    """Take what only a pointer's company shows to be a passage: `المصدر نفسه، جدول (2/5)`."""
    for index in range(draft.size):
        passage = read_passage(draft, index) if draft.labels[index] is None else None
        if passage is None:
            continue
        draft.take(index, passage.end, "locator")
        draft.spans.setdefault("locator", []).append(draft.span(index, passage.end))
        _keep(draft, found, passage.label, passage.value)


def _leave_others(draft: Draft, chosen: int) -> None:
    """The larger parts beside the passage cited (ch. 6 of `ch. 6, p. 118`) go to the remainder."""
    kept = draft.spans["locator"][chosen]
    for index, label in enumerate(draft.labels):
        if label == "locator":
            start, end = draft.span(index, index + 1)
            if not (kept[0] <= start and end <= kept[1]):
                draft.labels[index] = EXTRA
    draft.spans["locator"] = [kept]


def _name(label: str) -> str:
    return {"entry": "sub-verbo", "number": "issue"}.get(label, label)


def _keep(draft: Draft, found: dict[str, tuple[str, int]], label: str, value: str) -> None:
    place = len(draft.spans["locator"]) - 1
    found.setdefault(OF_LAWS.get(label, label), (value, place))


def _take_after(draft: Draft, start: int, index: int, value: str) -> str | None:
    """The passage after a cue at `start`; takes the tokens, gives the value."""
    if not _may_begin(draft, start, value):
        return None
    first = (
        draft.skip(index, ".:-,") if value in ("page", "pages", "folio", "verse") else draft.skip(index, ".:")
    )
    bracket = first < draft.size and draft.words[first] in OPENING
    first += bracket
    if bracket and value == "page" and draft.printed(start, start + 1) == "P":
        return None
    if value == "entry":
        return _take_entry(draft, start, index)
    end, text = _read_time(draft, first) if value == "timestamp" else _read_passage(draft, first, value)
    if not text:
        return None
    if value == "article" and end < draft.size and draft.words[end] == "/":
        end = _read_article_tail(draft, end)
        text = draft.printed(first, end)
    if bracket and end < draft.size and draft.words[end] in CLOSING:
        end += 1
    end = _skip_tail(draft, end)
    draft.take(start, end, "locator")
    draft.spans.setdefault("locator", []).append(draft.span(start, end))
    return text


def _may_begin(draft: Draft, start: int, value: str) -> bool:
    """One-letter cues count only where they cannot be the end of a word or an initial."""
    if value == "note":
        return False
    if value == "at":
        behind_page = start > 1 and draft.words[start - 1] == "," and draft.words[start - 2].isdigit()
        return draft.points or behind_page
    if value in OF_LAWS:
        return not draft.evidence.isdisjoint(("legislation", "treaty"))
    if value == "folio":
        pointed = draft.points and start > 0 and draft.words[start - 1] == ","
        return "manuscript" in draft.evidence or pointed or len(draft.words[start]) > 2
    if value == "hadith_number":
        return _is_in_collection(draft)
    return value not in ("table", "figure", "map")


def _is_in_collection(draft: Draft) -> bool:
    """Whether a collection of hadiths is cited: «في صحيحه», or by its book and chapter («كتاب …، باب …»)."""
    parts = [i for i in draft.by_kind.get("hadith_parts", ()) if i > 0 and draft.words[i - 1] in _JOIN]
    return "his_books" in draft.by_kind or len(parts) > 1


def _read_article_tail(draft: Draft, index: int) -> int:
    while index < draft.size and draft.words[index] not in CLOSING and draft.words[index] not in ",;.":
        index += 1
    return index


def _read_passage(draft: Draft, index: int, kind: str) -> tuple[int, str]:
    """Numbers, ranges and lists of numbers at a token: where they end, and the value."""
    parts: list[str] = []
    while index < draft.size and draft.labels[index] is None:
        word = draft.words[index]
        if not (is_number(word) or (not parts and _is_letter_page(draft, index, kind))):
            break
        parts.append(word if is_number(word) else draft.printed(index, index + 1))
        index += 1
        if kind == "folio" and _is_side(draft, index):
            parts[-1] += draft.printed(index, index + 1)
            index += 1
        joined = _next_part(draft, index, parts[-1])
        if joined is None:
            break
        index = joined
    return index, _join_parts(parts)


def _read_time(draft: Draft, index: int) -> tuple[int, str]:
    """The time in a recording at a token: `14`, `14:20`, `1:14:20`."""
    end = index
    while end < draft.size and is_number(draft.words[end]) and draft.labels[end] is None:
        end += 1
        if end + 1 < draft.size and draft.words[end] == ":" and draft.touches(end) and draft.touches(end + 1):
            end += 1
        else:
            break
    return end, "".join(draft.words[index:end])


def _is_side(draft: Draft, index: int) -> bool:
    """The side of a leaf: `ورقة 12أ`, `fol. 5r`."""
    if index >= draft.size or len(draft.words[index]) != 1 or not draft.words[index].isalpha():
        return False
    apart = (
        draft.points
        and draft.words[index] in _SIDES
        and draft.words[index + 1 : index + 2] in ([], [","], ["."])
    )
    return draft.touches(index) or apart


def _is_letter_page(draft: Draft, index: int, kind: str) -> bool:
    word = draft.words[index]
    if kind not in ("page", "pages", "chapter", "section"):
        return False
    initial = index + 2 < draft.size and draft.words[index + 1] == "."
    return (is_roman(word) or word == "x") and not initial


def _next_part(draft: Draft, index: int, last: str) -> int | None:
    """Where the next number of a range or list stands, if there is one."""
    if index >= draft.size or not last.isdigit():
        return None
    word = draft.words[index]
    if index + 1 == draft.size and not is_number(word):
        return None
    if word in _RANGE and is_number(draft.words[index + 1]):
        return index + 1
    if word == "/" and draft.touches(index) and is_number(draft.words[index + 1]):
        return None
    follower = index
    if word in _JOIN or word in ("و", "and", "et"):
        follower = index + 1
    elif not is_number(word):
        return None
    following = draft.words[follower]
    if not is_number(following) or len(following) > 4:
        return None
    near = int(last) < int(following) <= int(last) + _MAX_GAP
    after = draft.words[follower + 1] if follower + 1 < draft.size else "."
    ends = after in ",.;)]" or after in _RANGE or draft.labels[min(follower + 1, draft.size - 1)] is not None
    return follower if near and ends and draft.labels[follower] is None else None


def _join_parts(parts: list[str]) -> str:
    return "-".join(parts) if len(parts) <= 2 else f"{parts[0]}-{parts[-1]}"


def _skip_tail(draft: Draft, index: int) -> int:
    at = draft.skip(index, ",")
    if at < draft.size:
        tail = draft.cue_at(at, "page_tails")
        if tail:
            return at + tail[0]
    return index


def _take_entry(draft: Draft, start: int, index: int) -> str | None:
    """The headword of a dictionary: مادة «قعد», s.v. “Baghdad”; the value is as printed."""
    first = draft.skip(index, ':"([')
    if first >= draft.size or is_number(draft.words[first]):
        return None
    quoted = first > index
    end = first
    while end < draft.size and draft.words[end] not in '",.;:()[]' and end - first < 4:
        end += 1
    if not quoted and end - first > 2:
        return None
    value = draft.printed(first, end)
    if end < draft.size and draft.words[end] in _CLOSES_ENTRY:
        end += 1
    draft.take(start, end, "locator")
    draft.spans.setdefault("locator", []).append(draft.span(start, end))
    return value


def _take_before(draft: Draft, index: int) -> str | None:
    """A page before its cue, as OCR turns it round: `(88 ص)`."""
    if not is_number(draft.words[index]) or index + 1 >= draft.size:
        return None
    cue = draft.cue_at(index + 1, "locators", "page")
    if cue is None or index == 0 or draft.words[index - 1] not in OPENING:
        return None
    end = index + 1 + cue[0]
    if end >= draft.size or draft.words[end] not in CLOSING:
        return None
    draft.take(index - 1, end + 1, "locator")
    draft.spans.setdefault("locator", []).append(draft.span(index - 1, end + 1))
    return draft.words[index]
