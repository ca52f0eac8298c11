"""Values as plain text: what no bibliography wants in a field is taken out.

Control characters and ANSI escapes can drive a terminal, bidi controls can make a title look like
another one, lone surrogates cannot be encoded. The joiners U+200C and U+200D stay: they are spelling.
"""

from __future__ import annotations

import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_ANSI = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])|\x9b[0-?]*[ -/]*[@-~]"
)
_INVISIBLE = re.compile(
    f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff{_BIDI}]"
)
_SPACES = re.compile(r"\s\s|[^\S ]|^\s|\s$")
_BIDI_MARK = re.compile(f"[{_BIDI}]")


def clean_text(text: str) -> str:
    """`text` on one line, single-spaced, without control characters, bidi controls and ANSI escapes."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if "  " in text or text[:1] == " " or text[-1:] == " " else text
    if _INVISIBLE.search(text):
        text = _INVISIBLE.sub("", _ANSI.sub("", text))
    return " ".join(text.split()) if _SPACES.search(text) else text


def clean_lines(text: str) -> str:
    """As `clean_text`, but the lines stay: for notes and abstracts in formats that can hold them."""
    return "\n".join(clean_text(line) for line in text.splitlines()).strip()


def strip_bidi(text: str) -> str:
    """`text` without bidi controls: for keys, where they make two equal-looking keys differ."""
    return _BIDI_MARK.sub("", text)
