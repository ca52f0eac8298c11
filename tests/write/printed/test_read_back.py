"""The lists printed of the project's own documents, read again by iqrefs."""

from collections import Counter
from pathlib import Path

import pytest

from iqrefs.measure.compare import list_values
from iqrefs.model import Item
from iqrefs.pipeline import read_document
from iqrefs.write.printed import print_references, render_sections

GOLD = sorted((Path(__file__).parents[2] / "gold").glob("*.txt"))
FIELDS = ("type", "title", "author", "issued")


def values_of(item: Item, variable: str) -> list[str]:
    values = list_values(item, variable)
    return [value.partition("-")[0] for value in values] if variable == "issued" else values


@pytest.mark.untraced
def test_type_title_author_and_year_are_read_again_as_they_were(tmp_path: Path) -> None:
    kept: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for document in GOLD:
        reading = read_document(document)
        printed = [citation.text for citation in reading.citations.values()]
        lines = []
        for work in reading.works:
            (section,) = print_references([work], printed=printed)
            lines.append(render_sections([section]).split("\n")[2])
        listed = tmp_path / document.name
        listed.write_text("\n".join(lines), encoding="utf-8")
        again = read_document(listed, "lines", grouped=False)
        entries = [again.citations[f"bibliography:{entry.label}"] for entry in again.document.bibliography]
        for work, entry in zip(reading.works, entries, strict=True):
            for variable in FIELDS:
                values = values_of(work.item, variable)
                known[variable] += bool(values)
                kept[variable] += bool(values) and values == values_of(entry.item, variable)
    assert kept.total() / known.total() >= 0.97
    assert min(kept[variable] / known[variable] for variable in FIELDS) >= 0.95


@pytest.mark.parametrize("name", ["khamees-2025", "maghreb-thesis", "english-history"])
def test_a_list_that_is_printed_is_found_as_a_bibliography_entry_by_entry(name: str, tmp_path: Path) -> None:
    reading = read_document(next(path for path in GOLD if path.stem == name))
    listed = tmp_path / "list.txt"
    listed.write_text(render_sections(print_references(reading.works)), encoding="utf-8")
    assert len(read_document(listed).document.bibliography) == len(reading.works)
