"""A citation and a visit → the verdict a librarian would give."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.links.judge import AskMadeUp, Evidence, Judgement, judge_visit
from iqrefs.links.sibling import MadeUp, Siblings
from iqrefs.links.verdicts import STATUS_OF
from iqrefs.links.visit import Hop, Means, Visit
from tests.links.making import article, at, make_page, make_visit

CITED = "http://a.org/2016/the-making"
TITLE = "The Making of Modern Iraq"
ARABIC = "تكوين العراق الحديث"
EVIDENCE = Evidence((TITLE,), ("Sara Lee",), ("Foreign Affairs",))
ARABIC_EVIDENCE = Evidence((ARABIC,), ("سارة أحمد",), ("مجلة التاريخ",))
PROSE = " ".join(f"sentence{n} goes on about its own subject" for n in range(60))
PROSE_ARABIC = " ".join(f"جملة {n} تمضي في موضوعها الخاص" for n in range(60))
P: Means = "permanent"
T: Means = "temporary"


def _never() -> NoReturn:
    raise AssertionError("nobody was in doubt")


def _honest() -> None:
    return None


def _judge(
    visit: Visit, evidence: Evidence = EVIDENCE, ask: AskMadeUp = _honest, cited: str = CITED
) -> Judgement:
    return judge_visit(at(cited), visit, evidence, ask)


def _page(markup: str, *urls: str, code: int = 200, said: Mapping[str, str] | None = None) -> Visit:
    return make_visit(make_page(markup, code, said), *urls, first=CITED)


GOOD = article(f"{TITLE} | Foreign Affairs", PROSE)
GOOD_ARABIC = article("تكوين العراق الحديث - مجلة التاريخ", PROSE_ARABIC)

CERTAIN = [
    ("the page", _page(GOOD), EVIDENCE, "page-fits"),
    ("the Arabic page", _page(GOOD_ARABIC), ARABIC_EVIDENCE, "page-fits"),
    ("another spelling", _page(article("تكوين العِراق الحديث", PROSE_ARABIC)), ARABIC_EVIDENCE, "page-fits"),
    ("title in h1 alone", _page(article("Site", PROSE, heading=TITLE)), EVIDENCE, "page-fits"),
    ("not found", _page(GOOD, code=404), EVIDENCE, "not-found"),
    ("gone", _page("", code=410), EVIDENCE, "gone"),
    ("no content", _page("", code=204), EVIDENCE, "empty-answer"),
    ("forbidden", _page("Forbidden", code=403), EVIDENCE, "refuses-robots"),
    ("log in", _page("", code=401), EVIDENCE, "needs-login"),
    ("law", _page("", code=451), EVIDENCE, "legal-reasons"),
    ("server error", _page("oops", code=500), EVIDENCE, "server-error"),
    ("a wall at 503", _page("<title>Just a moment...</title>", code=503), EVIDENCE, "challenge"),
    ("a wall at 200", _page("", said={"cf-mitigated": "challenge"}), EVIDENCE, "challenge"),
    ("nothing", _page(""), EVIDENCE, "empty-page"),
    ("markup of nothing", _page("<html><body></body></html>"), EVIDENCE, "empty-page"),
    ("says not found", _page(article("Page not found - Site", PROSE)), EVIDENCE, "says-not-found"),
    ("in Arabic", _page(article("الصفحة غير موجودة", PROSE_ARABIC)), ARABIC_EVIDENCE, "says-not-found"),
    ("in French", _page(article("Page introuvable", PROSE)), EVIDENCE, "says-not-found"),
    ("parked", _page("<title>a.org</title><p>This domain is for sale. Buy this domain."), EVIDENCE, "parked"),
    ("home", _page(article("Site", PROSE), "http://a.org/"), EVIDENCE, "redirected-home"),
    ("Arabic home", _page(article("Site", PROSE), "http://a.org/ar/"), ARABIC_EVIDENCE, "redirected-home"),
    ("log in at a redirect", _page(article("A", PROSE), "http://a.org/login"), EVIDENCE, "needs-login"),
    (
        "paid for",
        _page(GOOD + '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'),
        EVIDENCE,
        "needs-payment",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("visit", "evidence", "reason"), [row[1:] for row in CERTAIN], ids=[r[0] for r in CERTAIN]
)
def test_what_is_plain_is_said_without_asking_further(visit: Visit, evidence: Evidence, reason: str) -> None:
    assert _judge(visit, evidence, _never).reason == reason


IN_DOUBT = [
    ("other title", _page(article("Recipes for a Summer Kitchen", PROSE)), EVIDENCE, "other-title"),
    ("other Arabic title", _page(article("أسعار الذهب اليوم", PROSE_ARABIC)), ARABIC_EVIDENCE, "other-title"),
    ("no title cited", _page(article("Anything", PROSE)), Evidence(), "page-answers"),
    ("title in another script", _page(article("A History", PROSE)), ARABIC_EVIDENCE, "page-answers"),
    (
        "half the title and its author",
        _page(article("Selected Letters of a Poet", PROSE + " by Sara Lee")),
        Evidence(("Poems and Letters",), ("Sara Lee",)),
        "page-answers",
    ),
    (
        "half the title and another author",
        _page(article("Selected Letters of a Poet", PROSE + " by John Lee")),
        Evidence(("Poems and Letters",), ("Sara Lee",)),
        "other-title",
    ),
    (
        "a document in a frame",
        _page(article("Viewer", PROSE + "<iframe src=/files/making.pdf></iframe>")),
        EVIDENCE,
        "page-answers",
    ),
    ("title in the text", _page(article("Site", PROSE + f" {TITLE} ")), EVIDENCE, "page-answers"),
    ("seen before", _page(article("Recipes", PROSE)), Evidence(seen_before=TITLE), "other-title"),
    ("seen before and still", _page(GOOD), Evidence(seen_before=TITLE), "page-fits"),
]


@pytest.mark.parametrize(
    ("visit", "evidence", "reason"), [row[1:] for row in IN_DOUBT], ids=[r[0] for r in IN_DOUBT]
)
def test_what_is_in_doubt_is_judged_by_its_title(visit: Visit, evidence: Evidence, reason: str) -> None:
    assert _judge(visit, evidence).reason == reason


def _made_up(page: str) -> Callable[[], MadeUp | None]:
    return lambda: Siblings().ask(at(CITED), lambda beside: make_visit(page, first=beside.url))


def test_a_page_that_any_address_gives_is_not_the_cited_one() -> None:
    same = article("Welcome to our Site", PROSE)
    for evidence in (EVIDENCE, Evidence()):
        judgement = _judge(_page(same), evidence, _made_up(same))
        assert judgement.reason == "same-as-made-up"
        assert judgement.detail.startswith("http://a.org/2016/")
    assert _judge(_page(GOOD), EVIDENCE, _made_up(GOOD)).reason == "page-fits"


def test_a_usurped_domain_is_told_before_its_title() -> None:
    casino = "Online casino bonus, slot machines, free spins, poker, roulette, jackpot and betting odds. " * 5
    judgement = _judge(_page(article("Best Online Casino Slots", casino)), EVIDENCE, _never)
    assert judgement.reason == "usurped"


def test_a_shell_that_a_script_fills_is_no_page() -> None:
    shell = "<title>App</title><div id=root></div><script src=/app.js></script>"
    assert _judge(_page(shell), EVIDENCE, _never).reason == "script-shell"
    titled = f"<title>{TITLE}</title><div id=root></div><script src=/app.js></script>"
    assert _judge(_page(titled), EVIDENCE, _never).reason == "page-fits"
    untitled = _judge(_page(shell), Evidence(), _never)
    assert (untitled.reason, untitled.notes) == ("page-answers", ("needs-script",))


def test_a_home_page_is_not_measured_by_an_articles_title() -> None:
    visit = make_visit(article("Site", PROSE), first="http://a.org/")
    assert _judge(visit, EVIDENCE, _never, "http://a.org/").reason == "page-answers"


def test_a_new_address_is_told_of_the_cited_page_alone() -> None:
    urls = ("http://b.org/the-making-of-modern-iraq",)
    moved = _judge(make_visit(GOOD, *urls, means=[P], first=CITED))
    assert (moved.reason, moved.moved_to) == ("moved-permanently", urls[0])
    lost = _judge(make_visit(article("Page not found"), *urls, means=[P], first=CITED))
    assert (lost.reason, lost.moved_to) == ("says-not-found", None)
    led = _judge(make_visit(GOOD, *urls, means=[T], first=CITED))
    assert (led.reason, led.moved_to) == ("page-fits", None)


FILES = [
    (b"%PDF-1.4 x", "application/pdf", CITED + ".pdf", "page-answers", ()),
    (b"%PDF-1.4 x", "application/pdf", CITED + ".html", "page-answers", ("type-mismatch",)),
    (b"\x89PNG", "image/png", CITED, "page-answers", ()),
    (b"Some plain text", "text/plain", CITED, "page-answers", ()),
    (b"", "application/pdf", CITED, "empty-page", ()),
    (b"The page was not found", "text/plain", CITED, "says-not-found", ()),
]


@pytest.mark.parametrize(("body", "kind", "cited", "reason", "notes"), FILES)
def test_a_file_answers(body: bytes, kind: str, cited: str, reason: str, notes: tuple[str, ...]) -> None:
    visit = make_visit(make_page(body, kind=kind), first=cited)
    judgement = _judge(visit, EVIDENCE, _never, cited)
    assert (judgement.reason, judgement.notes, judgement.title_score) == (reason, notes, None)


def test_a_file_at_an_error_page_is_not_the_cited_one() -> None:
    visit = make_visit(make_page(b"%PDF", kind="application/pdf"), "http://a.org/404.html", first=CITED)
    assert _judge(visit, EVIDENCE, _never).reason == "says-not-found"


def test_a_page_that_was_cut_before_its_text_is_not_called_empty() -> None:
    cut = make_visit(make_page(" \n ", complete=False), first=CITED)
    assert _judge(cut).reason == "answer-broken"


@pytest.mark.parametrize("reason", ["timeout", "name-unknown", "certificate", "redirect-forbidden"])
def test_where_there_is_no_page_the_visit_says_why(reason: str) -> None:
    visit = Visit((Hop(at(CITED), 301, "permanent"),), None, reason, "the detail")  # type: ignore[arg-type]
    assert _judge(visit, EVIDENCE, _never) == Judgement(reason, "the detail")  # type: ignore[arg-type]


def test_the_title_seen_and_its_score_are_kept() -> None:
    judgement = _judge(_page(GOOD))
    assert (judgement.title_seen, judgement.title_score) == (f"{TITLE} | Foreign Affairs", 1.0)
    untitled = _judge(_page(article("Anything", PROSE)), Evidence())
    assert (untitled.title_seen, untitled.title_score) == ("Anything", None)
    assert _judge(_page("", code=404)).title_seen is None


DOUBTS = [
    (article("A History", PROSE), ARABIC_EVIDENCE, "title-other-language"),
    (article("Site", PROSE + f" {TITLE} "), EVIDENCE, "title-elsewhere"),
    (article("The Making of Modern Irak", PROSE), EVIDENCE, "title-unsure"),
]


@pytest.mark.parametrize(("markup", "evidence", "note"), DOUBTS)
def test_what_could_not_be_told_is_noted(markup: str, evidence: Evidence, note: str) -> None:
    assert _judge(_page(markup), evidence).notes == (note,)


@settings(max_examples=100)
@given(
    st.binary(max_size=200) | st.sampled_from([GOOD.encode(), GOOD_ARABIC.encode()]),
    st.integers(100, 999),
    st.sampled_from(["text/html", "", "application/pdf", "text/plain"]),
    st.lists(st.text(max_size=20), max_size=2).map(tuple),
    st.booleans(),
)
def test_every_visit_has_a_verdict(
    body: bytes,
    code: int,
    kind: str,
    titles: tuple[str, ...],
    redirected: bool,  # noqa: FBT001 - drawn
) -> None:
    urls = ("http://b.org/x",) if redirected else ()
    visit = make_visit(make_page(body, code, kind=kind), *urls, first=CITED)
    judgement = _judge(visit, Evidence(titles, fragments=("part",)))
    assert judgement.reason in STATUS_OF
    assert judgement.title_score is None or 0 <= judgement.title_score <= 1
    if code in (404, 410) and not judgement.reason.startswith("challenge"):
        assert STATUS_OF[judgement.reason] == "dead"
