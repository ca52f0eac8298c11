from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.links.advice import CODES, advise, advise_each, advise_reading
from iqrefs.links.advice.addresses import clean_address
from iqrefs.links.advice.hosts import load_looks
from iqrefs.model import Advice, Citing, Date, Format
from iqrefs.pipeline import read_document
from tests.growth import assert_grows_linearly, repeat

ROOT = Path(__file__).parents[2]
NOW = date(2026, 11, 23)
TITLE = "A Page about Things"


def _date(*parts: int) -> Date:
    return {"date-parts": [list(parts)]}


def _cite(url: str = "https://site.org/page", **values: Any) -> Citing:
    """A dated web page with an access date, unless the values say otherwise."""
    known: dict[str, Any] = {
        "type": "webpage",
        "titles": (TITLE,),
        "sites": ("CNN",),
        "issued": _date(2024, 3, 3),
        "accessed": _date(2025, 5, 5),
        "accessed_text": "5 May 2025",
    }
    return Citing("a.txt", "1#0", 1, url, **(known | values))


def _codes(*citings: Citing) -> list[str]:
    return [advice.code for advice in advise(citings, NOW)]


def _advise_text(path: Path, text: str, source_format: Format = "lines") -> list[Advice]:
    path.write_text(text, "utf-8")
    return list(advise_reading(read_document(path, source_format, "none"), NOW))


def test_a_sound_citation_needs_no_advice() -> None:
    assert _codes(_cite()) == []


UNDATED = {"accessed": None, "accessed_text": ""}

MISSING = [
    ({}, "info"),
    ({"issued": None}, "warning"),
    ({"type": "article-newspaper"}, "info"),
    ({"type": "post"}, "info"),
    ({"type": "article-journal"}, None),
    ({"type": "book"}, None),
    ({"type": "report"}, None),
    ({"type": ""}, None),
    ({"url": "https://doi.org/10.1000/5"}, None),
    ({"url": "https://hdl.handle.net/1/2"}, None),
    ({"url": "https://web.archive.org/web/2020/https://a.org/"}, None),
    ({"url": "https://gallica.bnf.fr/ark:/12148/x"}, None),
    ({"url": "http://[::1/x"}, None),
    ({"titles": (), "sites": ()}, None),
    ({"accessed": _date(2025, 5, 5)}, None),
]


@pytest.mark.parametrize(("values", "severity"), MISSING)
def test_a_web_source_wants_an_access_date(values: dict[str, Any], severity: str | None) -> None:
    told = [a for a in advise([_cite(**(UNDATED | values))], NOW) if a.code == "access-date-missing"]
    assert [advice.severity for advice in told] == ([severity] if severity else [])


DATES = [
    ("5 May 2025", (2025, 5, 5), []),
    ("May 2025", (2025, 5), []),
    ("2025", (2025,), []),
    ("5/2025", (2025, 5), []),
    ("31 حزيران 2025", (2025, 6), ["access-date-impossible"]),
    ("June 31, 2025", (2025, 6), ["access-date-impossible"]),
    ("25/13/2025", (2025,), ["access-date-impossible"]),
    ("2025-06-31", (2025,), ["access-date-impossible"]),
    ("12/05/2025", (2025,), []),
    ("2025-02-29", (2025, 2, 29), ["access-date-impossible"]),
    ("3 May 1925", (1925, 5, 3), ["access-date-before-publication"]),
    ("14 July 17, 2025", (2025, 7), ["access-date-malformed"]),
    ("July 20225", (), ["access-date-malformed"]),
    ("5 آذار", (), ["access-date-malformed"]),
    ("2025/03/12 على الساعة 21:30", (), []),
    ("5/3/25", (), []),
    ("12 رمضان 1446هـ", (2024,), []),
    ("45/9/1446هـ", (2024,), []),
    ("23 November 2026", (2026, 11, 23), []),
    ("24 November 2026", (2026, 11, 24), []),
    ("26 November 2026", (2026, 11, 26), ["access-date-future"]),
    ("December 2026", (2026, 12), ["access-date-future"]),
    ("2027", (2027,), ["access-date-future"]),
    ("3/12/2026", (2026, 12, 3), []),
    ("13/12/2026", (2026, 12, 13), ["access-date-future"]),
    ("2026-12-03", (2026, 12, 3), ["access-date-future"]),
    ("2 March 2024", (2024, 3, 2), []),
    ("20 February 2024", (2024, 2, 20), ["access-date-before-publication"]),
    ("5/2/2024", (2024, 2, 5), []),
    ("February 2024", (2024, 2), ["access-date-before-publication"]),
    ("2024", (2024,), []),
]


@pytest.mark.parametrize(("printed", "parts", "codes"), DATES)
def test_an_access_date_is_a_day_that_can_be(printed: str, parts: tuple[int, ...], codes: list[str]) -> None:
    accessed = _date(*parts) if parts else None
    told = list(advise([_cite(accessed=accessed, accessed_text=printed)], NOW))
    assert [advice.code for advice in told] == codes
    assert all(advice.values["date"] == printed for advice in told)


def test_the_publication_is_told_beside_an_earlier_visit() -> None:
    (advice,) = advise([_cite(accessed=_date(2023, 5, 5), accessed_text="5 May 2023")], NOW)
    assert advice.values == {"date": "5 May 2023", "published": "2024-03-03"}


PUBLISHED = [
    ("article-journal", _date(2026), []),
    ("article-journal", _date(2027), ["access-date-before-publication"]),
    ("webpage", _date(2026), ["access-date-before-publication"]),
    ("webpage", {"date-parts": [[2026]], "circa": True}, []),
    ("webpage", {"literal": "n.d."}, []),
]


@pytest.mark.parametrize(("kind", "issued", "codes"), PUBLISHED)
def test_a_journal_may_be_online_a_year_before_its_date(kind: str, issued: Date, codes: list[str]) -> None:
    assert _codes(_cite(type=kind, issued=issued)) == codes


def test_a_date_that_is_the_work_s_is_judged_where_it_is_printed() -> None:
    assert _codes(_cite(accessed=_date(2052, 1, 1), accessed_text="")) == []


def _visits(*days: tuple[int, ...]) -> list[Citing]:
    return [
        Citing(
            "a.txt", f"{number}#0", number, f"https://site.org/{number}", titles=(TITLE,),
            accessed=_date(*day), accessed_text="-".join(map(str, day)),
        )
        for number, day in enumerate(days, 1)
    ]  # fmt: skip


CLUSTER = [(2025, 7, day) for day in (2, 5, 9, 10, 24, 27)]


def test_a_year_out_of_line_is_told_with_the_usual_months() -> None:
    told = [a for a in advise(_visits(*CLUSTER, (1925, 7, 10)), NOW) if a.code == "access-date-out-of-line"]
    assert [(advice.mention, advice.values) for advice in told] == [
        ("7#0", {"date": "1925-7-10", "usual": "2025-07"})
    ]


def test_a_year_to_come_is_both_in_the_future_and_out_of_line() -> None:
    assert _codes(*_visits(*CLUSTER, (2052, 7, 10))) == ["access-date-future", "access-date-out-of-line"]


def test_a_visit_before_there_was_a_web_is_out_of_line_with_any() -> None:
    (advice,) = advise([_cite(issued=None, accessed=_date(1925, 5, 3), accessed_text="3 May 1925")], NOW)
    assert (advice.code, advice.values) == ("access-date-out-of-line", {"date": "3 May 1925"})


IN_LINE = [
    [*CLUSTER, (2025, 12, 26)],
    [*CLUSTER, (2023, 1, 1)],
    [(2012, 1, 1), (2014, 5, 1), (2016, 3, 1), (2018, 1, 1), (2019, 6, 1), (2025, 1, 1)],
    [(2025, 7, 2), (2025, 7, 5), (2025, 7, 9), (2015, 1, 1)],
]


@pytest.mark.parametrize("days", IN_LINE)
def test_only_a_date_years_away_from_many_is_out_of_line(days: list[tuple[int, ...]]) -> None:
    assert _codes(*_visits(*days)) == []


def test_documents_are_not_measured_by_one_another() -> None:
    (visit,) = _visits((2012, 1, 1))
    others = [replace(visit, document="b.txt")]
    assert _codes(*_visits(*CLUSTER), *others) == []


HOMES = [
    ("https://aawsat.com", "article-newspaper", True),
    ("https://aawsat.com/", "article-newspaper", True),
    ("https://www.aawsat.com/ar", "article-newspaper", True),
    ("https://aawsat.com/en-GB/", "post-weblog", True),
    ("https://aawsat.com/ar/index.html", "article-newspaper", True),
    ("https://aawsat.com/index.php", "webpage", True),
    ("https://aawsat.com/index.php?id=5", "article-newspaper", False),
    ("https://aawsat.com/#/article/5", "article-newspaper", False),
    ("https://aawsat.com/politics", "article-newspaper", False),
    ("https://aawsat.com/tv", "article-newspaper", False),
    ("https://aawsat.com/5/index.html", "article-newspaper", False),
    ("https://www.r-project.org/", "report", False),
    ("https://publisher.org/", "book", False),
]


@pytest.mark.parametrize(("url", "kind", "told"), HOMES)
def test_a_part_of_a_site_is_not_cited_by_its_home_page(url: str, kind: str, told: bool) -> None:  # noqa: FBT001
    assert _codes(_cite(url, type=kind)) == (["home-page-cited"] if told else [])


SITES = [
    {"titles": ("CNN",), "type": "article-newspaper"},
    {"titles": ("The Site Magazine",), "type": "article-newspaper"},
    {"titles": (), "type": "article-newspaper"},
    {"sites": ()},
    {"issued": None},
    {"issued": _date(2024)},
]


@pytest.mark.parametrize("values", SITES)
def test_a_whole_site_is_cited_by_its_home_page(values: dict[str, Any]) -> None:
    assert _codes(_cite("https://site.org/", **values)) == []


def test_the_home_page_is_told_with_the_title_that_is_meant() -> None:
    (advice,) = advise([_cite("https://site.net.iq", type="article-newspaper")], NOW)
    assert advice.values == {"host": "site.net.iq", "text": TITLE}


CLEAN = [
    ("https://a.org/x?utm_source=a&utm_medium=b", "https://a.org/x"),
    ("https://a.org/x?id=5&utm_source=a#top", "https://a.org/x?id=5#top"),
    ("https://a.org/x/?utm", "https://a.org/x/"),
    ("https://a.org/العراق?fbclid=x&صفحة=2", "https://a.org/العراق?صفحة=2"),
    ("https://a.org/x?a=1&amp;gclid=2", "https://a.org/x?a=1"),
    ("www.a.org/x?GCLID=2", "www.a.org/x"),
    ("https://www.youtube.com/watch?v=abc&feature=youtu.be&si=x", "https://www.youtube.com/watch?v=abc"),
    ("https://m.youtube.com/watch?v=abc&t=30", "https://m.youtube.com/watch?v=abc&t=30"),
    ("https://a.org/x?si=5&t=3&s=20", "https://a.org/x?si=5&t=3&s=20"),
    ("https://a.org/map?utm=38N", "https://a.org/map?utm=38N"),
    ("https://a.org/x?", "https://a.org/x?"),
    ("https://a.org/x?a&&b", "https://a.org/x?a&&b"),
    ("http://[::1/x?utm_source=a", "http://[::1/x?utm_source=a"),
]


@pytest.mark.parametrize(("url", "clean"), CLEAN)
def test_tracking_parameters_go_and_all_else_stays(url: str, clean: str) -> None:
    assert clean_address(url) == clean


def test_a_clean_address_is_offered() -> None:
    (advice,) = advise([_cite("https://a.org/x?id=5&utm_source=a")], NOW)
    assert (advice.code, advice.values) == ("tracking-parameters", {"clean": "https://a.org/x?id=5"})


ADDRESSES = [
    ("https://bit.ly/3kq7Xb1", "shortener", "host", "bit.ly"),
    ("http://www.goo.gl/x7QdRm", "shortener", "host", "www.goo.gl"),
    ("www.site.org/page", "scheme-missing", "text", "www.site.org/page"),
    ("site.org/page", "scheme-missing", "text", "site.org/page"),
    ("https://site.org/pa ge", "address-broken", "text", "https://site.org/pa ge"),
    ("https://site.org/pa...", "address-broken", "text", "https://site.org/pa..."),
    ("https://site.org/.../page", "address-broken", "text", "https://site.org/.../page"),
    ("https://www.aljaz", "address-broken", "text", "https://www.aljaz"),
    ("http:/site.org/page", "address-broken", "text", "http:/site.org/page"),
    ("http//site.org/page", "address-broken", "text", "http//site.org/page"),
    ("htp://site.org/page", "address-broken", "text", "htp://site.org/page"),
    ("http://https://site.org/page", "address-broken", "text", "http://https://site.org/page"),
    ("http://", "address-broken", "text", "http://"),
]


@pytest.mark.parametrize(("url", "code", "name", "value"), ADDRESSES)
def test_an_address_is_judged_as_it_is_printed(url: str, code: str, name: str, value: str) -> None:
    (advice,) = advise([_cite(url)], NOW)
    assert (advice.code, advice.values[name]) == (code, value)


SOUND = [
    "https://site.org/compare/main...dev",
    "https://web.archive.org/web/2020/https://site.org/page",
    "https://site.org/العراق",
    "https://192.0.2.1/page",
    "https://[2001:db8::1]/page",
    "https://bit.ly.site.org/page",
    "ftp://site.org/page",
    "mailto:a@site.org",
]


@pytest.mark.parametrize("url", SOUND)
def test_an_unusual_address_is_let_be(url: str) -> None:
    assert _codes(_cite(url)) == []


PRINTED = [
    ("CNN, https://site.org/page... accessed", "https://site.org/page…"),
    ("CNN, https://site.org/page… .", "https://site.org/page…"),
    ("CNN, <https://site.org/ page>", "https://site.org/ page"),
    ("CNN, https://site.org/page of/a-b.html", "https://site.org/page of/a-b.html"),
    ("CNN, https://site.org/page\n.html.", "https://site.org/page .html."),
    ("CNN, https://site.org/page 12/5/2024", None),
    ("CNN, https://site.org/page and more", None),
    ("CNN, https://site.org/page https://b.org/c-d/e-f", None),
    ("CNN, https://site.org/page, p. 5/6", None),
    ("CNN, https://site.org/\npage", None),
    ("CNN, https://site.org/page.\nAl-Jabri, M./Ali-Reza", None),
]


@pytest.mark.parametrize(("text", "shown"), PRINTED)
def test_what_was_cut_off_an_address_is_seen_in_the_print(text: str, shown: str | None) -> None:
    told = [advice for advice in advise([_cite(text=text)], NOW) if advice.code == "address-broken"]
    assert [advice.values["text"] for advice in told] == ([shown] if shown else [])


ARABIC = "علي أحمد، عنوان مقالة طويلة، موقع الجزيرة، 2 آذار 2025، "
ENGLISH = "John Lee, A Page about Things, CNN, March 3, 2024, "

LOST = [
    (ARABIC + "الرابط", "الرابط"),
    (ARABIC + "على الرابط.", "على الرابط"),
    (ARABIC + "متاح على الرابط:", "متاح على الرابط"),
    (ARABIC + "متاح على الرابط، تاريخ الدخول: 3 أيار 2025.", "متاح على الرابط"),
    (ARABIC + "تم الدخول في 3 حزيران 2025.", "3 حزيران 2025"),
    (ENGLISH + "available at:", "available at"),
    (ENGLISH + "Link:", "Link"),
    (ENGLISH + "[link]", "link"),
    (ENGLISH + "accessed on July 27, 2025, A Page about Things - CNN", "A Page about Things - CNN"),
    ("Jean Dupont, Une page, Le Monde, 3 mars 2020, disponible sur :", "disponible sur"),
    (ENGLISH + "available at https://cnn.com/x", None),
    (ENGLISH + "doi:10.1000/5, accessed 5 May 2025", None),
    (ENGLISH + "cnn.com, accessed 5 May 2025", None),
    ("أحمد علي، ضعف الرابط، بيروت، دار الحكمة، 2001.", None),
    ("أحمد علي، اللغة والرابط.", None),
    ("John Lee, What Was Said Here", None),
    ("John Lee, The Missing Link, London, Penguin, 2001, p. 5.", None),
    ("John Lee, Words Available At", None),
]


@pytest.mark.parametrize(("text", "shown"), LOST)
def test_a_link_without_an_address_is_told_by_its_words(text: str, shown: str | None, tmp_path: Path) -> None:
    told = [a for a in _advise_text(tmp_path / "a.txt", text) if a.code == "link-text-without-address"]
    assert [advice.values["text"] for advice in told] == ([shown] if shown else [])


def test_a_pointer_need_not_repeat_the_address(tmp_path: Path) -> None:
    text = f"(1) {ENGLISH}accessed on 5 May 2025, https://cnn.com/x\n(2) Ibid., accessed on 5 May 2025.\n"
    assert _advise_text(tmp_path / "a.txt", text, "notes") == []


def test_a_record_with_an_access_date_and_no_address_is_told(tmp_path: Path) -> None:
    bib = "@online{a, title = {A Page}, urldate = {2025-05-05}}"
    (advice,) = _advise_text(tmp_path / "a.bib", bib, "bibtex")
    assert (advice.code, advice.values) == ("link-text-without-address", {"text": "2025-05-05"})


def test_advice_is_told_with_the_address_that_it_is_on() -> None:
    first, other = _cite("www.a.org/x"), _cite("https://b.org/?fbclid=1")
    assert [(citing.url, advice.code) for citing, advice in advise_each([first, other], NOW)] == [
        ("www.a.org/x", "scheme-missing"),
        ("https://b.org/?fbclid=1", "tracking-parameters"),
    ]


def test_an_address_without_its_scheme_is_offered_with_one() -> None:
    (advice,) = advise([_cite("www.a.org/x")], NOW)
    assert advice.values == {"text": "www.a.org/x", "clean": "http://www.a.org/x"}


def test_several_addresses_share_one_access_date(tmp_path: Path) -> None:
    text = f"{ENGLISH}accessed on 31 June 2025, https://cnn.com/x?utm_source=a and https://cnn.com/y?fbclid=b"
    told = _advise_text(tmp_path / "a.txt", text)
    assert [advice.code for advice in told] == [
        "access-date-impossible", "tracking-parameters", "tracking-parameters",
    ]  # fmt: skip


def test_a_plain_list_wants_no_access_dates(tmp_path: Path) -> None:
    assert _advise_text(tmp_path / "a.txt", "https://a.org/b A title\nhttps://c.org/d\n", "urls") == []


KHAMEES = {
    ("17#0", "home-page-cited"),
    ("22#0", "access-date-malformed"),
    ("49#0", "tracking-parameters"),
    ("bibliography:11", "home-page-cited"),
    ("bibliography:35", "link-text-without-address"),
    ("bibliography:37", "access-date-malformed"),
    ("bibliography:41", "link-text-without-address"),
    ("bibliography:45", "tracking-parameters"),
}


def test_a_real_paper_gets_the_advice_that_it_needs_and_no_other() -> None:
    told = list(advise_reading(read_document(ROOT / "refs/khamees-2025/notes.txt"), NOW))
    grave = {(advice.mention, advice.code) for advice in told if advice.code != "access-date-missing"}
    assert grave == KHAMEES
    assert {advice.severity for advice in told if advice.code == "access-date-missing"} == {"info"}


def test_a_paper_whose_links_were_lost_is_told_so() -> None:
    told = list(advise_reading(read_document(ROOT / "refs/withdrawal-2025/notes.txt"), NOW))
    assert [(a.code, a.mention, a.values) for a in told] == [
        ("link-text-without-address", f"{note}#0", {"text": "الرابط"}) for note in (1, 2, 3)
    ]


@pytest.mark.untraced
def test_no_gold_document_gets_a_false_alarm() -> None:
    told = [
        (path.stem, advice.mention, advice.code)
        for path in sorted((ROOT / "tests/gold").glob("*.txt"))
        if not path.stem.startswith(("khamees", "withdrawal"))
        for advice in advise_reading(read_document(path), NOW)
        if advice.severity != "info"
    ]
    assert told == [
        ("apa-bibliography", "bibliography:35", "access-date-missing"),
        ("mixed-bibliography", "bibliography:32", "access-date-missing"),
    ]


def test_the_codes_are_listed() -> None:
    bad = [_cite(url) for url in ("www.a.org/x", "https://bit.ly/x", "http://", "https://b.org/?fbclid=1")]
    assert {advice.code for advice in advise(bad, NOW)} <= set(CODES)
    assert len(set(CODES)) == len(CODES)


def test_the_table_of_hosts_is_in_order() -> None:
    looks = load_looks()
    assert all(
        not host.startswith("www.") and "/" not in host for host in looks.shorteners | looks.lasting_hosts
    )
    assert not looks.shorteners & looks.lasting_hosts


@given(url=st.text(), text=st.text(), printed=st.text(), parts=st.lists(st.integers(), max_size=3))
def test_no_citation_raises(url: str, text: str, printed: str, parts: list[int]) -> None:
    citing = _cite(url, text=text + url + text, accessed={"date-parts": [parts]}, accessed_text=printed)
    for advice in advise([citing], NOW):
        assert advice.code in CODES
        assert all("\n" not in value for value in advice.values.values())


SLOW = [("https://a.org/", "a "), ("", "www."), ("", "?utm"), ("https://a.org/?", "&utm_a")]


@pytest.mark.parametrize(("head", "piece"), SLOW)
def test_no_citation_is_slow(head: str, piece: str) -> None:
    def judge(text: str) -> None:
        _codes(_cite(text, text=text * 4, accessed_text=text))

    assert_grows_linearly(judge, lambda length: head + repeat(piece)(length), 32_000)
