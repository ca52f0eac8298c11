from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Place, Source
from iqrefs.read.text import read_text_source
from tests.growth import assert_grows_linearly


def read(text: str) -> Source:
    return read_text_source(text, "a.txt", "")


def notes(text: str) -> list[tuple[str, str]]:
    return [(note.label, note.text) for note in read(text).notes]


def labels(text: str) -> list[str]:
    return [note.label for note in read(text).notes]


PAGES = """\
Sea trade in the Gulf

The pearl fleets sailed in May{m1}, and the divers were paid in autumn{m2}. Prices fell after the war.

{n1}John Harte, Pearls and Debt (London: Faber, 1951), p. 12.
{n2}Salma Nuri, "Divers' Songs", Gulf Review 3 (1998), p. 40.

Three things changed the trade:

1. Cultured pearls came to the market.
2. Oil companies hired the divers.
3. The banks left the coast.

The captains protested in vain{m3}, as their letters show{m4}.

{n3}Ibid., p. 44.
{n4}Harte, op. cit., p. 90.

So ended a trade of a thousand years, and nobody wrote its history at the time.
"""
SHAPES = [
    ("(1)", "({})", "({}) "),
    ("superscript", "⁽{}⁾", "⁽{}⁾ "),
    ("square", "[{}]", "[{}] "),
    ("dash", "({})", "{}- "),
    ("spaced dash", "({})", "{} - "),
    ("dot", "[{}]", "{}. "),
    ("closing bracket", "({})", "{}) "),
    ("bare", "{}", "{} "),
    ("glued", "({})", "({})"),
    ("reversed", "({})", "){}( "),
    ("with a mark of direction", "({})", "\u200f({}) "),
]
SUPERSCRIPT = str.maketrans("1234", "¹²³⁴")
EXPECTED = [
    ("1", "John Harte, Pearls and Debt (London: Faber, 1951), p. 12."),
    ("2", 'Salma Nuri, "Divers\' Songs", Gulf Review 3 (1998), p. 40.'),
    ("3", "Ibid., p. 44."),
    ("4", "Harte, op. cit., p. 90."),
]


def fill(mark: str, marker: str) -> str:
    values = {}
    for number in "1234":
        printed = number.translate(SUPERSCRIPT) if "⁽" in mark else number
        values[f"m{number}"] = mark.format(printed)
        values[f"n{number}"] = marker.format(printed if "⁽" in marker else number)
    return PAGES.format(**values)


@pytest.mark.parametrize(("mark", "marker"), [shape[1:] for shape in SHAPES], ids=[s[0] for s in SHAPES])
def test_notes_at_page_bottoms_are_told_from_prose_and_lists(mark: str, marker: str) -> None:
    assert notes(fill(mark, marker)) == EXPECTED


def test_shapes_and_digits_may_be_mixed_in_one_document() -> None:
    text = """\
(1) طه حسين، الأيام، القاهرة، 1929، ص 5.
² المصدر نفسه، ص 6.
⁽³⁾ المصدر نفسه، ص 7.
[٤] المصدر نفسه، ص 8.
"""
    assert labels(text) == ["1", "2", "3", "4"]


def test_one_text_for_several_numbers_is_a_note_for_each() -> None:
    text = "(1) حسين، الأيام، القاهرة، 1929، ص 5.\n( 2 ، 3 ، 4 ) المصدر السابق ص 117\n(5) نفسه، ص 9.\n"
    assert notes(text)[1:4] == [(label, "المصدر السابق ص 117") for label in "234"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "(1) Tripp, Iraq, London, 2007, at:\n\n<https://a.org/b>\n\nThe war went on for years.\n",
            "Tripp, Iraq, London, 2007, at:\n<https://a.org/b>",
        ),
        ("(1) Tripp, Iraq, 2007, p. 5.\n\nThe war went on, and on.\n", "Tripp, Iraq, 2007, p. 5."),
        (
            "(1) علي، كتاب، بيروت، 2001، متاح على الرابط\n\nاستمرت الحرب سنوات طويلة في البلاد كلها.\n",
            "علي، كتاب، بيروت، 2001، متاح على الرابط",
        ),
        ("(1)\nTripp, Iraq, 2007, p. 5.\n", "Tripp, Iraq, 2007, p. 5."),
        (
            "(1) Tripp, A History of Iraq (Cambridge: University\nPress, 2007), p.\n277.\n\nProse.\n",
            "Tripp, A History of Iraq (Cambridge: University\nPress, 2007), p.\n277.",
        ),
        ("(1) Tripp, Iraq, 2007, p. 5.\n________\nRunning head\n", "Tripp, Iraq, 2007, p. 5."),
    ],
)
def test_where_a_note_ends(text: str, expected: object) -> None:
    assert notes(text) == [("1", expected)]


def test_two_notes_on_one_line_are_two() -> None:
    text = "(1) Harte, Pearls, London, 1951, p. 3. (2) Ibid., p. 5. (3) Nuri, vol. 2 (4) p. 6.\n(4) Ibid.\n"
    assert notes(text) == [
        ("1", "Harte, Pearls, London, 1951, p. 3."),
        ("2", "Ibid., p. 5."),
        ("3", "Nuri, vol. 2 (4) p. 6."),
        ("4", "Ibid."),
    ]


def test_endnotes_by_chapter_make_series() -> None:
    chapter = "هوامش الفصل {0}\n\n(1) الوردي، لمحات، ص {1}.\n(2) المصدر نفسه، ص 9.\n\n"
    assert labels(chapter.format("الأول", 3) + chapter.format("الثاني", 4)) == ["1", "2", "2:1", "2:2"]


def test_a_note_carried_to_the_next_page_is_joined() -> None:
    text = """\
The law changed twice(1) and then again(2).
_____________
(1) Harte, Law and Custom, London, 1951, p. 3; and the cases in =

\fThe judges disagreed about it for a long time.
_____________
= Gulf Review 3 (1998), p. 40.
(2) Ibid., p. 5.
"""
    assert notes(text) == [
        ("1", "Harte, Law and Custom, London, 1951, p. 3; and the cases in\nGulf Review 3 (1998), p. 40."),
        ("2", "Ibid., p. 5."),
    ]


def test_numbers_that_begin_again_on_each_page_make_series() -> None:
    page = (
        "The court said so(1), and again(2).\n\n(1) Harte, op. cit., p. {0}.\n(2) Ibid., p. {0}.\n\n{0}\n\n"
    )
    source = read("".join(page.format(number) for number in (11, 12, 13)))
    assert [note.label for note in source.notes] == ["1", "2", "2:1", "2:2", "3:1", "3:2"]
    assert [finding.code for finding in source.findings] == ["note-restart"]


def test_one_note_a_page_is_a_series_a_page_and_a_remark_is_a_note_too() -> None:
    texts = ["Harte, Law, p. 3.", "Ibid., p. 4.", "A word of the north.", "Harte, op. cit., p. 9."]
    pages = [
        f"In year {text[:7]} the court said so(1), and it was done.\n\n(1) {text}\n\n{n}\n\n"
        for n, text in enumerate(texts, 5)
    ]
    assert notes("".join(pages)) == list(zip(["1", "2:1", "3:1", "4:1"], texts, strict=True))


def test_a_list_in_the_shape_of_the_notes_is_no_note() -> None:
    text = """\
The fleets sailed in May(1), and the divers were paid in autumn(2), for these were the customs

(1) to sail before the heat,
(2) to pay after the sale.

(1) Harte, Pearls and Debt, London, 1951, p. 3.
(2) Ibid., p. 5.
"""
    assert notes(text)[0] == ("1", "Harte, Pearls and Debt, London, 1951, p. 3.")
    assert len(notes(text)) == 2


def test_a_gap_in_the_numbers_is_a_finding() -> None:
    text = "".join(f"({number}) Harte, op. cit., p. {number}.\n" for number in (1, 2, 3, 7, 8, 10))
    source = read(text)
    assert [(finding.code, finding.place) for finding in source.findings] == [
        ("note-gap", Place(4)),
        ("note-gap", Place(6)),
    ]
    assert "notes 4-6 are missing" in source.findings[0].message
    assert "note 9 is missing" in source.findings[1].message


def test_a_number_counted_twice_keeps_both_notes() -> None:
    text = "".join(f"({number}) Harte, op. cit., p. {place}.\n" for place, number in enumerate([1, 2, 2, 3]))
    assert labels(text) == ["1", "2", "2b", "3"]


@pytest.mark.parametrize(
    "text",
    [
        "The study asks:\n1. What changed?\n2. Who paid for it?\n3. Why did it end?\n",
        "أهداف البحث:\n\n(1) بيان المفهوم.\n(2) تحليل الأسباب.\n(3) تقديم التوصيات.\n",
        "No\tDate\tResult\n1\t11 June 2020\ttalks\n2\t19 August 2020\tagreement\n",
        "1. Introduction\n\nIt began in 1920.\n\n2. The mandate\n\nIt ended in 1932.\n",
    ],
)
def test_lists_tables_and_headings_are_no_notes(text: str) -> None:
    assert notes(text) == []


def test_endnotes_under_a_heading_go_on_over_blank_lines() -> None:
    text = """\
The end of the paper(1), at last(2).

Notes

(1) The word is used here in its wide sense,

that of the older dictionaries.

(2) See Harte, Pearls and Debt, London, 1951, p. 3.
"""
    assert notes(text)[0] == (
        "1",
        "The word is used here in its wide sense,\nthat of the older dictionaries.",
    )


def test_running_heads_and_page_numbers_are_in_no_note() -> None:
    head = "مجلة القانون                 العدد 5"
    pages = [
        f"قال الفقهاء كلاماً({n}).\n\n({n}) الشربيني، الخيار، القاهرة، 1990، ص {n}.\n{head}\n{210 + n}\n\n"
        for n in (1, 2, 3, 4)
    ]
    assert notes("".join(pages)) == [
        (str(n), f"الشربيني، الخيار، القاهرة، 1990، ص {n}.") for n in (1, 2, 3, 4)
    ]


def test_source_lines_of_tables_and_figures_are_notes() -> None:
    text = """\
جدول رقم (2): الصادرات

السنة	القيمة
2019	5

الجدول من إعداد الباحث. المصدر: البنك المركزي، التقرير السنوي، 2020، ص 4، على الرابط:

<https://cbi.iq/2020>

ازدادت الصادرات بعد ذلك.

Figure 1: Exports
Source: World Bank, Data, 2021, p. 3.

الشكل (3): الواردات
المصدر: وزارة التخطيط، 2021.
"""
    assert notes(text) == [
        ("table.2", "البنك المركزي، التقرير السنوي، 2020، ص 4، على الرابط:\n<https://cbi.iq/2020>"),
        ("figure.1", "World Bank, Data, 2021, p. 3."),
        ("figure.3", "وزارة التخطيط، 2021."),
    ]


def test_a_source_line_without_a_caption_is_prose() -> None:
    assert notes("عاد الجنود إلى البلاد.\nالمصدر: وكالات الأنباء.\n") == []


BIBLIOGRAPHY = """\
Prose of the paper, with no notes at all in it.

(References and Sources)

أولاً: المصادر العربية
أ. الكتب

1. طه حسين، الأيام، القاهرة: دار المعارف، 1929.
2. علي الوردي، لمحات، بغداد: مطبعة الإرشاد، 1969.

ثانياً: المصادر الأجنبية

1. Tripp, Charles. A History of Iraq. Cambridge: Cambridge University Press, 2007.

The Gulf and its Trade since 2000

Salma Nuri

Abstract

The paper studies the trade of the Gulf, its causes, its ends, and its future.
"""


def test_a_bibliography_is_found_with_its_headings_and_ends_before_the_abstract() -> None:
    lines = read(BIBLIOGRAPHY).bibliography
    assert lines[0].text == "(References and Sources)"
    assert lines[0].place.line == 3
    assert lines[-1].text.startswith("1. Tripp")
    assert "" in [line.text for line in lines]


def test_entries_that_point_back_are_notes_whatever_the_heading_says() -> None:
    text = """\
المصادر

(1) طه حسين، الأيام، القاهرة، 1929، ص 5.
(2) المصدر نفسه، ص 6.
(3) المصدر السابق، ص 8.
"""
    source = read(text)
    assert [note.label for note in source.notes] == ["1", "2", "3"]
    assert source.bibliography == ()


def test_a_tab_behind_the_number_of_a_note_makes_no_table() -> None:
    notes = "\n".join(
        f"{number}.\tمحمد علي، تاريخ بغداد {number}، بغداد، دار الحكمة، 1990، ص {number}."
        for number in range(1, 6)
    )
    assert len(read(f"نص الورقة.\n\nالهوامش\n{notes}\n").notes) == 5


def test_a_text_of_entries_alone_is_a_bibliography() -> None:
    text = "\n".join(f"Author {letter}, Title of a book, London: Faber, 1990." for letter in "ABCDEF")
    assert len(read(text).bibliography) == 6


def test_numbered_entries_in_the_order_of_letters_are_a_bibliography() -> None:
    text = "\n".join(
        f"{n}. {letter}dams, Title, London: Faber, 1990." for n, letter in enumerate("ABCDEFG", 1)
    )
    assert (len(read(text).notes), len(read(text).bibliography)) == (0, 7)


@pytest.mark.parametrize(("text", "language"), [("كتاب مهم", "ar"), ("A book", "en")])
def test_the_language_is_that_of_most_letters(text: str, language: str) -> None:
    assert read(text).language == language


PIECES = st.sampled_from(
    [
        *("(1) ", "(2) ", "[3] ", "⁴ ", "5- ", "1. ", "\n", "\n\n", "\f", "المصدر نفسه، ص 5", "Ibid., p. 3."),
        *(
            "المصادر",
            "Notes",
            "الهوامش:",
            "المصدر: ",
            "جدول رقم (1): ",
            "- ",
            "=",
            "<https://a.b/c>",
            "_____",
        ),
        *(
            "Smith, J., Title, London, 1990.",
            "\u200f",
            "\x00",
            "\ud800",
            "(",
            ")",
            "٣) ",
            "Abstract",
            "\t",
            "7",
        ),
    ]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=60).map("".join))
def test_no_text_raises_and_notes_hold_only_what_stands_in_it(text: str) -> None:
    source = read(text)
    whole = text.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert len({note.label for note in source.notes}) == len(source.notes)
    for note in source.notes:
        for line in note.text.split("\n"):
            assert line in whole
    for entry in source.bibliography:
        assert entry.text in whole


HOSTILE: list[tuple[Callable[[int], str], int]] = [
    (lambda n: "(" * n + ")" * n, 200_000),
    (lambda n: "(1" * n, 200_000),
    (lambda n: "ص 5، " * n, 200_000),
    (lambda n: "(\n" * n, 20_000),
    (lambda n: "(1) a\n" * n, 5_000),
    (lambda n: "المصادر\n" * n, 5_000),
    (lambda n: "جدول (1): x\nالمصدر: y\n" * n, 3_000),
    (lambda n: "⁽" * n, 100_000),
    (lambda n: "\n" * n, 100_000),
]


@pytest.mark.parametrize(("make", "size"), HOSTILE, ids=[ascii(make(1)) for make, _ in HOSTILE])
def test_hostile_texts_take_their_share_of_time(make: Callable[[int], str], size: int) -> None:
    assert_grows_linearly(read, make, size)


@pytest.mark.parametrize("dashes", ["ــــــــ", "-----", "———", "____"])
def test_dashes_for_the_author_are_no_part_of_the_notes_number(dashes: str) -> None:
    first, second = "علي حسن، تاريخ الري، بغداد، 1999، ص 12.", f"{dashes}، المدن، بيروت، 2001، ص 5."
    assert notes(f"1 {first}\n2 {second}\n") == [("1", first), ("2", second)]
