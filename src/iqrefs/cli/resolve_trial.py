"""What of a rewriting is tried: for each citation the choice at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iqrefs.model import Edit, MentionKey, Reading
    from iqrefs.rewrite import Rewrite


@dataclass(slots=True)
class Trial:
    """What of `rewrites` is tried, in a document whose notes have the labels `order`: for each rewriting the
    choice at hand, past the last one for none.
    """

    rewrites: Sequence[Rewrite]
    order: Sequence[str]
    chosen: dict[int, int] = field(default_factory=dict)
    by_note: dict[str, list[int]] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.places = {label: place for place, label in enumerate(self.order)}
        for index, rewrite in enumerate(self.rewrites):
            self.chosen[index] = 0
            self.by_note.setdefault(rewrite.label, []).append(index)

    def list_edits(self) -> dict[int, Edit]:
        """The edits at hand, by rewriting."""
        return {
            index: self.rewrites[index].choices[choice]
            for index, choice in self.chosen.items()
            if choice < len(self.rewrites[index].choices)
        }

    def is_at_hand(self, index: int) -> bool:
        """Whether a rewriting is still tried."""
        return self.chosen[index] < len(self.rewrites[index].choices)

    def go_on(self, unlike: Sequence[MentionKey], after: Reading | None) -> None:
        """Go on to the next choice for each citation that is read otherwise; where nothing was changed there,
        for another of its note, or of the nearest note before it, or behind it. An ibid. right behind one of
        them waits for that one.
        """
        stepped: set[int] = set()
        late = {key.rpartition("#")[0] for key in unlike}
        for key in unlike:
            if after is not None and self._follows(key, late, after):
                continue
            index = self._find_near(key)
            if index is not None and index not in stepped:
                stepped.add(index)
                self.chosen[index] += 1

    def give_up(self, unlike: Sequence[MentionKey], most: int) -> None:
        """Leave what is read otherwise as printed; where it is, the `most` nearest to it."""
        for key in unlike:
            own = [index for index in self._list_own(key) if self.is_at_hand(index)]
            for index in own or self._list_near(key, most):
                self.chosen[index] = len(self.rewrites[index].choices)

    def _follows(self, key: MentionKey, late: set[str], after: Reading) -> bool:
        label = key.rpartition("#")[0]
        place = self.places.get(label, 0)
        antecedent = after.antecedents.get(key)
        is_ibid = antecedent is not None and antecedent.kind == "ibid"
        return is_ibid and key.endswith("#0") and place > 0 and self.order[place - 1] in late

    def _list_own(self, key: MentionKey) -> list[int]:
        return [i for i in self.by_note.get(key.rpartition("#")[0], ()) if self.rewrites[i].key == key]

    def _find_near(self, key: MentionKey) -> int | None:
        own = [index for index in self._list_own(key) if self.is_at_hand(index)]
        if own:
            return own[0]
        near = self._list_near(key, 1)
        return near[0] if near else None

    def _list_near(self, key: MentionKey, most: int) -> list[int]:
        place = self.places.get(key.rpartition("#")[0], 0)
        near: list[int] = []
        for label in (*reversed(self.order[: place + 1]), *self.order[place + 1 :]):
            near += [index for index in reversed(self.by_note.get(label, ())) if self.is_at_hand(index)]
            if len(near) >= most:
                break
        return near[:most]
