"""LaTeX that is broken, or that is made to take long."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.read.latex import read_latex
from tests.growth import assert_grows_linearly, repeat
from tests.read.marked import assert_stands_where_it_says, list_codes, list_stretches

PIECES = (
    "\\footnote{", "\\footnote[3]{", "\\footnote", "\\footnotemark", "\\footnotetext{", "\\endnote{", "{",
    "}", "[",
    "]", "%", "\\%", "\n", "\n\n", " ", "~", "--", "``", "''", "$", "\\(", "\\)", "\\[", "\\]", "&",
    "\\\\", "\\emph{",
    "{\\it ", "\\textbf{", "\\cite[", "\\cite{k}", "\\footcite{k}", "\\bibitem{k}", "\\url{", "\\href{u}{",
    "\\begin{a}", "\\end{a}", "\\begin{tabular}{l}", "\\end{tabular}", "\\begin{verbatim}", "\\end{verbatim}",
    "\\begin{comment}", "\\end{comment}", "\\begin{thebibliography}{9}", "\\verb|",
    "\\:", "\\ ", "|", "\\item ",
    "\\label{x}",
    "\\ref{x}", "\\newcommand{\\a}[1]{", "#1", "\\a{", "\\let\\a\\b", "\\def\\b#1{", "\\'e", "\\c{",
    "\\section{",
    "\\begin{document}", "\\end{document}", "\\unknown", "\\iffalse ", "\\fi", "a", "كتاب", "\u200f", "\\",
    "\\setcounter",
    "{footnote}", "\\renewcommand{\\thefootnote}{\\roman{footnote}}", "\x0c", "\u00a0",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=60))
def test_no_text_raises_and_all_stands_where_it_says(pieces: list[str]) -> None:
    text = "x" + "".join(pieces)
    assert_stands_where_it_says(read_latex(text.encode()), text)


WORDS = st.lists(st.text("abcdefgكتاب", min_size=1, max_size=6), min_size=1, max_size=30)
SIGNS = st.lists(
    st.sampled_from(("{", "}", "\\emph{", "\\footnote{", "\\zz ", "\\textbf{", "~", "--", "")), max_size=40
)


@given(WORDS, SIGNS)
def test_every_word_is_kept(words: list[str], signs: list[str]) -> None:
    signs += [""] * (len(words) - len(signs))
    text = " ".join(f"{sign}{word}" for sign, word in zip(signs, words, strict=False))
    printed = "".join(part.text for part in list_stretches(read_latex(text.encode())) if not part.note)
    assert sorted(filter(str.isalpha, printed)) == sorted("".join(words))


@pytest.mark.parametrize(
    "piece",
    [
        "{", "}", "{}", "\\footnote{", "\\footnote[", "\\begin{a}", "\\end{a}", "\\url{%", "%\n", "\\[",
        "$", "\\cite[",
        "\\cites{a}", "\\cites(", "\\footcites(a)(b){c}", "\\cite{a,b}", "\\bibitem{a}x\n\n",
        "[", "\\verb|", "\\begin{verbatim}", "\\iffalse ", "\\newcommand{\\a}{\\a\\a}\n",
        "\\def\\a#1{#1}",
        "\\begin{tabular}{l}a&", "\\emph{", "\\c{", "\\item[", "\\ref{a}", "\\footnotemark ",
        "\\unknown[a=b]{", "  ",
        "\\renewcommand{\\thefootnote}{a}", "{\\it ", "a\n\n", "\\multicolumn{1}",
    ],
)  # fmt: skip
def test_time_grows_with_the_length(piece: str) -> None:
    def read(text: str) -> None:
        read_latex(b"z " + text.encode())

    assert_grows_linearly(read, repeat(piece), 12_000)


@pytest.mark.parametrize(
    "bomb",
    [
        "\\newcommand{\\a}[1]{#1#1}" + "\\a{" * 40 + "}" * 40,
        "\\newcommand{\\a}[1]{#1#1}" + "\\a{" * 3000 + "x" + "}" * 3000,
        "\\newcommand{\\a}{" + "x" * 4000 + "}" + "\\a " * 20_000,
        "".join(f"\\newcommand{{\\q{one}}}{{" + f"\\q{two}" * 10 + "}" for one, two in pairwise("abcdefgh"))
        + "\\qa " * 20,
    ],
)  # fmt: skip
def test_macros_that_grow_without_end_stay_as_they_are(bomb: str) -> None:
    flow = read_latex(f"{bomb}\n\nEnd\\footnote{{kept}}".encode())
    assert "latex-macros" in list_codes(flow)
    assert [note.marker for note in flow.notes] == ["1"]


def test_deep_groups_are_no_recursion() -> None:
    flow = read_latex(b"a" + b"{" * 50_000 + b"b\\footnote{c}" + b"}" * 50_000)
    assert len(flow.notes) == 1
    assert not flow.findings
