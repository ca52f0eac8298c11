from __future__ import annotations

import pytest

from iqrefs.model import Mention
from iqrefs.parse import parse_mention
from tests.parse.reading import read, tell

VOLUME = {"volume": "2", "locator": "page 12", "remainder": "1996"}

# printed, the pointer's words, what else is read
IBID: list[tuple[str, str, dict[str, str]]] = [
    ("Ibid.", "Ibid.", {}),
    ("Ibid", "Ibid", {}),
    ("ibidem", "ibidem", {}),
    ("I bid., p. 12.", "I bid.", {"locator": "page 12"}),
    ("lbid., pp. 12–15.", "lbid.", {"locator": "page 12-15"}),
    ("Ibid., 141-43.", "Ibid.", {"locator": "page 141-43"}),
    ("Ibid. P. 18.", "Ibid.", {"locator": "page 18"}),
    ("Ibid., vol. 2, p. 12.", "Ibid.", {"volume": "2", "locator": "page 12"}),
    ("المصدر نفسه.", "المصدر نفسه", {}),
    ("المصدر نفسه، ص 12.", "المصدر نفسه", {"locator": "page 12"}),
    ("المرجع نفسه، ج2، ص 12.", "المرجع نفسه", {"volume": "2", "locator": "page 12"}),
    (
        "المرجع نفسه، ج 2: الخرائط (بيروت: دار الأفق، 1996)، ص 12.",
        "المرجع نفسه",
        VOLUME | {"volume-title": "الخرائط", "publisher-place": "بيروت", "publisher": "دار الأفق"},
    ),
    (
        "Ibid., vol. 2: Maps (London: Harrow Press, 1996), p. 12.",
        "Ibid.",
        VOLUME | {"volume-title": "Maps", "publisher-place": "London", "publisher": "Harrow Press"},
    ),
    ("المصدر ذاته ، ص ص ١٢-١٥", "المصدر ذاته", {"locator": "page 12-15"}),
    ("نفس المصدر، ص12", "نفس المصدر", {"locator": "page 12"}),
    ("م.ن، ص 12.", "م.ن", {"locator": "page 12"}),
    ("م. ن ، ص12", "م. ن", {"locator": "page 12"}),
    ("المصدر السابق، ص 12-13.", "المصدر السابق", {"locator": "page 12-13"}),
    ("المصدر السباق ص 12", "المصدر السباق", {"locator": "page 12"}),
    ("ص 12 من المصدر السابق.", "المصدر السابق", {"locator": "page 12"}),
    ("نفسه، ص 5.", "نفسه", {"locator": "page 5"}),
    ("Loc. cit.", "Loc. cit.", {}),
    ("الموضع نفسه.", "الموضع نفسه", {}),
    ("المصدر نفسه والجزء والصفحة.", "المصدر نفسه والجزء والصفحة", {}),
    ("المصدر نفسه، الدقيقة 14:20.", "المصدر نفسه", {"locator": "timestamp 14:20"}),
    ("الصفحة نفسها.", "الصفحة نفسها", {}),
    ("Même ouvrage, p. 12.", "Même ouvrage", {"locator": "page 12"}),
    ("Supra note 5, p. 12.", "Supra", {"locator": "page 12"}),
    ("المادة 61 من الدستور نفسه.", "الدستور نفسه", {"locator": "article 61"}),
]

OP_CIT: list[tuple[str, str, dict[str, str]]] = [
    ("Doyle, op. cit., p. 12.", "op. cit.", {"author": "Doyle", "locator": "page 12"}),
    ("Doyle, The Rivers, op. cit., p. 12.", "op. cit.",
     {"author": "Doyle", "title": "The Rivers", "locator": "page 12"}),
    ("Op. cit., Doyle, p. 36.", "Op. cit.", {"author": "Doyle", "locator": "page 36"}),
    ("Doyle, loc. cit.", "loc. cit.", {"author": "Doyle"}),
    ("Ibid., Doyle, p. 73.", "Ibid.", {"author": "Doyle", "locator": "page 73"}),
    ("Doyle, supra note 5.", "supra", {"author": "Doyle"}),
    ("أحمد ناصر، المصدر السابق، ص 12.", "المصدر السابق", {"author": "أحمد ناصر", "locator": "page 12"}),
    ("أحمد ناصر، مصدر سابق، ص 12.", "مصدر سابق", {"author": "أحمد ناصر", "locator": "page 12"}),
    (
        "أحمد ناصر، نهر دجلة، مصدر سبق ذكره، ص ٤.",
        "مصدر سبق ذكره",
        {"author": "أحمد ناصر", "title": "نهر دجلة", "locator": "page 4"},
    ),
    ("أحمد ناصر، م.س، ص ٤.", "م.س", {"author": "أحمد ناصر", "locator": "page 4"}),
    ("أحمد ناصر: المرجع السابق ج2 ص4", "المرجع السابق",
     {"author": "أحمد ناصر", "volume": "2", "locator": "page 4"}),
    ("الهمداني: السابق، 124.", "السابق", {"author": "الهمداني", "locator": "page 124"}),
    ("ابن منظور: نفسه، م1، ص 4.", "نفسه", {"author": "ابن منظور", "volume": "1", "locator": "page 4"}),
    ("Dumont, ouvrage cité, p. 12.", "ouvrage cité", {"author": "Dumont", "locator": "page 12"}),
    ("Dumont, art. précité, p. 12.", "art. précité", {"author": "Dumont", "locator": "page 12"}),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "words", "rest"), IBID, ids=[row[0] for row in IBID])
def test_a_bare_pointer_is_ibid(printed: str, words: str, rest: dict[str, str]) -> None:
    citation = read(printed)
    assert citation.kind == "ibid"
    assert citation.pointer is not None
    assert citation.pointer.words == words
    assert tell(printed) == rest


@pytest.mark.parametrize(("printed", "words", "rest"), OP_CIT, ids=[row[0] for row in OP_CIT])
def test_a_pointer_with_an_author_or_a_title_is_op_cit(
    printed: str, words: str, rest: dict[str, str]
) -> None:
    citation = read(printed)
    assert citation.kind == "op-cit"
    assert citation.pointer is not None
    assert citation.pointer.words == words
    assert tell(printed) == rest


@pytest.mark.parametrize(
    ("printed", "note"),
    [
        ("Supra note 5, p. 12.", "5"),
        ("supra n. 17.", "17"),
        ("note 13, p. 72.", "13"),
        ("n. 5 above, p. 3.", "5"),
        ("الهامش رقم (5).", "5"),
        ("هامش رقم ١٢ أعلاه", "12"),
    ],
)
def test_a_note_named_by_its_number(printed: str, note: str) -> None:
    citation = read(printed)
    assert citation.kind == "ibid"
    assert citation.pointer is not None
    assert citation.pointer.to_note == note


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("المؤلف نفسه، أودية العراق، بغداد، 1999.",
         {"title": "أودية العراق", "publisher-place": "بغداد", "issued": "1999", "type": "book"}),
        ("Idem, Valleys of Iraq, London, 1999.",
         {"title": "Valleys of Iraq", "publisher-place": "London", "issued": "1999", "type": "book"}),
        ("Le même auteur, Les vallées, Paris, 1999.",
         {"title": "Les vallées", "publisher-place": "Paris", "issued": "1999", "type": "book"}),
    ],
)  # fmt: skip
def test_idem_describes_a_work_whose_author_stands_before(printed: str, expected: dict[str, str]) -> None:
    citation = read(printed)
    assert citation.kind == "full"
    assert citation.pointer is not None
    assert citation.pointer.same_author
    assert tell(printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "أحمد ناصر، القرن السابق للإسلام، بغداد، دار الحكمة، 1999.",
        "أحمد ناصر، الإنسان نفسه في الرواية العربية الحديثة، دراسة نقدية، بغداد، دار الحكمة، 1999، ص 5.",
        "Karen Doyle, Notes on Basra, London, Verso, 1999.",
        "م. ناصر، نهر دجلة، بغداد، 1999.",
    ],
)
def test_a_word_inside_a_title_or_name_is_no_pointer(printed: str) -> None:
    citation = read(printed)
    assert citation.kind == "full"
    assert citation.pointer is None


def test_one_pointer_word_governs_the_name_after_it() -> None:
    citation = parse_mention(Mention("Al Aref, p. 146", governed_by="Ibid."))
    assert citation.kind == "op-cit"
    assert citation.pointer is not None
    assert citation.pointer.words == "Ibid."
    assert citation.locator == {"label": "page", "value": "146"}


def test_a_bare_pointer_has_an_empty_item() -> None:
    assert read("Ibid.").item == {}
    assert read("المصدر نفسه، ص 4").item == {}
    assert read("Ibid., vol. 2").item == {"volume": "2", "language": "en"}
    assert read("Doyle, op. cit.").item == {"author": [{"family": "Doyle"}], "language": "en"}
