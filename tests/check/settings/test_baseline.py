"""What a project knows of stays hidden, and nothing else does."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.check.settings.baseline import Baseline, hide_known, read_baseline, write_baseline
from iqrefs.errors import InputError
from iqrefs.model import Finding, Place

NOTE = Finding(
    "REQ005",
    "warning",
    "",
    Place(12),
    "paper.txt",
    "4#0",
    "4",
    "سعاد كريم، تاريخ الأهوار، (البصرة: دار الدلتا)، ص 7.",
)
OTHER = replace(NOTE, mention="9#0", label="9", text="علي حسن، نخيل البصرة، (البصرة: دار الدلتا)، ص 3.")
IBID = Finding("REF001", "error", "", Place(20), "paper.txt", "6#0", "6", "المصدر نفسه، ص 9.", ((0, 11),))
GAP = Finding("NOT001", "error", "", Place(30), "paper.txt", label="40-43")


@pytest.fixture
def known(tmp_path: Path) -> Baseline:
    return keep(tmp_path, [NOTE, IBID, GAP])


def keep(folder: Path, findings: list[Finding]) -> Baseline:
    path = folder / "baseline.json"
    path.write_text(write_baseline(findings), encoding="utf-8")
    return read_baseline(path)


def test_known_findings_are_hidden_and_new_ones_are_not(known: Baseline) -> None:
    assert hide_known([NOTE, OTHER, IBID, GAP], known) == [OTHER]


@pytest.mark.parametrize(
    "moved",
    [
        replace(NOTE, place=Place(80), mention="11#0", label="11"),
        replace(NOTE, text=NOTE.text.replace("، ", " ، \n")),
        replace(NOTE, text=NOTE.text.replace("كريم", "كـريم")),
        replace(NOTE, document="./paper.txt"),
        replace(NOTE, severity="info", message="said otherwise"),
    ],
)
def test_a_finding_is_known_again_where_notes_were_put_in(known: Baseline, moved: Finding) -> None:
    assert hide_known([moved], known) == []


@pytest.mark.parametrize(
    "changed",
    [
        replace(NOTE, code="REQ006"),
        replace(NOTE, document="other.txt"),
        replace(NOTE, text=NOTE.text + " ينظر"),
        replace(IBID, spans=((13, 17),)),
        replace(GAP, label="50"),
    ],
)
def test_another_finding_is_not_hidden(known: Baseline, changed: Finding) -> None:
    assert hide_known([changed], known) == [changed]


def test_of_findings_that_are_alike_so_many_are_hidden_as_are_known(tmp_path: Path) -> None:
    alike = [replace(IBID, mention=f"{number}#0", label=str(number)) for number in range(4)]
    known = keep(tmp_path, alike[:3])
    assert hide_known(alike, known) == alike[3:]
    assert hide_known(alike[1:], known) == []


def test_a_baseline_is_the_same_whatever_the_order() -> None:
    assert write_baseline([NOTE, GAP, IBID, IBID]) == write_baseline([IBID, NOTE, IBID, GAP])
    rows = json.loads(write_baseline([NOTE, IBID, IBID]))["findings"]
    assert [(row["document"], row["code"], row["count"]) for row in rows] == [
        ("paper.txt", "REF001", 2),
        ("paper.txt", "REQ005", 1),
    ]
    assert rows[1]["text"].startswith("سعاد كريم")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"iqrefs-baseline": 2, "findings": []}',
        '{"iqrefs-baseline": 1}',
        '{"iqrefs-baseline": 1, "findings": 3}',
        '{"iqrefs-baseline": 1, "findings": [{"count": 1}]}',
        '{"iqrefs-baseline": 1, "findings": [{"fingerprint": "a", "count": []}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_baseline_is_told_in_one_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="is no baseline that iqrefs wrote") as raised:
        read_baseline(path)
    assert "\n" not in str(raised.value)


def test_a_baseline_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_baseline(tmp_path / "none.json")


@settings(max_examples=60)
@given(
    st.lists(st.builds(Finding, st.text(), st.just("info"), st.text(), document=st.text(), text=st.text()))
)
def test_a_baseline_hides_what_it_was_written_of(
    tmp_path_factory: pytest.TempPathFactory, found: list[Finding]
) -> None:
    assert hide_known(found, keep(tmp_path_factory.mktemp("known"), found)) == []
