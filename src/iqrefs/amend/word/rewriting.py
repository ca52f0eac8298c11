"""The runs that changes touch, written anew: what stays, what goes, what comes; and the tags around them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from iqrefs.amend.word.elements import decode_text, get_prefix
from iqrefs.amend.word.markup import Dialect, RunLook, choose_dialect, escape, read_properties, write_runs
from iqrefs.amend.word.ranges import Cut, Placed
from iqrefs.amend.word.splices import Splice
from iqrefs.amend.word.story import Atom, Container, Run
from iqrefs.amend.word.track import Recorder
from iqrefs.text.fold import ITALIC
from iqrefs.text.script import is_arabic

_BEFORE, _NEW, _AFTER = 0, 1, 2
_OF_LINKS = frozenset(("rStyle", "color", "u"))
_ITALIC = frozenset(("i", "iCs"))
_INSTRUCTION = re.compile(r"(</?(?:[^\s:>]+:)?)instrText(?=[\s/>])")
_ID = re.compile(r"""(\s(?:[^\s:=]+:)?id\s*=\s*)(?:"[^"]*"|'[^']*')""")

_Segment = tuple[str, str | tuple[Placed, Container | None]]
"""What stays (`kept`) or goes (`cut`), as XML; or a change whose text comes (`new`), and what is around."""


@dataclass(slots=True)
class _Work:
    """What is done to one run: what is cut of its atoms, and what is put behind them, at which offset."""

    cuts: dict[Atom, list[Cut]] = field(default_factory=lambda: defaultdict(list))
    added: dict[Atom, list[tuple[int, Placed]]] = field(default_factory=lambda: defaultdict(list))


class Rewriter:
    """Writes the changes of one part; without `recorder` they are not tracked."""

    def __init__(self, content: bytes, namespace: str, recorder: Recorder | None) -> None:
        self._content = content
        self._namespace = namespace
        self._recorder = recorder

    def write(self, placed: Sequence[Placed]) -> list[Splice]:
        """The splices that make the changes, which are given in the order of their texts."""
        works: dict[Run, _Work] = defaultdict(_Work)
        splices: list[Splice] = []
        for one in placed:
            for cut in one.cuts:
                works[cut.atom.run].cuts[cut.atom].append(cut)
            if one.container is None and one.change.replacement:
                works[one.behind.run].added[one.behind].append((one.offset, one))
            for container in one.removed:
                splices += self._remove(container)
            if one.container is not None and one.change.replacement:
                at = one.container.tail[1]
                splices.append(Splice(at, at, _NEW, self._write_new(one, one.container.parent).encode()))
        for row in _list_rows(works):
            splices.append(Splice(row[0].head[0], row[-1].end, _NEW, self._rewrite(row, works)))
        return splices

    def _dialect(self, tag: tuple[int, int]) -> Dialect:
        return choose_dialect(get_prefix(self._content[tag[0] : tag[1]]), self._namespace)

    def _rewrite(self, row: Sequence[Run], works: Mapping[Run, _Work]) -> bytes:
        """Neighbouring runs as what stays of them, what is marked as deleted, and what comes, in order."""
        dialect = self._dialect(row[0].head)
        w = dialect.prefix
        parts: list[str] = []
        segments = (segment for run in row for segment in self._list_segments(run, works[run]))
        for kind, group in groupby(segments, key=lambda one: one[0]):
            if kind == "new":
                parts += [self._write_new(*added) for _, added in group if not isinstance(added, str)]
                continue
            text = "".join(inner for _, inner in group if isinstance(inner, str))
            if kind == "kept":
                parts.append(text)
            elif self._recorder:
                attributes = self._recorder.write_attributes(dialect)
                parts.append(f"<{w}del{attributes}>{text}</{w}del>")
        return "".join(parts).encode()

    def _list_segments(self, run: Run, work: _Work) -> Iterator[_Segment]:
        """The segments of a run: what stays and what goes as whole runs."""
        raw = self._content[slice(*run.head)]
        own = get_prefix(raw)
        head = (raw + self._content[slice(*run.properties)]).decode()
        for kind, group in groupby(self._list_parts(run, work, own), key=lambda one: one[0]):
            if kind == "new":
                yield from group
            else:
                inner = "".join(text for _, text in group if isinstance(text, str))
                yield kind, f"{head}{inner}</{own}r>"

    def _list_parts(self, run: Run, work: _Work, own: str) -> Iterator[_Segment]:
        for atom in _list_atoms(run, work):
            cuts, added = work.cuts.get(atom, []), work.added.get(atom, [])
            if atom.name == "t" and (cuts or added):
                yield from self._part_text(atom, cuts, added, own)
                continue
            whole = self._content[atom.start : atom.end].decode()
            yield ("cut", _as_deleted(whole, atom.name)) if cuts else ("kept", whole)
            for _, one in added:
                yield "new", (one, run.container)

    def _part_text(
        self, atom: Atom, cuts: Sequence[Cut], added: Sequence[tuple[int, Placed]], own: str
    ) -> Iterator[_Segment]:
        text = decode_text(self._content[slice(*atom.inner)])
        size = len(text)
        marks = {0, size, *(min(mark, size) for cut in cuts for mark in (cut.start, cut.end))}
        marks |= {min(offset, size) for offset, _ in added}
        ordered = sorted(marks)
        waiting = sorted(added, key=lambda one: one[0])
        for number, mark in enumerate(ordered):
            while waiting and min(waiting[0][0], size) == mark:
                yield "new", (waiting.pop(0)[1], atom.run.container)
            following = ordered[number + 1] if number + 1 < len(ordered) else mark
            part = text[mark:following]
            if not part:
                continue
            if any(cut.start <= mark < cut.end for cut in cuts):
                yield "cut", _write_plain(part, f"{own}delText")
            else:
                yield "kept", _write_plain(part, f"{own}t")

    def _write_new(self, one: Placed, around: Container | None) -> str:
        dialect = self._dialect(one.look.head)
        text = one.change.replacement
        is_rtl = one.behind.paragraph.is_rtl or one.look.is_rtl or is_arabic(text)
        runs = write_runs(text, is_rtl=is_rtl, look=self._look(one), dialect=dialect)
        if self._recorder is None:
            return runs
        w = dialect.prefix
        written = f"<{w}ins{self._recorder.write_attributes(dialect)}>{runs}</{w}ins>"
        if around and around.name == "ins":
            head = self._content[slice(*around.head)].decode()
            own = get_prefix(head.encode())
            return f"</{own}ins>{written}{_renumber(head, self._recorder)}"
        return written

    def _look(self, one: Placed) -> RunLook:
        """How the new text looks. Where it tells its italics there are no others; a long text for a short one
        in italics, as *Ibid.*, is not in italics either, nor is what takes the place of more than italics.
        """
        unwanted = _OF_LINKS if one.was_link else frozenset[str]()
        text = one.change.replacement
        if ITALIC in text or len(text) > one.change.end - one.change.start or not self._is_all_italic(one):
            unwanted |= _ITALIC
        properties = read_properties(self._content[slice(*one.look.properties)])
        return RunLook([(name, text) for name, text in properties if name not in unwanted])

    def _is_all_italic(self, one: Placed) -> bool:
        """Whether all runs that a change cuts are as slanted as the one that the new text looks like."""
        properties = {cut.atom.run.properties for cut in one.cuts if cut.atom.name == "t"}
        shapes = [
            frozenset(_ITALIC & {name for name, _ in read_properties(self._content[slice(*place)])})
            for place in properties
        ]
        return all(shape == shapes[0] for shape in shapes)

    def _remove(self, container: Container) -> Iterator[Splice]:
        """The tags of a container whose text goes."""
        if self._recorder is None:
            heads, tails = [container.head], [container.tail]
            if container.content is not None:
                heads = [(container.head[0], container.content.head[1])]
                tails = [(container.content.tail[0], container.tail[1])]
            for start, end in (*heads, *tails, *container.rest):
                yield Splice(start, end, _BEFORE, b"")
        elif container.content is not None:
            yield from self._record_control(container, container.content, self._recorder)
        elif container.name == "fldSimple":
            yield from self._record_field(container, self._recorder)

    def _record_control(self, control: Container, content: Container, recorder: Recorder) -> Iterator[Splice]:
        """A content control marked as deleted: around its beginning and around its end."""
        dialect = self._dialect(control.head)
        w = dialect.prefix
        for start, end in ((control.head[0], content.head[1]), (content.tail[0], control.tail[1])):
            attributes = recorder.write_attributes(dialect)
            number = recorder.number - 1
            before = f"<{w}customXmlDelRangeStart{attributes}/>"
            after = f'<{w}customXmlDelRangeEnd{dialect.declaration} {w}id="{number}"/>'
            yield Splice(start, start, _AFTER, before.encode())
            yield Splice(end, end, _BEFORE, after.encode())

    def _record_field(self, simple: Container, recorder: Recorder) -> Iterator[Splice]:
        """A simple field written out as a complex one, which alone can be marked as deleted."""
        dialect = self._dialect(simple.head)
        w = dialect.prefix
        marks = {
            kind: f'<{w}r><{w}fldChar {w}fldCharType="{kind}"/></{w}r>'
            for kind in ("begin", "separate", "end")
        }
        code = f"<{w}r>{_write_plain(simple.instruction, f'{w}delInstrText')}</{w}r>"
        for (start, end), inner in (
            (simple.head, marks["begin"] + code + marks["separate"]),
            (simple.tail, marks["end"]),
        ):
            written = f"<{w}del{recorder.write_attributes(dialect)}>{inner}</{w}del>"
            yield Splice(start, end, _BEFORE, written.encode())
        for start, end in simple.rest:
            yield Splice(start, end, _BEFORE, b"")


def _list_atoms(run: Run, work: _Work) -> list[Atom]:
    """All that stands in a run."""
    known = next(iter(work.cuts), None) or next(iter(work.added))
    atoms = known.paragraph.atoms
    first = known.number
    while first and atoms[first - 1].run is run:
        first -= 1
    end = known.number
    while end < len(atoms) and atoms[end].run is run:
        end += 1
    return atoms[first:end]


def _list_rows(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs in order, those together that follow one another."""
    row: list[Run] = []
    for run in sorted(runs, key=lambda one: one.head[0]):
        if row and row[-1].end != run.head[0]:
            yield row
            row = []
        row.append(run)
    if row:
        yield row


def _write_plain(text: str, element: str) -> str:
    return f'<{element} xml:space="preserve">{escape(text)}</{element}>'


def _as_deleted(text: str, name: str) -> str:
    return _INSTRUCTION.sub(r"\1delInstrText", text) if name == "instrText" else text


def _renumber(head: str, recorder: Recorder) -> str:
    return _ID.sub(lambda found: f'{found[1]}"{recorder.identify()}"', head, count=1)
