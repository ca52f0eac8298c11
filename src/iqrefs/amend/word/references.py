"""References put at the end of a Word file's text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlsplit

from iqrefs.amend.word.elements import CLOSE, OPEN, scan
from iqrefs.amend.word.markup import Dialect, RunLook, escape_value, write_runs
from iqrefs.amend.word.parts import (
    NO_STYLE,
    Layout,
    Part,
    Registry,
    find_styles,
    is_signed,
    read_layout,
    read_part,
)
from iqrefs.amend.word.splices import Splice, apply_splices
from iqrefs.errors import InputError
from iqrefs.interchange.package_writing import write_package
from iqrefs.interchange.packages import open_package
from iqrefs.interchange.word_xml import R_NS, R_STRICT_NS, W_STRICT_NS
from iqrefs.model import PrintedReference, ReferenceRun, ReferenceSection
from iqrefs.text.script import is_arabic

_HANGING = 720
"""Twentieths of a point by which all lines but the first are set in: half an inch."""
_HOST = re.compile(r"[^\s/?#\[\]@<>\\^`{|}\"%]+")
_UNESCAPED = "/?#:@!$&'()*+,;=-._~%[]"


@dataclass(frozen=True, slots=True)
class Appended:
    """A file with references at its end, and how many there are."""

    data: bytes
    count: int
    breaks_signature: bool = False


def append_references(data: bytes, heading: str, sections: Sequence[ReferenceSection]) -> Appended:
    """A Word file with references at the end of its text, under a heading, in sections under theirs. All else
    in the file is byte for byte what it was. Raises `InputError` where the file cannot be read.
    """
    package = open_package(data)
    layout = read_layout(package)
    main = read_part(package, layout.main)
    at, dialect = _find_end(main)
    registry = Registry(layout, main.namespace)
    writer = _Writer(layout, registry, dialect, main.namespace)
    written = "".join(writer.write(heading, sections))
    content = apply_splices(main.content, [Splice(at, at, 0, written.encode())])
    changed, added = registry.write()
    changed[main.name] = content
    count = sum(len(section.references) for section in sections)
    return Appended(write_package(package, changed, added), count, is_signed(package))


def _find_end(main: Part) -> tuple[int, Dialect]:
    """Where the body's text ends, before the properties of its last section, and how elements are named."""
    depth = 0
    body: tuple[int, int] | None = None
    at = 0
    for tag in scan(main.content):
        if tag.kind == CLOSE:
            depth -= 1
            if tag.name == "body" and depth == 1 and body:
                return at or tag.start, main.dialect_at(body)
            continue
        if depth == 1 and tag.name == "body" and tag.kind == OPEN:
            body = (tag.start, tag.end)
        elif depth == 2 and body:
            at = tag.start if tag.name == "sectPr" else 0
        depth += tag.kind == OPEN
    raise InputError("holds a Word document without a text; open it in its program, and save it again.")


class _Writer:
    def __init__(self, layout: Layout, registry: Registry, dialect: Dialect, namespace: str) -> None:
        self._registry = registry
        self._dialect = dialect
        self._relations = R_STRICT_NS if namespace == W_STRICT_NS else R_NS
        paragraph_styles = find_styles(layout, "paragraph")
        self._headings = [paragraph_styles.get(name, NO_STYLE) for name in ("heading 1", "heading 2")]
        self._link_style = find_styles(layout, "character").get("hyperlink", NO_STYLE).id

    def write(self, heading: str, sections: Sequence[ReferenceSection]) -> Iterator[str]:
        """The paragraphs in order."""
        if heading:
            yield self._write_heading(heading, 0, "rtl" if is_arabic(heading) else "ltr", "")
        for section in sections:
            if section.heading:
                yield self._write_heading(section.heading, 1, section.direction, section.lang)
            for reference in section.references:
                yield self._write_reference(reference)

    def _write_heading(self, text: str, level: int, direction: Literal["ltr", "rtl"], lang: str) -> str:
        w = self._dialect.prefix
        style = self._headings[level]
        named = f'<{w}pStyle {w}val="{escape_value(style.id)}"/>' if style.id else ""
        looks = () if style.id else (("b", f"<{w}b/>"), ("bCs", f"<{w}bCs/>"))
        unnumbered = f'<{w}numPr><{w}numId {w}val="0"/></{w}numPr>' if style.is_numbered else ""
        properties = f"{named}<{w}keepNext/>{unnumbered}{self._write_direction(direction)}"
        runs = write_runs(text, is_rtl=direction == "rtl", look=RunLook(looks, lang), dialect=self._dialect)
        return self._wrap(properties, runs)

    def _write_reference(self, reference: PrintedReference) -> str:
        w = self._dialect.prefix
        indent = f'<{w}ind {w}left="{_HANGING}" {w}hanging="{_HANGING}"/>'
        properties = f'{self._write_direction(reference.direction)}{indent}<{w}jc {w}val="start"/>'
        return self._wrap(properties, "".join(self._write_run(run, reference) for run in reference.runs))

    def _write_direction(self, direction: Literal["ltr", "rtl"]) -> str:
        w = self._dialect.prefix
        return f"<{w}bidi/>" if direction == "rtl" else f'<{w}bidi {w}val="0"/>'

    def _wrap(self, properties: str, inner: str) -> str:
        w = self._dialect.prefix
        return f"<{w}p{self._dialect.declaration}><{w}pPr>{properties}</{w}pPr>{inner}</{w}p>"

    def _write_run(self, run: ReferenceRun, reference: PrintedReference) -> str:
        w = self._dialect.prefix
        target = _clean_address(run.target) if run.target else ""
        looks: list[tuple[str, str]] = []
        if target and self._link_style:
            looks.append(("rStyle", f'<{w}rStyle {w}val="{escape_value(self._link_style)}"/>'))
        if run.is_italic:
            looks += [("i", f"<{w}i/>"), ("iCs", f"<{w}iCs/>")]
        is_rtl = reference.direction == "rtl"
        runs = write_runs(run.text, is_rtl=is_rtl, look=RunLook(looks, reference.lang), dialect=self._dialect)
        if not target or not runs:
            return runs
        key = self._registry.relate("hyperlink", target, is_external=True)
        space = f'{self._dialect.declaration} xmlns:r="{self._relations}"'
        return f'<{w}hyperlink{space} r:id="{key}">{runs}</{w}hyperlink>'


def _clean_address(address: str) -> str:
    """A web address as Word takes it (it refuses a file with one that is not sound); or `""`."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https", "ftp") or not _HOST.fullmatch(parts.hostname or ""):
        return ""
    host = f"{parts.hostname}:{port}" if port is not None else parts.hostname
    rest = parts._replace(scheme="", netloc="").geturl()
    return f"{parts.scheme.lower()}://{host}{quote(rest, safe=_UNESCAPED)}"
