"""Runs are read all at once or sign by sign, with the same outcome."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from iqrefs.read.pdf.pages import Link, Run
from iqrefs.read.pdf.runs import read_run
from iqrefs.read.pdf.signs import Links, read_signs

CHARS = "ابتلمنهأإآ  12٣٤abc.,(«\u00a0\u0640\u064f\u0651\u200c\ufefb\ufee3\ufc5e\uffff"
LINKS = Links([Link(20, 90, 60, 120, "https://www.example.org/a")])
signs = st.tuples(
    st.sampled_from(CHARS),
    st.sampled_from([5.0, 5.0, 5.0, 7.5, 0.0, -2.0]),
    st.sampled_from([0.0, 0.0, 0.0, 0.5, -1.0, 3.0, -9.0]),
    st.booleans(),
)


def make_run(chars: list[tuple[str, float, float, bool]], side: int, height: float) -> Run:
    """Signs one beside the other; `True` sets one where the sign before it stands."""
    codes, edges, at = array("I"), array("f"), 100.0
    for char, width, gap, is_same in chars:
        codes.append(ord(char))
        if is_same and edges:
            edges.extend(edges[-2:])
            continue
        at += side * gap
        edges.extend((at, at + width) if side > 0 else (at - width, at))
        at += side * width
    return Run(codes, edges, height, 10.0)


@given(
    chars=st.lists(signs, min_size=1, max_size=40), side=st.sampled_from([1, -1]),
    height=st.sampled_from([100.0, 500.0]), is_raised=st.booleans(), has_narrow=st.booleans(),
)  # fmt: skip
def test_a_run_read_at_once_says_what_its_signs_say(
    chars: list[tuple[str, float, float, bool]],
    side: int,
    height: float,
    *,
    is_raised: bool,
    has_narrow: bool,
) -> None:
    run = make_run(chars, side, height)
    at_once = read_run(run, 3, LINKS, is_raised=is_raised, has_narrow=has_narrow)
    assert at_once == read_signs(run, 3, LINKS, is_raised=is_raised, has_narrow=has_narrow)


def test_letters_one_above_the_other_keep_the_order_of_the_file() -> None:
    run = make_run([("م", 5, 0, False), ("ح", 5, -6, False), ("م", 5, 0, False)], -1, 500)
    glyphs, _ = read_run(run, 0, LINKS, is_raised=False, has_narrow=False)
    assert [text for _, _, _, text, *_ in sorted(glyphs)] == ["م", "ح", "م"]
    assert sorted(glyphs) == glyphs[::-1]
