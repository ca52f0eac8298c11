"""Whether a stretch of a citation names places alone."""

from __future__ import annotations

from iqrefs.parse.draft import Draft


def tell_place(draft: Draft, start: int, end: int) -> str:
    """`city` or `country` where a range holds places alone (a city and its country), else empty."""
    index, found = start, ""
    while index < end:
        match = draft.cue_at(index, "places")
        if match and index + match[0] <= end:
            index += match[0]
            found = (
                "city"
                if match[1].value == "city" or draft.cue_at(index - match[0], "places", "city")
                else found or "country"
            )
        elif (
            draft.words[index] in ",-/.&()"
            or draft.cue_at(index, "conjunctions")
            or draft.words[index] == "و"
        ):
            index += 1
        else:
            return ""
    return found
