"""Which rules run, which of their findings are told, and which of those that reading made.

As in ruff: a code may be cut short (`REF`, `REF00`, `ALL`), the longest that fits a rule decides, of two
of one length the one that turns off. What the command line says goes before the file, the file before the
profile. The slug of what reading finds (`note-missing`) is not cut short.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase

from iqrefs.check.reading import list_slugs
from iqrefs.check.rule import Rule
from iqrefs.check.rules import RULES
from iqrefs.check.settings.toml_tables import quote_word, suggest_word
from iqrefs.config import Config, Silence
from iqrefs.errors import UsageError
from iqrefs.model import Finding

ALL = "ALL"
"""The code of all rules."""

_SHORTEST = 3
"""The letters of a family: less names nothing."""


def choose_rules(
    config: Config,
    *,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rules: Sequence[Rule] = RULES,
) -> tuple[Rule, ...]:
    """The rules that run under these settings and (named) options of the command line, in their order.

    A `select` begins anew, but what the profile ignores stays off unless a code as long names it. Raises
    UsageError for a code of the command line that no rule has.
    """
    for option, codes in (("--select", select), ("--extend-select", extend_select), ("--ignore", ignore)):
        refuse_unknown_codes(codes, option, rules)
    layers = ((config.select, config.extend_select, config.ignore), (select, extend_select, ignore))
    return tuple(
        rule
        for rule in rules
        if _decide(rule.code, _longest(rule.code, config.profile.ignores), layers, is_on=_is_on(rule, config))
    )


def choose_slugs(
    config: Config,
    *,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> frozenset[str]:
    """The slugs of reading that are told: all that no rule tells, unless something else is said of them, as
    `choose_rules` has it. A `select` of rules alone tells none.
    """
    layers = ((config.select, config.extend_select, config.ignore), (select, extend_select, ignore))
    return frozenset(slug for slug in list_slugs() if _decide(slug, 0, layers, is_on=True))


def refuse_unknown_codes(codes: Iterable[str], option: str, rules: Sequence[Rule] = RULES) -> None:
    """Raise UsageError where a code is that of no rule."""
    for code in codes:
        fault = describe_unknown(code, rules)
        if fault:
            raise UsageError(f"{option}: {fault}.")


def describe_unknown(code: str, rules: Sequence[Rule] = RULES) -> str:
    """What is wrong with a code that no rule has, and the nearest that one has; empty if there is one."""
    if any(_fits(code, rule) for rule in rules) or code.strip().lower() in list_slugs():
        return ""
    names = {rule.name: rule.code for rule in rules}
    if code.lower() in names:
        return f'no rule has the code {quote_word(code)} (did you mean "{names[code.lower()]}"?)'
    known = sorted({ALL, *(rule.family for rule in rules), *(rule.code for rule in rules)})
    suggested = suggest_word(code.upper(), known) or suggest_word(code.lower(), sorted(list_slugs()))
    return f"no rule has the code {quote_word(code)}{suggested}"


def expand_codes(values: Mapping[str, str], rules: Sequence[Rule] = RULES) -> dict[str, str]:
    """What is said of codes that may be cut short, said of each rule's own; the longest code decides."""
    ordered = sorted(values, key=lambda code: len(_norm(code)))
    known = [*(rule.code for rule in rules), *sorted(list_slugs())]
    return {one: values[code] for code in ordered for one in known if _has_code((code,), one)}


def silence_findings(findings: Iterable[Finding], config: Config) -> list[Finding]:
    """The findings that the settings do not silence: by code, document and note."""
    return [
        finding
        for finding in findings
        if not any(
            _has_code(codes, finding.code) and is_document(pattern, finding.document)
            for pattern, codes in config.per_file_ignores.items()
        )
        and not any(_is_silenced(finding, silence) for silence in config.silence)
    ]


def is_document(pattern: str, name: str) -> bool:
    """Whether a document goes by a pattern: with its folders, with the last of them, or by its name alone."""
    path = unicodedata.normalize("NFC", name).replace("\\", "/")
    glob = unicodedata.normalize("NFC", pattern).replace("\\", "/")
    return fnmatchcase(path, glob) or fnmatchcase(path, f"*/{glob}")


def _is_on(rule: Rule, config: Config) -> bool:
    """Whether a rule runs by itself or by the profile."""
    on, off = _longest(rule.code, config.profile.extends), _longest(rule.code, config.profile.ignores)
    return on > off if on or off else rule.by_default


def _decide(known: str, held: int, layers: Iterable[tuple[Sequence[str], ...]], *, is_on: bool) -> bool:
    """Whether a code is on after all layers, each of codes that select, select besides, and ignore; `held` is
    the weight of what keeps it off.
    """
    for select, extend_select, ignore in layers:
        on, off = _longest(known, (*select, *extend_select)), _longest(known, ignore)
        if select:
            is_on = on > off and on >= held
        elif on or off:
            is_on = on > off and (is_on or on >= held)
    return is_on


def _longest(known: str, codes: Iterable[str]) -> int:
    """The length of the longest of the codes that fits the one known; 0 where none does."""
    return max((_weight(code) for code in codes if _has_code((code,), known)), default=0)


def _weight(code: str) -> int:
    return 1 if _norm(code) == ALL else len(_norm(code))


def _fits(code: str, rule: Rule) -> bool:
    return _has_code((code,), rule.code)


def _has_code(codes: Iterable[str], code: str) -> bool:
    """Whether one of the codes, which may be cut short where a rule is meant, is this one's."""
    said = {_norm(short) for short in codes}
    if not said.isdisjoint((ALL, code.upper())):
        return True
    return code.isupper() and any(len(short) >= _SHORTEST and code.startswith(short) for short in said)


def _norm(code: str) -> str:
    return code.strip().upper()


def _is_silenced(finding: Finding, silence: Silence) -> bool:
    return (
        (not silence.codes or _has_code(silence.codes, finding.code))
        and is_document(silence.document, finding.document)
        and (not silence.notes or _label_of(finding) in silence.notes)
    )


def _label_of(finding: Finding) -> str:
    """The note of a finding by its label, an entry as `bibliography:3`."""
    return finding.mention.split("#")[0] if finding.mention else finding.label
