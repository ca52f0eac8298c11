import pytest

from iqrefs.model import Embedded, EmbeddedItem, Item, Mention, Source, SourceNote, Span
from iqrefs.model import Place as At
from iqrefs.split import split_source

ALI = EmbeddedItem("ali", Item(type="book", title="تاريخ العراق"))
OMAR = EmbeddedItem("omar", Item(type="book", title="مدن بغداد"))


def split(text: str, *embedded: Embedded, italics: tuple[Span, ...] = ()) -> tuple[Mention, ...]:
    note = SourceNote("1", text, At(1), embedded=embedded, italics=italics)
    (cut,) = split_source(Source("paper.docx", "docx", "0", "ar", notes=(note,))).notes
    return cut.mentions


def _work(mention: Mention) -> str | None:
    return mention.embedded.id if mention.embedded else None


def test_a_mention_knows_where_it_stands_in_its_note() -> None:
    text = "ينظر: علي عباس، تاريخ العراق، بغداد، 1990، ص 5؛ عمر حسن، مدن بغداد، بيروت، 1980، ص 7."
    mentions = split(text)
    assert len(mentions) == 2
    assert all(text[one.start : one.start + len(one.text)] == one.text for one in mentions)


def test_the_same_words_twice_are_two_places() -> None:
    text = "المصدر نفسه، ص 5؛ المصدر نفسه، ص 5"
    assert len({one.start for one in split(text)}) == len(split(text))


def test_italics_go_with_their_mention() -> None:
    first, second = (
        "Charles Tripp, A History of Iraq, Cambridge, 2007",
        "Batatu, The Old Social Classes, 1978",
    )
    text = f"{first}, p. 5; {second}, p. 3."
    spans = tuple(
        (text.index(t), text.index(t) + len(t)) for t in ("A History of Iraq", "The Old Social Classes")
    )
    assert [[one.text[slice(*s)] for s in one.italics] for one in split(text, italics=spans)] == [
        ["A History of Iraq"],
        ["The Old Social Classes"],
    ]


def test_each_mention_gets_the_work_of_its_place() -> None:
    text = "علي عباس، تاريخ العراق، بغداد، 1990، ص 5؛ عمر حسن، مدن بغداد، بيروت، 1980، ص 7."
    mentions = split(text, Embedded((0, len(text)), (ALI, OMAR), "zotero"))
    assert [_work(one) for one in mentions] == ["ali", "omar"]


def test_what_the_manager_says_is_one_citation_is_one() -> None:
    text = "Abbas, A.; Hassan, O.; History, 1990; Baghdad, p. 5"
    mentions = split(text, Embedded((0, len(text)), (ALI,), "zotero"))
    assert [(one.text, _work(one)) for one in mentions] == [(text, "ali")]


def test_a_citation_that_does_not_look_like_one_is_made_one() -> None:
    text = "وهذا رأي سديد، للمزيد: تاريخ العراق"
    span = (text.index("تاريخ"), len(text))
    assert [one.embedded.id for one in split(text, Embedded(span, (ALI,), "zotero")) if one.embedded] == [
        "ali"
    ]


def test_words_beside_the_citation_are_read_as_they_are() -> None:
    text = "علي عباس، تاريخ العراق، بغداد، 1990، ص 5؛ عمر حسن، مدن بغداد، بيروت، 1980، ص 7."
    mentions = split(text, Embedded((0, text.index("؛")), (ALI,), "zotero"))
    assert [_work(one) for one in mentions] == ["ali", None]


@pytest.mark.parametrize("count", [0, 3])
def test_items_that_do_not_match_the_print_by_number_go_by_title(count: int) -> None:
    text = "علي عباس، تاريخ العراق، بغداد، 1990، ص 5؛ عمر حسن، مدن بغداد، بيروت، 1980، ص 7."
    items = (OMAR, ALI, EmbeddedItem("third", Item(title="كتاب ثالث")))[:count]
    mentions = split(text, Embedded((0, len(text)), items, "zotero"))
    assert [_work(one) for one in mentions] == (["ali", "omar"] if items else [None, None])
