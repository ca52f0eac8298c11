"""Whatever a file holds, it is checked: nothing fails, what is told stands in the text, and fixes end."""

from __future__ import annotations

import json
import random
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET  # our own reports

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.check.reading import list_slugs
from iqrefs.check.rules import RULES
from iqrefs.check.settings.files import load_profile
from iqrefs.cli.check_task import CheckTask
from iqrefs.cli.check_work import Outcome, check_input
from iqrefs.cli.options import InputFormat
from iqrefs.config import Config
from iqrefs.model import Finding, Format, Reading
from iqrefs.pipeline import check_reading, read_document
from tests.check.running import TODAY
from tests.growth import assert_grows_linearly
from tests.links.running import run_here

CONFIG = Config(profile=load_profile("iraqi-academic"))
SUFFIXES = {"bibtex": ".bib", "csl-json": ".json", "ris": ".ris"}
PIECES = st.sampled_from(
    [
        *"()[]{}«»“”\"',،؛;:.-—_*\\<&$?ـ", "\n", "\n   ", "\u200f", "\u202b", "\ufeff", "..", "، ,", " ,",
        "&amp;", "&#0;", "\\u0026", "\\\\_", "CafÃ©", "<b>x</b>", "ﻻ", "\ufe73", "\ufffd", "[x](https://a.example/b)",
        "https://a.example/b?utm_source=x&id=4", "www.a.example/x", "https://doi.org/10.1000/xyz", "10.1000/",
        "ISBN 978-0-306-40615-8", "March 45, 2021", "99/99/9999", "31 شباط 2020", "٢٠١٥", "20١٥", "1445هـ",
        "accessed on May 72, 3021", "تم الدخول في 9 تموز 2025", "I bid.", "op. cit..", "op. cit...",
        "المصدر السايق", "المصدر نفسه", "supra n. 2", "ص 5", "pp. 9-3", "العدد (62)", "د. أحمد علي",
        "احمد على",
        "Pryce, Alan", "A. Pryce", "بيروت، دار النهار، 2011", "Palms, London, Verso, 2001", "ofTechnology",
        "تدايعات", "للبحوث الاستشارات", "\n(2) ", "\n- ", ", ", "، ", " ",
    ]
)  # fmt: skip
NOISE = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
PROSE = st.lists(PIECES | NOISE, min_size=1, max_size=12).map("".join)
FIELDS = st.sampled_from(
    ["title", "author", "date", "year", "url", "doi", "isbn", "pages", "urldate", "note"]
)
VARIABLES = st.sampled_from(
    ["id", "type", "title", "author", "issued", "accessed", "URL", "DOI", "ISBN", "page"]
)
ODD = st.recursive(
    PROSE | st.none() | st.booleans() | st.integers() | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["family", "literal", "date-parts"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def number(pieces: list[str], form: str = "({})") -> str:
    """The pieces as notes or entries, numbered from 1."""
    return "\n".join(f"{form.format(place)} {piece}" for place, piece in enumerate(pieces, 1))


NOTES = st.lists(PROSE, min_size=1, max_size=4).map(number)
PAPERS = st.tuples(NOTES, st.lists(PROSE, max_size=3)).map(
    lambda parts: f"نص (1) البحث\n\nالهوامش\n{parts[0]}\n\nقائمة المصادر\n{number(parts[1], '{}.')}\n"
)
BIBTEX = st.lists(st.tuples(FIELDS, PROSE), max_size=5).map(
    lambda fields: "@book{a,\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields) + "}\n"
)
CSL = st.lists(st.dictionaries(VARIABLES, ODD, max_size=5), min_size=1, max_size=2).map(json.dumps)
RIS = st.lists(
    st.tuples(st.sampled_from(["TY", "TI", "AU", "PY", "UR", "DO", "SN", "ER"]), PROSE), min_size=1
).map(lambda lines: "".join(f"{tag}  - {value}\n" for tag, value in lines))
DOCUMENTS = st.one_of(
    st.tuples(NOTES, st.just("notes")),
    st.tuples(PAPERS, st.just("text")),
    st.tuples(PROSE, st.sampled_from(["text", "lines", "urls", "bibtex", "csl-json", "ris"])),
    st.tuples(BIBTEX, st.just("bibtex")),
    st.tuples(CSL, st.just("csl-json")),
    st.tuples(RIS, st.just("ris")),
)


def check(path: Path, source_format: str, *, fix: bool = False, unsafe: bool = False) -> Outcome:
    """What `iqrefs check` makes of a file, by all rules."""
    codes = tuple(rule.code for rule in RULES)
    return check_input(
        CheckTask(
            str(path),
            InputFormat(source_format),
            "none",
            CONFIG,
            codes,
            list_slugs(),
            TODAY,
            fix=fix,
            unsafe=unsafe,
            keep_reading=True,
        )
    )


def write(folder: str, text: str, source_format: str) -> Path:
    path = Path(folder) / f"paper{SUFFIXES.get(source_format, '.txt')}"
    path.write_bytes(text.encode("utf-8", "replace"))
    return path


def assert_stands_in_text(finding: Finding, reading: Reading) -> None:
    texts = {key: citation.text for key, citation in reading.citations.items()}
    assert all(0 <= start <= end <= len(finding.text) for start, end in finding.spans), finding
    assert {*finding.related, *filter(None, [finding.mention])} <= texts.keys(), finding
    assert len(finding.message) < 600
    for edit in finding.fix.edits if finding.fix else ():
        assert 0 <= edit.span[0] <= edit.span[1] <= len(texts[edit.mention]), finding
        assert texts[edit.mention][slice(*edit.span)] != edit.replacement, finding


@settings(max_examples=50, deadline=None)
@given(DOCUMENTS)
def test_any_text_is_checked_and_what_is_told_stands_in_it(document: tuple[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(folder, *document)
        outcome = check(path, document[1])
        assert outcome == check(path, document[1])
    if outcome.reading is None:
        assert outcome.error
        return
    for finding in outcome.findings:
        assert_stands_in_text(finding, outcome.reading)


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@settings(max_examples=25, deadline=None)
@given(DOCUMENTS)
def test_a_mended_file_reads_again_and_a_second_run_changes_nothing(
    unsafe: bool,  # noqa: FBT001 - a parameter of the test
    document: tuple[str, str],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(folder, *document)
        before = check(path, document[1]).reading
        first = check(path, document[1], fix=True, unsafe=unsafe)
        mended = path.read_bytes()
        second = check(path, document[1], fix=True, unsafe=unsafe)
        assert (second.mended == 0) or first.waiting
        assert path.read_bytes() == mended or first.waiting
    if before and second.reading:
        assert labels_of(second.reading) == labels_of(before)


def labels_of(reading: Reading) -> list[str]:
    document = reading.document
    return [*(note.label for note in document.notes), *(entry.label for entry in document.bibliography)]


NASTY = "\x1b[31m<script>alert(1)</script>\u202e]]>\x9b2J::error::%0A&\u2066\"'"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit", "html"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_nothing_of_a_document_passes_raw_into_a_report(form: str, lang: str, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(
        number([f"Alan Pryce {NASTY}, Palms {NASTY}, (London, Verso, 31 May 20211.", f"I bid. {NASTY}"])
    )
    record = {
        "id": NASTY,
        "type": "book",
        "title": f"{NASTY} (",
        "DOI": f"10.1/{NASTY}",
        "URL": f"https://{NASTY}",
    }
    refs = tmp_path / "refs.json"
    refs.write_text(json.dumps([record, record]))
    done = run_here(
        "check",
        notes,
        refs,
        "--model",
        "none",
        "--output-format",
        form,
        "--lang",
        lang,
        "--now",
        "2026-01-15",
    )
    assert done.code == 1, done.err
    assert_harmless(form, done.out)


def assert_harmless(form: str, told: str) -> None:
    if form in ("json", "sarif"):
        json.loads(told)
        assert not re.search("[\x00-\x09\x0b-\x1f]", told)
        return
    assert not STEERING.search(told)
    if form == "junit":
        ET.fromstring(told)  # noqa: S314 - our own report
    if form == "github":
        assert all(re.match("::(error|warning|notice) ", line) for line in told.splitlines())
    if form == "html":
        assert "<script>alert" not in told


# Growth


def notes_of(*pieces: str) -> Callable[[int], str]:
    """What makes so many notes, each piece in its turn; `{}` is the number of the note."""
    return lambda size: number([pieces[at % len(pieces)].replace("{}", str(at)) for at in range(size)])


def listed(note: str, entry: str) -> Callable[[int], str]:
    """What makes a paper of so many notes and entries."""
    return lambda size: (
        f"نص (1)\n\nالهوامش\n{notes_of(note)(size)}\n\nقائمة المصادر\n"
        + number([entry.replace("{}", str(at)) for at in range(size)], "{}.")
    )


def long_note(piece: str) -> Callable[[int], str]:
    """What makes a note of so many characters."""
    return lambda size: f"(1) Alan Pryce, Palms, London, Verso, 2001, {piece * (size // len(piece))}\n"


def records(**fields: str) -> Callable[[int], str]:
    """What makes so many records in BibTeX."""
    return lambda size: "".join(
        f"@book{{a{at},\n"
        + "".join(f" {k} = {{{v}}},\n" for k, v in fields.items()).replace("<>", str(at))
        + "}\n"
        for at in range(size)
    )


WATER = "سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011، ص {}"


@pytest.mark.parametrize(
    ("source_format", "make", "size"),
    [
        ("notes", notes_of(WATER, "سلمى ناجي، المصدر السابق، ص 3"), 400),
        ("notes", notes_of("Nora Whitfield, Dams of {}, London, 2012", "Whitfield, op. cit., p. 3"), 400),
        ("text", listed(WATER, WATER), 320),
        ("bibtex", records(title="Rivers of Iraq", author="Smith, John", year="2001"), 400),
        ("bibtex", records(title="Rivers of Iraq", author="Smith<>, John", year="2001"), 400),
        ("bibtex", records(title="Rivers <>", doi="10.1000/xyz"), 400),
        ("notes", long_note("accessed on May 72, 3021, "), 16_000),
        ("text", lambda size: listed("x", "x" + "; ; ,, " * (size // 7))(1), 24_000),
        ("notes", long_note("https://a.example/" + ")" * 400), 24_000),
        ("notes", long_note("[a](https://a.example/b) "), 24_000),
    ],
    ids=[
        "one work", "one author", "one work listed", "one record", "one title", "one DOI", "visits", "marks",
        "closed brackets", "links",
    ],
)  # fmt: skip
def test_the_rules_take_time_in_proportion(
    source_format: Format, make: Callable[[int], str], size: int
) -> None:
    def read(length: int) -> Reading:
        with tempfile.TemporaryDirectory() as folder:
            path = write(folder, make(length), source_format)
            return read_document(path, source_format, "none")

    assert_grows_linearly(lambda reading: check_reading("paper", reading, RULES, CONFIG, TODAY), read, size)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("deep.json", '[{"title": ' + "[" * 900 + "]" * 900 + "}]"),
        (
            "types.json",
            '[{"id": {}, "title": 5, "author": {"family": 1}, "issued": [], "URL": {}, "type": []}]',
        ),
        ("dates.json", '[{"type": "book", "title": "x", "issued": {"date-parts": [[1e40, -5, "x"]]}}]'),
        ("surrogate.json", '[{"type": "book", "title": "x\\ud800y (", "DOI": "10.1/\\udfff"}]'),
        (
            "long.json",
            '[{"type": "webpage", "title": "t", "URL": "https://a.example/' + "x" * 100_000 + '"}]',
        ),
        ("leads.json", '[{"type": "book", "title": "t", "DOI": "' + "doi:" * 20_000 + '"}]'),
        ("open.bib", "@book{" * 2_000),
        ("deep.bib", "@book{a, title={" + "{" * 20_000 + "}" * 20_000 + "}}"),
        (
            "dates.bib",
            "@book{a, title={A}, date={999999999-99-99}, year={-5}, urldate={0000-00-00}, month={13}}",
        ),
        ("empty.ris", "TY  - \nER  - \n" * 200),
        ("closed.txt", "(1) A, B, https://a.example/" + ")" * 30_000 + "\n"),
    ],
)
def test_a_broken_file_is_refused_or_checked(name: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    done = run_here("check", path, "--model", "none", "--now", "2026-01-15")
    assert done.code in (0, 1, 2)
    assert "Traceback" not in done.err


def test_random_bytes_are_refused_or_checked(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    for seed in range(20):
        path.write_bytes(random.Random(seed).randbytes(400))  # noqa: S311 - no secret
        outcome = check(path, "text", fix=True)
        assert outcome.error or outcome.reading
