"""Which differences between two descriptions of one work are told, and with which words."""

from __future__ import annotations

import pytest

from iqrefs.check.rules import BY_CODE
from iqrefs.model import Finding
from tests.check.papers import DAMS, MARSHES, NEWS, PALMS, RIVERS, WATER, make_paper
from tests.check.running import check_text, told

COMPANY = (WATER, RIVERS, PALMS)
"""Works that note and entry describe alike, so that the document has habits."""


def find(note: str, entry: str, *company: str) -> list[Finding]:
    """What the rule says of a note and an entry in the company of others that agree."""
    others = company or COMPANY
    paper = make_paper(
        [f"{note}, p. 3.", *(f"{one}، ص 9." for one in others)], [f"{entry}.", *(f"{one}." for one in others)]
    )
    return check_text(paper, "text", rules=(BY_CODE["BIB003"],))


# the note, what the entry has in place of what, the words quoted here and there
WORDS = [
    (MARSHES, ("التداعيات", "التدايعات"), "التداعيات", "التدايعات"),
    (MARSHES, ("الأهوار", "الاهوار"), "الأهوار", "الاهوار"),
    (MARSHES, ("2018", "2017"), "2018", "2017"),
    (MARSHES, ("بغداد", "بيروت"), "بغداد", "بيروت"),
    (DAMS, ("Upper", "Uper"), "Upper", "Uper"),
    (DAMS, ("Garnet Press", "Garland Press"), "Garnet", "Garland"),
    (DAMS, ("2012", "2013"), "2012", "2013"),
    (RIVERS, ("Rivers without Borders", "Rivers without Boarders"), "Borders", "Boarders"),
    (PALMS, ("العدد 4", "العدد 5"), "العدد 4", "العدد 5"),
]


@pytest.mark.parametrize(("note", "change", "here", "there"), WORDS)
def test_both_places_are_told_each_with_the_words_of_the_other(
    note: str, change: tuple[str, str], here: str, there: str
) -> None:
    company = tuple(one for one in COMPANY if one != note)
    found = find(note, note.replace(*change), *company)
    assert [one.mention for one in found] == ["1#0", "bibliography:1"]
    assert [(one.values["here"], one.values["there"]) for one in found] == [(here, there), (there, here)]
    assert found[0].related == ("bibliography:1",)
    assert [found[0].text[start:end] for start, end in found[0].spans] == ([here] if here else [])


# a note, and an entry of the same work that says the same
ALIKE = [
    (MARSHES, MARSHES.replace("، ", " ، ")),
    (MARSHES, MARSHES.replace("التداعيات", "التَّداعيات")),
    (MARSHES, MARSHES.replace("2018", "٢٠١٨")),
    (DAMS, "Whitfield, Nora. Dams of the Upper Tigris. London: Garnet Press, 2012"),
    (DAMS, "Whitfield, N. (2012). Dams of the Upper Tigris. London: Garnet Press"),
    (DAMS, "Nora Whitfield, *Dams of the Upper Tigris*, London: Garnet Press, 2012"),
    (DAMS, 'Nora Whitfield, "Dams of the Upper Tigris", London, Garnet Press, 2012'),
    (MARSHES, "العبودي، كريم جاسم: التداعيات الاقتصادية لجفاف الأهوار، دار الرافدين، بغداد، 2018"),
    (MARSHES, MARSHES.replace("دار الرافدين، 2018", "ط1، دار الرافدين، 2018")),
    # how many volumes there are, and an entry for all of them
    (MARSHES.replace("بغداد", "ج1، بغداد"), MARSHES.replace("الأهوار", "الأهوار (جزآن)")),
    (MARSHES.replace("بغداد", "ج1، بغداد"), MARSHES.replace("الأهوار", "الأهوار (ثلاثة أجزاء)")),
    (
        "Nora Whitfield, Dams of the Upper Tigris, vol. 1, London, Garnet Press, 2012",
        "Nora Whitfield, Dams of the Upper Tigris (2 vols.), London, Garnet Press, 2012",
    ),
    (
        "كريم جاسم العبودي، تاريخ الأهوار، ج1، (بغداد، 1985)",
        "كريم جاسم العبودي، تاريخ الأهوار، ج1، (بغداد، 1985)؛ ج2، (بغداد، 1987)",
    ),
]


@pytest.mark.parametrize(("note", "entry"), ALIKE)
def test_another_style_is_no_other_description(note: str, entry: str) -> None:
    assert find(note, entry) == []


def test_what_the_notes_leave_out_by_habit_is_no_fault() -> None:
    full = [WATER, MARSHES, "هدى كاظم، نخيل البصرة القديمة، عمان، دار وائل، 2010"]
    short = [", ".join(one.split("، ")[:2]) + "، " + one.rsplit("، ", 1)[1] for one in full]
    paper = make_paper([f"{one}، ص 4." for one in short], [f"{one}." for one in full])
    assert told("BIB003", paper, "text") == []


# what the entry leaves out although the others have it
LOST = [
    (NEWS, ", accessed on May 2, 2021", "May 2, 2021"),
    (NEWS, " 4,", "March 4, 2021"),
    (
        NEWS,
        ", <https://gulfcourier.example/2021/basra-port>",
        "<https://gulfcourier.example/2021/basra-port>",
    ),
]


@pytest.mark.parametrize(("note", "lost", "quoted"), LOST)
def test_what_one_place_has_lost_is_told(note: str, lost: str, quoted: str) -> None:
    company = tuple(
        NEWS.replace("Basra Port", f"{place} Port").replace("basra-port", f"{place.lower()}-port")
        for place in ("Kuwait", "Doha", "Muscat")
    )
    found = find(note, note.replace(lost, ""), *company)
    assert [(one.mention, one.values["here"]) for one in found[:1]] == [("1#0", quoted)]
    assert len(found) == 2


@pytest.mark.parametrize("end", ["/", ""])
def test_an_address_that_differs_in_its_slash_is_a_hint(end: str) -> None:
    found = find(NEWS, NEWS.replace("basra-port>", "basra-port/>"))
    assert {one.severity for one in found} == {"info"}
    assert end in found[1].values["there"]


def test_a_work_described_in_two_ways_in_notes_and_list_is_told_at_each_of_them() -> None:
    number = "Board of Ports, *Survey of Gulf Harbours*, Report No. BP-24-06, January 2024"
    imprint = "Board of Ports. *Survey of Gulf Harbours*. Basra: Office of Ports, 2024"
    plain = "Board of Rivers, *Survey of Ferries*, Report No. BR-11-02, May 2011"
    paper = make_paper(
        [f"{imprint}, p. 15.", f"{number}, p. 11.", f"{plain}, p. 2.", f"{DAMS}, p. 7."],
        [f"{imprint}.", f"{number}.", f"{plain}.", f"{DAMS}."],
    )
    assert told("BIB003", paper, "text") == ["1", "2", "bibliography:1", "bibliography:2"]


def test_a_misspelled_title_beside_a_pointer_is_told_once() -> None:
    text = (
        f"(1) {MARSHES}، ص 9.\n(2) {WATER}، ص 2.\n"
        "(3) التدايعات الاقتصادية لجفاف الأهوار، مصدر سابق، ص 12.\n(4) الماء والمدينة، مصدر سابق، ص 5.\n"
        "(5) التدايعات الاقتصادية لجفاف الأهوار، مصدر سابق، ص 20.\n"
    )
    assert told("BIB003", text) == ["3"]


def test_an_author_repeated_by_dashes_is_not_missing() -> None:
    notes = [
        f"{DAMS}, p. 7.",
        "Nora Whitfield, Locks of the Lower Tigris, London, Garnet Press, 2015, p. 4.",
        f"{RIVERS}, p. 1.",
    ]
    entries = [
        "Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012.",
        "———, Locks of the Lower Tigris, London, Garnet Press, 2015.",
        f"{RIVERS}.",
    ]
    assert told("BIB003", make_paper(notes, entries), "text") == []


HARBOURS = "Adel Munir, The Harbours of Old Basra and Their Pilots, London, Garnet Press, 2014"
# the works that notes and list have, the notes told
COPIES = [
    # two volumes of two years
    (
        [
            "كاظم عودة، تاريخ الري، ج1، بغداد، دار الحكمة، 1988",
            "كاظم عودة، تاريخ الري، ج2، بغداد، دار الحكمة، 1989",
        ],
        [],
    ),
    # two editions of two years and publishers
    (
        [
            "كاظم عودة، أصول المساحة، ط2، بغداد، دار الحكمة، 2010",
            "كاظم عودة، أصول المساحة، ط3، بيروت، دار النهار، 2011",
        ],
        [],
    ),
    # two printings of two publishers and years
    (
        [
            "كاظم عودة، شرح المجلة، بيروت، دار الحكمة، 1988",
            "كاظم عودة، شرح المجلة، دمشق، دار النهار، 2011",
        ],
        [],
    ),
    # one volume with two years
    (
        [
            "كاظم عودة، تاريخ الري، ج1، بغداد، دار الحكمة، 1988",
            "كاظم عودة، تاريخ الري، ج1، بغداد، دار الحكمة، 1989",
        ],
        ["1", "2"],
    ),
]


@pytest.mark.parametrize(("works", "notes"), COPIES)
def test_volumes_and_editions_are_compared_each_with_its_own(works: list[str], notes: list[str]) -> None:
    paper = make_paper([f"{one}، ص 4." for one in works], [f"{one}." for one in works])
    assert [label for label in told("BIB003", paper, "text") if label.isdecimal()] == notes


def test_a_note_is_compared_with_the_printing_that_it_cites() -> None:
    printings = [
        "كاظم عودة، شرح المجلة، بيروت، دار الحكمة، 1988",
        "كاظم عودة، شرح المجلة، دمشق، دار النهار، 2011",
    ]
    for cited in printings:
        notes = [f"{cited}، ص 4.", f"{WATER}، ص 9."]
        paper = make_paper(notes, [f"{one}." for one in (*printings, WATER)])
        assert told("BIB003", paper, "text") == []


def test_the_number_of_a_part_that_is_cited_is_none_of_the_work() -> None:
    body = "هيئة مراقبة المياه العربية (هميا)، المعايير المائية"
    notes = [f"{body}، المعيار رقم (14)، ص 85.", f"{WATER}، ص 9."]
    entries = [f"{body}، عمان: هميا، 2015.", f"{WATER}."]
    assert told("BIB003", make_paper(notes, entries), "text") == []


def test_an_edition_that_only_the_list_names_is_told() -> None:
    found = find(DAMS.replace(", London", ", 2nd ed., London"), DAMS.replace(", London", ", 3rd ed., London"))
    assert [(one.values["here"], one.values["there"]) for one in found[:1]] == [("2nd ed.", "3rd ed.")]


# a work of the notes, what the list has in place of what, the words told of the note
KINDRED = [
    (HARBOURS, ("Pilots", "Captains"), "Pilots"),
    (
        "Adel R. Munir, Old Basra and Its Pilots, London, Garnet Press, 2014",
        ("Adel R.", "Adel S."),
        "Adel R.",
    ),
    (
        "سلمى ناجي كريم، أسواق الكوفة القديمة وتجارها، بيروت، دار النهار، 2011",
        ("وتجارها", "وصناعها"),
        "وتجارها",
    ),
    (
        "العبيدي، سلمى ناجي، «أختام الطين من تل الرماد»، مجلة الرافد، مج 9، ع 4، 2003",
        ("ع 4", "ع 5"),
        "ع 4",
    ),
    (
        "العبيدي، سلمى ناجي، «أختام الطين من تل الرماد»، مجلة الرافد، مج 9، ع 4، 2003",
        ("العبيدي", "العيبدي"),
        "العبيدي",
    ),
    ("J. P. Munir, Old Basra and Its Pilots, London, Garnet Press, 2014", ("J. P.", "P. J."), "J. P."),
]


@pytest.mark.parametrize(("note", "change", "here"), KINDRED)
def test_a_title_or_an_initial_that_is_another_one_is_told_on_both_sides(
    note: str, change: tuple[str, str], here: str
) -> None:
    found = find(note, note.replace(*change))
    assert [(one.mention, one.values["here"]) for one in found][:1] == [("1#0", here)]
    assert [one.mention for one in found] == ["1#0", "bibliography:1"]


# what the list has in place of a work of the notes: another work
UNLIKE = [
    ("Their Pilots, London, Garnet Press", "Their Captains, London, Isis Press"),
    ("Their Pilots, London, Garnet Press, 2014", "Their Captains, London, Garnet Press, 2011"),
    ("Adel Munir, The Harbours", "Adel Karim, The Havens"),
    ("Adel Munir, The Harbours", "Karim Munir, The Harbours"),
    ("Old Basra and Their Pilots", "Old Aden and Their Captains"),
    ("and Their Pilots", "and Their Pilots, vol. 2"),
]


@pytest.mark.parametrize("change", UNLIKE)
def test_another_work_of_the_list_is_not_taken_for_that_of_the_note(change: tuple[str, str]) -> None:
    assert find(HARBOURS, HARBOURS.replace(*change)) == []


def test_an_article_of_another_issue_whose_title_is_another_one_too_is_another_work() -> None:
    article = "العبيدي، سلمى ناجي، «أختام الطين من تل الرماد»، مجلة الرافد، مج 9، ع 4، 2003"
    assert find(article, article.replace("أختام", "ألواح").replace("ع 4", "ع 5")) == []


def test_a_citation_that_reading_cut_in_two_lacks_nothing() -> None:
    article = "Orla Dane, “Water in Law: Reading Article 9”, Gulf Legal Quarterly, vol. 4, no. 2, 2017"
    others = [
        "Laura Finch, “Ports in Law”, Gulf Legal Quarterly, vol. 3, no. 1, 2016",
        "Nora Pryce, “Ferries in Law”, Gulf Legal Quarterly, vol. 5, no. 3, 2018",
    ]
    works = [article, *others]
    paper = make_paper([f"{one}, p. 101." for one in works], [f"{one}, pp. 88-115." for one in works])
    assert told("BIB003", paper, "text") == []


def test_the_conjunction_before_a_second_citation_is_no_part_of_its_name() -> None:
    joined = f"{MARSHES}، ص 7؛ و{WATER}، ص 9."
    paper = make_paper([joined, f"{PALMS}، ص 4."], [f"{MARSHES}.", f"{WATER}.", f"{PALMS}."])
    assert told("BIB003", paper, "text") == []


def test_an_address_whose_beginning_is_misspelt_is_not_missing() -> None:
    pages = [NEWS, NEWS.replace("Basra", "Doha").replace("basra", "doha")]
    broken = f"{RIVERS}, p. 6, http:/www.isis.example/rivers (accessed 3 May 2021)."
    listed = f"{RIVERS}, http://www.isis.example/rivers, accessed 3 May 2021."
    paper = make_paper([broken, *pages], [listed, *pages])
    assert told("BIB003", paper, "text") == []
