"""Several processes, and none."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from iqrefs.links.history import DueRule, History
from tests.links.history.making import NOW, cite, verdict
from tests.tracing import untraced_environment

ALL = DueRule(timedelta(0))

WRITE = """
import sys
from datetime import timedelta
from pathlib import Path
from iqrefs.links.history import DueRule, History
from tests.links.history.making import NOW, cite, verdict
keys = [f"https://{n % 5}.example/{n}" for n in range(int(sys.argv[3]))]
batch = []
with History.open(Path(sys.argv[1])) as history:
    round_id = cite(history, *keys, digest=sys.argv[2])
    for key, _ in history.due(round_id, DueRule(timedelta(0)), NOW):
        batch.append(key)
        if len(batch) == 8:
            history.record(round_id, [(done, verdict("dead")) for done in batch])
            print(*batch, sep="\\n", flush=True)
            batch = []
    history.finish_round(round_id, NOW)
    print(f"round {round_id}", flush=True)
"""

MEASURE = """
import resource, sys
from datetime import timedelta
from iqrefs.links.history import DueRule, History
from tests.links.history.making import NOW, cited, verdict
count = int(sys.argv[1])
with History.open(None) as history:
    round_id = history.begin_round("inputs", NOW)
    keys = (f"https://{n % 500}.example/{'path/' * 20}{n}" for n in range(count))
    history.add_citings(round_id, (cited(key, text="text " * 100) for key in keys))
    batch = []
    for key, _ in history.due(round_id, DueRule(timedelta(0)), NOW):
        batch.append((key, verdict("dead")))
        if len(batch) == 100:
            history.record(round_id, batch)
            batch = []
    assert sum(1 for row in history.rows(round_id, "worst") if row.fresh) == count
    assert sum(1 for _ in history.changes(NOW)) == count
scale = 1 if sys.platform == "darwin" else 1024
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale)
"""


def _start(script: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=untraced_environment()
    )


def test_several_processes_make_and_write_one_file_at_once(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    writers = [_start(WRITE, path, f"inputs {n}", 400) for n in range(4)]
    told = [writer.communicate(timeout=120) for writer in writers]
    assert [errors for _, errors in told] == [""] * 4
    rounds = sorted(out.splitlines()[-1] for out, _ in told)
    assert rounds == ["round 1", "round 2", "round 3", "round 4"]
    with History.open(path) as history:
        for round_id in range(1, 5):
            rows = list(history.rows(round_id))
            assert len(rows) == 400
            assert all(row.fresh and row.strikes == 1 and row.state == "suspect" for row in rows)
        assert len(list(history.visits("https://0.example/0"))) == 4
        assert len(history.citings_of("https://0.example/0")) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_run_killed_again_and_again_loses_and_repeats_nothing(tmp_path: Path) -> None:
    path, chance, told = tmp_path / "links.sqlite", random.Random(4), list[str]()  # noqa: S311
    for _ in range(20):
        told += _run_and_kill(path, lines=chance.randrange(100), seconds=chance.uniform(0, 0.01))
    assert "round 1" not in told
    assert len(told) == len(set(told))
    out, errors = _start(WRITE, path, "inputs", 4000).communicate(timeout=120)
    assert (out.splitlines()[-1], errors) == ("round 1", "")
    assert not set(told) & set(out.splitlines())
    with History.open(path) as history:
        rows = list(history.rows(1))
        assert len(rows) == 4000
        assert all(row.fresh for row in rows)
        assert set(told) <= {row.url for row in rows}
        assert all(len(list(history.visits(row.url))) == 1 for row in rows)


def _run_and_kill(path: Path, lines: int, seconds: float) -> list[str]:
    """What a run printed, whole lines, until it was killed a moment after so many of them."""
    with _start(WRITE, path, "inputs", 4000) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        out = "".join(writer.stdout.readline() for _ in range(lines))
        time.sleep(seconds)
        writer.kill()
        # Not communicate(), which would pass over what readline() has read ahead.
        rest = writer.stdout.read()
        assert writer.stderr.read() == ""
    return (out + rest).rpartition("\n")[0].splitlines()


def test_a_reader_sees_whole_batches_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    with History.open(path) as writer, History.open(path) as reader:
        keys = [f"https://a.example/{n}" for n in range(300)]
        round_id = cite(writer, *keys)
        rows = iter(reader.rows(round_id))
        next(rows)
        writer.record(round_id, [(key, verdict("ok")) for key in keys])
        assert len(list(rows)) == 299
        assert dict(reader.count(round_id)) == {"ok": 300}
        assert list(reader.due(round_id, ALL, NOW)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
def test_memory_stays_flat_however_many_links_there_are() -> None:
    peaks = []
    for count in (1_000, 10_000):
        out, errors = _start(MEASURE, count).communicate(timeout=240)
        assert errors == ""
        peaks.append(int(out))
    assert peaks[1] - peaks[0] < 12_000_000
