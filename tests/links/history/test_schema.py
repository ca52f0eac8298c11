"""The file: made, brought up, refused."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from iqrefs.errors import InputError, OutputError
from iqrefs.links.history import DueRule, History
from iqrefs.links.history.file import open_file
from iqrefs.links.history.schema import APPLICATION_ID, read_migrations
from iqrefs.model import ArchivedCopy
from tests.links.history.making import NOW, cite, other_tool, verdict

PAGE = Path(__file__).parents[3] / "docs" / "link-history.md"
NEWER = (*read_migrations(), "ALTER TABLE links ADD COLUMN colour TEXT;\n\nCREATE TABLE more (id INTEGER);\n")


def _pragma(path: Path, name: str) -> object:
    with other_tool(path) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_file_says_what_it_is_and_lasts(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    with History.open(path) as history:
        cite(history, "https://a.example/1")
    assert _pragma(path, "application_id") == APPLICATION_ID
    assert _pragma(path, "user_version") == len(read_migrations())
    assert _pragma(path, "journal_mode") == "wal"
    with History.open_existing(path) as history:
        assert history.find("https://a.example/1") == ("https://a.example/1",)


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    with History.open(tmp_path / "links.sqlite") as history:
        cite(history, "https://a.example/1")
    assert [path.name for path in tmp_path.iterdir()] == ["links.sqlite"]


def test_closing_twice_does_no_harm() -> None:
    with History.open(None) as history:
        history.close()


def test_an_empty_file_becomes_a_history(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    path.touch()
    with History.open(path) as history:
        assert cite(history, "https://a.example/1") == 1


def test_a_history_without_a_file_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with History.open(None) as history:
        cite(history, *(f"https://a.example/{n}" for n in range(2000)))
    assert list(tmp_path.iterdir()) == []


def test_an_older_file_is_brought_up_with_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    with History.open(path) as history:
        cite(history, "https://a.example/1")
    file = open_file(path, NEWER)
    assert [tuple(row) for row in file.rows("SELECT key, colour FROM links")] == [
        ("https://a.example/1", None)
    ]
    assert file.rows("SELECT * FROM more") == []
    file.close()
    assert _pragma(path, "user_version") == len(NEWER)


def test_a_step_that_fails_leaves_the_older_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    History.open(path).close()
    with pytest.raises(InputError):
        open_file(path, (*NEWER, "CREATE TABLE other (id INTEGER);\nCREATE TABLE links (id INTEGER);\n"))
    assert _pragma(path, "user_version") == len(read_migrations())
    with other_tool(path) as connection:
        assert not connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name IN ('more', 'other')"
        ).fetchall()


def test_a_newer_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    open_file(path, NEWER).close()
    before = path.read_bytes()
    with pytest.raises(InputError, match=re.escape(f"{path}: is a history of schema 2; this iqrefs knows")):
        History.open(path)
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "zotero.sqlite"
    with other_tool(path) as connection:
        connection.execute("CREATE TABLE items (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(InputError, match="is a database of another program; name another file"):
        History.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"@book{a, title = {b}}\n" * 100, "تاريخ الروابط".encode() * 100, b"\x00" * 5000]
)
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "refs.bib"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"refs\.bib: is not a history of links \(no SQLite file\)"):
        History.open(path)
    assert path.read_bytes() == content


def test_a_missing_file_is_made_only_where_one_is_to_be_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"links\.sqlite: there is no such file"):
        History.open_existing(tmp_path / "links.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_place_where_no_file_can_be_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not a file"):
        History.open(tmp_path)
    with pytest.raises(OutputError, match=r"the folder .* does not exist"):
        History.open(tmp_path / "none" / "links.sqlite")
    with pytest.raises(InputError, match="cannot be read: File name too long"):
        History.open_existing(tmp_path / ("x" * 5000))


def test_a_name_that_means_memory_to_sqlite_is_a_file_like_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    History.open(Path(":memory:")).close()
    assert (tmp_path / ":memory:").exists()


def _use_all(path: Path) -> None:
    with History.open(path) as history:
        round_id = history.begin_round("inputs", NOW)
        for key, _ in history.due(round_id, DueRule(), NOW, exclude_done=False):
            history.record(round_id, [(key, verdict("ok"))])
        list(history.rows(round_id, "worst"))
        list(history.changes(NOW))
        history.count(round_id)


@pytest.fixture
def full(tmp_path: Path) -> Path:
    path = tmp_path / "links.sqlite"
    keys = [f"https://{n % 7}.example/{n}" for n in range(300)]
    with History.open(path) as history:
        round_id = cite(history, *keys)
        history.record(round_id, [(key, verdict("dead")) for key in keys])
    return path


@pytest.mark.parametrize("start", [100, 4096, 3 * 4096, 20 * 4096])
def test_a_file_that_was_overwritten_in_part_is_told_in_a_sentence(full: Path, start: int) -> None:
    data = bytearray(full.read_bytes())
    data[start : start + 40 * 4096] = b"\xa5" * (40 * 4096)
    full.write_bytes(data)
    with pytest.raises(InputError, match=r"links\.sqlite: is damaged \("):
        _use_all(full)


def test_a_file_that_was_cut_off_is_told_in_a_sentence(full: Path) -> None:
    full.write_bytes(full.read_bytes()[: 5 * 4096])
    with pytest.raises(InputError, match=r"links\.sqlite: is damaged \("):
        _use_all(full)


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE visits SET http = 'no JSON'",
        "UPDATE visits SET chain = '{}'",
        "UPDATE visits SET http = '[\"200\"]'",
        "UPDATE visits SET notes = '" + "[" * 100_000 + "'",
        "UPDATE visits SET at = 'yesterday'",
        "UPDATE visits SET not_before = 'soon'",
        "UPDATE citings SET titles = '1'",
        "UPDATE citings SET accessed = '[]'",
        "UPDATE links SET url = CAST(x'ff' AS TEXT)",
        "DROP TABLE citings",
    ],
)
def test_what_another_tool_spoilt_is_told_in_a_sentence(full: Path, edit: str) -> None:
    with other_tool(full) as connection:
        connection.execute(edit)
    with pytest.raises(InputError, match=r"links\.sqlite: is damaged \(") as told:
        _use_all(full)
    assert len(str(told.value)) < 1000


def test_the_schema_keeps_other_tools_from_writing_what_means_nothing(full: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError), other_tool(full) as connection:
        connection.execute("UPDATE visits SET status = 'lost'")


def test_another_tool_can_delete_a_link_with_all_that_hangs_on_it(full: Path) -> None:
    with other_tool(full) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM links WHERE key = 'https://0.example/0'")
    with History.open(full) as history:
        assert history.find("https://0.example/0") == ()
        assert sum(dict(history.count(1)).values()) == 299
        assert len(list(history.changes(NOW))) == 299


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_full_disk_is_told_in_a_sentence_and_costs_nothing_that_was_kept(full: Path) -> None:
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from iqrefs.links.history import History\n"
        "from tests.links.history.making import NOW, cite\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))\n"
        "history = History.open(Path(sys.argv[1]))\n"
        "try:\n"
        "    cite(history, *(f'https://b.example/{n}' for n in range(100_000)), digest='more')\n"
        "except Exception as error:\n"
        "    print(type(error).__name__, error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(full)], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.startswith(f"OutputError {full}: cannot be written: ")
    with History.open(full) as history:
        assert len(history.find("https://0.example/0")) == 1


def _documented() -> dict[str, list[str]]:
    """Table → columns, as the page has them."""
    chapters = re.findall(
        r"^### (\w+)\n(.*?)(?=^##)", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return {name: re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE) for name, text in chapters}


def _real(path: Path) -> dict[str, list[str]]:
    with other_tool(path) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid"
        ).fetchall()
        return {
            name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})").fetchall()]
            for (name,) in names
        }


def test_the_page_documents_each_table_and_column(full: Path) -> None:
    documented, real = _documented(), _real(full)
    assert documented == {name: sorted(columns, key=documented[name].index) for name, columns in real.items()}


def test_the_page_tells_the_numbers_of_the_header(full: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert f"`PRAGMA application_id` is {_pragma(full, 'application_id')} " in text
    assert f"`PRAGMA user_version` the schema's version, now {_pragma(full, 'user_version')}." in text


def test_the_queries_of_the_page_answer(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    _make_a_short_life(path)
    queries = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    with other_tool(path) as connection:
        answers = [connection.execute(query).fetchall() for query in queries]
    assert answers == [
        [("refs.bib", 1, "https://gone.example/1", "2026-11-29T08:00:00Z", "https://archive.example/1")],
        [("gone.example", 1, 1, 0, 0), ("back.example", 1, 0, 0, 0), ("wall.example", 1, 0, 0, 1)],
        [("https://back.example/1", "2026-11-26T08:00:00Z", "dead")],
    ]


def _make_a_short_life(path: Path) -> None:
    gone, back, wall = (f"https://{name}.example/1" for name in ("gone", "back", "wall"))
    with History.open(path) as history:
        for day, of_back in ((0, "dead"), (3, "ok"), (6, "ok")):
            at = NOW + timedelta(days=day)
            round_id = cite(history, gone, back, wall, now=at)
            seen = [(gone, verdict("dead", at)), (back, verdict(of_back, at)), (wall, verdict("blocked", at))]  # type: ignore[arg-type]
            history.record(round_id, seen)
            history.finish_round(round_id, at)
        history.put_archive(gone, "2020-01-01", ArchivedCopy("found", "https://archive.example/1"), NOW)
