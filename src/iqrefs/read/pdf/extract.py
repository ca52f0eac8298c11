"""The characters of a PDF with their places: a program of its own, for pdfium is C++ and PDFs are hostile.

`python extract.py` reads a PDF from standard input and writes one record a page to standard output: a line of
JSON, then the characters (UTF-32) and the left and right edge of each (floats). The last line says how it
ended. It imports nothing of iqrefs, so that it starts fast, and it may crash or be killed without harm.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import math
import sys
from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, repeat
from typing import Any

MAX_PAGES = 2_000
MAX_PAGE_CHARS = 60_000
MAX_OBJECTS = 50_000
MAX_LINKS = 2_000
_MEMORY = 900 * 1024 * 1024
_TEXT, _PATH, _FORM = 1, 2, 5
_IMAGE = 3
_URI = 3
_PASSWORD_ERROR = 4
_THICKEST = 2.5
_FAR = 20_000.0
_HYPHENS = (0x2, 0xFFFE)
_BREAKS = frozenset((0xD, 0xA))
_UNKNOWN = 0xFFFF
_SURROGATES = frozenset(range(0xD800, 0xE000))


def main() -> None:
    """Read standard input, write the pages."""
    _limit_memory()
    data = sys.stdin.buffer.read()
    try:
        end = _write_pages(data)
    except MemoryError:
        end = {"end": "memory"}
    _write(end)


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _write(record: dict[str, Any], *blocks: bytes) -> None:
    out = sys.stdout.buffer
    out.write(json.dumps(record).encode("ascii") + b"\n")
    for block in blocks:
        out.write(block)
    out.flush()


def _write_pages(data: bytes) -> dict[str, Any]:
    try:
        import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # noqa: PLC0415 - may be missing
    except ImportError:
        return {"end": "library"}
    pdfium.FPDF_InitLibrary()
    _hasten(pdfium)
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        is_locked = pdfium.FPDF_GetLastError() == _PASSWORD_ERROR
        return {"end": "password" if is_locked else "damaged"}
    count = pdfium.FPDF_GetPageCount(document)
    if count > MAX_PAGES:
        return {"end": "pages"}
    _write({"pages": count})
    boxes = _Boxes(pdfium)
    for number in range(count):
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            _write({"page": number + 1, "broken": True, "count": 0})
            continue
        record, blocks = _read_page(pdfium, document, page, boxes)
        _write({"page": number + 1, **record}, *blocks)
        pdfium.FPDF_ClosePage(page)
    return {"end": "done"}


def _read_page(pdfium: Any, document: Any, page: Any, boxes: _Boxes) -> tuple[dict[str, Any], list[bytes]]:
    text = pdfium.FPDFText_LoadPage(page)
    runs, codes, edges = _read_chars(pdfium, text, boxes) if text else ([], array("I"), array("f"))
    if text:
        pdfium.FPDFText_ClosePage(text)
    rules, pictures = _read_drawing(pdfium, page)
    record = {
        "count": len(codes),
        "size": [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)],
        "runs": runs,
        "rules": rules,
        "pictures": pictures,
        "links": list(_read_links(pdfium, document, page)),
    }
    return record, [codes.tobytes(), edges.tobytes()]


def _hasten(pdfium: Any) -> None:
    """Spare the functions that are called for each character the checking of their arguments: it costs two
    thirds of the time. Pages, and the objects on them, are then handed over as bare pointers.
    """
    pdfium.FPDFText_GetTextObject.restype = ctypes.c_void_p
    pdfium.FPDFTextObj_GetFont.restype = ctypes.c_void_p
    for function in (
        pdfium.FPDFText_GetTextObject, pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetUnicode,
        pdfium.FPDFText_IsGenerated, pdfium.FPDFText_HasUnicodeMapError,
        pdfium.FPDFTextObj_GetFont,
    ):  # fmt: skip
        function.argtypes = None


class _Boxes:
    """Room for the boxes of a page's characters, kept from page to page."""

    def __init__(self, pdfium: Any) -> None:
        self._read: Any = pdfium.FPDFText_GetLooseCharBox
        self._width = ctypes.sizeof(pdfium.FS_RECTF)
        self._held = (pdfium.FS_RECTF * MAX_PAGE_CHARS)()
        self._places: list[Any] = []

    def read(self, pointer: Any, count: int) -> tuple[list[int], array[float]]:
        """Whether each of the first characters has a box, and the left, top, right and bottom of each."""
        width, places = self._width, self._places
        places += [ctypes.byref(self._held, width * at) for at in range(len(places), count)]
        has_box = list(map(self._read, repeat(pointer), range(count), places))
        sides = array("f", memoryview(self._held).cast("B")[: width * count].tobytes())
        return has_box, sides


def _read_codes(pdfium: Any, text: Any, pointer: Any, count: int) -> list[int]:
    """The character codes of a page: all at once, or one by one where some stand for none or for pairs."""
    held = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(text, 0, count, held) == count + 1:
        codes: list[int] = held[:count]
        if _SURROGATES.isdisjoint(codes):
            return codes
    return [pdfium.FPDFText_GetUnicode(pointer, index) & 0xFFFFFFFF for index in range(count)]


def _read_chars(pdfium: Any, text: Any, boxes: _Boxes) -> tuple[list[list[float]], array[int], array[float]]:
    """The characters in runs (count, baseline, size, quarters turned, font), their codes, and their edges."""
    pointer = ctypes.cast(text, ctypes.c_void_p)
    count = min(pdfium.FPDFText_CountChars(text), MAX_PAGE_CHARS)
    given = _read_codes(pdfium, text, pointer, count)
    owners = list(map(pdfium.FPDFText_GetTextObject, repeat(pointer), range(count)))
    has_box, sides = boxes.read(pointer, count)
    placed = _find_placed(given, owners, has_box, sides)
    kept = _read_all_odd(pdfium, pointer, given, placed)
    level = sides[::2]  # without the tops and bottoms
    codes, edges = array("I"), array("f")
    runs: list[list[float]] = []
    fonts: dict[int, int] = {}
    for owner, held in groupby(kept, owners.__getitem__):
        run, places = _open_first(pdfium, text, list(held))
        if not run:
            continue
        font = pdfium.FPDFTextObj_GetFont(ctypes.c_void_p(owner)) or 0
        run[0] = len(places)
        run.append(fonts.setdefault(font, len(fonts)))
        runs.append(run)
        codes.extend([given[at] for at in places])
        first, end = places[0], places[-1] + 1
        if not run[3] and end - first == len(places):
            edges.extend(level[2 * first : 2 * end])
            continue
        for at in places:
            edges.extend(_turn(sides[4 * at : 4 * at + 4], int(run[3])))
    return runs, codes, edges


def _find_placed(
    codes: list[int], owners: list[int | None], has_box: list[int], sides: array[float]
) -> list[int]:
    """The characters that stand on the page."""
    # Line breaks and blanks that pdfium made up belong to no object.
    return [
        at
        for at, (owner, code, is_read, left, top, right, bottom) in enumerate(
            zip(owners, codes, has_box, sides[::4], sides[1::4], sides[2::4], sides[3::4], strict=True)
        )
        if owner is not None
        and is_read
        and code not in _BREAKS
        and -_FAR < left < _FAR
        and -_FAR < bottom < _FAR
        and right < _FAR
        and top < _FAR
    ]


def _read_all_odd(pdfium: Any, pointer: Any, codes: list[int], placed: list[int]) -> list[int]:
    """The characters without the blanks that pdfium made up. The other blanks, hyphens and signs without a
    code get theirs in `codes`.
    """
    made_up = set()
    for at in [at for at in placed if codes[at] <= 0x20 or codes[at] > 0xFFFD]:
        if codes[at] == 0x20 and pdfium.FPDFText_IsGenerated(pointer, at):
            made_up.add(at)
        else:
            codes[at] = _read_odd(pdfium, pointer, at, codes[at])
    return [at for at in placed if at not in made_up] if made_up else placed


def _read_odd(pdfium: Any, pointer: Any, index: int, code: int) -> int:
    """The code of a blank, of a hyphen at a line's end (2), or what says that a sign has no code."""
    if code in _HYPHENS and not pdfium.FPDFText_HasUnicodeMapError(pointer, index):
        return 0x2D
    if code in (0x20, 9):
        return 0x20
    return _UNKNOWN if code < 0x20 or 0xFFFD < code < 0x10000 or code > 0x10FFFF else code


def _open_first(pdfium: Any, text: Any, places: list[int]) -> tuple[list[float], list[int]]:
    """A run that begins at the first of the characters whose place is a number, and those from it on."""
    for skipped, at in enumerate(places):
        if run := _open_run(pdfium, text, at):
            return run, places[skipped:]
    return [], []


def _open_run(pdfium: Any, text: Any, index: int) -> list[float]:
    """A run that begins at a character; empty where its place is no number."""
    matrix = pdfium.FS_MATRIX()
    at_x, at_y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
    pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(at_x), ctypes.byref(at_y))
    size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    slope = math.atan2(matrix.b, matrix.a)
    if not all(map(math.isfinite, (size, slope, at_x.value, at_y.value))):
        return []
    quarter = round(slope / (math.pi / 2)) % 4
    baseline = (at_y.value, -at_x.value, -at_y.value, at_x.value)[quarter]
    return [0, round(baseline, 2), round(size, 2), quarter]


def _turn(box: array[float], quarter: int) -> tuple[float, float]:
    """The left and right edge of a box after its text is turned upright."""
    left, top, right, bottom = box
    if quarter == 0:
        return left, right
    if quarter == 1:
        return bottom, top
    if quarter == 2:
        return -right, -left
    return -top, -bottom


def _read_drawing(pdfium: Any, page: Any) -> tuple[list[list[float]], int]:
    """The level rules drawn on a page (left, height, right), and how many pictures it bears."""
    rules: list[list[float]] = []
    kinds: Counter[int] = Counter()
    sides = [ctypes.c_float() for _ in range(4)]
    to_sides = [ctypes.byref(side) for side in sides]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        kinds[kind] += 1
        if kind == _PATH and pdfium.FPDFPageObj_GetBounds(item, *to_sides):
            left, bottom, right, top = (side.value for side in sides)
            if top - bottom <= _THICKEST and right - left > 20 and math.isfinite(bottom + top):
                rules.append([round(left, 1), round((bottom + top) / 2, 1), round(right, 1)])
    return rules[:1000], kinds[_IMAGE] + kinds[_FORM]


def _read_links(pdfium: Any, document: Any, page: Any) -> Iterator[list[Any]]:
    """The boxes of links with the addresses that they lead to."""
    position = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    rect = pdfium.FS_RECTF()
    for _ in range(MAX_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != _URI:
            continue
        size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        if not 1 < size <= 4_000 or not pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            continue
        held = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(document, action, held, size)
        address = held.value.decode("utf-8", "replace")
        sides = (rect.left, rect.bottom, rect.right, rect.top)
        if all(map(math.isfinite, sides)):
            yield [*(round(side, 1) for side in sides), address]


if __name__ == "__main__":
    main()
