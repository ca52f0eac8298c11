"""A paper as LaTeX for XeLaTeX with polyglossia, which sets it as a PDF file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from iqrefs.text.script import is_arabic as is_mostly_arabic
from tests.formats.papers import Block, Call, Paper, Text

_HEAD = r"""\documentclass[12pt]{article}
\usepackage[a4paper,margin=2.5cm]{geometry}
\usepackage{polyglossia}
%s
\newfontfamily\arabicfont[Script=Arabic]{Amiri}
\newfontfamily\englishfont{%s}
\setmainfont{%s}
\interfootnotelinepenalty=10000
\begin{document}
"""
_ARABIC = r"\setmainlanguage[numerals=%s]{arabic}\setotherlanguage{english}"
_ENGLISH = r"\setmainlanguage{english}\setotherlanguage{arabic}"
_SPECIAL = re.compile(r"([\\{}$&#^_%~])")
_NAMES = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿʾʿ](?:[^؀-ۿ،؛()«»]*[A-Za-zÀ-ɏḀ-ỿʾʿ])?")
_ARABIC_RUN = re.compile(r"[؀-ۿ](?:[^A-Za-z()]*[؀-ۿ])?")


def write_xelatex(paper: Paper) -> str:
    """The paper's file."""
    is_eastern = any(note.printed[:1] in "٠١٢٣٤٥٦٧٨٩" for note in paper.notes if note.printed)
    language = _ARABIC % ("mashriq" if is_eastern else "maghrib") if paper.is_arabic else _ENGLISH
    font = "Amiri" if paper.is_arabic else "DejaVu Serif"
    parts = [_HEAD % (language, font, font), *_write_blocks(paper)]
    for one in paper.references:
        text = _write_texts(paper, one.pieces)
        parts.append(rf"\section*{{{text}}}" if one.level else rf"\smallskip\noindent\hangindent=1cm {text}")
    return "\n\n".join([*parts, r"\end{document}"]) + "\n"


def _write_blocks(paper: Paper) -> Iterator[str]:
    page = 1
    for is_row, group in groupby(paper.blocks, key=lambda block: bool(block.cells)):
        blocks = list(group)
        if is_row:
            yield _write_table(paper, blocks)
            continue
        for block in blocks:
            yield (r"\newpage " if block.page > page else "") + _write_pieces(paper, block)
            page = block.page


def _write_table(paper: Paper, rows: list[Block]) -> str:
    width = max(len(row.cells) for row in rows)
    lines = (" & ".join(_write_texts(paper, [Text(cell)]) for cell in row.cells) for row in rows)
    return rf"\begin{{tabular}}{{{'l' * width}}}" + r" \\ ".join(lines) + r"\end{tabular}"


def _write_pieces(paper: Paper, block: Block) -> str:
    return "".join(
        rf"\footnote{{{_write_texts(paper, paper.notes[piece.note].pieces)}}}"
        if isinstance(piece, Call)
        else _write_texts(paper, [piece])
        for piece in block.pieces
    )


def _write_texts(paper: Paper, texts: Iterable[Text]) -> str:
    """The texts in the language of most of their letters, the other one inside it."""
    pieces = list(texts)
    is_arabic = is_mostly_arabic("".join(one.text for one in pieces))
    run, name = (_LATIN_RUN, "textenglish") if is_arabic else (_ARABIC_RUN, "textarabic")
    written = ""
    for one in pieces:
        start, text = 0, ""
        for match in run.finditer(one.text):
            text += _escape(one.text[start : match.start()]) + rf"\{name}{{{_escape(match.group())}}}"
            start = match.end()
        text += _escape(one.text[start:])
        written += rf"\emph{{{text}}}" if one.is_italic else text
    if is_arabic == paper.is_arabic or not written:
        return written
    return rf"\{'textarabic' if is_arabic else 'textenglish'}{{{written}}}"


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda match: _NAMES.get(match.group(), "\\" + match.group()), text)
