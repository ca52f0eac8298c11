"""What `iqrefs check` is to do: the settings and the rules of each input, and the verdicts on its links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from iqrefs.cli.inputs import choose_labeller
from iqrefs.cli.link_round import LinkRun, probe_links
from iqrefs.cli.options import InputFormat

if TYPE_CHECKING:
    from iqrefs.check.rule import Rule
    from iqrefs.config import Config
    from iqrefs.model import LinkRow

_WELL = frozenset({"ok"})
_SECONDS, _PER_HOST = 20.0, 2
"""The manners of `iqrefs links` where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """What the command line says of the rules."""

    config: Path | None
    profile: str | None
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """What the command line says of links: whether they are asked for, and what is known of them."""

    ask: bool
    db: Path | None
    max_age: str | None
    contact: str | None
    networks: tuple[str, ...]

    @property
    def is_wanted(self) -> bool:
        """Whether there is to be a verdict on any link."""
        return self.ask or self.db is not None


@dataclass(frozen=True, slots=True)
class RulePlan:
    """The settings of an input, the rules that run, and the slugs of what reading finds that are told."""

    config: Config
    rules: tuple[Rule, ...]
    slugs: frozenset[str]


def plan_rules(names: Sequence[str], choice: RuleChoice) -> dict[str, RulePlan]:
    """How each input is checked. Raises InputError, UsageError."""
    from iqrefs.check.settings.files import find_settings, read_settings  # noqa: PLC0415
    from iqrefs.check.settings.select import choose_rules, choose_slugs  # noqa: PLC0415 - the rules

    known: dict[Path | None, RulePlan] = {}
    planned = {}
    for name in names:
        path = choice.config or find_settings(name)
        if path not in known:
            config = read_settings(path, choice.profile)
            select, extend, ignore = choice.select, choice.extend_select, choice.ignore
            known[path] = RulePlan(
                config,
                choose_rules(config, select=select, extend_select=extend, ignore=ignore),
                choose_slugs(config, select=select, extend_select=extend, ignore=ignore),
            )
        planned[name] = known[path]
    return planned


def find_verdicts(
    names: Sequence[str],
    source_format: InputFormat | None,
    model: str | None,
    choice: LinkChoice,
    now: datetime,
    *,
    quiet: bool,
) -> Mapping[str, tuple[LinkRow, ...]]:
    """By input, the addresses that something is wrong with, each with the citations of that input alone.

    They are asked for, or looked up in the history; nothing where neither was wanted.
    """
    if not choice.is_wanted:
        return {}
    from iqrefs import __version__  # noqa: PLC0415
    from iqrefs.cli.link_inputs import digest_inputs, list_cited, read_link_inputs  # noqa: PLC0415
    from iqrefs.links.history import DueRule, History  # noqa: PLC0415
    from iqrefs.links.history.durations import read_duration  # noqa: PLC0415
    from iqrefs.links.manners import RoundOptions, make_manners  # noqa: PLC0415

    manners = make_manners(
        version=__version__,
        contact=choice.contact,
        seconds=_SECONDS,
        per_host=_PER_HOST,
        networks=choice.networks,
        proxy=None,
        ca_bundle=None,
    )
    rule = DueRule(None if choice.max_age is None else read_duration(choice.max_age))
    options = RoundOptions(manners, rule=rule)
    read = read_link_inputs(names, source_format, choose_labeller(model), stream=False, quiet=quiet)
    opened = History.open(choice.db) if choice.ask or choice.db is None else History.open_existing(choice.db)
    with opened as history:
        run = LinkRun(
            history, history.begin_round(digest_inputs(read), now), read, options, lambda: now, quiet
        )
        history.add_citings(run.round_id, list_cited(read, now.date()))
        if choice.ask:
            probe_links(run)
            history.finish_round(run.round_id, now)
        return _part_by_input(run)


def _part_by_input(run: LinkRun) -> Mapping[str, tuple[LinkRow, ...]]:
    parted: defaultdict[str, list[LinkRow]] = defaultdict(list)
    for row in run.history.rows(run.round_id):
        if row.verdict is None or row.verdict.status in _WELL:
            continue
        for name in dict.fromkeys(citing.document for citing in row.cited_in):
            cited = tuple(citing for citing in row.cited_in if citing.document == name)
            parted[name].append(replace(row, cited_in=cited))
    return {name: tuple(rows) for name, rows in parted.items()}
