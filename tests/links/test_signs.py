"""Pages that stand in for another → what they say, and pages that say the same words and do not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.links.signs import (
    Sign,
    find_shell,
    find_standing_page,
    find_usurper,
    find_wall,
    find_words_of_absence,
)
from iqrefs.links.visit import Visit
from tests.links.making import article, make_page, make_visit

LONG = "A page of many words that says nothing of the kind and goes on with its own subject. " * 30
LONG_ARABIC = "صفحة طويلة فيها كلمات كثيرة تتحدث عن موضوعها ولا تقول شيئا من هذا القبيل. " * 30


def _wall(visit: Visit) -> str | None:
    assert visit.page is not None
    sign = find_wall(visit, visit.page, is_titled=False)
    return sign.reason if sign else None


def _standing(visit: Visit, *, is_titled: bool = True) -> str | None:
    assert visit.page is not None
    sign = find_standing_page(visit, visit.page, is_titled=is_titled)
    return sign.reason if sign else None


WALLS = [
    (make_visit(make_page("", 403, {"cf-mitigated": "challenge"})), "challenge"),
    (make_visit(make_page("<title>Just a moment...</title>", 503)), "challenge"),
    (make_visit(make_page("<title>Making sure you're not a bot!</title><p>Loading...", 200)), "challenge"),
    (make_visit(make_page("<title>لحظة</title><script src=/cdn-cgi/challenge-platform/x></script>", 403)),
     "challenge"),
    (make_visit(make_page("<p>أثبت أنك لست روبوتا", 200)), "challenge"),
    (make_visit(make_page("<title>Un instant…</title><p>Vérifiez que vous êtes humain", 403)), "challenge"),
    (make_visit(make_page(article("Robots and Captchas: A History", LONG))), None),
    (make_visit(make_page(article("تاريخ الروبوت", LONG_ARABIC))), None),
    (make_visit(make_page("<title>Just a moment...</title>", 404)), None),
    (make_visit(make_page(b"%PDF", kind="application/pdf")), None),
]  # fmt: skip


@pytest.mark.parametrize(("visit", "reason"), WALLS)
def test_a_wall_keeps_programs_out_whatever_its_code(visit: Visit, reason: str | None) -> None:
    assert _wall(visit) == reason


SAYS = [
    ("<title>404 Not Found</title>", "says-not-found"),
    ("<title>Page not found | My Site</title>" + LONG, "says-not-found"),
    ("<title>الصفحة غير موجودة - موقعنا</title>" + LONG_ARABIC, "says-not-found"),
    ("<title>Page introuvable – Le Site</title>" + LONG, "says-not-found"),
    ("<title>My Site</title><h1>Page not found</h1>" + LONG, "says-not-found"),
    ("<title>موقعنا</title><h1>عفواً، الصفحة غير موجودة</h1>", "says-not-found"),
    ("<title>My Site</title><p>Sorry, this page could not be found.", "says-not-found"),
    ("<title>Account Suspended</title>", "suspended"),
    ("<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>", "suspended"),
    ("<title>Error</title><p>Error establishing a database connection", "suspended"),
    ("<title>a.org is for sale</title><p>Buy this domain. This domain is for sale.", "parked"),
    ("<title>Site under maintenance</title>", "maintenance"),
    ("<title>الموقع تحت الصيانة</title>", "maintenance"),
    ("<title>Log in</title><form><input type=password></form>", "needs-login"),
    ("<title>تسجيل الدخول</title><form><input type=password></form>", "needs-login"),
    ("<title>A Site</title><form>Name <input><input type=password></form>", "needs-login"),
    ("<title>A Page</title>" + LONG + "In 1999 the page was not found.", None),
    ("<title>صفحة</title>" + LONG_ARABIC + "الصفحة غير موجودة في الأرشيف", None),
    (article("A Page", LONG), None),
    (article("مقال", LONG_ARABIC), None),
]


@pytest.mark.parametrize(("markup", "reason"), SAYS)
def test_a_page_says_itself_that_it_is_another(markup: str, reason: str | None) -> None:
    assert _standing(make_visit(markup)) == reason


SENT = [
    ("http://a.org/login", "needs-login"),
    ("http://a.org/404.html", "says-not-found"),
    ("http://a.org/notfound", "says-not-found"),
    ("http://a.org/cgi-sys/suspendedpage.cgi", "suspended"),
    ("http://a.org/other", None),
]


@pytest.mark.parametrize(("url", "reason"), SENT)
def test_where_a_redirect_ends_says_it_too(url: str, reason: str | None) -> None:
    assert _standing(make_visit(article("A Page", LONG), url)) == reason


def test_a_form_in_the_margin_is_no_log_in() -> None:
    assert _standing(make_visit(article("A Page", LONG + "<form><input type=password></form>"))) is None
    form = "<title>A Site</title><form><input type=password></form>"
    assert _standing(make_visit(form), is_titled=False) is None


SHELLS = [
    ("<title>App</title><div id=root></div><script src=/app.js></script>", True),
    ("<noscript>You need to enable JavaScript to run this app.</noscript><script src=/a.js></script>", True),
    ("<title>App</title><div id=root></div>", False),
    (article("A Page", LONG) + "<script src=/app.js></script>", False),
]


@pytest.mark.parametrize(("markup", "is_shell"), SHELLS)
def test_a_shell_is_a_page_without_text_that_a_script_fills(markup: str, is_shell: bool) -> None:  # noqa: FBT001 - a column
    assert (find_shell(make_page(markup)) is not None) is is_shell


CASINO = (
    "Online casino bonus, slot machines, free spins, poker, roulette, blackjack, jackpot and betting odds. "
)


def test_a_usurper_is_full_of_words_of_betting() -> None:
    assert find_usurper(make_page(article("Best Online Casino Slots", CASINO * 5)), ["Institute of History"])
    assert find_usurper(make_page(article("كازينو اون لاين", CASINO * 5)), ["معهد الدراسات"])
    assert find_usurper(make_page(article("A Page", LONG)), ["Institute of History"]) is None
    assert find_usurper(make_page(article("مقال", LONG_ARABIC)), ["معهد الدراسات"]) is None


def test_a_work_on_betting_is_no_usurper() -> None:
    cited = ["Online Casino, Slot Machines, Poker, Roulette, Blackjack, Betting: Bonus, Jackpot, Free Spins"]
    assert find_usurper(make_page(article("A Page", CASINO)), cited) is None


@pytest.mark.parametrize(
    ("markup", "is_absent"),
    [
        ("<title>Page not found</title>", True),
        ("<title>الصفحة غير موجودة</title>", True),
        ("<title>This domain is for sale</title>", True),
        (article("A Page", LONG), False),
    ],
)
def test_an_archived_page_may_show_an_absence(markup: str, is_absent: bool) -> None:  # noqa: FBT001 - a column
    assert (find_words_of_absence(make_page(markup)) is not None) is is_absent


SCRAPS = st.lists(
    st.sampled_from(
        ["<title>", "</title>", "<h1>", "404", "not found", "الصفحة غير موجودة", " | ", "casino ", "<script>",
         "<input type=password>", "for sale", "\x00", "word " * 30]
    )
    | st.text(max_size=20),
    max_size=10,
).map("".join)  # fmt: skip


@settings(max_examples=100)
@given(SCRAPS, st.sampled_from([200, 203, 404, 503]))
def test_no_page_makes_it_fail(markup: str, code: int) -> None:
    visit = make_visit(make_page(markup.encode("utf-8", "replace"), code), "http://b.org/y")
    assert visit.page is not None
    for sign in (
        find_wall(visit, visit.page, is_titled=False),
        find_standing_page(visit, visit.page, is_titled=True),
        Sign("usurped", find_usurper(visit.page, [markup]) or ""),
    ):
        assert sign is None or isinstance(sign.detail, str)
