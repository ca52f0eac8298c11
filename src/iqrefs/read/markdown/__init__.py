"""Markdown as pandoc, GitHub and Obsidian write it: its notes, links and italics, each with its place."""

from __future__ import annotations

from dataclasses import replace

from iqrefs.read.decode import Decoded
from iqrefs.read.flow import Flow
from iqrefs.read.located import decode_marked
from iqrefs.read.many import tell_first
from iqrefs.read.markdown.blocks import BlockReader
from iqrefs.read.markdown.notes import FlowMaker


def read_markdown(data: bytes) -> Flow:
    """A Markdown file's paragraphs and notes. Raises `InputError` (without the file's name)."""
    return read_markdown_text(decode_marked(data))


def read_markdown_text(decoded: Decoded) -> Flow:
    """A Markdown text's paragraphs and notes."""
    flow = FlowMaker(decoded.text, BlockReader(decoded.text).read()).make()
    return replace(flow, findings=tuple(tell_first((*decoded.findings, *flow.findings))))
