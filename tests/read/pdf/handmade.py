"""PDFs written by hand: each sign at its place, with the letters that the file says it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ADVANCE = 0.5
"""The width of every sign, in sizes of the letters."""
_PAGE = (600, 800)


@dataclass(frozen=True)
class Text:
    """Signs from left to right, from `left` on. A sign is one letter, or the letters of a ligature."""

    left: float
    height: float
    signs: Sequence[str]
    size: float = 10


@dataclass(frozen=True)
class Rule:
    """A level line."""

    left: float
    height: float
    right: float


@dataclass(frozen=True)
class Link:
    """A link over a box."""

    left: float
    bottom: float
    right: float
    top: float
    address: str


@dataclass(frozen=True)
class Picture:
    """A grey picture as large as the page."""


Item = Text | Rule | Link | Picture
UNNAMED = "\0"
"""A sign that the file gives no letter."""


def from_right(right: float, height: float, text: str, size: float = 10) -> Text:
    """Arabic as a program prints it that puts each sign in its place: words from the right, digits and Latin
    words from the left.
    """
    words = [
        word if word.isascii() and any(map(str.isalpha, word)) else _turn(word) for word in text.split(" ")
    ]
    signs = " ".join(reversed(words))
    return Text(right - len(signs) * ADVANCE * size, height, signs, size)


def _turn(word: str) -> str:
    """A word from the right; its digits keep their order."""
    turned: list[str] = []
    for char in word:
        if char.isdigit() and turned and turned[0][0].isdigit():
            turned[0] += char
        else:
            turned.insert(0, char.translate(str.maketrans("()«»", ")(»«")))
    return "".join(turned)


def make_pdf(pages: Sequence[Sequence[Item]]) -> bytes:
    """A PDF of pages of 600 × 800 points."""
    codes: dict[str, int] = {}
    objects: list[bytes] = []

    def add(content: bytes) -> int:
        objects.append(content)
        return len(objects)

    font = add(b"")
    cmap = add(b"")
    picture = add(
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        b" /Length 1 >>\nstream\n\x7f\nendstream"
    )
    kids = []
    parent = add(b"")
    for items in pages:
        stream = b"\n".join(_draw(item, codes) for item in items)
        content = add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        links = " ".join(f"{add(_annotate(item))} 0 R" for item in items if isinstance(item, Link))
        resources = f"/Font << /F {font} 0 R >> /XObject << /P {picture} 0 R >>"
        page = (
            f"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {_PAGE[0]} {_PAGE[1]}]"
            f" /Contents {content} 0 R /Resources << {resources} >> /Annots [{links}] >>"
        )
        kids.append(f"{add(page.encode('latin-1'))} 0 R")
    catalog = add(f"<< /Type /Catalog /Pages {parent} 0 R >>".encode())
    objects[parent - 1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    widths = " ".join(["500"] * 256)
    objects[font - 1] = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Handmade /FirstChar 0 /LastChar 255"
        f" /Widths [{widths}] /ToUnicode {cmap} 0 R >>"
    ).encode()
    mapping = _write_cmap(codes)
    objects[cmap - 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(mapping), mapping)
    return _assemble(objects, catalog)


def _draw(item: Item, codes: dict[str, int]) -> bytes:
    if isinstance(item, Rule):
        return f"0.5 w {item.left} {item.height} m {item.right} {item.height} l S".encode()
    if isinstance(item, Picture):
        return f"q {_PAGE[0]} 0 0 {_PAGE[1]} 0 0 cm /P Do Q".encode()
    if isinstance(item, Link):
        return b""
    for sign in item.signs:
        codes.setdefault(sign, 1 if sign == UNNAMED else len(codes) + 33)
    shown = "".join(f"{codes[sign]:02x}" for sign in item.signs)
    return f"BT /F {item.size} Tf 1 0 0 1 {item.left} {item.height} Tm <{shown}> Tj ET".encode()


def _annotate(link: Link) -> bytes:
    box = f"[{link.left} {link.bottom} {link.right} {link.top}]"
    return f"<< /Type /Annot /Subtype /Link /Rect {box} /A << /S /URI /URI ({link.address}) >> >>".encode()


def _write_cmap(codes: dict[str, int]) -> bytes:
    named = {sign: code for sign, code in codes.items() if sign != UNNAMED}
    lines = "\n".join(f"<{code:02x}> <{sign.encode('utf-16-be').hex()}>" for sign, code in named.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin\nbegincmap\n/CMapName /X def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
        f"{len(named)} beginbfchar\n{lines}\nendbfchar\nendcmap\nend\nend"
    ).encode()


def _assemble(objects: Sequence[bytes], catalog: int) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, catalog, start)
    return bytes(out)
