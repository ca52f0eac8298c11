"""The works that a Markdown file describes in its metadata: the `references` of pandoc and Quarto.

Read is the part of YAML that such lists are written in: mappings and lists by indentation or in brackets, and
scalars. What is written in another way (anchors, tags, keys of several lines) is not understood, and then no
work is known rather than a wrong one. Nesting and size are bounded, and no value is made of another.
"""

from __future__ import annotations

import json
import re
from typing import Any

from iqrefs.model import Item

_REFERENCES = re.compile(r"^references[ \t]*:[ \t]*(?:#.*)?$", re.MULTILINE)
_KEY = re.compile(
    r"""("(?:[^"\\]|\\.){1,200}"|'[^']{1,200}'|-[^\s:#][^:#\n]{0,200}?"""
    r"""|[^\s\[\]{},#&*!|>'"%@`-][^:#\n]{0,200}?)[ \t]*:(?:[ \t]+|$)"""
)
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")
_BLOCK = re.compile(r"([|>])[+-]?[1-9]?[+-]?[ \t]*(?:#.*)?$")
_FLOW = re.compile(
    r"""\s*(?:("(?:[^"\\]|\\.)*")|'((?:[^']|'')*)'|([\[\]{},:])"""
    r"""|((?:[^\[\]{},:"'\s]|:(?=\S))[^\[\]{},:]*(?::(?=[^\s\[\]{},])[^\[\]{},:]*)*))"""
)
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,8}")
_SINGLE = re.compile(r"'((?:[^']|'')*)'(?:\s+#.*)?")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_UNREAD = "&*!%@`"
_MOST_DEPTH = 12
_MOST_TEXT = 1024 * 1024


class _NotUnderstoodError(Exception):
    """Something that is not read here."""


def read_references(metadata: str) -> dict[str, Item]:
    """The works by their key; none where they are not understood."""
    from iqrefs.read.csl_items import read_csl_item  # noqa: PLC0415 - few files need it

    found = _REFERENCES.search(metadata)
    if found is None or len(metadata) > _MOST_TEXT:
        return {}
    try:
        values = _Blocks(metadata[found.end() :]).read()
    except _NotUnderstoodError:
        return {}
    works: dict[str, Item] = {}
    for value in values if isinstance(values, list) else []:
        if isinstance(value, dict) and isinstance(value.get("id"), (str, int)):
            works.setdefault(str(value["id"]), read_csl_item(value)[0])
    return works


class _Blocks:
    """Lines read as blocks, each line once."""

    def __init__(self, text: str) -> None:
        self._lines: list[tuple[int, str]] = []
        for line in text.split("\n"):
            content = line.strip(" \t\r")
            indent = len(line) - len(line.lstrip(" "))
            if content and not indent and content[0] not in "-#":
                break
            if content in {"---", "..."}:
                break
            self._lines.append((indent, content))
        self._at = 0

    def read(self) -> Any:
        self._skip()
        return self._read_block(self._lines[self._at][0], 0) if self._at < len(self._lines) else None

    def _skip(self) -> None:
        """Go behind blank lines and comments."""
        while self._at < len(self._lines) and (
            not self._lines[self._at][1] or self._lines[self._at][1].startswith("#")
        ):
            self._at += 1

    def _is_here(self, indent: int) -> bool:
        self._skip()
        return self._at < len(self._lines) and self._lines[self._at][0] == indent

    def _read_block(self, indent: int, depth: int) -> Any:
        if depth > _MOST_DEPTH:
            raise _NotUnderstoodError
        content = self._lines[self._at][1]
        if _opens_item(content):
            return self._read_list(indent, depth)
        if _KEY.match(content):
            return self._read_mapping(indent, depth)
        self._at += 1
        return self._read_value(content, indent - 1)

    def _read_list(self, indent: int, depth: int) -> list[Any]:
        values = []
        while self._is_here(indent) and _opens_item(self._lines[self._at][1]):
            content = self._lines[self._at][1]
            rest = content[1:].lstrip(" \t")
            if not rest or rest.startswith("#"):
                self._at += 1
                values.append(self._read_inner(indent, depth, is_list_inside=False))
            else:
                inner = indent + len(content) - len(rest)
                self._lines[self._at] = inner, rest
                values.append(self._read_block(inner, depth + 1))
        return values

    def _read_mapping(self, indent: int, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while self._is_here(indent):
            content = self._lines[self._at][1]
            found = None if _opens_item(content) else _KEY.match(content)
            if found is None:
                break
            key, rest = str(_read_scalar(found[1])), content[found.end() :]
            self._at += 1
            if block := _BLOCK.match(rest):
                values[key] = self._read_text(indent, is_folded=block[1] == ">")
            elif not _COMMENT.sub("", rest).strip():
                values[key] = self._read_inner(indent, depth, is_list_inside=True)
            else:
                values[key] = self._read_value(rest, indent)
        if self._at < len(self._lines) and self._lines[self._at][0] > indent:
            raise _NotUnderstoodError
        return values

    def _read_inner(self, indent: int, depth: int, *, is_list_inside: bool) -> Any:
        """The block that belongs to a line that ended; a list may stand as far left as its key."""
        self._skip()
        if self._at >= len(self._lines):
            return None
        inner, content = self._lines[self._at]
        if inner > indent or (is_list_inside and inner == indent and _opens_item(content)):
            return self._read_block(inner, depth + 1)
        return None

    def _read_text(self, indent: int, *, is_folded: bool) -> str:
        lines = []
        while self._at < len(self._lines) and (
            self._lines[self._at][0] > indent or not self._lines[self._at][1]
        ):
            lines.append(self._lines[self._at][1])
            self._at += 1
        return (" " if is_folded else "\n").join(lines).strip()

    def _read_value(self, first: str, indent: int) -> Any:
        """A scalar or a value in brackets, which may go on over lines that stand further right."""
        parts = [first]
        while self._at < len(self._lines) and self._lines[self._at][0] > indent and self._lines[self._at][1]:
            if _KEY.match(self._lines[self._at][1]) and first[0] not in "\"'[{":
                raise _NotUnderstoodError
            parts.append(self._lines[self._at][1])
            self._at += 1
        text = " ".join(parts).strip()
        return _Flow(text).read() if text[0] in "[{" else _read_scalar(text)


def _opens_item(content: str) -> bool:
    return content == "-" or content.startswith(("- ", "-\t"))


def _read_scalar(text: str) -> str | int | bool | None:
    text = text.strip()
    if text[:1] == '"':
        try:
            value, end = json.JSONDecoder(strict=False).raw_decode(text)
        except ValueError:
            raise _NotUnderstoodError from None
        if _COMMENT.sub("", text[end:]).strip():
            raise _NotUnderstoodError
        return str(value)
    if text[:1] == "'":
        found = _SINGLE.fullmatch(text)
        if found is None:
            raise _NotUnderstoodError
        return _read_quoted(found[1])
    text = _COMMENT.sub("", text).strip()
    if text[:1] in _UNREAD and text:
        raise _NotUnderstoodError
    if _INTEGER.fullmatch(text):
        return int(text)
    return _WORDS.get(text, text)


_MISSING = object()


class _Flow:
    """A list or a mapping in brackets, read sign by sign; what is open is held with its key at hand."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stack: list[tuple[list[Any] | dict[str, Any], list[str]]] = []
        self._value: Any = _MISSING

    def read(self) -> Any:
        at = 0
        while found := _FLOW.match(self._text, at):
            at = found.end()
            if found[3] is None:
                self._set(
                    _read_quoted(found[2]) if found[2] is not None else _read_scalar(found[1] or found[4])
                )
            elif found[3] in "[{":
                self._open(found[3])
            elif found[3] == ":":
                self._set_key()
            else:
                self._end_value(found[3])
            if not self._stack:
                break
        if self._stack or _COMMENT.sub("", self._text[at:]).strip():
            raise _NotUnderstoodError
        return self._value

    def _set(self, value: Any) -> None:
        if self._value is not _MISSING:
            raise _NotUnderstoodError
        self._value = value

    def _open(self, sign: str) -> None:
        if self._value is not _MISSING or len(self._stack) > _MOST_DEPTH:
            raise _NotUnderstoodError
        self._stack.append(([] if sign == "[" else {}, []))

    def _set_key(self) -> None:
        container, key = self._stack[-1]
        if self._value is _MISSING or key or not isinstance(container, dict):
            raise _NotUnderstoodError
        key.append(str(self._value))
        self._value = _MISSING

    def _end_value(self, sign: str) -> None:
        """A comma or a bracket: the value goes into what holds it."""
        container, key = self._stack[-1]
        is_mapping = isinstance(container, dict)
        if (sign != "," and is_mapping != (sign == "}")) or (
            is_mapping and not key and self._value is not _MISSING
        ):
            raise _NotUnderstoodError
        if isinstance(container, list) and self._value is not _MISSING:
            container.append(self._value)
        elif isinstance(container, dict) and key:
            container[key.pop()] = None if self._value is _MISSING else self._value
        self._value = _MISSING
        if sign != ",":
            self._stack.pop()
            self._value = container


def _read_quoted(inner: str) -> str:
    return inner.replace("''", "'")
