"""Pieces of a report kept until they are wanted in order."""

from __future__ import annotations

from iqrefs.report.spool import Spool


def test_pieces_come_back_in_the_order_of_their_places_then_as_they_came() -> None:
    with Spool() as spool:
        for place, piece in [((2,), "ب"), ((1, 5), "x"), ((2,), "c"), ((1,), ""), ((2,), "\ud800")]:
            spool.put(place, piece)
        assert list(spool.take()) == [
            ((1,), ""), ((1, 5), "x"), ((2,), "ب"), ((2,), "c"), ((2,), "?"),
        ]  # fmt: skip
