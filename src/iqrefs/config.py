"""What a project wants of the checks (`iqrefs.toml`, `[tool.iqrefs]` of pyproject.toml), and style profiles.

Types only; `iqrefs.check.settings.files` reads the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from iqrefs.model import Severity

Digits = Literal["any", "document", "arabic-indic", "european"]
"""The digits of Arabic citations: either sort (one in each), one in the whole document, or the one named."""

Commas = Literal["any", "citation", "script"]
"""The comma: either, one sort in each citation, or that of the citation's script."""

Order = Literal["none", "alphabetical", "cited"]
"""How a list of references is ordered."""

AccessDates = Literal["any", "day-month-year", "month-day-year", "iso"]
"""How a day of access is printed."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A journal's rules for references.

    `needs` gives for each CSL type the variables that a description of it must have (`volume|issue` is one
    of the two; `*` is every type). `pointers` gives for each language the pointer words that the journal
    uses, by kind (`ibid`, `op-cit`); a kind that is not named may be printed in any of its words.
    `ignores` and `extends` are codes that the profile turns off or on. `accepts_habits` says nothing of what
    most works of a type lack in one document: that is its habit, no slip.
    """

    name: str
    titles: Mapping[str, str] = field(default_factory=dict)
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pointers: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    digits: Digits = "any"
    commas: Commas = "any"
    order: Order = "alphabetical"
    sections_by_language: bool = True
    access_dates: AccessDates = "any"
    wants_access_date: bool = True
    full_names: bool = False
    honorifics: bool = False
    accepts_habits: bool = True
    ignores: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """Findings that are not wanted: of these codes, in documents like this, in these notes (all if empty)."""

    codes: tuple[str, ...]
    document: str = "*"
    notes: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of `iqrefs check`. Codes may be cut short (`REF` is all of the family, `REF00`)."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, Severity] = field(default_factory=dict)
    silence: tuple[Silence, ...] = ()
    profile: Profile = field(default_factory=lambda: Profile("general"))
