"""Where in a text a bibliography stands: under its heading, as long as its lines look like entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from iqrefs.lexicon.headings import HeadingKind, classify_heading, extends_heading
from iqrefs.read.evidence import LOOKED_AT, has_pointer, weigh_evidence
from iqrefs.read.layout import Layout
from iqrefs.text.edges import find_bullet, is_unfinished, starts_with_link
from iqrefs.text.fold import fold_key
from iqrefs.text.markers import Marker, find_marker
from iqrefs.text.script import is_arabic

_DIGITS = re.compile(r"\d+")
_LONGEST_ENTRY = 900
_LONGEST_PLAIN = 250
_LOOKED_AHEAD = 8
_MOST_BAD = 4
_MOST_BAD_CHARS = 1500
_LEAST_SHARE = 0.6
_LEAST_PAIRS = 5
_LEAST_ORDERED = 0.85


@dataclass(frozen=True, slots=True)
class Unit:
    """An entry, a heading or a paragraph: lines `start` to `end` (exclusive)."""

    start: int
    end: int
    text: str
    marker: Marker | None
    is_bulleted: bool
    heading: HeadingKind | None


@dataclass(frozen=True, slots=True)
class Listing:
    """A bibliography: lines `start` to `end` (exclusive), its heading included."""

    start: int
    end: int


def find_listings(layout: Layout) -> tuple[Listing, ...]:
    """The bibliographies of a text, in order."""
    units = list(_cut_units(layout))
    listings: list[Listing] = []
    position = 0
    while position < len(units):
        if _opens_listing(units, position):
            last = _find_last(units, position)
            listings.append(Listing(units[position].start, units[last].end))
            position = last
        position += 1
    return tuple(listings)


def find_bare_listing(layout: Layout) -> Listing | None:
    """The whole text as a bibliography, where nearly all of it is entries without any heading."""
    units = [unit for unit in _cut_units(layout) if unit.heading is None]
    good = sum(_is_entry(unit, numbered=False) for unit in units)
    if not units or good < _LEAST_SHARE * len(units):
        return None
    return Listing(units[0].start, units[-1].end)


def is_alphabetical(layout: Layout) -> bool:
    """Whether the entries of a text stand in the order of their letters and none points back, as
    in a bibliography and seldom in notes.
    """
    units = [unit for unit in _cut_units(layout) if unit.heading is None]
    heads = [_DIGITS.sub("", fold_key(unit.text[:40])) for unit in units]
    pairs = [(one, other) for one, other in pairwise(heads) if one != other]
    pairs = [(one, other) for one, other in pairs if is_arabic(one) == is_arabic(other)]
    ordered = sum(one < other for one, other in pairs)
    many = len(pairs) >= _LEAST_PAIRS and ordered >= _LEAST_ORDERED * len(pairs)
    return many and not any(has_pointer(unit.text) for unit in units)


def _cut_units(layout: Layout) -> Iterator[Unit]:
    """Entries as far as lines alone show them: by markers, bullets, blank lines and headings."""
    start = -1
    for index, line in enumerate(layout.lines):
        if line.is_blank or line.is_furniture:
            if start >= 0 and line.is_blank:
                yield _make_unit(layout, start, index)
                start = -1
            continue
        if start >= 0 and _opens_unit(layout, index):
            yield _make_unit(layout, start, index)
            start = -1
        if start < 0:
            start = index
        if classify_heading(line.text):
            yield _make_unit(layout, start, index + 1)
            start = -1
    if start >= 0:
        yield _make_unit(layout, start, len(layout.lines))


def _opens_unit(layout: Layout, index: int) -> bool:
    text = layout.lines[index].text
    if classify_heading(text):
        return True
    marker = find_marker(text)
    if marker is not None and marker.style != "bare":
        return True
    return find_bullet(text) is not None or not (layout.is_wrapped or starts_with_link(text))


def _make_unit(layout: Layout, start: int, end: int) -> Unit:
    first = layout.lines[start].text
    marker = find_marker(first)
    pieces = [first[marker.start if marker else 0 :][:LOOKED_AT]]
    pieces += [layout.lines[index].text[:LOOKED_AT] for index in range(start + 1, min(end, start + 8))]
    return Unit(
        start,
        end,
        " ".join(pieces).strip(),
        marker,
        marker is None and find_bullet(first) is not None,
        classify_heading(first) if end - start == 1 else None,
    )


def _opens_listing(units: list[Unit], position: int) -> bool:
    unit = units[position]
    surely = unit.heading == "bibliography"
    if not surely and not (
        unit.heading is None and unit.end - unit.start == 1 and extends_heading(unit.text, "bibliography")
    ):
        return False
    following = [
        one for one in units[position + 1 : position + 1 + _LOOKED_AHEAD] if one.heading != "section"
    ]
    if not following or following[0].heading == "notes":
        return False
    following = [one for one in following if one.heading is None]
    good = sum(_is_entry(one, numbered=False) for one in following)
    if good * 2 < len(following) or not good:
        return False
    return not _are_notes(units, position)


def _are_notes(units: list[Unit], position: int) -> bool:
    """Whether what stands under the heading points back (Ibid., المصدر السابق): then it is notes."""
    pointing = 0
    for unit in units[position + 1 :]:
        if unit.heading in ("notes", "end"):
            break
        if unit.marker is not None and has_pointer(unit.text):
            pointing += 1
    return pointing >= 2


def _is_entry(unit: Unit, *, numbered: bool) -> bool:
    if len(unit.text) > _LONGEST_ENTRY:
        return False
    evidence = weigh_evidence(unit.text)
    if unit.marker is not None or unit.is_bulleted:
        return evidence >= 0.5
    if evidence >= 1:
        return True
    commas = unit.text.count("،") + unit.text.count(",") + unit.text.count(". ")
    return not numbered and commas >= 2 and len(unit.text) <= _LONGEST_PLAIN


def _find_last(units: list[Unit], position: int) -> int:
    """The last unit of the listing that begins at `position`: what follows has another shape."""
    last = position
    bad = bad_chars = in_section = numbers = 0
    for index in range(position + 1, len(units)):
        unit = units[index]
        if unit.heading in ("notes", "end"):
            break
        if unit.heading is not None:
            in_section = numbers = 0
            bad = bad_chars = 0
            continue
        in_section += 1
        numbers += unit.marker is not None
        numbered = numbers >= 2 and numbers * 2 > in_section
        continues = is_unfinished(units[index - 1].text) and index - 1 == last
        if _is_entry(unit, numbered=numbered) or starts_with_link(unit.text) or continues:
            last = index
            bad = bad_chars = 0
            continue
        bad += 1
        bad_chars += unit.end - unit.start if unit.marker else len(unit.text)
        if bad >= _MOST_BAD or bad_chars > _MOST_BAD_CHARS:
            break
    return last
