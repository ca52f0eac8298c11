"""Where Markdown's links lead: addresses in parentheses, labels in brackets."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from iqrefs.read.markdown.leaves import label_key

CALL = re.compile(r"\[\^([^\s\[\]^]{1,200})\]")
_TARGET = re.compile(r"\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\<]|\\.)(?:[^\s()\\]|\\.)*)?)")
_TITLE = re.compile(r"\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))", re.DOTALL)
_CLOSE = re.compile(r"\s*\)")
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999})\]", re.DOTALL)
_IN_TARGET = re.compile(r"(?:[^\s()\\]|\\.)*")
_MAX_PARENS = 32


def find_target(text: str, start: int, at: int, links: Mapping[str, str]) -> tuple[int, str]:
    """Where the link whose words end at `at` ends, and where it leads; -1 where it is none."""
    if text.startswith("(", at + 1):
        end, target = _read_target(text, at + 1)
        if end >= 0:
            return end, target
    if not links:
        return -1, ""
    end = at + 1
    label = text[start:at] if at - start < 1000 else ""
    if (found := _LABEL.match(text, at + 1)) and not CALL.match(text, at + 1):
        end = found.end()
        label = found[1] if found[1].strip() else label
    known = links.get(label_key(label)) if label.strip() else None
    return (-1, "") if known is None else (end, _unescape(known))


def _read_target(text: str, at: int) -> tuple[int, str]:
    found = _TARGET.match(text, at)
    if found is None:
        return -1, ""
    end, depth = found.end(), 0
    start = found.start(2)
    if found[1] is None:
        while end < len(text) and text[end] in "()" and depth <= _MAX_PARENS:
            if text[end] == ")":
                if not depth:
                    break
                depth -= 1
            else:
                depth += 1
            start = end if start < 0 else start
            more = _IN_TARGET.match(text, end + 1)
            end = more.end() if more else end + 1
        if depth:
            return -1, ""
    target = found[1] if found[1] is not None else (text[start:end] if start >= 0 else "")
    if title := _TITLE.match(text, end):
        end = title.end()
    close = _CLOSE.match(text, end)
    return (close.end(), _unescape(target)) if close else (-1, "")


def _unescape(target: str) -> str:
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", target))
