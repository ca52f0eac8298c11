"""The schema's version, and the way to it from an empty or an older file."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from importlib.resources import files

from iqrefs.errors import InputError

APPLICATION_ID = 0x69717266
"""`iqrf`: by it SQLite's header tells that a file is a history of iqrefs."""


def read_migrations() -> tuple[str, ...]:
    """The SQL that leads to version 1, from there to version 2, and so on."""
    folder = files("iqrefs.links.history").joinpath("migrations")
    scripts = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda f: f.name)
    return tuple(script.read_text(encoding="utf-8") for script in scripts)


def bring_up(connection: sqlite3.Connection, name: str, migrations: Sequence[str]) -> None:
    """Give an empty file the schema, or an older one what it lacks, in one transaction. Raises InputError for
    a file that another program or a newer iqrefs wrote, which is left as it is.
    """
    newest = len(migrations)
    with _transaction(connection, "BEGIN"):
        version = _find_version(connection, name, newest)
    if version == newest:
        return
    with _transaction(connection, "BEGIN IMMEDIATE"):
        # Asked again: another process may have brought it up meanwhile.
        version = _find_version(connection, name, newest)
        for script in migrations[version:]:
            for statement in _split_statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {newest}")


@contextlib.contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _find_version(connection: sqlite3.Connection, name: str, newest: int) -> int:
    """The version of the schema, 0 for an empty file; read in a transaction, so that all is of one moment."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (things,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION_ID and (application, version, things) != (0, 0, 0):
        raise InputError(f"{name}: is a database of another program; name another file for the history.")
    if not 0 <= version <= newest:
        raise InputError(
            f"{name}: is a history of schema {version}; this iqrefs knows up to {newest}, use a newer one."
        )
    return int(version)


def _split_statements(script: str) -> Iterator[str]:
    """One statement after another: sqlite3 runs several at once only outside a transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
