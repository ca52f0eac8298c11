"""One pointer word beside several names: the earlier notes tell whether they wrote one work or several."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Note, Place
from iqrefs.split.governed import split_governed
from iqrefs.split.notes import split_note

SALMAN = "Nadia Salman, Rivers and Dams (Basra: Bahr Press, 1994), p. 49"
AREF = "Omar Al Khatib, The Date Trade (Beirut: Andalus Library, 1988), pp. 199-202"
HADDAD = "Fuad Haddad, Caravans (Damascus: Qalam Press, 1990), p. 7"
BOTH = "Huda Nasr El Din and Sami Al Dabbas, Canals (Beirut: Arab Press, 1987), p. 75"
KUWAZ = "محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15"
WARDI = "علي الوردي، منطق ابن خلدون، دار كوفان، لندن، 1994، ص 20"
WALID = "وليد حمدي، تاريخ الري، دار المدى، دمشق، 2001، ص 8"
PAIR = "حسن شراد ومنى العابد، تاريخ الأهوار، دار القلم، دمشق، 1994، ص 4"


def notes_of(*texts: str) -> tuple[Note, ...]:
    return tuple(Note(str(i), text, Place(i), split_note(text)) for i, text in enumerate(texts, 1))


def cut_last(*texts: str) -> list[tuple[str, str]]:
    """The mentions of the last note and the pointer words of another mention that govern them."""
    return [(mention.text, mention.governed_by) for mention in split_governed(notes_of(*texts))[-1].mentions]


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("Ibid., Salman and Al Khatib, p. 146.", [("Ibid., Salman", ""), ("Al Khatib, p. 146.", "Ibid.")]),
        ("Op. cit., Salman & Al Khatib, 146", [("Op. cit., Salman", ""), ("Al Khatib, 146", "Op. cit.")]),
        (
            "Salman and Al Khatib, op. cit., p. 3.",
            [("Salman", "op. cit."), ("Al Khatib, op. cit., p. 3.", "")],
        ),
        (
            "Ibid., Salman, Haddad and Al Khatib, p. 4",
            [("Ibid., Salman", ""), ("Haddad", "Ibid."), ("Al Khatib, p. 4", "Ibid.")],
        ),
    ],
)
def test_authors_of_different_works_are_as_many_citations(
    pointer: str, expected: list[tuple[str, str]]
) -> None:
    assert cut_last(SALMAN, AREF, HADDAD, BOTH, pointer) == expected


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        (
            "المصدر نفسه، الكواز والوردي، ص 146",
            [("المصدر نفسه، الكواز", ""), ("الوردي، ص 146", "المصدر نفسه")],
        ),
        ("المصدر نفسه، الكواز و الوردي، ص 9", [("المصدر نفسه، الكواز", ""), ("الوردي، ص 9", "المصدر نفسه")]),
        ("الكواز والوردي، مصدر سابق، ص 3", [("الكواز", "مصدر سابق"), ("الوردي، مصدر سابق، ص 3", "")]),
        (
            "المصدر نفسه، وليد حمدي والوردي، ص 6",
            [("المصدر نفسه، وليد حمدي", ""), ("الوردي، ص 6", "المصدر نفسه")],
        ),
    ],
)
def test_a_joined_waw_parts_names_too(pointer: str, expected: list[tuple[str, str]]) -> None:
    assert cut_last(KUWAZ, WARDI, WALID, pointer) == expected


@pytest.mark.parametrize(
    ("earlier", "pointer"),
    [
        ([SALMAN, AREF, BOTH], "Ibid., Nasr El Din and Al Dabbas, p. 73."),
        ([KUWAZ, WARDI, PAIR], "المصدر نفسه، شراد والعابد، ص 73."),
        ([SALMAN, AREF], "Ibid., Salman and Haddad, p. 73."),
        ([SALMAN, AREF], "Ibid., Rivers and Dams, p. 73."),
        ([SALMAN, AREF], "Ibid., Salman, p. 73."),
        ([SALMAN, AREF], "Ibid., pp. 73 and 75."),
        ([], "Ibid., Salman and Al Khatib, p. 146."),
        ([SALMAN, AREF], "Salman and Al Khatib, p. 146."),
    ],
)
def test_what_the_earlier_notes_do_not_tell_apart_stays_one_citation(
    earlier: list[str], pointer: str
) -> None:
    assert cut_last(*earlier, pointer) == [(pointer, "")]


def test_the_signal_stays_with_the_first() -> None:
    *_, note = split_governed(notes_of(SALMAN, AREF, "See ibid., Salman and Al Khatib, p. 4."))
    assert [mention.signal for mention in note.mentions] == ["See", None]


def test_a_pointer_is_no_description() -> None:
    pointer = "Ibid., Salman and Al Khatib, p. 146."
    assert cut_last(SALMAN, AREF, pointer, pointer) == [
        ("Ibid., Salman", ""),
        ("Al Khatib, p. 146.", "Ibid."),
    ]


PARTS = (
    SALMAN,
    AREF,
    KUWAZ,
    "Ibid., ",
    "Salman",
    " and ",
    "Al Khatib",
    "الكواز",
    " و",
    ", ",
    "مصدر سابق",
    "p. 4",
    "ø",
)


@given(st.lists(st.lists(st.sampled_from(PARTS), max_size=8).map("".join), max_size=6))
def test_no_notes_raise_and_mentions_stand_in_their_note(texts: list[str]) -> None:
    notes = notes_of(*texts)
    cut = split_governed(notes)
    assert [(note.label, note.text) for note in cut] == [(note.label, note.text) for note in notes]
    for before, after in zip(notes, cut, strict=True):
        assert len(after.mentions) >= len(before.mentions)
        assert all(mention.text in after.text for mention in after.mentions)
