"""`iqrefs check`: the linter."""

# No `from __future__ import annotations`: typer reads them.
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from iqrefs.cli import check_options as opt
from iqrefs.cli.check_annotate import annotate_document, check_annotated
from iqrefs.cli.check_report import SHOW_COLUMNS, SHOW_PRINT, choose_format, make_options, write_report
from iqrefs.cli.check_task import CheckTask
from iqrefs.cli.check_work import Outcome, check_inputs
from iqrefs.cli.guard import CLEAN, FAILED, FINDINGS
from iqrefs.cli.inputs import STDIN, choose_labeller
from iqrefs.cli.link_options import (
    ContactOption,
    DbOption,
    Lang,
    LangOption,
    MaxAgeOption,
    NetworkOption,
    read_now,
)
from iqrefs.cli.options import FromOption, InputsArgument, ModelOption, OutputOption, QuietOption
from iqrefs.cli.output import check_output, write_result
from iqrefs.cli.progress import show_progress
from iqrefs.cli.screen import tell, tell_error
from iqrefs.errors import UsageError
from iqrefs.report.plain import count_of

if TYPE_CHECKING:
    from iqrefs.check.settings.baseline import Baseline
    from iqrefs.model import Finding, Given
    from iqrefs.report.check.options import Checked

_RANK = ("info", "warning", "error")


@dataclass(slots=True)
class _Tally:
    """What the run has come to so far. Findings are kept only where a baseline is to be written."""

    severities: Counter[str] = field(default_factory=Counter)
    kept: list["Finding"] = field(default_factory=list)
    given: list["Given"] = field(default_factory=list)
    mended: int = 0
    waiting: int = 0
    unplaced: int = 0
    has_failed: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """One run of the command: what is checked, by which rules, and what is known already."""

    tasks: Sequence[CheckTask]
    codes: Sequence[str]
    jobs: int
    known: "Baseline | None"
    keeps: bool
    quiet: bool
    tally: _Tally = field(default_factory=_Tally)


def check(
    *,
    inputs: InputsArgument,
    source_format: FromOption = None,
    output: OutputOption = None,
    output_format: opt.FormatOption = None,
    lang: LangOption = Lang.EN,
    select: opt.SelectOption = None,
    extend_select: opt.ExtendOption = None,
    ignore: opt.IgnoreOption = None,
    profile: opt.ProfileOption = None,
    config: opt.ConfigOption = None,
    annotate: opt.AnnotateOption = None,
    baseline: opt.BaselineOption = None,
    update_baseline: opt.UpdateOption = False,
    fix: opt.FixOption = False,
    unsafe_fixes: opt.UnsafeOption = False,
    diff: opt.DiffOption = False,
    links: opt.LinksOption = False,
    db: DbOption = None,
    max_age: MaxAgeOption = None,
    contact: ContactOption = None,
    allow_network: NetworkOption = None,
    fail_on: opt.FailOnOption = opt.FailOnFinding.WARNING,
    now: opt.NowOption = None,
    jobs: opt.JobsOption = None,
    model: ModelOption = None,
    quiet: QuietOption = False,
) -> int:
    """Check the references of documents as an editor would: chains, notes, lists, dates, addresses, print.

    Each finding has a code (`iqrefs explain CODE` is its manual), a place, the words that are meant, and what
    to do. Settings stand in iqrefs.toml or pyproject.toml. Exit code 1 says that something should be
    changed.

    Examples:
      iqrefs check paper.txt
      iqrefs check *.txt -o report.html --lang ar
      iqrefs check refs.bib --select DUP,URL --fix --diff
      iqrefs check paper.txt --profile iraqi-academic --links
      iqrefs check paper.docx --annotate paper-with-comments.docx --lang ar

    """
    check_output(output, inputs)
    _refuse_contradictions(inputs, fix=fix, unsafe=unsafe_fixes, diff=diff)
    if update_baseline and baseline is None:
        raise UsageError("--update-baseline writes a file; name it with --baseline.")
    check_output(baseline if update_baseline else None, [*inputs, *([str(output)] if output else [])])
    check_output(annotate, [*inputs, *([str(output)] if output else [])])
    if annotate:
        check_annotated(annotate, inputs)
    moment = read_now(now)
    choose_labeller(model)
    from iqrefs.cli.check_plan import LinkChoice, RuleChoice, find_verdicts, plan_rules  # noqa: PLC0415 - the rules

    names = list(dict.fromkeys(inputs))
    choice = RuleChoice(
        config, profile, opt.split_codes(select), opt.split_codes(extend_select), opt.split_codes(ignore)
    )
    planned = plan_rules(names, choice)
    form = choose_format(output, output_format)
    link_choice = LinkChoice(links, db, max_age, contact, tuple(allow_network or ()))
    verdicts = find_verdicts(names, source_format, model, link_choice, moment, quiet=quiet)
    tasks = [
        CheckTask(
            name,
            source_format,
            model,
            planned[name].config,
            tuple(rule.code for rule in planned[name].rules),
            planned[name].slugs,
            moment.date(),
            verdicts.get(name, ()),
            fix=fix and not diff,
            unsafe=unsafe_fixes,
            diff=diff,
            keep_reading=form in SHOW_PRINT or annotate is not None,
            keep_text=form in SHOW_COLUMNS,
        )
        for name in names
    ]
    chosen = {rule.code for plan in planned.values() for rule in plan.rules}
    run = _Run(
        tasks,
        sorted(chosen),
        jobs or os.cpu_count() or 1,
        _read_known(baseline) if baseline and not update_baseline else None,
        keeps=update_baseline,
        quiet=quiet,
    )
    if diff:
        write_result((outcome.diff for outcome in _check_all(run)), output)
    else:
        documents: Iterable[Checked] = _list_checked(run)
        if annotate:
            documents = [*documents]
            annotate_document(documents[0], annotate, lang.value, moment, quiet=quiet)
        write_report(documents, form, output, make_options(names, run.codes, lang.value, moment))
    if baseline and update_baseline:
        _write_known(run.tally, baseline)
    if not quiet:
        _tell_fixes(run.tally, fix=fix, diff=diff)
    if run.tally.has_failed:
        return FAILED
    return FINDINGS if _fails(run.tally, fail_on) else CLEAN


def _refuse_contradictions(inputs: Sequence[str], *, fix: bool, unsafe: bool, diff: bool) -> None:
    if inputs.count(STDIN) > 1:
        raise UsageError("Standard input (-) can be given only once.")
    if unsafe and not (fix or diff):
        raise UsageError("--unsafe-fixes says which fixes are made; give it with --fix or --diff.")
    if fix and not diff and STDIN in inputs:
        raise UsageError("--fix changes files, and standard input is none; name a file.")


def _check_all(run: _Run) -> Iterator[Outcome]:
    """The outcomes in the order of the inputs; what is wrong with an input is told as it is met."""
    tally = run.tally
    with show_progress(len(run.tasks), quiet=run.quiet, doing="checking") as begin:
        for number, outcome in enumerate(check_inputs(run.tasks, run.jobs), 1):
            begin(outcome.name)
            for fault in filter(None, (outcome.error, outcome.failed)):
                tell_error(fault)
                tally.has_failed = True
            tally.mended += outcome.mended
            tally.waiting += outcome.waiting
            tally.unplaced += outcome.unplaced
            tally.given += [
                replace(one, key=f"{number}/{one.key.partition('/')[2]}") for one in outcome.given
            ]
            yield outcome


def _list_checked(run: _Run) -> "Iterator[Checked]":
    """The documents with their findings. Bibliographies come last, for they are told besides what only
    several of them show.
    """
    from iqrefs.report.check.options import Checked  # noqa: PLC0415

    held: list[Outcome] = []
    for outcome in _check_all(run):
        if outcome.given:
            held.append(outcome)
            continue
        found = _take(run, outcome.findings)
        yield Checked(outcome.name, found, outcome.reading, outcome.error, outcome.text)
    shared = _compare(run)
    for outcome in held:
        both = [*outcome.findings, *shared.get(outcome.name, ())]
        found = _take(run, sorted(both, key=lambda one: one.place.line if one.place else 0))
        yield Checked(outcome.name, found, outcome.reading, outcome.error, outcome.text)


def _take(run: _Run, findings: "Sequence[Finding]") -> "Sequence[Finding]":
    """The findings that are new, counted; kept where a baseline is to be written."""
    from iqrefs.check.settings.baseline import hide_known  # noqa: PLC0415

    new = hide_known(findings, run.known) if run.known else findings
    run.tally.severities.update(finding.severity for finding in new)
    if run.keeps:
        run.tally.kept.extend(findings)
    return new


def _compare(run: _Run) -> "Mapping[str, Sequence[Finding]]":
    """What several bibliographies show together, by the document that it is told of."""
    if len({one.document for one in run.tally.given}) < 2:
        return {}
    from iqrefs.check.rules import BY_CODE  # noqa: PLC0415
    from iqrefs.check.run import compare_given  # noqa: PLC0415
    from iqrefs.check.settings.select import silence_findings  # noqa: PLC0415

    configs = {task.name: task.config for task in run.tasks}
    parted: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in compare_given(run.tally.given, [BY_CODE[code] for code in run.codes]):
        config = configs[finding.document]
        severity = config.severity.get(finding.code, finding.severity)
        parted[finding.document] += silence_findings([replace(finding, severity=severity)], config)
    return parted


def _read_known(path: Path) -> "Baseline":
    from iqrefs.check.settings.baseline import read_baseline  # noqa: PLC0415

    return read_baseline(path)


def _write_known(tally: _Tally, path: Path) -> None:
    from iqrefs.check.settings.baseline import write_baseline  # noqa: PLC0415

    write_result(write_baseline(tally.kept), path)


def _tell_fixes(tally: _Tally, *, fix: bool, diff: bool) -> None:
    """What was mended, and what was not."""
    if not (fix or diff):
        return
    told = [f"{'can be mended' if diff else 'mended'}: {count_of(tally.mended, 'fault')}"]
    if tally.waiting:
        told.append(f"{tally.waiting} more by another run")
    if tally.unplaced:
        told.append(f"{tally.unplaced} stand otherwise in the file and must be mended by hand")
    tell("; ".join(told))


def _fails(tally: _Tally, fail_on: opt.FailOnFinding) -> bool:
    if fail_on is opt.FailOnFinding.NEVER:
        return False
    return any(tally.severities[severity] for severity in _RANK[_RANK.index(fail_on.value) :])
