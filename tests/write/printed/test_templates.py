import pytest

from iqrefs.interchange.csl import DATES, NAMES, TEXTS, TYPES
from iqrefs.write.printed.templates import Blank, Patterns, Piece, load_patterns, parse_piece

LEFT_OUT = {
    "abstract", "annote", "citation-key", "citation-label", "citation-number", "container-title-short",
    "event", "first-reference-note-number", "journalAbbreviation", "keyword", "language", "locator",
    "page-first", "shortTitle", "source", "title-short", "volume-title-short", "year-suffix",
}  # fmt: skip
"""What tells nothing of the work that is not printed already, or belongs to a catalogue or a citation."""


def blanks_of(piece: Piece) -> set[str]:
    found = set()
    for part in piece.parts:
        if isinstance(part, Blank):
            found.add(part.variable)
        elif isinstance(part, Piece):
            found |= blanks_of(part)
    return found


def test_a_piece_is_the_marks_before_it_and_its_parts() -> None:
    assert parse_piece("، ج{volume:digits}") == Piece("، ", ("ج", Blank("volume", "digits")))
    assert parse_piece(". [{publisher}][, {issued}]") == Piece(
        ". ", (Piece("", (Blank("publisher"),)), Piece(", ", (Blank("issued"),)))
    )


@pytest.mark.parametrize("text", ["", "[{title}", "{title}]", "{}", "a{b", "{title:}", "}{title}"])
def test_what_is_no_pattern_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no pattern"):
        parse_piece(text)


@pytest.mark.parametrize("patterns", load_patterns(), ids=lambda patterns: patterns.language)
def test_every_variable_of_csl_has_a_place_in_every_type(patterns: Patterns) -> None:
    wanted = {*NAMES, *TEXTS, *DATES} - LEFT_OUT
    for kind in TYPES:
        places = set().union(*map(blanks_of, patterns.pieces_for(kind)))
        assert wanted - places == set(), kind
        assert places & LEFT_OUT == set(), kind


@pytest.mark.parametrize("patterns", load_patterns(), ids=lambda patterns: patterns.language)
def test_every_type_named_is_one_of_csl(patterns: Patterns) -> None:
    assert set(patterns.types) - TYPES == {"other"}


@pytest.mark.parametrize("patterns", load_patterns(), ids=lambda patterns: patterns.language)
def test_every_row_of_months_is_a_year(patterns: Patterns) -> None:
    assert {len(names) for names in patterns.months} == {12}
