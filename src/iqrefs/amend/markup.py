"""Marks of Markdown, LaTeX and HTML around and inside replaced words: none may stay behind alone."""

from __future__ import annotations

import re
from collections.abc import Mapping

from iqrefs.model import Format, Span

_OPENERS: Mapping[Format, re.Pattern[str]] = {
    "markdown": re.compile(r"(?<![\\*_])(\*{1,3}|_{1,3})$"),
    "latex": re.compile(r"\\(emph|textit|textsl)\{$"),
    "html": re.compile(r"<(em|i|cite|b|strong|u|a)(?:\s[^<>]*)?>$", re.IGNORECASE),
}
_CLOSERS: Mapping[Format, re.Pattern[str]] = {
    "markdown": re.compile(r"(\*{1,3}|_{1,3})(?![*_])"),
    "latex": re.compile(r"\}()"),
    "html": re.compile(r"</(em|i|cite|b|strong|u|a)\s*>", re.IGNORECASE),
}
_WRITTEN: Mapping[str, tuple[str, ...]] = {
    "”": ("''", "\"'"),
    "“": ("``", '"`'),
    "’": ("'",),
    "‘": ("`",),
    "—": ("---",),
    "–": ("--",),
    "\u00a0": ("~",),
    "…": ("\\ldots{}", "\\dots{}", "\\ldots", "\\dots"),
}
"""How LaTeX writes characters otherwise."""
_ENTITY = re.compile(r"&#?\w{1,12};")
_ESCAPED = re.compile(r"\\.", re.DOTALL)
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)(?:\s[^<>]*)?>")
_VOID = frozenset({"br", "wbr", "img", "hr", "input"})
_LONGEST_OPENER = 400
_DEEPEST = 8


def widen_over_marks(text: str, span: Span, source_format: Format) -> Span:
    """The span with the marks of emphasis that enclose just what stands there: `*op. cit.*`."""
    opener, closer = _OPENERS.get(source_format), _CLOSERS.get(source_format)
    start, end = span
    if opener is None or closer is None:
        return span
    for _ in range(_DEEPEST):
        low = max(start - _LONGEST_OPENER, 0)
        opening, closing = opener.search(text[low:start]), closer.match(text, end)
        if not opening or not closing:
            break
        if source_format != "latex" and opening[1].lower() != closing[1].lower():
            break
        start, end = low + opening.start(), closing.end()
    return start, end


def start_of_escape(text: str, at: int, source_format: Format) -> int:
    r"""The place of the backslash that belongs to a character: `\*`."""
    if source_format not in ("markdown", "latex"):
        return at
    slashes = len(text[max(at - _DEEPEST, 0) : at]) - len(text[max(at - _DEEPEST, 0) : at].rstrip("\\"))
    return at - 1 if slashes % 2 else at


def skip_written(text: str, at: int, chars: str, source_format: Format) -> int | None:
    """The place behind characters that the file writes in its own way; None where it is not known how."""
    for char in chars:
        if entity := _ENTITY.match(text, at):
            at = entity.end()
            continue
        forms = _WRITTEN.get(char, ()) if source_format == "latex" else ()
        form = next((form for form in (*forms, f"\\{char}", char) if text.startswith(form, at)), None)
        if form is None:
            return None
        at += len(form)
    return at


def find_whole(text: str, span: Span, source_format: Format) -> Span | None:
    """The span, or with a mark of emphasis before or behind it, so that every mark that opens in it closes
    there too, and the other way round; None where that is not so.
    """
    start, end = span
    starts, ends = [start], [end]
    opener, closer = _OPENERS.get(source_format), _CLOSERS.get(source_format)
    low = max(start - _LONGEST_OPENER, 0)
    if opener and (opening := opener.search(text[low:start])):
        starts.append(low + opening.start())
    if closer and (closing := closer.match(text, end)):
        ends.append(closing.end())
    wholes = ((one, other) for one in starts for other in ends)
    return next((whole for whole in wholes if _is_whole(text[slice(*whole)], source_format)), None)


def _is_whole(text: str, source_format: Format) -> bool:
    """Whether every mark that opens in a stretch of a file closes there too, and the other way round."""
    if source_format == "html":
        return _are_tags_whole(text)
    bare = _ESCAPED.sub("", text)
    if source_format == "latex":
        return _are_paired(bare, "{", "}") and bare.count("$") % 2 == 0 and "%" not in bare
    if source_format == "markdown":
        return all(bare.count(mark) % 2 == 0 for mark in "*`") and _are_paired(bare, "[", "]")
    return True


def _are_paired(text: str, left: str, right: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == left) - (char == right)
        if depth < 0:
            return False
    return depth == 0


def _are_tags_whole(text: str) -> bool:
    open_tags: list[str] = []
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if name in _VOID or tag[0].endswith("/>"):
            continue
        if not tag[1]:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags and "<!--" not in text
