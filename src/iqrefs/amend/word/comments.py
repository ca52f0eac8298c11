"""Comments in the margin of a Word file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iqrefs.amend.word.anchors import Anchor, Anchors, find_anchors
from iqrefs.amend.word.elements import CLOSE, scan
from iqrefs.amend.word.markup import Dialect, RunLook, escape_value, write_runs
from iqrefs.amend.word.parts import (
    NO_STYLE,
    Layout,
    Part,
    Registry,
    find_free_number,
    find_styles,
    insert_in_root,
    is_signed,
    read_layout,
    read_part,
)
from iqrefs.amend.word.splices import Splice, apply_splices
from iqrefs.errors import InputError
from iqrefs.interchange.package_writing import write_package
from iqrefs.interchange.packages import open_package
from iqrefs.model import Comment

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_END, _START, _POINT = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Annotated:
    """A file with comments in its margin: how many stand at their places, and those that have none and stand
    at the first paragraph.
    """

    data: bytes
    placed: int
    unplaced: tuple[Comment, ...]
    breaks_signature: bool = False


def annotate_docx(data: bytes, comments: Sequence[Comment], author: str, date: str) -> Annotated:
    """A Word file with `comments` of `author` added to those it has; `date` is in ISO 8601, in UTC. All else
    in the file is byte for byte what it was.

    A comment whose place is not in the file stands at its first paragraph, and names the place. Raises
    `InputError` where the file cannot be read.
    """
    if not comments:
        return Annotated(data, 0, ())
    package = open_package(data)
    layout = read_layout(package)
    main = read_part(package, layout.main)
    keys = {comment.note_key for comment in comments if comment.note_key}
    numbers = {comment.paragraph for comment in comments if not comment.note_key}
    anchors = find_anchors(main.content, keys, numbers)
    if anchors.first is None and anchors.body < 0:
        raise InputError("holds a Word document without a text; open it in its program, and save it again.")
    by_anchor: dict[Anchor | None, list[int]] = defaultdict(list)
    unplaced: list[Comment] = []
    written: list[str] = []
    writer = _Writer(layout, author, date)
    registry = Registry(layout, main.namespace)
    target = _find_comments(layout, registry, main.namespace)
    number = find_free_number(package, [target.content])
    dialect = target.dialect_at(_find_root(target.content))
    for comment in comments:
        anchor = _find_anchor(comment, anchors)
        if anchor is None:
            unplaced.append(comment)
        by_anchor[anchor or anchors.first].append(number)
        written.append(writer.write(comment, number, dialect, is_placed=anchor is not None))
        number += 1
    splices = list(_place(main, by_anchor, anchors, writer.reference_style))
    changed, added = registry.write()
    body = insert_in_root(target.content, "".join(written).encode())
    (changed if target.name in package else added)[target.name] = body
    changed[main.name] = apply_splices(main.content, splices)
    placed = len(comments) - len(unplaced)
    return Annotated(write_package(package, changed, added), placed, tuple(unplaced), is_signed(package))


def _find_anchor(comment: Comment, anchors: Anchors) -> Anchor | None:
    if comment.note_key:
        return anchors.notes.get(comment.note_key)
    return anchors.paragraphs.get(comment.paragraph)


def _find_root(content: bytes) -> tuple[int, int]:
    root = next(tag for tag in scan(content) if tag.kind != CLOSE)
    return root.start, root.end


def _find_comments(layout: Layout, registry: Registry, namespace: str) -> Part:
    """The part of the file's comments; a new and empty one where it has none."""
    for one in layout.relationships.values():
        if one.kind == "comments" and not one.is_external and one.target in layout.package:
            return read_part(layout.package, one.target)
    name = registry.choose_name("comments")
    registry.relate("comments", name.rpartition("/")[2])
    registry.declare(name, _TYPE)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return Part(name, f'{head}<w:comments xmlns:w="{namespace}"></w:comments>'.encode(), namespace)


class _Writer:
    """Writes comments for the part that holds them."""

    def __init__(self, layout: Layout, author: str, date: str) -> None:
        self._author = author
        self._date = date
        self._style = find_styles(layout, "paragraph").get("annotation text", NO_STYLE).id
        self.reference_style = find_styles(layout, "character").get("annotation reference", NO_STYLE).id

    def write(self, comment: Comment, number: int, dialect: Dialect, *, is_placed: bool) -> str:
        """A comment's XML; one that stands not at its place begins with that."""
        w = dialect.prefix
        lines = comment.lines or ("",)
        if not is_placed:
            lines = (f"[{comment.note_key or f'¶ {comment.paragraph}'}] {lines[0]}", *lines[1:])
        paragraphs = "".join(
            self._write_line(line, comment.lang, dialect, is_first=place == 0)
            for place, line in enumerate(lines)
        )
        initials = "".join(word[0] for word in self._author.split())[:3]
        return (
            f'<{w}comment{dialect.declaration} {w}id="{number}" {w}author="{escape_value(self._author)}" '
            f'{w}date="{escape_value(self._date)}" {w}initials="{escape_value(initials)}">{paragraphs}'
            f"</{w}comment>"
        )

    def _write_line(self, line: str, lang: str, dialect: Dialect, *, is_first: bool) -> str:
        w = dialect.prefix
        is_rtl = lang == "ar"
        style = f'<{w}pStyle {w}val="{escape_value(self._style)}"/>' if self._style else ""
        bidi = f"<{w}bidi/>" if is_rtl else f'<{w}bidi {w}val="0"/>'
        properties = f"<{w}pPr>{style}{bidi}</{w}pPr>"
        sign = (
            f"<{w}r>{write_style(self.reference_style, dialect)}<{w}annotationRef/></{w}r>"
            if is_first
            else ""
        )
        runs = write_runs(line, is_rtl=is_rtl, look=RunLook(), dialect=dialect)
        return f"<{w}p>{properties}{sign}{runs}</{w}p>"


def write_style(style: str, dialect: Dialect) -> str:
    """The properties of a run that has nothing but a style; none without one."""
    w = dialect.prefix
    return f'<{w}rPr><{w}rStyle {w}val="{escape_value(style)}"/></{w}rPr>' if style else ""


def _place(
    main: Part, by_anchor: dict[Anchor | None, list[int]], anchors: Anchors, style: str
) -> Iterator[Splice]:
    """The beginnings, the ends and the signs of comments in the text."""
    for anchor, numbers in by_anchor.items():
        dialect = main.dialect_at(anchor.paragraph if anchor else _find_root(main.content))
        w = dialect.prefix
        space = dialect.declaration
        begins = "".join(f'<{w}commentRangeStart{space} {w}id="{number}"/>' for number in numbers)
        ends = "".join(
            f'<{w}commentRangeEnd{space} {w}id="{number}"/><{w}r{space}>{write_style(style, dialect)}'
            f'<{w}commentReference {w}id="{number}"/></{w}r>'
            for number in numbers
        )
        if anchor is None:
            paragraph = f"<{w}p{space}>{begins}{ends}</{w}p>"
            yield Splice(anchors.body, anchors.body, _POINT, paragraph.encode())
        elif anchor.unfolds:
            raw = main.content[anchor.start : anchor.end].decode()
            name = raw[1:-2].split(maxsplit=1)[0]
            opened = f"{raw[:-2].rstrip()}>{begins}{ends}</{name}>"
            yield Splice(anchor.start, anchor.end, _POINT, opened.encode())
        elif anchor.start == anchor.end:
            yield Splice(anchor.start, anchor.end, _POINT, (begins + ends).encode())
        else:
            yield Splice(anchor.start, anchor.start, _START, begins.encode())
            yield Splice(anchor.end, anchor.end, _END, ends.encode())
