"""BibTeX and BibLaTeX: what is printed, and that it comes back."""

import logging
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.interchange.plain_text import clean_text
from iqrefs.interchange.tex_text import unescape_tex
from iqrefs.model import Name
from iqrefs.read.bibtex import read_bibtex
from iqrefs.write.biblatex import write_biblatex
from iqrefs.write.bibtex import write_bibtex

from .samples import ALL, ARTICLE, BOOK, LAW, PAGE, THESIS, VOLUME, work, works_of

WRITERS = [write_bibtex, write_biblatex]

PRINTED = [
    # writer, item, lines that stand in the entry
    (write_bibtex, BOOK,
     ["@book{k,", "author = {{محمد عابد الجابري}},", "year = {1994},", "address = {بيروت},"]),
    (write_biblatex, BOOK,
     ["@book{k,", "date = {1994},", "location = {بيروت},", "langid = {arabic},"]),
    (write_bibtex, VOLUME,
     ["title = {الشرق الأدنى القديم},", "volumetitle = {العراق},"]),
    (write_biblatex, VOLUME,
     ["maintitle = {الشرق الأدنى القديم},", "title = {العراق},", "volume = {1},"]),
    (write_bibtex, THESIS,
     ["@mastersthesis{k,", "type = {رسالة ماجستير غير منشورة},", "dateliteral = {1423هـ},"]),
    (write_biblatex, THESIS,
     ["@thesis{k,", "institution = {كلية العلوم السياسية، جامعة بغداد},"]),
    (write_bibtex, ARTICLE,
     ["@article{k,", "journal = {Journal of Things},", 'month = mar # "--" # apr,',
                             "pages = {45--67},", "author = {{de Gaulle}, Charles and van den Berg, Jan},"]),
    (write_bibtex, ARTICLE,
     [r"title = {{U.S.} Policy \& {NATO}: 100\% of {\textbraceleft}it{\textbraceright}},"]),
    (write_biblatex, ARTICLE,
     ["date = {2018-03/2018-04},", "journaltitle = {Journal of Things},", "doi = {10.1000/x_y},"]),
    (write_bibtex, PAGE,
     ["@misc{k,", "note = {Accessed 2025-07-10},", "title = {{الحوار الاستراتيجي مع NATO}},",
                          "author = {{U.S. Department of State, Office of Inspector General}},",
                          "url = {https://mofa.gov.iq/a_b?x=%20%7B1%7D},"]),
    (write_biblatex, PAGE,
     ["@online{k,", "urldate = {2025-07-10},"]),
    (write_bibtex, LAW,
     ["@misc{k,", "entrysubtype = {legislation},", "number = {36},", "issue = {4383},"]),
    (write_biblatex, LAW,
     ["@legislation{k,", "howpublished = {الوقائع العراقية},"]),
]  # fmt: skip


@pytest.mark.parametrize(("writer", "item", "lines"), PRINTED)
def test_an_entry_holds_its_fields(writer: Any, item: Any, lines: Any) -> None:
    printed = writer([work(item)])
    assert [line for line in lines if line not in printed] == []


@pytest.mark.parametrize("writer", WRITERS)
def test_what_is_written_reads_back_to_the_same_bytes(writer: Any) -> None:
    printed = writer(ALL)
    records, findings = read_bibtex(printed)
    assert findings == ()
    assert [record.item["type"] for record in records] == [w.item["type"] for w in ALL]
    assert [record.item["title"] for record in records] == [w.item["title"] for w in ALL]
    assert writer(works_of(records)) == printed


@pytest.mark.parametrize("writer", WRITERS)
@settings(max_examples=100, deadline=None)
@given(title=st.text(min_size=1), literal=st.text(), family=st.text(), given_name=st.text())
def test_any_title_and_name_survives(
    writer: Any, title: Any, literal: Any, family: Any, given_name: Any
) -> None:
    names: list[Name] = [{"literal": literal}, {"family": family, "given": given_name}]
    printed = writer([work({"type": "book", "title": title, "author": names, "publisher": title})])
    (record,), findings = read_bibtex(printed)
    assert findings == ()
    assert record.item.get("title", "") == clean_text(title)
    assert record.item.get("publisher", "") == clean_text(title)
    assert writer(works_of((record,))) == printed


@pytest.mark.parametrize("writer", WRITERS)
@settings(max_examples=100, deadline=None)
@given(title=st.text(alphabet=r"\{}%&#$_^~\"'`-،اب aB@,=", min_size=1))
def test_pybtex_reads_the_same_title(writer: Any, title: Any) -> None:
    pybtex = pytest.importorskip("pybtex.database")
    logging.getLogger("pybtex").setLevel(logging.CRITICAL)
    data = pybtex.parse_string(writer([work({"type": "book", "title": "x" + title})]), "bibtex")
    assert clean_text(unescape_tex(data.entries["k"].fields["title"])) == clean_text("x" + title)


def test_pybtex_keeps_a_braced_name_whole() -> None:
    pybtex = pytest.importorskip("pybtex.database")
    data = pybtex.parse_string(write_bibtex([work(PAGE), work(BOOK, "b")]), "bibtex")
    assert [str(person) for key in "kb" for person in data.entries[key].persons["author"]] == [
        "{U.S. Department of State, Office of Inspector General}",
        "{محمد عابد الجابري}",
    ]


def test_control_characters_bidi_controls_and_escapes_do_not_come_out() -> None:
    title = "\x1b[31mتكوين\u202e العقل\u2066\x00\nالعربي\x9b0m"
    assert "title = {تكوين العقل العربي}," in write_bibtex([work({"type": "book", "title": title})])


def test_a_title_cannot_run_tex_or_open_a_new_entry() -> None:
    printed = write_bibtex([work({"type": "book", "title": "\\input{/etc/passwd}}\n@book{x, title={y}"})])
    assert not re.search(r"\\input\b(?!\})", printed.replace(r"{\textbackslash}input", ""))
    assert len(read_bibtex(printed)[0]) == 1


def test_keys_are_unique_and_safe() -> None:
    printed = write_bibtex([work(BOOK, "a,b"), work(BOOK, "AB"), work(BOOK, "{}")])
    assert re.findall(r"@book\{(.*),", printed) == ["ab", "AB-2", "work"]


def test_no_works_make_an_empty_file() -> None:
    assert [writer([]) for writer in WRITERS] == ["", ""]
