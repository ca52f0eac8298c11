"""All rules are held to one form, and their manuals to the truth."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import iqrefs.check.rules
from iqrefs.check.manual import Example, read_manual
from iqrefs.check.rule import Rule
from iqrefs.check.rules import RULES
from iqrefs.sentences import Language
from iqrefs.sentences.rules import FAMILIES, load_rule_words
from tests.check.running import check_example

BLANK = re.compile(r"\{(\w+)\}")
MODULES = [module.name for module in pkgutil.iter_modules(iqrefs.check.rules.__path__)]
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{example.kind}-{number}")
    for rule in RULES
    for number, example in enumerate(read_manual(rule.doc).examples, 1)
]


def test_the_list_of_rules_is_the_folder_in_the_order_of_the_families() -> None:
    listed = [f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES]
    assert sorted(listed) == sorted(name for name in MODULES if re.match(r"[a-z]{3}\d{3}_", name))
    assert listed == sorted(listed, key=lambda name: (FAMILIES.index(name[:3]), name))
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_the_form_of_a_rule(rule: Rule) -> None:
    module = importlib.import_module(f"iqrefs.check.rules.{rule.code.lower()}_{rule.name.replace('-', '_')}")
    assert module.RULE is rule
    assert rule.doc == module.__doc__
    assert (rule.check is None) != (rule.compare is None)
    manual = read_manual(rule.doc)
    assert manual.summary.endswith(".")
    if rule.check:
        assert {example.kind for example in manual.examples} == {"bad", "good"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    english, arabic = (load_rule_words(lang).tables[rule.code] for lang in ("en", "ar"))
    assert {"title", "message", "todo"} <= set(english)
    assert set(arabic) == {*english, "why"}
    for key, sentence in english.items():
        assert set(BLANK.findall(sentence)) == set(BLANK.findall(arabic[key])), key


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_manual_tells_the_truth(rule: Rule, example: Example) -> None:
    found = check_example(example, rule)
    assert bool(found) == (example.kind == "bad"), [one.message for one in found]
    assert not any("{" in one.message for one in found)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_sentence_is_left_over(lang: Language) -> None:
    words = load_rule_words(lang)
    assert set(words.tables) == {rule.code for rule in RULES}
