"""From labelled segments to variables: values as printed, spans, what is left over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iqrefs.parse.draft import Draft
from iqrefs.parse.label import (
    AUTHOR,
    BODY,
    CONTAINER,
    PUBLISHER,
    TITLE,
    Look,
    label_segments,
    look_at,
)
from iqrefs.parse.laws import strip_subject
from iqrefs.parse.names import make_name, opens_by_lam, read_names, unjoin_lam
from iqrefs.parse.segments import Segment, cut_segments
from iqrefs.parse.types import Clues

_PERSON = 2
"""From this score on a segment is taken for the name of a person (see `names.score_name`)."""
_EDGE = " ,;:.،؛-–—/\n*_"
_ACRONYM = re.compile(r"(?:^|[\s(])(?:\w\.\s?)+\w$")

_PRESSES = {"publisher": "publisher", "university": "university"}

Run = tuple[int, list[int]]
"""A label and the numbers of the segments that it holds."""


def fill_fields(draft: Draft) -> Clues:
    """Label the free segments, set their variables, and say what they tell about the type."""
    segments = cut_segments(draft)
    looks = [look_at(draft, segment) for segment in segments]
    labels, margins = label_segments(draft, segments, looks)
    for segment, margin in zip(segments, margins, strict=True):
        draft.margins[segment.start] = margin
    if not draft.points and TITLE not in labels and "genre:post" not in draft.evidence:
        _promote_title(segments, labels, looks)
    runs = _group(segments, labels)
    for label, numbers in runs:
        _SETTERS[label](draft, [segments[n] for n in numbers], [looks[n] for n in numbers])
    return _gather_clues(draft, segments, looks, labels)


def _promote_title(segments: Sequence[Segment], labels: list[int], looks: Sequence[Look]) -> None:
    """A description has a title, unless it is of a whole newspaper: the last of the authors is it.

    Beside a person in full it is what stands in italics before a press: `Edward Said, *Orient*, Verso, 1995`.
    """
    italic = next((n for n, segment in enumerate(segments) if segment.italic and labels[n] == CONTAINER), 0)
    if italic and PUBLISHER in labels and labels[0] == AUTHOR and looks[0].name > _PERSON:
        labels[italic] = TITLE
        return
    for number in reversed(range(len(labels))):
        if labels[number] == AUTHOR:
            labels[number] = TITLE
            return
    if CONTAINER not in labels and labels:
        labels[0] = TITLE


def _group(segments: Sequence[Segment], labels: Sequence[int]) -> list[Run]:
    """Neighbours of one label are one field, unless something taken parts them."""
    runs: list[Run] = []
    for number, (segment, label) in enumerate(zip(segments, labels, strict=True)):
        joins = runs and runs[-1][0] == label and not segment.gap
        if joins and not (segment.quoted and label == TITLE) and not segment.host:
            runs[-1][1].append(number)
        else:
            runs.append((label, [number]))
    return runs


def _range(draft: Draft, segments: Sequence[Segment]) -> tuple[int, int]:
    start, end = segments[0].start, segments[-1].end
    if len(segments) == 1 and (segments[0].quoted or segments[0].italic):
        return start, end
    if len(segments) > 1 and segments[-1].quoted and end < draft.size and draft.words[end] in "\"'":
        end += 1
    if len(segments) > 1 and segments[0].quoted and start > 0 and draft.words[start - 1] in "\"'":
        start -= 1
    return start, end


def _text(draft: Draft, segments: Sequence[Segment]) -> str:
    start, end = _range(draft, segments)
    printed = (
        draft.printed(start, min(end + 1, draft.size)) if end < draft.size else draft.printed(start, end)
    )
    text = draft.printed(start, end).strip(_EDGE)
    if _ACRONYM.search(text) and printed.startswith(text + "."):
        return text + "."
    if text.endswith(("...", "…")):
        return text
    if text.count(")") > text.count("(") and text.endswith(")"):
        text = text[:-1]
    if text.count("(") > text.count(")") and text.startswith("("):
        text = text[1:]
    if text.count('"') == 1 and text.endswith('"'):
        text = text[:-1]
    return text.replace("*", "").replace("\\", "").strip(_EDGE)


def _set_text(draft: Draft, variable: str, segments: Sequence[Segment]) -> None:
    text = _text(draft, segments)
    start, end = _range(draft, segments)
    if variable in draft.item or not text:
        return
    draft.mark(variable, start, end)
    text = strip_subject(draft, start, text)
    draft.item[variable] = text  # type: ignore[literal-required]


def set_text(draft: Draft, variable: str, start: int, end: int) -> None:
    """Set a variable from a range of tokens, as printed."""
    quoted = start > 0 and draft.words[start - 1] in "\"'*"
    _set_text(draft, variable, [Segment(start, end, "none", quoted=quoted)])


def _set_title(draft: Draft, segments: Sequence[Segment], _looks: Sequence[Look]) -> None:
    """The title; beside a pointer, what a colon parts from a volume is that of the volume (`Ibid., vol. 2:
    Maps`).
    """
    start = segments[0].start
    of_volume = draft.points and start > 1 and draft.words[start - 1] == ":"
    is_volume = of_volume and draft.labels[start - 2] == "volume"
    _set_text(draft, "volume-title" if is_volume else "title", segments)


def _set_author(draft: Draft, segments: Sequence[Segment], looks: Sequence[Look]) -> None:
    start, end = segments[0].start, segments[-1].end
    joined = "title" in draft.item and opens_by_lam(draft, start)
    if looks[0].body >= 2 and looks[0].name < 3:
        names = [make_name(_text(draft, segments), is_body=True)]
    else:
        names = read_names(draft, start, end)
    if joined and names:
        printed = names[0].get("literal", "")
        names[0] = make_name(unjoin_lam(printed))
    if names and "author" not in draft.item:
        draft.mark("author", start, end)
        draft.item["author"] = names


def _set_container(draft: Draft, segments: Sequence[Segment], _looks: Sequence[Look]) -> None:
    _set_text(draft, "container-title", segments)


def _set_publisher(draft: Draft, segments: Sequence[Segment], _looks: Sequence[Look]) -> None:
    start = segments[0].start
    verb = draft.cue_at(start, "press_verbs")
    if verb and start + verb[0] < segments[0].end:
        draft.take(start, start + verb[0], "cue")
        first = segments[0]
        head = Segment(start + verb[0], first.end, first.before, first.gap, bracket=first.bracket)
        segments = [head, *segments[1:]]
    _set_text(draft, "publisher", segments)


def _set_place(draft: Draft, segments: Sequence[Segment], _looks: Sequence[Look]) -> None:
    _set_text(draft, "publisher-place", segments)


def _set_rest(draft: Draft, segments: Sequence[Segment], _looks: Sequence[Look]) -> None:
    """What nothing claims stays free for the remainder; behind a volume it is the volume's title."""
    before = draft.skip_back(segments[0].start - 1, ",.: ")
    if before >= 0 and draft.labels[before] == "volume" and "title" in draft.item and not segments[0].bracket:
        _set_text(draft, "volume-title", segments)


_SETTERS = (_set_author, _set_title, _set_container, _set_publisher, _set_place, _set_rest)


def _gather_clues(
    draft: Draft, segments: Sequence[Segment], looks: Sequence[Look], labels: Sequence[int]
) -> Clues:
    def first_of(label: int) -> int | None:
        return next((n for n, found in enumerate(labels) if found == label), None)

    container, publisher, title = first_of(CONTAINER), first_of(PUBLISHER), first_of(TITLE)
    opening: frozenset[tuple[str, str]] = frozenset()
    if title is not None:
        start = segments[title].start
        opening = frozenset((cue.kind, cue.value) for _length, cue in draft.cues[start])
    return Clues(
        container=looks[container].container if container is not None else "",
        container_known=looks[container].known if container is not None else "",
        publisher=tell_publisher_class(looks[publisher]) if publisher is not None else "",
        author_is_body=any(
            label == AUTHOR and look.body >= BODY for label, look in zip(labels, looks, strict=True)
        ),
        has_host=any(segment.host for segment in segments),
        quoted_title=title is not None and segments[title].quoted,
        opening=opening,
    )


def tell_publisher_class(look: Look) -> str:
    """The class of a publisher: by its whole name where that is known (`think-tank` for a research body that
    is), else by its words (publisher, university, institute …; `office` for another body); empty where none
    tells.
    """
    if look.known == "institute":
        return "think-tank"
    return _PRESSES.get(look.known, "") or look.press or ("office" if look.body >= BODY else "")
