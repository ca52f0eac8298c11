"""Which variable is each segment? The one seam behind which the labelling lives.

Every segment gets a score for each label from what it looks like and where it stands; the best way through
all of them under an order of fields (author, title, container, imprint) is the reading. The weights are
judgements, kept here together; a learned labeller takes the place of `label_segments` alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.lexicon import load_lexicon
from iqrefs.parse.draft import Draft
from iqrefs.parse.names import score_body, score_name
from iqrefs.parse.segments import Segment
from iqrefs.text.script import has_arabic

AUTHOR, TITLE, CONTAINER, PUBLISHER, PLACE, REST = range(6)
LABELS = ("author", "title", "container-title", "publisher", "publisher-place", "remainder")

_ANYWHERE = frozenset({"article-journal", "paper-conference", "entry-encyclopedia", "gazette"})
_AT_END = frozenset({"article-newspaper", "webpage", "broadcast"})
"""A word of the first classes marks a container wherever it stands in its name, of the second at its end
(`Shafaq News`); of others only as the whole name (`Foreign Affairs`)."""
_OPENING = (0.0, -0.4, -3.0, -4.0, -5.0, -2.0)
"""The first segment: an author, or a title."""

_ORDER = (
    # to:  author title container publisher place rest
    (-0.5, 0.0, -2.0, -2.5, -3.0, -1.5),  # author
    (-3.0, -1.6, 0.0, 0.0, 0.0, -0.5),  # title
    (-4.0, -6.0, -1.6, 0.0, 0.0, -0.5),  # container
    (-4.0, -6.0, -3.0, -0.8, 0.0, -0.5),  # publisher
    (-4.0, -5.0, -5.0, 0.0, -1.0, -0.5),  # place
    (-3.0, -3.0, -1.5, -1.0, -1.0, -0.5),  # rest
)
_BODY = 2
_LONG_TAIL = 5
_OPENS_TITLE = frozenset({"laws", "scripture", "title_words", "reference_works"})


@dataclass(frozen=True, slots=True)
class Look:
    """What a segment looks like."""

    name: float
    body: float
    words: int
    place: str
    container: str
    known: str
    press: str
    function_words: int
    capitals: bool
    joins: bool
    before_part: bool
    pronouns: bool


def look_at(draft: Draft, segment: Segment) -> Look:
    """Gather the evidence on one segment."""
    start, end = segment.start, segment.end
    words = [i for i in range(start, end) if not draft.is_delimiter(i)]
    return Look(
        name=score_name(draft, start, end) if len(words) <= 40 else -5.0,
        body=score_body(draft, start, end),
        words=len(words),
        place=tell_place(draft, start, end),
        container=_find_container(draft, words),
        known=_find_known(draft, words),
        press=_find_press(draft, words),
        function_words=sum(
            1 for i in words if draft.cue_at(i, "function_words") and not draft.cue_at(i, "conjunctions")
        ),
        capitals=_is_capitalised(draft, words),
        joins=bool(words) and draft.cue_at(words[0], "conjunctions") is not None,
        before_part=_is_before_part(draft, end),
        pronouns=any(draft.words[i].endswith(_pronouns()) for i in words if len(draft.words[i]) > 4),
    )


def _pronouns() -> tuple[str, ...]:
    """Endings of words that stand in titles, and in no name of a press or place (دياناتها)."""
    return load_lexicon().forms("endings", "pronoun")


def _is_before_part(draft: Draft, end: int) -> bool:
    """Whether a volume, an issue or a page follows: what names a journal stands before them."""
    after = draft.skip(end, ',.:*"( ')
    return after < draft.size and draft.labels[after] in ("volume", "issue", "locator") and after - end <= 2


def _is_capitalised(draft: Draft, words: Sequence[int]) -> bool:
    strong = [i for i in words if not draft.cue_at(i, "function_words") and not draft.words[i].isdigit()]
    return bool(strong) and all(draft.printed(i, i + 1)[:1].isupper() for i in strong)


def tell_place(draft: Draft, start: int, end: int) -> str:
    """`city` or `country` where a range holds places alone (a city and its country, two cities), else empty."""
    index, found = start, ""
    while index < end:
        match = draft.cue_at(index, "places")
        if match and index + match[0] <= end:
            index += match[0]
            found = (
                "city"
                if match[1].value == "city" or draft.cue_at(index - match[0], "places", "city")
                else found or "country"
            )
        elif (
            draft.words[index] in ",-/.&()"
            or draft.cue_at(index, "conjunctions")
            or draft.words[index] == "و"
        ):
            index += 1
        else:
            return ""
    return found


def _find_container(draft: Draft, words: Sequence[int]) -> str:
    """The type that a container word gives: at the head in Arabic, anywhere in Latin script."""
    if not words:
        return ""
    first = draft.cue_at(words[0], "containers")
    if first and (
        (first[0] == 1 and first[1].value in _ANYWHERE)
        or has_arabic(draft.words[words[0]])
        or words[0] + first[0] > words[-1]
    ):
        return first[1].value
    if has_arabic(draft.words[words[0]]):
        return ""
    for i in words:
        match = draft.cue_at(i, "containers")
        if match and (
            match[1].value in _ANYWHERE or (match[1].value in _AT_END and i + match[0] > words[-1])
        ):
            return match[1].value
    return ""


def _find_known(draft: Draft, words: Sequence[int]) -> str:
    """The class of a container or press known by its whole name."""
    if not words:
        return ""
    for kind in ("known", "containers", "press"):
        match = draft.cue_at(words[0], kind)
        if match and words[0] + match[0] > words[-1]:
            return match[1].value
        if match and kind == "known" and draft.words[words[0] + match[0]] == "/":
            return match[1].value
    if len(words) > 1 and draft.words[words[0]] in ("the", "la", "le"):
        return _find_known(draft, words[1:])
    return ""


def _find_press(draft: Draft, words: Sequence[int]) -> str:
    if not words:
        return ""
    first = draft.cue_at(words[0], "press")
    if first:
        return first[1].value
    if has_arabic(draft.words[words[0]]):
        return ""
    for i in reversed(words):
        match = draft.cue_at(i, "press")
        if match:
            return match[1].value
    return ""


def _score(draft: Draft, segments: Sequence[Segment], at: int, look: Look) -> list[float]:
    segment = segments[at]
    scores = [0.0, 0.5, -1.0, -1.2, -6.0, -3.0]
    if look.words == 0 or not any(draft.words[i][:1].isalpha() for i in range(segment.start, segment.end)):
        years = segment.end - segment.start == 3 and len(draft.words[segment.start]) == 4 and at > 0
        return [
            -6.0,
            3.0 if years else -6.0,
            3.0 if years and segment.before == "colon" else -6.0,
            -6.0,
            -6.0,
            3.0,
        ]
    _score_words(scores, look, _opening_classes(draft, segment.start))
    _score_place(draft, scores, look)
    _score_author_after(draft, scores, segments, at, look)
    if draft.pointer is not None:
        _score_pointer(scores, segment, look)
    _score_enclosure(scores, segment, look)
    _score_position(draft, scores, segments, at, look)
    if segment.published:
        scores[PUBLISHER] += 5.0
        scores[TITLE] -= 3.0
    if not segment.quoted and look.words > _LONG_TAIL and any(s.quoted for s in segments[at + 1 :]):
        scores[TITLE] -= 4.0
        scores[REST] += 2.0
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
    """The word classes at the head of a segment; a treaty's word counts only before an article (ميثاق الأمم)."""
    following = draft.words[index + 1] if index + 1 < draft.size else ""
    return {
        cue.kind
        for _, cue in draft.cues[index]
        if cue.value != "treaty" or following.startswith("ال") or cue.language != "ar"
    }


def _score_place(draft: Draft, scores: list[float], look: Look) -> None:
    if not look.place:
        return
    scores[PLACE] += 10.0 if look.place == "city" else 6.5
    scores[TITLE] -= 3.0 if look.place == "city" else 0.5
    scores[AUTHOR] -= 4.0
    if "URL" in draft.item and look.place != "city":
        scores[PLACE] -= 4.0


def _score_author_after(
    draft: Draft, scores: list[float], segments: Sequence[Segment], at: int, look: Look
) -> None:
    """`«إحصاء العلوم» للفارابي`: an author joined to «by» behind the title."""
    segment = segments[at]
    joined = draft.words[segment.start].startswith(("لل", "لاب", "لعبد"))
    if joined and at and (segments[at - 1].quoted or segment.before == "none") and look.words <= 6:
        scores[AUTHOR] += 9.0
        scores[PUBLISHER] -= 3.0


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
    if segment.bracket:
        scores[AUTHOR] -= 6.0
        scores[TITLE] -= 4.0
        scores[CONTAINER] -= 2.5
        scores[PUBLISHER] += 1.5 + (1.5 if segment.before == "colon" else 0.0)
        scores[REST] += 1.5
        if segment.before != "colon" and look.words <= 4:
            scores[PLACE] += 2.0


def _score_position(
    draft: Draft, scores: list[float], segments: Sequence[Segment], at: int, look: Look
) -> None:
    segment = segments[at]
    after = segments[at + 1] if at + 1 < len(segments) else None
    if segment.start == 0 or at == 0:
        scores[AUTHOR] += 1.0
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
        scores[CONTAINER] += 2.5 if _names_part(draft) else 0.0
    if at and segments[at - 1].quoted and not look.press:
        scores[CONTAINER] += 1.5
    if at and not segment.quoted and not segment.bracket:
        _score_neighbours(draft, scores, segments, at, look)
    if after is not None and at and look.capitals and look.words <= 2 and after.before == "comma":
        if tell_place(draft, after.start, after.end) == "country" and not look.press and not look.container:
            scores[PLACE] += 6.0 if at + 2 < len(segments) and segments[at + 2].before == "colon" else 0.0
    if look.words == 1 and not look.known and not look.place and at:
        scores[TITLE] -= 0.3


def _score_neighbours(
    draft: Draft, scores: list[float], segments: Sequence[Segment], at: int, look: Look
) -> None:
    """What is taken right before or behind a segment tells what it is."""
    segment = segments[at]
    after = draft.skip(segment.end, ",.: ")
    following = draft.labels[after] if after < draft.size else None
    if following == "editor" and any(s.quoted for s in segments[:at]):
        scores[CONTAINER] += 3.0
    if following == "issued" and look.words <= _LONG_TAIL and not look.function_words and _has_day(draft):
        scores[CONTAINER] += 1.6 if look.name < 2 else 0.0
    before = draft.skip_back(segment.start - 1, ",.: ")
    if before >= 0 and draft.labels[before] == "volume" and _is_volume_title(draft, segments, at, look):
        scores[REST] += 8.0


def _has_day(draft: Draft) -> bool:
    parts = draft.item.get("issued", {}).get("date-parts", [])
    return bool(parts) and len(parts[0]) == 3


def _is_volume_title(draft: Draft, segments: Sequence[Segment], at: int, look: Look) -> bool:
    """`الشرق الأدنى القديم، ج1، العراق، القاهرة`: after the volume its own title, before the place."""
    if look.press or look.container or look.known or look.place == "city":
        return False
    if at + 1 >= len(segments):
        return False
    rest = [tell_place(draft, s.start, s.end) for s in segments[at + 1 :]]
    return "city" in rest and "issue" not in draft.item


def _names_part(draft: Draft) -> bool:
    """Whether a journal's numbers are there: an issue, or a volume without a word for it."""
    return "issue" in draft.item or "bare-volume" in draft.evidence


def _join_cost(before: Segment, segment: Segment, look: Look, label: int) -> float:
    """What it costs to read a segment on as the same field."""
    if segment.gap:
        return -5.0 if label == TITLE else -1.0
    if look.joins and segment.before == "comma":
        return 5.0
    if label == TITLE:
        if segment.quoted:
            return -4.0
        if before.quoted and segment.before != "colon":
            return -3.5
        return {"colon": 1.4, "dash": 0.6, "comma": -0.2, "semicolon": -1.0, "stop": -1.2, "none": 0.3}.get(
            segment.before, 0.0
        )
    if label == CONTAINER:
        short = look.words <= 3 and before.end - before.start <= 5
        return {"colon": 2.0, "none": 0.0, "stop": 1.0 if short else -1.0}.get(segment.before, 0.0)
    if label == AUTHOR:
        if look.body >= _BODY:
            return 2.0
        return {"semicolon": 1.5, "colon": -1.0, "stop": -2.0, "dash": 0.0, "comma": -1.5}.get(
            segment.before, 0.0
        )
    if label == PUBLISHER:
        return {"dash": 0.8, "none": 0.3}.get(segment.before, 0.0)
    return 0.0


def label_segments(draft: Draft, segments: Sequence[Segment], looks: Sequence[Look]) -> list[int]:
    """The best label of each segment (indices into `LABELS`)."""
    if not segments:
        return []
    has_author = "author" in draft.item or "repeated-author" in draft.evidence
    best: list[list[float]] = []
    back: list[list[int]] = []
    for at, segment in enumerate(segments):
        emitted = _score(draft, segments, at, looks[at])
        if has_author:
            emitted[AUTHOR] -= 4.0
        if at == 0:
            opening = list(_OPENING)
            if has_author:
                opening[TITLE] = 0.5
            best.append([emitted[k] + opening[k] for k in range(6)])
            back.append([0] * 6)
            continue
        row, pointers = [], []
        for k in range(6):
            options = [
                best[-1][j]
                + _ORDER[j][k]
                + (
                    _join_cost(segments[at - 1], segment, looks[at], k)
                    if j == k
                    else _switch_cost(segment, j, k)
                )
                for j in range(6)
            ]
            j = max(range(6), key=options.__getitem__)
            row.append(options[j] + emitted[k])
            pointers.append(j)
        best.append(row)
        back.append(pointers)
    return _trace_back(best, back)


def _switch_cost(segment: Segment, left: int, right: int) -> float:
    if segment.before == "stop" and left == AUTHOR and right == TITLE:
        return 1.0
    if segment.before == "colon" and left == AUTHOR and right == TITLE:
        return 0.0 if segment.quoted else -1.0
    if segment.before == "colon" and left == TITLE and right in (CONTAINER, PUBLISHER):
        return -2.0
    if segment.before == "none" and not segment.quoted and not segment.bracket and right != left:
        return -0.5
    return 0.0


def _trace_back(best: list[list[float]], back: list[list[int]]) -> list[int]:
    last = max(range(6), key=lambda k: best[-1][k])
    labels = [last]
    for pointers in reversed(back[1:]):
        labels.append(pointers[labels[-1]])
    labels.reverse()
    return labels
