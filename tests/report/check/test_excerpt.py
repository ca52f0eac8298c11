"""A citation cut around what is meant."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.model import Finding, Span
from iqrefs.report.check.excerpt import cut_excerpt, merge_spans

LONG = (
    "سعاد الربيعي، تاريخ الأسواق في الموصل من القرن العاشر إلى القرن الثاني عشر، "
    "(بغداد: دار الرافدين، 2011، ص 14."
)


def cut(text: str, *spans: Span, limit: int = 40) -> str:
    """The excerpt, what is meant between square brackets."""
    finding = Finding("X", "info", "", text=text, spans=spans)
    return "".join(
        f"[{piece.text}]" if piece.is_meant else piece.text for piece in cut_excerpt(finding, limit)
    )


@pytest.mark.parametrize(
    ("text", "spans", "shown"),
    [
        ("Ibid., 40.", [(0, 5)], "[Ibid.], 40."),
        ("Ibid., 40.", [], "Ibid., 40."),
        ("سطر\nأول  وثانٍ", [(4, 7)], "سطر [أول] وثانٍ"),
        ("a b", [(1, 1)], "a[] b"),
        ("a  b", [(1, 3)], "a[␣␣]b"),
        ("كتاب\u200f، 3", [(4, 5)], "كتاب[U+200F]، 3"),
        ("abc", [(2, 99)], "ab[c]"),
        ("abc", [(50, 60)], "abc"),
        ("abcdef", [(0, 2), (1, 3), (4, 5)], "[abc]d[e]f"),
        (LONG, [(76, 77)], "…القرن الثاني عشر، [(]بغداد: دار…"),
        (LONG, [], "سعاد الربيعي، تاريخ الأسواق في الموصل…"),
    ],
)
def test_what_is_meant_is_shown_with_what_stands_around_it(text: str, spans: list[Span], shown: str) -> None:
    assert cut(text, *spans) == shown


def test_spans_far_apart_are_shown_without_what_lies_between() -> None:
    text = f"first {'x ' * 200}second"
    assert cut(text, (0, 5), (406, 412)).count("…") == 1
    assert "[first]" in cut(text, (0, 5), (406, 412))
    assert "[second]" in cut(text, (0, 5), (406, 412))


@given(
    st.text(st.characters(codec=None), max_size=300),
    st.lists(st.tuples(st.integers(-5, 310), st.integers(-5, 310)), max_size=6),
)
def test_an_excerpt_is_short_and_harmless_whatever_it_is_cut_from(text: str, spans: list[Span]) -> None:
    shown = cut(text, *spans)
    assert len(shown) < 600
    assert "\n" not in shown
    assert "\x1b" not in shown
    shown.encode("utf-8")


@given(st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=8))
def test_merged_spans_are_in_order_and_apart(spans: list[Span]) -> None:
    merged = merge_spans(spans, 50)
    assert all(0 <= start <= end <= 50 for start, end in merged)
    assert all(one[1] < other[0] for one, other in pairwise(merged))
