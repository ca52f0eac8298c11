from tests.check.running import told

SERIES = "".join(
    f"({number}) {name}، رحلات الفرات، عمّان، دار الضفاف، 2010، ص {number}.\n"
    for number, name in enumerate(["حازم العبدلي", "سعاد الناصري", "خالد يونس"], 1)
)


def test_numbers_that_begin_again_once_are_told_at_the_first_note_of_the_second_series() -> None:
    assert told("NOT003", SERIES * 2) == ["2:1"]


def test_one_series_and_a_series_on_every_page_are_left_alone() -> None:
    assert told("NOT003", SERIES) == []
    assert told("NOT003", SERIES * 4) == []
