"""How many entries there were, and how many became of them what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from iqrefs.report.merge.outcome import Outcome
from iqrefs.report.plain import Mark, trim_text
from iqrefs.sentences import Words

_NAME = 120


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """The entries of one document, and how many of them went into a work with others."""

    name: str
    entries: int
    joined: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a deduplication: `joined` entries went into `groups`, works of several."""

    documents: tuple[DocumentFigures, ...]
    entries: int
    works: int
    joined: int
    groups: int
    near: int
    refused: int
    families: int
    renamed: int


def count_outcome(outcome: Outcome) -> Figures:
    """The figures, documents in their order."""
    entries = Counter(one.document for one in outcome.given.values())
    joined = Counter(member.one.document for group in outcome.groups for member in group.members)
    return Figures(
        tuple(DocumentFigures(name, number, joined[name]) for name, number in entries.items()),
        entries.total(),
        len(outcome.works),
        joined.total(),
        len(outcome.groups),
        len(outcome.near),
        len(outcome.refused),
        len(outcome.families),
        len(outcome.renamed),
    )


def list_figure_lines(
    figures: Figures, words: Words, *, output: str = "", hint: bool = False, mark: Mark = str
) -> Iterator[str]:
    """The figures in lines of text; `hint` tells what may be done about near misses."""
    for document in figures.documents:
        doubles = f"{document.joined:,}" if document.joined else ""
        entries = words.count("entries", document.entries)
        name = trim_text(document.name, _NAME)
        yield words.say("text", "document", {"document": name, "entries": entries, "doubles": doubles}, mark)
    if figures.groups:
        told = {
            "joined": words.count("entries", figures.joined),
            "groups": words.count("works", figures.groups),
        }
        yield words.say("text", "joined", told)
    else:
        yield words.say("text", "nothing")
    if figures.near:
        said = words.say("text", "near-hint") if hint else ""
        yield words.say("text", "near-left", {"near": words.count("pairs", figures.near), "hint": said})
    if figures.refused:
        yield words.say("text", "refused-left", {"refused": words.count("pairs", figures.refused)})
    if figures.families:
        yield words.say("text", "kin-left", {"kin": words.count("families", figures.families)})
    if figures.renamed:
        yield words.say("text", "renamed-left", {"renamed": words.count("keys", figures.renamed)})
    total = {"entries": words.count("entries", figures.entries), "works": words.count("works", figures.works)}
    yield words.say("text", "total", {**total, "output": trim_text(output, _NAME)}, mark)
