"""Style profiles: what a journal asks of references, a TOML file each. Those of this folder ship."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any, get_args

from iqrefs.check.needs.needs import NEEDS, TYPES
from iqrefs.check.settings.select import describe_unknown
from iqrefs.check.settings.toml_tables import Table, parse_toml, quote_word, read_toml, suggest_word
from iqrefs.config import AccessDates, Commas, Digits, Order, Profile
from iqrefs.errors import InputError

DEFAULT = "general"
"""The profile where none is named."""

_SUFFIX = ".toml"
_CHOICES = {"digits": Digits, "commas": Commas, "order": Order, "access-dates": AccessDates}
_FLAGS = ("sections-by-language", "wants-access-date", "full-names", "honorifics", "accepts-habits")
_CODES = {"ignore": "ignores", "extend-select": "extends"}
_KEYS = ("name", "extends", "titles", "needs", "pointers", *_CHOICES, *_FLAGS, *_CODES)
_LANGUAGES = ("ar", "en", "fr", "de")
_POINTERS = ("ibid", "op-cit")
_MOST_ANCESTORS = 8


def list_profiles() -> tuple[str, ...]:
    """The names of the profiles that ship, the default first."""
    names = (
        file.name.removesuffix(_SUFFIX)
        for file in resources.files(__name__).iterdir()
        if file.name.endswith(_SUFFIX)
    )
    return tuple(sorted(names, key=lambda name: (name != DEFAULT, name)))


def load_profile(name: str, folder: Path | None = None, *, named_in: str = "--profile") -> Profile:
    """A profile that ships, by its name, or one in a TOML file, by its path (from `folder` on).

    What a file does not say is as in the profile that it extends, `general` if it names none. Raises
    InputError where no profile has the name (`named_in` says what named it), or where a file is wrong.
    """
    return _load(name, folder or Path(), (named_in,))


def _load(name: str, folder: Path, heirs: tuple[str, ...]) -> Profile:
    if _is_path(name):
        path = folder / name
        if str(path) in heirs or len(heirs) >= _MOST_ANCESTORS:
            raise InputError(f"{path}: a profile cannot extend itself, nor eight others one by one.")
        table = read_toml(path)
        base = _load(table.text("extends", DEFAULT), path.parent, (*heirs, str(path)))
        return _read_profile(table, path.stem, base)
    if name in list_profiles():
        return _load_shipped(name)
    known = list_profiles()
    raise InputError(
        f"{heirs[-1]}: no profile {quote_word(name)} "
        f"is known ({', '.join(known)}, or the path of a {_SUFFIX} file){suggest_word(name, known)}."
    )


@functools.cache
def _load_shipped(name: str) -> Profile:
    file = resources.files(__name__).joinpath(f"{name}{_SUFFIX}")
    table = Table(file.name, parse_toml(file.read_bytes(), file.name))
    base = Profile(name) if name == DEFAULT else _load_shipped(table.text("extends", DEFAULT))
    return _read_profile(table, name, base)


def _is_path(name: str) -> bool:
    return name.endswith(_SUFFIX) or "/" in name or "\\" in name


def _read_profile(table: Table, stem: str, base: Profile) -> Profile:
    """The profile of a file: what it says, and where it is silent what the one says that it extends."""
    table.refuse_unknown(_KEYS)
    own: dict[str, Any] = {"name": table.text("name", stem)}
    for key, words in _CHOICES.items():
        own[_field(key)] = table.choice(key, get_args(words), getattr(base, _field(key)))
    for key in _FLAGS:
        own[_field(key)] = table.flag(key, default=getattr(base, _field(key)))
    for key, name in _CODES.items():
        own[name] = (*getattr(base, name), *_read_codes(table, key))
    titles = table.table("titles")
    own["titles"] = {**base.titles, **{lang: titles.text(lang) for lang in titles.values}}
    own["needs"] = {**base.needs, **_read_needs(table.table("needs"))}
    own["pointers"] = _read_pointers(table.table("pointers"), base.pointers)
    return replace(base, **own)


def _field(key: str) -> str:
    """The field of `Profile` that a key of the file fills."""
    return key.replace("-", "_")


def _read_codes(table: Table, key: str) -> tuple[str, ...]:
    codes = table.texts(key)
    for code in codes:
        if fault := describe_unknown(code):
            raise table.complain(key, f"is wrong: {fault}")
    return codes


def _read_needs(table: Table) -> dict[str, tuple[str, ...]]:
    table.refuse_unknown(TYPES)
    needs = {kind: table.texts(kind) for kind in table.values}
    for kind, wanted in needs.items():
        for word in (word for need in wanted for word in need.split("|")):
            if word not in NEEDS:
                fault = f"asks for {quote_word(word)}, which is no variable that is asked for"
                raise table.complain(kind, f"{fault}{suggest_word(word, NEEDS)}")
    return needs


def _read_pointers(
    table: Table, base: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> dict[str, Mapping[str, tuple[str, ...]]]:
    table.refuse_unknown(_LANGUAGES)
    words = {**base}
    for lang in table.values:
        kinds = table.table(lang)
        kinds.refuse_unknown(_POINTERS)
        words[lang] = {**base.get(lang, {}), **{kind: kinds.texts(kind) for kind in kinds.values}}
    return words
