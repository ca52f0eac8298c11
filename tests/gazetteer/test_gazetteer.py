from importlib import resources
from pathlib import Path

import pytest

from iqrefs.gazetteer import (
    BODY,
    CITY,
    CLASSES,
    COUNTRY,
    FAMILY,
    GIVEN,
    JOURNAL,
    KUNYA,
    NEWS,
    PRESS,
    UNIVERSITY,
    gazetteer_key,
    load_gazetteer,
)
from iqrefs.gazetteer.compile import DATA, compile_text, read_terms
from iqrefs.gazetteer.load import COMPILED

FILES = sorted(DATA.glob("*.txt"))
PERSONAL_OR_PLACE = ("given", "family", "kunya", "city", "country")


@pytest.mark.parametrize(
    ("word", "bit"),
    [
        ("بغداد", CITY), ("القاهرة", CITY), ("Beyrouth", CITY), ("Leiden", CITY),
        ("العراق", COUNTRY), ("Liban", COUNTRY), ("Türkei", COUNTRY),
        ("الموصلي", FAMILY), ("موصلي", FAMILY), ("خلدون", FAMILY), ("Smith", FAMILY), ("Tabari", FAMILY),
        ("محمد", GIVEN), ("Wilhelm", GIVEN), ("Ayşe", GIVEN),
        ("الفضل", KUNYA),
        ("دار", PRESS), ("والنشر", PRESS), ("Éditions", PRESS), ("Routledge", PRESS),
        ("جامعة", UNIVERSITY), ("Université", UNIVERSITY),
        ("مجلة", JOURNAL), ("Journal", JOURNAL), ("Revue", JOURNAL),
        ("صحيفة", NEWS), ("وكالة", NEWS),
        ("وزارة", BODY), ("محكمة", BODY), ("Ministry", BODY),
    ],
)  # fmt: skip
def test_words_speak_for_their_class(word: str, bit: int) -> None:
    assert load_gazetteer().word_bits(gazetteer_key(word)) & bit


@pytest.mark.parametrize(
    ("phrase", "bit"),
    [
        ("Cambridge University Press", PRESS), ("دار الكتب العلمية", PRESS),
        ("Presses Universitaires de France", PRESS),
        ("المستقبل العربي", JOURNAL), ("Journal of the American Oriental Society", JOURNAL),
        ("Revue des mondes musulmans et de la Méditerranée", JOURNAL),
        ("جامعة بغداد", UNIVERSITY), ("Université Saint-Joseph", UNIVERSITY), ("كلية الآداب", UNIVERSITY),
        ("الأهرام", NEWS), ("The New York Times", NEWS), ("L’Orient-Le Jour", NEWS),
        ("محكمة التمييز الاتحادية", BODY), ("وزارة الخارجية", BODY), ("United Nations", BODY),
        ("ابن خلدون", FAMILY), ("أبو الفرج", KUNYA), ("عبد الرحمن", GIVEN),
        ("New York", CITY), ("بيت لحم", CITY), ("المملكة العربية السعودية", COUNTRY),
    ],
)  # fmt: skip
def test_phrases_are_whole_names(phrase: str, bit: int) -> None:
    assert load_gazetteer().phrases[gazetteer_key(phrase)] & bit


def test_the_longest_name_is_found() -> None:
    gazetteer = load_gazetteer()
    words = gazetteer_key("بيروت، مركز دراسات الوحدة العربية، 1990").split()
    length, bits = gazetteer.longest_phrase(words, 1)
    assert length == 4
    assert bits & PRESS
    assert gazetteer.longest_phrase(words, 5) == (0, 0)


def test_function_words_and_unknown_words_have_no_class() -> None:
    gazetteer = load_gazetteer()
    assert not any(gazetteer.word_bits(word) for word in ("of", "the", "في", "من", "ابن", "zzyzx", ""))


def test_the_article_tells_a_paper_from_a_name() -> None:
    gazetteer = load_gazetteer()
    assert gazetteer.words[gazetteer_key("الحياة")] & NEWS
    assert not gazetteer.word_bits(gazetteer_key("حياة")) & NEWS


def test_the_compiled_file_is_what_the_data_give() -> None:
    compiled = resources.files("iqrefs.gazetteer").joinpath(COMPILED).read_bytes()
    assert compiled == compile_text().encode(), "run python -m iqrefs.gazetteer.compile"


def test_keys_are_folded() -> None:
    gazetteer = load_gazetteer()
    assert [key for key in gazetteer.words if gazetteer_key(key) != key or " " in key] == []
    assert [key for key in gazetteer.phrases if gazetteer_key(key) != key] == []
    assert max(key.count(" ") + 1 for key in gazetteer.phrases) == gazetteer.longest


def test_size_is_bounded() -> None:
    gazetteer = load_gazetteer()
    assert len(resources.files("iqrefs.gazetteer").joinpath(COMPILED).read_bytes()) < 1_000_000
    assert 40_000 < len(gazetteer.words) + len(gazetteer.phrases) < 80_000


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_data_files_say_where_they_come_from(path: Path) -> None:
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert any(line.startswith("# Source: ") for line in head)
    assert any(line.startswith("# Licence: ") and "SPDX: " in line for line in head)
    kind, terms = read_terms(path)
    assert path.stem.split("-")[0] == kind
    assert kind in CLASSES
    assert len(set(terms)) == len(terms)
    sources = (DATA / "SOURCES.md").read_text(encoding="utf-8")
    assert f"| `{path.name}` | {len(terms)} | " in sources


def test_one_word_names_of_persons_and_places_are_words_alone() -> None:
    bits = sum(1 << CLASSES.index(kind) for kind in PERSONAL_OR_PLACE)
    assert not any(value & bits for key, value in load_gazetteer().phrases.items() if " " not in key)
