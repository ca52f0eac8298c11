"""Which of the versions of a text in a file is printed: tracked changes, and what is written twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from iqrefs.interchange.word_xml import ALTERNATE, CHOICE, FALLBACK, tags

if TYPE_CHECKING:
    from lxml import etree

Leave = Callable[[], None]
"""What is done at the end of an element."""
Handler = Callable[[Any], Leave | None]
"""What is done at its beginning, given the element; None tells that nothing in it is looked at."""


def nothing() -> None:
    """Leave an element of which nothing is remembered."""


class Versions:
    """What is deleted, moved away or kept for old programs beside a newer form is muted: walked through, not
    printed. `in_fallback` counts the forms for old programs that are open. `tell_change` is called at each
    tracked change.
    """

    __slots__ = ("_choices", "_tell_change", "in_fallback", "muted")

    def __init__(self, tell_change: Callable[[], None]) -> None:
        self.muted = 0
        self.in_fallback = 0
        self._tell_change = tell_change
        self._choices: list[bool] = []

    def list_handlers(self) -> dict[str, Handler]:
        """What to do at the elements that hold versions, by their tags."""
        return {
            ALTERNATE: self._enter_alternate,
            CHOICE: self._enter_choice,
            FALLBACK: self._enter_fallback,
            **dict.fromkeys(tags("ins", "moveTo"), self._enter_insertion),
            **dict.fromkeys(tags("del", "moveFrom"), self._enter_deletion),
        }

    def _enter_alternate(self, _: etree._Element) -> Leave:
        self._choices.append(False)
        return self._leave_alternate

    def _leave_alternate(self) -> None:
        self._choices.pop()

    def _enter_choice(self, _: etree._Element) -> Leave:
        """The first choice is printed, as new programs do."""
        if not self._choices:
            return nothing
        if self._choices[-1]:
            return self._mute()
        self._choices[-1] = True
        return nothing

    def _enter_fallback(self, _: etree._Element) -> Leave:
        self.in_fallback += 1
        if self._choices and self._choices[-1]:
            self.muted += 1
            return self._leave_muted_fallback
        return self._leave_fallback

    def _leave_fallback(self) -> None:
        self.in_fallback -= 1

    def _leave_muted_fallback(self) -> None:
        self.in_fallback -= 1
        self.muted -= 1

    def _enter_insertion(self, _: etree._Element) -> Leave:
        if not self.muted:
            self._tell_change()
        return nothing

    def _enter_deletion(self, element: etree._Element) -> Leave:
        self._enter_insertion(element)
        return self._mute()

    def _mute(self) -> Leave:
        self.muted += 1
        return self._unmute

    def _unmute(self) -> None:
        self.muted -= 1
