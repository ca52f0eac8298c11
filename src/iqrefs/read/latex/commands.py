r"""What LaTeX's commands do to a reader: looks, headings, lists, tables, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from iqrefs.read.latex.citations import read_bibitem, read_cite
from iqrefs.read.latex.document import Handler, Reader
from iqrefs.read.latex.environments import read_begin, read_end, read_item, set_style, skip_arguments
from iqrefs.read.latex.footnotes import (
    read_counter,
    read_definition,
    read_endnote,
    read_footnote,
    read_label,
    read_mark,
    read_note_text,
    read_reference,
    read_thanks,
    restart_numbers,
)
from iqrefs.read.latex.words import (
    CITES,
    ENDNOTES,
    FOOTNOTES,
    ITALIC_COMMANDS,
    ITALIC_SWITCHES,
    LEVELS,
    LINE_ENDS,
    PARAGRAPH_ENDS,
    QUOTES,
    RAISING,
    SPACES,
    TEXTS_OF_NOTES,
    TRANSPARENT,
    UNPRINTED,
)
from iqrefs.read.located import NOWHERE
from iqrefs.sentences.reading import make_finding

_VERB = re.compile(r"\*?([^A-Za-z\s*\[{])")
_FILE = re.compile(r"\s*\{([^{}\n]{1,300})\}|\s*([\w./\-]{1,300})")
_ADDRESS_ESCAPE = re.compile(r"\\([%#&_~{}])")
_OPTIONS = re.compile(r"\s*\[[^\[\]{}\n]*=[^\[\]{}\n]*\](?=\s*\{)")


def _read_unprinted(reader: Reader, name: str, start: int) -> None:
    del start
    skip_arguments(reader, UNPRINTED[name])


def _read_italic(reader: Reader, name: str, start: int) -> None:
    if reader.open_argument(start):
        set_style(reader, ITALIC_COMMANDS[name])


def _read_switch(reader: Reader, name: str, start: int) -> None:
    del start
    set_style(reader, ITALIC_SWITCHES[name])
    reader.skip_blanks()


def _read_raised(reader: Reader, name: str, start: int) -> None:
    del name
    if reader.open_argument(start):
        reader.change_style(is_raised=True)


def _read_quote(reader: Reader, name: str, start: int) -> None:
    is_starred = reader.take_star()
    opener, closer = QUOTES[f"{name}*" if is_starred else name]
    reader.take_optional()
    frame = reader.open_argument(start)
    if frame is not None:
        reader.put(opener)
        frame.close = partial(reader.put, closer)


def _read_heading(reader: Reader, name: str, start: int) -> None:
    is_starred = reader.take_star()
    reader.take_optional()
    reader.end_paragraph()
    if not is_starred:
        restart_numbers(reader, name)
    frame = reader.open_argument(start)
    if frame is not None:
        frame.gatherer.level = max(
            1, LEVELS[name] + (1 if reader.numbering.is_book and name != "chapter" else 0)
        )
        if name in {"part", "title"}:
            frame.gatherer.level = 1
        frame.close = reader.end_paragraph


def _read_own_paragraph(reader: Reader, name: str, start: int) -> None:
    """A text that stands for itself: a caption, an author."""
    reader.take_star()
    if name == "captionof":
        reader.take_argument()
    reader.take_optional()
    if reader.frame.table is None:
        reader.end_paragraph()
    frame = reader.open_argument(start)
    if frame is not None and reader.frame.table is None:
        frame.close = reader.end_paragraph


def _end_paragraph(reader: Reader, name: str, start: int) -> None:
    del name, start
    reader.read_gap()
    reader.skip_blanks()


def _read_line_end(reader: Reader, name: str, start: int) -> None:
    del name, start
    reader.take_star()
    following = _ROW_SPACE.match(reader.text, reader.at)
    if following:
        reader.at = following.end()
    if reader.frame.table is not None:
        reader.end_row()
    else:
        reader.frame.gatherer.put_break(reader.frame.style)


_ROW_SPACE = re.compile(r"\[[^\[\]\n]{0,40}\]")


def _read_verb(reader: Reader, name: str, start: int) -> None:
    del name, start
    found = _VERB.match(reader.text, reader.at)
    if found is None:
        return
    end = reader.text.find(found[1], found.end(), found.end() + 1000)
    if end >= 0:
        reader.print_lines(found.end(), end)
        reader.at = end + 1


def _read_url(reader: Reader, name: str, start: int) -> None:
    """An address, character for character but for what TeX wants escaped."""
    del name, start
    span = reader.take_argument()
    if span is not None:
        at = span[0]
        for found in _ADDRESS_ESCAPE.finditer(reader.text, *span):
            reader.print(at, found.start())
            reader.print(found.start() + 1, found.end())
            at = found.end()
        reader.print(at, span[1])


def _read_href(reader: Reader, name: str, start: int) -> None:
    del name
    reader.take_optional()
    span = reader.take_argument()
    if span is not None and reader.open_argument(start):
        target = _ADDRESS_ESCAPE.sub(r"\1", reader.text[span[0] : span[1]]).strip()
        reader.change_style(target=target)


def _read_file(reader: Reader, name: str, start: int) -> None:
    """Another file, which is not read: it is named in a finding."""
    found = _FILE.match(reader.text, reader.at)
    if found:
        reader.at = found.end()
        tell_file(reader, name, found[1] or found[2], start)


def tell_file(reader: Reader, name: str, named: str, position: int) -> None:
    """Note the files that a command names, but for those that the file carries in itself."""
    for one in named.split(","):
        file = one.strip()
        if name == "bibliography" and not file.endswith(".bib"):
            file = f"{file}.bib"
        if file and file not in reader.carried:
            reader.unread.setdefault(file, position)


def _read_texorpdf(reader: Reader, name: str, start: int) -> None:
    del name
    frame = reader.open_argument(start)
    if frame is not None:
        frame.close = partial(_drop_argument, reader)


def _drop_argument(reader: Reader) -> None:
    reader.take_argument()


def _read_newtheorem(reader: Reader, name: str, start: int) -> None:
    del name, start
    reader.take_star()
    for _ in range(2):
        reader.take_argument()
        reader.take_optional()


def _read_unknown(reader: Reader, name: str, start: int) -> None:
    """A command that says nothing here: what stands in its braces is text."""
    reader.take_star()
    if found := _OPTIONS.match(reader.text, reader.at):
        reader.at = found.end()
    if reader.text.startswith("{}", reader.at):
        reader.at += 2
    else:
        reader.skip_blanks()
    reader.unknown.setdefault(name, start)


def _read_space(reader: Reader, name: str, start: int) -> None:
    del name, start
    reader.frame.gatherer.put_blank(NOWHERE, reader.frame.style)
    reader.skip_blanks()


def _read_nothing(reader: Reader, name: str, start: int) -> None:
    """A command without arguments and without print."""
    del name, start
    reader.skip_blanks()


def make_handlers() -> dict[str, Handler]:
    """All commands that are known, by name; `""` reads the others."""
    handlers: dict[str, Handler] = dict.fromkeys(TRANSPARENT, _read_nothing)
    groups: tuple[tuple[Callable[[Reader, str, int], None], object], ...] = (
        (_read_unprinted, UNPRINTED), (_read_italic, ITALIC_COMMANDS), (_read_switch, ITALIC_SWITCHES),
        (_read_raised, RAISING),
        (_read_quote, [name for name in QUOTES if name.isalpha() and len(name) > 2]),
        (_read_heading, LEVELS), (_read_own_paragraph, ("caption", "captionof", "author", "subtitle")),
        (_end_paragraph, PARAGRAPH_ENDS), (_read_line_end, (*LINE_ENDS, "\\")), (read_footnote, FOOTNOTES),
        (read_note_text, TEXTS_OF_NOTES), (read_endnote, ENDNOTES), (read_cite, CITES),
        (_read_url, ("url", "nolinkurl", "path", "email", "burl")),
        (_read_file, ("input", "include", "subfile", "bibliography", "addbibresource", "subfileinclude")),
        (read_reference, ("ref", "footref", "autoref", "cref", "Cref", "vref", "pageref", "nameref")),
        (read_counter, ("setcounter", "addtocounter", "stepcounter", "refstepcounter")),
        (read_definition, ("newcommand", "renewcommand", "providecommand", "def", "gdef")),
        (_read_verb, ("verb", "lstinline")), (_read_space, SPACES),
    )  # fmt: skip
    for handler, names in groups:
        handlers.update(dict.fromkeys(names, handler))  # type: ignore[call-overload]
    handlers.update({
        "": _read_unknown, "item": read_item, "bibitem": read_bibitem, "begin": read_begin, "end": read_end,
        "href": _read_href, "footnotemark": read_mark, "thanks": read_thanks, "label": read_label,
        "texorpdfstring": _read_texorpdf, "newtheorem": _read_newtheorem,
    })  # fmt: skip
    return handlers


def tell_unread(reader: Reader) -> None:
    """Findings of what was not read: other files, commands that are not known."""
    for named, position in reader.unread.items():
        place = reader.place(position)
        reader.findings.append(make_finding("latex-file-not-read", "info", place, file=named))
    if reader.unknown:
        names = ", ".join(f"\\{name}" for name in list(reader.unknown)[:8])
        more = " …" if len(reader.unknown) > 8 else ""
        place = reader.place(next(iter(reader.unknown.values())))
        reader.findings.append(
            make_finding("latex-unknown-command", "info", place, commands=f"{names}{more}")
        )
