from __future__ import annotations

import pytest

from tests.parse.reading import tell

# a list that opens an entry, and the persons in it
ROWS: list[tuple[str, str]] = [
    # APA, Vancouver, Chicago, plain
    ("Doyle, K. (2015). {}", "K. Doyle"),
    ("Doyle, K., & Hallam, P. (2015). {}", "K. Doyle; P. Hallam"),
    ("Doyle, K., Hallam, P. J., & van der Berg, T. (2015). {}", "K. Doyle; P. J. Hallam; T. van der Berg"),
    ("Doyle K, Hallam PJ, Stone A. {}", "K Doyle; PJ Hallam; A Stone"),
    ("K. Doyle and P. J. Hallam. {}", "K. Doyle; P. J. Hallam"),
    ("K. Doyle, P. J. Hallam, and A.-M. Stone, {}", "K. Doyle; P. J. Hallam; A.-M. Stone"),
    ("Doyle, Karen. {}", "Karen Doyle"),
    ("Doyle, Karen, and Peter Hallam. {}", "Karen Doyle; Peter Hallam"),
    ("O'Neil, K. J. (2015). {}", "K. J. O'Neil"),
    ("Al-Jabiri, M. A. (2015). {}", "M. A. Al-Jabiri"),
    ("Hallam-Stone, P. (2015). {}", "P. Hallam-Stone"),
    ("Doyle, K., Jr. (2015). {}", "K. Doyle Jr."),
    ("Dumont, C. et Petit, M. (2015). {}", "C. Dumont; M. Petit"),
    ("Doyle, K., et al. (2015). {}", "K. Doyle"),
    ("الجبوري، محمد علي. (2015). {}", "الجبوري، محمد علي"),
    ("الجبوري، محمد، والعبيدي، أحمد. (2015). {}", "الجبوري، محمد; العبيدي، أحمد"),
    ("عبيدات، ذوقان، وعدس، عبد الرحمن. (2015). {}", "عبيدات، ذوقان; عدس، عبد الرحمن"),
    ("دياكوف، ف.، {}", "دياكوف، ف."),
]


@pytest.mark.parametrize(("frame", "authors"), ROWS, ids=[row[0] for row in ROWS])
def test_an_opening_list_is_read_person_by_person(frame: str, authors: str) -> None:
    arabic = frame[0] > "z"
    title = "أودية الأنهار وسدودها" if arabic else "The rivers and their valleys"
    imprint = "، بغداد، دار الحكمة" if arabic else ". London: Verso"
    year = "" if "2015" in frame else "، 2015" if arabic else ", 2015"
    flat = tell(frame.format(title) + imprint + year + ".")
    assert flat["issued"] == "2015"
    assert flat["author"] == authors
    assert flat["title"] == title
    assert "remainder" not in flat


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("A History of the Rivers. London: Verso, 1999.", "A History of the Rivers"),
        ("U.S. Rivers and Dams. London: Verso, 1999.", "U.S. Rivers and Dams"),
        pytest.param(
            "الأنهار، السدود والبحيرات. بغداد: دار الحكمة، 1999.",
            "الأنهار، السدود والبحيرات",
            marks=pytest.mark.xfail(strict=True, reason="a one-word opening of a title looks like a nisba"),
        ),
    ],
)
def test_a_title_that_opens_like_a_list_is_no_list(printed: str, title: str) -> None:
    assert tell(printed, "author", "title") == {"title": title}


def test_a_long_list_is_read_whole() -> None:
    names = [f"{chr(65 + i % 26)}. Doyle{chr(97 + i // 26)}" for i in range(60)]
    flat = tell(f"{', '.join(names)}. “Rivers.” Water Journal 3 (2019): 4-9.")
    assert flat["author"].split("; ") == names
    assert flat["title"] == "Rivers"
