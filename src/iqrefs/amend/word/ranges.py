"""Where a change of a note's text falls in the file: what is cut, what goes with it, where the new stands.

A link or a field whose print is all cut goes with it, as its address does. What cannot be cut without
leaving half of something behind has no place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from iqrefs.amend.word.elements import decode_text
from iqrefs.amend.word.story import VISIBLE, Atom, Container, Field, Paragraph, Run, is_dead
from iqrefs.amend.word.stretches import Stretch
from iqrefs.model import Change

_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_UNSEEN = frozenset(("softHyphen", "lastRenderedPageBreak"))
_KEPT = frozenset(("fldChar", "instrText", "footnoteRef", "endnoteRef", "annotationRef", "commentReference"))
"""What stays where it is though the text around it goes."""
_OF_FIELDS = frozenset(("fldChar", "instrText")) | VISIBLE | _UNSEEN
_MANAGED = re.compile(r"MENDELEY_|\b(?:citation|bibliography)\b|Citavi|EndNote|Zotero", re.IGNORECASE)
"""How content controls are tagged that a program fills anew."""

_ALL = 1 << 40
"""More characters than any text has."""

Spans = Mapping[Container | Field, tuple[int, int]]
"""Where the print of containers and fields begins and ends, by the numbers of atoms."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What a change takes of an atom: the characters from `start` to `end` of a text, else all of it."""

    atom: Atom
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A change in the file: what is cut, in order; the containers that go with their text; and behind what
    the new text stands: behind `offset` characters of the atom `behind`, or behind a container. It looks
    like `look`; `was_link` says that this is a link's run.
    """

    change: Change
    cuts: tuple[Cut, ...]
    removed: tuple[Container, ...]
    behind: Atom
    offset: int
    container: Container | None
    look: Run
    was_link: bool


class Placer:
    """Finds the places of changes in a part, whose texts that matter are `atoms`, by position."""

    def __init__(self, content: bytes, atoms: Mapping[int, Atom]) -> None:
        self._content = content
        self._atoms = atoms
        self._spans: dict[Paragraph, Spans] = {}

    def place(self, change: Change, text: str, stretch: Stretch) -> Placed | None:
        """Where a change of a note's `text` falls, or None where it cannot be made."""
        atoms = [self._atoms.get(piece.node) for piece in stretch.pieces]
        found = [atom for atom in atoms if atom is not None]
        if len(found) < len(atoms) or any(atom.paragraph is not found[0].paragraph for atom in found):
            return None
        if not self._reads(change, text, stretch, found):
            return None
        paragraph = found[0].paragraph
        if paragraph not in self._spans:
            self._spans[paragraph] = _measure(paragraph)
        size = len(self.read_text(found[-1]))
        return _Placing(change, stretch, found, size, self._spans[paragraph]).finish()

    def read_text(self, atom: Atom) -> str:
        """The characters of a text."""
        return decode_text(self._content[slice(*atom.inner)])

    def _reads(self, change: Change, text: str, stretch: Stretch, atoms: Sequence[Atom]) -> bool:
        """Whether the file has the letters of the note where its pieces say."""
        for piece, atom in zip(stretch.pieces, atoms, strict=True):
            if b"<" in self._content[slice(*atom.inner)]:
                return False
            start, end = max(piece.start, change.start), min(piece.end, change.end)
            offset = piece.offset + start - piece.start
            there = self.read_text(atom)[offset : offset + end - start]
            if len(there) != end - start or any(
                one != other and one.isalpha() for one, other in zip(there, text[start:end], strict=True)
            ):
                return False
        return True


class _Placing:
    """One change on its way to its place."""

    def __init__(
        self, change: Change, stretch: Stretch, atoms: Sequence[Atom], size: int, spans: Spans
    ) -> None:
        self._change = change
        self._stretch = stretch
        self._nodes = {atom.node for atom in atoms}
        self._atoms = atoms[0].paragraph.atoms
        self._first, self._last = atoms[0], atoms[-1]
        self._is_to_end = stretch.end == size
        self._spans = spans

    def finish(self) -> Placed | None:
        """The change with its place, or None where it has none."""
        inner = self._atoms[self._first.number : self._last.number + 1]
        living = [atom for atom in inner if not is_dead(atom.run.container)]
        fields = dict.fromkeys(one for atom in living for one in _list_fields(atom))
        gone_fields = self._choose_fields(fields)
        gone = self._choose_containers(
            dict.fromkeys(one for atom in living for one in _list_containers(atom.run))
        )
        if gone_fields is None or gone is None:
            return None
        links: list[Container | Field] = [one for one in gone_fields if _is_link(one)]
        links += [one for one in gone if _is_link(one)]
        if self._stretch.takes_address and not links:
            return None
        cuts = self._cut(gone_fields)
        if cuts is None:
            return None
        behind, offset = self._last, self._stretch.end
        end = max((one.end.number for one in gone_fields if one.end), default=-1)
        if end > behind.number:
            behind, offset = self._atoms[end], 0
        outermost = [one for one in _list_containers(behind.run) if one in gone][-1:]
        look, was_link = self._choose_look(cuts, links)
        return Placed(
            self._change,
            cuts,
            tuple(gone),
            behind,
            offset,
            outermost[0] if outermost else None,
            look,
            was_link,
        )

    def _is_whole(self, one: Container | Field) -> bool:
        """Whether all that it prints is cut."""
        if one not in self._spans:
            return False
        first, last = self._spans[one]
        is_from_start = first > self._first.number or (
            first == self._first.number and self._stretch.start == 0
        )
        return is_from_start and (last < self._last.number or (last == self._last.number and self._is_to_end))

    def _goes(self, one: Container | Field) -> bool | None:
        """Whether a link, a field or a content control goes with its print; None where half would be left."""
        around = _list_around(self._last)
        is_at_end = one in around
        is_inside = is_at_end and one in _list_around(self._first)
        is_whole = self._is_whole(one)
        if _is_link(one):
            if is_inside and self._stretch.leaves_address:
                return False
            if is_inside and not is_whole:
                return None if self._stretch.has_address else False
            return True if is_whole and not (is_at_end and self._stretch.leaves_address) else None
        if is_inside and not _is_managed(one):
            return False
        return True if is_whole else None

    def _choose_fields(self, fields: Iterable[Field]) -> list[Field] | None:
        """The fields that go, or None where one would be left in half."""
        gone: list[Field] = []
        for one in fields:
            paragraph = self._first.paragraph
            is_here = one.begin.paragraph is paragraph and one.end and one.end.paragraph is paragraph
            if one not in self._spans and is_here:
                continue
            goes = self._goes(one)
            if goes is None or (goes and not is_here):
                return None
            gone += [one] if goes else []
        return gone

    def _choose_containers(self, containers: Iterable[Container]) -> list[Container] | None:
        """The containers that go, or None where one would be left in half."""
        gone: list[Container] = []
        for one in containers:
            if one.name not in ("hyperlink", "fldSimple", "sdt") or one not in self._spans:
                continue
            goes = self._goes(one)
            if goes is None or (goes and one.name == "sdt" and one.content is None):
                return None
            gone += [one] if goes else []
        return gone

    def _cut(self, gone: Sequence[Field]) -> tuple[Cut, ...] | None:
        """What is cut, or None where something stands there that must not be."""
        first, last = self._first.number, self._last.number
        begins = [one.begin.number for one in gone]
        ends = [one.end.number for one in gone if one.end]
        cuts = []
        for atom in self._atoms[min([first, *begins]) : max([last, *ends]) + 1]:
            if is_dead(atom.run.container):
                continue
            is_between = first <= atom.number <= last
            if any(one in gone for one in _list_fields(atom)):
                if atom.name not in _OF_FIELDS:
                    return None
                cuts.append(self._cut_atom(atom))
            elif is_between and atom.node in self._nodes:
                cuts.append(self._cut_atom(atom))
            elif is_between and atom.name != "t" and atom.name not in _KEPT:
                if atom.name not in VISIBLE and atom.name not in _UNSEEN:
                    return None
                cuts.append(Cut(atom))
        return tuple(cut for cut in cuts if cut.atom.name != "t" or cut.start < cut.end)

    def _cut_atom(self, atom: Atom) -> Cut:
        start = self._stretch.start if atom is self._first else 0
        return Cut(atom, start, self._stretch.end if atom is self._last else _ALL)

    def _choose_look(self, cuts: Sequence[Cut], links: Sequence[Container | Field]) -> tuple[Run, bool]:
        """The run that the new text looks like: the first that is cut, rather none of a link that goes."""
        for cut in cuts:
            if cut.atom.is_visible and not any(one in links for one in _list_around(cut.atom)):
                return cut.atom.run, False
        return self._first.run, any(one in links for one in _list_around(self._first))


def _measure(paragraph: Paragraph) -> Spans:
    spans: dict[Container | Field, tuple[int, int]] = {}
    for atom in paragraph.atoms:
        if atom.is_visible and not is_dead(atom.run.container):
            for one in _list_around(atom):
                spans[one] = (spans[one][0] if one in spans else atom.number, atom.number)
    return spans


def _list_fields(atom: Atom) -> Iterator[Field]:
    one = atom.inside
    while one:
        yield one
        one = one.parent


def _list_containers(run: Run) -> Iterator[Container]:
    one = run.container
    while one:
        yield one
        one = one.parent


def _list_around(atom: Atom) -> list[Container | Field]:
    """The fields and the containers around an atom, the innermost first."""
    return [*_list_fields(atom), *_list_containers(atom.run)]


def _is_link(one: Container | Field) -> bool:
    if isinstance(one, Field):
        return _LINK.match(one.code) is not None
    return one.name == "hyperlink" or _LINK.match(one.instruction) is not None


def _is_managed(one: Container | Field) -> bool:
    """Whether a program fills it anew, so that its print is no one else's to change in part."""
    return isinstance(one, Field) or one.name == "fldSimple" or _MANAGED.search(one.tag) is not None
