"""The paragraphs of a part as a change needs them: what stands in their runs, in which links and fields."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from iqrefs.amend.word.elements import CLOSE, EMPTY, Tag, get_attribute, scan

CONTAINERS = frozenset((
    "hyperlink", "fldSimple", "sdt", "sdtContent", "ins", "del", "moveFrom", "moveTo", "smartTag", "bdo",
    "dir", "customXml",
))  # fmt: skip
"""The elements in which runs stand inside a paragraph."""
VISIBLE = frozenset(("t", "tab", "br", "cr", "noBreakHyphen", "sym", "ptab"))
"""What a run prints."""

_STORIES = frozenset(("footnote", "endnote", "comment", "txbxContent", "hdr", "ftr"))
_OFF = frozenset(("0", "false", "off"))
MAX_FIELDS = 30
"""Fields in fields that are told apart; what stands so deep is never changed."""


@dataclass(slots=True, eq=False)
class Container:
    """An element around runs: `head` and `tail` are where its tags stand, `parent` the one around it. Of a
    content control `tag` is what it is known by, and `content` the element of its content; `rest` is where
    data stand in a simple field.
    """

    name: str
    head: tuple[int, int]
    parent: Container | None
    instruction: str = ""
    tag: str = ""
    tail: tuple[int, int] = (0, 0)
    content: Container | None = None
    rest: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Run:
    """A run: where its start tag and its properties stand, its end, the innermost container around it."""

    head: tuple[int, int]
    container: Container | None
    properties: tuple[int, int] = (0, 0)
    is_rtl: bool = False
    end: int = 0


@dataclass(slots=True, eq=False)
class Field:
    """A complex field: its instruction, the field around it, and the atoms of its marks. `unfollowed` counts
    the fields in it that are open and too deep to be told apart.
    """

    parent: Field | None
    depth: int
    begin: Atom
    is_in_instruction: bool
    instruction: list[str] = field(default_factory=list)
    separate: Atom | None = None
    end: Atom | None = None
    unfollowed: int = 0

    @property
    def code(self) -> str:
        """The instruction as one text."""
        return "".join(self.instruction)

    @property
    def is_open(self) -> bool:
        """Whether what comes next is instruction, not print."""
        return self.separate is None or self.is_in_instruction


@dataclass(slots=True, eq=False)
class Atom:
    """What stands in a run: `node` is the position of a text among those of the part (-1 for anything else),
    `inner` where its characters stand, `inside` the innermost field around it, or whose mark it is. `number`
    is its position in its paragraph.
    """

    name: str
    start: int
    run: Run
    paragraph: Paragraph
    number: int
    node: int = -1
    end: int = 0
    inner: tuple[int, int] = (0, 0)
    inside: Field | None = None
    is_instruction: bool = False

    @property
    def is_visible(self) -> bool:
        """Whether it is printed."""
        return (
            self.name in VISIBLE
            and not self.is_instruction
            and (self.name != "t" or self.inner[1] > self.inner[0])
        )


@dataclass(slots=True, eq=False)
class Paragraph:
    """A paragraph: whether it is told to run from right to left, and its atoms in order."""

    is_rtl: bool = False
    atoms: list[Atom] = field(default_factory=list)
    is_wanted: bool = False


@dataclass(slots=True)
class _Frame:
    name: str
    start: int
    end: int
    made: Paragraph | Run | Container | Atom | None = None


def read_story(content: bytes, wanted: Collection[int]) -> dict[int, Atom]:
    """The atoms of the texts `wanted` (positions among all texts of the part), by position. What stands in no
    run of a paragraph, or in a field's instruction, is left out.
    """
    return _Reader(content, wanted).read()


class _Reader:
    def __init__(self, content: bytes, wanted: Collection[int]) -> None:
        self._content = content
        self._wanted = wanted
        self._found: dict[int, Atom] = {}
        self._node = -1
        self._stack: list[_Frame] = [_Frame("", 0, 0)]
        self._field: Field | None = None
        self._outer_fields: list[Field | None] = []

    def read(self) -> dict[int, Atom]:
        for tag in scan(self._content):
            if tag.kind == CLOSE:
                self._close(tag)
            else:
                self._open(tag)
                if tag.kind == EMPTY:
                    self._close(tag)
        return self._found

    def _open(self, tag: Tag) -> None:
        above = self._stack[-1].made
        frame = _Frame(tag.name, tag.start, tag.end)
        self._stack.append(frame)
        if tag.name == "t":
            self._node += 1
        if tag.name == "p":
            frame.made = Paragraph()
        elif tag.name in _STORIES:
            self._outer_fields.append(self._field)
            self._field = None
        elif isinstance(above, Run):
            frame.made = self._open_atom(tag, above)
        elif isinstance(above, Paragraph | Container):
            around = above if isinstance(above, Container) else None
            if tag.name == "r":
                frame.made = Run((tag.start, tag.end), around)
            elif tag.name in CONTAINERS:
                frame.made = self._open_container(tag, around)
        if frame.made is None:
            self._note_property(tag)

    def _open_container(self, tag: Tag, around: Container | None) -> Container:
        made = Container(tag.name, (tag.start, tag.end), around)
        if tag.name == "fldSimple":
            made.instruction = self._attribute(tag, "instr")
        elif tag.name == "sdtContent" and around:
            around.content = made
        return made

    def _note_property(self, tag: Tag) -> None:
        """Direction, and what a content control or a field is known by."""
        inner, outer = self._stack[-2], self._stack[-3] if len(self._stack) > 2 else None
        made = outer.made if outer else None
        if isinstance(made, Container):
            if inner.name == "sdtPr" and tag.name in ("tag", "citation", "bibliography"):
                made.tag += f" {self._attribute(tag, 'val') or tag.name}"
        elif isinstance(made, Paragraph | Run):
            told = "rtl" if isinstance(made, Run) else "bidi"
            if tag.name == told and inner.name in ("rPr", "pPr"):
                made.is_rtl = self._attribute(tag, "val") not in _OFF

    def _open_atom(self, tag: Tag, run: Run) -> Atom | None:
        if tag.name == "rPr":
            return None
        paragraph = self._paragraph()
        atom = Atom(tag.name, tag.start, run, paragraph, len(paragraph.atoms))
        paragraph.atoms.append(atom)
        if tag.name == "t":
            atom.node = self._node
        if tag.name == "fldChar" and not _is_dead(run):
            self._mark_field(atom, self._attribute(tag, "fldCharType"))
        else:
            atom.inside = self._field
        atom.is_instruction = self._field is not None and self._field.is_open
        return atom

    def _mark_field(self, atom: Atom, kind: str) -> None:
        current = self._field
        if current and current.depth >= MAX_FIELDS and (kind == "begin" or current.unfollowed):
            current.unfollowed += (kind == "begin") - (kind == "end")
        elif kind == "begin":
            depth = current.depth + 1 if current else 1
            current = self._field = Field(current, depth, atom, current is not None and current.is_open)
        elif current and kind == "separate":
            current.separate = current.separate or atom
        atom.inside = current
        if current and kind == "end":
            current.end = atom
            self._field = current.parent

    def _paragraph(self) -> Paragraph:
        return next(frame.made for frame in reversed(self._stack) if isinstance(frame.made, Paragraph))

    def _close(self, tag: Tag) -> None:
        frame = self._stack.pop()
        made = frame.made
        if isinstance(made, Atom):
            made.end = tag.end
            self._close_atom(made, frame, tag)
        elif isinstance(made, Run):
            made.end = tag.end
        elif isinstance(made, Container):
            made.tail = (tag.start, tag.end) if tag.kind == CLOSE else (tag.end, tag.end)
        elif isinstance(made, Paragraph):
            self._close_paragraph(made)
        elif frame.name in _STORIES:
            self._field = self._outer_fields.pop()
        above = self._stack[-1].made
        if frame.name == "rPr" and isinstance(above, Run):
            above.properties = (frame.start, tag.end)
        elif frame.name == "fldData" and isinstance(above, Container):
            above.rest.append((frame.start, tag.end))

    def _close_atom(self, atom: Atom, frame: _Frame, tag: Tag) -> None:
        if tag.kind == CLOSE:
            atom.inner = (frame.end, tag.start)
        if atom.name == "instrText" and self._field and not _is_dead(atom.run):
            self._field.instruction.append(self._content[frame.end : tag.start].decode())
        if atom.node in self._wanted and atom.node >= 0:
            atom.paragraph.is_wanted = True

    def _close_paragraph(self, paragraph: Paragraph) -> None:
        if not paragraph.is_wanted:
            return
        for atom in paragraph.atoms:
            is_shallow = atom.inside is None or atom.inside.depth < MAX_FIELDS
            if (
                atom.node in self._wanted
                and is_shallow
                and not atom.is_instruction
                and not _is_dead(atom.run)
            ):
                self._found[atom.node] = atom

    def _attribute(self, tag: Tag, name: str) -> str:
        return get_attribute(self._content[tag.start : tag.end], name) or ""


def is_dead(container: Container | None) -> bool:
    """Whether what stands in a container has been deleted or moved away."""
    while container:
        if container.name in ("del", "moveFrom"):
            return True
        container = container.parent
    return False


def _is_dead(run: Run) -> bool:
    return run.container is not None and is_dead(run.container)
