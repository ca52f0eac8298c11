"""The numbers and bullets before the items of lists, and before headings."""

from __future__ import annotations

import pytest

from iqrefs.read.opendocument import read_odt
from tests.read.opendocument.building import odt


def level(number: int, number_format: str = "1", suffix: str = ".", more: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{number_format}" '
        f'style:num-suffix="{suffix}" {more}/>'
    )


def style(*levels: str, name: str = "L1") -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def item(*inner: str, start: str = "") -> str:
    value = f' text:start-value="{start}"' if start else ""
    return f"<text:list-item{value}>{''.join(inner)}</text:list-item>"


def listed(*items: str, more: str = 'text:style-name="L1"') -> str:
    return f"<text:list {more}>{''.join(items)}</text:list>"


P = "<text:p>مرجع</text:p>"


def markers(body: str, automatic: str, styles: str = "") -> list[str]:
    return [
        paragraph.marker for paragraph in read_odt(odt(body, automatic=automatic, styles=styles)).paragraphs
    ]


@pytest.mark.parametrize(
    ("number_format", "expected"),
    [
        ("1", ["1.", "2.", "3."]),
        ("i", ["i.", "ii.", "iii."]),
        ("A", ["A.", "B.", "C."]),
        ("١, ٢, ٣, ...", ["١.", "٢.", "٣."]),
        ("أ, ب, ت, ...", ["أ.", "ب.", "ت."]),
        ("أ, ب, ج, ...", ["أ.", "ب.", "ج."]),
        ("", ["", "", ""]),
    ],
)
def test_items_are_numbered_in_the_format_of_their_level(number_format: str, expected: list[str]) -> None:
    assert markers(listed(*[item(P)] * 3), style(level(1, number_format))) == expected


def test_only_the_first_paragraph_of_an_item_has_its_number() -> None:
    assert markers(listed(item(P, P), item(P)), style(level(1))) == ["1.", "", "2."]


def test_a_list_in_a_list_counts_by_itself_and_begins_again() -> None:
    inner = listed(item(P), item(P), more="")
    body = listed(item(P, inner), item(P, inner))
    automatic = style(level(1), level(2, "a", ")"))
    assert markers(body, automatic) == ["1.", "a)", "b)", "2.", "a)", "b)"]


def test_an_item_that_only_holds_a_list_is_not_counted() -> None:
    automatic = style(level(1), level(2, more='text:display-levels="2"'))
    body = listed(item(P), item(listed(item(P), more=""), P))
    assert markers(body, automatic) == ["1.", "1.1.", "2."]


def test_a_list_goes_on_where_it_says_so() -> None:
    again = 'text:style-name="L1" text:continue-numbering="true"'
    named = 'text:continue-list="first"'
    body = (
        listed(item(P), item(P), more='text:style-name="L1" xml:id="first"')
        + listed(item(P), more=again)
        + listed(item(P))
        + listed(item(P), more=f'text:style-name="L1" {named}')
    )
    assert markers(body, style(level(1))) == ["1.", "2.", "3.", "1.", "4."]


def test_an_item_may_begin_at_a_number_and_a_style_too() -> None:
    body = listed(item(P, start="28"), item(P)) + listed(item(P), more='text:style-name="L2"')
    automatic = style(level(1)) + style(level(1, more='text:start-value="5"'), name="L2")
    assert markers(body, automatic) == ["28.", "29.", "5."]


def test_bullets_are_printed_and_symbols_of_fonts_are_plain_ones() -> None:
    bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="{}"/>'
    assert markers(listed(item(P)), style(bullet.format("–"))) == ["–"]
    assert markers(listed(item(P)), style(bullet.format("\uf0b7"))) == ["•"]


def test_the_whole_print_of_a_number_is_kept_where_the_file_has_it() -> None:
    automatic = style(level(1, more='style:num-prefix="[" loext:num-list-format="[%1%]"'))
    assert markers(listed(item(P), item(P)), automatic) == ["[1]", "[2]"]


def test_a_heading_of_a_list_has_no_number() -> None:
    body = f'<text:list text:style-name="L1"><text:list-header>{P}</text:list-header>{item(P)}</text:list>'
    assert markers(body, style(level(1))) == ["", "1."]


def test_a_number_that_the_file_has_as_printed_is_kept() -> None:
    items = listed(item("<text:number>ج-</text:number>", P), item(P))
    body = f"{items}<text:h><text:number>٢.</text:number>عنوان</text:h>"
    flow = read_odt(odt(body, automatic=style(level(1))))
    assert [paragraph.marker for paragraph in flow.paragraphs] == ["ج-", "2.", "٢."]
    assert flow.paragraphs[2].stretches[0].text == "عنوان"


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        "<text:outline-style>"
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        "</text:outline-style>"
    )
    heads = [f'<text:h text:outline-level="{n}">عنوان</text:h>' for n in (1, 2, 2, 1, 2)]
    assert markers("".join(heads), "", outline) == ["1.", "1.1", "1.2", "2.", "2.1"]
