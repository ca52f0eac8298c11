"""Where a piece stands in its document, as the JSON of the contract says it."""

from __future__ import annotations

from iqrefs.model import Place


def describe_place(place: Place) -> dict[str, int | str]:
    """`{"line": 12}`, `{"paragraph": 12, "heading": "…"}` or `{"page": 3}`, by what the format knows."""
    if place.unit == "page" and place.page is not None:
        return {"page": place.page}
    heading = {"heading": " ".join(place.heading.split())} if place.heading else {}
    return {place.unit: place.line, **heading}
