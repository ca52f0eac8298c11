"""DOIs as they are printed or stand in a record, with what leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from iqrefs.check.subject import Mentioned
from iqrefs.model import Span
from iqrefs.text.addresses import trim_address

_LONGEST = 40_000
_LEAD = r"(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi\s{0,3}[:=]\s{0,3})"
_PIECE = r"[^\s<>\"«»“”،؛{}]"
_LEADS = re.compile(_LEAD, re.IGNORECASE)
_PRINTED = re.compile(
    rf"(?<![\w.])((?:{_LEAD}){{1,4}})({_PIECE}{{1,300}}(?:(?<=[/_-])\n[ \t]{{0,8}}{_PIECE}{{1,300}}){{0,2}})",
    re.IGNORECASE,
)
"""A line may end behind a mark of the DOI."""
_WHOLE = re.compile(r"10(?:\.\d{4,9}(?:\.\d{1,9}){0,4}/\S+|/[a-z0-9]+)", re.IGNORECASE)
"""A registrant and a suffix (DOI Handbook, 2.2), or a short DOI."""


@dataclass(frozen=True, slots=True)
class Doi:
    """A DOI: its `leads` (`doi:`, `https://doi.org/`), the DOI behind them, and the span of both."""

    leads: tuple[str, ...]
    name: str
    span: Span

    @property
    def is_whole(self) -> bool:
        """Whether it has the form of a DOI."""
        return _WHOLE.fullmatch(unquote(self.name)) is not None

    @property
    def key(self) -> str:
        """The DOI as it is compared: case does not count."""
        return unquote(self.name).casefold()


def find_dois(mention: Mentioned) -> Iterator[Doi]:
    """The DOIs of a citation, left to right, each with what leads to it."""
    for match in _PRINTED.finditer(mention.text[:_LONGEST]):
        printed = trim_address(match[2])
        leads = tuple(_LEADS.findall(match[1]))
        yield Doi(leads, "".join(printed.split()), (match.start(), match.start(2) + len(printed)))


def strip_leads(value: str) -> str:
    """The value of a field for DOIs without what leads to it."""
    text = value.strip()
    start = 0
    while found := _LEADS.match(text, start):
        start = found.end()
    return text[start:]


def is_doi(name: str) -> bool:
    """Whether a text is a DOI and nothing else."""
    return _WHOLE.fullmatch(unquote(name)) is not None
