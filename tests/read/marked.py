"""What tests look at in a marked-up text file that was read."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from iqrefs.read.flow import Flow, Paragraph, Stretch

_BLANKS = str.maketrans("\n\t\f", "   ")


def find_pandoc() -> str | None:
    """The pandoc that is installed, by itself or with Python."""
    try:
        import pypandoc  # type: ignore[import-untyped]  # noqa: PLC0415 - may be missing

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        return shutil.which("pandoc")


def print_paragraph(one: Paragraph) -> str:
    """A paragraph as text: marks of notes in brackets, italics in underscores, links in angles."""
    return "".join(map(_print, one.stretches))


def _print(part: Stretch) -> str:
    text = f"[{part.text}]" if part.note else part.text
    text = f"_{text}_" if part.is_italic else text
    text = f"^{text}^" if part.is_raised and not part.note else text
    return f"{text}<{part.target}>" if part.target else text


def print_body(flow: Flow) -> list[str]:
    """The paragraphs of the text, after their markers."""
    return [f"{one.marker} {print_paragraph(one)}".strip() for one in flow.paragraphs]


def print_notes(flow: Flow) -> list[str]:
    """Each note after its marker; the lines of one are its paragraphs."""
    texts = ("\n".join(print_paragraph(part) for part in one.paragraphs) for one in flow.notes)
    return [f"{one.marker} {text}" for one, text in zip(flow.notes, texts, strict=True)]


def list_codes(flow: Flow) -> list[str]:
    """The codes of the findings."""
    return [finding.code for finding in flow.findings]


def list_stretches(flow: Flow) -> Iterator[Stretch]:
    """All stretches of the text and the notes."""
    for paragraphs in (flow.paragraphs, *(note.paragraphs for note in flow.notes)):
        for paragraph in paragraphs:
            yield from paragraph.stretches


def assert_stands_where_it_says(flow: Flow, text: str) -> None:
    """That what has a place in the file stands there, one for one; a blank may stand for a tab or newline."""
    for part in list_stretches(flow):
        if part.node >= 0:
            there = text[part.offset : part.offset + len(part.text)]
            assert there.translate(_BLANKS) == part.text.translate(_BLANKS)


def flatten(text: str) -> str:
    """A text for comparing: blanks as one, apostrophes straight."""
    text = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "`")
    return re.sub(r"\s+", " ", text).strip()


def flat_notes(flow: Flow) -> list[str]:
    """The texts of the notes for comparing."""
    return [flatten("\n".join(map(_bare_text, note.paragraphs))) for note in flow.notes]


def _bare_text(one: Paragraph) -> str:
    return "".join(part.text for part in one.stretches if not part.note)


def read_with_pandoc(text: str, source_format: str) -> list[str]:
    """The texts of the notes as pandoc reads them, for comparing."""
    command = [find_pandoc() or "pandoc", "-f", source_format, "-t", "json"]
    printed = subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout
    return [flatten(_blocks_text(blocks)) for blocks in _find_notes(json.loads(printed)["blocks"])]


def _find_notes(tree: Any) -> Iterator[Any]:
    if isinstance(tree, dict):
        if tree.get("t") == "Note":
            yield tree["c"]
        tree = list(tree.values())
    if isinstance(tree, list):
        for one in tree:
            yield from _find_notes(one)


def _blocks_text(tree: Any) -> str:
    if isinstance(tree, dict):
        if tree["t"] in {"Para", "Plain"}:
            return _inlines_text(tree["c"]) + "\n"
        return _blocks_text(tree.get("c"))
    return "".join(map(_blocks_text, tree)) if isinstance(tree, list) else ""


def _inlines_text(inlines: Sequence[Any]) -> str:
    return "".join(map(_inline_text, inlines))


def _inline_text(one: Any) -> str:
    kind, content = one["t"], one.get("c")
    if kind == "Str":
        return str(content)
    if kind in {"Space", "SoftBreak", "LineBreak"}:
        return " "
    if kind in {"Note", "RawInline"}:
        return "" if kind == "Note" or content[0] == "html" else str(content[1])
    if kind == "Code":
        return str(content[1])
    if kind == "Math":
        return f"${content[1]}$"
    if kind == "Quoted":
        signs = "“”" if content[0]["t"] == "DoubleQuote" else "‘’"
        return signs[0] + _inlines_text(content[1]) + signs[1]
    return _inlines_text(content[1] if kind in {"Link", "Image", "Span", "Cite"} else content)
