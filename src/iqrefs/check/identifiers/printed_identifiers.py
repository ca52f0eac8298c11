"""Numbers of books, journals and persons as they are printed, or as they stand in a record."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import Literal

from iqrefs.check.addresses.printed_addresses import find_once
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.check.wordlists import read_data
from iqrefs.model import Span
from iqrefs.text.fold import fold_string, fold_text

_LONGEST = 20_000
_CANDIDATE = r"(?P<number>[0-9](?:[ -]{0,2}[0-9x]){6,16})(?![0-9])"
_BARE = re.compile(_CANDIDATE)
_FIGURES_OF_YEAR = 4
_PART = re.compile(r"[ -]{1,2}")


def tell_wrong_numbers(
    subject: Subject,
    scheme: Literal["isbn", "issn"],
    lengths: tuple[int, ...],
    is_right: Callable[[str], bool],
) -> Iterator[Hit]:
    """A hit for each number of the scheme with a wrong check digit, or with too many or too few figures."""
    for mention in subject.mentions:
        for printed, span in _find_numbers(mention, scheme):
            readings = tuple(_list_readings(fold_string(printed)))
            if not any(map(is_right, readings)):
                variant = (
                    "message" if any(len(reading) in lengths for reading in readings) else "message-length"
                )
                yield Hit(mention.key, (span,) if span else (), {"number": quote_print(printed)}, variant)


def _find_numbers(mention: Mentioned, scheme: Literal["isbn", "issn"]) -> Iterator[tuple[str, Span | None]]:
    """The numbers that a citation prints behind the name of their scheme; those of a record's field."""
    if mention.is_record:
        value = mention.citation.item.get("ISBN" if scheme == "isbn" else "ISSN", "")
        fold = fold_text(value[:_LONGEST] if isinstance(value, str) else "")
        for match in _BARE.finditer(fold.folded):
            printed = fold.text[slice(*fold.locate(*match.span("number")))]
            yield printed, find_once(mention.text, printed)
        return
    fold = fold_text(mention.text[:_LONGEST])
    for match in _labelled(scheme).finditer(fold.folded):
        span = fold.locate(*match.span("number"))
        yield mention.text[slice(*span)], span


def _list_readings(number: str) -> Iterator[str]:
    """The figures of a number; those before a year that follows it; and those of its parts in reverse order,
    as right-to-left print may leave them.
    """
    parts = _PART.split(number)
    yield "".join(parts)
    yield "".join(reversed(parts))
    before, gap, year = number.rpartition(" ")
    if gap and len(year) == _FIGURES_OF_YEAR:
        yield "".join(_PART.split(before))


@functools.cache
def _labelled(scheme: str) -> re.Pattern[str]:
    forms = read_data("identifiers/words.toml")[scheme]
    names = "|".join(sorted((re.escape(fold_string(form)) for form in forms), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})(?:-?1[03](?=[:\s]))?[\s:.#()=-]{{0,5}}{_CANDIDATE}")
