"""The settings of a project: `iqrefs.toml`, or `[tool.iqrefs]` of a `pyproject.toml`.

Those of the input's own folder count, else those of the nearest folder above it that has any.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast, get_args

from iqrefs.check.settings.profiles import DEFAULT, load_profile
from iqrefs.check.settings.select import describe_unknown, expand_codes
from iqrefs.check.settings.toml_tables import Table, read_toml
from iqrefs.config import Config, Profile, Silence
from iqrefs.model import Severity

__all__ = ["find_settings", "load_profile", "read_settings"]

_FILE = "iqrefs.toml"
_PYPROJECT = "pyproject.toml"
_OUR_TABLE = re.compile(rb"^[ \t]*\[{1,2}[ \t]*tool[ \t]*\.[ \t]*\"?iqrefs\b", re.MULTILINE)
_LOOKED_AT = 1 << 20
_LISTS = ("select", "extend-select", "ignore")
_KEYS = ("profile", *_LISTS, "per-file-ignores", "severity", "silence")
_SILENCE_KEYS = ("codes", "document", "notes", "reason")
_OFF = "off"
_STDIN = "-"


def find_settings(name: str) -> Path | None:
    """The file with the settings for an input (`-` is standard input), or None where there is none."""
    try:
        start = Path.cwd() if name == _STDIN else Path(name).resolve().parent
    except (OSError, ValueError, RuntimeError):
        return None
    for folder in (start, *start.parents):
        for path in (folder / _FILE, folder / _PYPROJECT):
            if _is_ours(path):
                return path
    return None


def read_settings(path: Path | None, profile: str | None = None) -> Config:
    """The settings in a file, or those without one; `profile` goes before the one that the file names.

    Raises InputError, one sentence that names the file, the key and the nearest one known.
    """
    if path is None:
        return Config(profile=load_profile(profile or DEFAULT))
    table = read_toml(path)
    if path.name == _PYPROJECT:
        table = table.table("tool").table("iqrefs")
    table.refuse_unknown(_KEYS)
    lists = {key: _read_codes(table, key) for key in _LISTS}
    severities = _read_severities(table.table("severity"))
    ignores = table.table("per-file-ignores")
    return Config(
        select=lists["select"],
        extend_select=lists["extend-select"],
        ignore=(*lists["ignore"], *(code for code, word in severities.items() if word == _OFF)),
        per_file_ignores={glob: _read_codes(ignores, glob) for glob in ignores.values},
        severity={code: cast("Severity", word) for code, word in severities.items() if word != _OFF},
        silence=tuple(_read_silence(one) for one in table.tables("silence")),
        profile=_choose_profile(table, path, profile),
    )


def _choose_profile(table: Table, path: Path, named: str | None) -> Profile:
    if named:
        return load_profile(named)
    return load_profile(table.text("profile", DEFAULT), path.parent, named_in=str(path))


def _read_codes(table: Table, key: str) -> tuple[str, ...]:
    codes = table.texts(key)
    for code in codes:
        if fault := describe_unknown(code):
            raise table.complain(key, f"is wrong: {fault}")
    return codes


def _read_severities(table: Table) -> dict[str, str]:
    """The severity (or `off`) of each rule that is named, also by the beginning of its code."""
    words = (*get_args(Severity), _OFF)
    for code in table.values:
        if fault := describe_unknown(code):
            raise table.complain(code, f"is wrong: {fault}")
    return expand_codes({code: table.choice(code, words, "") for code in table.values})


def _read_silence(table: Table) -> Silence:
    table.refuse_unknown(_SILENCE_KEYS)
    if table.values.keys() <= {"reason"}:
        raise table.complain("codes", "must be given, or a document or notes: it would silence everything")
    return Silence(
        _read_codes(table, "codes"),
        table.text("document", "*"),
        table.texts("notes"),
        table.text("reason"),
    )


def _is_ours(path: Path) -> bool:
    """Whether a file has settings of ours; a `pyproject.toml` of others is never parsed."""
    try:
        if not path.is_file():
            return False
        if path.name == _FILE:
            return True
        with path.open("rb") as file:
            return _OUR_TABLE.search(file.read(_LOOKED_AT)) is not None
    except OSError:
        return False
