"""A page of HTML as paragraphs and notes."""

from __future__ import annotations

import re

from iqrefs.errors import InputError
from iqrefs.model import Finding, Place
from iqrefs.read.decode import clean_text
from iqrefs.read.flow import Flow
from iqrefs.read.web.article import find_margins
from iqrefs.read.web.flows import make_notes
from iqrefs.read.web.links import find_base
from iqrefs.read.web.notes import find_notes
from iqrefs.read.web.outline import Outline, Page
from iqrefs.read.web.seen import list_sheets, read_styles
from iqrefs.read.web.tree import parse_page
from iqrefs.read.web.walk import Walker
from iqrefs.sentences.reading import make_finding
from iqrefs.text.charset import decode_page

_MAGIC = (
    (b"%PDF", "a PDF file", ".pdf"),
    (b"PK\x03\x04", "a zip file (a Word or OpenDocument file is one)", ".docx, .odt or .epub"),
    (b"\xd0\xcf\x11\xe0", "an old Word file", ".doc, open it in Word, and save it as .docx"),
    (b"{\\rtf", "an RTF file", ".rtf"),
)
_ARCHIVED = re.compile(rb"(?im)\A(?:[\w-]{1,40}:[^\n]{0,400}\n[ \t]{0,3}){0,12}mime-version:|\AMIME-Version:")
_TAG = re.compile(
    r"(?i)</?(?:html|head|body|p|div|span|br|hr|h[1-6]|a|b|i|em|u|ul|ol|li|dl|table|tr|td|sup|font|pre|article|main"
    r"|section|aside|blockquote|center|meta|title|style|script|img|strong|!doctype)(?=[\s>/])"
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_SAMPLE = 65_536


def read_html(data: bytes) -> Flow:
    """A page's bytes as a flow. Raises `InputError` where they are none."""
    markup, findings = decode_markup(data)
    root = parse_page(markup, is_placed=True)
    outline = Outline([Page(root)])
    notes = find_notes(outline)
    keys = {note: f"note:{note.name}" for note in notes.notes}
    walker = Walker(notes, keys)
    walker.walk(root, read_styles(list_sheets(root)), find_base(root), find_margins(markup, outline, root))
    walked = walker.finish()
    return Flow(walked.paragraphs, make_notes(notes, keys, walked, outline), findings=findings)


def decode_markup(data: bytes) -> tuple[str, tuple[Finding, ...]]:
    """The markup of a page, newlines made one kind, which the offsets of its stretches count; and what was
    wrong with its letters. Raises `InputError` where it is another kind of file.
    """
    for magic, what, suffix in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"is {what}, not a page of HTML; give it its own suffix ({suffix}).")
    if _ARCHIVED.match(data[:4_000]):
        raise InputError("is a web archive (MHTML), not a page of HTML; save it as a page (.html) again.")
    markup = decode_page(data, fallback="cp1256")
    if len(_CONTROL.findall(markup[:_SAMPLE])) > len(markup[:_SAMPLE]) // 20:
        raise InputError("is a binary file, not a page of HTML; check which file it is.")
    markup, findings = clean_text(markup)
    if not _TAG.search(markup):
        raise InputError("is plain text, not a page of HTML; give it the suffix .txt.")
    at = markup.find("\ufffd")
    if at >= 0 and not findings:
        place = Place(markup.count("\n", 0, at) + 1)
        findings = (make_finding("encoding", "warning", place, "message-broken"),)
    return markup, findings
