"""The words: sections of alternatives in the text files beside this module, one folder for each language.

A file holds sections. ``@name`` opens one whose lines are alternatives in the language of ``template``; a
line may begin with a weight (``5* ...``). ``@name list`` opens one whose alternatives stand on its lines
between ``;``. `␣` is a space at the edge of an alternative; `∅` before one says that it is no value and gets
no label (`n.d.`). `¬` ends the value, and what follows has no label (`33¬ ff.`); `¬publisher:` ends it and
begins another. A section may go on in another file.
"""

from bisect import bisect
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import accumulate
from random import Random

from iqrefs.learn.generate.numerals import roman, span
from iqrefs.learn.generate.template import Choice, Number, Slot, Span, Template, parse

FALLBACK = "en"  # a language that has no word of its own for something takes the English one


class Section:
    """The alternatives of one name."""

    def __init__(self, lines: list[tuple[int, str]]) -> None:
        self.choices = [parse(text) for _, text in lines]
        weights = [weight for weight, _ in lines]
        self.sums = list(accumulate(weights)) if len(set(weights)) > 1 else []

    def pick(self, rng: Random) -> Template:
        """One of the alternatives."""
        if self.sums:
            return self.choices[bisect(self.sums, rng.random() * self.sums[-1])]
        return self.choices[int(rng.random() * len(self.choices))]


class Words:
    """All sections of all languages."""

    def __init__(self, sections: dict[tuple[str, str], Section]) -> None:
        self.sections = sections

    def section(self, lang: str, name: str) -> Section:
        """The section of a language, or of the language that stands in for it."""
        found = self.sections.get((lang, name)) or self.sections.get((FALLBACK, name))
        if found is None:
            raise ValueError(f"no words for {name!r} in {lang!r}")
        return found

    def draw(self, rng: Random, lang: str, name: str) -> str:
        """Words from a section."""
        return self.expand(rng, lang, self.section(lang, name).pick(rng))

    def expand(self, rng: Random, lang: str, template: Template) -> str:
        """A template as a string, without labels."""
        if len(template) == 1 and isinstance(template[0], str):
            return template[0]
        out: list[str] = []
        for node in template:
            match node:
                case str():
                    out.append(node)
                case Slot():
                    inner_lang = node.lang or lang
                    out.append(
                        self.expand(rng, inner_lang, node.inner)
                        if node.inner is not None
                        else self.draw(rng, inner_lang, node.section)
                    )
                case Choice():
                    out.append(self.expand(rng, lang, chosen(node, rng)))
                case Number() | Span():
                    out.append(figure(node, rng))
        return "".join(out)


def chosen(choice: Choice, rng: Random) -> Template:
    """The part of a choice that the dice show: nothing, where an optional part is missing."""
    if len(choice.parts) > 1:
        return choice.parts[int(rng.random() * len(choice.parts))]
    return choice.parts[0] if rng.random() < choice.chance else ()


def figure(node: Number | Span, rng: Random) -> str:
    """A number or a range in figures."""
    if isinstance(node, Span):
        return span(node.low, node.high, node.longest, rng)
    number = node.low + int(rng.random() * (node.high - node.low + 1))
    if not node.roman:
        return str(number)
    return roman(number) if node.roman == "ROMAN" else roman(number).lower()


@cache
def load_words() -> Words:
    """Read all word files, once."""
    lines: dict[tuple[str, str], list[tuple[int, str]]] = {}
    folders = sorted((files(__package__) / "words").iterdir(), key=lambda folder: folder.name)
    for folder in folders:
        if folder.is_dir():
            for file in sorted(folder.iterdir(), key=lambda file: file.name):
                if file.name.endswith(".txt"):
                    for name, entry in _entries(file):
                        lines.setdefault((folder.name, name), []).append(entry)
    return Words({key: Section(entries) for key, entries in lines.items()})


def _entries(file: Traversable) -> Iterator[tuple[str, tuple[int, str]]]:
    """The alternatives of a file with the name of their section."""
    name, is_list = "", False
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("@"):
            name, _, kind = line[1:].strip().partition(" ")
            is_list = kind == "list"
        elif is_list:
            yield from ((name, (1, spaced(word))) for word in line.split(";") if word.strip())
        else:
            weight, star, text = line.partition("* ")
            weighted = bool(star) and weight.isdigit()
            yield name, (int(weight), spaced(text)) if weighted else (1, spaced(line))


def spaced(text: str) -> str:
    """An alternative without the spaces around it, but with those that are written out."""
    return text.strip().replace("␣", " ")
