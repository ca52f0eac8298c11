from __future__ import annotations

import pytest

from iqrefs.parse.names import make_name, unjoin_lam
from tests.parse.reading import read, tell_one

AR, EN, FR = (
    "{}، نهر دجلة وسدوده، بغداد، دار الحكمة، 1999",
    "{}, The Rivers of Iraq, London, Verso, 1999",
    "{}, Les fleuves d'Irak, Paris, Seuil, 1999",
)

ROWS: list[tuple[str, str, str]] = [
    (AR, "علي ناصر", "علي ناصر"),
    (AR, "علي حسن ناصر الجبوري", "علي حسن ناصر الجبوري"),
    (AR, "عبد الرحمن بن خلدون", "عبد الرحمن بن خلدون"),
    (AR, "ابن خلدون", "ابن خلدون"),
    (AR, "المسعودي", "المسعودي"),
    (EN, "Karen Doyle", "Karen Doyle"),
    (EN, "Karen A. Doyle", "Karen A. Doyle"),
    (EN, "K. A. Doyle", "K. A. Doyle"),
    (FR, "Claire Dumont", "Claire Dumont"),
    (FR, "Jean-Pierre Dumont", "Jean-Pierre Dumont"),
    # titles are no part of a name
    (AR, "د. علي ناصر", "علي ناصر"),
    (AR, "د.علي ناصر", "علي ناصر"),
    (AR, "أ.د. علي ناصر", "علي ناصر"),
    (AR, "أ. د. علي ناصر", "علي ناصر"),
    (AR, "الدكتور علي ناصر", "علي ناصر"),
    (AR, "الأستاذ الدكتور علي ناصر", "علي ناصر"),
    (AR, "الشيخ علي ناصر", "علي ناصر"),
    (EN, "Dr. Karen Doyle", "Karen Doyle"),
    (EN, "Prof. Karen Doyle", "Karen Doyle"),
    (EN, "Prof. Dr. Karen Doyle", "Karen Doyle"),
    # several
    (AR, "علي ناصر وحسن كريم", "علي ناصر; حسن كريم"),
    (AR, "علي ناصر و حسن كريم", "علي ناصر; حسن كريم"),
    (AR, "علي ناصر، حسن كريم", "علي ناصر; حسن كريم"),
    (AR, "د. علي ناصر، د. حسن كريم", "علي ناصر; حسن كريم"),
    (AR, "علي ناصر، حسن كريم، وعمر فاضل", "علي ناصر; حسن كريم; عمر فاضل"),
    (AR, "علي ناصر ووليد كريم", "علي ناصر; وليد كريم"),
    (EN, "Karen Doyle and Peter Hallam", "Karen Doyle; Peter Hallam"),
    (EN, "Karen Doyle & Peter Hallam", "Karen Doyle; Peter Hallam"),
    (EN, "Karen Doyle, Peter Hallam and Anna Stone", "Karen Doyle; Peter Hallam; Anna Stone"),
    (EN, "Karen Doyle, Peter Hallam, and Anna Stone", "Karen Doyle; Peter Hallam; Anna Stone"),
    (FR, "Claire Dumont et Marc Petit", "Claire Dumont; Marc Petit"),
    # bodies
    (AR, "وزارة الموارد المائية", "وزارة الموارد المائية"),
    (AR, "الأمم المتحدة", "الأمم المتحدة"),
    (EN, "World Bank", "World Bank"),
    (EN, "Ministry of Water Resources", "Ministry of Water Resources"),
    (EN, "U.S. Department of State", "U.S. Department of State"),
    (FR, "Ministère de l'Intérieur", "Ministère de l'Intérieur"),
]


@pytest.mark.parametrize(("frame", "printed", "names"), ROWS, ids=[row[1] for row in ROWS])
def test_names_are_read_as_printed(frame: str, printed: str, names: str) -> None:
    assert tell_one(frame.format(printed), "author") == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("علي ناصر", {"literal": "علي ناصر"}),
        ("الجبوري، محمد", {"literal": "الجبوري، محمد"}),
        ("Karen Doyle", {"family": "Doyle", "given": "Karen"}),
        ("Doyle, Karen", {"family": "Doyle", "given": "Karen"}),
        ("Karen A. Doyle", {"family": "Doyle", "given": "Karen A."}),
        ("Ludwig van Beethoven", {"family": "van Beethoven", "given": "Ludwig"}),
        ("Charles de Gaulle", {"family": "de Gaulle", "given": "Charles"}),
        ("Doyle", {"family": "Doyle"}),
        ("Hallam PJ", {"family": "Hallam", "given": "PJ"}),
        ("van der Berg T", {"family": "van der Berg", "given": "T"}),
        ("K. J. Rowe", {"family": "Rowe", "given": "K. J."}),
    ],
)
def test_a_latin_person_has_a_family_name(text: str, name: dict[str, str]) -> None:
    assert make_name(text) == name


def test_a_body_is_one_name() -> None:
    assert make_name("World Bank", is_body=True) == {"literal": "World Bank"}
    assert read("World Bank, Iraq Overview, Washington, 1999").item["author"] == [{"literal": "World Bank"}]


@pytest.mark.parametrize(
    ("joined", "name"),
    [("للفارابي", "الفارابي"), ("لابن حزم", "ابن حزم"), ("لمحمد سالم", "محمد سالم")],
)
def test_a_joined_by_is_taken_off(joined: str, name: str) -> None:
    assert unjoin_lam(joined) == name


@pytest.mark.parametrize(
    ("printed", "author", "title"),
    [
        ("«إحصاء العلوم» للفارابي، القاهرة، 1999", "الفارابي", "إحصاء العلوم"),
        ("«طوق الحمامة» لابن حزم، القاهرة، 1999", "ابن حزم", "طوق الحمامة"),
        ("المحلى لابن حزم 3/45", "ابن حزم", "المحلى"),
    ],
)
def test_an_author_joined_behind_the_title(printed: str, author: str, title: str) -> None:
    assert (tell_one(printed, "author"), tell_one(printed, "title")) == (author, title)


def test_the_name_of_an_account_is_no_part_of_its_owners() -> None:
    text = "Karen Doyle (@kdoyle), “On dams,” Twitter, October 12, 2017, https://twitter.com/kdoyle/status/9."
    assert tell_one(text, "author") == "Karen Doyle"


@pytest.mark.parametrize("title", ["دولة الأتابكة", "إدارة الأنهار", "حزب الفلاحين وتحولاته", "مجلس المدينة"])
def test_a_word_for_a_body_behind_a_person_opens_a_title(title: str) -> None:
    text = f"علي ناصر، {title}، دار الحكمة، بغداد، 1999"
    assert (tell_one(text, "author"), tell_one(text, "title")) == ("علي ناصر", title)


@pytest.mark.parametrize("name", ["أبي الفرج علي بن الحسين الدجيلي", "أبي محمد عبد الله بن أحمد"])
def test_the_full_name_of_an_old_author_is_joined_to_by(name: str) -> None:
    text = f"كواكب المدائن، ل{name}، دار الحكمة، بغداد، 1999، ج2، ص 3"
    assert (tell_one(text, "title"), tell_one(text, "author")) == ("كواكب المدائن", name)
    assert tell_one(text, "publisher") == "دار الحكمة"


def test_an_interview_in_english_is_no_list_of_authors() -> None:
    text = "Interview with Karen Doyle, director of the archive, Basra, 4 May 2019."
    assert tell_one(text, "author") is None
    assert tell_one(text, "title") == "Interview with Karen Doyle, director of the archive"


def test_the_series_of_a_journal_is_no_initial() -> None:
    text = "Physical Review B, Vol. 65, 2002, p. 125."
    assert (tell_one(text, "author"), tell_one(text, "container-title")) == (None, "Physical Review B")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Joseph S. Carver, Jr.", {"given": "Joseph S.", "family": "Carver", "suffix": "Jr."}),
        ("Carver, Joseph, Jr.", {"given": "Joseph", "family": "Carver", "suffix": "Jr."}),
        ("Carver, Jr., Jr.", {"given": "Jr.", "family": "Carver", "suffix": "Jr."}),
        ("Jr.", {"family": "Jr."}),
        ("Carver (R.)", {"family": "Carver", "given": "R."}),
        ("Carver Claire (dir.)", {"family": "(dir.)", "given": "Carver Claire"}),
    ],
)
def test_a_name_has_its_suffix_and_its_given_name_in_brackets(printed: str, name: dict[str, str]) -> None:
    assert make_name(printed) == name


@pytest.mark.parametrize("unit", ["Jr., ", "Carver, Jr., ", "Carver (R.), ", "أ. ", "د/ ", "ود. ", "السيد "])
def test_a_name_that_never_ends_is_read_without_fault(unit: str) -> None:
    assert read(unit * 600).text
