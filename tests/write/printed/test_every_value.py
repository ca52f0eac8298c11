"""For any item: what it knows is printed, once, without marks around what is missing."""

import re
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from iqrefs.interchange.csl import DATES, NAMES, TEXTS, TYPES
from iqrefs.model import Item, Work
from iqrefs.write.printed import print_references, render_sections
from tests.write.printed.test_templates import LEFT_OUT

VARIABLES = sorted({*NAMES, *TEXTS, *DATES} - LEFT_OUT)
LETTERS = {"Latn": "bdfgklmnprst", "Arab": "بدفغكلمنرست"}
EMPTY = re.compile(
    r"\(\W*\)|\([,،;؛:.\s]|\[\s*\]|[,،;؛:]\s?[,،;؛:]|[,،;؛:]\s?\.|\.\s?\.|«»|“”|^\W*[,،.;؛:]|  "
)


UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@st.composite
def items(draw: st.DrawFn) -> tuple[Item, list[str]]:
    """An item, and all that it says: every value a word of its own."""
    letters = LETTERS[draw(st.sampled_from(sorted(LETTERS)))]
    chosen = draw(st.lists(st.sampled_from(VARIABLES), min_size=1, max_size=12, unique=True))
    item: dict[str, Any] = {"type": draw(st.sampled_from(sorted(TYPES)))}
    values = []
    for number, variable in enumerate(chosen):
        word = draw(st.text(letters, min_size=2, max_size=5)) + "زحط"[number % 3] * (number + 1)
        if letters == LETTERS["Latn"]:
            word = word.translate(str.maketrans("زحط", "xyz"))
        values.append(word)
        if variable in NAMES:
            item[variable] = [{"literal": word}]
            if draw(st.booleans()):
                values.append("q" + word)
                item[variable].append({"family": word, "given": "q" + word})
        elif variable in DATES:
            year = 1000 + number
            values[-1] = str(year)
            item[variable] = {"date-parts": [[year, draw(st.integers(1, 12))]]}
        else:
            item[variable] = word
    return cast("Item", item), values


@given(items())
def test_every_value_of_an_item_is_printed_without_doubled_or_empty_marks(
    given_item: tuple[Item, list[str]],
) -> None:
    item, values = given_item
    text = render_sections(print_references([Work("k", item, (), {})]))
    line = text.split("\n")[2]
    assert [value for value in values if value not in line] == []
    assert not EMPTY.search(line), line
    assert line.endswith(".")


@given(items())
def test_no_text_of_an_item_is_printed_twice(given_item: tuple[Item, list[str]]) -> None:
    item, _ = given_item
    line = render_sections(print_references([Work("k", item, (), {})])).split("\n")[2]
    words = re.findall(r"\w+", line)
    texts = [value for value in item.values() if isinstance(value, str) and value != item["type"]]
    assert all(words.count(value) <= 1 for value in texts)


VALUE = st.text(max_size=8)
NAME = st.dictionaries(st.sampled_from(["family", "given", "literal", "suffix"]), VALUE, max_size=4)
DATE = st.fixed_dictionaries(
    {},
    optional={
        "date-parts": st.lists(st.lists(st.integers(-9999, 9999), max_size=4), max_size=3),
        "literal": VALUE,
        "season": st.integers(-1, 9),
        "circa": st.booleans(),
    },
)
ANY_ITEM = st.fixed_dictionaries(
    {"type": st.sampled_from(sorted(TYPES)) | VALUE},
    optional={
        **dict.fromkeys(
            ["title", "container-title", "page", "edition", "volume", "URL", "DOI", "note"], VALUE
        ),
        **dict.fromkeys(["author", "editor"], st.lists(NAME, max_size=3)),
        **dict.fromkeys(["issued", "accessed"], DATE),
    },
)


@given(st.lists(ANY_ITEM, max_size=2), VALUE, st.lists(VALUE, max_size=2))
def test_whatever_an_item_holds_it_is_printed_on_one_line_and_the_same_each_time(
    rows: list[dict[str, Any]], language: str, printed: list[str]
) -> None:
    works = [Work(str(number), cast("Item", row), (), {}) for number, row in enumerate(rows)]
    sections = print_references(works, language=language, printed=printed)
    assert sections == print_references(works, language=language, printed=printed)
    for section in sections:
        for reference in section.references:
            assert not UNPRINTABLE.search("".join(run.text for run in reference.runs))
            assert all(run.target == "" or run.target.isascii() for run in reference.runs)
