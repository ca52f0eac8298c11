from __future__ import annotations

import pytest

from tests.check.mending import underlined

CODE = "IDN005"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("arXiv:2113.01234", ["2113.01234"]),
        ("arXiv:2103.1234", ["2103.1234"]),
        ("https://arxiv.org/abs/2103.012345", ["2103.012345"]),
        ("arXiv:2103.01234v2", []),
        ("arXiv:0706.0001", []),
        ("arXiv:hep-th/9901001", []),
        ("https://arxiv.org/abs/2103.01234", []),
    ],
)
def test_a_number_that_no_paper_can_have_is_told(printed: str, words: list[str]) -> None:
    assert underlined(CODE, f"(1) Alan Pryce, “Networks of Water”, {printed}, 2021.") == words
