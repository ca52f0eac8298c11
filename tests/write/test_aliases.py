"""Other citation keys, and values that lost, through every format and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.interchange.aliases import read_aliases, write_aliases
from iqrefs.interchange.lost_values import describe_lost
from iqrefs.model import Item, SourceRecord, Variant, Work
from iqrefs.read.bibtex import read_bibtex
from iqrefs.read.csl_json import read_csl_json
from iqrefs.read.ris import read_ris
from iqrefs.write.biblatex import write_biblatex
from iqrefs.write.bibtex import write_bibtex
from iqrefs.write.csl_json import write_csl_json
from iqrefs.write.ris import write_ris

from .samples import BOOK, work

CUSTOM = {"ids": "jabri_94, takwin1994", "variants": "publisher: دار الطليعة | issued: 1984"}
MERGED = cast("Item", {**BOOK, "custom": CUSTOM})

Writer = Callable[[Sequence[Work]], str]
Reader = Callable[[str], tuple[tuple[SourceRecord, ...], Any]]
FORMATS: list[tuple[Writer, Reader]] = [
    (write_bibtex, read_bibtex),
    (write_biblatex, read_bibtex),
    (write_csl_json, read_csl_json),
    (write_ris, read_ris),
]


@pytest.mark.parametrize(("write", "read"), FORMATS)
def test_aliases_and_lost_values_come_back(write: Writer, read: Reader) -> None:
    (record,), _ = read(write([work(MERGED)]))
    assert cast("Any", record.item)["custom"] == CUSTOM


@pytest.mark.parametrize("write", [write_bibtex, write_biblatex])
def test_aliases_are_the_field_that_biblatex_reads_its_keys_from(write: Writer) -> None:
    assert "  ids = {jabri_94, takwin1994},\n" in write([work(MERGED)])


def test_ris_has_them_as_label_and_research_notes() -> None:
    printed = write_ris([work(MERGED)])
    assert "LB  - jabri_94, takwin1994\n" in printed
    assert "RN  - publisher: دار الطليعة | issued: 1984\n" in printed


def test_aliases_hold_nothing_that_could_break_a_file() -> None:
    assert write_aliases(["a}b", "c,d", "a}b", "{}", "x y"]) == "ab, cd, xy"
    assert read_aliases("a,, b ,") == ("a", "b")
    assert read_aliases(["a"]) == read_aliases(None) == ()


@given(st.lists(st.text(max_size=8), max_size=4))
def test_aliases_are_read_as_they_are_written(keys: list[str]) -> None:
    printed = write_aliases(keys)
    assert write_aliases(read_aliases(printed)) == printed
    assert not set(printed) & set("{}\\\n")


def test_values_that_lost_are_told_in_the_order_of_csl_each_once() -> None:
    variants = {
        "issued": (Variant({"date-parts": [[1984, 3]]}, "b"), Variant({"literal": "1404هـ"}, "c")),
        "author": (Variant([{"family": "Harte", "given": "J."}, {"literal": "وزارة الري"}], "b"),),
        "publisher": (Variant("Hurst | Co", "b"), Variant("Hurst | Co", "c"), Variant("", "d")),
    }
    told = "author: Harte, J.; وزارة الري | publisher: Hurst Co | issued: 1984-03 | issued: 1404هـ"
    assert describe_lost(variants) == told
    assert describe_lost({}, ["x: 1 | y: 2", None, "x: 1"]) == "x: 1 | y: 2"
