"""What stands before and behind the segments, found once for all: none looks through the others again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iqrefs.parse.draft import Draft
from iqrefs.parse.label.look import Look
from iqrefs.parse.segments import Segment

_BEFORE_ALL = -1


@dataclass(frozen=True, slots=True)
class Around:
    """The segments of a mention, and the places from which each is told what is on either side of it."""

    segments: Sequence[Segment]
    first_quoted: int
    """The first segment in quotes; behind all where there is none."""
    last_quoted: int
    """The last one; before all where there is none."""
    last_city: int
    """The last segment that names a city alone; before all where there is none."""
    accessed: int
    """The first token of an access date; behind all where there is none."""
    taken: Sequence[str | None]
    """The label of the last token that was taken, up to each token."""


def look_around(draft: Draft, segments: Sequence[Segment], looks: Sequence[Look]) -> Around:
    """Find what the segments of a mention are told of one another, and of what was taken between them."""
    quoted = [at for at, segment in enumerate(segments) if segment.quoted]
    cities = [at for at, look in enumerate(looks) if look.place == "city"]
    labels = draft.labels
    taken: list[str | None] = []
    for label in labels:
        taken.append(label if label is not None or not taken else taken[-1])
    return Around(
        segments,
        first_quoted=quoted[0] if quoted else len(segments),
        last_quoted=quoted[-1] if quoted else _BEFORE_ALL,
        last_city=cities[-1] if cities else _BEFORE_ALL,
        accessed=labels.index("accessed") if "accessed" in labels else len(labels),
        taken=taken,
    )
