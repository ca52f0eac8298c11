"""What is said around a pointer stays, whatever is put in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rewrite.rewriting import rewrite

_HASANI = "عبد الرزاق الحسني، تاريخ الوزارات العراقية، دار الشؤون الثقافية العامة، بغداد، 1988، ص112."
_ZUBAIDA = "Sami Zubaida, Law and Power in the Islamic World (IB Tauris 2003) 5."


_BEHIND = "ويرى غيره خلاف ذلك"


@pytest.mark.parametrize(
    ("full", "pointer", "spelled"),
    [
        (_HASANI, f"المصدر نفسه، ص 5. {_BEHIND}.", f"{_HASANI.replace('112', ' 5')} {_BEHIND}."),
        (
            _HASANI,
            f"الحسني، مصدر سابق، ص 7 ({_BEHIND}).",
            f"{_HASANI[:-1].replace('112', ' 7')} ({_BEHIND}).",
        ),
        (_ZUBAIDA, "Zubaida (n 1) 44.", _ZUBAIDA.replace("5.", "44.")),
    ],
)
def test_a_comment_stays_behind_the_spelled_out_work(
    tmp_path: Path, full: str, pointer: str, spelled: str
) -> None:
    assert rewrite(tmp_path, [full, pointer], "full") == [full, spelled]


@pytest.mark.parametrize(
    "pointer",
    ["«إن الدولة بنت المجتمع»، المصدر نفسه، ص 14.", "قال: «إن الدولة بنت المجتمع». المصدر نفسه، ص 3."],
)
def test_a_quotation_before_a_pointer_is_never_lost(tmp_path: Path, pointer: str) -> None:
    _, written = rewrite(tmp_path, [_HASANI, pointer], "full")
    assert "إن الدولة بنت المجتمع" in written
