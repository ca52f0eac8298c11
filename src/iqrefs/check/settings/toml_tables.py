"""TOML files of users, read with bounds. What is wrong is one sentence that names the file and the key."""

from __future__ import annotations

import difflib
import stat
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from iqrefs.errors import InputError

_MOST_BYTES = 1 << 17
_LONGEST_LINE = 2000
"""tomllib is slow on keys of thousands of parts, and a person's lines are far shorter."""
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a TOML file: `source` is the file, `path` the keys that lead here (`tool.iqrefs.`)."""

    source: str
    values: Mapping[str, object]
    path: str = ""

    def complain(self, key: str, fault: str) -> InputError:
        """The error that says what is wrong with a key."""
        return InputError(f"{self.source}: {quote_word(self.path + key)} {fault}.")

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Raise InputError where a key is none of these."""
        keys = tuple(known)
        for key in self.values:
            if key not in keys:
                raise self.complain(key, f"is no key that is known here{suggest_word(key, keys)}")

    def text(self, key: str, default: str = "") -> str:
        """A string."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.complain(key, "must be a string in quotation marks")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """A yes or no."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.complain(key, "must be true or false")
        return value

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        """One of the words that the key may have."""
        known = tuple(choices)
        value = self.values.get(key, default)
        if not isinstance(value, str) or value not in known:
            raise self.complain(key, f"must be one of {', '.join(known)}{suggest_word(str(value), known)}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; whole numbers count as such."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(_is_text(one) for one in value):
            raise self.complain(key, "must be a list of strings in square brackets")
        return tuple(str(one) for one in value)

    def table(self, key: str) -> Table:
        """A table below this one, empty if it is not there."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.complain(key, f"must be a table, [{quote_word(self.path + key, '')}]")
        return Table(self.source, value, f"{self.path}{key}.")

    def tables(self, key: str) -> Iterator[Table]:
        """The tables of a list of them."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.complain(key, f"must be a list of tables, [[{quote_word(self.path + key, '')}]]")
        return (Table(self.source, one, f"{self.path}{key}.") for one in value)


def read_toml(path: Path) -> Table:
    """A TOML file. Raises InputError where it cannot be read, is none, or is larger than a person writes."""
    try:
        data = _read_bytes(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}.") from error
    return Table(str(path), parse_toml(data, str(path)))


def parse_toml(data: bytes, source: str) -> dict[str, object]:
    """What a TOML file says. Raises InputError."""
    if len(data) > _MOST_BYTES or any(len(line) > _LONGEST_LINE for line in data.splitlines()):
        raise InputError(
            f"{source}: is too long for settings; files up to {_MOST_BYTES >> 10} KiB "
            f"with lines up to {_LONGEST_LINE} bytes are read."
        )
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(f"{source}: is not UTF-8 text; save it as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{source}: is no TOML that can be read: {bound_text(str(error))}.") from error


def suggest_word(word: str, known: Iterable[str]) -> str:
    """The end of a sentence, ` (did you mean "select"?)`, or nothing where none of the words is near."""
    near = difflib.get_close_matches(word[:_QUOTED], list(known), n=1, cutoff=0.5)
    return f' (did you mean "{near[0]}"?)' if near else ""


def quote_word(word: str, mark: str = '"') -> str:
    """What a file says, bounded and on one line, in quotation marks."""
    return f"{mark}{bound_text(word)}{mark}"


def bound_text(text: str) -> str:
    """A text as it goes into a sentence: without what steers a terminal, and cut if it is long."""
    line = "".join(char if char.isprintable() else " " for char in text)
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED]}…"


def _is_text(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _read_bytes(path: Path) -> bytes:
    """The bytes of a plain file, never more than are allowed and one; nothing that waits is opened."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "it is no plain file")
    with path.open("rb") as file:
        return file.read(_MOST_BYTES + 1)
