from __future__ import annotations

import pytest

from iqrefs.read.pdf.joining import count_words, join_lines

WORDS = count_words(["the journal", "post", "invasion", "Iraqi-American relations", "investments"])


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Jour-", "nal of Studies"], "Journal of Studies"),
        (["the post-", "invasion years"], "the post-invasion years"),
        (["an Iraqi-", "American treaty"], "an Iraqi-American treaty"),
        (["foreign invest-", "ments"], "foreign investments"),
        (["pp. 45-", "47"], "pp. 45-47"),
        (["مجلة المستقبل", "العربي"], "مجلة المستقبل العربي"),
    ],
)
def test_broken_words_are_whole(lines: list[str], text: str) -> None:
    assert join_lines(lines, WORDS) == text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["<https://example.org/a-", "b/c>. Accessed"], "<https://example.org/a-b/c>. Accessed"),
        (["<https://example.org/long", "word> next"], "<https://example.org/longword> next"),
        (["https://example.org/a/", "b.html, p. 3"], "https://example.org/a/b.html, p. 3"),
        (["https://example.org", "Accessed 3 May"], "https://example.org Accessed 3 May"),
        (["at https:", "//example.org"], "at https://example.org"),
        (
            ["a line that is about as wide", "https://example.org/report.p", "df, 2019"],
            "a line that is about as wide https://example.org/report.pdf, 2019",
        ),
        (["https://example.org/a", "تم الدخول"], "https://example.org/a تم الدخول"),
    ],
)
def test_broken_addresses_are_whole_and_words_behind_them_apart(lines: list[str], text: str) -> None:
    assert join_lines(lines, WORDS) == text
