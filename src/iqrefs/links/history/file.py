"""The SQLite file: opened, asked and written, with what goes wrong told in one sentence."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from iqrefs.errors import InputError, IqrefsError, OutputError
from iqrefs.links.history.schema import bring_up, read_migrations

T = TypeVar("T")

Value = str | int | float | None
"""What a column holds."""

_TEMPORARY = "the temporary history"
_PATIENCE_SECONDS = 60.0
_OUTSIDE_ROOM = frozenset(
    (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)
)
_OUR_MISTAKES = (sqlite3.IntegrityError, sqlite3.ProgrammingError)
_IN_USE = frozenset((sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL))


class HistoryFile:
    """A connection to one history. For one thread."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection = connection
        self._name = name
        self._telling = _Telling(name)
        self._open = True

    @property
    def is_open(self) -> bool:
        """Whether `close` was not called yet."""
        return self._open

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> sqlite3.Cursor:
        """Run one statement. Raises InputError or OutputError where the file is at fault."""
        with self._telling:
            return _execute(self._connection, sql, parameters)

    def row(self, sql: str, parameters: Sequence[Value] = ()) -> sqlite3.Row | None:
        """The first row of the answer, if any."""
        with self._telling:
            row: sqlite3.Row | None = _execute(self._connection, sql, parameters).fetchone()
            return row

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[sqlite3.Row]:
        """All rows of an answer that is known to be short."""
        with self._telling:
            return _execute(self._connection, sql, parameters).fetchall()

    def stream(self, sql: str, parameters: Sequence[Value] = ()) -> Iterator[sqlite3.Row]:
        """The rows of an answer of any length, one by one."""
        with self._telling:
            yield from _execute(self._connection, sql, parameters)

    def decode(self, read: Callable[[sqlite3.Row], T], row: sqlite3.Row) -> T:
        """What `read` makes of a row. Raises InputError where a column holds what iqrefs never writes."""
        try:
            return read(row)
        except (ValueError, TypeError, RecursionError) as error:
            raise _damaged(self._name, error) from error

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """What is run inside is written whole or not at all. Waits while another process writes."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # SQLite has rolled back by itself after some errors, as when the disk is full.
            if self._connection.in_transaction:
                self.run("ROLLBACK")
            raise

    def define(self, name: str, arity: int, function: Callable[..., bool]) -> None:
        """Let statements call a function."""
        self._connection.create_function(name, arity, function)

    def close(self) -> None:
        """Close the file; the temporary one is gone then. Closing twice does no harm."""
        self._open = False
        with self._telling:
            self._connection.close()


def open_file(path: Path | None, migrations: Sequence[str] | None = None) -> HistoryFile:
    """The history in `path`, made or brought up to the newest schema; None: one that nobody else sees and
    that SQLite keeps in memory while it is small, and on disk without a name when it grows. `migrations`
    are those of this iqrefs unless given. Raises InputError, OutputError.
    """
    name = _TEMPORARY if path is None else str(path)
    if path is not None:
        _check_place(path)
    with _Telling(name):
        connection = sqlite3.connect(
            "" if path is None else path.absolute(), timeout=_PATIENCE_SECONDS, isolation_level=None
        )
        try:
            bring_up(connection, name, read_migrations() if migrations is None else migrations)
            _prepare(connection, lasting=path is not None)
        except BaseException:
            connection.close()
            raise
    return HistoryFile(connection, name)


def open_existing_file(path: Path) -> HistoryFile:
    """The history in `path`, which must be there. Raises InputError."""
    try:
        there = path.exists()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}.") from error
    if not there:
        raise InputError(f"{path}: there is no such file; check the name and the folder.")
    return open_file(path)


def _check_place(path: Path) -> None:
    """Refuse a place where SQLite would wait for ever or fail in words of its own."""
    try:
        if path.exists() and not path.is_file():
            raise InputError(f"{path}: is not a file; name a file for the history.")
        if not path.absolute().parent.is_dir():
            raise OutputError(f"{path}: cannot be written: the folder {path.parent} does not exist.")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}.") from error


def _prepare(connection: sqlite3.Connection, *, lasting: bool) -> None:
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    # The file may come from a stranger: what its own triggers and views may call is kept small.
    connection.execute("PRAGMA trusted_schema = OFF")
    if lasting:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE TEMP TABLE listing (n INTEGER PRIMARY KEY, link_id INTEGER NOT NULL)")


def _execute(connection: sqlite3.Connection, sql: str, parameters: Sequence[Value]) -> sqlite3.Cursor:
    try:
        return connection.execute(sql, parameters)
    except UnicodeEncodeError:
        return connection.execute(sql, [_storable(value) for value in parameters])


def _storable(value: Value) -> Value:
    """Text without halves of surrogate pairs, which JSON can hold and UTF-8 cannot."""
    return value.encode("utf-8", errors="replace").decode("utf-8") if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class _Telling:
    """Turns what SQLite says of the file into a sentence; our own mistakes stay what they are.

    A class, since every statement passes here and contextlib's generators cost as much as the statement.
    """

    name: str

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, sqlite3.Error) and not isinstance(error, _OUR_MISTAKES):
            raise _told(self.name, error) from error


def _told(name: str, error: sqlite3.Error) -> IqrefsError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return InputError(f"{name}: is not a history of links (no SQLite file); name another file.")
    if code in _OUTSIDE_ROOM:
        return OutputError(f"{name}: cannot be written: {error}.")
    if code in _IN_USE:
        return OutputError(f"{name}: another program keeps it locked; try again when that has ended.")
    if code == sqlite3.SQLITE_CANTOPEN:
        return InputError(f"{name}: cannot be opened; check the rights of the file and of its folder.")
    return _damaged(name, error)


def _damaged(name: str, error: Exception) -> InputError:
    return InputError(f"{name}: is damaged ({error}); restore a copy of it, or name a new file.")
