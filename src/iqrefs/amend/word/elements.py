"""The tags of an XML text with their places in it, so that a change is cut in and all else stays as it is.

The text is UTF-8 and has been parsed before (`iqrefs.amend.word.parts.read_part`): its tags are known to be
sound, and their depth to be bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from iqrefs.interchange.word_xml import WORD

OPEN, CLOSE, EMPTY = 0, 1, 2
_SLASH = ord("/")

_TAG = re.compile(
    rb"<(?:(/?)([^\s/>!?]+)([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>|!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>)",
    re.DOTALL,
)
_BINDING = re.compile(rb"""\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ATTRIBUTE = re.compile(rb"""\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_REFERENCE = re.compile(r"&(?:#(?:x([0-9a-fA-F]+)|([0-9]+))|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class Tag(NamedTuple):
    """A tag: whether it opens, closes or does both; its name (Word's own without its namespace, any other as
    `{namespace}name`); and where it stands.
    """

    kind: int
    name: str
    start: int
    end: int


def scan(content: bytes) -> Iterator[Tag]:
    """The tags of an XML text in order."""
    bound: Mapping[bytes, str] = {b"": "", b"xml": "xml"}
    names: dict[bytes, str] = {}
    outer: list[tuple[int, Mapping[bytes, str], dict[bytes, str]]] = []
    depth = 0
    for found in _TAG.finditer(content):
        closes, raw, attributes = found.groups()
        if raw is None:
            continue
        start, end = found.span()
        if closes:
            yield Tag(CLOSE, names.get(raw) or _resolve(raw, bound, names), start, end)
            depth -= 1
            if outer and outer[-1][0] == depth:
                _, bound, names = outer.pop()
            continue
        is_empty = content[end - 2] == _SLASH
        if attributes and b"xmlns" in attributes and (bindings := _BINDING.findall(attributes)):
            before = (bound, names)
            bound = {**bound, **{prefix: (one or other).decode() for prefix, one, other in bindings}}
            names = {}
            if is_empty:
                name = _resolve(raw, bound, names)
                bound, names = before
                yield Tag(EMPTY, name, start, end)
                continue
            outer.append((depth, *before))
        name = names.get(raw) or _resolve(raw, bound, names)
        if is_empty:
            yield Tag(EMPTY, name, start, end)
        else:
            depth += 1
            yield Tag(OPEN, name, start, end)


def _resolve(raw: bytes, bound: Mapping[bytes, str], names: dict[bytes, str]) -> str:
    prefix, _, local = raw.rpartition(b":")
    namespace = bound.get(prefix, "")
    name = local.decode() if namespace in WORD else f"{{{namespace}}}{local.decode()}"
    names[raw] = name
    return name


def get_attribute(tag: bytes, name: str) -> str | None:
    """The value of an attribute of a tag by its local name, whatever its prefix; or None."""
    wanted = name.encode()
    for key, one, other in _ATTRIBUTE.findall(tag):
        prefix, _, local = key.rpartition(b":")
        if local == wanted and prefix != b"xmlns":
            return decode_text(one or other)
    return None


def get_prefix(tag: bytes) -> str:
    """The prefix of a tag with its colon (`w:`), or `""`."""
    found = re.match(rb"</?([^\s/>:]+:)?", tag)
    return (found[1] or b"").decode() if found else ""


def decode_text(raw: bytes) -> str:
    """The characters of a text or of a value as it stands in XML."""
    text = raw.decode("utf-8")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _REFERENCE.sub(_decode_reference, text) if "&" in text else text


def _decode_reference(found: re.Match[str]) -> str:
    if found[3]:
        return _NAMED[found[3]]
    return chr(int(found[1], 16) if found[1] else int(found[2]))


def split_children(content: bytes) -> list[tuple[str, bytes]]:
    """The elements inside a piece of XML that is one element: local names and texts, in order."""
    children: list[tuple[str, bytes]] = []
    depth = 0
    begun = 0
    for found in _TAG.finditer(content):
        if found[2] is None:
            continue
        local = found[2].rpartition(b":")[2].decode()
        is_empty = content[found.end() - 2] == 0x2F
        if found[1]:
            depth -= 1
            if depth == 1:
                children.append((local, content[begun : found.end()]))
        elif is_empty:
            if depth == 1:
                children.append((local, found[0]))
        else:
            if depth == 1:
                begun = found.start()
            depth += 1
    return children
