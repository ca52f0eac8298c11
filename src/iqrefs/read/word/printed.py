"""What a `w:t` prints: blanks at its ends only where `xml:space` keeps them, lines as blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iqrefs.interchange.word_xml import XML_SPACE, read_text

if TYPE_CHECKING:
    from lxml import etree

_BLANKS = " \t\n\r"


def read_print(element: etree._Element) -> tuple[str, int]:
    """The printed text of an element, and how many characters before it are not printed."""
    text = read_text(element) if len(element) else element.text or ""
    offset = 0
    if text and (text[0] in _BLANKS or text[-1] in _BLANKS) and not _keeps_blanks(element):
        offset = len(text) - len(text.lstrip(_BLANKS))
        text = text.strip(_BLANKS)
    if "\n" in text or "\r" in text:
        text = text.replace("\n", " ").replace("\r", " ")
    return text, offset


def _keeps_blanks(element: etree._Element) -> bool:
    """Whether `xml:space` keeps the blanks at the ends of a text, there or on an element around it."""
    value = element.get(XML_SPACE)
    if value is None:
        around = (one.get(XML_SPACE) for one in element.iterancestors())
        value = next((one for one in around if one is not None), None)
    return value == "preserve"
