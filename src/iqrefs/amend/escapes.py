"""Plain words written so that a format shows them as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from iqrefs.model import Format
from iqrefs.text.fold import ITALIC

_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "#": r"\#", "$": r"\$",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\u00a0": "~",
}  # fmt: skip
_PERCENT = {"\\": "%5C", "{": "%7B", "}": "%7D"}
_LATEX_MARKS = re.compile(r"[\\{}&%#$_~^\u00a0]")
_ADDRESS = re.compile(r"<?((?:https?|ftp)://[^\s<>]+[^\s<>.,;:)\]])>?")
_MARKDOWN = re.compile(r"([\\`\[\]]|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;))")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def _escape_latex(text: str) -> str:
    r"""Addresses become `\url{…}`: there nothing but `%`, `#` and the backslash needs an escape."""
    pieces = []
    at = 0
    for found in _ADDRESS.finditer(text):
        pieces += [_quote_latex(text[at : found.start()]), _print_url(found[1])]
        at = found.end()
    return "".join([*pieces, _quote_latex(text[at:])])


def _quote_latex(text: str) -> str:
    return _LATEX_MARKS.sub(lambda mark: _LATEX[mark[0]], text)


def _print_url(address: str) -> str:
    """An address as it may stand in a note, where `%` and `#` are not what they are elsewhere."""
    safe = "".join(_PERCENT.get(char, char) for char in address)
    return f"\\url{{{re.sub('[%#]', _put_slash, safe)}}}"


def _put_slash(mark: re.Match[str]) -> str:
    return f"\\{mark[0]}"


def _escape_markdown(text: str) -> str:
    """Addresses are put in angle brackets, which make them links and need no escapes."""
    pieces = []
    at = 0
    for found in _ADDRESS.finditer(text):
        pieces += [_MARKDOWN.sub(r"\\\1", text[at : found.start()]), f"<{found[1]}>"]
        at = found.end()
    return "".join([*pieces, _MARKDOWN.sub(r"\\\1", text[at:])])


def _escape_html(text: str) -> str:
    return re.sub("[&<>]", lambda mark: _HTML[mark[0]], text)


ESCAPES: Mapping[Format, Callable[[str], str]] = {
    "latex": _escape_latex,
    "markdown": _escape_markdown,
    "html": _escape_html,
}
"""How each format that has marks of its own writes plain words; text is written as it is."""


_ITALICS: Mapping[Format, tuple[str, str]] = {
    "latex": ("\\emph{", "}"),
    "markdown": ("*", "*"),
    "html": ("<em>", "</em>"),
}


def write_words(words: str, source_format: Format) -> str:
    """Words as a format writes them, in italics from one `ITALIC` to the next where it has italics."""
    escape = ESCAPES.get(source_format, str)
    opening, closing = _ITALICS.get(source_format, ("", ""))
    parts = [escape(part) for part in words.split(ITALIC)]
    return "".join(
        f"{opening}{part}{closing}" if index % 2 and part else part for index, part in enumerate(parts)
    )
