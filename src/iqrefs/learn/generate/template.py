r"""The small language in which words and patterns are written, read into trees.

====================  ======================================================================
``{title}``           the label ``title``, filled from the section of the same name
``{title=heritage}``  the label ``title``, filled from the section ``heritage``
``{title@en}``        ... of another language
``{=city}``           words without a label
``{genre='MA'}``      the label on words of its own (which may hold slots in their turn)
``{author form=inv}`` options, for persons and the case of titles
``{#1-40}``           a number; ``{#1-40 roman}`` in Roman letters
``{~1-300+20}``       a range of numbers, at most 20 long
``<, {edition}>``     a part that may be missing (``<20%...>``: present in 20 of 100)
``<a¦b¦c>``           one of several
``\<``                 the character itself
====================  ======================================================================
"""

import re
from dataclasses import dataclass

NUMBER = re.compile(r"#(\d+)-(\d+)( roman| ROMAN)?$")
SPAN = re.compile(r"~(\d+)-(\d+)\+(\d+)$")
SHARE = re.compile(r"(\d+)%")
USUAL_SHARE = 0.65


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two bounds."""

    low: int
    high: int
    roman: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A range of numbers, such as the pages of an article."""

    low: int
    high: int
    longest: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several parts; a single part stands with a probability."""

    parts: tuple["Template", ...]
    chance: float = 1.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to be filled, with the label the filling has."""

    label: str
    section: str
    lang: str
    options: tuple[tuple[str, str], ...]
    inner: "Template | None" = None

    def option(self, name: str, default: str = "") -> str:
        """What the slot says of this option."""
        return next((value for key, value in self.options if key == name), default)


Node = str | Number | Span | Choice | Slot
Template = tuple[Node, ...]


def parse(text: str) -> Template:
    """Read a template; a mistake in it is a ValueError that shows it."""
    try:
        nodes, end = _nodes(text, 0, "")
    except (IndexError, ValueError) as error:
        raise ValueError(f"bad template: {text!r} ({error})") from error
    if end != len(text):
        raise ValueError(f"bad template: {text!r} (at {end})")
    return nodes


def _nodes(text: str, at: int, closing: str) -> tuple[Template, int]:
    """The nodes up to one of the closing characters, and where that stands."""
    nodes: list[Node] = []
    plain: list[str] = []
    while at < len(text) and text[at] not in closing:
        if text[at] == "\\":
            plain.append(text[at + 1])
            at += 2
        elif text[at] in "{<":
            if plain:
                nodes.append("".join(plain))
                plain = []
            node, at = _slot(text, at) if text[at] == "{" else _choice(text, at)
            nodes.append(node)
        else:
            plain.append(text[at])
            at += 1
    if plain:
        nodes.append("".join(plain))
    return tuple(nodes), at


def _choice(text: str, at: int) -> tuple[Choice, int]:
    """The optional part or the alternatives that open here."""
    share = SHARE.match(text, at + 1)
    at = share.end() if share else at + 1
    parts: list[Template] = []
    while True:
        part, at = _nodes(text, at, "¦>")
        parts.append(part)
        if text[at] == ">":
            break
        at += 1
    if len(parts) > 1:
        return Choice(tuple(parts)), at + 1
    return Choice(tuple(parts), int(share.group(1)) / 100 if share else USUAL_SHARE), at + 1


def _slot(text: str, at: int) -> tuple[Node, int]:
    """The slot that opens here."""
    end = _closing_brace(text, at)
    body = text[at + 1 : end]
    return _primitive(body) or _named_slot(body), end + 1


def _closing_brace(text: str, at: int) -> int:
    depth = 0
    for index in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if depth == 0:
            return index
    raise ValueError("a brace is not closed")


def _primitive(body: str) -> Node | None:
    """The number or the range that the braces hold."""
    if found := NUMBER.match(body):
        return Number(int(found[1]), int(found[2]), (found[3] or "").strip())
    if found := SPAN.match(body):
        return Span(int(found[1]), int(found[2]), int(found[3]))
    return None


def _named_slot(body: str) -> Slot:
    """``label=section@lang option=value``, or ``label='words'``."""
    label, equals, rest = body.partition("=")
    if equals and rest.startswith("'"):
        return Slot(label, "", "", (), parse(rest[1 : rest.rindex("'")]))
    head, *options = body.split()
    label, equals, source = head.partition("=")
    if equals and source[:1] in {"#", "~"}:
        primitive = _primitive(body.partition("=")[2])
        if primitive is None:
            raise ValueError(f"not a number: {body}")
        return Slot(label, "", "", (), (primitive,))
    section, _, lang = (source if equals else label).partition("@")
    pairs = (option.partition("=") for option in options)
    return Slot(label.partition("@")[0], section, lang, tuple((key, value) for key, _, value in pairs))
