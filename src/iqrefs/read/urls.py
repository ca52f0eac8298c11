"""Plain lists of web addresses: one a line, with a title or other text beside it where one was noted.

No standard says what such a list is; this reads what people keep and what link checkers take: blank lines and
lines that begin with `#` are passed over, an address may stand in `<>` or in a Markdown link, and text may
stand before or after it. A line without any address is kept as it is printed.
"""

from __future__ import annotations

import codecs
import io
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TextIO

from iqrefs.errors import InputError
from iqrefs.model import Finding, Item, Place, SourceRecord
from iqrefs.read.decode import clean_text, decode_bytes
from iqrefs.sentences.reading import make_finding
from iqrefs.text.addresses import ADDRESS_HEAD, trim_address

LONGEST_LINE = 16_384
"""Code points of a line that are read: no address is longer, and a file without line breaks stays small."""

_LOOKED_AT = 50
_SAMPLE = 65_536
_COMMENT = "#"
_BLANK_INSIDE = re.compile(r"(?<!<)\s(?!>)")
_ANGLED = re.compile(rf"<\s{{0,20}}((?:{ADDRESS_HEAD.pattern})[^<>]{{1,4000}})>", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_BARE = re.compile(rf"<?(?:{ADDRESS_HEAD.pattern})[^\s<>]+>?[.,;]?", re.IGNORECASE)
_LIKE_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.-]{0,20}:\S+|\S{0,20}//\S+|[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,20}(?:[/:?#]\S*)?",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[-–—*•#:|,;)\]>\s]{1,40}|\(?\d{1,3}[.)\]]\s{1,8}")
_LETTER = re.compile(r"[^\W\d_]")
_BEFORE = "(<:-–—|,;\t "
_MARKDOWN_TEXT = re.compile(r"\[([^\[\]]{0,1000})\]\($")


def read_urls(text: str) -> tuple[tuple[SourceRecord, ...], tuple[Finding, ...]]:
    """The addresses of a list as CSL items of type webpage, the text beside each as its title.

    A line without an address is a record too, and a finding. Never raises.
    """
    records: list[SourceRecord] = []
    findings: list[Finding] = []
    for number, line in enumerate(clean_text(text)[0].split("\n"), 1):
        for address, rest in _read_line(line[:LONGEST_LINE]):
            item: Item = {"type": "webpage", "URL": address}
            if rest:
                item["title"] = rest
            records.append(SourceRecord("", item, line[:LONGEST_LINE].strip(), Place(number)))
            if not ADDRESS_HEAD.match(address):
                findings.append(make_finding("urls-no-address", "warning", Place(number)))
    return tuple(records), tuple(findings)


def iter_urls(path: Path | str) -> Iterator[tuple[int, str, str]]:
    """(line, address, the text beside it) of each address of a list, read as they are asked for.

    `-` is standard input. However long the file, only a line of it is held. Raises `InputError` where it
    cannot be read or is no text.
    """
    with _open_lines(path) as lines:
        for number, line in lines:
            for address, rest in _read_line(line):
                yield number, address, rest


def is_url_file(path: Path | str) -> bool:
    """Whether a file is a list of addresses by `is_url_list`; only its first lines are read."""
    with _open_lines(path) as lines:
        return is_url_list(line for _, line in lines)


def is_url_list(lines: Iterable[str]) -> bool:
    """Whether the first fifty lines that are not blank and no comment are addresses alone.

    One in four may be a single word that is none (`mailto:…`, a slip): it is kept and told.
    """
    told = (text for line in lines if (text := line.strip()) and not text.startswith(_COMMENT))
    first = list(islice(told, _LOOKED_AT))
    bare = sum(_BARE.fullmatch(line) is not None for line in first)
    return bool(bare) and 4 * (len(first) - bare) <= len(first) and not any(map(_BLANK_INSIDE.search, first))


def _read_line(line: str) -> list[tuple[str, str]]:
    """Each address of a line and the text beside it; none for a comment."""
    text = line.strip("\ufeff \t\f\r\n")
    if not text.strip() or text.startswith(_COMMENT):
        return []
    found = [(*match.span(), match.group(1).strip()) for match in _ANGLED.finditer(text)]
    found = found or list(_find_bare(text)) or list(_find_alike(text)) or [(0, len(text), text)]
    rest = _read_rest(text, [(start, end) for start, end, _ in found])
    return [(address, rest) for _, _, address in found]


def _find_bare(text: str) -> Iterator[tuple[int, int, str]]:
    for word in _WORD.finditer(text):
        head = ADDRESS_HEAD.search(word.group())
        if head:
            start = word.start() + head.start()
            address = trim_address(text[start : word.end()])
            yield start, start + len(address), address


def _find_alike(text: str) -> Iterator[tuple[int, int, str]]:
    """The first word that can be meant as an address: `example.org/page`, `mailto:…`, `htp://…`."""
    for word in _WORD.finditer(text):
        address = trim_address(word.group())
        if _LIKE_ADDRESS.fullmatch(address):
            yield word.start(), word.start() + len(address), address
            return


def _read_rest(text: str, addresses: list[tuple[int, int]]) -> str:
    """What stands beside the addresses, without the bullets and marks that part it from them."""
    pieces, last = [], 0
    for start, end in addresses:
        pieces.append(_MARKDOWN_TEXT.sub(r"\1", text[last:start]).rstrip(_BEFORE))
        last = end
    pieces.append(text[last:])
    rest = " ".join(" ".join(map(_strip_bullet, pieces)).split())
    return rest if _LETTER.search(rest) else ""


def _strip_bullet(piece: str) -> str:
    bullet = _BULLET.match(f"{piece} ")
    return piece[bullet.end() :] if bullet else piece


@contextmanager
def _open_lines(path: Path | str) -> Iterator[Iterator[tuple[int, str]]]:
    """The numbered lines of a file, decoded one by one."""
    name = "standard input" if str(path) == "-" else str(path)
    with _open_bytes(path, name) as stream:
        # BufferedReader alone can look ahead without taking, which standard input needs.
        sample = stream.peek(_SAMPLE)[:_SAMPLE] if isinstance(stream, io.BufferedReader) else b""
        if sample.strip() or len(sample) < _SAMPLE:
            decode_bytes(sample[: sample.rfind(b"\n") + 1].strip() or sample, name)
        wide = _tell_wide(sample)
        text = io.TextIOWrapper(stream, encoding=wide or "latin-1", errors="replace", newline=None)
        try:
            yield ((number, line if wide else _decode_line(line)) for number, line in _cut_lines(text))
        except OSError as error:
            raise InputError(f"{name}: cannot be read ({error}); check the disk.") from None
        finally:
            text.detach()


@contextmanager
def _open_bytes(path: Path | str, name: str) -> Iterator[BinaryIO]:
    if str(path) == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(path).open("rb", buffering=_SAMPLE)  # noqa: SIM115 - closed below, the error told here
    except (OSError, ValueError) as error:
        raise InputError(f"{name}: cannot be read ({error}); check the name and the disk.") from None
    with stream:
        yield stream


def _tell_wide(sample: bytes) -> str | None:
    """UTF-16 or UTF-32, whose lines do not end in single bytes; None for all others."""
    if sample.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 10 < len(sample) // 2:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _cut_lines(text: TextIO) -> Iterator[tuple[int, str]]:
    """The lines, numbered from 1; what a line has beyond the bound is passed over."""
    number = 0
    while line := text.readline(LONGEST_LINE):
        number += 1
        yield number, line
        while line and not line.endswith("\n"):
            line = text.readline(LONGEST_LINE)


def _decode_line(line: str) -> str:
    """A line of bytes that were read as Latin-1 to keep each of them: UTF-8, or what `decode_bytes` says."""
    data = line.encode("latin-1")
    try:
        return clean_text(data.decode("utf-8"))[0]
    except UnicodeDecodeError:
        pass
    try:
        return decode_bytes(data, "").text
    except InputError:
        return clean_text(data.decode("utf-8", errors="replace"))[0]
