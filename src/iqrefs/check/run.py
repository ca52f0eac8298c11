"""Rules run over documents: every hit becomes a finding with its sentence, in the order of the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject
from iqrefs.model import Finding, Given, Place, Severity
from iqrefs.sentences.rules import load_rule_words


def check_subject(
    subject: Subject, rules: Sequence[Rule], severities: Mapping[str, Severity] | None = None
) -> list[Finding]:
    """What the rules see in one document, in its order. `severities` overrides that of a rule, by code."""
    found = [
        make_finding(rule, hit, subject, severities or {})
        for rule in rules
        if rule.check
        for hit in rule.check(subject)
    ]
    order = {mention.key: number for number, mention in enumerate(subject.mentions)}
    return sorted(
        found,
        key=lambda one: (
            one.place.line if one.place else 0,
            order.get(one.mention or "", -1),
            one.spans,
            one.code,
            one.message,
        ),
    )


def compare_given(
    given: Sequence[Given], rules: Sequence[Rule], severities: Mapping[str, Severity] | None = None
) -> list[Finding]:
    """What the rules see in the descriptions of several documents together."""
    texts = {one.key: one for one in given}
    return [
        make_finding(rule, hit, texts.get(hit.mention or ""), severities or {})
        for rule in rules
        if rule.compare
        for hit in rule.compare(given)
    ]


def make_finding(
    rule: Rule, hit: Hit, where: Subject | Given | None, severities: Mapping[str, Severity]
) -> Finding:
    """A hit as a finding: with its sentence in English, and the print of its mention."""
    label, text, place, document, key = hit.label, "", hit.place, hit.document, hit.mention
    if isinstance(where, Subject):
        document = where.name
        mention = where.by_key.get(hit.mention or "")
        if mention:
            label, text = label or mention.label, mention.text
            place = place or mention.place_of(hit.spans[0][0] if hit.spans else 0)
    elif where:
        text, document, place = where.text, document or where.document, place or Place(where.line)
        key = where.key.partition("/")[2]
        label = label or key.partition(":")[2]
    return Finding(
        rule.code,
        severities.get(rule.code) or hit.severity or rule.severity,
        load_rule_words("en").say(rule.code, hit.variant, hit.values),
        place,
        document,
        key,
        label,
        text,
        hit.spans,
        hit.related,
        hit.variant,
        hit.values,
        hit.fix,
    )
