"""The links as text."""

from __future__ import annotations

import re

from rich.cells import cell_len

from iqrefs.model import LinkRow
from iqrefs.report.links.as_text import render_text
from tests.report.links.rows import ARABIC, ENGLISH, HOSTILE, ROWS

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def told(rows: tuple[LinkRow, ...] = ROWS) -> str:
    return "".join(render_text(rows, ENGLISH))


def chapter(text: str, document: str) -> str:
    return text.split(f"{document}\n", 1)[1].split("\n\n", 1)[0]


def test_the_links_stand_under_their_documents_the_worst_first() -> None:
    text = told()
    first = re.findall(r"(?m)^([a-z-]+) +(?:entry|note) ", chapter(text, "khamees-2025.bib"))
    second = re.findall(r"(?m)^([a-z-]+) +(?:entry|note) ", chapter(text, "withdrawal-2025.txt"))
    assert first == ["dead", "drifted", "invalid", "unstable", "moved"]
    assert second == ["dead", "dead", "soft-dead", "blocked", "restricted"]


def test_a_link_says_where_it_is_cited_why_and_where_a_copy_is() -> None:
    lines = chapter(told(), "khamees-2025.bib").splitlines()
    assert re.match(r"dead +entry gulf2012 +http://www\.gulfpolicies\.com/index\.php\?\S+=147$", lines[1])
    assert re.match(r"lost \(3\) +Not found today: there is no site of this name$", lines[2])
    assert "Archived copy of 2013-02-18, 1,180 days before the citation's" in lines[5]
    assert re.match(r" +https://web\.archive\.org/web/20130218224011/\S+=147$", lines[7])


def test_an_address_is_whole_and_on_one_line_however_long() -> None:
    row = LinkRow("https://a.example/" + "long/" * 100, ROWS[4].verdict, cited_in=ROWS[4].cited_in[:1])
    assert any(line.endswith(row.url) for line in told((row,)).splitlines())


def test_a_link_in_two_documents_stands_under_each() -> None:
    assert told().count("gulfpolicies.com/index.php?option") == 4  # with its archived copy


def test_links_that_are_well_are_only_counted_unless_asked_for() -> None:
    assert "brookings" not in told()
    assert "Found, and not listed above: 1" in told()
    verbose = "".join(render_text(ROWS, ENGLISH, verbose=True))
    assert "https://www.brookings.edu/articles/iraq-after-the-withdrawal/" in verbose
    assert re.search(r"(?m)^ok +note 4, note 17 ", verbose)
    assert "not listed above" not in verbose


def test_advice_stands_under_its_document_the_gravest_first() -> None:
    text = chapter(told(), "withdrawal-2025.txt")
    advice = text.split("Advice:\n")[1]
    assert advice == (
        "  note 2\n    error: The access date “31 June 2025” is not in the calendar.\n"
        "  note 28\n    warning: There is no access date. Say when the page was read.\n"
        "  note 30\n    warning: The citation announces an address (“متاح على الرابط:”), but none follows."
    )


def test_the_figures_come_last_and_keep_apart_what_cannot_be_told() -> None:
    assert told().split("\n\n")[-1] == (
        "Summary: 11 addresses, 13 citations, 2 documents.\n"
        "  Link rot            3   30.0%  not found, softly too\n"
        "  Other content       1   10.0%  alive, but not what was cited\n"
        "  Cannot tell         2   20.0%  robots refused, or restricted; never counted as rot\n"
        "  Unstable            1   10.0%  try again later\n"
        "  dead 2 · soft-dead 1 · drifted 1 · invalid 1 · unstable 1 · blocked 1 · restricted 1 · moved 1"
        " · unasked 1 · ok 1\n"
        "  Shares are of the addresses with a verdict: 10.\n"
        "  Visits on 2025-11-23.\n"
        "  Found, and not listed above: 1 (--verbose lists them).\n"
    )


def test_without_links_it_says_so() -> None:
    assert "".join(render_text([], ENGLISH)) == "There are no addresses to report on.\n"


def test_only_colours_tell_the_coloured_text_from_the_plain_one() -> None:
    coloured = "".join(render_text(ROWS, ENGLISH, colour=True))
    assert "\x1b[1;31mdead" in coloured
    assert ESCAPE.sub("", coloured) == told()


def test_no_line_ends_in_blanks() -> None:
    assert not re.search(r"(?m)[ \t]$", told())
    coloured = "".join(render_text(ROWS, ENGLISH, colour=True))
    assert not re.search(r"(?m)[ \t]$", ESCAPE.sub("", coloured))


def test_sentences_keep_the_width_asked_for() -> None:
    narrow = "".join(render_text(ROWS, ENGLISH, width=72)).split("Summary")[0]
    assert not [line for line in narrow.splitlines() if cell_len(line) > 72 and "://" not in line]


def test_arabic_is_set_apart_only_when_asked() -> None:
    assert "\u2068" not in told()
    isolated = "".join(render_text(ROWS, ENGLISH, isolate=True))
    assert "Title seen: \u2068وزارة الخارجية العراقية\u2069 (20%)" in isolated


def test_marks_that_set_apart_are_closed_on_their_line() -> None:
    for options in (ENGLISH, ARABIC):
        for line in "".join(render_text(ROWS, options, isolate=True)).splitlines():
            assert line.count("\u2068") == line.count("\u2069")


def test_dates_in_arabic_sentences_are_set_apart() -> None:
    isolated = "".join(render_text(ROWS, ARABIC, isolate=True))
    assert "نسخة محفوظة بتاريخ \u20682013-02-18\u2069" in isolated


def test_arabic_has_its_own_words() -> None:
    text = "".join(render_text(ROWS, ARABIC))
    assert "لم يُعثر عليها اليوم: لا وجود لموقع بهذا الاسم" in text
    assert "الخلاصة: 11 عنوانًا، 13 إحالة، وثيقتان." in text


def test_pages_cannot_steer_the_terminal() -> None:
    text = "".join(render_text(HOSTILE, ENGLISH, isolate=False))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    assert max(len(line) for line in text.splitlines()) < 300
    text.encode()


def test_an_address_that_no_server_takes_is_cut() -> None:
    row = LinkRow("https://a.example/" + "a" * 1_000_000, ROWS[4].verdict, cited_in=ROWS[4].cited_in)
    assert max(len(line) for line in told((row,)).splitlines()) < 5000


def test_the_same_rows_give_the_same_text() -> None:
    assert told() == told()
