"""What holds of all rules on incomplete descriptions."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iqrefs.check.needs.needs import RULES_BY_NEED, code_of
from iqrefs.check.rules import BY_CODE, RULES
from iqrefs.check.settings.profiles import list_profiles
from iqrefs.model import Format
from tests.check.running import check_text
from tests.growth import assert_grows_linearly

FAMILY = tuple(rule for rule in RULES if rule.family == "REQ")
PIECES = (
    "\n(2) ", "علي حسن", "Smith, J.", "، ", ", ", ": ", "«ماء»", "“Water”", "مجلة", "Journal of ", "بغداد",
    "London", "2009", "د.ت", "n.d.", "ص 5", "p. 5", "https://www.example.org/a", "رسالة ماجستير", "قانون",
    "المصدر نفسه", "/", "[t](#)", "ـ", "\u202e", "\n", "(", ")",
)  # fmt: skip


@pytest.mark.parametrize(
    ("need", "kind", "code"),
    [
        ("author|editor", "book", "REQ001"),
        ("editor|author", "book", "REQ001"),
        ("publisher", "book", "REQ006"),
        ("publisher", "thesis", "REQ011"),
        ("container-title", "article-journal", "REQ003"),
        ("container-title|publisher", "webpage", "REQ012"),
        ("container-title|publisher", "report", "REQ003"),
        ("URL", "webpage", ""),
    ],
)
def test_the_first_variable_of_a_need_says_which_rule_speaks(need: str, kind: str, code: str) -> None:
    assert code_of(need, kind) == code


def test_each_need_has_its_rule() -> None:
    assert set(RULES_BY_NEED.values()) <= set(BY_CODE)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(PIECES), max_size=25).map(lambda pieces: "(1) ماء" + "".join(pieces)),
    st.sampled_from(["text", "notes", "lines", "urls"]),
    st.sampled_from(list_profiles()),
)
def test_any_text_is_judged(text: str, form: Format, profile: str) -> None:
    found = check_text(text, form, profile, rules=FAMILY)
    assert found == check_text(text, form, profile, rules=FAMILY)
    assert all(0 <= start <= end <= len(one.text) for one in found for start, end in one.spans)
    assert not any("{" in one.message and "{" not in one.text for one in found)


def test_a_long_bibliography_is_judged_in_time_that_grows_with_its_length() -> None:
    def bibliography(entries: int) -> str:
        return "\n".join(f"@book{{b{number}, title = {{Water {number}}}}}" for number in range(entries))

    assert_grows_linearly(lambda text: check_text(text, "bibtex", rules=FAMILY), bibliography, 300)
