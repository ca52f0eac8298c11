"""The elements of links, fields and content controls, which say what the text in them belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iqrefs.interchange.word_xml import Relationship, find_child, get_relationship, get_value, tags
from iqrefs.read.flow import Field
from iqrefs.read.word.instructions import read_address
from iqrefs.read.word.managers import Managers
from iqrefs.read.word.open_fields import OpenFields
from iqrefs.read.word.versions import Handler, Leave, Versions, nothing

if TYPE_CHECKING:
    from lxml import etree


class FieldElements:
    """Keeps `fields`, what is open where the text is being read; text boxes have fields of their own. `found`
    are the citations and lists that were met.
    """

    __slots__ = ("_managers", "_outer", "_relationships", "_versions", "fields", "found")

    def __init__(
        self, relationships: dict[str, Relationship], managers: Managers, versions: Versions
    ) -> None:
        self._relationships = relationships
        self._managers = managers
        self._versions = versions
        self._outer: list[OpenFields] = []
        self.found: list[Field] = []
        self.fields = OpenFields(managers, self.found)

    def list_handlers(self) -> dict[str, Handler]:
        """What to do at each of the elements, by their tags."""
        return {
            **dict.fromkeys(tags("hyperlink"), self._enter_hyperlink),
            **dict.fromkeys(tags("fldSimple"), self._enter_simple_field),
            **dict.fromkeys(tags("sdt"), self._enter_control),
            **dict.fromkeys(tags("instrText"), self._read_instruction),
        }

    def begin_story(self) -> None:
        """A story begins in which nothing is open."""
        self.fields = OpenFields(self._managers, self.found)

    def begin_box(self) -> None:
        """A text box begins, `end_box` ends it."""
        self._outer.append(self.fields)
        self.begin_story()

    def end_box(self) -> None:
        """The text around the box goes on."""
        self.fields = self._outer.pop()

    def read_char(self, element: etree._Element, at: int) -> None:
        """A `w:fldChar`, `at` being its place in the paragraph."""
        if self._versions.muted:
            return
        kind = get_value(element, "fldCharType")
        if kind == "begin":
            self.fields.begin(_read_data(element), at)
        elif kind == "separate":
            self.fields.tell()
        elif kind == "end":
            self.fields.end()

    def _enter_hyperlink(self, element: etree._Element) -> Leave:
        relationship = self._relationships.get(get_relationship(element) or "")
        if relationship is None or not relationship.is_external or self._versions.muted:
            return nothing
        self.fields.enter(read_address(relationship.target, get_value(element, "anchor") or ""))
        return self._leave

    def _enter_simple_field(self, element: etree._Element) -> Leave:
        if self._versions.muted:
            return nothing
        self.fields.enter_simple(get_value(element, "instr") or "", _read_data(element))
        return self._leave

    def _enter_control(self, element: etree._Element) -> Leave:
        tag = find_child(find_child(element, "sdtPr"), "tag")
        if tag is None or self._versions.muted:
            return nothing
        citation = self._managers.read_tag(get_value(tag) or "")
        if citation is None:
            return nothing
        self.fields.enter(citation=citation)
        return self._leave

    def _leave(self) -> None:
        self.fields.leave()

    def _read_instruction(self, element: etree._Element) -> None:
        if not self._versions.muted:
            self.fields.instruct(element.text or "")


def _read_data(element: etree._Element) -> str:
    data = find_child(element, "fldData")
    return "" if data is None else data.text or ""
