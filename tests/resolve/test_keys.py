r"""Pointers behind citations by keys: `\footcite[12]{tripp2007}`, `[@tripp2007, 12]`."""

from __future__ import annotations

from pathlib import Path

import pytest

from iqrefs.model import Reading
from iqrefs.pipeline import read_document

_BATATU = "Hanna Batatu, The Old Social Classes (Princeton: Princeton University Press, 1978), 90."
_BIB = (
    "\\begin{filecontents}{refs.bib}\n@book{tripp, author={Charles Tripp}, title={A History of Iraq}, "
    "publisher={Cambridge University Press}, year=2007}\n\\end{filecontents}\n\\addbibresource{refs.bib}"
)
_LIST = (
    "\\begin{thebibliography}{9}\n"
    "\\bibitem{tripp} محمد عابد الجابري، تكوين العقل العربي، مركز دراسات الوحدة العربية، بيروت، ط10، 2009.\n"
    "\\bibitem{arkoun} محمد أركون، تاريخية الفكر العربي الإسلامي، مركز الإنماء القومي، بيروت، 1986.\n"
    "\\end{thebibliography}"
)
_METADATA = (
    "---\nreferences:\n- id: tripp\n  type: book\n  title: A History of Iraq\n  author:\n"
    "  - family: Tripp\n    given: Charles\n  publisher: Cambridge University Press\n"
    "  issued: 2007\n---\n"
)


def read_latex(folder: Path, *notes: str, preamble: str = "", behind: str = "") -> Reading:
    body = " ".join(f"a{note if note[0] == chr(92) else f'{chr(92)}footnote{{{note}}}'}" for note in notes)
    path = folder / "paper.tex"
    path.write_text(
        f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{body}\n{behind}\n\\end{{document}}\n",
        encoding="utf-8",
    )
    return read_document(path, labeller="none")


def read_markdown(folder: Path, *notes: str, metadata: str = "") -> Reading:
    calls = " ".join(f"a[^{number}]" for number in range(1, len(notes) + 1))
    texts = "\n".join(f"[^{number}]: {note}" for number, note in enumerate(notes, 1))
    path = folder / "paper.md"
    path.write_text(f"{metadata}{calls}\n\n{texts}\n", encoding="utf-8")
    return read_document(path, labeller="none")


def show(reading: Reading) -> list[tuple[str, str | None, str | None]]:
    return [(one.kind, one.status, one.refers_to) for one in reading.antecedents.values()]


def test_a_pointer_behind_a_key_of_another_file_leads_to_no_earlier_note(tmp_path: Path) -> None:
    for reading in (
        read_latex(tmp_path, _BATATU, r"\footcite[12]{tripp}", "Ibid., 91.", "Ibid."),
        read_markdown(tmp_path, _BATATU, "[@tripp, 12]", "Ibid., 91.", "Ibid."),
    ):
        assert show(reading) == [
            ("full", None, None),
            ("short", None, None),
            ("ibid", "unresolved", None),
            ("ibid", "unresolved", None),
        ]
        assert reading.antecedents["3#0"].reason == "key-not-described"
        assert reading.antecedents["4#0"].reason == "chain-broken"
        key = reading.citations["2#0"]
        assert (key.item, key.remainder, key.locator) == (
            {},
            ("@tripp",),
            {"label": "page", "value": "12"},
        )
        assert [work.mentions for work in reading.works] == [("1#0",)]


def test_a_key_and_a_work_in_one_note_leave_ibid_ambiguous(tmp_path: Path) -> None:
    reading = read_latex(tmp_path, rf"See \cite[5]{{dodge}} and {_BATATU}", "Ibid., 91.")
    antecedent = reading.antecedents["2#0"]
    assert (antecedent.status, antecedent.reason) == ("ambiguous", "several-works-before")


@pytest.mark.parametrize("kept", ["bib", "list", "metadata"])
def test_a_key_whose_entry_the_file_has_is_a_citation_of_it(tmp_path: Path, kept: str) -> None:
    by = "Tripp, op. cit., 14." if kept != "list" else "الجابري، مرجع سابق، ص 14."
    if kept == "metadata":
        notes = (_BATATU, "[@tripp, 12]", "Ibid., 91.", "[@tripp, 15]", by, "Ibid., 3.")
        reading = read_markdown(tmp_path, *notes, metadata=_METADATA)
    else:
        notes = (_BATATU, r"\footcite[12]{tripp}", "Ibid., 91.", r"\footcite[15]{tripp}", by, "Ibid., 3.")
        preamble, behind = (_BIB, "") if kept == "bib" else ("", _LIST)
        reading = read_latex(tmp_path, *notes, preamble=preamble, behind=behind)
    assert show(reading)[:6] == [
        ("full", None, None),
        ("full", None, None),
        ("ibid", "resolved", "2"),
        ("short", "resolved", "2"),
        ("op-cit", "resolved", "2"),
        ("ibid", "resolved", "2"),
    ]
    assert reading.work_of["2#0"] == reading.work_of["6#0"] != reading.work_of["1#0"]
    assert reading.citations["4#0"].locator == {"label": "page", "value": "15"}


def test_the_entry_of_a_key_and_its_citations_are_one_work(tmp_path: Path) -> None:
    reading = read_latex(tmp_path, r"\footcite[12]{tripp}", r"\footcite{arkoun}", behind=_LIST)
    assert reading.work_of["1#0"] == reading.work_of["bibliography:1"]
    assert reading.work_of["2#0"] == reading.work_of["bibliography:2"]
    assert len(reading.works) == 2


def test_a_sentence_about_a_key_is_no_work(tmp_path: Path) -> None:
    reading = read_latex(tmp_path, r"\footnote{\textcite{tripp} says so, p. 9.}")
    (citation,) = reading.citations.values()
    assert citation.item == {}
    assert citation.locator == {"label": "page", "value": "9"}
    assert citation.remainder == ("@tripp", "says so")
    assert not reading.works


def test_a_key_says_why_it_leads_where_it_leads(tmp_path: Path) -> None:
    reading = read_latex(tmp_path, r"\footcite{tripp}", r"\footcite{tripp}", r"\footcite{no}", preamble=_BIB)
    evidence = [one.evidence for one in reading.antecedents.values()]
    assert evidence == [
        "",
        "its key names the work of note 1",
        "its key names a work that this file does not describe",
    ]


def test_a_volume_behind_a_key_is_that_of_the_citation(tmp_path: Path) -> None:
    reading = read_latex(tmp_path, r"\footcite[vol. 2, p. 5]{tripp}", preamble=_BIB)
    assert (reading.citations["1#0"].item["volume"], reading.citations["1#0"].locator) == (
        "2",
        {"label": "page", "value": "5"},
    )
