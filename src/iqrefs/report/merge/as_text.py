"""The outcome in lines of text, for the screen: what was put together and why, and what was not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from iqrefs.interchange.csl import sort_variables
from iqrefs.model import Decision, Given, MentionKey, Work
from iqrefs.report.console import lay_out, open_console
from iqrefs.report.merge.figures import count_outcome, list_figure_lines
from iqrefs.report.merge.options import ReportOptions
from iqrefs.report.merge.outcome import Doubt, Family, Group, Outcome
from iqrefs.report.merge.telling import (
    tell_clues,
    tell_description,
    tell_difference,
    tell_key,
    tell_place,
    tell_value,
    tell_variable,
)
from iqrefs.report.plain import Mark, isolate_arabic, isolate_piece
from iqrefs.sentences import Words

Paint = Callable[[str, str], str]
"""A line and its style to the line as it is printed."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """The outcome, the words, and how lines that hold Arabic and pieces in them are set apart."""

    outcome: Outcome
    words: Words
    mark_line: Mark
    mark: Mark
    paint: Paint

    def line(self, depth: int, text: str, style: str = "") -> str:
        """A line of the report, so deep."""
        return self.paint("  " * depth + self.mark_line(text), style)

    def list(self, pieces: Sequence[str], between: str = "comma") -> str:
        """Pieces in one sentence."""
        return self.words.say("text", between).join(pieces)


def render_text(
    outcome: Outcome, options: ReportOptions, *, colour: bool = False, isolate: bool = False
) -> Iterator[str]:
    """What was put together, what may be one work, what is akin, in pieces; without the figures.

    `colour` adds terminal escapes, the only ones that the text ever holds. `isolate` sets what is Arabic
    apart with U+2068 and U+2069, for screens that order mixed lines.
    """
    telling = _Telling(
        outcome,
        options.words,
        isolate_arabic if isolate else str,
        isolate_piece if isolate else str,
        _make_paint(colour=colour),
    )
    yield from _tell_part(telling, "groups", [_tell_group(telling, group) for group in outcome.groups])
    yield from _tell_part(telling, "near", [_tell_doubt(telling, doubt) for doubt in outcome.near])
    yield from _tell_part(telling, "refused", [_tell_doubt(telling, doubt) for doubt in outcome.refused])
    yield from _tell_part(telling, "families", [_tell_family(telling, family) for family in outcome.families])
    yield from _tell_part(telling, "renamed", [_tell_renamed(telling, one) for one in outcome.renamed])


def render_figures(
    outcome: Outcome, options: ReportOptions, *, output: str = "", hint: bool = False, isolate: bool = False
) -> Iterator[str]:
    """The figures in lines; `output` is where the works went, and `hint` tells how to decide near misses."""
    mark_line, mark = (isolate_arabic, isolate_piece) if isolate else (str, str)
    for line in list_figure_lines(count_outcome(outcome), options.words, output=output, hint=hint, mark=mark):
        yield f"{mark_line(line)}\n"
    if options.planned:
        yield f"{mark_line(options.words.say('text', 'planned'))}\n"


def _make_paint(*, colour: bool) -> Paint:
    if not colour:
        return lambda text, _style: f"{text}\n"
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs it

    console = open_console(colour=True)
    return lambda text, style: lay_out(console, Text(text, style=style))


def _tell_part(telling: _Telling, heading: str, blocks: Sequence[Iterator[str]]) -> Iterator[str]:
    if not blocks:
        return
    yield telling.line(0, f"{telling.words.say('text', heading)} ({len(blocks):,})", "bold underline")
    for block in blocks:
        yield "\n"
        yield from block
    yield "\n"


def _tell_group(telling: _Telling, group: Group) -> Iterator[str]:
    words = telling.words
    yield telling.line(1, _tell_work(telling, group.work), "bold green")
    for member in group.members:
        yield telling.line(2, _tell_given(telling, member.one))
        if member.because:
            told = _tell_because(telling, member.one.key, member.because, named=len(group.members) > 2)
            yield telling.line(3, told, "dim")
    if group.aliases:
        keys = telling.list([telling.mark(tell_key(alias)) for alias in group.aliases])
        yield telling.line(2, f"{words.say('text', 'aliases')}: {keys}")
    if group.work.variants:
        yield telling.line(2, words.say("text", "lost"))
    for name in sort_variables(group.work.variants):
        variants = group.work.variants[name]
        lost = [telling.mark(tell_value(name, variant.value, words)) for variant in variants]
        yield telling.line(3, f"{tell_variable(name, words)}: {telling.list(lost, 'semicolon')}", "dim")


def _tell_because(telling: _Telling, key: MentionKey, decision: Decision, *, named: bool) -> str:
    """Why a description stands with another one, which is named where there are several."""
    words = telling.words
    other = telling.outcome.given[decision.left if decision.right == key else decision.right]
    found = [words.say("text", "with", {"place": tell_place(other, words)}, telling.mark)] if named else []
    if decision.by == "user":
        found.append(words.say("text", "asked"))
    else:
        found += tell_clues(decision.comparison, words, telling.mark)[0]
    return f"{words.say('text', 'because')}: {telling.list(found, 'semicolon')}"


def _tell_doubt(telling: _Telling, doubt: Doubt) -> Iterator[str]:
    for side in (doubt.left, doubt.right):
        yield telling.line(1, _tell_given(telling, side))
    speaking_for, against = tell_clues(doubt.decision.comparison, telling.words, telling.mark)
    for heading, clues in (("for", speaking_for), ("against", against)):
        if clues:
            yield telling.line(
                2, f"{telling.words.say('text', heading)}: {telling.list(clues, 'semicolon')}", "dim"
            )


def _tell_family(telling: _Telling, family: Family) -> Iterator[str]:
    words = telling.words
    names = [words.say("relations", relation) for relation in family.relations]
    yield telling.line(1, telling.list(names), "bold")
    for member in family.members:
        yield telling.line(2, _tell_work(telling, member.one))
        if member.because and (told := tell_difference(member.because.comparison, words, telling.mark)):
            yield telling.line(3, told, "dim")


def _tell_renamed(telling: _Telling, one: Given) -> Iterator[str]:
    key = telling.mark(tell_key(telling.outcome.work_of[one.key]))
    told = telling.words.say("text", "new-key", {"given": _tell_given(telling, one), "key": key})
    yield telling.line(1, told)


def _tell_work(telling: _Telling, work: Work) -> str:
    said = tell_description(work.item, telling.outcome.given[work.mentions[0]].text)
    return f"{telling.mark(said)} [{telling.mark(tell_key(work.id))}]"


def _tell_given(telling: _Telling, one: Given) -> str:
    place = tell_place(one, telling.words, telling.mark)
    key = f" [{telling.mark(tell_key(one.id))}]" if one.id else ""
    return f"{place}{key}: {telling.mark(tell_description(one.item, one.text))}"
