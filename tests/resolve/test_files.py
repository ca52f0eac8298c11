"""Pointers beside the mark of a file in an archive."""

from __future__ import annotations

import pytest

from tests.resolve.chains import check_chain

FIRST = "F.O. 371/5230, Hall to Curzon, 2 May 1920."
SECOND = "F.O. 371/5231, Hall to Curzon, 9 May 1920."
MOSUL = "د. ك. و، ملفات البلاط الملكي، الملفة 311/845، تقرير متصرف لواء الموصل، 1930، ص 3"
BASRA = "د. ك. و، ملفات البلاط الملكي، الملفة 311/900، تقرير متصرف لواء البصرة، 1931، ص 3"


@pytest.mark.parametrize(
    ("first", "second", "pointer"),
    [
        (FIRST, SECOND, "F.O. 371/5230, op. cit."),
        (FIRST, SECOND, "FO 371/5230, op. cit."),
        (MOSUL, BASRA, "د. ك. و، الملفة 311/845، المصدر السابق، ص 34"),
    ],
)
def test_it_is_the_document_of_that_file_and_not_the_one_before(
    first: str, second: str, pointer: str
) -> None:
    check_chain((0, first), (1, second), (0, pointer), (0, "Ibid."))


@pytest.mark.parametrize("pointer", ["F.O. 371/5231, op. cit.", "F.O. 371/5231, ibid."])
def test_it_is_the_document_before_where_that_is_of_the_file(pointer: str) -> None:
    check_chain((0, FIRST), (1, SECOND), (1, pointer))


def test_a_file_that_no_note_describes_is_no_match() -> None:
    check_chain((0, FIRST), (1, SECOND), ("no-match", "F.O. 371/9999, op. cit."))


def test_several_documents_of_a_file_are_told() -> None:
    later = "F.O. 371/5230, Curzon to Hall, 4 June 1920."
    check_chain((0, FIRST), (1, later), (2, SECOND), ("several-matches", "F.O. 371/5230, op. cit."))
