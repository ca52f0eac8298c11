"""The fields, links and content controls that are open where a story is being read, the outermost first."""

from __future__ import annotations

from dataclasses import dataclass, field

from iqrefs.read.flow import Field, Stretch
from iqrefs.read.word.instructions import MAX_INSTRUCTION, read_hyperlink
from iqrefs.read.word.managers import Managers

_MAX_OPEN = 40
"""Fields inside one another; documents have three or four."""


@dataclass(slots=True, eq=False)
class _Open:
    """One that is open. `is_told` says that its instruction has been read and its result follows."""

    is_element: bool = False
    is_told: bool = False
    instruction: list[str] = field(default_factory=list)
    size: int = 0
    data: str = ""
    target: str = ""
    citation: Field | None = None
    held: list[Stretch] = field(default_factory=list)
    at: int = 0


class OpenFields:
    """What text that is met now belongs to: `target` is the address of the link around it, `field` the
    citation or list of a reference manager. Each of these that is met is put into `found`.
    """

    __slots__ = ("_found", "_managers", "_open", "_untold", "field", "target")

    def __init__(self, managers: Managers, found: list[Field]) -> None:
        self._managers = managers
        self._open: list[_Open] = []
        self._untold = 0
        self.target = ""
        self.field: Field | None = None
        self._found = found

    def enter(self, target: str = "", citation: Field | None = None) -> None:
        """An element begins that is a link, or holds a citation; `leave` ends it."""
        self._open.append(_Open(is_element=True, is_told=True, target=target, citation=citation))
        self._note(citation)
        self._update()

    def enter_simple(self, instruction: str, data: str) -> None:
        """A `w:fldSimple` begins, `leave` ends it."""
        self.enter(read_hyperlink(instruction), self._managers.read(instruction, data))

    def leave(self) -> None:
        """The element that was entered last ends, and what was begun in it."""
        while self._open:
            if self._open.pop().is_element:
                break
        self._update()

    def begin(self, data: str, at: int) -> None:
        """A field begins; `data` is what is kept beside its instruction, `at` its place in the paragraph."""
        if len(self._open) < _MAX_OPEN:
            self._open.append(_Open(data=data, at=at))
            self._update()

    def instruct(self, text: str) -> None:
        """A part of the innermost field's instruction."""
        one = self._innermost()
        if one is not None and not one.is_told and one.size + len(text) <= MAX_INSTRUCTION:
            one.instruction.append(text)
            one.size += len(text)

    def tell(self) -> None:
        """The innermost field's instruction is whole, its result follows."""
        one = self._innermost()
        if one is None or one.is_told:
            return
        text = "".join(one.instruction)
        one.is_told = True
        one.target = read_hyperlink(text)
        one.citation = self._managers.read(text, one.data)
        one.held.clear()
        self._note(one.citation)
        self._update()

    def end(self) -> None:
        """The innermost field ends. The data of EndNote's stands in a field inside its instruction."""
        one = self._innermost()
        if one is None:
            return
        self._open.remove(one)
        outer = self._innermost()
        if one.data and outer is not None and not outer.is_told and not outer.data:
            outer.data = one.data
        self._update()

    def hold(self, stretch: Stretch) -> bool:
        """Whether a text is part of an instruction and not printed: the result of a field in it."""
        if not self._untold:
            return False
        top = self._open[-1]
        if not top.is_told:
            return False
        outer = next((one for one in reversed(self._open) if not one.is_told), None)
        if outer is None:
            return False
        outer.instruction.append(stretch.text)
        outer.held.append(stretch)
        return True

    def end_paragraph(self) -> list[tuple[int, list[Stretch]]]:
        """A paragraph ends. An instruction ends with it: a field without a result is broken, and what it held
        back is printed after all; each with its place. Only elements and lists go on.
        """
        if not self._open:
            return []
        held = [(one.at, one.held) for one in self._open if not one.is_told and one.held]
        self._open = [one for one in self._open if one.is_told]
        for one in self._open:
            if not one.is_element:
                one.target = ""
                if one.citation is not None and not one.citation.is_list:
                    one.citation = None
        self._update()
        return held

    def _innermost(self) -> _Open | None:
        return next((one for one in reversed(self._open) if not one.is_element), None)

    def _note(self, citation: Field | None) -> None:
        if citation is not None:
            self._found.append(citation)

    def _update(self) -> None:
        self._untold = sum(not one.is_told for one in self._open)
        self.target = next((one.target for one in reversed(self._open) if one.target), "")
        self.field = next((one.citation for one in self._open if one.citation is not None), None)
