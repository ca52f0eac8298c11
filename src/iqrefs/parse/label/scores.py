"""How well each label suits a segment: what it looks like, what encloses it, what stands beside it.

The weights are judgements, in units of which two outweigh most doubts; they are kept here together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from iqrefs.parse.draft import Draft
from iqrefs.parse.label.around import Around
from iqrefs.parse.label.labels import AUTHOR, BODY, CONTAINER, PLACE, PUBLISHER, REST, TITLE
from iqrefs.parse.label.look import Look
from iqrefs.parse.label.place import tell_place
from iqrefs.parse.names import has_father, opens_by_lam
from iqrefs.parse.persons import opens_life
from iqrefs.parse.segments import Segment

_LONG_TAIL = 5
_LONGEST_NAME = 10
_LONGEST_CHAIN = 9
_WHOLE = frozenset({"article-newspaper", "article-journal", "gazette", "webpage"})
"""Containers that are cited whole, or named before the title: جريدة الزمان، العدد 12."""
_JOURNALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_SITES = frozenset({"webpage", "post", "broadcast"})
"""Containers whose words are common ones (موقع): behind a colon, without an address, they go on a title."""
_NAMED = frozenset({"press", "containers", "known"})
_OPENS_TITLE = frozenset({"laws", "scripture", "title_words", "reference_works"})


def score_segment(draft: Draft, around: Around, at: int, look: Look) -> list[float]:
    """The score of each label for one segment among its neighbours."""
    segment = around.segments[at]
    scores = [0.0, 0.5, -1.0, -1.2, -6.0, -3.0]
    if look.words == 0 or not any(draft.words[i][:1].isalpha() for i in range(segment.start, segment.end)):
        years = segment.end - segment.start == 3 and len(draft.words[segment.start]) == 4 and at > 0
        return [
            -6.0,
            5.0 if years else -6.0,
            3.0 if years and segment.before == "colon" else -6.0,
            -6.0,
            -6.0,
            3.0,
        ]
    _score_words(
        scores, look if not draft.points else replace(look, press=""), _opening_classes(draft, segment.start)
    )
    _score_place(draft, scores, around, at, look)
    _score_author_after(draft, scores, around, at, look)
    if draft.points:
        _score_pointer(scores, segment, look)
    _score_enclosure(scores, segment, look)
    _score_position(draft, scores, around, at, look)
    if segment.published:
        scores[PUBLISHER] += 5.0
        scores[TITLE] -= 3.0
    if not segment.quoted and look.words > _LONG_TAIL and around.last_quoted > at:
        scores[TITLE] -= 4.0
        scores[REST] += 2.0
    if at and "hadith_parts" in draft.kinds[segment.start] and _is_in_collection(draft, around, at):
        scores[REST] += 8.0
    if at == 1 and segment.before == "none" and "his_books" in draft.kinds[segment.start]:
        scores[TITLE] += 8.0
    if segment.start and draft.labels[segment.start - 1] == "subject":
        scores[AUTHOR] -= 8.0
        scores[TITLE] += 4.0
    if at and (_is_deed(draft, segment) or _is_exhibit(draft, segment)):
        scores[REST] += 8.0
    if at == 1 and at + 1 < len(around.segments) and _is_deed(draft, around.segments[2]):
        scores[CONTAINER] -= 3.0
    if at == 0 and (look.container or look.known) and _is_uploader(draft, around):
        scores[AUTHOR] += 8.0
        scores[CONTAINER] -= 6.0
    if at == 0 and draft.cue_at(segment.start, "genres", "interview"):
        scores[AUTHOR] -= 8.0
    if segment.host:
        scores[CONTAINER] += 6.0
        scores[TITLE] -= 4.0
        scores[AUTHOR] -= 3.0
    return scores


def _score_words(scores: list[float], look: Look, opening: set[str]) -> None:
    scores[AUTHOR] += look.name if look.body < 2 or look.name > 3 else max(look.body - 0.5, 0.0)
    if look.pronouns:
        scores[TITLE] += 2.0
        scores[PUBLISHER] -= 2.0
    if look.name > 2:
        scores[TITLE] -= 1.5
        scores[CONTAINER] -= 1.0
        scores[PUBLISHER] -= 1.5
    scores[TITLE] += min(look.words, 10) * 0.12 + min(look.function_words, 3) * 0.5
    if opening & _OPENS_TITLE:
        scores[TITLE] += 2.0
        scores[AUTHOR] -= 6.0
        scores[PUBLISHER] -= 2.0
    if look.container:
        scores[CONTAINER] += 3.2 if look.words <= 12 else 0.5
        scores[TITLE] -= 0.8
        scores[AUTHOR] -= 2.0
    if look.words > _LONGEST_NAME:
        scores[AUTHOR] -= 6.0
    if look.known and not look.place:
        scores[CONTAINER if look.known not in ("publisher", "institute", "university") else PUBLISHER] += 4.0
        scores[TITLE] -= 2.0
        scores[AUTHOR] -= 1.0
    if look.press:
        scores[PUBLISHER] += 3.2 if look.words <= 10 else 0.5
        scores[TITLE] -= 0.8
        scores[AUTHOR] -= 1.0
        if look.press == "publisher":
            scores[AUTHOR] -= 2.0


def _opening_classes(draft: Draft, index: int) -> set[str]:
    """The word classes at the head of a segment; a treaty's word counts only before ال (ميثاق الأمم)."""
    following = draft.words[index + 1] if index + 1 < draft.size else ""
    return {
        cue.kind
        for _, cue in draft.cues[index]
        if cue.value != "treaty" or following.startswith("ال") or cue.language != "ar"
    }


def _score_place(draft: Draft, scores: list[float], around: Around, at: int, look: Look) -> None:
    if not look.place:
        return
    if at == 0 or (at == 1 and look.place == "country" and around.last_city > at + 1):
        scores[PLACE] -= 8.0
    scores[CONTAINER] -= 4.0
    scores[PUBLISHER] -= 4.0
    scores[PLACE] += 10.0 if look.place == "city" else 6.5
    scores[TITLE] -= 3.0 if look.place == "city" else 0.5
    scores[AUTHOR] -= 4.0
    if "URL" in draft.item and look.place != "city":
        scores[PLACE] -= 4.0


def _score_author_after(draft: Draft, scores: list[float], around: Around, at: int, look: Look) -> None:
    """`«إحصاء العلوم» للفارابي`: an author joined to «by» behind the title."""
    segments = around.segments
    segment = segments[at]
    if at and not segment.quoted and look.body >= BODY and not look.place:
        scores[PUBLISHER] += 2.0
    if segment.gap and at > 1:
        scores[AUTHOR] -= 3.0
    if at and around.accessed < segment.start:
        scores[AUTHOR] -= 8.0
        scores[TITLE] -= 5.0
        scores[PUBLISHER] -= 3.0
        scores[REST] += 5.0
    after = segments[at + 1] if at + 1 < len(segments) else None
    if at == 0 and after is not None and _is_by_author(draft, after):
        scores[TITLE] += 5.0
        scores[AUTHOR] -= 5.0
    if at == 2 and _is_by_author(draft, segments[1]) and not segment.quoted:
        scores[TITLE] -= 5.0
        scores[PUBLISHER] += 2.0
    behind = at == 1 or (at > 0 and (segments[at - 1].quoted or segment.before == "none"))
    longest = _LONGEST_CHAIN if has_father(draft, segment.start, segment.end) else _LONG_TAIL
    if behind and look.words <= longest and opens_by_lam(draft, segment.start):
        scores[AUTHOR] += 9.0
        scores[PUBLISHER] -= 3.0


def _is_by_author(draft: Draft, segment: Segment) -> bool:
    """`بدائع الصنائع للكاساني`; behind a comma, only the full name of an old author."""
    joined = segment.before == "none" or (
        segment.before == "comma" and has_father(draft, segment.start, segment.end)
    )
    return joined and opens_by_lam(draft, segment.start)


def _is_deed(draft: Draft, segment: Segment) -> bool:
    """Whether a segment is the bare word for a court's act: `…، الغرفة المدنية، قرار رقم 45`."""
    return segment.end - segment.start == 1 and "deeds" in draft.kinds[segment.start] and not segment.quoted


def _is_exhibit(draft: Draft, segment: Segment) -> bool:
    """Whether a segment is a numbered table or figure and no more, beside a cited page: `جدول 33`."""
    exhibit = any(draft.cue_at(segment.start, "locators", kind) for kind in ("table", "figure", "map"))
    return exhibit and segment.end - segment.start == 2 and draft.words[segment.start + 1].isdigit()


def _is_uploader(draft: Draft, around: Around) -> bool:
    """`قناة الجزيرة، «أسرار النيل»، يوتيوب`: who shows a film on another's site is its author."""
    if len(around.segments) < 2 or not around.segments[1].quoted:
        return False
    behind = (i for i in draft.by_kind.get("containers", ()) if i >= around.segments[1].end)
    return any(draft.cue_at(i, "containers", "post") for i in behind)


def _score_pointer(scores: list[float], segment: Segment, look: Look) -> None:
    """Beside a pointer word stands an author or a title, seldom more."""
    if segment.bracket:
        scores[REST] += 4.0
        return
    if look.words <= 3 and not look.function_words and look.name > -2:
        scores[AUTHOR] += 2.0 if look.words == 1 else 0.8
    if not look.container and not look.known:
        scores[CONTAINER] -= 3.0
        scores[PUBLISHER] -= 3.0


def _score_enclosure(scores: list[float], segment: Segment, look: Look) -> None:
    if segment.quoted:
        scores[TITLE] += 7.0
        scores[AUTHOR] -= 8.0
        scores[PUBLISHER] -= 6.0
        scores[PLACE] -= 6.0
        scores[CONTAINER] -= 1.0
    if segment.italic:
        scores[TITLE] += 2.0
        scores[CONTAINER] += 2.0
        scores[AUTHOR] -= 5.0
        scores[PUBLISHER] -= 3.0
        scores[PLACE] -= 8.0
    if segment.bracket:
        scores[AUTHOR] -= 6.0
        scores[TITLE] -= 4.0
        scores[CONTAINER] -= 2.5
        scores[PUBLISHER] += 1.5 + (1.5 if segment.before == "colon" else 0.0)
        scores[REST] += 1.5
        if segment.before != "colon" and look.words <= 4:
            scores[PLACE] += 2.0


def _score_position(draft: Draft, scores: list[float], around: Around, at: int, look: Look) -> None:
    segments = around.segments
    segment = segments[at]
    after = segments[at + 1] if at + 1 < len(segments) else None
    if segment.start == 0 or at == 0:
        whole = look.container in _WHOLE and look.words <= _LONG_TAIL and not look.function_words
        whole = whole and not (look.container == "webpage" and look.body >= BODY)
        scores[AUTHOR] += -3.0 if whole else 1.0
        scores[TITLE] -= 2.0 if whole else 0.0
    if after is not None and after.before == "colon" and after.bracket and segment.bracket:
        scores[PLACE] += 6.0
    if segment.before == "colon" and at and tell_place(draft, segments[at - 1].start, segments[at - 1].end):
        scores[PUBLISHER] += 4.0
    if after is not None and after.before == "colon" and look.place:
        scores[PLACE] += 2.0
    if (
        segment.gap
        and look.words >= _LONG_TAIL
        and look.function_words
        and not look.press
        and not look.container
    ):
        scores[PUBLISHER] -= 3.0
        scores[CONTAINER] -= 2.0
    if at and look.before_part and not segment.quoted and not segment.bracket:
        scores[CONTAINER] += 2.5 if _names_part(draft) and not _is_short(draft, segments) else 0.0
    if at and segments[at - 1].quoted and not look.press:
        scores[CONTAINER] += 1.5
    if at and not segment.quoted and not segment.bracket:
        _score_neighbours(draft, scores, around, at, look)
    if after is not None and at and not (look.press or look.container or look.known or look.place):
        named = range(after.start, after.end)
        scores[TITLE] += (
            1.0 if any(draft.kinds[i] & _NAMED for i in named) and after.before == "comma" else 0.0
        )
    if after is not None and at and _is_city_of(draft, segments, at, look):
        scores[PLACE] += 6.0
    if after is not None and at and look.known == "article-newspaper" and _opens_press(draft, look, after):
        scores[PLACE] += 14.0
    if at == 1 and _is_book(draft, segment, look):
        scores[TITLE] += 6.0
        scores[CONTAINER] -= 6.0
    if opens_life(draft, segment.end) and at and not around.segments[at - 1].quoted:
        scores[TITLE] += 6.0
        scores[AUTHOR] -= 6.0
    if at and _is_town_of(draft, segments[at - 1], look):
        scores[PLACE] += 14.0
    if segment.before == "colon" and look.container in _SITES and "URL" not in draft.item:
        scores[CONTAINER] -= 6.0
    if look.words == 1 and not look.known and not look.place and at:
        scores[TITLE] -= 0.3


def _is_in_collection(draft: Draft, around: Around, at: int) -> bool:
    """Whether a book or chapter («كتاب البيوع، باب …») is a part of a collection named before it."""
    opening = [draft.kinds[segment.start] for segment in around.segments]
    his = any("his_books" in kinds for kinds in opening[:at])
    parts = sum("hadith_parts" in kinds for kinds in opening)
    is_hadith = draft.locator is not None and draft.locator["label"] == "issue"
    return his or ((at > 1 or parts > 1) and ("volume" in draft.item or is_hadith))


def _opens_press(draft: Draft, look: Look, after: Segment) -> bool:
    """`الخبر: دار …`: what is a newspaper's name elsewhere is the place before the colon of a press."""
    is_press = draft.cue_at(after.start, "press", "publisher") is not None
    return look.words == 1 and after.before == "colon" and is_press


def _is_book(draft: Draft, segment: Segment, look: Look) -> bool:
    """`محمد الخطيب، الفكر السياسي، دار الفكر، دمشق`: what is a journal's name elsewhere is a book's title
    before a press, where no number of a journal is printed.
    """
    if (
        look.known not in _JOURNALS
        or look.container
        or {"issue", "volume"} & draft.item.keys()
        or _has_day(draft)
    ):
        return False
    return any(
        i >= segment.end and draft.cue_at(i, "press", "publisher") for i in draft.by_kind.get("press", ())
    )


def _is_town_of(draft: Draft, before: Segment, look: Look) -> bool:
    """`دار ابن عفان، الخبر، 1417هـ`: what is a newspaper's name elsewhere is the town of the press before."""
    if look.known != "article-newspaper" or look.words != 1 or "issue" in draft.item or _has_day(draft):
        return False
    return draft.cue_at(before.start, "press", "publisher") is not None and not before.quoted


def _is_city_of(draft: Draft, segments: Sequence[Segment], at: int, look: Look) -> bool:
    """`Walnut Creek, CA: Press`: a city that no list has, shown by its country and the colon behind."""
    if not look.capitals or look.words > 2 or look.press or look.container or at + 2 >= len(segments):
        return False
    country, behind = segments[at + 1], segments[at + 2]
    known = country.before == "comma" and tell_place(draft, country.start, country.end) == "country"
    return known and behind.before == "colon"


def _score_neighbours(draft: Draft, scores: list[float], around: Around, at: int, look: Look) -> None:
    """What is taken right before or behind a segment tells what it is."""
    segment = around.segments[at]
    after = draft.skip(segment.end, ",.: ")
    following = draft.labels[after] if after < draft.size else None
    if following == "editor" and around.first_quoted < at:
        scores[CONTAINER] += 3.0
    if following == "issued" and look.words <= _LONG_TAIL and not look.function_words and _has_day(draft):
        scores[CONTAINER] += 1.6 if look.name < 2 else 0.0
    before = draft.skip_back(segment.start - 1, ",.: ")
    if before >= 0 and around.taken[before] == "volume" and _is_volume_title(draft, around, at, look):
        scores[REST] += 8.0


def _has_day(draft: Draft) -> bool:
    parts = draft.item.get("issued", {}).get("date-parts", [])
    return bool(parts) and len(parts[0]) == 3


def _is_volume_title(draft: Draft, around: Around, at: int, look: Look) -> bool:
    """`الشرق الأدنى القديم، ج1، العراق، القاهرة`: after the volume its own title, before the place."""
    if look.press or (look.container and not look.known) or look.place == "city":
        return False
    return around.last_city > at and "issue" not in draft.item


def _is_short(draft: Draft, segments: Sequence[Segment]) -> bool:
    """`Inskip, Euphrates Question, 1:19`: an author and a title stand alone before volume and page."""
    alone = len(segments) == 2 and not segments[0].quoted and segments[0].end - segments[0].start <= 2
    return alone and "author" not in draft.item


def _names_part(draft: Draft) -> bool:
    """Whether a journal's numbers are there: an issue, or a volume without a word for it."""
    return "issue" in draft.item or "bare-volume" in draft.evidence
