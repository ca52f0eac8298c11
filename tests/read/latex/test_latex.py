r"""LaTeX read: what a page shows of its notes and its text."""

from __future__ import annotations

import pytest

from iqrefs.read.flow import Flow
from iqrefs.read.latex import read_latex
from tests.read.marked import list_codes, print_body, print_notes


def read(body: str, preamble: str = "", document_class: str = "article") -> Flow:
    head = f"\\documentclass{{{document_class}}}\n{preamble}\n"
    return read_latex(f"{head}\\begin{{document}}\n{body}\n\\end{{document}}\n".encode())


def read_line(body: str, preamble: str = "") -> str:
    return print_body(read(body, preamble))[0]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (r"\emph{العقل \emph{العربي}}، ص 3", "_العقل _العربي، ص 3"),
        (r"{\it one} {\em two} \textit{three}, {\itshape four}", "_one_ _two_ _three_, _four_"),
        (r"50\% of \$5 \& \#1 a\_b \{x\}", "50% of $5 & #1 a_b {x}"),
        (
            r"``Title,'' `in' 45--67 --- and~so\,on\ldots{} x\dots",
            "“Title,” `in' 45–67 — and\u00a0so\u2009on… x…",
        ),
        (r"Caf\'e, na\"{\i}ve, \d{H}ad\={\i}th, \v{S}, {\'e}t\'{e}", "Café, naïve, Ḥadīth, Š, été"),
        ("one % a \\footnote{comment}\n  two\\%three", "one two%three"),
        (r"\url{https://example.org/a_b%20c~d\#e}", "https://example.org/a_b%20c~d#e"),
        (r"\href{https://example.org/\%20}{الرابط}", "الرابط<https://example.org/%20>"),
        (r"\textarabic{نص} \RL{نص} \LR{text} \foreignlanguage{arabic}{نص}", "نص نص text نص"),
        (r"x\textsuperscript{12} \LaTeX{} \textbf{b} \textsc{Caps}", "x^12^ LaTeX b Caps"),
        (r"$x_1 + y$ and \(z\)", r"$x_1 + y$ and \(z\)"),
        (r"\verb|\footnote{no}| end", r"\footnote{no} end"),
        (r"\unknown[a=b]{kept} \other {too}", "kept too"),
        (r"\textcolor{red}{red} \vspace{1cm}x \index{no}y", "red x y"),
        ("one\\\\\ntwo\\newline three", "one\ntwo\nthree"),
        (r"\enquote{a} b", "“a” b"),
        (r"see \ref{tab:1}", r"see \ref{tab:1}"),
        ("a\\iffalse b \\fi c", "a c"),
        ("$5 only", "$5 only"),
    ],
)
def test_a_line_is_printed_as_tex_prints_it(written: str, printed: str) -> None:
    assert read_line(written) == printed


@pytest.mark.parametrize(
    ("preamble", "written", "printed"),
    [
        (
            r"\newcommand{\jab}{الجابري}",
            r"قال \jab{} و\jab\ ثم \jab، كذا",
            "قال الجابري والجابري ثم الجابري، كذا",
        ),
        (r"\newcommand{\src}[2]{\emph{#1}, p.~#2}", r"\src{Title}{3}.", "_Title_, p.\u00a03."),
        (r"\newcommand\src[2][p.]{#2, #1 4}", r"\src{A} \src[pp.]{B}", "A, p. 4 B, pp. 4"),
        (r"\def\x#1{<#1>}", r"\x{a}\x b", "<a><b>"),
        (r"\newcommand{\a}{\b!}\newcommand{\b}{c}", r"\a", "c!"),
        (r"\let\it\em \NewDocumentCommand{\y}{O{z} m}{#1#2}", r"\y{1}\y[2]{3}", "z123"),
        (r"\newcommand{\مصدر}[1]{\emph{#1}}", r"\مصدر{كتاب}", "_كتاب_"),
        (r"\newcommand{\tw}[1]{#1 #1}", r"\tw{\tw{a}}", "a a a a"),
    ],
)
def test_macros_of_the_file_are_expanded(preamble: str, written: str, printed: str) -> None:
    assert read_line(written, preamble) == printed


def test_notes_are_read_where_they_are_called() -> None:
    flow = read(
        "\\section[s]{Head\\footnote{In a heading.}}\n"
        "A\\footnote{\\textit{Ibid}., p.~3 % said\n  and on.\n\nMore.} b\\endnote{End.}\n"
        "c\\footnote[9]{Nine}\n\\begin{table}\\caption[x]{Cap\\footnote{Four}}\\begin{tabular}{ll}\n"
        "a & b\\footnote{Five} \\\\ c & d\n\\end{tabular}\\end{table}"
    )
    assert print_notes(flow) == [
        "1 In a heading.", "2 _Ibid_., p.\u00a03 and on.\nMore.", "1 End.", "9 Nine", "3 Four", "4 Five",
    ]  # fmt: skip
    assert [note.kind for note in flow.notes].count("endnote") == 1
    assert print_body(flow) == ["Head[1]", "A[2] b[1] c[9]", "Cap[3]", "a", "b[4]", "c", "d"]
    assert [one.row for one in flow.paragraphs] == [0, 0, 0, 1, 1, 2, 2]
    assert [one.number for one in flow.paragraphs[:2]] == [4, 5]


def test_marks_and_texts_apart_are_one_note() -> None:
    flow = read(
        r"A\footnotemark{} b\footnotemark[7] c\footnotemark[1].\footnotetext[7]{Seven}\footnotetext[1]{One}"
    )
    assert print_body(flow) == ["A[1] b[7] c[1]."]
    assert print_notes(flow) == ["1 One", "7 Seven"]


def test_what_does_not_fit_is_told() -> None:
    assert list_codes(read(r"A\footnotemark{} b")) == ["note-missing"]
    assert list_codes(read(r"A\footnotetext[3]{b}")) == ["note-not-called"]
    assert list_codes(read(r"A \input{chapter} \zzz")) == ["latex-file-not-read", "latex-unknown-command"]


def test_labels_of_notes_are_their_numbers() -> None:
    flow = read(r"See \ref{fn:x}. A\footnote{One}\footnote{\label{fn:x}Two, cf. note~\ref{fn:x}}")
    assert print_body(flow) == ["See 2. A[1][2]"]
    assert print_notes(flow)[1] == "2 Two, cf. note\u00a02"


@pytest.mark.parametrize(
    ("document_class", "preamble", "markers"),
    [
        ("book", "", "1 2 1 2 9"),
        ("article", "", "1 2 3 4 9"),
        ("book", r"\counterwithout{footnote}{chapter}", "1 2 3 4 9"),
        ("article", r"\renewcommand{\thefootnote}{\roman{footnote}}", "i ii iii iv ix"),
        ("article", r"\renewcommand{\thefootnote}{[\arabic{footnote}]}", "[1] [2] [3] [4] [9]"),
        ("article", r"\setmainlanguage{arabic}", "١ ٢ ٣ ٤ ٩"),
        ("article", r"\setmainlanguage[numerals=maghrib]{arabic}", "1 2 3 4 9"),
        ("article", r"\renewcommand{\thefootnote}{\fnsymbol{footnote}}", "* † ‡ § ‡‡"),
    ],
)
def test_numbers_are_those_that_are_printed(document_class: str, preamble: str, markers: str) -> None:
    flow = read(
        "\\chapter{A} a\\footnote{1}\\footnote{2} \\chapter{B} b\\footnote{3}\n\n\\chapter*{C} \\footnote{4}"
        "\\setcounter{footnote}{8}\\footnote{9}",
        preamble,
        document_class,
    )
    assert [note.marker for note in flow.notes] == markers.split()


def test_the_title_may_have_thanks() -> None:
    flow = read(r"\maketitle a\footnote{b}", r"\title{T\thanks{To all}}\author{A}")
    assert print_body(flow) == ["T[*]", "A", "a[1]"]
    assert [(note.marker, note.number) for note in flow.notes] == [("*", None), ("1", 1)]


def test_a_bibliography_is_numbered_and_cited_by_its_numbers() -> None:
    flow = read(
        r"A \cite[45]{b} \cite{a,b} \parencite[see][3]{zz} \textcite{zz}\footcite[See][12]{zz}"
        "\n\\begin{thebibliography}{9}\n"
        "\\bibitem{a} First, \\emph{T}.\n\\bibitem[Jab]{b} Second\\newblock x.\n"
        "\\end{thebibliography}"
    )
    assert print_body(flow) == [
        "A [Jab, 45] [1, Jab] [see @zz, 3] @zz[1]", "References", "[1] First, _T_.", "[Jab] Second x.",
    ]  # fmt: skip
    assert print_notes(flow) == ["1 [See @zz, 12]"]


def test_records_in_the_file_are_what_its_citations_cite() -> None:
    bib = "@book{jabri, author = {محمد عابد الجابري}, title = {تكوين العقل العربي}, year = 1984}\n"
    flow = read(
        r"A\footcite[45]{jabri} \cite{other}",
        f"\\begin{{filecontents}}{{refs.bib}}\n{bib}\\end{{filecontents}}\n\\addbibresource{{refs.bib}}",
    )
    fields = [part.field for part in flow.notes[0].paragraphs[0].stretches if part.field]
    assert [(one.id, one.item["title"], one.locator) for one in fields[0].items] == [
        ("jabri", "تكوين العقل العربي", "45")
    ]
    assert print_notes(flow) == ["1 [@jabri, 45]"]
    assert not flow.findings


def test_a_styled_autocite_is_a_note() -> None:
    assert print_notes(read(r"A\autocite{k}", r"\usepackage[style=verbose-ibid]{biblatex}")) == ["1 [@k]"]
    assert print_body(read(r"A\autocite{k}")) == ["A[@k]"]


def test_a_note_of_the_author_s_own_make_is_a_note() -> None:
    preamble = (
        r"\let\oldnote\footnote\renewcommand{\footnote}[1]{\oldnote{\RL{#1}}}\newcommand{\fn}{\footnote}"
    )
    assert print_notes(read(r"A\footnote{نص} b\fn{text}", preamble)) == ["1 نص", "2 text"]
    assert print_notes(read(r"A\footnote{x}", r"\let\footnote=\endnote")) == ["1 x"]


def test_lists_have_their_labels() -> None:
    flow = read(
        r"\begin{enumerate}\item a \begin{enumerate}\item b\end{enumerate}\item c\end{enumerate}"
        r"\begin{itemize}\item[--] d \item e\end{itemize}"
    )
    assert print_body(flow) == ["1. a", "(a) b", "2. c", "– d", "• e"]


def test_what_is_no_text_is_left_out() -> None:
    flow = read(
        "a\n\\begin{comment}\n\\footnote{b}\n\\end{comment}\n\\begin{verbatim}\n\\footnote{c}%\n\\end{verbatim}\n"
    )
    assert print_body(flow) == ["a", "\\footnote{c}%"]
    assert not flow.notes


def test_an_open_brace_ends_with_its_paragraph() -> None:
    flow = read("A\\footnote{one {b} c\n\nnext\\footnote{two}")
    assert print_notes(flow) == ["1 one b c", "2 two"]
    assert print_body(flow) == ["A[1]", "next[2]"]
    assert list_codes(flow) == ["latex-unclosed"]


def test_a_part_of_a_document_is_read_without_its_frame() -> None:
    flow = read_latex("نص\\footnote{المصدر نفسه، ص 3}.".encode())
    assert print_notes(flow) == ["1 المصدر نفسه، ص 3"]
