"""The page as it is written; `test_page.py` looks at it in a browser."""

from __future__ import annotations

import re
import subprocess
import sys
import tracemalloc
from collections.abc import Iterable

import pytest

from iqrefs.model import LinkRow
from iqrefs.report.links.as_html import render_html
from iqrefs.report.links.options import ReportOptions
from tests.report.elements import Elements
from tests.report.links.rows import ARABIC, ENGLISH, HOSTILE, ROWS, many_rows


def page_of(rows: Iterable[LinkRow] = ROWS, options: ReportOptions = ENGLISH) -> str:
    return "".join(render_html(rows, options))


def test_a_link_is_a_row_the_worst_first() -> None:
    rows = [row["data-status"] for row in Elements(page_of()).of("tr") if "data-status" in row]
    assert rows == [
        "dead", "dead", "soft-dead", "drifted", "invalid", "unstable", "blocked", "restricted", "moved",
        "unasked", "ok",
    ]  # fmt: skip


def test_a_row_tells_verdict_evidence_copy_and_citations() -> None:
    text = re.sub(r"\s+", " ", Elements(page_of()).text)
    assert "Not found today: there is no site of this name (\u2068gulfpolicies.com\u2069)." in text
    assert "302 https://www.mofa.gov.iq/documents/strategic-framework-agreement-2008.pdf" in text
    assert "Title citedالعلاقات العراقية–الأمريكية بعد عام 2011" in text
    assert "Title seenأفضل مواقع الألعاب لعام 2025" in text
    assert (
        "Archived copy of \u20682013-02-18\u2069, \u20681,180 days\u2069 before the citation's date." in text
    )
    assert "مركز الخليج لسياسات التنمية، الاقتصاد العراقي بعد الانسحاب، 2012" in text


def test_archived_copies_are_robust_links_and_the_original_stays() -> None:
    original = ROWS[4].url
    copy = ROWS[4].archive.url if ROWS[4].archive else ""
    links = [a for a in Elements(page_of()).of("a") if a.get("data-originalurl") == original]
    assert [a["href"] for a in links] == [original, copy]
    assert {(a["data-versionurl"], a["data-versiondate"]) for a in links} == {(copy, "2013-02-18")}


def test_a_citation_without_an_address_stands_apart() -> None:
    page = page_of()
    assert page.index("Citations that give no address") > page.index("</table>")
    assert "وزارة الدفاع، بيان صحفي، متاح على الرابط:" in page


def test_quotes_have_the_direction_of_most_of_their_letters() -> None:
    quotes = Elements(page_of()).of("q")
    assert {"dir": "rtl", "lang": "ar"} in quotes
    assert {"dir": "ltr"} in quotes


def test_addresses_run_left_to_right_and_read_as_letters() -> None:
    page = page_of(options=ARABIC)
    addresses = [b for b in Elements(page).of("bdi") if b.get("class") == "address"]
    assert addresses
    assert all(address["dir"] == "ltr" for address in addresses)
    assert ">https://www.aljazeera.net/encyclopedia/العراق</a>" in page


@pytest.mark.parametrize("options", [ENGLISH, ARABIC])
def test_hostile_rows_add_no_element_and_no_handler(options: ReportOptions) -> None:
    page = page_of(HOSTILE, options)
    elements = Elements(page)
    assert len(elements.of("script")) == 1
    assert page.count("<script") == 1
    assert not {"img", "blink", "archive", "unknown", "x"} & {tag for tag, _ in elements.found}
    assert not [name for _, attributes in elements.found for name in attributes if name.startswith("on")]
    assert all(re.match(r"https?://|#", str(a["href"])) for a in elements.of("a"))
    assert "{{ 7*7 }}" in elements.text
    assert "49" not in re.sub(r"\s+", "", elements.text.split("{{ 7*7 }}")[1][:20])


def test_hostile_rows_leave_no_control_or_reordering_character() -> None:
    page = page_of(HOSTILE)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", page)
    page.encode()


def test_what_is_quoted_in_a_sentence_cannot_reach_out_of_it() -> None:
    page = page_of(HOSTILE)
    assert page.count("\u2068") == page.count("\u2069")
    assert "\u2066" not in page


def test_a_long_title_is_cut() -> None:
    assert "title " * 60 not in page_of(HOSTILE)


def test_an_address_that_no_server_takes_is_cut() -> None:
    row = LinkRow("https://a.example/" + "a" * 1_000_000, ROWS[4].verdict, archive=ROWS[4].archive)
    assert len(page_of([row])) < len(page_of([])) + 20_000


def test_links_are_not_vouched_for() -> None:
    links = [a for a in Elements(page_of()).of("a") if str(a["href"]).startswith("http")]
    assert links
    assert {a["rel"] for a in links} == {"noopener noreferrer nofollow"}


def test_what_must_not_be_visited_is_no_link() -> None:
    assert not [a for a in Elements(page_of()).of("a") if "192.168" in str(a["href"])]


def test_arabic_runs_right_to_left_and_has_its_own_words() -> None:
    page = page_of(options=ARABIC)
    assert '<html lang="ar" dir="rtl">' in page
    assert "<h1>تقرير الروابط</h1>" in page
    english = {"Verdict", "Summary", "Archived copy", "Cited in", "Show all", "Not found"}
    assert not {word for word in english if word in page}


def test_without_rows_the_page_says_so() -> None:
    page = page_of([])
    assert "There are no addresses to report on." in page
    assert "<table" not in page


def test_a_page_of_one_input_bears_its_name() -> None:
    options = ReportOptions(now=ENGLISH.now, version="0.1.0", sources=("<b>.bib",))
    assert "<title>Link report: \u2068&lt;b&gt;.bib\u2069</title>" in page_of(options=options)


def test_the_same_rows_give_the_same_page() -> None:
    assert page_of() == page_of()


def test_the_page_comes_in_pieces() -> None:
    sizes = [len(piece) for piece in render_html(many_rows(2000), ENGLISH)]
    assert sum(sizes) > 1_000_000
    assert max(sizes) < 400_000


@pytest.mark.untraced
def test_the_rows_are_not_kept_in_memory() -> None:
    page_of(ROWS)
    tracemalloc.start()
    size = sum(len(piece) for piece in render_html(many_rows(2500), ENGLISH))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < size / 2


def test_templates_are_loaded_only_for_the_page() -> None:
    code = (
        "import sys, iqrefs.report.links.as_json, iqrefs.report.links.as_csv, iqrefs.report.links.as_text\n"
        "sys.exit('jinja2' in sys.modules or 'rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
