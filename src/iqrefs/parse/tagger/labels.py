"""The labels of units: CSL variables, the going-on of a name, and none."""

NONE = "-"
MORE = "+"
"""Behind the label of a name: the name that began before goes on."""

NAMES = frozenset({"author", "editor", "translator", "contributor"})
TEXTS = frozenset(
    {
        "title", "container-title", "collection-title", "publisher", "publisher-place", "event-title",
        "genre", "section", "volume-title", "archive", "archive_location",
    }
)  # fmt: skip
NUMBERS = frozenset({"volume", "issue", "edition", "number"})
REVISED = NAMES | TEXTS | NUMBERS | {"locator", "issued"}
"""The variables that the labeller may read otherwise than the rules."""

_LABEL_OF = {variable: variable for variable in REVISED} | {"page": "locator", "director": "contributor"}
UNSET = frozenset({"cue", "others", "extra", "wrap", "death", "part", ""})
"""What the rules understood without a variable, or not at all."""


def as_label(ruled: str) -> str:
    """The label under which the labeller knows what the rules took."""
    return _LABEL_OF.get(ruled, NONE)
