"""Pieces become a citation: stray spaces go, and the labels get their places."""

import re
from collections.abc import Iterable

from iqrefs.learn.generate.persons import Piece

SPACES = re.compile(r"[ \t]+")
ENDS = ".?!؟"
GLUED = re.compile(r"(?:^|[ (،])(?:ط|ج|مج|م|ع|ص)$")  # an abbreviation that is printed close to a figure
REPEATED = re.compile(r"([،,;؛])\s*[،,]")
EMPTY_PAIR = re.compile(r"\(\s*\)|\[\s*\]|«\s*»")


def tidy(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without what missing parts leave: double spaces and commas, empty brackets, `?.`, `ff..`."""
    out: list[Piece] = []
    for label, raw in pieces:
        text = SPACES.sub(" ", raw)
        if label:
            before = text[: len(text) - len(text.lstrip())]
            after = text[len(text.rstrip()) :]
            _add(out, "", before)
            if text.lstrip().startswith("ال") and out and not out[-1][0] and GLUED.search(out[-1][1]):
                _add(out, "", " ")
            _add(out, label, text.strip())
            _add(out, "", after)
        else:
            _add(out, "", text)
    return [(label, text) for label, text in map(_mended, out) if text]


def _mended(piece: Piece) -> Piece:
    """A delimiter without what missing parts leave behind."""
    label, text = piece
    if label:
        return piece
    text = EMPTY_PAIR.sub("", text)
    return "", SPACES.sub(" ", REPEATED.sub(r"\1", text))


def _add(out: list[Piece], label: str, text: str) -> None:
    """Append a piece; delimiters that meet become one."""
    if not text:
        return
    if not label:
        if out and out[-1][0] and out[-1][1][-1] in ENDS and text[0] == ".":
            text = text[1:]
        if out and not out[-1][0]:
            if out[-1][1].endswith(".") and text[0] == ".":
                text = text[1:]  # the point of `ff.` ends the citation as well
            out[-1] = ("", SPACES.sub(" ", out[-1][1] + text))
            return
        text = text if out else text.lstrip()
        if text:
            out.append(("", text))
        return
    out.append((label, text))


def joined(pieces: Iterable[Piece]) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """The text of a citation and its tags."""
    parts: list[str] = []
    tags: list[tuple[str, int, int]] = []
    at = 0
    for label, text in pieces:
        if label:
            start = at + len(text) - len(text.lstrip())
            end = at + len(text.rstrip())
            if start < end:
                tags.append((label, start, end))
        parts.append(text)
        at += len(text)
    whole = "".join(parts)
    return whole.rstrip(), tuple(tags)
