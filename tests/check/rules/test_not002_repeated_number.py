from tests.check.running import told

NOTE = "({}) {}, طرق القوافل، بيروت، دار الأفق، 2001، ص 77.\n"


def test_the_second_note_of_a_number_is_told() -> None:
    notes = [(1, "حازم العبدلي"), (2, "سعاد الناصري"), (2, "خالد يونس"), (3, "ناجي عبد الكريم")]
    assert told("NOT002", "".join(NOTE.format(*note) for note in notes)) == ["2b"]


def test_numbers_that_count_up_or_begin_again_are_left_alone() -> None:
    names = ["حازم العبدلي", "سعاد الناصري", "خالد يونس"]
    once = "".join(NOTE.format(number, name) for number, name in enumerate(names, 1))
    assert told("NOT002", once) == []
    assert told("NOT002", once * 2) == []
