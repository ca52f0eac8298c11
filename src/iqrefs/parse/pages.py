"""Pages without a word for them: `3/45`, `(20/1)`, `Ibid., 141-43.`, `34, no. 2 (1998): 45-67`."""

from __future__ import annotations

from iqrefs.parse.draft import CLOSING, EXTRA, OPENING, Draft
from iqrefs.parse.numbers import is_number

_MAX_VOLUME = 60
_COUNTED = frozenset({"issue", "volume", "number", "edition", "locator"})
_COUNTING = frozenset({"issues", "numbers", "volumes", "editions", "date_words", "access", "locators"})
_LONGEST_JOURNAL = 12
_BESIDE_PAIR = frozenset({"sub-verbo", "issue"})
"""A headword and the number of a hadith may stand beside volume and page; the number stays the passage."""
_PARTS = frozenset(',;:"()[]/')
_YEARS = range(1800, 2100)
_BEFORE_PAGE = frozenset(',:);"')
_AFTER_PAGE = frozenset(".,;)")


def take_pair(draft: Draft) -> None:
    """`3/45` or `(20/1)`: volume and page, in either direction; the volume is the smaller number.

    A pair of two large numbers, or with equal claims either way, is left to the remainder.
    """
    if draft.locator is not None and draft.locator["label"] not in _BESIDE_PAIR:
        return
    for index in draft.numbers:
        if index + 2 >= draft.size or draft.words[index + 1] != "/":
            continue
        if not (is_number(draft.words[index]) and is_number(draft.words[index + 2])):
            continue
        if not draft.is_free(index, index + 3) or _is_date_like(draft, index):
            continue
        _read_pair(draft, index)
        return


def _is_date_like(draft: Draft, index: int) -> bool:
    """`25/3/2010`, `2/2012`, and a journal's `20/2 (2011)` are no volume and page."""
    words = draft.words
    after = words[index + 3] if index + 3 < draft.size else ""
    if after == "/" or (index and words[index - 1] == "/"):
        return True
    years = any(len(word) == 4 and int(word) in _YEARS for word in (words[index], words[index + 2]))
    if years and draft.by_kind.get("hadith_parts", ())[1:] == ():
        return True
    if index == 0:
        return after == "("
    if draft.locator is not None and draft.labels[index - 1] == "locator":
        return False
    return after == "(" or draft.labels[index - 1] in _COUNTED or bool(draft.kinds[index - 1] & _COUNTING)


def _read_pair(draft: Draft, index: int) -> None:
    left, right = int(draft.words[index]), int(draft.words[index + 2])
    in_brackets = index > 0 and draft.words[index - 1] in OPENING
    if left < right and not (in_brackets and right <= left + 1):
        volume, page, end = left, str(right), index + 3
        second = _second_page(draft, index + 3, right)
        if second:
            page, end = f"{right}-{second[0]}", second[1]
    elif right <= 9:
        volume, page, end = right, str(left), index + 3
        second = _second_page(draft, index + 3, left)
        if second:
            page, end = f"{left}-{second[0]}", second[1]
    else:
        return
    if volume > _MAX_VOLUME:
        return
    tail = draft.cue_at(end, "page_tails") if end < draft.size else None
    close = end + (tail[0] if tail else 0)
    close += in_brackets and close < draft.size and draft.words[close] in CLOSING
    start = index - 1 if in_brackets else index
    before = volume == left and left < right
    draft.mark("volume", *((index, index + 1) if before else (index + 2, index + 3)))
    draft.item.setdefault("volume", str(volume))
    draft.evidence.add("pair")
    if draft.locator is not None and draft.locator["label"] == "issue":
        draft.take(start, close, EXTRA)
        return
    draft.take(start, close, "locator")
    draft.spans.setdefault("locator", []).append(draft.span(index + 2 if before else index, end))
    draft.locator = {"label": "page", "value": page}


def _second_page(draft: Draft, index: int, page: int) -> tuple[int, int] | None:
    if index + 1 < draft.size and draft.words[index] in ",-" and is_number(draft.words[index + 1]):
        second = int(draft.words[index + 1])
        if page < second < page + 50:
            return second, index + 2
    return None


def take_year_first(draft: Draft) -> None:
    """Take volume, first page and page cited of `(2010) 12 Arab Law Quarterly 34, 40`, `[1992] 1 AC 128`.

    Source: OSCOLA, 4th edition, 2.1 and 3.3.
    """
    for index in draft.numbers:
        if index < 2 or draft.words[index - 1] not in CLOSING or draft.labels[index - 2] != "issued":
            continue
        first = _end_words(draft, index + 1)
        if first == index + 1 or not (_is_free_number(draft, index) and _is_free_number(draft, first)):
            continue
        draft.mark("volume", index, index + 1)
        draft.item.setdefault("volume", draft.words[index])
        draft.evidence.add("bare-volume")
        draft.mark("page", first, first + 1)
        draft.item["page"] = draft.words[first]
        cited = first + 2
        if (
            draft.locator is None
            and draft.words[first + 1 : cited] == [","]
            and _is_free_number(draft, cited)
        ):
            end = _read_range(draft, cited)
            draft.mark("locator", cited, end)
            draft.locator = {"label": "page", "value": "".join(draft.words[cited:end])}
        if any(start < index for start in draft.by_kind.get("versus", ())):
            draft.evidence.add("case")
        return


def _is_free_number(draft: Draft, index: int) -> bool:
    return index < draft.size and draft.labels[index] is None and is_number(draft.words[index])


def _end_words(draft: Draft, index: int) -> int:
    """Past the free words of a journal's name or a reporter's."""
    if index >= draft.size or not draft.words[index][0].isalpha():
        return index
    last = min(draft.size, index + _LONGEST_JOURNAL)
    while index < last and draft.labels[index] is None and not draft.words[index].isdigit():
        if draft.words[index] in _PARTS:
            break
        index += 1
    return index


def take_bare_pages(draft: Draft) -> None:
    """Take a number or range that closes a citation, or follows a volume: it is the page cited, or the
    article's own where the page cited is named (`211-34, at 218`).

    `Journal 45 (2013): 796`, `(London, 1998), 45-67.`, `Author, Short Title, 150.`, `J. Virol. 85, 1403-7.`
    """
    for index in draft.numbers:
        if index == 0 or draft.labels[index] is not None or not is_number(draft.words[index]):
            continue
        if _is_before_year(draft, index) and "volume" not in draft.item:
            draft.mark("volume", index, index + 1)
            draft.item["volume"] = draft.words[index]
            draft.evidence.add("bare-volume")
            continue
        if draft.words[index - 1] not in _BEFORE_PAGE and draft.labels[index - 1] is None:
            continue
        end = _read_range(draft, index)
        if not _may_be_page(draft, index, end):
            continue
        _take_volume_before(draft, index)
        if draft.locator is None:
            draft.take(index, end, "locator")
            draft.spans.setdefault("locator", []).append(draft.span(index, end))
            label = "verse" if "scripture" in draft.kinds[draft.skip(0, '"(*')] else "page"
            draft.locator = {"label": label, "value": "".join(draft.words[index:end])}
            if end > index + 1 and draft.words[index - 1] == ":" and _has_journal_part(draft):
                draft.item["page"] = draft.locator["value"]
                draft.spans["page"] = [draft.span(index, end)]
        elif end > index + 1:
            draft.mark("page", index, end)
            draft.item["page"] = "".join(draft.words[index:end])
        return


def _has_journal_part(draft: Draft) -> bool:
    """Whether an issue or a bare volume stands before a range behind a colon: `2014;17(2):45-52` prints the
    article's own pages.
    """
    return "volume" in draft.item and ("issue" in draft.item or "bare-volume" in draft.evidence)


def _is_before_year(draft: Draft, index: int) -> bool:
    """`Journal of African History, 47 (2006)`: a number before a year in brackets is the volume."""
    if index + 2 >= draft.size or draft.words[index + 1] != "(" or draft.labels[index + 2] != "issued":
        return False
    before = draft.words[index - 1]
    return len(draft.words[index]) <= 3 and (before == "," or before[:1].isalpha()) and not draft.points


def _read_range(draft: Draft, index: int) -> int:
    if index + 2 < draft.size and draft.words[index + 1] == "-" and is_number(draft.words[index + 2]):
        return index + 3 if draft.is_free(index, index + 3) else index + 1
    return index + 1


def _may_be_page(draft: Draft, index: int, end: int) -> bool:
    is_range = end > index + 1
    closes = end >= draft.size or draft.labels[end] is not None or draft.words[end] in _AFTER_PAGE
    last = all(draft.labels[i] is not None or draft.is_delimiter(i) for i in range(end, draft.size))
    year_like = len(draft.words[index]) == 4 and int(draft.words[index]) in _YEARS
    if draft.points:
        return closes and last
    closes = closes or draft.words[end] == "("
    if not closes or (year_like and ("issued" not in draft.item or not last)) or len(draft.words[index]) > 7:
        return False
    if is_range and not last and draft.labels[draft.skip_back(index - 1, ", ")] in ("translator", "editor"):
        return True
    if is_range:
        return last or draft.words[index - 1] == ":" or _volume_at(draft, index) is not None
    return last and index >= 2 and "URL" not in draft.item


def _volume_at(draft: Draft, index: int) -> int | None:
    """Where a bare volume number stands before a page: `85, 1403`, `45 (2013): 796`, `45:796`."""
    back = draft.skip_back(index - 1, ",:() ")
    while back >= 0 and draft.labels[back] in ("issued", "issue", "cue"):
        back = draft.skip_back(back - 1, ",:().")
    if back <= 0 or not is_number(draft.words[back]) or draft.labels[back] is not None:
        return None
    free_word = draft.labels[back - 1] is None and (
        draft.words[back - 1][:1].isalpha() or draft.words[back - 1] in ',.*"'
    )
    return back if free_word and len(draft.words[back]) <= 4 else None


def _take_volume_before(draft: Draft, index: int) -> None:
    at = _volume_at(draft, index)
    if at is not None and "volume" not in draft.item:
        draft.mark("volume", at, at + 1)
        draft.item["volume"] = draft.words[at]
        draft.evidence.add("bare-volume")
