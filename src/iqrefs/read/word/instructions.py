"""The instructions of Word's fields, taken apart: addresses of links, and which program's field it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

MAX_INSTRUCTION = 4 * 1024 * 1024
"""Characters of an instruction; citations with abstracts of all their works have some 100,000."""
_MAX_ADDRESS = 4096
_QUOTES = '"“”„'
_TOKEN = re.compile(
    rf"\\(?P<switch>[A-Za-z])|[{_QUOTES}](?P<quoted>(?:[^{_QUOTES}\\]|\\.)*+)[{_QUOTES}]?|(?P<word>[^\s{_QUOTES}]+)"
)
_ESCAPE = re.compile(r"\\(.)")
_ADDRESS = re.compile(r"(?i)(?:https?://|ftp://|mailto:)\S")
_DOI = re.compile(r"(?i)(?:doi:\s*|info:doi/)?(10\.\d{4,9}/\S+)")
_BARE = re.compile(r"(?i)www\.[^\s/]+\.\S")


@dataclass(frozen=True, slots=True)
class Instruction:
    """The words of an instruction in order (its name first, without quotes), and what follows each switch."""

    words: tuple[str, ...]
    switches: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """The field's name in capitals."""
        return self.words[0].upper() if self.words else ""

    def after(self, switch: str) -> str:
        """What follows a switch first, `""` where nothing does."""
        return next((value for name, value in self.switches if name == switch), "")


def read_instruction(text: str, taking: str = "lmost") -> Instruction:
    """Take an instruction apart; the switches of `taking` have a value behind them."""
    words: list[str] = []
    switches: list[tuple[str, str]] = []
    awaited = ""
    for match in _TOKEN.finditer(text):
        switch = match["switch"]
        if switch:
            if awaited:
                switches.append((awaited, ""))
            awaited = switch if switch.lower() in taking else ""
            if not awaited:
                switches.append((switch, ""))
            continue
        word = match["word"] if match["quoted"] is None else _ESCAPE.sub(r"\1", match["quoted"])
        if awaited:
            switches.append((awaited, word))
            awaited = ""
        else:
            words.append(word)
    if awaited:
        switches.append((awaited, ""))
    return Instruction(tuple(words), tuple(switches))


def read_hyperlink(text: str) -> str:
    """The address that a HYPERLINK field leads to, `""` for one inside the document and for other fields."""
    if text.lstrip()[:9].upper() != "HYPERLINK" or len(text) > 4 * _MAX_ADDRESS:
        return ""
    instruction = read_instruction(text)
    target = instruction.words[1] if len(instruction.words) > 1 else ""
    return read_address(target, instruction.after("l"))


def read_address(target: str, anchor: str = "") -> str:
    """An address as links are kept; `""` for what is none: files, places in the document, scripts."""
    address = "".join(char for char in target.strip() if char.isprintable())
    if len(address) > _MAX_ADDRESS:
        return ""
    doi = _DOI.fullmatch(unquote(address)) if address[:1] in "1dDiI" else None
    if doi:
        return f"https://doi.org/{doi.group(1)}"
    if _BARE.match(address):
        address = f"http://{address}"
    if not _ADDRESS.match(address):
        return ""
    anchor = "".join(char for char in anchor.strip() if char.isprintable())
    return f"{address}#{anchor}" if anchor and "#" not in address and len(anchor) < _MAX_ADDRESS else address
