"""Markdown's citations by keys, as pandoc reads them."""

from __future__ import annotations

import pytest

from iqrefs.model import EmbeddedItem
from iqrefs.read.flow import Flow, FlowNote
from iqrefs.read.markdown import read_markdown

_METADATA = "---\nbibliography: refs.bib\n---\n"
_REFERENCES = (
    "---\nreferences:\n- id: tripp\n  type: book\n  title: A History of Iraq\n  author:\n"
    "  - family: Tripp\n    given: Charles\n---\n"
)


def read(note: str, metadata: str = "") -> FlowNote:
    flow = read_markdown(f"{metadata}A.[^1]\n\n[^1]: {note}\n".encode())
    assert "".join(part.text for part in flow.notes[0].paragraphs[0].stretches)
    return flow.notes[0]


def list_cited(note: FlowNote) -> list[tuple[str, str]]:
    """The keys that a note cites, with the print of each citation."""
    printed: dict[int, list[str]] = {}
    keys: dict[int, str] = {}
    for paragraph in note.paragraphs:
        for part in paragraph.stretches:
            if part.field:
                keys[id(part.field)] = part.field.items[0].id
                printed.setdefault(id(part.field), []).append(part.text)
    return [(key, "".join(printed[number])) for number, key in keys.items()]


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("[@a, 12]", [("a", "@a, 12")]),
        ("See [@a, p. 5; see also @b].", [("a", "@a, p. 5"), ("b", "@b")]),
        ("[-@a, *passim*]", [("a", "@a, passim")]),
        ("@a [p. 5] says", [("a", "@a [p. 5]")]),
        ("[@{doi:10/x}, 3]", [("doi:10/x", "@{doi:10/x}, 3")]),
        ("[@smith_2007:a, 3]", [("smith_2007:a", "@smith2007:a, 3")]),
        ("[@جابري1984، ص 5]", [("جابري1984", "@جابري1984، ص 5")]),
        ("[@a] and @a again", [("a", "@a"), ("a", "@a")]),
        ("[@a](https://example.org) \\[@b\\] `[@c]` me@example.org", []),
        ("@account on a site", []),
        ("[no key; at all]", []),
    ],
)
def test_keys_are_cited_where_pandoc_cites_them(written: str, cited: list[tuple[str, str]]) -> None:
    found = [(key, text.replace("_", "")) for key, text in list_cited(read(written))]
    assert found == cited


def test_a_bare_key_is_cited_where_the_file_says_that_it_cites_by_keys() -> None:
    assert list_cited(read("@a says so", _METADATA)) == [("a", "@a")]


def _cited_items(flow: Flow) -> list[EmbeddedItem]:
    return list(flow.cited)


def test_a_work_of_the_metadata_is_what_its_key_cites() -> None:
    flow = read_markdown(f"{_REFERENCES}A [@tripp].[^1] B^[As @tripp says.]\n\n[^1]: [@tripp, 3]\n".encode())
    items = [
        part.field.items[0]
        for note in flow.notes
        for paragraph in note.paragraphs
        for part in paragraph.stretches
        if part.field
    ]
    assert [(one.id, one.locator, one.item["title"]) for one in items] == [
        ("tripp", "3", "A History of Iraq"),
        ("tripp", "", "A History of Iraq"),
    ]
    assert [one.id for one in _cited_items(flow)] == ["tripp"]
