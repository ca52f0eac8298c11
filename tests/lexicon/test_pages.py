"""The words of pages: what error pages, walls and parked domains say, and what titles of works say, too."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from tests.growth import assert_grows_linearly, repeat

from iqrefs.lexicon import load_lexicon, pages
from iqrefs.lexicon.pages import PageKind, fold_page, page_words, says, says_all, says_only
from iqrefs.text.fold import fold_key

FOLDER = Path(pages.__file__).parent
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.toml"))
KINDS: tuple[PageKind, ...] = get_args(PageKind)


def _lists(language: str) -> dict[str, list[str]]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


def test_arabic_english_french_and_german_are_there() -> None:
    assert LANGUAGES == ["ar", "de", "en", "fr"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_of_every_kind_and_of_no_other(language: str) -> None:
    assert {kind.removesuffix("-alone") for kind in _lists(language)} == {*KINDS, "thing", "absence"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_words_without_stray_blanks(language: str) -> None:
    forms = [form for forms in _lists(language).values() for form in forms]
    assert all(fold_key(form) for form in forms)
    assert [form for form in forms if form != " ".join(form.split())] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_stands_once_in_a_list_and_its_list_alone(language: str) -> None:
    lists = _lists(language)
    for kind in KINDS:
        keys = Counter(fold_key(form) for name in (kind, f"{kind}-alone") for form in lists.get(name, ()))
        assert [key for key, count in keys.items() if count > 1] == [], kind


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "home"])
def test_a_phrase_to_be_looked_for_within_a_text_is_no_common_word(kind: PageKind) -> None:
    single = {words for words in page_words(kind) if " " not in words}
    assert single <= {
        "sportsbook", "levitra", "freispiele", "willkommensbonus", "echtgeld", "sportwetten", "wettanbieter",
        "wettbonus", "potenzmittel", "sexkontakte", "pornos",
    }  # fmt: skip


def test_the_words_of_pages_are_not_among_those_of_citations() -> None:
    assert not {"not-found", "parked", "challenge"} & set(load_lexicon().classes)


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("not-found", "Page not found – Digital Humanities Notebook"),
        ("not-found", "Sorry, the page you were looking for in this blog does not exist."),
        ("not-found", "The requested URL /x was not found on this server."),
        ("not-found", "We can’t find the page you’re looking for"),
        ("not-found", "عفوًا! تعذّر العثور على هذه الصفحة."),
        ("not-found", "عذراً، الصفحه التى طلبتها غير موجوده"),
        ("not-found", "لَم يَتِمّ العُثور على الصَّفحة"),
        ("not-found", "Oups ! Cette page n’existe pas."),
        ("not-found", "La page demandée n’a pas été trouvée"),
        ("not-found", "Fehler 404: Seite nicht gefunden"),
        ("maintenance", "The site is currently under maintenance … Site under maintenance"),
        ("maintenance", "الموقع تحت الصيانة، سنعود قريبا"),
        ("maintenance", "Le site est actuellement en maintenance"),
        ("suspended", "This Account has been suspended. Contact your hosting provider"),
        ("suspended", "تم إيقاف هذا الموقع لعدم التجديد"),
        ("suspended", "Apache2 Ubuntu Default Page: It works"),
        ("suspended", "Hier entsteht eine neue Internetpräsenz"),
        ("database-error", "Error establishing a database connection"),
        ("database-error", "خطأ في الاتصال بقاعدة البيانات"),
        ("parked", "example.org - This domain is for sale!"),
        ("parked", "هذا النطاق للبيع!"),
        ("parked", "Ce nom de domaine est à vendre"),
        ("challenge", "Making sure you're not a bot!"),
        ("challenge", "يرجى التحقق من أنك لست روبوتًا"),
        ("challenge", "Vérifiez que vous n’êtes pas un robot"),
        ("challenge", "Bestätigen Sie, dass Sie ein Mensch sind"),
        ("login", "Sign in to your account"),
        ("login", "يجب عليك تسجيل الدخول لعرض هذه الصفحة"),
        ("login", "CAS – Service central d’authentification"),
        ("paywall", "Subscribe to continue reading"),
        ("paywall", "هذا المحتوى للمشتركين فقط"),
        ("consent", "Bevor Sie zu Google weitergehen"),
        ("needs-script", "You need to enable JavaScript to run this app."),
        ("needs-script", "يُرجى تفعيل جافا سكريبت"),
        ("betting", "أفضل كازينو اون لاين عربي"),
        ("betting", "Les meilleurs casinos en ligne"),
    ],
)
def test_a_page_of_a_kind_says_so(kind: PageKind, title: str) -> None:
    assert says(kind, fold_key(title)) is not None


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("not-found", "404"),
        ("not-found", "Error"),
        ("not-found", "عفواً"),
        ("not-found", "Error 404 (Not Found)!!1"),
        ("not-found", "Introuvable"),
        ("not-found", "Page not found"),
        ("challenge", "Just a moment..."),
        ("challenge", "لحظة من فضلك…"),
        ("challenge", "Un instant…"),
        ("suspended", "Account Suspended"),
        ("login", "Login"),
        ("login", "تسجيل الدخول"),
        ("maintenance", "Wartungsarbeiten"),
        ("parked", "Coming Soon"),
        ("home", "الصفحة الرئيسية"),
        ("home", "Accueil"),
    ],
)
def test_a_whole_title_may_say_with_a_word_what_a_page_is(kind: PageKind, title: str) -> None:
    assert says_only(kind, fold_key(title)) is not None


@pytest.mark.parametrize(
    "title",
    [
        "الصفحة المفقودة",
        "الصفحات الضائعة من تاريخ مصر",
        "الموقع الأثري في أوروك",
        "حجب المواقع الإلكترونية في القانون المقارن",
        "تاريخ الصيانة والترميم في العراق",
        "الخطأ الطبي في القضاء الإداري",
        "بيع الوقف: دراسة فقهية",
        "التحقق من الروايات عند المحدثين",
        "الميسر والقمار في الجاهلية",
        "مرحبا أيها الحزن",
        "The Lost Page",
        "The Missing Page and Other Stories",
        "Just a Moment: Time in the Haiku of Adonis",
        "Peugeot 404: A Car and Its Times",
        "Lost and Found in Translation",
        "Higgs boson not found at low energies",
        "Account suspended: Twitter blocks Syrian opposition media",
        "The Security Check as Ritual",
        "Scheduled maintenance of the Mosul Dam",
        "Casinos and Colonialism",
        "Home and Exile in Arabic Fiction",
        "Login to the Past: Digital Archives",
        "Domain Names and the Law",
        "Robots and Humans",
        "La page blanche",
        "Accueil des réfugiés en Méditerranée",
        "Le casino de Beyrouth",
        "Un instant d’éternité",
        "Die verlorene Seite",
        "Fehler und Irrtum in der Philologie",
        "Wartungsarbeiten am Denkmal",
    ],
)
def test_a_title_of_a_work_is_not_taken_for_a_page_of_another_kind(title: str) -> None:
    folded = fold_key(title)
    assert [kind for kind in KINDS if says(kind, folded) or says_only(kind, folded)] == []


def test_the_phrase_comes_back_as_the_list_prints_it() -> None:
    assert says("not-found", fold_key("تعذر العثور على هذه الصفحه")) == "تعذر العثور على هذه الصفحة"


def test_only_whole_words_count() -> None:
    assert says("not-found", fold_key("Front page not foundational")) is None


def test_the_first_phrase_is_found_and_the_longest_at_its_place() -> None:
    folded = fold_key("Sorry, the page you were looking for doesn't exist. Page not found.")
    assert says("not-found", folded) == "the page you were looking for doesn't exist"


def test_all_phrases_come_once_in_order() -> None:
    folded = fold_key("Free spins! Online casino, free spins, welcome bonus")
    assert says_all("betting", folded) == ("free spins", "online casino", "welcome bonus")


def test_a_short_word_counts_only_where_it_stands_alone() -> None:
    assert says("not-found", fold_key("Error and exile: 404 days")) is None
    assert says_only("not-found", fold_key("Error and exile: 404 days")) is None


def test_a_text_is_folded_like_a_title() -> None:
    text = "عذرًا، الصفحةُ المطلوبة غير مـوجودة"
    assert fold_page(text) == fold_key(text)


def test_the_words_of_a_kind_are_folded_and_of_all_languages() -> None:
    words = page_words("not-found")
    assert {"page not found", "صفحه غير موجوده", "page introuvable", "seite nicht gefunden"} <= set(words)
    assert all(fold_key(word) == word for word in words)


def test_nothing_is_said_by_an_empty_text() -> None:
    assert says("not-found", "") is None
    assert says_only("not-found", "") is None
    assert says_all("betting", "") == ()


def test_a_hostile_text_is_looked_through_once() -> None:
    piece = fold_page("the page you the page that you were la page que vous الصفحة التي كنت ") + " "
    assert_grows_linearly(lambda text: [says(kind, text) for kind in KINDS], repeat(piece), 400_000)
