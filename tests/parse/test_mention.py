# ruff: noqa: E501, ISC004  # a citation stands on one line
from __future__ import annotations

import pytest

from iqrefs.model import Document, Entry, Mention, Note, Place, Source
from iqrefs.parse import MAX_LENGTH, parse_document, parse_mention
from tests.parse.reading import read, tell

# a whole citation, and all that is read of it (the language apart)
BOOKS: list[tuple[str, dict[str, str]]] = [
    (
        "د. علي حسن الكاظمي، تاريخ البصرة الحديث، ط2، بغداد، دار الحكمة، 1998، ص 45.",
        {"type": "book", "author": "علي حسن الكاظمي", "title": "تاريخ البصرة الحديث", "edition": "2",
         "publisher-place": "بغداد", "publisher": "دار الحكمة", "issued": "1998", "locator": "page 45"},
    ),
    (
        "سامر خليل: الدولة والمجتمع في العراق، ترجمة هدى ناصر (بيروت: مركز الفرات للدراسات، 2011)، ص ص 12-15.",
        {"type": "book", "author": "سامر خليل", "title": "الدولة والمجتمع في العراق", "translator": "هدى ناصر",
         "publisher-place": "بيروت", "publisher": "مركز الفرات للدراسات", "issued": "2011",
         "locator": "page 12-15"},
    ),
    (
        "Peter Hallam, *Rivers of the East* (London: Verso, 1996), p. 88.",
        {"type": "book", "author": "Peter Hallam", "title": "Rivers of the East", "publisher-place": "London",
         "publisher": "Verso", "issued": "1996", "locator": "page 88"},
    ),
    (
        "Hallam, P., & Moore, H. (1996). *Rivers of the East* (2nd ed.). London: Verso.",
        {"type": "book", "author": "P. Hallam; H. Moore", "title": "Rivers of the East", "edition": "2",
         "publisher-place": "London", "publisher": "Verso", "issued": "1996"},
    ),
    (
        "Claire Dumont, Le Caire moderne, Paris, Karthala, 2004, p. 33.",
        {"type": "book", "author": "Claire Dumont", "title": "Le Caire moderne", "publisher-place": "Paris",
         "publisher": "Karthala", "issued": "2004", "locator": "page 33"},
    ),
    # a chapter
    (
        "د. نادية عمران، «الإعلام والانتخابات»، في: محمد سالم (محرر)، الإعلام العربي الجديد، بيروت، دار النهضة، "
        "2015، ص 77.",
        {"type": "chapter", "author": "نادية عمران", "title": "الإعلام والانتخابات", "editor": "محمد سالم",
         "container-title": "الإعلام العربي الجديد", "publisher-place": "بيروت", "publisher": "دار النهضة",
         "issued": "2015", "locator": "page 77"},
    ),
    (
        "Hannah Moore, “Water and Power”, in: David Cole (ed.), The Politics of Rivers, Oxford: Oxford "
        "University Press, 2010, pp. 101-130.",
        {"type": "chapter", "author": "Hannah Moore", "title": "Water and Power", "editor": "David Cole",
         "container-title": "The Politics of Rivers", "publisher-place": "Oxford",
         "publisher": "Oxford University Press", "issued": "2010", "locator": "page 101-130"},
    ),
    (
        "Marc Petit, « Les villes du désert », in Jean Roche (éd.), Villes arabes, Paris, Karthala, 1999, p. 12.",
        {"type": "chapter", "author": "Marc Petit", "title": "Les villes du désert", "editor": "Jean Roche",
         "container-title": "Villes arabes", "publisher-place": "Paris", "publisher": "Karthala",
         "issued": "1999", "locator": "page 12"},
    ),
    # classical works, by volume and page
    (
        "الطبري، تاريخ الرسل والملوك، ج3، ص45.",
        {"type": "book", "author": "الطبري", "title": "تاريخ الرسل والملوك", "volume": "3", "locator": "page 45"},
    ),
    (
        "الطبري، تاريخ الطبري، 3/45.",
        {"type": "book", "author": "الطبري", "title": "تاريخ الطبري", "volume": "3", "locator": "page 45"},
    ),
    (
        "ابن الأثير (ت 630هـ)، الكامل في التاريخ، تحقيق عمر تدمري، بيروت، دار الكتاب العربي، 1997، ج 2، ص 11.",
        {"type": "book", "author": "ابن الأثير", "title": "الكامل في التاريخ", "editor": "عمر تدمري",
         "publisher-place": "بيروت", "publisher": "دار الكتاب العربي", "issued": "1997", "volume": "2",
         "locator": "page 11", "remainder": "ت 630هـ"},
    ),
    ("سورة البقرة، الآية 255.", {"type": "classic", "title": "سورة البقرة", "locator": "verse 255"}),
    (
        "علي ناصر، تاريخ الموصل، مخطوط، المكتبة الظاهرية، رقم 1234، ورقة 12أ.",
        {"type": "manuscript", "author": "علي ناصر", "title": "تاريخ الموصل", "genre": "مخطوط",
         "archive": "المكتبة الظاهرية", "archive_location": "رقم 1234", "locator": "folio 12أ"},
    ),
    # dictionaries and encyclopedias
    (
        "“Basra”, Encyclopaedia of Islam, 2nd ed., vol. 1, p. 1085.",
        {"type": "entry-encyclopedia", "title": "Basra", "container-title": "Encyclopaedia of Islam",
         "edition": "2", "volume": "1", "locator": "page 1085"},
    ),
    ("المعجم الوسيط، مادة «نهر»", {"type": "book", "title": "المعجم الوسيط", "locator": "sub-verbo نهر"}),
]  # fmt: skip

PERIODICALS: list[tuple[str, dict[str, str]]] = [
    (
        'حسين عبد الأمير، "السياسة المائية في العراق"، مجلة دراسات دولية، جامعة بغداد، العدد 45، 2012، ص 30.',
        {"type": "article-journal", "author": "حسين عبد الأمير", "title": "السياسة المائية في العراق",
         "container-title": "مجلة دراسات دولية", "publisher": "جامعة بغداد", "issue": "45", "issued": "2012",
         "locator": "page 30"},
    ),
    (
        "Laura Whitman, “Borders and Rivers,” Middle East Journal 45, no. 2 (1991): 201–220.",
        {"type": "article-journal", "author": "Laura Whitman", "title": "Borders and Rivers",
         "container-title": "Middle East Journal", "volume": "45", "issue": "2", "issued": "1991",
         "page": "201-220", "locator": "page 201-220"},
    ),
    (
        "Paul Lenoir, « La presse en Algérie », Revue d'histoire maghrébine, n° 12, 1998, p. 55.",
        {"type": "article-journal", "author": "Paul Lenoir", "title": "La presse en Algérie",
         "container-title": "Revue d'histoire maghrébine", "issue": "12", "issued": "1998",
         "locator": "page 55"},
    ),
    (
        "سعد كريم، «افتتاح السد الجديد»، جريدة الصباح، العدد 1204، 12 آذار 2014، ص 3.",
        {"type": "article-newspaper", "author": "سعد كريم", "title": "افتتاح السد الجديد",
         "container-title": "جريدة الصباح", "issue": "1204", "issued": "2014-03-12", "locator": "page 3"},
    ),
    (
        "John Carver, “A Dam Opens”, The Guardian, 14 March 2014.",
        {"type": "article-newspaper", "author": "John Carver", "title": "A Dam Opens",
         "container-title": "The Guardian", "issued": "2014-03-14"},
    ),
    (
        "Nora Klein and Ali Said, “River Models”, arXiv:2203.19087, 2022.",
        {"type": "article", "author": "Nora Klein; Ali Said", "title": "River Models",
         "number": "arXiv:2203.19087", "issued": "2022"},
    ),
]  # fmt: skip

PAPERS: list[tuple[str, dict[str, str]]] = [
    (
        "مركز الرافدين للحوار، تقرير الأمن المائي، بغداد، 2020.",
        {"type": "report", "author": "مركز الرافدين للحوار", "title": "تقرير الأمن المائي",
         "publisher-place": "بغداد", "issued": "2020"},
    ),
    (
        "Rivers Institute, Water Security in Iraq, Report No. RI-24-06, Washington, DC, 2021.",
        {"type": "report", "author": "Rivers Institute", "title": "Water Security in Iraq", "number": "RI-24-06",
         "publisher-place": "Washington, DC", "issued": "2021"},
    ),
    (
        "زينب كريم، أثر الإعلام في الرأي العام، رسالة ماجستير غير منشورة، كلية الإعلام، جامعة بغداد، 2016، ص 20.",
        {"type": "thesis", "author": "زينب كريم", "title": "أثر الإعلام في الرأي العام",
         "genre": "رسالة ماجستير غير منشورة", "publisher": "كلية الإعلام، جامعة بغداد", "issued": "2016",
         "locator": "page 20"},
    ),
    (
        "عمر فاضل، السياسة الخارجية العراقية، أطروحة دكتوراه غير منشورة، جامعة النهرين، 2009.",
        {"type": "thesis", "author": "عمر فاضل", "title": "السياسة الخارجية العراقية",
         "genre": "أطروحة دكتوراه غير منشورة", "publisher": "جامعة النهرين", "issued": "2009"},
    ),
    (
        "Susan Hale, “Press and Power in Basra” (PhD thesis, University of Exeter, 2003), p. 14.",
        {"type": "thesis", "author": "Susan Hale", "title": "Press and Power in Basra", "genre": "PhD thesis",
         "publisher": "University of Exeter", "issued": "2003", "locator": "page 14"},
    ),
    (
        "Leïla Benali, La réforme foncière, thèse de doctorat, Université d'Alger, 2005, p. 90.",
        {"type": "thesis", "author": "Leïla Benali", "title": "La réforme foncière",
         "genre": "thèse de doctorat", "publisher": "Université d'Alger", "issued": "2005",
         "locator": "page 90"},
    ),
    (
        "خالد يوسف، المياه العابرة للحدود، بحث مقدم إلى المؤتمر الدولي الثالث للمياه، عمان، 2013.",
        {"type": "paper-conference", "author": "خالد يوسف", "title": "المياه العابرة للحدود", "genre": "بحث",
         "event-title": "المؤتمر الدولي الثالث للمياه", "publisher-place": "عمان", "issued": "2013"},
    ),
    (
        "Omar Nadir, “Shared Basins”, paper presented at the Third World Water Forum, Kyoto, 2003.",
        {"type": "paper-conference", "author": "Omar Nadir", "title": "Shared Basins", "genre": "paper",
         "event-title": "Third World Water Forum", "publisher-place": "Kyoto", "issued": "2003"},
    ),
]  # fmt: skip

LAWS: list[tuple[str, dict[str, str]]] = [
    (
        "Law No. 13 of 2005 on Combating Terrorism, Official Gazette, no. 4009, 9 November 2005, art. 4.",
        {"type": "legislation", "title": "Combating Terrorism", "number": "13", "issue": "4009",
         "container-title": "Official Gazette", "issued": "2005-11-09", "locator": "article 4",
         "remainder": "of 2005"},
    ),
    (
        "Vienna Convention on the Law of Treaties, 1969, art. 31.",
        {"type": "treaty", "title": "Vienna Convention on the Law of Treaties", "issued": "1969",
         "locator": "article 31"},
    ),
    (
        "قانون حماية البيئة رقم (27) لسنة 2009، الوقائع العراقية، العدد 4142، 25 كانون الثاني 2010، المادة 5.",
        {"type": "legislation", "title": "قانون حماية البيئة", "number": "27",
         "container-title": "الوقائع العراقية", "issue": "4142", "issued": "2010-01-25", "locator": "article 5"},
    ),
    (
        "اتفاقية الأمم المتحدة لقانون البحار، 1982، المادة 57.",
        {"type": "treaty", "title": "اتفاقية الأمم المتحدة لقانون البحار", "issued": "1982",
         "locator": "article 57"},
    ),
    (
        "UN Security Council, Resolution 1701, S/RES/1701, 11 August 2006.",
        {"type": "legislation", "author": "UN Security Council", "title": "Resolution 1701",
         "number": "S/RES/1701", "issued": "2006-08-11"},
    ),
    (
        "الأمم المتحدة، مجلس الأمن، القرار 1701، S/RES/1701، 11 آب 2006.",
        {"type": "legislation", "author": "الأمم المتحدة، مجلس الأمن", "title": "القرار 1701",
         "number": "S/RES/1701", "issued": "2006-08-11"},
    ),
    (
        "مقابلة مع الدكتور سعيد الجبوري، بغداد، 12 أيار 2018.",
        {"type": "interview", "title": "مقابلة مع الدكتور سعيد الجبوري", "publisher-place": "بغداد",
         "issued": "2018-05-12"},
    ),
    (
        "Interview with Salim Haddad, Beirut, 3 May 2011.",
        {"type": "interview", "title": "Interview with Salim Haddad", "publisher-place": "Beirut",
         "issued": "2011-05-03"},
    ),
]  # fmt: skip

WEB: list[tuple[str, dict[str, str]]] = [
    (
        "World Bank, “Iraq Overview”, https://www.worldbank.org/en/country/iraq (accessed 12 May 2020).",
        {"type": "webpage", "author": "World Bank", "title": "Iraq Overview",
         "URL": "https://www.worldbank.org/en/country/iraq", "accessed": "2020-05-12"},
    ),
    (
        "سعد كريم، «السدود في العراق»، موقع الجزيرة نت، 2 كانون الثاني 2020، متاح على الرابط: "
        "https://www.aljazeera.net/news/2020/1/2/dams (تاريخ الزيارة: 3 آذار 2021).",
        {"type": "webpage", "author": "سعد كريم", "title": "السدود في العراق",
         "container-title": "موقع الجزيرة نت", "issued": "2020-01-02",
         "URL": "https://www.aljazeera.net/news/2020/1/2/dams", "accessed": "2021-03-03"},
    ),
    (
        "Ministry of Water, “Dams of Iraq,” YouTube video, 3 May 2019, https://www.youtube.com/watch?v=abc123.",
        {"type": "motion_picture", "author": "Ministry of Water", "title": "Dams of Iraq",
         "genre": "YouTube video", "issued": "2019-05-03", "URL": "https://www.youtube.com/watch?v=abc123"},
    ),
    (
        "World Bank, Water Withdrawals by Country [dataset], 2019, https://doi.org/10.5281/zenodo.1234567.",
        {"type": "dataset", "author": "World Bank", "title": "Water Withdrawals by Country", "genre": "dataset",
         "issued": "2019", "URL": "https://doi.org/10.5281/zenodo.1234567", "DOI": "10.5281/zenodo.1234567"},
    ),
    ("http://a.org/x", {"type": "webpage", "URL": "http://a.org/x"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "expected"),
    [*BOOKS, *PERIODICALS, *PAPERS, *LAWS, *WEB],
    ids=[row[0] for row in [*BOOKS, *PERIODICALS, *PAPERS, *LAWS, *WEB]],
)
def test_a_citation_is_read_whole(printed: str, expected: dict[str, str]) -> None:
    assert read(printed).kind == "full"
    assert tell(printed) == expected


LIMITS: list[tuple[str, dict[str, str], str]] = [
    (
        "برنامج بالعربي، قناة العربية، 5 شباط 2013.",
        {"type": "broadcast", "title": "برنامج بالعربي"},
        "a channel that is named like a newspaper",
    ),
    (
        "Marc Petit, « Les villes », in Jean Roche (dir.), Villes arabes, Paris, Karthala, 1999, p. 12.",
        {"editor": "Jean Roche", "container-title": "Villes arabes"},
        "dir. is the editor in French, the director in English",
    ),
]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param(printed, expected, marks=pytest.mark.xfail(strict=True, reason=reason))
        for printed, expected, reason in LIMITS
    ],
)
def test_what_is_not_read_yet(printed: str, expected: dict[str, str]) -> None:
    assert tell(printed, *expected) == expected


# the same book with other marks between its fields
@pytest.mark.parametrize(
    "printed",
    [
        "علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999، ص 45",
        "علي ناصر ، نهر دجلة ، بغداد ، دار الحكمة ، 1999 ، ص 45 .",
        "علي ناصر, نهر دجلة, بغداد, دار الحكمة, 1999, ص 45",
        "علي ناصر. نهر دجلة. بغداد: دار الحكمة، 1999. ص 45.",
        "علي ناصر: نهر دجلة، بغداد: دار الحكمة، 1999، ص45",
        "علي ناصر - نهر دجلة - بغداد - دار الحكمة - 1999 - ص 45",
        "علي ناصر – نهر دجلة – بغداد – دار الحكمة – 1999 – ص 45",
        "علي ناصر، نهر دجلة (بغداد: دار الحكمة، 1999)، ص 45",
        "علي ناصر، نهر دجلة [بغداد: دار الحكمة، 1999]، ص 45",
        "علي ناصر،\nنهر دجلة،\nبغداد،\nدار الحكمة،\n1999،\nص 45",
        "علي ناصر، «نهر دجلة»، بغداد، دار الحكمة، 1999، ص 45",
        'علي ناصر، "نهر دجلة"، بغداد، دار الحكمة، 1999، ص 45',
        "علي ناصر، ‹نهر دجلة›، بغداد، دار الحكمة، 1999، ص 45",
        "علي ناصر، *نهر دجلة*، بغداد، دار الحكمة، 1999، ص 45",
        "علي ناصر، **نهر دجلة**، بغداد، دار الحكمة، ١٩٩٩م، ص ٤٥",
        "\u200fعلي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999\u200f، ص 45\u202c",
    ],
)
def test_a_book_is_one_whatever_parts_its_fields(printed: str) -> None:
    flat = tell(printed)
    flat["title"] = flat["title"].strip("\u200f")
    flat["author"] = flat["author"].strip("\u200f")
    assert flat == {
        "type": "book",
        "author": "علي ناصر",
        "title": "نهر دجلة",
        "publisher-place": "بغداد",
        "publisher": "دار الحكمة",
        "issued": "1999",
        "locator": "page 45",
    }


def test_presentation_forms_are_letters() -> None:
    flat = tell("ﻋﻠﻲ ﻧﺎﺻﺮ، ﻧﻬﺮ ﺩﺟﻠﺔ، ﺑﻐﺪﺍﺩ، 1999، ﺹ 45")
    assert flat["publisher-place"] == "ﺑﻐﺪﺍﺩ"
    assert (flat["issued"], flat["locator"]) == ("1999", "page 45")


def test_the_signal_stands_beside_the_citation() -> None:
    citation = parse_mention(Mention("Karen Doyle, The Rivers, p. 5", signal="See also"))
    assert citation.signal == "See also"
    assert citation.text == "Karen Doyle, The Rivers, p. 5"


def test_a_remark_is_kept_whole() -> None:
    citation = parse_mention(Mention("  هذا رأي الباحث في المسألة. ", is_remark=True))
    assert (citation.kind, citation.item) == ("none", {})
    assert citation.remainder == ("هذا رأي الباحث في المسألة.",)


def test_a_text_too_long_for_a_citation_is_kept_whole() -> None:
    text = "نهر، " * (MAX_LENGTH // 5 + 1)
    citation = parse_mention(Mention(text))
    assert (citation.kind, citation.remainder) == ("none", (text.strip(),))


def test_a_lone_letter_behind_a_quote_is_no_name() -> None:
    assert read('"A«ل').kind == "full"
    assert parse_mention(Mention('"A«ل', governed_by="Ibid.")).kind == "op-cit"


@pytest.mark.parametrize("printed", ["", " ", "\n", ".", "،،، ؛", "«»", "()", "\x00", "\ud800"])
def test_nothing_is_read_of_nothing(printed: str) -> None:
    citation = read(printed)
    assert (citation.item, citation.locator, citation.pointer) == ({}, None, None)


def test_every_mention_of_a_document_is_read() -> None:
    place = Place(1)
    ibid = Mention("Ibid., p. 5")
    document = Document(
        Source("a.txt", "text", "0", "en"),
        (Note("1", "Ibid., p. 5; Ibid., p. 5", place, (ibid, ibid)),),
        (
            Entry("1", None, "Karen Doyle, “Dams,” Water Journal 4 (1999): 5-9.", place),
            Entry("2", None, "@book{a}", place, item={"type": "book", "title": "Dams"}),
        ),
    )
    citations = parse_document(document)
    assert list(citations) == ["1#0", "1#1", "bibliography:1", "bibliography:2"]
    assert citations["1#0"].kind == "ibid"
    assert citations["bibliography:1"].item["page"] == "5-9"
    assert citations["bibliography:2"].item == {"type": "book", "title": "Dams"}
