"""The references of a Markdown file's metadata, read as a reader of all of YAML reads them."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from iqrefs.model import Item, Work
from iqrefs.read.csl_items import read_csl_item
from iqrefs.read.markdown.metadata import read_references
from iqrefs.write.csl_yaml import write_csl_yaml
from tests.growth import assert_grows_linearly, repeat

_WRITTEN = """title: On Iraq
references:
# as pandoc writes them
- id: tripp2007
  type: book
  author:
  - family: Tripp
    given: Charles
  issued:
    date-parts:
    - - 2007
      - 5
  title: "A History: of Iraq"   # the third edition
  publisher: Cambridge University
    Press
  volume: 2
- {id: jabri, title: 'It''s', author: [{literal: محمد عابد الجابري}], issued: {date-parts: [[1984]]}}
-
    id: folded
    title: >-
      A title
      of two lines
    URL: https://example.org/a:b#c
    issued: 1999-05
other: 5
"""


def load(text: str) -> dict[str, Any]:
    """The works as another reader sees them."""
    return {one["id"]: read_csl_item(one)[0] for one in YAML(typ="safe", pure=True).load(text)["references"]}


def test_references_are_read_as_a_whole_reader_of_yaml_reads_them() -> None:
    assert read_references(_WRITTEN) == load(_WRITTEN)


def test_references_that_iqrefs_wrote_are_read() -> None:
    item = Item(type="book", title='A "title": with # signs', author=[{"literal": "الجابري"}])
    written = write_csl_yaml([Work("a", item, (), {}), Work("b", Item(type="book", title="\\ 'b'"), (), {})])
    assert read_references(written) == load(written)


@pytest.mark.parametrize(
    "written",
    [
        "references: *all", "references:\n- &a {id: x}", "references:\n- id: !!str x",
        "references:\n- id: 'x",
        "references:\n- [id: x", "references:\n- {id x}", "references:\n  id: x", "references:\n- x",
        "references:\n- id: a\n   title: b", "references:\n" + "- " * 40 + "a", "title: x", "",
        "references:", 'references:\n- id: "x" y', "references:\n- {id: [x}]",
    ],
)  # fmt: skip
def test_what_is_not_understood_describes_no_work(written: str) -> None:
    assert read_references(written) == {}


PIECES = (
    "- ", "id: x", "title: ", "\n", "\n  ", "\n- ", "    ", "[", "]", "{", "}", ",", ":", ": ", "'", '"', "|",
    ">", "#", " #", "a", "5", "كتاب", "\\", "-", "...", "---", "\t", "&a", "*a", "~", "references:\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_no_text_raises(pieces: list[str]) -> None:
    read_references("references:\n" + "".join(pieces))


TEXTS = st.text("ab :#'\"-[]{},كتاب٥5\\", min_size=1, max_size=20).map(str.strip).filter(bool)


@given(st.lists(st.dictionaries(st.sampled_from(("title", "publisher", "genre")), TEXTS), max_size=4))
def test_what_is_read_is_what_was_written(items: list[dict[str, str]]) -> None:
    works = [{"id": f"k{number}", **item} for number, item in enumerate(items)]
    stream = StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.dump({"references": works}, stream)
    known = {one["id"]: read_csl_item(dict(one))[0] for one in works}
    assert read_references(stream.getvalue()) in (known, {})


@pytest.mark.parametrize("piece", ["- id: x\n", "- ", "[", "a: {", "- a: [1,", "- a: '", "  b: c\n", " "])
def test_long_metadata_takes_no_longer_than_its_length(piece: str) -> None:
    assert_grows_linearly(lambda text: read_references(f"references:\n{text}"), repeat(piece), 80_000)
