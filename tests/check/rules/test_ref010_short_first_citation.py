import pytest

from tests.check.running import told

OTHERS = (
    "(1) سعاد الناصري، أسواق الموصل القديمة، بغداد، دار النهر، 1994، ص 20.\n"
    "(2) حازم العبدلي، طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"
    "(3) خالد يونس، رحلات الفرات، عمّان، دار الضفاف، 2010، ص 14.\n"
)


@pytest.mark.parametrize(
    "note", ["ناجي عبد الكريم، موانئ الخليج، ص 44.", "Peter Naylor, The Marsh Survey, p. 44."]
)
def test_author_and_title_alone_are_told_among_full_citations(note: str) -> None:
    assert told("REF010", OTHERS + f"(4) {note}\n") == ["4"]


@pytest.mark.parametrize(
    "text",
    [
        OTHERS + "(4) ناجي عبد الكريم، موانئ الخليج، البصرة، مطبعة الميناء، 1971، ص 44.\n",
        OTHERS + "(4) الناصري، أسواق الموصل القديمة، ص 44.\n",
        OTHERS + "(4) ابن بطوطة، تحفة النظار، ص 44.\n",
        OTHERS + "(4) الجاحظ، البيان والتبيين، ج 2، ص 9.\n",
        OTHERS + "(4) سورة البقرة، الآية 22.\n",
        OTHERS + "(4) Peter Naylor, The Marsh Survey, https://example.org/marsh\n",
        "(1) ناجي عبد الكريم، موانئ الخليج، ص 44.\n(2) خالد يونس، رحلات الفرات، ص 14.\n",
        OTHERS + "(4) ناجي عبد الكريم، موانئ الخليج، ص 44.\n\nالمصادر والمراجع\n\n"
        "ناجي عبد الكريم، موانئ الخليج، البصرة، مطبعة الميناء، 1971.\n"
        "خالد يونس، رحلات الفرات، عمّان، دار الضفاف، 2010.\n",
    ],
    ids=[
        "in full",
        "of a work described before",
        "an old author",
        "a classic in volumes",
        "scripture",
        "a web page",
        "where all are short",
        "beside a list of sources",
    ],
)
def test_what_may_be_short_is_left_alone(text: str) -> None:
    assert told("REF010", text) == []
