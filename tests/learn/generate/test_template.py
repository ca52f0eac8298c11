from collections.abc import Callable
from random import Random

import pytest

from iqrefs.learn.generate.persons import one_name
from iqrefs.learn.generate.render import render
from iqrefs.learn.generate.template import Choice, Number, Slot, parse
from iqrefs.learn.generate.tidy import joined, tidy
from iqrefs.learn.generate.words import load_words

Dice = Callable[[int], Random]


def test_a_slot_has_a_label_a_section_a_language_and_options() -> None:
    (slot,) = parse("{title=heritage@ar case=head}")
    assert slot == Slot("title", "heritage", "ar", (("case", "head"),))


def test_a_choice_and_an_optional_part() -> None:
    first, second = parse("<a¦b><30%c>")
    assert first == Choice((("a",), ("b",)))
    assert second == Choice((("c",),), 0.3)


def test_a_number_of_its_own_label() -> None:
    (slot,) = parse("{volume=#1-9}")
    assert isinstance(slot, Slot)
    assert slot.inner == (Number(1, 9),)


@pytest.mark.parametrize("text", ["{title", "<a", "{x=#1-}", "a > {"])
def test_a_mistake_shows_the_template(text: str) -> None:
    with pytest.raises(ValueError, match="bad template"):
        parse(text)


@pytest.mark.parametrize(
    ("form", "lang", "name"),
    [
        ("", "en", "Mary Ann Smith"),
        ("inv", "en", "Smith, Mary Ann"),
        ("inv", "ar", "Smith، Mary Ann"),
        ("inv-ini", "en", "Smith, M. A."),
        ("vanc", "en", "Smith MA"),
        ("caps-paren", "fr", "SMITH (Mary Ann)"),
        ("last", "en", "Smith"),
    ],
)
def test_forms_of_names(form: str, lang: str, name: str) -> None:
    assert one_name("Mary Ann|Smith", form, 0, lang) == name


def test_only_the_first_name_is_turned() -> None:
    assert [one_name("Ann|Smith", "inv1", turn, "en") for turn in (0, 1)] == ["Smith, Ann", "Ann Smith"]


def test_what_missing_parts_leave_behind_goes(dice: Dice) -> None:
    pieces = render(parse("{title='Why?'}. , {issued='1990'}  ()."), "en", load_words(), dice(1))
    text, tags = joined(tidy(pieces))
    assert text == "Why? , 1990 ."
    assert tags == (("title", 0, 4), ("issued", 7, 11))
