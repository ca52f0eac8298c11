"""Short references that name a note by its number, across the rules on them."""

import pytest

from tests.check.running import check_text

ONE = "(1) Nora Whitfield, Canals of the Lower Tigris (London: Harrow Press, 1988), 40.\n"
TWO = "(2) Omar Haddad, Rivers and Rulers (Beirut: Cedar House, 1992), 7.\n"
PROSE = "(2) This term is used here for the ministries alone.\n"
BOTH = TWO.replace(".\n", "; Lina Aziz, Ports of Basra (Cairo: Nile, 2001), 3.\n")
EMPTY = "This refers to note 2, which cites no work; the number may be wrong."
LATER = "This refers back to note 3, which comes only later."
SEVERAL = "“Supra” refers to note 2, which cites several works; which of them is meant cannot be told."
OTHER = "This refers to note 2, which cites another work; the work that fits “Whitfield” is in note 1."
RULES = ("REF001", "REF002", "REF005")


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        (ONE + PROSE + "(3) Supra note 2, at 5.\n", "REF001", EMPTY),
        (ONE + "(2) See note 3.\n" + TWO.replace("(2)", "(3)"), "REF001", LATER),
        (ONE + BOTH + ONE.replace("(1)", "(3)") + "(4) Supra note 2, at 5.\n", "REF002", SEVERAL),
        (ONE + TWO + "(3) Whitfield, supra note 2, at 5.\n", "REF005", OTHER),
        (ONE + TWO + "(3) Whitfield (n 2) 5.\n", "REF005", OTHER),
    ],
    ids=["prose", "later", "several works", "another author", "another author, in brackets"],
)
def test_what_is_wrong_with_the_note_is_told(text: str, code: str, message: str) -> None:
    assert [(one.code, one.message) for one in check_text(text) if one.code in RULES] == [(code, message)]


@pytest.mark.parametrize("pointer", ["Whitfield (n 1) 5.", "Whitfield, supra note 1, at 5."])
def test_a_number_that_fits_is_left_alone(pointer: str) -> None:
    codes = {one.code for one in check_text(ONE + TWO + f"(3) {pointer}\n")}
    assert codes.isdisjoint(("REF001", "REF002", "REF004", "REF005"))
