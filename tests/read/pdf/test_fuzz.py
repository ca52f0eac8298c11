from __future__ import annotations

from tests.read.pdf.fuzz import LONGEST, make_bases, read_mutations


def test_changed_files_are_read_or_refused_in_time() -> None:
    ended = list(read_mutations(make_bases(), 12, seed=3))
    assert len(ended) == 12
    assert max(seconds for seconds, _ in ended) < LONGEST
    assert all("\n" not in end and len(end) < 300 for _, end in ended)
