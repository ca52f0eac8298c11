"""The lexicon files are data written by hand: what a slip in them would break is checked here."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import pytest

from iqrefs import lexicon
from iqrefs.lexicon import Cue, load_lexicon, split_words
from iqrefs.text.fold import fold_string

FOLDER = Path(lexicon.__file__).parent
FILES = sorted(path.stem for path in FOLDER.glob("*.toml"))

CLASSES = frozenset({
    "abbreviations", "access", "acronyms", "archive_series", "archives", "bodies", "bynames",
    "call_numbers", "collections", "commentaries", "conjunctions", "containers", "court_years",
    "courts", "date_links", "date_words", "deaths", "deeds", "editions", "endings", "eras", "fathers",
    "function_words", "genre_tails", "genres", "given_names", "given_titles", "hadith_parts",
    "headings", "hijri_months", "his_books", "holdings", "honorifics", "hours", "in", "issue_tails",
    "issues", "known", "kunyas", "law_subjects", "laws", "life_words", "link_texts", "links",
    "locators", "months", "months_misprinted", "name_parts", "name_tails", "nisbas", "no_date",
    "numbers", "ordinals", "ordinals_tens", "own_parts", "page_tails", "places", "pointers",
    "presented", "press", "press_tails", "press_verbs", "reference_works", "remarks", "remarks_behind",
    "roles", "scripture", "seasons", "several_authors", "signals", "source_lines", "spelled_letters",
    "suffixes", "surahs", "title_words", "translated", "un_organs", "under", "versus", "volumes",
    "weekdays", "works", "year_of",
})  # fmt: skip

_BOTH_CITY_AND_COUNTRY = "a city and the country named for it; the imprint's order decides"
_BOTH_CITY_AND_REGION = "a city and the state or province of its name"
_WHOLE_OR_PART = "heads the bibliography, or the Arabic or foreign part of one; the lines around it decide"
AMBIGUOUS = {
    ("editions", "reprint"): "an edition by itself, or a word that stands before one",
    ("headings", "المراجع الأجنبية"): _WHOLE_OR_PART,
    ("headings", "المراجع العربية"): _WHOLE_OR_PART,
    ("headings", "المصادر الأجنبية"): _WHOLE_OR_PART,
    ("headings", "المصادر العربية"): _WHOLE_OR_PART,
    ("locators", "§"): "a section in English, a paragraph in French",
    ("places", "Djibouti"): _BOTH_CITY_AND_COUNTRY,
    ("places", "Georgia"): "the country and the US state",
    ("places", "Luxembourg"): _BOTH_CITY_AND_COUNTRY,
    ("places", "New York"): _BOTH_CITY_AND_REGION,
    ("places", "Québec"): _BOTH_CITY_AND_REGION,
    ("places", "Singapore"): _BOTH_CITY_AND_COUNTRY,
    ("places", "Washington"): _BOTH_CITY_AND_REGION,
    ("places", "الجزائر"): _BOTH_CITY_AND_COUNTRY,
    ("places", "الكويت"): _BOTH_CITY_AND_COUNTRY,
    ("places", "تونس"): _BOTH_CITY_AND_COUNTRY,
    ("places", "جيبوتي"): _BOTH_CITY_AND_COUNTRY,
    ("places", "سنغافورة"): _BOTH_CITY_AND_COUNTRY,
    ("places", "عمان"): "Amman and Oman, which differ in vowel signs only",
    ("roles", "dir."): "a director in English, the editor of a volume (sous la direction de) in French",
}
"""Forms that rightly stand under two values of one class, and why."""


class Entry(NamedTuple):
    """A form and where it stands."""

    file: str
    kind: str
    value: str
    form: str

    def __str__(self) -> str:
        return f"{self.file}.toml [{self.kind}] {self.value}: {self.form!r}"


def _parse(name: str) -> dict[str, object]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def _entries(name: str) -> list[Entry]:
    entries = []
    for kind, table in _parse(name).items():
        assert isinstance(table, dict), f"{name}.toml: [{kind}] is no table"
        for value, forms in table.items():
            assert isinstance(forms, list), f"{name}.toml [{kind}] {value} is no list"
            entries += [Entry(name, kind, value, form) for form in forms]
    return entries


def _listed(entries: list[Entry]) -> str:
    return "\n".join(map(str, entries))


def test_every_language_and_list_is_there() -> None:
    assert {"ar", "en", "fr", "known", "places"} <= set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_classes_are_known(name: str) -> None:
    unknown = set(_parse(name)) - CLASSES
    assert not unknown, f"{name}.toml has classes that no stage reads; add them to CLASSES: {sorted(unknown)}"


def test_no_class_is_listed_in_vain() -> None:
    assert {kind for name in FILES for kind in _parse(name)} == CLASSES


@pytest.mark.parametrize("name", FILES)
def test_rows_have_forms(name: str) -> None:
    entries = _entries(name)
    filled = {(entry.kind, entry.value) for entry in entries}
    for kind, table in _parse(name).items():
        assert isinstance(table, dict)
        assert table, f"{name}.toml: [{kind}] is empty"
        assert {(kind, value) for value in table} <= filled, f"{name}.toml: [{kind}] has an empty row"


@pytest.mark.parametrize("name", FILES)
def test_forms_are_words(name: str) -> None:
    entries = _entries(name)
    assert all(isinstance(entry.form, str) for entry in entries)
    bad = [entry for entry in entries if not split_words(fold_string(entry.form))]
    assert not bad, f"nothing is left of these once they are folded:\n{_listed(bad)}"


@pytest.mark.parametrize("name", FILES)
def test_forms_have_no_stray_blanks(name: str) -> None:
    bad = [
        entry
        for entry in _entries(name)
        if any(text != " ".join(text.split()) for text in (entry.form, fold_string(entry.form)))
    ]
    assert not bad, f"blanks before, after or doubled:\n{_listed(bad)}"


@pytest.mark.parametrize("name", FILES)
def test_forms_stand_once_in_a_row(name: str) -> None:
    seen: dict[tuple[str, str, str], Entry] = {}
    twice = []
    for entry in _entries(name):
        first = seen.setdefault((entry.kind, entry.value, fold_string(entry.form)), entry)
        if first is not entry:
            twice.append(f"{entry} is {first.form!r} once folded")
    assert not twice, "listed twice:\n" + "\n".join(twice)


def _forms_of_two_values() -> dict[tuple[str, tuple[str, ...]], list[Entry]]:
    found: dict[tuple[str, tuple[str, ...]], list[Entry]] = defaultdict(list)
    for name in FILES:
        for entry in _entries(name):
            found[entry.kind, split_words(fold_string(entry.form))].append(entry)
    return {key: entries for key, entries in found.items() if len({e.value for e in entries}) > 1}


def _allowed() -> set[tuple[str, tuple[str, ...]]]:
    return {(kind, split_words(fold_string(form))) for kind, form in AMBIGUOUS}


def test_a_form_has_one_value_in_a_class() -> None:
    allowed = _allowed()
    bad = [str(e) for key, entries in _forms_of_two_values().items() if key not in allowed for e in entries]
    assert not bad, "two values of one class; mend it or give the reason in AMBIGUOUS:\n" + "\n".join(bad)


@pytest.mark.untraced
def test_every_exception_is_needed() -> None:
    assert _allowed() <= set(_forms_of_two_values())


@pytest.mark.parametrize("name", FILES)
def test_every_form_is_loaded(name: str) -> None:
    loaded = load_lexicon()
    for entry in _entries(name):
        folded = fold_string(entry.form)
        words = split_words(folded)
        assert folded in loaded.forms(entry.kind, entry.value), str(entry)
        cues = dict(loaded.phrases[words[0]])[words]
        assert any((cue.kind, cue.value) == (entry.kind, entry.value) for cue in cues), str(entry)


def test_a_place_is_found_by_any_spelling() -> None:
    phrases = load_lexicon().phrases
    for text in ("القاهره", "الْقَاهِرَة", "CAIRO", "İSTANBUL", "Istanbul", "MONTRÉAL", "montreal"):
        words = split_words(fold_string(text))
        assert Cue("places", "city", "places") in dict(phrases[words[0]])[words], text


def test_known_names_repeat_no_word_of_a_container_or_press() -> None:
    listed = {
        (fold_string(entry.form), entry.value)
        for name in FILES
        for entry in _entries(name)
        if entry.kind in {"containers", "press"}
    }
    bad = [entry for entry in _entries("known") if (fold_string(entry.form), entry.value) in listed]
    assert not bad, f"already in [containers] or [press]:\n{_listed(bad)}"
