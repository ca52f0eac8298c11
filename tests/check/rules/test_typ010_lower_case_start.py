from __future__ import annotations

import pytest

from tests.check.mending import mended, underlined
from tests.check.running import told

CODE = "TYP010"


@pytest.mark.parametrize(
    ("note", "spans"),
    [
        ("(1) Peter Lang, where is the river? Power in Basra, London, Harrow Press, 2021, p. 6.", ["where"]),
        ("(1) Clara Voss, Why the Dams Failed, gulf water review, vol. 3, 2018, p. 40.", ["gulf"]),
        (
            "(1) Clara Voss, Why the Dams Failed, Basra river research institute, March 3, 2018.",
            ["Basra river research institute"],
        ),
    ],
)
def test_titles_and_names_in_small_letters_are_told(note: str, spans: list[str]) -> None:
    assert underlined(CODE, note) == spans


@pytest.mark.parametrize(
    "note",
    [
        "(1) Peter Lang, Where is the river? Power in Basra, London, Harrow Press, 2021, p. 6.",
        "(1) Anna Berg, e-Learning in Iraq, iraq-schoolnews, May 3, 2020.",
        "(1) Anna Berg, iPhones in Schools, gulfmonitor, May 3, 2020.",
        "(1) Anna van der Berg, Schools, London, Harrow Press, 2021, p. 6.",
        "(1) Sami al-Rawi, Schools, London, Harrow Press, 2021, p. 6.",
        "(1) Interview with a weaver, Mosul, 3 May 2019.",
        "(1) Luc Marchand, Les oasis, Paris, Presses universitaires du Lac, 2003, p. 9.",
        "(1) Peter Lang, Rivers (Doha: Harrow Press, 2021), p. 6, http:/a.example/rivers (3 May 2021).",
        "(1) علي الكاظم، سدود العراق، بغداد، دار الرافد، 2015، ص 44.",
    ],
)
def test_ways_of_writing_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []


def test_the_fix_prints_a_capital() -> None:
    note = "(1) Peter Lang, where is the river? Power in Basra, London, Harrow Press, 2021, p. 6."
    assert mended(CODE, note, is_safe=False) == [note[4:].replace("where", "Where")]


def test_a_record_is_told_too_and_the_habit_of_a_file_is_not() -> None:
    names = ("gulf water review", "basra history papers", "desert well studies", "palm growers quarterly")
    records = [f"@article{{k{at}, title = {{Dams}}, journal = {{{name}}}}}" for at, name in enumerate(names)]
    assert told(CODE, records[0], "bibtex") == ["bibliography:1"]
    assert told(CODE, "\n".join(records), "bibtex") == []
