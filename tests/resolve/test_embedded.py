from iqrefs.model import Document, EmbeddedItem, Item, Mention, Note, Place, Source
from iqrefs.parse import parse_document
from iqrefs.resolve import resolve_pointers
from iqrefs.resolve.embedded import find_misleading

TRIPP = EmbeddedItem("tripp", Item(type="book", title="A History of Iraq", author=[{"family": "Tripp"}]))
BATATU = EmbeddedItem(
    "batatu", Item(type="book", title="The Old Social Classes", author=[{"family": "Batatu"}])
)

FULL = "Charles Tripp, A History of Iraq, Cambridge: Cambridge University Press, 2007, p. 3"
OTHER = "Hanna Batatu, The Old Social Classes, Princeton: Princeton University Press, 1978, p. 9"


def resolve(*printed: tuple[str, EmbeddedItem | None]) -> list[tuple[str, str | None, str | None]]:
    notes = tuple(
        Note(str(number), text, Place(number), (Mention(text, embedded=item),))
        for number, (text, item) in enumerate(printed, 1)
    )
    document = Document(Source("paper.docx", "docx", "0", "en"), notes, ())
    found = resolve_pointers(document, parse_document(document))
    return [(one.kind, one.status, one.refers_to) for one in found.values()]


def test_a_short_print_leads_to_the_first_print_of_its_work() -> None:
    assert resolve((FULL, TRIPP), (OTHER, BATATU), ("Tripp, 45", TRIPP)) == [
        ("full", None, None),
        ("full", None, None),
        ("short", "resolved", "1"),
    ]


def test_what_the_manager_says_goes_before_what_the_print_would_lead_to() -> None:
    assert resolve((FULL, TRIPP), (OTHER, BATATU), ("Ibid., p. 5", TRIPP))[2] == ("ibid", "resolved", "1")


def test_a_print_as_full_as_the_first_is_full() -> None:
    assert resolve((FULL, TRIPP), (FULL, TRIPP))[1] == ("full", None, None)


def test_a_pointer_to_a_work_not_described_before_is_read_as_printed() -> None:
    assert resolve(("Ibid., p. 5", TRIPP), (FULL, TRIPP)) == [
        ("ibid", "unresolved", None),
        ("full", None, None),
    ]


def test_a_print_that_misleads_is_a_finding() -> None:
    notes = (
        Note("1", FULL, Place(1), (Mention(FULL, embedded=TRIPP),)),
        Note("2", OTHER, Place(2), (Mention(OTHER, embedded=BATATU),)),
        Note("3", "Ibid., p. 5", Place(3), (Mention("Ibid., p. 5", embedded=TRIPP),)),
        Note("4", "Ibid., p. 6", Place(4), (Mention("Ibid., p. 6", embedded=TRIPP),)),
    )
    document = Document(Source("paper.docx", "docx", "0", "en"), notes, ())
    (finding,) = find_misleading(document, resolve_pointers(document, parse_document(document)))
    assert (finding.code, finding.place) == ("embedded-misleads", Place(3))
    assert "a pointer to note 2, but the reference manager cites the work of note 1" in finding.message


def test_a_key_that_was_cited_before_leads_to_that_note() -> None:
    notes = tuple(
        Note(str(number), text, Place(number), (Mention(text, governed_by="@tripp", embedded=TRIPP),))
        for number, text in enumerate(("@tripp, 12", "@tripp, 15"), 1)
    )
    document = Document(Source("paper.tex", "latex", "0", "en"), notes, ())
    found = list(resolve_pointers(document, parse_document(document)).values())
    assert [(one.kind, one.status, one.refers_to) for one in found] == [
        ("full", None, None),
        ("short", "resolved", "1"),
    ]
    assert found[1].evidence == "its key names the work of note 1"
