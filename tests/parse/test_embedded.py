import pytest

from iqrefs.model import Citation, Document, EmbeddedItem, Item, Mention, Note, Place, Source
from iqrefs.parse import parse_document, parse_mention
from iqrefs.parse.embedded import find_differences
from iqrefs.text.fold import ITALIC

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


def read_key(printed: str, item: Item, locator: str = "") -> Citation:
    return parse_mention(
        Mention(printed, governed_by="@tripp", embedded=EmbeddedItem("tripp", item, locator))
    )


@pytest.mark.parametrize(
    ("printed", "value", "remainder"),
    [
        ("@tripp, 12", "12", ("@tripp",)),
        ("@tripp، ص 22", "22", ("@tripp",)),
        ("@tripp [p. 5]", "5", ("@tripp",)),
        ("@tripp says so, p. 9", "9", ("@tripp", "says so")),
        ("@tripp, pp. 33-35 and passim", "33-35", ("@tripp", "and passim")),
    ],
)
def test_what_stands_behind_a_key_is_its_passage(
    printed: str, value: str, remainder: tuple[str, ...]
) -> None:
    read = read_key(printed, TRIPP.item)
    assert read.locator == {"label": "page", "value": value}
    assert (read.kind, read.item, read.remainder) == ("full", TRIPP.item, remainder)
    kept = {printed[start:end] for places in (read.spans or {}).values() for start, end in places}
    letters = "".join([*read.remainder, *kept])
    assert sorted(filter(str.isalnum, letters)) == sorted(filter(str.isalnum, printed))


def test_a_key_of_another_file_cites_an_unknown_work() -> None:
    read = read_key("@tripp, 12", Item())
    assert (read.kind, read.item, read.remainder) == ("short", {}, ("@tripp",))


def test_a_passage_that_only_the_citation_keeps_is_the_locator() -> None:
    assert read_key("@tripp [10]", TRIPP.item, "10").locator == {"label": "page", "value": "10"}


def test_a_key_whose_entry_is_known_by_its_print_has_what_the_entry_says() -> None:
    title = f"{ITALIC}A History of Iraq{ITALIC}"
    entry = Item(note=f"Tripp, Charles. {title}. Cambridge: Cambridge University Press, 2007.")
    read = read_key("@tripp, 12", entry)
    assert (read.kind, read.item["title"], read.item["author"]) == (
        "full",
        "A History of Iraq",
        [{"family": "Tripp", "given": "Charles"}],
    )
