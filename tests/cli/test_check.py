"""`iqrefs check` and `iqrefs explain` as users run them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from iqrefs.check.rules import RULES
from tests.cli.running import Run, is_one_sentence
from tests.links.lab.pages import HONEST_404
from tests.links.lab.world import Lab, open_lab
from tests.links.probing import HOSTS, stage

NOW = ("--now", "2026-01-15")
PAPER = (
    "(1) علي حسن، تاريخ الري في العراق، بغداد، دار الحكمة، 1999، ص 12.\n"
    "(2) I bid., p. 30.\n"
    "(4) المصدر نفسه، ص 30.\n"
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with open_lab(tmp_path_factory.mktemp("lab")) as opened:
        yield opened


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, "utf-8")
    return path


def codes(done: Any) -> list[str]:
    return [one["code"] for one in json.loads(done.stdout)]


def test_findings_are_told_and_the_exit_code_says_so(run_apart: Run, paper: Path) -> None:
    done = run_apart("check", paper, "--from", "notes", *NOW)
    assert done.returncode == 1
    told = done.stdout.decode("utf-8")
    assert "REF007" in told
    assert "REF001" in told
    assert done.stderr == b""


def test_a_clean_document_ends_with_zero(run: Run, paper: Path) -> None:
    paper.write_text(PAPER.splitlines(keepends=True)[0], "utf-8")
    assert run("check", paper, "--from", "notes", *NOW).returncode == 0


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)]
)  # fmt: skip
def test_fail_on_says_what_fails(run: Run, paper: Path, fail_on: str, code: int) -> None:
    assert run("check", paper, "--from", "notes", "--fail-on", fail_on, *NOW).returncode == code


def test_a_warning_is_no_error(run: Run, paper: Path) -> None:
    done = run("check", paper, "--from", "notes", "--select", "REF007", "--fail-on", "error", *NOW)
    assert done.returncode == 0
    assert b"REF007" in done.stdout


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--select", "REF001"), {"REF001"}),
        (("--select", "REF007,NOT"), {"REF007", "NOT001"}),
        (("--select", "REF007", "--select", "NOT001"), {"REF007", "NOT001"}),
        (("--select", "REF,NOT", "--ignore", "REF00"), {"NOT001"}),
    ],
)
def test_rules_are_chosen(run: Run, paper: Path, options: tuple[str, ...], expected: set[str]) -> None:
    done = run("check", paper, "--from", "notes", "--output-format", "json", *options, *NOW)
    assert set(codes(done)) == expected


def test_an_unknown_rule_is_refused_with_the_nearest(run: Run, paper: Path) -> None:
    done = run("check", paper, "--select", "REFF01")
    assert is_one_sentence(done)
    assert b'did you mean "REF0' in done.stderr


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.json", "["),
        ("out.sarif", "{"),
        ("out.xml", "<?xml"),
        ("out.html", "<!doctype html>"),
        ("out.txt", "paper.txt"),
    ],
)
def test_the_suffix_tells_the_form(run: Run, paper: Path, name: str, begins: str) -> None:
    done = run("check", "paper.txt", "--from", "notes", "-o", name, *NOW)
    assert (done.returncode, done.stdout) == (1, b"")
    assert paper.with_name(name).read_text("utf-8").lower().startswith(begins)


def test_annotations_are_lines_of_github(run: Run, paper: Path) -> None:
    told = run("check", "paper.txt", "--from", "notes", "--output-format", "github", *NOW).stdout.decode()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in told.splitlines())
    assert "file=paper.txt,line=2" in told
    assert paper.exists()


def test_a_report_in_arabic(run: Run, paper: Path) -> None:
    told = run("check", paper, "--from", "notes", "--lang", "ar", *NOW).stdout.decode("utf-8")
    assert "الحاشية" in told


def test_the_same_input_gives_the_same_bytes(run_apart: Run, paper: Path) -> None:
    first, second = (
        run_apart(
            "check", paper, "--from", "notes", "--output-format", "json", *NOW, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second != b""


def test_many_documents_are_told_in_their_order(run: Run, run_apart: Run, paper: Path) -> None:
    names = [paper.with_name(f"{number}.txt") for number in range(5)]
    for name in names:
        name.write_text(PAPER, "utf-8")
    options = ("--from", "notes", "--output-format", "json", *NOW)
    alone = run("check", *names, *options, "--jobs", "1")
    together = run_apart("check", *names, *options, "--jobs", "2")
    assert alone.stdout == together.stdout
    told = list(dict.fromkeys(one["document"] for one in json.loads(together.stdout)))
    assert told == [str(name) for name in names]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(run: Run, paper: Path) -> None:
    done = run("check", "nowhere.txt", paper, "--from", "notes", *NOW)
    assert done.returncode == 2
    assert b"nowhere.txt: there is no such file" in done.stderr
    assert b"REF007" in done.stdout


# Fixes


def test_safe_fixes_are_made_in_the_file_and_the_rest_is_told(run: Run, paper: Path) -> None:
    done = run("check", paper, "--from", "notes", "--select", "REF", "--fix", *NOW)
    assert paper.read_text("utf-8") == PAPER.replace("I bid.", "Ibid.")
    assert b"mended: 1 fault" in done.stderr
    assert b"REF007" not in done.stdout
    assert b"REF001" in done.stdout


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256"])
def test_a_fixed_file_keeps_its_encoding_and_its_newlines(run: Run, paper: Path, encoding: str) -> None:
    paper.write_bytes(PAPER.replace("\n", "\r\n").encode(encoding))
    run("check", paper, "--from", "notes", "--select", "REF007", "--fix", *NOW)
    expected = PAPER.replace("I bid.", "Ibid.").replace("\n", "\r\n")
    assert paper.read_bytes() == expected.encode(encoding)


def test_what_a_fix_brings_to_light_is_mended_too(run: Run, paper: Path) -> None:
    paper.write_text("(1) Ada Quill, Ports &amp; , London, Harrow Press, 1990, p. 3.\n", "utf-8")
    options = ("--from", "notes", "--select", "TYP006,TYP012")
    told = run("check", paper, *options, "--diff", *NOW).stdout.decode("utf-8")
    assert b"mended: 2 faults" in run("check", paper, *options, "--fix", *NOW).stderr
    mended = paper.read_text("utf-8")
    assert mended == "(1) Ada Quill, Ports &, London, Harrow Press, 1990, p. 3.\n"
    assert f"+{mended}" in told
    assert b"mended: 0 faults" in run("check", paper, *options, "--fix", *NOW).stderr


def test_a_fix_that_would_part_a_note_in_two_is_not_made(run: Run, paper: Path) -> None:
    text = "(1) Ada Quill, Ports, London, Harrow Press, 1990.\n&#40;2) Omar Reid, Tides, London, 2001.\n"
    paper.write_text(text, "utf-8")
    done = run("check", paper, "--from", "notes", "--select", "TYP006", "--fix", *NOW)
    assert done.returncode == 2
    assert b"was not fixed to the end" in done.stderr
    assert paper.read_text("utf-8") == text


def test_a_diff_changes_nothing(run: Run, paper: Path) -> None:
    done = run("check", paper, "--from", "notes", "--select", "REF007", "--diff", *NOW)
    assert paper.read_text("utf-8") == PAPER
    assert "-(2) I bid., p. 30.\n+(2) Ibid., p. 30.\n" in done.stdout.decode("utf-8")


def test_a_file_without_faults_is_not_written(run: Run, paper: Path) -> None:
    paper.chmod(0o444)
    before = paper.stat().st_mtime_ns
    run("check", paper, "--from", "notes", "--select", "REF001", "--fix", *NOW)
    assert paper.stat().st_mtime_ns == before


def test_a_record_is_fixed_in_its_file(run: Run, tmp_path: Path) -> None:
    refs = tmp_path / "refs.bib"
    text = "@online{a,\n  title = {Rivers},\n  url = {https://example.org/a?utm_source=x&id=4}\n}\n"
    refs.write_text(text, "utf-8")
    run("check", refs, "--select", "URL003", "--fix", *NOW)
    assert refs.read_text("utf-8") == text.replace("?utm_source=x&id=4", "?id=4")


@pytest.mark.parametrize(
    "options", [("--unsafe-fixes",), ("--update-baseline",)], ids=["unsafe alone", "baseline without a file"]
)
def test_options_that_do_not_fit_are_refused(run: Run, paper: Path, options: tuple[str, ...]) -> None:
    assert is_one_sentence(run("check", paper, *options))


def test_standard_input_is_checked_and_cannot_be_fixed(run: Run) -> None:
    done = run("check", "-", "--from", "notes", *NOW, stdin=PAPER.encode())
    assert b"REF007" in done.stdout
    assert is_one_sentence(run("check", "-", "--from", "notes", "--fix", stdin=PAPER.encode()))


def test_what_two_bibliographies_share_is_told_with_the_rest(run: Run, tmp_path: Path) -> None:
    for name in ("a.bib", "b.bib"):
        entry = "@book{x,\n  author = {Doyle, Karen},\n  title = {The Rivers of Iraq},\n  year = 1999\n}\n"
        (tmp_path / name).write_text(entry, "utf-8")
    told = run("check", "a.bib", "b.bib", "--select", "DUP003,REQ006", *NOW).stdout.decode("utf-8")
    assert told.count("b.bib\n") == 1
    assert "DUP003" in told
    assert "The Rivers of Iraq" in told


# Settings and baselines


def test_settings_lie_beside_the_input(run: Run, paper: Path) -> None:
    paper.with_name("iqrefs.toml").write_text('select = ["NOT"]\n[severity]\nNOT001 = "error"\n', "utf-8")
    told = json.loads(run("check", paper, "--from", "notes", "--output-format", "json", *NOW).stdout)
    assert [(one["code"], one["severity"]) for one in told] == [("NOT001", "error")]


def test_wrong_settings_are_one_sentence(run: Run, paper: Path) -> None:
    paper.with_name("iqrefs.toml").write_text('selekt = ["NOT"]\n', "utf-8")
    done = run("check", paper)
    assert is_one_sentence(done)
    assert b'did you mean "select"' in done.stderr


def test_what_a_baseline_holds_is_hidden_and_what_is_new_is_told(run: Run, paper: Path) -> None:
    options = ("--from", "notes", "--select", "REF", "--output-format", "json", "--baseline", "b.json", *NOW)
    assert run("check", paper, *options, "--update-baseline").returncode == 1
    assert codes(run("check", paper, *options)) == []
    paper.write_text("(1) lbid., p. 3.\n" + PAPER.replace("(1)", "(2)").replace("(2) I", "(3) I"), "utf-8")
    assert "REF007" in codes(run("check", paper, *options))


def test_a_baseline_does_not_replace_an_input(run: Run, paper: Path) -> None:
    done = run("check", paper, "--from", "notes", "--baseline", paper, "--update-baseline", *NOW)
    assert is_one_sentence(done)
    assert paper.read_text("utf-8") == PAPER


def test_a_missing_baseline_is_one_sentence(run: Run, paper: Path) -> None:
    assert is_one_sentence(run("check", paper, "--baseline", "nowhere.json"))


# Links


def test_links_are_asked_for_and_remembered(run: Run, lab: Lab, tmp_path: Path) -> None:
    url = stage(lab, HOSTS[0], "/gone", HONEST_404)
    refs = tmp_path / "refs.bib"
    refs.write_text(f"@online{{a,\n  title = {{Rivers}},\n  url = {{{url}}},\n  year = 2019\n}}\n", "utf-8")
    options = ("--select", "LNK", "--output-format", "json", "--db", "links.sqlite")
    asked = run("check", refs, "--links", "--allow-network", "127.0.0.0/16", *options)
    assert codes(asked) == ["LNK001"]
    visits = len(lab.server.visits())
    assert codes(run("check", refs, *options)) == ["LNK001"]
    assert len(lab.server.visits()) == visits
    assert codes(run("check", refs, "--select", "LNK", "--output-format", "json")) == []


# Explanations


def test_every_rule_is_listed(run: Run) -> None:
    told = run("explain").stdout.decode("utf-8")
    assert all(rule.code in told for rule in RULES)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_manual_can_be_read(run: Run, lang: str) -> None:
    told = run("explain", "ALL", "--lang", lang).stdout.decode("utf-8")
    assert all(f"{rule.code} {rule.name}" in told for rule in RULES)


def test_a_rule_is_found_by_its_name_or_family(run: Run) -> None:
    assert run("explain", "REF001").stdout in run("explain", "ref").stdout
    assert b"REF002" in run("explain", "REF").stdout
    assert is_one_sentence(run("explain", "REF999"))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "note-gap (found when a document is read)\nSkipped note numbers\n\nThe numbers skip: ",
        ),
        (
            "ar",
            "note-gap (مما يُعثر عليه عند قراءة الوثيقة)\nأرقام حواشٍ مفقودة\n\nفي تسلسل أرقام ",
        ),
    ],
)
def test_what_reading_finds_is_explained_too(run: Run, lang: str, said: str) -> None:
    told = run("explain", "note-gap", "NOT001", "--lang", lang).stdout.decode("utf-8")
    assert told.startswith("NOT001 skipped-number")
    assert said in told


@pytest.mark.parametrize(("lang", "said"), [("en", "has no note"), ("ar", "حاشية")])
def test_what_reading_found_is_told_too(run: Run, tmp_path: Path, lang: str, said: str) -> None:
    text = "Text.[^1]\n\n[^2]: علي حسن، تاريخ الري، بغداد، 1999، ص 12.\n"
    (tmp_path / "paper.md").write_text(text, "utf-8")
    done = run("check", "paper.md", "--lang", lang, *NOW)
    assert done.returncode == 1
    told = done.stdout.decode("utf-8")
    assert "note-missing" in told
    assert said in told
    assert run("check", "paper.md", "--ignore", "note-missing,note-not-called,REQ", *NOW).returncode == 0


def test_the_same_key_twice_is_told_of_a_bibliography(run: Run, tmp_path: Path) -> None:
    entry = "@book{a, author={Doe, Ann}, title={Rivers}, publisher={Verso}, address={London}, year={1999}}\n"
    (tmp_path / "refs.bib").write_text(entry + entry.replace("Rivers", "Lakes"), "utf-8")
    assert "bibtex-duplicate-key" in codes(run("check", "refs.bib", "--output-format", "json", *NOW))
