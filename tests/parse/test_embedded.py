from iqrefs.model import Document, EmbeddedItem, Item, Mention, Note, Place, Source
from iqrefs.parse import parse_document, parse_mention
from iqrefs.parse.embedded import find_differences

TRIPP = EmbeddedItem(
    "http://zotero.org/users/1/items/AB",
    Item(
        type="book",
        title="A History of Iraq",
        author=[{"family": "Tripp", "given": "Charles"}],
        issued={"date-parts": [[2007]]},
        ISBN="9780521702478",
    ),
)


def differences(printed: str, embedded: EmbeddedItem = TRIPP) -> list[str]:
    mention = Mention(printed, embedded=embedded)
    source = Source("paper.docx", "docx", "0", "en")
    document = Document(source, (Note("1", printed, Place(1), (mention,)),), ())
    found = find_differences(document, parse_document(document))
    return [finding.message for finding in found]


def test_what_a_reference_manager_keeps_is_the_item() -> None:
    read = parse_mention(Mention("C. Tripp, Hist. of Iraq (Cambridge, 2007), 45.", embedded=TRIPP))
    assert (read.kind, read.item["ISBN"], read.item["title"]) == (
        "full",
        "9780521702478",
        "A History of Iraq",
    )
    assert read.locator == {"label": "page", "value": "45"}


def test_a_pointer_keeps_what_is_printed_beside_it() -> None:
    read = parse_mention(Mention("Ibid., p. 5", embedded=TRIPP))
    assert (read.kind, "ISBN" in read.item) == ("ibid", False)


def test_a_print_that_says_the_same_is_no_finding() -> None:
    assert differences("Charles Tripp, A History of Iraq, Cambridge, 2007, p. 45.") == []


def test_another_title_or_year_is_a_finding() -> None:
    (title,) = differences("Charles Tripp, Contemporary Politics, Cambridge, 2007.")
    assert "another title than is printed (A History of Iraq)" in title
    (year,) = differences("Charles Tripp, A History of Iraq, Cambridge, 2009.")
    assert "another year than is printed (2007)" in year
