from __future__ import annotations

from tests.check.judging import ADDRESS, find_links, know

CODE = "LNK004"


def test_the_new_address_is_offered_and_nothing_is_done_by_itself() -> None:
    [found] = find_links(CODE, know("moved", moved_to="https://b.example/palms"))
    assert found.fix
    assert not found.fix.is_safe
    [edit] = found.fix.edits
    assert found.text[slice(*edit.span)] == ADDRESS
    assert edit.replacement == "https://b.example/palms"


def test_without_a_new_address_there_is_no_fix() -> None:
    [found] = find_links(CODE, know("moved"))
    assert found.fix is None
