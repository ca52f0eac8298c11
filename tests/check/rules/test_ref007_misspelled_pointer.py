import pytest

from iqrefs.check.rules import BY_CODE
from tests.check.running import check_text, told

WHITFIELD = "(1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.\n"
ABDALI = "(1) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"


@pytest.mark.parametrize(
    ("note", "printed", "right"),
    [
        ("I bid.", "I bid.", "Ibid."),
        ("I bid., p. 44", "I bid.", "Ibid."),
        ("i bid., p. 44", "i bid.", "ibid."),
        ("lbid., p. 44", "lbid.", "Ibid."),
        ("Ibid.., p. 44", "Ibid..", "Ibid."),
        ("Whitfield, op. cit..", "op. cit..", "op. cit."),
        ("Whitfield, Op. cit.., p. 3", "Op. cit..", "Op. cit."),
        ("المصدر نفسة، ص 80.", "المصدر نفسة", "المصدر نفسه"),
        ("المرجع تفسه، ص 80.", "المرجع تفسه", "المرجع نفسه"),
        ("المصدر السايق، ص 80.", "المصدر السايق", "المصدر السابق"),
        ("العبدلي، مرجع سايق، ص 80.", "مرجع سايق", "مرجع سابق"),
        ("العبدلي، مصدر سباق، ص 80.", "مصدر سباق", "مصدر سابق"),
        ("العبدلي، المصدر السباق، ص 80.", "المصدر السباق", "المصدر السابق"),
        ("العبدلي، المصدر االسابق، ص 80.", "المصدر االسابق", "المصدر السابق"),
    ],
)
def test_a_slip_is_told_and_safely_mended(note: str, printed: str, right: str) -> None:
    text = (WHITFIELD if note.isascii() else ABDALI) + f"(2) {note}\n"
    (found,) = check_text(text, rules=(BY_CODE["REF007"],))
    ((start, end),) = found.spans
    assert found.text[start:end] == printed
    assert found.fix is not None
    assert found.fix.is_safe
    assert [(edit.span, edit.replacement) for edit in found.fix.edits] == [((start, end), right)]


@pytest.mark.parametrize(
    "note",
    [
        "Ibid.",
        "ibid, 44.",
        "Ibid., 44.",
        "IBID., 44.",
        "Whitfield, op. cit.",
        "Whitfield, op.cit., p. 3.",
        "Whitfield, Op. Cit, p. 3...",
        "Whitfield, op. cit...",
        "المصدر نفسه، ص 80.",
        "المصــدر نفسه، ص 80.",
        "والمصدر السابق، ص 80.",
        "المصادر السابقة.",
        "المقالة السابقة، ص 80.",
        "العبدلي، مرجع سبق ذكره، ص 80.",
        "العبدلي، م.س، ص 80.",
    ],
)
def test_a_right_word_or_another_habit_is_left_alone(note: str) -> None:
    assert told("REF007", (WHITFIELD if note.isascii() else ABDALI) + f"(2) {note}\n") == []
