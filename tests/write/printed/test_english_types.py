"""Works of every kind as the bibliography of The Chicago Manual of Style prints them."""

import pytest

from iqrefs.model import Item
from tests.write.printed.lines import line, reference, runs

LINES: list[tuple[Item, str]] = [
    (
        {
            "type": "book",
            "title": "Independent Iraq",
            "author": [{"family": "Khadduri", "given": "Majid"}],
            "edition": "2",
            "publisher": "Oxford University Press",
            "publisher-place": "London",
            "issued": {"date-parts": [[1960]]},
        },
        "Khadduri, Majid. Independent Iraq. 2nd ed. London: Oxford University Press, 1960.",
    ),
    (
        {
            "type": "book",
            "title": "The Euphrates Question",
            "author": [{"family": "Inskip", "given": "Robert"}],
            "volume": "1",
            "volume-title": "River and Realm",
            "editor": [{"family": "Lloyd", "given": "Anne"}],
            "translator": [{"family": "Keller", "given": "Joseph"}],
            "collection-title": "Cambridge Middle East Studies",
            "collection-number": "22",
            "edition": "revised edition",
        },
        (
            "Inskip, Robert. The Euphrates Question. Vol. 1, River and Realm. Edited by Anne Lloyd. "
            "Translated by Joseph Keller. revised edition. Cambridge Middle East Studies 22."
        ),
    ),
    (
        {
            "type": "book",
            "title": "The Mandate State",
            "editor": [{"family": "Hallam", "given": "Peter"}, {"family": "Kassab", "given": "Rania"}],
            "issued": {"date-parts": [[2009]]},
        },
        "Hallam, Peter, and Rania Kassab, eds. The Mandate State. 2009.",
    ),
    (
        {
            "type": "chapter",
            "title": "Petitioning",
            "author": [{"family": "Ashdown", "given": "Margaret"}],
            "container-title": "The Mandate State",
            "editor": [{"family": "Hallam", "given": "Peter"}],
            "page": "113-15",
            "publisher": "I. B. Tauris",
            "publisher-place": "London",
            "issued": {"date-parts": [[2009]]},
        },
        (
            "Ashdown, Margaret. “Petitioning.” In The Mandate State, edited by Peter Hallam, 113–15. "
            "London: I. B. Tauris, 2009."
        ),
    ),
    (
        {
            "type": "article-journal",
            "title": "Land, Law, and the Shaykhs",
            "author": [{"family": "Darwish", "given": "Yusuf"}],
            "container-title": "Middle East Studies",
            "volume": "31",
            "issue": "2",
            "issued": {"date-parts": [[1999, 5]]},
            "page": "211-34",
            "DOI": "10.1000/x",
        },
        (
            "Darwish, Yusuf. “Land, Law, and the Shaykhs.” Middle East Studies 31, no. 2 "
            "(May 1999): 211–34. https://doi.org/10.1000/x."
        ),
    ),
    (
        {
            "type": "article-newspaper",
            "title": "Iraq Cabinet Resigns",
            "container-title": "Times",
            "publisher-place": "London",
            "issued": {"date-parts": [[1936, 10, 30]]},
            "page": "14",
        },
        "“Iraq Cabinet Resigns.” Times (London), October 30, 1936, 14.",
    ),
    (
        {
            "type": "article-magazine",
            "title": "Iran Could Lose Iraq",
            "author": [{"family": "Knights", "given": "Michael"}, {"family": "Malik", "given": "Hamdi"}],
            "container-title": "Foreign Affairs",
            "issued": {"date-parts": [[2025, 3, 11]]},
            "accessed": {"date-parts": [[2025, 7, 17]]},
            "URL": "https://www.foreignaffairs.com/iran",
        },
        (
            "Knights, Michael, and Hamdi Malik. “Iran Could Lose Iraq.” Foreign Affairs, March 11, 2025. "
            "Accessed July 17, 2025. https://www.foreignaffairs.com/iran."
        ),
    ),
    (
        {
            "type": "thesis",
            "title": "Tribe and Treasury",
            "author": [{"family": "Toma", "given": "Samira"}],
            "genre": "PhD diss.",
            "publisher": "University of Chicago",
            "issued": {"date-parts": [[1998]]},
        },
        "Toma, Samira. “Tribe and Treasury.” PhD diss., University of Chicago, 1998.",
    ),
    (
        {
            "type": "report",
            "title": "Inspection of Embassy Baghdad",
            "author": [{"literal": "U.S. Department of State"}],
            "number": "ISP-I-24-06",
            "publisher-place": "Washington, D.C.",
            "publisher": "Government Printing Office",
            "issued": {"date-parts": [[2024, 1]]},
        },
        (
            "U.S. Department of State. Inspection of Embassy Baghdad. No. ISP-I-24-06. Washington, D.C.: "
            "Government Printing Office, January 2024."
        ),
    ),
    (
        {
            "type": "webpage",
            "title": "Are the Marshes Back?",
            "container-title": "Jadaliyya",
            "issued": {"date-parts": [[2014, 6, 3]]},
            "URL": "https://www.jadaliyya.com/Details/30761",
        },
        "“Are the Marshes Back?” Jadaliyya. June 3, 2014. https://www.jadaliyya.com/Details/30761.",
    ),
    (
        {
            "type": "legal_case",
            "title": "Walbrook v. Al-Noor",
            "volume": "1",
            "container-title": "AC",
            "page": "128",
            "issued": {"date-parts": [[1992]]},
        },
        "Walbrook v. Al-Noor, 1 AC 128 (1992).",
    ),
    (
        {
            "type": "legislation",
            "title": "Higher Education Law",
            "number": "4",
            "issued": {"date-parts": [[2009]]},
        },
        "Higher Education Law, no. 4, 2009.",
    ),
    (
        {
            "type": "paper-conference",
            "title": "Metadata for Manuscripts",
            "author": [{"family": "Johansson", "given": "P."}],
            "event-title": "Digital Libraries Conference",
            "publisher-place": "Uppsala",
            "issued": {"date-parts": [[2017, 6]]},
        },
        (
            "Johansson, P. “Metadata for Manuscripts.” Paper presented at Digital Libraries Conference, "
            "Uppsala, June 2017."
        ),
    ),
    (
        {
            "type": "manuscript",
            "title": "Cox to Churchill",
            "archive": "TNA",
            "archive_location": "CO 730/21",
            "issued": {"date-parts": [[1922, 4, 20]]},
        },
        "“Cox to Churchill.” April 20, 1922. CO 730/21. TNA.",
    ),
    (
        {"type": "entry-encyclopedia", "title": "Barid", "container-title": "Islamica", "volume": "1"},
        "“Barid.” In Islamica, vol. 1.",
    ),
    (
        {
            "type": "motion_picture",
            "title": "Baghdad Days",
            "director": [{"family": "Ali", "given": "Hiba"}],
        },
        "Ali, Hiba, dir. Baghdad Days.",
    ),
]


@pytest.mark.parametrize(("item", "printed"), LINES, ids=[item["type"] for item, _ in LINES])
def test_a_work_in_english_is_printed_as_chicago_does(item: Item, printed: str) -> None:
    assert line(item) == printed


def test_titles_of_books_and_journals_are_in_italics_and_titles_of_articles_are_not() -> None:
    printed = runs(
        {"type": "article-journal", "title": "Land and Law", "container-title": "Past and Present"}
    )
    assert [(run.text, run.is_italic) for run in printed] == [
        ("“Land and Law.” ", False),
        ("Past and Present", True),
        (".", False),
    ]


def test_the_italics_of_a_title_in_rich_text_are_turned_over_and_its_tags_are_gone() -> None:
    printed = runs({"type": "book", "title": "Reading <i>al-Aghānī</i> Today<sup>2</sup>"})
    assert [(run.text, run.is_italic) for run in printed] == [
        ("Reading ", True),
        ("al-Aghānī", False),
        (" Today2", True),
        (".", False),
    ]


def test_a_title_with_quotation_marks_is_set_in_other_ones() -> None:
    item: Item = {"type": "webpage", "title": "The “Marsh” Arabs", "container-title": "Site"}
    assert line(item) == "‘The “Marsh” Arabs.’ Site."


def test_an_address_is_a_link_whose_print_is_the_address_as_given() -> None:
    assert (
        runs({"type": "webpage", "title": "Page", "URL": "www.a.org/b c"})[1].target
        == "http://www.a.org/b%20c"
    )
    assert all(not run.target for run in runs({"type": "webpage", "URL": "javascript:alert(1)"}))


def test_an_address_that_is_the_doi_is_printed_once() -> None:
    item: Item = {
        "type": "book",
        "title": "Roads",
        "DOI": "https://doi.org/10.1/X",
        "URL": "http://dx.doi.org/10.1/x",
    }
    assert line(item) == "Roads. https://doi.org/10.1/X."


def test_particles_and_suffixes_of_a_name_stand_where_chicago_puts_them() -> None:
    item: Item = {
        "type": "book",
        "title": "Roads",
        "author": [
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den", "suffix": "Jr."},
            {"family": "Gaulle", "given": "Charles", "dropping-particle": "de"},
            {"literal": "World Bank"},
        ],
    }
    assert line(item) == "van den Berg, Jan, Jr., Charles de Gaulle, and World Bank. Roads."


def test_another_language_of_latin_script_is_printed_so_and_keeps_its_tag() -> None:
    printed = reference({"type": "book", "title": "Sociologie de l'Algérie", "language": "fr-DZ"})
    assert (printed.lang, printed.direction) == ("fr-DZ", "ltr")


def test_hebrew_stands_among_the_foreign_sources_from_right_to_left() -> None:
    printed = reference({"type": "book", "title": "תולדות עיראק", "language": "he"})
    assert (printed.lang, printed.direction) == ("he", "rtl")
