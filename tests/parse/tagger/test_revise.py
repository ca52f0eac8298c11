from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iqrefs.model import Citation
from tests.parse.reading import flatten, read
from tests.parse.tagger.samples import CITATIONS
from tests.parse.tagger.told import LABELS, Run, read_by_runs, read_told, show_spans
from tests.parse.test_properties import TEXTS, fold_bare, list_lost

COPY = "علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999، نسخة مهداة من المؤلف"


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        (COPY, {"نسخة": "genre", "مهداة": "genre"}, {"genre": "نسخة مهداة", "remainder": "من المؤلف"}),
        (COPY, {"بغداد": "publisher"}, {"publisher": "بغداد، دار الحكمة"}),
        (COPY, {"علي": "title", "ناصر": "title"}, {"title": "علي ناصر، نهر دجلة"}),
        (COPY, {"نهر": "author", "دجلة": "author+"}, {"author": "علي ناصر; نهر دجلة"}),
        (COPY, {"دجلة": "-"}, {"title": "نهر", "remainder": "دجلة | نسخة مهداة من المؤلف"}),
        (COPY, {"1999": "number"}, {"number": "1999"}),
        (COPY, {"مهداة": "editor"}, {"editor": "مهداة", "remainder": "نسخة | من المؤلف"}),
        (
            "Karen Doyle, The Rivers, Verso, London, 1999, library copy",
            {"library": "author", "copy": "author+"},
            {"author": "Karen Doyle; library copy"},
        ),
        (
            "Karen Doyle, The Rivers of Iraq, Verso, London, 1999, library copy",
            {"of": "collection-title", "Iraq": "collection-title"},
            {"title": "The Rivers", "collection-title": "of Iraq"},
        ),
    ],
)
def test_what_is_labelled_otherwise_is_read_otherwise(
    text: str, told: dict[str, str], expected: dict[str, str]
) -> None:
    flat = flatten(read_told(text, told))
    assert {variable: flat.get(variable) for variable in expected} == expected


def test_labels_that_say_what_the_rules_say_change_nothing() -> None:
    for text in CITATIONS:
        told, ruled = read_told(text, {}), read(text)
        assert flatten(told) == flatten(ruled)
        assert told.spans == ruled.spans


def test_every_value_stands_where_its_span_says() -> None:
    told = {"نسخة": "genre", "مهداة": "editor", "بغداد": "-"}
    assert show_spans(read_told(COPY, told)) == {
        "issued": ["1999"],
        "author": ["علي ناصر"],
        "title": ["نهر دجلة"],
        "publisher": ["دار الحكمة"],
        "genre": ["نسخة"],
        "editor": ["مهداة"],
    }


def test_the_word_of_a_role_is_no_part_of_a_name() -> None:
    text = "نهر دجلة، بإشراف الدكتور علي ناصر، بغداد، 1999، نسخة مهداة"
    told = {"بإشراف": "editor", "الدكتور": "editor+", "علي": "editor+", "ناصر": "editor+"}
    assert flatten(read_told(text, told))["editor"] == "علي ناصر"


def test_an_author_joined_to_by_stands_without_it() -> None:
    text = "بدائع الصنائع للكاساني، ج 2، ص 15، نسخة مهداة"
    told = {"للكاساني": "author"}
    assert flatten(read_told(text, told))["author"] == "الكاساني"


def test_a_second_author_joined_to_and_stands_without_it() -> None:
    text = "علي ناصر وحسن هادي، نهر دجلة، بغداد، 1999، نسخة مهداة"
    told = {"علي": "author", "ناصر": "author+", "وحسن": "author", "هادي": "author+"}
    assert flatten(read_told(text, told))["author"] == "علي ناصر; حسن هادي"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Karen Doyle, What Is a River? London, 1999, signed", "What Is a River?"),
        ("Karen Doyle, What a River! London, 1999, signed", "What a River!"),
        ("Karen Doyle, Iraq (and a Valley), London, 1999, signed", "Iraq (and a Valley)"),
        pytest.param(
            "Karen Doyle, What Is a River (and a Valley)? London, 1999, signed",
            "What Is a River (and a Valley)?",
        ),
    ],
)
def test_a_title_takes_in_the_mark_of_its_question_and_closes_its_bracket(text: str, title: str) -> None:
    told = dict.fromkeys(("What", "Is", "a", "River", "Iraq", "and", "Valley"), "title")
    assert flatten(read_told(text, told | {"London": "publisher-place", "signed": "genre"}))["title"] == title


def test_a_variable_whose_words_are_all_taken_is_gone_and_nothing_is_lost() -> None:
    citation = read_told(COPY, {"نهر": "publisher", "دجلة": "publisher"})
    assert "title" not in citation.item
    assert list_lost(citation) == []


def test_a_variable_that_its_new_words_do_not_give_is_restored() -> None:
    text = "علي ناصر، نهر دجلة، بغداد، 1999، مادة 5، www.a.org، نسخة مهداة"
    citation = read_told(text, {"1999": "-", "نسخة": "issued"})
    assert citation.item["issued"] == {"date-parts": [[1999]]}
    assert show_spans(citation)["issued"] == ["1999"]
    assert list_lost(citation) == []


def test_a_locator_keeps_its_label_where_a_page_is_read_otherwise() -> None:
    text = "Al-Skeini and Others v United Kingdom (2011) 53 EHRR 18, paras 130–142."
    assert flatten(read(text))["locator"] == "paragraph 130-142"
    assert flatten(read_told(text, {"18": "number"}))["locator"] == "paragraph 130-142"


def test_a_date_without_a_year_is_no_date_of_issue() -> None:
    text = (
        "GARCIA-MOLINA, H., AND SALEM, K. Sagas. In Proceedings of the ACM (San Francisco, May 27-29), 1987"
    )
    citation = read_told(text, {"May": "issued", "27": "issued", "29": "issued", "1987": "-"})
    assert "date-parts" in citation.item.get("issued", {"date-parts": []})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Music, by Habib Touma, translated by Laurie Schwartz, Portland, 1996, copy",
            {"Laurie": "translator"},
        ),
        (
            "تاريخ الموسيقى، تأليف هنري جورج فارمر، تعريب جرجيس فتح الله، دار الحياة، بيروت",
            {"جرجيس": "translator"},
        ),
    ],
)
def test_an_author_before_a_translator_is_not_lost(text: str, told: dict[str, str]) -> None:
    assert list_lost(read_told(text, told)) == []


RUNS = st.lists(
    st.tuples(st.sampled_from(["", "", *LABELS]) | st.just(""), st.integers(1, 5)), min_size=1, max_size=30
)
"""Labels drawn at random, of which many are the rules' own."""
TOLD = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ANY = st.sampled_from(CITATIONS) | TEXTS


@TOLD
@given(ANY, RUNS, st.sampled_from([0.3, 1.0]))
def test_no_word_is_lost_under_any_labels(text: str, runs: list[Run], sure: float) -> None:
    assert set(list_lost(read_by_runs(text, runs, sure))) <= set(list_lost(read(text)))


@TOLD
@given(ANY, RUNS)
def test_any_labels_are_read_alike_twice(text: str, runs: list[Run]) -> None:
    assert read_by_runs(text, runs) == read_by_runs(text, runs)


@TOLD
@given(ANY, RUNS)
def test_spans_lie_within_the_text_under_any_labels(text: str, runs: list[Run]) -> None:
    for spans in (read_by_runs(text, runs).spans or {}).values():
        assert all(0 <= start < end <= len(text) for start, end in spans)


def has_value(citation: Citation, variable: str) -> bool:
    return variable in citation.item or (variable == "locator" and citation.locator is not None)


@pytest.mark.parametrize("label", LABELS)
def test_spans_fall_to_variables_under_any_label(label: str) -> None:
    for text in CITATIONS:
        citation = read_by_runs(text, [("", 3), (label, 2)])
        assert all(has_value(citation, variable) for variable in citation.spans or {}), (text, citation)


@TOLD
@given(ANY, RUNS)
def test_texts_stand_in_the_print_under_any_labels(text: str, runs: list[Run]) -> None:
    citation, printed = read_by_runs(text, runs), fold_bare(text)
    flat = flatten_texts(citation)
    for value in flat:
        bare = fold_bare(value)
        assert bare in printed or bare.removeprefix("ا") in printed, value


def flatten_texts(citation: Citation) -> list[str]:
    """The values that are words, and names part by part."""
    values = [
        str(citation.item.get(variable, ""))
        for variable in (
            "title", "container-title", "collection-title", "publisher", "publisher-place", "event-title",
            "genre", "section", "volume-title", "archive", "archive_location",
        )
    ]  # fmt: skip
    for names in (
        citation.item.get("author", []),
        citation.item.get("editor", []),
        citation.item.get("translator", []),
    ):
        values += [str(part) for name in names for part in name.values()]
    return [*values, *citation.remainder]
