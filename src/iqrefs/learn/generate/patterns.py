"""The patterns of citations, in the text files beside this module.

``@ habit | kind | language | weight`` opens a group, and every line of it is a pattern; the comment beneath
says where the habit comes from. The weight is that of each of the lines.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from iqrefs.learn.generate.template import Template, parse


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of printing a citation of one kind."""

    habit: str
    kind: str
    lang: str
    weight: float
    text: str
    template: Template


@cache
def load_patterns() -> tuple[Pattern, ...]:
    """Read all pattern files, once."""
    folder = files(__package__) / "patterns"
    names = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".txt")), key=lambda file: file.name
    )
    return tuple(pattern for file in names for pattern in _patterns(file))


def _patterns(file: Traversable) -> Iterator[Pattern]:
    head = ["", "", "", "1"]
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("@ "):
            head = [part.strip() for part in line[2:].split("|")]
            head += ["1"] * (4 - len(head))
        else:
            habit, kind, lang, weight = head
            yield Pattern(habit, kind, lang, float(weight), line.strip(), parse(line.strip()))
