"""What print does to text, taken back: presentation forms, brackets, stretched letters, falling ranges.

All work on lines in the order of reading, and change no letter that the author wrote.
"""

from __future__ import annotations

import re
import unicodedata

_FORMS = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]")
_KEPT_FORMS = "\ufd3e\ufd3f"
_KASHIDA = re.compile(r"(?<=[^\W\d_])\u0640+(?=[\u064b-\u0652]*[\u0620-\u063f\u0641-\u064a\u0671-\u06d3])")
_ALEF_OF_LAM = "\u061d"
_LAM_ALEF = re.compile(f"(?<=ل)([\u064b-\u0652]*){_ALEF_OF_LAM}")
_RANGE = re.compile(
    r"(?<![\w/.\-–—٫٬])([0-9]{1,4}|[٠-٩]{1,4}|[۰-۹]{1,4})(\s?[-–—]\s?)"
    r"([0-9]{1,4}|[٠-٩]{1,4}|[۰-۹]{1,4})(?![\w/\-–—٫٬]|\.\d)"
)
_ANGLED = re.compile(r"<\s?((?:https?://|www\.)[^<>\u0600-\u06ff]{1,2000})>", re.IGNORECASE)
_TWICE_OPENED = re.compile(r"<\s?<((?:https?://|www\.)[^\s<>]*)(?![^\s<>]|>)", re.IGNORECASE)
_STOP_BEFORE = re.compile(r"(?<=\s)([.،؛])([0-9٠-٩۰-۹]{1,4}[مه]?ـ?)(?=\s|$)")
_PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">", "«": "»", "﴿": "﴾"}
_OPENER_OF = {char: opener for opener, closer in _PAIRS.items() for char in (opener, closer)}
_BRACKET = re.compile(r"[()\[\]{}<>«»﴾﴿]")
LINK_MARK = "\ufdd0"
"""Stands around the number of a link, behind its words; no character of any text."""
_AFTER_CLOSER = f" \t،,;؛:.!?؟{LINK_MARK}"


def expand_forms(text: str) -> str:
    """Presentation forms and ligatures as the letters that they stand for, in the order of reading."""
    return _FORMS.sub(lambda form: form[0] if form[0] in _KEPT_FORMS else _expand(form[0]), text)


def _expand(form: str) -> str:
    # The isolated forms of vowel signs are expanded to a blank and the sign.
    return unicodedata.normalize("NFKC", form).replace(" \u064b", "\u064b").lstrip() or form


def name_alefs(text: str) -> str:
    """`ل؝` as `لا`: some fonts name the alef of that ligature so; no one writes that sign behind a lam."""
    return _LAM_ALEF.sub(r"\1ا", text) if _ALEF_OF_LAM in text else text


def drop_kashida(text: str) -> str:
    """Without the strokes that only stretch a word to fill its line; the one of `1440 هـ` stays."""
    return _KASHIDA.sub("", text) if "\u0640" in text else text


def raise_ranges(text: str) -> str:
    """`47-45` as `45-47`: in lines read from the right, print shows the higher page first."""
    return _RANGE.sub(_raise, text)


def _raise(found: re.Match[str]) -> str:
    first, dash, last = found.groups()
    return f"{last}{dash}{first}" if int(first) > int(last) else found[0]


def move_stops(text: str) -> str:
    """`ص .5` as `ص 5.`: in lines read from the right, some programs set a number's stop to its right."""
    return _STOP_BEFORE.sub(r"\2\1", text)


def turn_brackets(text: str) -> str:
    """Each bracket turned as its place demands: open before a word, closed behind one.

    In lines read from the right, some programs store the bracket as it looks and others as it is meant.
    Where blanks do not tell, the brackets open and close by turns.
    """
    if _BRACKET.search(text) is None:
        return text
    chars = list(text)
    depth: dict[str, int] = {}
    for found in _BRACKET.finditer(text):
        index = found.start()
        opener = _OPENER_OF[found[0]]
        is_open = _opens(chars, text, index)
        if is_open is None:
            is_open = depth.get(opener, 0) == 0
        depth[opener] = max(0, depth.get(opener, 0) + (1 if is_open else -1))
        chars[index] = opener if is_open else _PAIRS[opener]
    return "".join(chars)


def _opens(chars: list[str], text: str, index: int) -> bool | None:
    """Whether the bracket opens; None where its neighbours do not say."""
    before = chars[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    starts = before.isspace() or before in _PAIRS
    ends = after in _AFTER_CLOSER
    if starts == ends:
        return None
    return starts


def close_addresses(text: str) -> str:
    """Addresses in angle brackets closed where the bracket was turned, and without the blanks that broken
    lines left in them.
    """
    text = _TWICE_OPENED.sub(r"<\1>", text)
    return _ANGLED.sub(lambda found: f"<{''.join(found[1].split())}>", text)
