"""Plain words as each format writes them."""

from __future__ import annotations

import pytest

from iqrefs.amend.escapes import ESCAPES
from iqrefs.model import Format


@pytest.mark.parametrize(
    ("source_format", "plain", "written"),
    [
        ("latex", "50% & more_#{1}", r"50\% \& more\_\#\{1\}"),
        ("latex", "in: <https://x.org/a_b%20c>.", r"in: \url{https://x.org/a_b\%20c}."),
        ("markdown", "a *b* [c] snake_case <d>", r"a \*b\* \[c\] snake_case \<d>"),
        ("markdown", "https://x.org/a_b_.", "<https://x.org/a_b_>."),
        ("markdown", "المصدر نفسه، ص 5", "المصدر نفسه، ص 5"),
        ("html", "A & B <https://x.org>", "A &amp; B &lt;https://x.org&gt;"),
    ],
)
def test_what_would_be_a_mark_is_escaped(source_format: Format, plain: str, written: str) -> None:
    assert ESCAPES[source_format](plain) == written
