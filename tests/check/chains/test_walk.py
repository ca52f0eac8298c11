"""What the rules of chains and of note numbers have in common."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.check.chains.markers import find_odd_markers, shape_of
from iqrefs.check.chains.pointers import correct_words, word_key
from iqrefs.check.rules import RULES
from tests.check.running import check_text

PIECES = st.sampled_from(
    [
        "Ibid.", "I bid.", "op. cit..", "المصدر نفسه", "المصدر السايق", "supra note 3", "Haddad,",
        "Rivers and Rulers (Beirut: Cedar House, 1992)", "طرق القوافل، بيروت، دار الأفق، 2001", "; ", "؛ ",
        "حازم العبدلي،", "ص 7.", "https://example.org/a", "⁽³⁾", "(4)", "[5]", "\n", ".", "\u200f",
        "والمصدر السابق",
    ]
)  # fmt: skip
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12)
NOTE = st.lists(PIECES | TEXT, max_size=6).map(" ".join)
NUMBER = st.sampled_from(["({})", "{}.", "⁽{}⁾", "[{}]", "{} -"])


@st.composite
def documents(draw: st.DrawFn) -> str:
    rows = draw(st.lists(st.tuples(NUMBER, st.integers(1, 9), NOTE), max_size=9))
    return "On the canals\n\n" + "\n".join(shape.format(number) + " " + text for shape, number, text in rows)


@settings(max_examples=60, deadline=None)
@given(documents(), st.sampled_from(["notes", "text"]), st.sampled_from(["REF", "NOT"]))
def test_the_rules_say_what_stands_in_any_text_and_raise_in_none(
    text: str, source_format: str, family: str
) -> None:
    rules = tuple(rule for rule in RULES if rule.family == family)
    for found in check_text(text, source_format, "iraqi-academic", rules=rules):  # type: ignore[arg-type]
        assert all(0 <= start < end <= len(found.text) for start, end in found.spans)
        assert "{" not in found.message.replace(found.text, "")
        assert found.place is not None


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("المصدر السباق", "المصدر السابق"),
        ("المراجع السابق", "المرجع السابق"),
        ("المصدرالسابق", "المصدر السابق"),
        ("المصدر السابق", None),
        ("المصادر السابقة", None),
        ("المصدر المالي", None),
        ("والمرجع نفسه", None),
        ("مصدر سبق ذكره", None),
        ("Ibid.", None),
        ("I bid", "Ibid"),
    ],
)
def test_only_a_slip_is_corrected(printed: str, right: str | None) -> None:
    assert correct_words(printed) == right


def test_words_are_compared_without_stops_blanks_and_case() -> None:
    assert word_key("Op. cit.") == word_key("op.cit") != word_key("loc. cit.")
    assert word_key("م. ن.") == word_key("م.ن")


@pytest.mark.parametrize(
    ("marker", "shape"),
    [
        ("(12)", "(0)"),
        ("⁽¹²⁾", "(0)"),
        ("( 3 )", "(0)"),
        ("¹²", "0"),
        ("- 12.)", "-0.)"),
        ("٣ -", "0-"),
        ("4، 5", None),
        ("•", None),
    ],
)
def test_a_marker_s_shape_is_what_stands_around_its_number(marker: str, shape: str | None) -> None:
    assert shape_of(marker) == shape


def test_no_marker_is_odd_among_many_shapes() -> None:
    assert list(find_odd_markers(["(1)", "2.", "3-", "(4)", "[5]"])) == []
    assert list(find_odd_markers(["(1)", "(2)", "3.", "(4)"])) == [(2, "(2)")]
