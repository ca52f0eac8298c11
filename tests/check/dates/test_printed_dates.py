"""The rules of dates, visits, addresses and identifiers on texts that nobody would print."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.check.addresses.advised import SLUGS
from iqrefs.check.dates.date_marks import read_marks
from iqrefs.check.dates.visits import find_visits
from iqrefs.check.rules import BY_CODE, RULES
from iqrefs.check.subject import Subject, make_subject
from iqrefs.config import Profile
from iqrefs.links.advice import CODES, advise_reading
from iqrefs.model import Format
from iqrefs.pipeline import read_document
from tests.check.running import TODAY, check_text
from tests.growth import assert_grows_linearly

OURS = tuple(rule for rule in RULES if rule.family in ("DAT", "ACC", "URL", "IDN"))
PIECES = st.sampled_from(
    [
        *"()[]<>{}/.,،:;-–# \n", '"', "](", "[x](#)", "31", "30", "13", "2020", "20225", "٢٠٢٠", "1440هـ",
        "م", "3rd", "شباط", "يناير", "Feb", "Setpember", "July", "رمضان", "العدد", "no.", "of", "الموافق",
        "تاريخ الزيارة", "accessed", "https://", "https//", "www.", "doi:", "doi.org/", "10.5555/", "ISBN",
        "ردمك", "978-3-16-148410-1", "orcid.org/", "0000-0002-1825-0098", "arXiv:2113.01234", "?utm_source=x",
        "bit.ly/a", "الرابط", "Wikipedia", "a.example/2020/13/", "علي حسن", "صحيفة الزمان", "The Times",
        "date = {", "}", "urldate={", "Title - Site",
    ]
)  # fmt: skip
LETTERS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8)
BEFORE: dict[Format, tuple[str, str]] = {
    "notes": ("(1) ", ""),
    "bibtex": ("@misc{a, title={Wells}, ", "}"),
    "ris": ("TY  - ELEC\nTI  - Wells\nY2  - ", "\nER  - \n"),
}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(BEFORE)), st.lists(PIECES | LETTERS, max_size=40))
def test_no_text_makes_them_fail_and_all_they_say_stands_in_it(
    source_format: Format, pieces: list[str]
) -> None:
    start, end = BEFORE[source_format]
    text = start + "".join(pieces) + end
    first = check_text(text, source_format, rules=OURS)
    assert first == check_text(text, source_format, rules=OURS)
    for one in first:
        edits = one.fix.edits if one.fix else ()
        for span_start, span_end in (
            *one.spans,
            *(edit.span for edit in edits if edit.mention == one.mention),
        ):
            assert 0 <= span_start <= span_end <= len(one.text)
        assert len(one.message) < 600


def test_every_advice_on_links_has_a_rule() -> None:
    assert set(SLUGS.values()) == set(CODES)
    assert set(SLUGS) <= set(BY_CODE)


def _read(text: str, source_format: Format) -> Subject:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.txt"
        path.write_text(text, encoding="utf-8")
        reading = read_document(path, source_format, "none")
    advice = tuple(advise_reading(reading, TODAY))
    return make_subject("paper", reading, Profile("general"), TODAY, advice=advice)


def _run(subject: Subject) -> None:
    read_marks.cache_clear()
    find_visits.cache_clear()
    for rule in OURS:
        for _ in rule.check(subject) if rule.check else ():
            pass


def _cite_often(count: int) -> Subject:
    """One work, cited by every note with its date, a link behind a text or what is left of one."""
    work = "Alan Pryce, Palms of Basra, The Basra Times, 14 July 17, 2025,"
    ends = ("[A walk under palms](https://a.example/w).", "A walk under palms.", "https://a.example/w.")
    return _read("".join(f"({n}) {work} {ends[n % 3]}\n" for n in range(1, count + 1)), "notes")


@pytest.mark.parametrize(
    "piece",
    ["31/", "1 July ", "[", "[a](#", "doi:", "https//", "978-", "2020-", '"', "{", "orcid", "accessed 1 "],
)
def test_time_grows_with_the_length_of_a_record(piece: str) -> None:
    def make(length: int) -> Subject:
        return _read(
            f"@misc{{a, title={{W}}, note={{{piece.replace('{', '') * (length // len(piece))}}}}}", "bibtex"
        )

    assert_grows_linearly(_run, make, 40_000)


def test_time_grows_with_the_number_of_notes() -> None:
    assert_grows_linearly(_run, _cite_often, 800)
