r"""Text as TeX and back: a value is always text, never code.

Every character that means something to TeX is written so that it is printed. Braces and the
backslash are written as words in a group (`{\textbraceleft}`), because `\{` still counts as a
brace for BibTeX and biber: an unbalanced one would swallow the rest of the file.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ESCAPES = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
    "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
}  # fmt: skip
_SPECIAL = re.compile(r"[\\{}~^%&#$_]")
_LIGATURE = re.compile(r"(?<=([-`',<>]))(?=\1)|(?<=[?!])(?=`)")
_URL_UNSAFE = re.compile(r"[\\{}\s]")

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331",
}  # fmt: skip
_SYMBOLS = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
    "textasciicircum": "^", "textunderscore": "_", "textquotedbl": '"', "textquotesingle": "'",
    "textdollar": "$", "textendash": "–", "textemdash": "—", "textellipsis": "…", "ldots": "…", "dots": "…",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»",
    "quotedblbase": "„", "quotesinglbase": "‚", "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð",
    "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "S": "§", "P": "¶", "pounds": "£", "euro": "€",
    "texteuro": "€", "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
    "textdegree": "°", "textordmasculine": "º", "textordfeminine": "ª", "times": "×", "quad": " ",
    "space": " ", "slash": "/", "newline": " ", "par": " ", "TeX": "TeX", "LaTeX": "LaTeX",
}  # fmt: skip
_FORMATTING = frozenset((
    "emph", "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textup", "textsl", "textmd",
    "textnormal", "text", "mbox", "hbox", "underline", "uppercase", "lowercase", "MakeUppercase",
    "mkbibemph", "mkbibitalic", "mkbibbold", "textarabic", "textenglish", "textRL", "textLR", "RL",
    "LR", "url", "path", "nolinkurl", "ensuremath", "NoCaseChange", "it", "bf", "sc", "tt", "rm", "sf",
    "em", "itshape", "bfseries", "scshape", "relax", "bibstring", "protect",
))  # fmt: skip
_CHAR = {"&": "&", "%": "%", "#": "#", "$": "$", "_": "_", "{": "{", "}": "}", "-": "", "/": "", "@": ""}
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”"}

# One pass: a control word, a control sign, a brace, a tie, a ligature, or a run of plain text.
_TOKEN = re.compile(r"\\([A-Za-z]+)\s*|\\(.)|([{}])|(~)|(-{2,3}|``|'')|[^\\{}~`'-]+|.", re.DOTALL)
_PLAIN = re.compile(r"[\\{}~]|--|``|''")
_BASE = re.compile(r"\s*\{?(?:\\([ij])(?![A-Za-z])\s*|([^\W\d_]))\}?")
_BASE_OF_LETTER_ACCENT = re.compile(
    r"\s*\{(?:\\([ij])\s*|([^\W\d_]))\}|\s+(?:\\([ij])(?![A-Za-z])\s*|([^\W\d_]))"
)


def escape_tex(text: str) -> str:
    """Clean text as TeX that prints it: no command, no comment, no brace left open."""
    text = _LIGATURE.sub("\0", text)
    if _SPECIAL.search(text):
        text = _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)
    return text.replace("\0", "{}")


def escape_url(text: str) -> str:
    """A URL or DOI for a verbatim field: only what would break the file is percent-encoded."""
    return _URL_UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), text)


@lru_cache(maxsize=4096)
def unescape_tex(text: str) -> str:
    r"""The text that a TeX value prints: accents composed, groups and formatting taken off.

    A command that is not known (`\input{…}`) stays as it is written: it is text, and never run.
    """
    if not _PLAIN.search(text):
        return text
    out: list[str] = []
    kept: list[bool] = []  # for each open brace, whether it belongs to an unknown command
    unknown = False
    place, end = 0, len(text)
    while place < end:
        found = _TOKEN.match(text, place)
        if found is None:  # pragma: no cover - the last branch of the pattern takes any character
            break
        place = found.end()
        word, sign, brace, tie, ligature = found.groups()
        after_unknown, unknown = unknown, False
        if word is not None:
            piece, place, unknown = _read_word(text, word, found, place)
            out.append(piece)
        elif sign is not None:
            piece, place = _read_sign(text, sign, place)
            out.append(piece)
        elif brace == "{":
            kept.append(after_unknown)
            out.append("{" if after_unknown else "")
        elif brace == "}":
            keep = kept.pop() if kept else True
            out.append("}" if keep else "")
            unknown = keep
        elif tie is not None:
            out.append(" ")
        else:
            out.append(_LIGATURES[ligature] if ligature else found[0])
    return "".join(out)


def _read_word(text: str, word: str, found: re.Match[str], place: int) -> tuple[str, int, bool]:
    """What the control word gives, where reading goes on, and whether the word is not known."""
    if word in _SYMBOLS:
        if text.startswith("{}", place):
            place += 2
        return _SYMBOLS[word], place, False
    if word in _FORMATTING:
        return "", place, False
    if word in _ACCENTS:
        base = _BASE_OF_LETTER_ACCENT.match(text, found.start() + 1 + len(word))
        if base:
            letter = next(group for group in base.groups() if group)
            return _put_accent(letter, word), base.end(), False
    return found[0], place, True


def _put_accent(letter: str, accent: str) -> str:
    """The letter and its accent as one character; the rest of the text keeps its form."""
    return unicodedata.normalize("NFC", letter + _ACCENTS[accent])


def _read_sign(text: str, sign: str, place: int) -> tuple[str, int]:
    """What the control sign gives, and where reading goes on."""
    if sign in _CHAR:
        return _CHAR[sign], place
    if sign in _ACCENTS and not sign.isalpha():
        base = _BASE.match(text, place)
        if base:
            return _put_accent(base[1] or base[2], sign), base.end()
    if sign.isspace() or sign in "\\,":
        return " ", place
    return "\\" + sign, place
