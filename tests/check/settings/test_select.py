"""Which rules run, and which findings are silenced."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from iqrefs.check.rule import Hit, Rule
from iqrefs.check.settings.select import (
    choose_rules,
    choose_slugs,
    describe_unknown,
    expand_codes,
    is_document,
    silence_findings,
)
from iqrefs.check.subject import Subject
from iqrefs.config import Config, Profile, Silence
from iqrefs.errors import UsageError
from iqrefs.model import Finding


def see_nothing(subject: Subject) -> Iterator[Hit]:
    del subject
    return iter(())


def rule(code: str, *, by_default: bool = True) -> Rule:
    return Rule(code, f"name-{code.lower()}", "warning", "", see_nothing, by_default=by_default)


RULES = (rule("ABC001"), rule("ABC002"), rule("ABC013", by_default=False), rule("XYZ001"))
DEFAULT = ["ABC001", "ABC002", "XYZ001"]


def chosen(
    config: Config | None = None,
    profile: Profile | None = None,
    *,
    select: list[str] | None = None,
    extend: list[str] | None = None,
    ignore: list[str] | None = None,
) -> list[str]:
    config = config or Config(profile=profile or Profile("p"))
    rules = choose_rules(
        config, select=select or (), extend_select=extend or (), ignore=ignore or (), rules=RULES
    )
    return [one.code for one in rules]


def test_nothing_said_runs_the_rules_that_run_by_default() -> None:
    assert chosen() == DEFAULT


@pytest.mark.parametrize(
    ("select", "extend", "ignore", "codes"),
    [
        (["XYZ"], [], [], ["XYZ001"]),
        (["abc"], [], [], ["ABC001", "ABC002", "ABC013"]),
        (["ALL"], [], [], ["ABC001", "ABC002", "ABC013", "XYZ001"]),
        (["ABC00"], [], [], ["ABC001", "ABC002"]),
        (["ABC"], [], ["ABC002"], ["ABC001", "ABC013"]),
        (["ABC002"], [], ["ABC"], ["ABC002"]),
        (["ABC"], [], ["ABC"], []),
        (["ALL"], [], ["ABC"], ["XYZ001"]),
        ([], ["ABC013"], [], ["ABC001", "ABC002", "ABC013", "XYZ001"]),
        ([], ["ABC013"], ["ABC"], ["ABC013", "XYZ001"]),
        (["XYZ"], ["ABC013"], [], ["ABC013", "XYZ001"]),
        ([], [], ["ALL"], []),
    ],
)
def test_the_longest_code_decides(
    select: list[str], extend: list[str], ignore: list[str], codes: list[str]
) -> None:
    assert chosen(select=select, extend=extend, ignore=ignore) == codes
    config = Config(tuple(select), tuple(extend), tuple(ignore), profile=Profile("p"))
    assert chosen(config) == codes


def test_the_command_line_goes_before_the_file() -> None:
    config = Config(select=("ABC",), ignore=("ABC002",), profile=Profile("p"))
    assert chosen(config, select=["ABC002"]) == ["ABC002"]
    assert chosen(config, extend=["ABC002"]) == ["ABC001", "ABC002", "ABC013"]
    assert chosen(config, ignore=["ABC013"]) == ["ABC001"]


def test_a_profile_turns_rules_on_and_off() -> None:
    assert chosen(profile=Profile("p", ignores=("ABC",))) == ["XYZ001"]
    assert chosen(profile=Profile("p", extends=("ABC013",))) == [*DEFAULT[:2], "ABC013", "XYZ001"]
    assert chosen(profile=Profile("p", ignores=("ABC",), extends=("ABC002",))) == ["ABC002", "XYZ001"]


def test_what_a_profile_ignores_stays_off_unless_it_is_named() -> None:
    profile = Profile("p", ignores=("ABC002",))
    assert chosen(profile=profile, select=["ABC"]) == ["ABC001", "ABC013"]
    assert chosen(profile=profile, select=["ABC002"]) == ["ABC002"]
    assert chosen(profile=profile, extend=["ABC002"]) == DEFAULT
    assert chosen(Config(select=("ABC002",), profile=profile), extend=["XYZ"]) == ["ABC002", "XYZ001"]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("ABC01", ""),
        ("all", ""),
        ("AB", 'no rule has the code "AB" (did you mean "ABC"?)'),
        ("ABC0001", 'did you mean "ABC001"?'),
        ("name-xyz001", 'did you mean "XYZ001"?'),
        ("", 'no rule has the code ""'),
        ("\x1b[31m" + "Q" * 500, 'no rule has the code " [31mQQ'),
    ],
)
def test_a_code_that_no_rule_has_is_told_with_the_nearest(code: str, told: str) -> None:
    message = describe_unknown(code, RULES)
    assert told in message
    assert bool(message) == bool(told)
    assert len(message) < 150


@pytest.mark.parametrize("option", ["select", "extend", "ignore"])
def test_an_unknown_code_on_the_command_line_is_a_wrong_usage(option: str) -> None:
    options = {name: ["QQQ"] if name == option else [] for name in ("select", "extend", "ignore")}
    with pytest.raises(UsageError, match=f"^--{option}"):
        chosen(select=options["select"], extend=options["extend"], ignore=options["ignore"])


def test_what_is_said_of_a_family_is_said_of_its_rules() -> None:
    said = {"ABC013": "error", "ABC": "info"}
    assert expand_codes(said, RULES) == {"ABC001": "info", "ABC002": "info", "ABC013": "error"}


@pytest.mark.parametrize(
    ("pattern", "name", "fits"),
    [
        ("paper.txt", "paper.txt", True),
        ("paper.txt", "drafts/paper.txt", True),
        ("paper.txt", "old-paper.txt", False),
        ("drafts/*", "book/drafts/one.txt", True),
        ("drafts/*", "drafts.txt", False),
        ("*.bib", "refs/all.bib", True),
        ("بحث-*.txt", "ملفات/بحث-1.txt", True),
        ("résumé.txt", "re\u0301sume\u0301.txt", True),
        ("drafts/*", "C:\\work\\drafts\\one.txt", True),
        ("*", "-", True),
    ],
)
def test_a_document_goes_by_its_name_or_its_folders(pattern: str, name: str, fits: bool) -> None:  # noqa: FBT001
    assert is_document(pattern, name) is fits


FOUND = [
    Finding("ABC001", "error", "", document="one.txt", mention="3#0", label="3"),
    Finding("ABC002", "error", "", document="one.txt", mention="3#1", label="3"),
    Finding("ABC001", "error", "", document="two.txt", mention="bibliography:3", label="3"),
    Finding("XYZ001", "error", "", document="two.txt", label="40-43"),
]


@pytest.mark.parametrize(
    ("silence", "left"),
    [
        (Silence(("ABC001",)), [1, 3]),
        (Silence(("ABC",), "one.txt"), [2, 3]),
        (Silence(("ABC",), notes=("3",)), [2, 3]),
        (Silence(("ABC",), notes=("bibliography:3",)), [0, 1, 3]),
        (Silence((), "two.txt"), [0, 1]),
        (Silence(("XYZ",), notes=("40-43",)), [0, 1, 2]),
        (Silence(("XYZ",), notes=("41",)), [0, 1, 2, 3]),
    ],
)
def test_findings_are_silenced_by_code_document_and_note(silence: Silence, left: list[int]) -> None:
    assert silence_findings(FOUND, Config(silence=(silence,))) == [FOUND[index] for index in left]


def test_findings_are_silenced_by_file() -> None:
    config = Config(per_file_ignores={"one.*": ("ABC",), "*.txt": ("XYZ",)})
    assert silence_findings(FOUND, config) == [FOUND[2]]


@pytest.mark.parametrize(
    ("config", "select", "extend", "ignore", "told"),
    [
        (Config(), [], [], [], True),
        (Config(), ["REF"], [], [], False),
        (Config(), ["REF"], ["note-missing"], [], True),
        (Config(), ["REF", "note-missing"], [], [], True),
        (Config(), ["ALL"], [], [], True),
        (Config(), ["ALL"], [], ["note-missing"], False),
        (Config(), [], [], ["Note-Missing"], False),
        (Config(), [], [], ["encoding"], True),
        (Config(select=("REF",)), [], [], [], False),
        (Config(select=("REF",)), ["ALL"], [], [], True),
        (Config(ignore=("note-missing",)), [], [], [], False),
        (Config(ignore=("note-missing",)), [], ["note-missing"], [], True),
    ],
)
def test_what_reading_finds_is_told_unless_something_else_is_said(
    config: Config,
    select: list[str],
    extend: list[str],
    ignore: list[str],
    told: bool,  # noqa: FBT001
) -> None:
    slugs = choose_slugs(config, select=select, extend_select=extend, ignore=ignore)
    assert ("note-missing" in slugs) is told


def test_what_a_rule_tells_is_not_told_twice() -> None:
    assert not choose_slugs(Config(), select=["ALL"]) & {"note-gap", "pointer-unresolved"}


def test_a_slug_is_not_cut_short_nor_the_code_of_a_family() -> None:
    assert "bibtex-duplicate-key" in choose_slugs(Config(), ignore=["BIB"])
    assert describe_unknown("note-missing") == ""
    assert "no rule has the code" in describe_unknown("note-")
    assert 'did you mean "note-missing"?' in describe_unknown("note-mising")


def test_a_severity_may_be_said_of_a_slug() -> None:
    assert expand_codes({"note-missing": "error"})["note-missing"] == "error"


def test_a_slug_is_silenced_as_a_code_is() -> None:
    finding = Finding("note-missing", "warning", "", document="a.md")
    assert silence_findings([finding], Config(silence=(Silence(("note-missing",)),))) == []
    assert silence_findings([finding], Config(per_file_ignores={"a.md": ("note-missing",)})) == []
    assert silence_findings([finding], Config(silence=(Silence(("note",)),))) == [finding]
