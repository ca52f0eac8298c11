r"""Pointers behind citations by keys are spelled out from the list; the keys stay as they are."""

from __future__ import annotations

from pathlib import Path

from iqrefs.check.settings.profiles import load_profile
from iqrefs.pipeline import read_document
from iqrefs.rewrite import plan_rewriting

_LIST = (
    "\\begin{thebibliography}{9}\n"
    "\\bibitem{jabri} محمد عابد الجابري، تكوين العقل العربي، بيروت، مركز دراسات الوحدة العربية، 2009.\n"
    "\\end{thebibliography}"
)
_BIB = (
    "\\begin{filecontents}{refs.bib}\n@book{jabri, author={محمد عابد الجابري}, title={تكوين العقل العربي}, "
    "publisher={مركز دراسات الوحدة العربية}, year=2009}\n\\end{filecontents}"
)
_NOTES = (r"\footcite[12]{jabri}", r"\footnote{المرجع نفسه.}", r"\footcite[15]{jabri}")


def plan(folder: Path, preamble: str, behind: str) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
    """What would be rewritten, by note, and the notes that are left to the program."""
    path = folder / "paper.tex"
    body = "".join(f"a{note} " for note in _NOTES)
    path.write_text(f"{preamble}\n\\begin{{document}}\n{body}\n{behind}\n\\end{{document}}\n", "utf-8")
    found = plan_rewriting(read_document(path, labeller="none"), "full", load_profile("iraqi-academic"))
    return [(one.label, one.choices[0].replacement) for one in found.rewrites], found.kept


def test_a_pointer_behind_a_key_is_spelled_out_from_the_list(tmp_path: Path) -> None:
    rewrites, kept = plan(tmp_path, "", _LIST)
    assert [label for label, _ in rewrites] == ["2"]
    assert rewrites[0][1].startswith("محمد عابد الجابري، تكوين العقل العربي")
    assert rewrites[0][1].rstrip(".").endswith("2009، 12")
    assert kept == ("3",)


def test_a_pointer_behind_a_key_that_nothing_prints_stays(tmp_path: Path) -> None:
    assert plan(tmp_path, _BIB, "") == ([], ())
