"""How Markdown's blocks begin and end: what one line shows of itself."""

from __future__ import annotations

import re

HEADING = re.compile(r"(#{1,6})(?=[ \t]|$)[ \t]*")
HEADING_END = re.compile(r"(?:^|[ \t])#+$|(?:^|[ \t]+)\{[#.][^{}]{0,200}\}$")
RULE = re.compile(r"(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$")
UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,}).*$")
DIV = re.compile(r":{3,}[ \t]*(?:[^\s:{}]{0,100}[ \t]*(?:\{[^{}]{0,500}\})?[ \t]*:*)[ \t]*$")
ITEM = re.compile(r"(?:([-+*])|([0-9]{1,9})([.)]))(?=[ \t]|$)")
NOTE = re.compile(r"\[\^([^\s\[\]^]{1,200})\]:")
REFERENCE = re.compile(
    r"\[(?!\^)((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*(?:<([^<>\n]*)>|(\S+))"
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
ALIGNMENTS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
PIPE = re.compile(r"\\.|(\|)")
UNSEEN = re.compile(r"(?i)<(script|style)[\s>]")
BOUNDARY = "---"
CONTAINER_SIGNS = frozenset(">[-+*0123456789")
"""What a quote, a note or the item of a list begins with."""
LEAF_SIGNS = frozenset("<#`~*-_:[=|")
"""What the first line of a heading, of code, of a table's rule, of a link's target or of what is unseen
begins with.
"""


def cut_heading(text: str, start: int, end: int) -> tuple[int, int]:
    """A heading without the marks and attributes at its end."""
    for _ in range(2):
        end = start + len(text[start:end].rstrip(" \t"))
        found = HEADING_END.search(text[start:end][-300:])
        if found:
            end -= len(found[0])
    return start, start + len(text[start:end].rstrip(" \t"))


def part_row(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a row."""
    line = text[start:end].rstrip()
    end = start + len(line)
    edges = [found.start() for found in PIPE.finditer(text, start, end) if found[1]]
    if edges and edges[0] == start:
        start, edges = start + 1, edges[1:]
    if edges and edges[-1] == end - 1:
        edges, end = edges[:-1], end - 1
    cells = []
    for edge in [*edges, end]:
        cells.append((start, edge))
        start = edge + 1
    return cells


def skip_front_matter(text: str) -> int:
    """Where the text begins behind the metadata at its head."""
    if not text.startswith(BOUNDARY) or text[3 : text.find("\n")].strip():
        return 0
    at = text.find("\n") + 1
    if not at or not text[at : at + 1].strip():
        return 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if text[at:end].rstrip() in {BOUNDARY, "..."}:
            return min(end + 1, len(text))
        at = end + 1
    return 0
