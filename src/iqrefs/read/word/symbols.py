"""Characters of symbol fonts (`w:sym`, bullets of lists) as the characters that they look like."""

from __future__ import annotations

_PRIVATE = 0xF000
_SYMBOL = dict(
    zip(
        range(0x20, 0x7F),
        " !∀#∃%&∋()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
        strict=True,
    )
) | dict(
    zip(
        range(0xA1, 0xF0),
        "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
        strict=True,
    )
)
_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆",
    0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_DECORATIVE = {"aga arabesque": {0x72: "ﷺ"}}
_ORNAMENTS = ("symbol", "wingdings", "webdings", "zapf dingbats")
_BULLET = "•"


def read_symbol_code(code: str, font: str) -> str:
    """The character that a code as written, in hexadecimal digits, prints; empty where it is none."""
    code = code.strip()
    try:
        number = int(code, 16) if len(code) <= 6 else 0
    except ValueError:
        return ""
    return read_symbol(number, font) if number > 0 else ""


def read_symbol(code: int, font: str) -> str:
    """The character that a code of a font prints. An unknown sign of a font of ornaments is a bullet; what no
    font tells stays as it is.
    """
    name = font.strip().casefold()
    low = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    if name == "symbol":
        return _SYMBOL.get(low, _BULLET)
    if name.startswith(_ORNAMENTS):
        return _WINGDINGS.get(low, _BULLET) if name == "wingdings" else _BULLET
    if low in _DECORATIVE.get(name, {}):
        return _DECORATIVE[name][low]
    if _PRIVATE + 0x20 < code <= _PRIVATE + 0x7E and name not in _DECORATIVE:
        return chr(low)
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""


def read_bullet(text: str, font: str) -> str:
    """The bullet or the text around the number of a list, whose characters may be those of a font of
    ornaments.
    """
    if font.strip().casefold().startswith(_ORNAMENTS):
        return "".join(read_symbol(ord(char), font) for char in text)
    return "".join(_BULLET if 0 <= ord(char) - _PRIVATE <= 0xFF else char for char in text)
