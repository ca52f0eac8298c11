from __future__ import annotations

import pytest

from iqrefs.parse.tagger.keep import SURE, is_certain, keep_what_is_certain
from tests.parse.reading import flatten
from tests.parse.tagger.told import open_units, read_told, tell_labels


def keep(text: str, told: dict[str, str], sure: float = 1.0) -> dict[str, str]:
    """The label that stands for each unit where a labeller says of some words what `told` says."""
    draft, units = open_units(text)
    labels = tell_labels(text, told)
    keep_what_is_certain(draft, units, labels, [sure] * len(units))
    return {draft.printed(unit.start, unit.end): label for unit, label in zip(units, labels, strict=True)}


RIVERS = "علي ناصر، نهر دجلة، بغداد، 1999، ص 15، نسخة مهداة"


@pytest.mark.parametrize(
    ("text", "passage", "told", "stands"),
    [
        (RIVERS, "ص 15", {"ص": "title"}, "locator"),
        (RIVERS, "ص 15", {"ص": "-"}, "locator"),
        (RIVERS, "1999", {"1999": "number"}, "number"),
        ("Karen Doyle, The Rivers, vol. 3, London, 1999, signed", "vol. 3", {"vol": "title"}, "volume"),
        ("Karen Doyle, The Rivers, London, 12 May 1999, signed", "12 May 1999", {"12": "title"}, "issued"),
        ("Karen Doyle, The Rivers, London, 1999, 15, signed", "15", {"15": "-"}, "-"),
    ],
)
def test_what_is_certain_stays(text: str, passage: str, told: dict[str, str], stands: str) -> None:
    assert keep(text, told)[passage] == stands


def test_a_variable_that_is_certain_is_found_nowhere_else() -> None:
    assert keep(RIVERS, {"مهداة": "locator"})["مهداة"] != "locator"
    assert keep(RIVERS, {"مهداة": "genre"})["مهداة"] == "genre"


@pytest.mark.parametrize(
    ("sure", "place"), [(SURE - 0.01, "publisher-place"), (SURE, "publisher"), (1.0, "publisher")]
)
def test_who_is_unsure_leaves_the_rules_their_reading(sure: float, place: str) -> None:
    assert keep(RIVERS, {"بغداد": "publisher"}, sure)["بغداد"] == place


def test_a_name_that_the_rules_keep_goes_on() -> None:
    kept = keep("علي حسن ناصر، نهر دجلة، بغداد، 1999، نسخة مهداة", {"حسن": "title", "ناصر": "title"}, 0.2)
    assert [kept[word] for word in ("علي", "حسن", "ناصر")] == ["author", "author+", "author+"]


@pytest.mark.parametrize("name", ["author", "editor", "translator", "contributor"])
def test_initials_alone_are_no_name(name: str) -> None:
    text = "U.S. Power in the Valley, London, 1999, signed"
    kept = keep(text, {"U": name, "S": f"{name}+"})
    assert kept["U"] == kept["S"] == "title"
    assert flatten(read_told(text, {"U": name, "S": f"{name}+"}))["title"] == "U.S. Power in the Valley"


def test_initials_beside_a_name_are_of_the_name() -> None:
    told = {"W": "author", "E": "author+", "Said": "author+"}
    assert keep("W. E. Said, Orientalism, London, 1999, signed", told)["W"] == "author"


def test_nothing_behind_the_closing_quotation_mark_is_of_the_title() -> None:
    text = "علي ناصر، «نهر دجلة» بغداد التراث، دار الحكمة، 1999، نسخة مهداة"
    told = {"بغداد": "title", "التراث": "title"}
    kept = keep(text, told)
    assert [kept["نهر"], kept["دجلة"]] == ["title", "title"]
    assert "title" not in (kept["بغداد"], kept["التراث"])
    assert flatten(read_told(text, told))["title"] == "نهر دجلة"


def test_a_quotation_within_a_title_does_not_end_it() -> None:
    text = "علي ناصر، قصة «نهر دجلة» في الشعر، بغداد، 1999، نسخة مهداة"
    told = dict.fromkeys(("قصة", "نهر", "دجلة"), "title")
    assert keep(text, told)["دجلة"] == "title"


def test_a_surah_stays_the_title() -> None:
    text = "سورة البقرة، الآية 25"
    assert keep(text, {"سورة": "author", "البقرة": "author+"})["سورة"] == "title"


def test_a_mention_that_the_rules_read_whole_and_clearly_is_certain() -> None:
    draft, units = open_units("Charles Tripp, “A History of Iraq,” Middle East Journal 12, no. 3 (1990): 15")
    assert is_certain(draft, units)
    draft, units = open_units(RIVERS)
    assert not is_certain(draft, units)


def test_a_name_of_several_words_goes_on_behind_a_mark_for_a_good_reason_alone() -> None:
    text = "Robbie Gramer, State Department Outlines Cuts, Foreign Policy, 2019, signed"
    told = {"State": "author+", "Department": "author+"}
    unsure, sure = (flatten(read_told(text, told, probability)) for probability in (0.8, 0.99))
    assert (unsure["author"], unsure["title"]) == ("Robbie Gramer", "State Department Outlines Cuts")
    assert "State Department" in sure["author"]
