"""CSL names as BibTeX names and back.

bibtexparser's splitter takes an Arabic name for a particle (its words have no capitals), so this one
stands in its place. BibTeX's own rules (btxdoc §4) hold for Latin script: names are joined by ` and `,
`von Last, Jr, First`, a group in braces is never cut. A name whose letters know no case, printed
without a comma, is one `literal`; so is one with an Arabic comma, which may join two persons as
well as turn one name round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from iqrefs.interchange.plain_text import clean_text
from iqrefs.interchange.tex_text import escape_tex, unescape_tex
from iqrefs.model import Name

_AND = re.compile(r"\s[Aa][Nn][Dd]\s")
_MARK = re.compile(r"\\.|[{}]", re.DOTALL)
_CUT = re.compile(r"\\.|[{},]|\s+(?:[Aa][Nn][Dd](?=\s))?", re.DOTALL)
_OTHERS = "others"
_MAX_PARTS = 8
_EXTENDED = re.compile(r"\s*(family|given|prefix|suffix)(?:-i)?\s*=\s*(.*)", re.IGNORECASE | re.DOTALL)


# --- writing -----------------------------------------------------------------------------------


def write_names(names: Sequence[Name]) -> str:
    """The names joined by ` and `; a literal in braces, a last literal `others` as `and others`."""
    written = [text for text in map(_write_name, names) if text]
    if len(written) > 1 and written[-1] == f"{{{_OTHERS}}}":
        written[-1] = _OTHERS
    return " and ".join(written)


def _write_name(name: Name) -> str:
    family, given, literal, suffix, particle = (
        clean_text(part) for part in (
            name.get("family", ""),
            f"{name.get('given', '')} {name.get('dropping-particle', '')}",
            name.get("literal", ""), name.get("suffix", ""), name.get("non-dropping-particle", ""),
        )
    )  # fmt: skip
    if not (family and given):
        whole = literal or clean_text(f"{given} {particle} {family} {suffix}")
        return f"{{{escape_tex(whole)}}}" if whole else ""
    if particle and not _is_von_part(particle):
        family, particle = f"{particle} {family}", ""
    last = _protect(family, is_family=True)
    parts = [
        f"{particle} {last}" if particle else last,
        *([_protect(suffix)] if suffix else []),
        _protect(given),
    ]
    return ", ".join(parts)


def _protect(text: str, *, is_family: bool = False) -> str:
    """A part in braces if BibTeX would cut it: at a comma, an `and`, a family's small first letter."""
    escaped = escape_tex(text)
    unsafe = "," in text or "،" in text or _AND.search(f" {text} ") or "=" in text
    return f"{{{escaped}}}" if unsafe or (is_family and _is_small(text)) else escaped


def _is_von_part(text: str) -> bool:
    """Whether BibTeX takes the words for a particle as they stand."""
    return _protect(text) == text and all(_is_small(word) for word in text.split())


def _is_small(word: str) -> bool:
    """Whether the first letter is a small one: to BibTeX a particle. No letter of a caseless script is."""
    return next((char.islower() for char in word if char.isalpha()), False)


# --- reading -----------------------------------------------------------------------------------


def read_names(value: str) -> list[Name]:
    """The CSL names of a BibTeX name list, as TeX; empty ones are left out."""
    names = []
    for commas in _cut_names(value):
        name = _read_name(commas)
        if name:
            names.append(name)
    return names


def _cut_names(value: str) -> Iterator[list[list[str]]]:
    """Each name as its parts between commas, each part as its words; all outside braces."""
    name: list[list[str]] = [[]]
    depth = start = 0
    for found in _CUT.finditer(value):
        mark = found[0]
        if mark in ("{", "}"):
            depth = max(0, depth + (1 if mark == "{" else -1))
        elif depth == 0 and mark[0] != "\\":
            _add_word(name, value[start : found.start()])
            start = found.end()
            if mark == ",":
                name.append([])
            elif mark.strip():
                yield name
                name = [[]]
    _add_word(name, value[start:])
    yield name


def _add_word(name: list[list[str]], word: str) -> None:
    if word:
        name[-1].append(word)


def _read_name(parts: list[list[str]]) -> Name | None:
    if len(parts) > _MAX_PARTS:
        return {"literal": _text(", ".join(" ".join(words) for words in parts))}
    extended = [_EXTENDED.fullmatch(" ".join(words)) for words in parts if words]
    if extended and all(extended):
        return _read_extended({found[1].lower(): found[2] for found in extended if found})
    texts = [" ".join(words) for words in parts]
    printed = _text(", ".join(texts))
    if not printed:
        return None
    if len(parts) == 1:
        return _read_one_part(parts[0], printed)
    if not any(parts[1:]) or not parts[0]:
        return {"literal": printed.strip(", ")} if printed.strip(", ") else None
    given = ", ".join(texts[2:]) if len(parts) > 2 else texts[1]
    return _fill(parts[0], given or texts[1], texts[1] if len(parts) > 2 and given else "")


def _read_one_part(words: list[str], printed: str) -> Name:
    """A name without a comma: `First von Last`, or a literal."""
    has_case = any(char.lower() != char.upper() for char in printed)
    if len(words) == 1:
        literal = not has_case or _is_group(words[0]) or printed == _OTHERS
        return {"literal": printed} if literal else {"family": printed}
    if not has_case or "،" in printed or _is_mostly_caseless(printed):
        return {"literal": printed}
    small = [place for place, word in enumerate(words[:-1]) if _is_von(word)]
    if small and small[0] == 0:
        return {"family": printed}
    if small:
        given, rest = words[: small[0]], words[small[0] :]
        return _fill(rest, " ".join(given), "")
    return _fill(words[-1:], " ".join(words[:-1]), "")


def _is_mostly_caseless(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char.lower() != char.upper() for char in letters) * 2 < len(letters)


def _fill(last: list[str], given: str, suffix: str) -> Name:
    """The name from its last part (with its particles), given part and suffix."""
    von = 0
    while von < len(last) - 1 and _is_von(last[von]):
        von += 1
    name: Name = {"family": _text(" ".join(last[von:])), "given": _text(given)}
    if von:
        name["non-dropping-particle"] = _text(" ".join(last[:von]))
    if suffix:
        name["suffix"] = _text(suffix)
    return name


def _is_von(word: str) -> bool:
    return not word.startswith("{") and _is_small(unescape_tex(word))


def _is_group(word: str) -> bool:
    """Whether one pair of braces holds all of `word`."""
    if not (word.startswith("{") and word.endswith("}")):
        return False
    depth = 0
    for found in _MARK.finditer(word):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.end() == len(word)
    return False


def _read_extended(parts: Mapping[str, str]) -> Name:
    """Biblatex's `family={بن خلدون}, given={عبد الرحمن}` (manual §3.4)."""
    name: Name = {}
    if "family" in parts:
        name["family"] = _text(parts["family"])
    if "given" in parts:
        name["given"] = _text(parts["given"])
    if "prefix" in parts:
        name["non-dropping-particle"] = _text(parts["prefix"])
    if "suffix" in parts:
        name["suffix"] = _text(parts["suffix"])
    return name


def _text(tex: str) -> str:
    return clean_text(unescape_tex(tex.strip()))
