"""What reference managers leave in a Word file behind the print of their citations: fields, content controls.

Zotero and Mendeley keep CSL-JSON, EndNote keeps XML, Word names a source of its own list. What cannot be read
is left to the print.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from iqrefs.interchange.plain_text import clean_text
from iqrefs.model import EmbeddedItem, Item
from iqrefs.read.flow import Field, Manager
from iqrefs.read.managers import read_csl_citation
from iqrefs.read.word.endnote import read_endnote
from iqrefs.read.word.instructions import MAX_INSTRUCTION, read_instruction

_CITATION_TAG = "MENDELEY_CITATION_v3_"
_LIST_TAG = "MENDELEY_BIBLIOGRAPHY"
_LISTS: tuple[tuple[str, Manager], ...] = (
    ("ADDIN ZOTERO_BIBL", "zotero"),
    ("ADDIN MENDELEY BIBLIOGRAPHY", "mendeley"),
    ("ADDIN EN.REFLIST", "endnote"),
    ("BIBLIOGRAPHY", "word"),
)
_CITATIONS: tuple[tuple[str, Manager], ...] = (
    ("ADDIN ZOTERO_ITEM", "zotero"),
    ("ADDIN CSL_CITATION", "mendeley"),
    ("ADDIN EN.CITE", "endnote"),
    ("CITATION", "word"),
)
_BEHIND_NAME = ("", " ", "\\", "{", "<")
_MAX_ITEMS = 500
"""Works of one citation."""


@dataclass(slots=True)
class Managers:
    """Reads fields. `read_sources` gives Word's own sources by their tags when the first of them is cited;
    `broken` counts citations that could not be read.
    """

    read_sources: Callable[[], dict[str, Item]]
    broken: int = 0
    _sources: dict[str, Item] | None = None

    def read(self, instruction: str, data: str) -> Field | None:
        """The field of an instruction, `data` being what is kept beside it in base64; None for any other."""
        head = " ".join(instruction[:200].split()).upper()
        for name, by in (*_LISTS, *_CITATIONS):
            if not head.startswith(name) or head[len(name) : len(name) + 1] not in _BEHIND_NAME:
                continue
            if (name, by) in _LISTS:
                return Field((), by, is_list=True)
            return self._read_citation(instruction, data, by)
        return None

    def read_tag(self, tag: str) -> Field | None:
        """The field that the tag of a content control holds."""
        if tag.startswith(_LIST_TAG):
            return Field((), "mendeley", is_list=True)
        if not tag.startswith(_CITATION_TAG):
            return None
        text = decode_base64(tag.removeprefix(_CITATION_TAG))
        return self._finish(read_csl_citation(text), "mendeley")

    def _read_citation(self, instruction: str, data: str, by: Manager) -> Field | None:
        if by == "word":
            return self._finish(tuple(self._read_tags(instruction)), by)
        if by == "endnote":
            at = instruction.find("<EndNote")
            return self._finish(read_endnote(instruction[at:] if at >= 0 else decode_base64(data)), by)
        return self._finish(read_csl_citation(instruction), by)

    def _finish(self, items: Sequence[EmbeddedItem], by: Manager) -> Field | None:
        if not items:
            self.broken += 1
            return None
        return Field(tuple(items), by)

    def _read_tags(self, instruction: str) -> Iterator[EmbeddedItem]:
        r"""The sources of `CITATION Tag \l 1025 \p 45 \m Tag2 \p 7`."""
        if self._sources is None:
            self._sources = self.read_sources()
        parts = read_instruction(instruction[:10_000], "lmpvfs")
        tags: list[list[str]] = [[word, ""] for word in parts.words[1:2]]
        for switch, value in parts.switches:
            if switch == "m":
                tags.append([value, ""])
            elif switch in ("p", "v") and tags and not tags[-1][1]:
                tags[-1][1] = value if switch == "p" else f"volume {value}"
        for tag, locator in tags[:_MAX_ITEMS]:
            item = self._sources.get(tag.casefold())
            if item is not None:
                yield EmbeddedItem(tag, item, clean_text(locator))


def decode_base64(text: str) -> str:
    """Text kept in base64; `""` where it is none. What hangs over at the end is left out."""
    packed = "".join(text.split()).rstrip("=")
    if len(packed) > 2 * MAX_INSTRUCTION:
        return ""
    packed = packed[: len(packed) - (len(packed) % 4 == 1)]
    try:
        raw = base64.b64decode(packed + "=" * (-len(packed) % 4))
    except (binascii.Error, ValueError):
        return ""
    return raw.decode("utf-8", errors="replace").rstrip("\x00")
