import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.parse.reading import read, tell, tell_one

ORDERS = [
    "{}، كواكب المدائن، دار الحكمة، بغداد، 1985، ج3، ص45.",
    "{}، كواكب المدائن، تحقيق: سليم الحموي، بغداد: دار الحكمة، 1985.",
    "{}: كواكب المدائن، دار الحكمة، بغداد، 1985.",
    "{}. كواكب المدائن. بغداد: دار الحكمة، 1985.",
]
"""As notes cite and as bibliographies list."""

ONE_PERSON = [
    # a nisba, and a title of honour before the chain of fathers
    "الدجيلي، شمس الدين محمد بن أحمد بن عثمان",
    "الدجيلي، جلال الدين عبد الرحمن بن أبي بكر",
    "الدجيلي، شمس الدين",
    # ابن and أبو
    "ابن الدجيلي، موفق الدين عبد الله بن أحمد",
    "ابن الدجيلي، جمال الدين محمد بن مكرم الأنصاري",
    "أبو الدجيل، شهاب الدين عبد الرحمن بن إسماعيل",
    "ابن حمدون العسقلاني، أحمد بن علي",
    "الدجيلي البغدادي، أبو بكر أحمد بن علي",
    # a kunya
    "الدجيلي، أبو حامد محمد بن محمد",
    "ابن الدجيلي، أبو العباس شمس الدين أحمد بن محمد بن أبي بكر",
    "الدجيلي، أبو الفرج",
    # honour, kunya and fathers in pieces of their own
    "الدجيلي، شمس الدين، أبو عبد الله محمد بن أحمد",
    # known by the first name, and called by it again
    "ياقوت الدجيلي، شهاب الدين أبو عبد الله ياقوت بن عبد الله",
    # without the article, and of our days
    "الدجيلي، عبد العزيز",
    "العلي، صالح أحمد",
    "بدوي، عبد الرحمن",
    "سعد الله، أبو القاسم",
    "أبو زهرة، محمد",
    "بن نبي، مالك",
    "حسين، طه",
]


@pytest.mark.parametrize("frame", ORDERS)
@pytest.mark.parametrize("name", ONE_PERSON)
def test_a_byname_and_the_names_behind_it_are_one_person(frame: str, name: str) -> None:
    flat = tell(frame.format(name))
    assert flat["author"] == name
    assert flat["title"] == "كواكب المدائن"
    assert flat["publisher"] == "دار الحكمة"


@pytest.mark.parametrize(
    ("printed", "author", "left"),
    [
        ("الدجيلي، أبو حامد محمد بن محمد (ت 505هـ)", "الدجيلي، أبو حامد محمد بن محمد", "ت 505هـ"),
        ("الدجيلي، أحمد بن يحيى (ت 279هـ/892م)", "الدجيلي، أحمد بن يحيى", "ت 279هـ/892م"),
        ("الدجيلي، جلال الدين علي بن بكر (المتوفى سنة 911هـ)", "الدجيلي، جلال الدين علي بن بكر",
         "المتوفى سنة 911هـ"),
        ("الدجيلي (ت 676هـ)، يحيى بن شرف", "الدجيلي، يحيى بن شرف", "ت 676هـ"),
        ("ابن حمدون، أحمد بن علي، ت 852هـ", "ابن حمدون، أحمد بن علي", "ت 852هـ"),
        ("الدجيلي، أبو حامد محمد بن محمد المتوفى سنة 505هـ", "الدجيلي، أبو حامد محمد بن محمد",
         "المتوفى سنة 505هـ"),
    ],
)  # fmt: skip
def test_the_year_of_death_is_no_part_of_the_name(printed: str, author: str, left: str) -> None:
    flat = tell(f"{printed}، كواكب المدائن، دار الحكمة، بغداد، 1985.")
    assert (flat["author"], flat["title"], flat["issued"]) == (author, "كواكب المدائن", "1985")
    assert flat["remainder"] == left


@pytest.mark.parametrize("title", ["الإمام", "الحافظ", "الشيخ", "القاضي"])
def test_a_title_before_the_byname_is_no_part_of_it(title: str) -> None:
    text = f"{title} الدجيلي، يحيى بن شرف، كواكب المدائن، دار الحكمة، بغداد، 1985."
    assert tell_one(text, "author") == "الدجيلي، يحيى بن شرف"


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("ابن حمدون، تقي الدين أحمد وابن الدجيلي، شمس الدين محمد",
         "ابن حمدون، تقي الدين أحمد; ابن الدجيلي، شمس الدين محمد"),
        ("الدجيلي، أحمد مصطفى والخفيف، علي محمد", "الدجيلي، أحمد مصطفى; الخفيف، علي محمد"),
        ("الدجيلي، محمد، والعبيدي، أحمد", "الدجيلي، محمد; العبيدي، أحمد"),
    ],
)  # fmt: skip
def test_several_are_joined_by_and(printed: str, authors: str) -> None:
    flat = tell(f"{printed}، كواكب المدائن، دار الحكمة، بغداد، 1985.")
    assert (flat["author"], flat["title"]) == (authors, "كواكب المدائن")


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("علي حسن، محمد بن سالم", "علي حسن; محمد بن سالم"),
        ("محمد الجبوري، أحمد بن علي", "محمد الجبوري; أحمد بن علي"),
        ("ابن سينا، الفارابي", "ابن سينا; الفارابي"),
        ("علي، محمد، سالم", "علي; محمد; سالم"),
        ("سعيد بن علي، محمد بن سالم", "سعيد بن علي; محمد بن سالم"),
    ],
)
def test_two_persons_stay_two(printed: str, authors: str) -> None:
    assert tell_one(f"{printed}، مبادئ الإحصاء، دار الحكمة، بغداد، 1985.", "author") == authors


@pytest.mark.parametrize(
    ("printed", "author", "title"),
    [
        ("الفقه الإسلامي، محمد بن أحمد، دار الحكمة، بغداد، 1990", "محمد بن أحمد", "الفقه الإسلامي"),
        ("الإدارة العامة، محمد بن سالم، ط2، دار الحكمة، بغداد", "محمد بن سالم", "الإدارة العامة"),
        ("النجار، صلاح الدين الأيوبي، دار الحكمة، بغداد، 1990", "النجار", "صلاح الدين الأيوبي"),
        ("الدجيلي، عمر بن الخطاب، دار الحكمة، بغداد، 1960", "الدجيلي", "عمر بن الخطاب"),
        ("ابن حمدون، محمد بن علي، رحلة ابن حمدون، دار الحكمة، بغداد، 1960", "ابن حمدون، محمد بن علي",
         "رحلة ابن حمدون"),
    ],
)  # fmt: skip
def test_a_title_is_none_of_the_names(printed: str, author: str, title: str) -> None:
    flat = tell(printed)
    assert (flat["author"], flat["title"]) == (author, title)


def test_beside_a_pointer_single_names_are_not_taken_for_one_person() -> None:
    assert tell_one("علي، محمد، مصدر سابق، ص 5", "author") == "علي; محمد"


WORDS = st.sampled_from(
    ["ابن", "أبو", "الدجيلي", "شمس", "الدين", "محمد", "بن", "علي", "،", ",", "و", "والخفيف", "(ت 505هـ)",
     "الحافظ", "تاريخ", ":", ".", "(", ")", "؛", "1985", "دار", "الفكر", "بغداد", "المتوفى سنة 9هـ"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=24).map(" ".join))
def test_no_row_of_names_is_refused_and_every_name_is_printed(text: str) -> None:
    citation = read(text)
    for name in citation.item.get("author", []):
        letters = "".join(filter(str.isalnum, name["literal"]))
        assert all(part in "".join(filter(str.isalnum, text)) for part in (letters[:3], letters[-3:]))
