"""The rules of print on texts that nobody would print."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.check.rules import RULES
from tests.check.running import check_text

TYPOGRAPHY = tuple(rule for rule in RULES if rule.family == "TYP")
PIECES = st.sampled_from(
    [
        *"()[«»“”,،؛:_ \n", '"', "''", "..", ".", "\\$", "&amp;", "\\u0026", "&#0;", "&#xD800;",
        "\ufffd", "ـ", "ﻻ", "\u202b", "\u200f", "٢٠١٥", "2015", "12", "\n- ", "\n(2) ",
        "علي حسن", "تاريخ", "تدايعات", "ص 5", "للبحوث الاستشارات", "صناعةالنسيج", "بغداد", "العدد (62)",
        "national interest", "March 17, 2023", "Accessed on", "ofTechnology", "CafÃ©", "â€™", "<i>",
        "https://a.example/(b", "www.", ".gulf", "p. 6", "London", "where is", "Ibid.", "op. cit..",
    ]
)  # fmt: skip
LETTERS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES | LETTERS, max_size=40))
def test_no_text_makes_them_fail_and_all_they_say_stands_in_it(pieces: list[str]) -> None:
    text = "(1) " + "".join(pieces)
    first = check_text(text, rules=TYPOGRAPHY)
    assert first == check_text(text, rules=TYPOGRAPHY)
    for one in first:
        edits = one.fix.edits if one.fix else ()
        own = [edit.span for edit in edits if edit.mention == one.mention]
        for start, end in (*one.spans, *own):
            assert 0 <= start <= end <= len(one.text)
        assert "{" not in one.message or "{" in one.text
        assert len(one.message) < 400
