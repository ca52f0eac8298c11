"""Notes on a person's life cite nothing."""

from __future__ import annotations

import pytest

from tests.parse.reading import read


@pytest.mark.parametrize(
    "printed",
    [
        "فاضل النقيب: سياسي عراقي ولد في البصرة سنة 1891.",
        "جميل الراوي (1885-1936): درس في إسطنبول، وأصبح وزيرا للدفاع.",
        "صالح باش أعيان، سياسي عراقي، شكل الوزارة عام 1941.",
        "ناجي شوكت: ولد عام 1893 في الكوت، وتخرج في كلية الحقوق.",
        "Sir Walter Pryce (1866-1941): British officer, governor of Basra from 1919.",
        "Amin Rihani was born in Freike in 1876 and died there in 1940.",
    ],
)
def test_it_is_kept_whole_as_remainder(printed: str) -> None:
    citation = read(printed)
    assert (citation.kind, citation.item) == ("none", {})
    assert " ".join(citation.remainder).rstrip(".") == printed.rstrip(".")


def test_a_pointer_behind_it_stays() -> None:
    citation = read("ناجي شوكت: ولد في الكوت عام 1893، وهو من رجال الحكم. المصدر السابق، ص 90")
    assert citation.kind == "ibid"
    assert citation.locator == {"label": "page", "value": "90"}


@pytest.mark.parametrize(
    "printed",
    [
        "فاضل النقيب، سياسي عراقي في المنفى، دار المدى، دمشق، 2001، ص 5",
        "Walter Pryce, Born in Basra, Paris, 2015.",
        "نوري السعيد (1888-1958): دراسة سياسية، مطبعة المعارف، بغداد، 1988",
        "الطبري (ت 310هـ)، تاريخ الرسل والملوك، دار المعارف، القاهرة، 1967، ج1، ص 9",
    ],
)
def test_a_work_with_an_imprint_is_a_work(printed: str) -> None:
    assert read(printed).kind == "full"
