from __future__ import annotations

from tests.read.word.fuzz import LONGEST, make_base, run_mutations


def test_changed_files_are_read_and_written_or_refused_in_time() -> None:
    ended = list(run_mutations([make_base()], 60, seed=3))
    assert max(seconds for seconds, _ in ended) < LONGEST
    assert {end for _, end in ended} > {"read"}
    assert all("\n" not in end and len(end) < 300 for _, end in ended)
