from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.check.fixes import apply_fixes
from iqrefs.check.subject import Mentioned, make_subject
from iqrefs.config import Profile
from iqrefs.model import Edit, Finding, Fix, Format
from iqrefs.pipeline import read_document
from tests.check.running import TODAY

NOTES = (
    "(1) علي حسن، تاريخ الري في العراق، بغداد، دار الحكمة، 1999، ص 12.\n"
    "(2) I bid., p. 30.\n"
    "(3) Karen Doyle, The Rivers of\n    Iraq, London, Verso, 1999; I bid., p. 4.\n"
)


def mentions_of(text: str, folder: Path, source_format: Format = "notes") -> dict[str, Mentioned]:
    path = folder / ("refs.bib" if source_format == "bibtex" else "notes.txt")
    path.write_text(text, encoding="utf-8")
    reading = read_document(path, source_format, "none")
    return dict(make_subject("notes", reading, Profile("general"), TODAY).by_key)


def edit(mentions: dict[str, Mentioned], key: str, old: str, new: str, *, is_safe: bool = True) -> Finding:
    start = mentions[key].text.index(old)
    fix = Fix((Edit(key, (start, start + len(old)), new),), is_safe)
    return Finding("TST001", "warning", "", mention=key, fix=fix)


def test_only_what_is_edited_changes(tmp_path: Path) -> None:
    mentions = mentions_of(NOTES, tmp_path)
    findings = [edit(mentions, "2#0", "I bid.", "Ibid."), edit(mentions, "1#0", "دار الحكمة", "دار الحكمه")]
    fixed = apply_fixes(NOTES, findings, mentions)
    assert fixed.text == NOTES.replace("(2) I bid.", "(2) Ibid.").replace("دار الحكمة", "دار الحكمه")
    assert list(fixed.mended) == findings


def test_a_second_citation_of_a_note_is_found_behind_the_first(tmp_path: Path) -> None:
    mentions = mentions_of(NOTES, tmp_path)
    fixed = apply_fixes(NOTES, [edit(mentions, "3#1", "I bid.", "Ibid.")], mentions)
    assert fixed.text.endswith("1999; Ibid., p. 4.\n")
    assert "(2) I bid." in fixed.text


def test_a_line_break_in_a_note_stays(tmp_path: Path) -> None:
    mentions = mentions_of(NOTES, tmp_path)
    fixed = apply_fixes(NOTES, [edit(mentions, "3#0", "London", "Oxford")], mentions)
    assert "The Rivers of\n    Iraq, Oxford, Verso" in fixed.text


def test_an_unsafe_fix_waits_to_be_asked_for(tmp_path: Path) -> None:
    mentions = mentions_of(NOTES, tmp_path)
    finding = edit(mentions, "2#0", "I bid.", "Ibid.", is_safe=False)
    assert apply_fixes(NOTES, [finding], mentions).text == NOTES
    assert apply_fixes(NOTES, [finding], mentions, unsafe=True).mended == (finding,)


def test_of_two_fixes_that_meet_the_first_is_made(tmp_path: Path) -> None:
    mentions = mentions_of(NOTES, tmp_path)
    first, second = edit(mentions, "2#0", "I bid.", "Ibid."), edit(mentions, "2#0", "bid.,", "bid,")
    fixed = apply_fixes(NOTES, [first, second], mentions)
    assert (fixed.mended, fixed.waiting) == ((first,), (second,))
    assert "(2) Ibid., p. 30." in fixed.text


def test_a_mention_that_stands_otherwise_in_its_file_is_left(tmp_path: Path) -> None:
    mentions = mentions_of(NOTES, tmp_path)
    finding = edit(mentions, "2#0", "I bid.", "Ibid.")
    other = NOTES.replace("I bid.", "Ibid")
    fixed = apply_fixes(other, [finding], mentions)
    assert (fixed.text, fixed.unplaced) == (other, (finding,))


@pytest.mark.parametrize("replacement", ["a}", '"', "\\x"])
def test_a_record_keeps_its_structure(tmp_path: Path, replacement: str) -> None:
    text = "@book{a,\n  title = {Rivers},\n  year = {1999}\n}\n"
    mentions = mentions_of(text, tmp_path, "bibtex")
    key = "bibliography:1"
    assert apply_fixes(text, [edit(mentions, key, "Rivers", "Lakes")], mentions).text == text.replace(
        "Rivers", "Lakes"
    )
    assert apply_fixes(text, [edit(mentions, key, "Rivers", replacement)], mentions).text == text


@given(
    st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70), st.text(max_size=5)), max_size=6),
    st.sampled_from(["1#0", "2#0", "3#0", "3#1", "9#0"]),
)
def test_no_edit_touches_anything_else(edits: list[tuple[int, int, str]], key: str) -> None:
    mentions = _READ
    findings = [
        Finding("TST001", "info", "", fix=Fix((Edit(key, (start, end), new),), is_safe=True))
        for start, end, new in edits
    ]
    fixed = apply_fixes(NOTES, findings, mentions)
    if key in mentions:
        before, after = NOTES.split(mentions[key].text, 1) if mentions[key].text in NOTES else (NOTES, "")
        assert fixed.text.startswith(before if after else "")
        assert fixed.text.endswith(after)
    else:
        assert fixed.text == NOTES
    assert len(fixed.mended) + len(fixed.unplaced) + len(fixed.waiting) == len(findings)


def _read_once() -> dict[str, Mentioned]:
    with tempfile.TemporaryDirectory() as folder:
        return mentions_of(NOTES, Path(folder))


_READ = _read_once()
