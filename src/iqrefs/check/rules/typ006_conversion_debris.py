r"""Marks that a conversion left behind.

A backslash before a mark, an HTML entity or tag, an escape such as \u0026, a character that was lost or read
in the wrong encoding, invisible characters inside words; an underscore for a comma or dash; a dot and the
rest of an address in place of a name (`.gulfmonitor`); a dash that begins the second half of an entry that
a page break cut in two.

Why:
    Nobody wrote these marks. They go on into every bibliography, and a search for the title does not find it.

Source:
    HTML Living Standard (character references) and CommonMark (backslash escapes): what the marks meant in
    the file that the text was taken from. The Unicode Standard: U+FFFD stands for a character that was lost.

Bad:
    (1) Lena Ortiz, Oil at \$90 and Beyond, Gulf Energy Weekly, May 4, 2022.
    (2) Tom Ferris, Ports &amp; Pilgrims, London, Harrow Press, 1990, p. 3.

Good:
    (1) Lena Ortiz, Oil at $90 and Beyond, Gulf Energy Weekly, May 4, 2022.
    (2) Tom Ferris, Ports & Pilgrims, London, Harrow Press, 1990, p. 3.

Bad:
    (1) وسام الجبوري، موانئ الخليج_ دراسة في التجارة، البصرة، دار الشط، 2003، ص 8.
    (2) Ada Quill, Rivers and Borders, .gulfmonitor, June 3, 2024.

Good:
    (1) وسام الجبوري، موانئ الخليج: دراسة في التجارة، البصرة، دار الشط، 2003، ص 8.
    (2) Ada Quill, The .NET Years, gulfmonitor.example, June 3, 2024.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from iqrefs.check.printed import Piece, list_pieces, quote_around, quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.lexicon.print import print_words
from iqrefs.model import Place
from iqrefs.text.edges import find_bullet

_BACKSLASH = re.compile(r"\\{1,9}(?=[$_&%#*{}~^\[\]().!<>|+-])")
_NOTHING = "\ufffd"
"""What a code without a character becomes."""
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,12}\d{0,2});")
_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}(?![0-9a-fA-F])")
_TAG = re.compile(
    r"</?(?:i|b|u|em|strong|sup|sub|span|p|br|font|div)(?:\s[^<>\n]{0,200})?\s?/?>", re.IGNORECASE
)
_LOST = re.compile(r"\ufffd+|\(cid:\d{1,5}\)|[\ue000-\uf8ff]+")
_UNSEEN = re.compile(r"(?<=\w)[\u00ad\u200b\u2060\ufeff\ufffc]+(?=\w)")
_GARBLED = re.compile(r"(?:[\u00c2-\u00df][\u0080-\u00bf‚-™œžŸƒˆ˜€]|â€[\u0080-\u00bf‚-™œžŸ˜])+")
_UNDERSCORE = re.compile(r"(?<=[^\W\d_])_(?=\s+\w)")
_DOTTED = re.compile(r"(?<=[\s,،(])\.([a-z][a-z-]{3,40})(?=\s?[,،)]|\s?$)")


def check(subject: Subject) -> Iterator[Hit]:
    """A hit at each piece of debris, with what it stands for as its fix."""
    for piece in list_pieces(subject):
        yield from _tell_marks(piece)
        yield from _tell_garbled(piece)
        if not piece.mention.is_record:
            yield from _tell_joints(piece)
    yield from _tell_cut_entries(subject)


def _tell_marks(piece: Piece) -> Iterator[Hit]:
    text = piece.text
    codes = [*_ENTITY.finditer(text), *_ESCAPE.finditer(text)]
    yield from _tell(
        piece, "message-code", [(match, meant) for match in codes if (meant := _decode(match[0]))]
    )
    yield from _tell(piece, "message-unseen", [(match, "") for match in _UNSEEN.finditer(text)])
    lost = [match.span() for match in _LOST.finditer(text)]
    if lost:
        yield piece.mark(lost, {"text": quote_around(text, *lost[0])}, "message-lost")
    if not piece.mention.is_record:
        yield from _tell(piece, "message", [(match, "") for match in _BACKSLASH.finditer(text)])
        yield from _tell(piece, "message-code", [(match, "") for match in _TAG.finditer(text)])


def _decode(code: str) -> str | None:
    meant = html.unescape(f"&#x{code[2:]};" if code.startswith("\\u") else code)
    return meant if len(meant) <= 2 and meant.isprintable() and _NOTHING not in meant else None


def _tell_garbled(piece: Piece) -> Iterator[Hit]:
    """UTF-8 that was read as Windows-1252: only what gives a character when it is read again."""
    found = [(match, meant) for match in _GARBLED.finditer(piece.text) if (meant := _read_again(match[0]))]
    yield from _tell(piece, "message-garbled", found)


def _read_again(garbled: str) -> str | None:
    try:
        return garbled.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


def _tell_joints(piece: Piece) -> Iterator[Hit]:
    text = piece.text
    if text.count("_") == 1:
        for match in _UNDERSCORE.finditer(text):
            values = {"text": quote_around(text, *match.span())}
            yield piece.mark([match.span()], values, "message-underscore")
    for match in _DOTTED.finditer(text):
        if match[1] not in print_words("endings", "any"):
            yield piece.mark([match.span()], {"text": match[0]}, "message-address")


def _tell_cut_entries(subject: Subject) -> Iterator[Hit]:
    """Entries of several lines, one of them (not the first) behind a bullet that is none of a list's."""
    printed = subject.reading.document.source.bibliography
    lines = {line.place.line: line.text for line in printed if line.text.strip()}
    numbers = sorted(lines)
    for mention in subject.entries:
        parts = mention.text.split("\n")
        if mention.is_record or len(parts) < 2:
            continue
        first = bisect_right(numbers, mention.place.line)
        for number, part in zip(numbers[first : first + len(parts) - 1], parts[1:], strict=False):
            yield from _tell_stray_dash(mention, part, number, lines[number])


def _tell_stray_dash(mention: Mentioned, part: str, number: int, line: str) -> Iterator[Hit]:
    start = find_bullet(line)
    if start and line[start:].strip() == part.strip():
        values = {"text": quote_print(line)}
        yield Hit(mention.key, (), values, "message-dash", Place(number))


def _tell(piece: Piece, variant: str, found: Sequence[tuple[re.Match[str], str]]) -> Iterator[Hit]:
    """One hit for all debris of a sort, with what each piece of it stands for."""
    if not found:
        return
    first = found[0][0]
    values = {"text": quote_around(piece.text, *first.span())}
    if variant == "message-code":
        values["code"] = first[0][:20]
    spans = [match.span() for match, _ in found]
    is_escaped = variant == "message-code" and piece.mention.is_record  # a file has its own way to write &
    meant = [] if is_escaped else [replacement for _, replacement in found]
    yield piece.mark(spans, values, variant, meant, is_safe=variant != "message-garbled")


RULE = Rule("TYP006", "conversion-debris", "warning", __doc__, check)
