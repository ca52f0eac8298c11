"""The command as a whole: help, version, exit codes, and a manual that names it all."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner

import iqrefs
from iqrefs.cli.app import app
from iqrefs.cli.guard import run_guarded
from iqrefs.cli.options import InputFormat, OutputFormat
from iqrefs.errors import InputError
from iqrefs.model import Format
from tests.cli.running import Run

_ROOT = Path(__file__).parents[2]
_COMMANDS = [str(info.callback.__name__) for info in app.registered_commands if info.callback]


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert iqrefs.__version__ == project["version"]
    assert CliRunner().invoke(app, ["--version"]).output == f"iqrefs {project['version']}\n"


@pytest.mark.parametrize("command", _COMMANDS)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_teaches_with_an_example(command: str, option: str) -> None:
    told = CliRunner().invoke(app, [command, option], env={"COLUMNS": "120"})
    assert told.exit_code == 0
    assert f"  iqrefs {command} " in told.output


@pytest.mark.parametrize("command", _COMMANDS)
def test_the_readme_names_every_command_and_option(command: str) -> None:
    readme = (_ROOT / "README.md").read_text("utf-8")
    assert f"iqrefs {command} " in readme
    told = CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "200", "NO_COLOR": "1"}).output
    options = {word for word in told.split() if word.startswith("--")} - {"--help"}
    assert {option for option in options if f"`{option}" not in readme} == set()


def test_every_command_has_its_changelog_line() -> None:
    changelog = (_ROOT / "CHANGELOG.md").read_text("utf-8")
    assert [command for command in _COMMANDS if f"`iqrefs {command}`" not in changelog] == []


def test_the_choices_are_those_of_the_pipeline() -> None:
    from iqrefs.pipeline import Target  # noqa: PLC0415

    assert [choice.value for choice in InputFormat] == list(get_args(Format))
    assert [choice.value for choice in OutputFormat] == list(get_args(Target))


def test_the_command_without_arguments_helps() -> None:
    assert "Usage: iqrefs" in CliRunner().invoke(app, []).output


def test_wrong_usage_is_exit_code_2(run: Run) -> None:
    for args in ([], ["nothing"], ["convert"], ["convert", "--nothing"], ["trace", "a", "b"]):
        assert run(*args).returncode == 2


def test_the_version_does_not_load_the_pipeline() -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from iqrefs.cli.app import app\n"
        "CliRunner().invoke(app, ['--version'])\n"
        "print([m for m in ('iqrefs.pipeline', 'iqrefs.lexicon.load', 'bibtexparser', 'rapidfuzz') "
        "if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n"


def _fail(error: BaseException) -> int:
    raise error


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (InputError("a.txt: cannot be read."), 2, "iqrefs: a.txt: cannot be read.\n"),
        (KeyboardInterrupt(), 130, "iqrefs: interrupted; nothing was written.\n"),
    ],
)
def test_an_end_before_time_is_one_line(
    capsys: pytest.CaptureFixture[str], error: BaseException, code: int, told: str
) -> None:
    assert run_guarded(lambda: _fail(error)) == code
    assert capsys.readouterr().err == told


def test_a_fault_of_ours_is_a_traceback_and_not_exit_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_guarded(lambda: _fail(KeyError("\x1b[31m"))) == 2
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "fault of iqrefs" in told
    assert "\x1b" not in told
