"""The value of a variable as it is set into a blank: its text in runs, or nothing where it does not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import quote

from iqrefs.interchange.csl import DATES, NAMES, NUMBERS
from iqrefs.interchange.plain_text import clean_text
from iqrefs.lexicon import load_lexicon
from iqrefs.model import ReferenceRun
from iqrefs.text.addresses import ADDRESS_HEAD
from iqrefs.text.fold import fold_string
from iqrefs.write.printed.dates import is_year, print_date
from iqrefs.write.printed.deeds import find_deed
from iqrefs.write.printed.habits import Habits
from iqrefs.write.printed.names import print_names
from iqrefs.write.printed.templates import Blank, Patterns

Runs = tuple[ReferenceRun, ...]

_SHORT: Mapping[str, str] = {"title": "title-short", "container-title": "container-title-short"}
"""What is printed where the whole of it is not known."""
_EDGES = " ,،;؛:"
_NUMBER = re.compile(r"\d{1,6}(?:\s?[-–/,،]\s?\d{1,6}){0,8}")
_SEVERAL = re.compile(r"\d\s?[-–,،]\s?\d")
_RANGE = re.compile(r"(?<=\d)-(?=\d)")
_MARKUP = re.compile(r"(</?(?:i|em|b|strong|sup|sub|sc|span(?: [^<>]{0,200})?)>)", re.IGNORECASE)
_SLANTED = re.compile(r"<(/?)(?:i|em)>", re.IGNORECASE)
_COUNTED = frozenset({"page", "volume", "issue"})
"""Numbers in which a hyphen stands for what lies between: in that of a report it is a part of it."""
_CLASSES: Mapping[str, Sequence[tuple[str, str | None]]] = {
    "volume": [("volumes", None)],
    "issue": [("issues", None)],
    "number": [("numbers", None)],
    "edition": [("editions", None)],
    "page": [("locators", "page"), ("locators", "pages")],
    "collection-title": [("collections", None)],
}
"""The words of the lexicon with which the value of a variable may begin."""
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WESTERN = "0123456789"
_DOI_HEAD = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", re.IGNORECASE)
_DOI_PAGE = "https://doi.org/"


@dataclass(frozen=True, slots=True)
class Setting:
    """What the print of a value hangs on beside the value: the words of its language, and the document."""

    patterns: Patterns
    habits: Habits


def set_value(item: Mapping[str, Any], blank: Blank, setting: Setting, *, is_first: bool) -> Runs:
    """The runs of a blank; none where the item has no such value or the value has not the form wanted.

    `is_first` says that nothing stands before it.
    """
    value = item.get(blank.variable) or item.get(_SHORT.get(blank.variable, ""))
    if not value:
        return ()
    if blank.variable in NAMES:
        return _plain(_set_names(value, blank, setting, is_first=is_first))
    if blank.variable in DATES:
        return _plain(_set_date(value, blank, setting))
    if blank.variable == "URL":
        return _set_address(item)
    if blank.variable == "DOI":
        return _set_doi(str(value))
    text = clean_text(str(value)).strip(_EDGES)
    if blank.variable in NUMBERS:
        return _plain(_set_number(text, blank, setting))
    return _set_text(text, blank, setting)


def names_itself(variable: str, text: str) -> bool:
    """Whether a value begins with the word for what it is, as `سلسلة أعلام` and `vol. 3` do."""
    first = _FIRST_WORD.match(fold_string(text))
    return first is not None and first[0] in _own_words().get(variable, ())


@cache
def _own_words() -> Mapping[str, frozenset[str]]:
    lexicon = load_lexicon()
    return {
        variable: frozenset(form.rstrip(".") for kind, value in rows for form in lexicon.forms(kind, value))
        for variable, rows in _CLASSES.items()
    }


def _plain(text: str) -> Runs:
    return (ReferenceRun(text),) if text else ()


def _set_names(value: Sequence[Mapping[str, Any]], blank: Blank, setting: Setting, *, is_first: bool) -> str:
    patterns = setting.patterns
    deed = find_deed(setting.habits.deeds, blank.variable, value) if blank.form in ("did", "credited") else ""
    if blank.form == "did":
        return f"{deed} {print_names(value, patterns, turned=False).strip(_EDGES)}" if deed else ""
    if blank.form != "credited":
        return print_names(value, patterns, turned=blank.form == "first").strip(_EDGES)
    is_head = is_first and not deed
    names = print_names(value, patterns, turned=bool(patterns.names["turned"])) if is_head else ""
    forms = patterns.credits[blank.variable]
    return names + forms[min(len(value), len(forms)) - 1] if names else ""


def _set_date(value: Mapping[str, Any], blank: Blank, setting: Setting) -> str:
    if blank.form == "year" and not is_year(value):
        return ""
    text = print_date(value, setting.patterns, setting.habits.month_names(setting.patterns))
    is_kept = bool(value.get("literal") or value.get("raw"))
    return text.strip(_EDGES) if is_kept else _change_digits(text, setting)


def _set_number(text: str, blank: Blank, setting: Setting) -> str:
    """A number; where it is to be one of digits, or of several pages, nothing for another."""
    if blank.form in ("digits", "ordinal") and not _NUMBER.fullmatch(text):
        return ""
    if blank.form == "pages" and not _SEVERAL.search(text):
        return ""
    if blank.form == "ordinal":
        return _print_ordinal(text, setting.patterns.numbers["ordinals"])
    if blank.variable in _COUNTED:
        text = _RANGE.sub(setting.patterns.numbers["range"], text)
    return _change_digits(text, setting)


def _print_ordinal(text: str, endings: Sequence[str]) -> str:
    if not text.isdecimal():
        return ""
    number = int(text)
    is_teen = number % 100 in (11, 12, 13)
    return f"{number}{endings[number % 10] if number % 10 < len(endings) and not is_teen else endings[0]}"


def _change_digits(text: str, setting: Setting) -> str:
    if setting.patterns.script != "Arab":
        return text
    return text.translate(str.maketrans(_WESTERN, setting.habits.digits))


def _set_text(text: str, blank: Blank, setting: Setting) -> Runs:
    runs = _read_markup(text, is_italic=blank.form == "italic")
    if runs and blank.form == "quoted":
        pair = _choose_quotes(text, setting.patterns.pairs)
        return (ReferenceRun(pair[0]), *runs, ReferenceRun(pair[1]))
    if runs and blank.form == "bracketed":
        return (ReferenceRun("("), *runs, ReferenceRun(")")) if "(" not in text else ()
    return runs


def _choose_quotes(text: str, pairs: Sequence[str]) -> str:
    """The marks to set a title in: none of its own, so that it is plain where they end."""
    return next((pair for pair in pairs if not set(pair) & set(text)), pairs[0])


def _read_markup(text: str, *, is_italic: bool) -> Runs:
    """The tags of CSL's rich text taken out: `<i>` turns the slant over."""
    runs = []
    slanted = is_italic
    for piece in _MARKUP.split(text):
        tag = _SLANTED.fullmatch(piece)
        if tag:
            slanted = is_italic if tag[1] else not is_italic
        elif piece and not _MARKUP.fullmatch(piece):
            runs.append(ReferenceRun(piece, is_italic=slanted))
    return tuple(runs)


def _set_address(item: Mapping[str, Any]) -> Runs:
    """The address as a link; nothing where it is that of the DOI, which is printed itself."""
    text = clean_text(str(item["URL"]))
    doi = _read_doi(str(item.get("DOI") or ""))
    if doi and text.casefold().rstrip("/").endswith(doi.casefold()):
        return ()
    if not text or not ADDRESS_HEAD.match(text):
        return _plain(text)
    target = text if "://" in text else f"http://{text}"
    return (ReferenceRun(text, target=quote(target, safe="%/:?#[]@!$&'()*+,;=~")),)


def _set_doi(value: str) -> Runs:
    doi = _read_doi(value)
    if not doi:
        return ()
    return (ReferenceRun(_DOI_PAGE + doi, target=_DOI_PAGE + quote(doi, safe="/:;()._-")),)


def _read_doi(value: str) -> str:
    return _DOI_HEAD.sub("", clean_text(value), count=1)
