"""Runs of text written as Word's XML: escaped, parted by direction, with direction and language told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from iqrefs.amend.word.bidi import part_by_direction
from iqrefs.amend.word.elements import split_children
from iqrefs.text.fold import ITALIC

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARTS = re.compile(r"\r\n|[\n\r\t]|[^\n\r\t]+")

RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
    "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
    "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
    "em", "lang", "eastAsianLayout", "specVanish", "oMath",
)  # fmt: skip
"""The order that Open XML asks of a run's properties; what is not in it is an extension and comes behind."""

_RANKS = {name: rank for rank, name in enumerate(RUN_ORDER)}
_ARABIC_LOCALES = {"ar": "ar-SA", "fa": "fa-IR", "ur": "ur-PK", "he": "he-IL", "ku": "ckb-IQ", "ps": "ps-AF"}


def escape(text: str) -> str:
    """Text as XML has it between tags; what XML forbids becomes U+FFFD."""
    text = _UNFIT.sub("\ufffd", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def escape_value(text: str) -> str:
    """Text as XML has it in a value between double quotes."""
    return escape(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a part names Word's elements: their prefix with its colon, and what declares it where the part has
    none (attributes have no namespace without a prefix).
    """

    prefix: str
    declaration: str = ""


def choose_dialect(prefix: str, namespace: str) -> Dialect:
    """The dialect of a part whose elements have `prefix` (`w:` or none)."""
    return Dialect(prefix) if prefix else Dialect("w:", f' xmlns:w="{namespace}"')


def write_text(text: str, dialect: Dialect, element: str = "t") -> str:
    """Text as the content of a run: lines and tabs as Word has them."""
    w = dialect.prefix
    parts = []
    for part in _PARTS.findall(text):
        if part == "\t":
            parts.append(f"<{w}tab/>")
        elif part[0] in "\r\n":
            parts.append(f"<{w}br/>")
        else:
            parts.append(f'<{w}{element} xml:space="preserve">{escape(part)}</{w}{element}>')
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class RunLook:
    """How new runs look: `properties` are those of the run that they stand for, each with its name, and
    `lang` is the language of what is written (BCP 47), where it is known.
    """

    properties: Sequence[tuple[str, str]] = ()
    lang: str = ""


def write_runs(text: str, *, is_rtl: bool, look: RunLook, dialect: Dialect) -> str:
    """Text as runs, each of one direction, in italics from one `ITALIC` to the next; `is_rtl` is that of the
    paragraph.
    """
    w = dialect.prefix
    runs = []
    for part, part_is_rtl, is_italic in _part(text, is_rtl=is_rtl):
        shown = replace(look, properties=_slant(look.properties, w)) if is_italic else look
        properties = "".join(_direct(shown, dialect, is_rtl=part_is_rtl))
        properties = f"<{w}rPr>{properties}</{w}rPr>" if properties else ""
        runs.append(f"<{w}r{dialect.declaration}>{properties}{write_text(part, dialect)}</{w}r>")
    return "".join(runs)


def _part(text: str, *, is_rtl: bool) -> Iterator[tuple[str, bool, bool]]:
    """The parts of a text, each with whether it is written from right to left and whether in italics."""
    edges = list(accumulate(len(part) for part in text.split(ITALIC)))[:-1]
    at = 0
    for part, part_is_rtl in part_by_direction(text.replace(ITALIC, ""), is_rtl=is_rtl):
        end = at + len(part)
        inner = [edge for edge in edges if at < edge < end]
        for start, stop in pairwise([at, *inner, end]):
            yield part[start - at : stop - at], part_is_rtl, sum(edge <= start for edge in edges) % 2 == 1
        at = end


def _slant(properties: Sequence[tuple[str, str]], prefix: str) -> list[tuple[str, str]]:
    """The properties of a run with italics, in the order of the schema."""
    kept = [(name, text) for name, text in properties if name not in ("i", "iCs")]
    before = [one for one in kept if _RANKS.get(one[0], len(_RANKS)) < _RANKS["i"]]
    return [*before, ("i", f"<{prefix}i/>"), ("iCs", f"<{prefix}iCs/>"), *kept[len(before) :]]


def read_properties(raw: bytes) -> list[tuple[str, str]]:
    """The properties of a run for another one, from its `w:rPr`: without its history."""
    return [(name, text.decode()) for name, text in split_children(raw) if name != "rPrChange"]


def _direct(look: RunLook, dialect: Dialect, *, is_rtl: bool) -> Iterator[str]:
    """The properties with direction and language as they are to be, in the order of the schema."""
    w = dialect.prefix
    kept = [(name, text) for name, text in look.properties if name not in ("rtl", "lang")]
    told = next((text for name, text in look.properties if name == "lang"), "")
    added = []
    if is_rtl:
        added.append(("rtl", f"<{w}rtl/>"))
    lang = _write_language(told, look.lang, dialect, is_rtl=is_rtl)
    if lang:
        added.append(("lang", lang))
    for name, text in kept:
        while added and _RANKS.get(name, len(_RANKS)) > _RANKS[added[0][0]]:
            yield added.pop(0)[1]
        yield text
    for _, text in added:
        yield text


def _write_language(told: str, lang: str, dialect: Dialect, *, is_rtl: bool) -> str:
    """A run's `w:lang`: as it is `told`, with what the run's script needs."""
    values = dict(re.findall(r"(?<![\w-])(?:\w+:)?(val|eastAsia|bidi)\s*=\s*[\"']([^\"'<&]*)[\"']", told))
    primary = lang.partition("-")[0].lower()
    if is_rtl:
        wanted = _ARABIC_LOCALES.get(primary, "ar-SA")
        if "-" in lang and primary in _ARABIC_LOCALES:
            wanted = lang
        if lang or values.get("bidi", "").partition("-")[0].lower() not in _ARABIC_LOCALES:
            values["bidi"] = wanted
    elif lang and primary not in _ARABIC_LOCALES:
        values["val"] = lang
    w = dialect.prefix
    shown = "".join(
        f' {w}{name}="{escape_value(values[name])}"' for name in ("val", "eastAsia", "bidi") if name in values
    )
    return f"<{w}lang{shown}/>" if shown else ""
