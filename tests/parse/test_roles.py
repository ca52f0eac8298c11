from __future__ import annotations

import pytest

from tests.parse.reading import tell

AR, EN, FR = (
    "علي ناصر، نهر دجلة، {}، بغداد، دار الحكمة، 1999",
    "Karen Doyle, The Rivers, {}, London, Verso, 1999",
    "Claire Dumont, Les fleuves, {}, Paris, Seuil, 1999",
)
HANDS = ("editor", "translator", "director", "interviewer", "remainder")

ROWS: list[tuple[str, str, dict[str, str]]] = [
    (AR, "تحقيق حسن كريم", {"editor": "حسن كريم"}),
    (AR, "تحقيق: حسن كريم", {"editor": "حسن كريم"}),
    (AR, "تحقيق د. حسن كريم", {"editor": "حسن كريم"}),
    (AR, "تح: حسن كريم", {"editor": "حسن كريم"}),
    (AR, "تح. حسن كريم", {"editor": "حسن كريم"}),
    (AR, "تحقيق حسن كريم وعمر فاضل", {"editor": "حسن كريم; عمر فاضل"}),
    (AR, "تحقيق وتعليق حسن كريم", {"editor": "حسن كريم"}),
    (AR, "حققه حسن كريم", {"editor": "حسن كريم"}),
    (AR, "تحرير حسن كريم", {"editor": "حسن كريم"}),
    (AR, "ترجمة حسن كريم", {"translator": "حسن كريم"}),
    (AR, "ترجمة: حسن كريم", {"translator": "حسن كريم"}),
    (AR, "تر: حسن كريم", {"translator": "حسن كريم"}),
    (AR, "تعريب حسن كريم", {"translator": "حسن كريم"}),
    (AR, "نقله إلى العربية حسن كريم", {"translator": "حسن كريم"}),
    (AR, "ترجمة حسن كريم، تحقيق عمر فاضل", {"translator": "حسن كريم", "editor": "عمر فاضل"}),
    (EN, "ed. Peter Hallam", {"editor": "Peter Hallam"}),
    (EN, "edited by Peter Hallam", {"editor": "Peter Hallam"}),
    (EN, "edited by Peter Hallam and Anna Stone", {"editor": "Peter Hallam; Anna Stone"}),
    (EN, "ed. by P. J. Hallam", {"editor": "P. J. Hallam"}),
    (EN, "trans. Peter Hallam", {"translator": "Peter Hallam"}),
    (EN, "translated by Peter Hallam", {"translator": "Peter Hallam"}),
    (EN, "tr. Peter Hallam", {"translator": "Peter Hallam"}),
    (EN, "ed. and trans. Peter Hallam", {"editor": "Peter Hallam", "translator": "Peter Hallam"}),
    (FR, "sous la direction de Marc Petit", {"editor": "Marc Petit"}),
    (FR, "traduit par Marc Petit", {"translator": "Marc Petit"}),
    (FR, "trad. Marc Petit", {"translator": "Marc Petit"}),
]


@pytest.mark.parametrize(("frame", "printed", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_a_hand_is_read(frame: str, printed: str, expected: dict[str, str]) -> None:
    text = frame.format(printed)
    assert tell(text, *HANDS) == expected
    rest = tell(text, "author", "title", "publisher", "issued", "type")
    assert rest["author"] in ("علي ناصر", "Karen Doyle", "Claire Dumont")
    assert rest["title"] in ("نهر دجلة", "The Rivers", "Les fleuves")
    assert (rest["issued"], rest["type"]) == ("1999", "book")


@pytest.mark.parametrize(
    ("printed", "contributor"),
    [
        ("مراجعة حسن كريم", "مراجعة حسن كريم"),
        ("تقديم حسن كريم", "تقديم حسن كريم"),
        ("إشراف حسن كريم", "إشراف حسن كريم"),
    ],
)
def test_a_hand_without_a_variable_is_kept_in_the_remainder(printed: str, contributor: str) -> None:
    assert tell(AR.format(printed), *HANDS) == {"remainder": contributor}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("حسن كريم (محرر)، أنهار العراق، بغداد، 1999", {"editor": "حسن كريم", "title": "أنهار العراق"}),
        ("Peter Hallam (ed.), The Rivers, London, 1999", {"editor": "Peter Hallam", "title": "The Rivers"}),
        ("Peter Hallam, ed., The Rivers, London, 1999", {"editor": "Peter Hallam", "title": "The Rivers"}),
        ("Hallam, P., & Stone, A. (Eds.). (1999). The rivers. London: Verso.",
         {"editor": "P. Hallam; A. Stone", "title": "The rivers"}),
        ("Peter Hallam and Anna Stone, eds., The Rivers, London, 1999",
         {"editor": "Peter Hallam; Anna Stone", "title": "The Rivers"}),
    ],
)  # fmt: skip
def test_editors_may_open_the_citation(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, "author", "editor", "title", "remainder") == expected


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param(
            "علي ناصر، تحقيق النصوص ونشرها، بغداد، دار الحكمة، 1999",
            marks=pytest.mark.xfail(
                strict=True, reason="a title that opens with a role word, outside quotes"
            ),
        ),
        "علي ناصر، «ترجمة الشعر العربي»، مجلة الأدب، العدد 4، 1999",
        pytest.param(
            "Karen Doyle, Translated Lives, London, Verso, 1999",
            marks=pytest.mark.xfail(
                strict=True, reason="a title that opens with a role word, outside quotes"
            ),
        ),
    ],
)
def test_a_role_word_inside_a_title_is_none(printed: str) -> None:
    assert tell(printed, *HANDS) == {}


@pytest.mark.parametrize("title", ["شرح مختصر السرخسي", "شرح قانون الأنهار", "شرح صحيح مسلم"])
def test_a_commentary_on_a_book_is_a_title(title: str) -> None:
    flat = tell(f"علي ناصر، {title}، دار الحكمة، بغداد، 1999")
    assert (flat["author"], flat["title"]) == ("علي ناصر", title)


def test_who_is_called_as_a_word_of_titles_is_still_a_name() -> None:
    flat = tell("علي ناصر، نهر دجلة، مراجعة حياة شرارة، دار الحكمة، بغداد، 1999")
    assert (flat["title"], flat["remainder"]) == ("نهر دجلة", "مراجعة حياة شرارة")
