"""Where each address is cited, as the documents' last reading has it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from iqrefs.links.history.columns import read_citing, write_citing
from iqrefs.links.history.file import HistoryFile
from iqrefs.model import Citing

Cited = tuple[str, str, str, Citing]
"""The address asked (one for all spellings), its host, the address to show, and a citation that names it."""

CITINGS_MOST = 200
"""So many citations of one address are looked at; a report lists no more."""

_BATCH = 500

_INSERT_CITING = """
INSERT OR IGNORE INTO citings (link_id, document_id, mention, line, url, text, work, type, titles, sites,
  names, accessed, accessed_text, issued) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def add_citings(file: HistoryFile, round_id: int, cited: Iterable[Cited]) -> None:
    """Take down what a round's documents cite, in the order given, a batch a transaction.

    What earlier runs said of the same documents goes. Where a later run has read a document meanwhile,
    its word stands. Adding the same again, as a continued round does, changes nothing.
    """
    source = iter(cited)
    while batch := list(islice(source, _BATCH)):
        with file.writing():
            _add_batch(file, round_id, batch)


def citings_of(file: HistoryFile, key: str) -> tuple[Citing, ...]:
    """The citations of an address in all documents of the history, in the order they were first read."""
    rows = file.rows(
        "SELECT citings.*, documents.name AS document FROM links JOIN citings ON citings.link_id = links.id"
        " JOIN documents ON documents.id = citings.document_id"
        " WHERE links.key = ? ORDER BY citings.id LIMIT ?",
        (key, CITINGS_MOST),
    )
    return tuple(file.decode(read_citing, row) for row in rows)


def citings_in_round(file: HistoryFile, round_id: int, link_id: int) -> tuple[Citing, ...]:
    """The citations of a link in the documents of a round."""
    rows = file.rows(
        "SELECT citings.*, documents.name AS document FROM citings"
        " JOIN documents ON documents.id = citings.document_id"
        " JOIN round_documents AS inputs ON inputs.document_id = documents.id AND inputs.round_id = ?"
        " WHERE citings.link_id = ? ORDER BY citings.id LIMIT ?",
        (round_id, link_id, CITINGS_MOST),
    )
    return tuple(file.decode(read_citing, row) for row in rows)


def _add_batch(file: HistoryFile, round_id: int, batch: list[Cited]) -> None:
    documents: dict[str, int | None] = {}
    position = _number(
        file, "SELECT coalesce(max(position), 0) FROM round_links WHERE round_id = ?", round_id
    )
    for key, host, url, citing in batch:
        if citing.document not in documents:
            documents[citing.document] = _claim(file, round_id, citing.document)
        link_id = _find_link(file, key, host, url)
        position += _join_round(file, round_id, link_id, position + 1, url)
        document_id = documents[citing.document]
        if document_id is not None:
            file.run(_INSERT_CITING, (link_id, document_id, *write_citing(citing)))


def _claim(file: HistoryFile, round_id: int, name: str) -> int | None:
    """The document's number, cleared of what earlier runs said; None where a later run has spoken."""
    run = _number(file, "SELECT run FROM rounds WHERE id = ?", round_id)
    file.run("INSERT OR IGNORE INTO documents (name, run) VALUES (?, 0)", (name,))
    document_id = _number(file, "SELECT id FROM documents WHERE name = ?", name)
    file.run(
        "INSERT OR IGNORE INTO round_documents (round_id, document_id) VALUES (?, ?)", (round_id, document_id)
    )
    last_run = _number(file, "SELECT run FROM documents WHERE id = ?", document_id)
    if last_run < run:
        file.run("DELETE FROM citings WHERE document_id = ?", (document_id,))
        file.run("UPDATE documents SET run = ? WHERE id = ?", (run, document_id))
    return document_id if last_run <= run else None


def _find_link(file: HistoryFile, key: str, host: str, url: str) -> int:
    row = file.row("SELECT id FROM links WHERE key = ?", (key,))
    if row is not None:
        return int(row["id"])
    return int(
        file.run("INSERT INTO links (key, url, host) VALUES (?, ?, ?)", (key, url, host)).lastrowid or 0
    )


def _join_round(file: HistoryFile, round_id: int, link_id: int, position: int, url: str) -> int:
    """1 where the link is new in the round: it takes the position, and is shown as it is printed there."""
    joined = file.run(
        "INSERT OR IGNORE INTO round_links (round_id, link_id, position) VALUES (?, ?, ?)",
        (round_id, link_id, position),
    ).rowcount
    if joined:
        file.run("UPDATE links SET url = ? WHERE id = ? AND url <> ?", (url, link_id, url))
    return joined


def _number(file: HistoryFile, sql: str, parameter: int | str) -> int:
    row = file.row(sql, (parameter,))
    if row is None:
        raise LookupError(parameter)
    return int(row[0])
