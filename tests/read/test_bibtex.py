"""BibTeX read: values, names, dates, inheritance, and files that are broken."""

from collections.abc import Callable
from typing import Any, cast

import pytest

from iqrefs.read.bibtex import read_bibtex
from tests.growth import assert_grows_linearly


def item(fields: str, entry: str = "book") -> dict[str, Any]:
    return cast("dict[str, Any]", read_bibtex(f"@{entry}{{k, {fields}}}")[0][0].item)


VALUES = [
    (r"title = {R{\'e}sum\'e of \"{o} \c{c} \v s {\ss} \o{} {\'\i}}", "title", "Résumé of ö ç š ß ø í"),
    (r"title = {{محمد} \& 100\% --- \emph{x}}", "title", "محمد & 100% — x"),
    (r"title = {\input{/etc/passwd}}", "title", r"\input{/etc/passwd}"),
    (r'title = "a {"}b{"} c" # { d}', "title", 'a "b" c d'),
    (r"publisher = {دار \textbackslash{} الطليعة~ب}", "publisher", "دار \\ الطليعة ب"),
    (r"pages = {45--67}", "page", "45-67"),
    (r"url = {\url{https://x.org/a\_b}}", "URL", "https://x.org/a_b"),
    (r"howpublished = {\url{https://x.org}}", "URL", "https://x.org"),
    (r"title = {A}, subtitle = {B}", "title", "A: B"),
    (r"langid = {arabic}", "language", "ar"),
    (r"language = {العربية}", "language", "ar"),
    (r"file = {x.pdf}", "custom", {"file": "x.pdf"}),
]


@pytest.mark.parametrize(("fields", "variable", "value"), VALUES)
def test_a_value_is_read_as_text(fields: Any, variable: Any, value: Any) -> None:
    assert item(fields)[variable] == value


NAMES = [
    ("محمد عابد الجابري", [{"literal": "محمد عابد الجابري"}]),
    ("John Smith", [{"family": "Smith", "given": "John"}]),
    ("ابن خلدون، عبد الرحمن", [{"literal": "ابن خلدون، عبد الرحمن"}]),
    ("Smith, John", [{"family": "Smith", "given": "John"}]),
    ("الجابري, محمد عابد", [{"family": "الجابري", "given": "محمد عابد"}]),
    ("Smith, Jr., John", [{"family": "Smith", "given": "John", "suffix": "Jr."}]),
    ("Ludwig van Beethoven", [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}]),
    ("{وزارة التخطيط and Co.}", [{"literal": "وزارة التخطيط and Co."}]),
    (
        "أحمد علي and\nسعاد حسن AND others",
        [{"literal": "أحمد علي"}, {"literal": "سعاد حسن"}, {"literal": "others"}],
    ),
    ("family={بن خلدون}, given={عبد الرحمن}", [{"family": "بن خلدون", "given": "عبد الرحمن"}]),
    (r"Erd{\H o}s, P{\'a}l", [{"family": "Erdős", "given": "Pál"}]),
]


@pytest.mark.parametrize(("printed", "names"), NAMES)
def test_names_are_split(printed: Any, names: Any) -> None:
    assert item(f"author = {{{printed}}}")["author"] == names


DATES = [
    ("year = 1994", {"date-parts": [[1994]]}),
    ("year = {١٩٩٤}, month = {أيلول}", {"date-parts": [[1994, 9]]}),
    ("year = 2018, month = mar", {"date-parts": [[2018, 3]]}),
    ('year = 2018, month = "10~" # mar', {"date-parts": [[2018, 3, 10]]}),
    ('year = 2018, month = mar # "--" # apr', {"date-parts": [[2018, 3], [2018, 4]]}),
    ("year = 2018, month = {Spring}", {"date-parts": [[2018]], "season": 1}),
    ("year = {2018--2019}", {"date-parts": [[2018], [2019]]}),
    ("year = {ca. 1994}", {"date-parts": [[1994]], "circa": True}),
    ("year = {د.ت}", {"literal": "د.ت"}),
    ("date = {2018-03-01/2018-04-02}", {"date-parts": [[2018, 3, 1], [2018, 4, 2]]}),
    ("date = {2018-21}", {"date-parts": [[2018]], "season": 1}),
    ("date = {26 أيلول 2019}", {"date-parts": [[2019]], "literal": "26 أيلول 2019"}),
]


@pytest.mark.parametrize(("fields", "date"), DATES)
def test_dates_are_read(fields: Any, date: Any) -> None:
    assert item(fields)["issued"] == date


@pytest.mark.parametrize(
    ("entry", "csl_type"),
    [("article", "article-journal"), ("phdthesis", "thesis"), ("techreport", "report"), ("online", "webpage"),
     ("inbook", "chapter"), ("jurisdiction", "legal_case"), ("misc", "document"), ("nonsense", "document")],
)  # fmt: skip
def test_entry_types(entry: Any, csl_type: Any) -> None:
    assert item("title = {x}", entry)["type"] == csl_type


def test_strings_and_crossref() -> None:
    text = """@string{dar = "دار " # {الطليعة}}
@incollection{c, crossref = {P}, title = {فصل}, pages = {1--2}}
@book{p, title = {كتاب}, publisher = dar, editor = {A B}}"""
    (chapter, _), findings = read_bibtex(text)
    assert findings == ()
    assert (chapter.item["container-title"], chapter.item["publisher"]) == ("كتاب", "دار الطليعة")
    assert chapter.item["title"] == "فصل"


BROKEN = [
    # file, keys kept, (code, line) of the findings
    (
        "@book{a, title={x}}\n@book{b, title={y\n@book{c, title={z}}",
        ["a", "c"],
        [("bibtex-unreadable-entry", 2)],
    ),
    ("\n@book{مفتاح، title={x}}", ["مفتاح"], [("bibtex-arabic-comma", 2)]),
    ("@book{a, title={x}}\n@book{a, title={y}}", ["a", "a-2"], [("bibtex-duplicate-key", 2)]),
    ("@book{a, title={x}, title={y}}", ["a"], [("bibtex-duplicate-field", 1)]),
    ("@book{a, title=abc}", ["a"], [("bibtex-undefined-string", 1)]),
    ("@book{a, crossref={zz}}", ["a"], [("bibtex-missing-parent", 1)]),
    ("just words", [], [("bibtex-no-entries", 1)]),
    ("@book{, title={x}}", ["entry1"], [("bibtex-missing-key", 1)]),
    ("\ufeff\u200f@book\u200f{\u200fa\u200e, title={x}}", ["a"], []),
    ("", [], []),
]


@pytest.mark.parametrize(("text", "keys", "found"), BROKEN)
def test_a_broken_file_keeps_what_can_be_read(text: Any, keys: Any, found: Any) -> None:
    records, findings = read_bibtex(text)
    assert [record.id for record in records] == keys
    assert [(finding.code, finding.place and finding.place.line) for finding in findings] == found


def test_a_record_keeps_its_text_and_line() -> None:
    (_, second), _ = read_bibtex("@book{a,title={x}}\n\n@book{b,title={y}}\n")
    assert (second.text, second.place.line) == ("@book{b,title={y}}", 3)


HOSTILE: dict[str, tuple[Callable[[int], str], int]] = {
    "braces": (lambda n: "{" * n, 200_000),
    "unclosed": (lambda n: "@book{a,\n title={x\n" * n, 5_000),
    "long": (lambda n: "@book{a, title={" + "x" * n + "}}", 2_000_000),
    "nested": (lambda n: "@book{a, title={" + "{" * n + "}" * n + "}}", 50_000),
    "commas": (lambda n: "@book{a, author={" + "A, " * n + "B}}", 100_000),
    "doubling": (lambda n: "@string{a0={xxxx}}" + "".join(map(double, range(n))), 60),
}


def double(number: int) -> str:
    """A string twice as long as the one before, and an entry of it."""
    following = number + 1
    return f"\n@string{{a{following}=a{number} # a{number}}}\n@book{{k{following},title=a{following}}}"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_take_their_share_of_time(name: str) -> None:
    assert_grows_linearly(read_bibtex, *HOSTILE[name])
