"""What is said before and behind a pointer is no title of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parse.reading import read

# printed, the page, the comment as it is left over
BEHIND = [
    ("المصدر نفسه، ص 5. ويرى بعض الباحثين غير ذلك.", "5", "ويرى بعض الباحثين غير ذلك"),
    ("م. ن، ص 3. وهذا ما أكدته الوثائق.", "3", "وهذا ما أكدته الوثائق"),
    ("المصدر نفسه. والملاحظ أن المؤلف لم يذكر مصدره.", None, "والملاحظ أن المؤلف لم يذكر مصدره"),
    ("المصدر نفسه، ص 7. وقد ذهب إليه غيره، ولا سيما في مصر.", "7", "وقد ذهب إليه غيره، ولا سيما في مصر"),
    ("المرجع نفسه، ص 12 - 14. أما الرأي الآخر فقديم جدا.", "12-14", "أما الرأي الآخر فقديم جدا"),
    ("المصدر نفسه، ص 12، حيث يشير إلى أن الدولة بنت المجتمع.", "12", "حيث يشير إلى أن الدولة بنت المجتمع"),
    ("المصدر نفسه، ص 12 (ويرى غيره خلاف ذلك).", "12", "ويرى غيره خلاف ذلك"),
    ("المصدر السابق، ص 7، في مواضع متفرقة.", "7", "في مواضع متفرقة"),
    ("Ibid., 51. Much of this repeats earlier claims.", "51", "Much of this repeats earlier claims"),
    ("Ibid. The author had no access to the archive.", None, "The author had no access to the archive"),
    ("Ibid., p. 5. Emphasis added.", "5", "Emphasis added"),
    ("Ibid., 5 (arguing that the state was weak).", "5", "arguing that the state was weak"),
    ("Ibid., p. 51, where he says that the state was weak.", "51", "where he says that the state was weak"),
    ("supra note 5, at 215. Much of this is said elsewhere.", "215", "Much of this is said elsewhere"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "page", "comment"), BEHIND)
def test_a_comment_behind_a_pointer_is_left_over(text: str, page: str | None, comment: str) -> None:
    citation = read(text)
    assert citation.kind == "ibid"
    assert citation.locator == (page and {"label": "page", "value": page})
    assert citation.remainder == (comment,)
    assert not citation.item


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (
            "البنك الدولي، مرجع سبق ذكره. ويذهب التقرير إلى أن الفقر يتراجع، وأن التعليم يزداد.",
            "البنك الدولي",
        ),
        ("الخطيب، المصدر السابق، ص 22. وقد أشار إلى ذلك في موضع آخر (ص 44).", "الخطيب"),
        ("الخطيب، المصدر السابق، ص 22. لم يتطرق المؤلف إلى هذا في كتابه.", "الخطيب"),
    ],
)
def test_beside_an_author_it_is_left_over_too(text: str, author: str) -> None:
    citation = read(text)
    assert citation.kind == "op-cit"
    assert [name.get("literal") for name in citation.item["author"]] == [author]
    assert "title" not in citation.item


@pytest.mark.parametrize(
    "text",
    [
        "«إن الدولة بنت المجتمع»، المصدر نفسه، ص 14",
        "قال: «إن الدولة بنت المجتمع». المصدر نفسه، ص 14",
        "يقول المؤلف: «الدولة بنت المجتمع، وعلى هذا قام العقد». المصدر السابق، ص 14.",
        "“The state was never strong,” ibid., 14.",
    ],
)
def test_a_quotation_before_a_pointer_is_left_over(text: str) -> None:
    citation = read(text)
    assert citation.kind == "ibid"
    assert citation.locator == {"label": "page", "value": "14"}
    assert citation.remainder


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("المصدر السابق. تاريخ الدولة الحديثة، ص 12.", "تاريخ الدولة الحديثة"),
        ("«منطق ابن خلدون»، المصدر نفسه، ص 14.", "منطق ابن خلدون"),
        ("«الدولة التي لم تكن»، مرجع سابق، ص 14.", "الدولة التي لم تكن"),
        ("Op. cit. The Formation of Modern Iraq, p. 5.", "The Formation of Modern Iraq"),
        ("الخطيب، تاريخ الدولة الحديثة، مرجع سابق، ص 5.", "تاريخ الدولة الحديثة"),
    ],
)
def test_a_title_beside_a_pointer_stays_one(text: str, title: str) -> None:
    assert read(text).item["title"] == title


@pytest.mark.parametrize(
    "text",
    [
        "المصدر نفسه، ص 5. وهو ما ذهب إليه عزت في كتابه: رحلة إلى بغداد، دار الحكمة، بغداد، 1999، ص 3.",
        "المصدر نفسه، ص 5. وقد ذكر الخطيب في تاريخ الدولة الحديثة، ص 14 خلافه.",
        "يقول الخطيب: «الدولة بنت المجتمع وليست أمه». المصدر السابق، ص 3.",
    ],
    ids=["describes another work", "cites another work", "names who speaks"],
)
def test_what_may_name_another_work_is_no_comment(text: str) -> None:
    assert read(text).kind == "op-cit"


_WORDS = st.sampled_from(
    [
        "ويرى",
        "أن",
        "الدولة",
        "،",
        ".",
        "«",
        "»",
        "(",
        ")",
        "ص",
        "5",
        "المصدر نفسه",
        "قال",
        ":",
        "Ibid.",
        "where",
        "n 3",
    ]
)


@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_every_word_beside_a_pointer_ends_somewhere(text: str) -> None:
    citation = read(text)
    assert citation.text == text
    for piece in citation.remainder:
        assert piece in text
