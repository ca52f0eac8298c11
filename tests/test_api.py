"""The package as programs use it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import iqrefs

_ROOT = Path(__file__).parents[1]
_README = (_ROOT / "README.md").read_text("utf-8")


def test_every_exported_name_is_there() -> None:
    assert [name for name in iqrefs.__all__ if getattr(iqrefs, name) is None] == []
    assert set(iqrefs.__all__) <= set(dir(iqrefs))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(iqrefs, "nothing")  # noqa: B009 - mypy knows that it is not there


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, iqrefs; print([m for m in sys.modules if m.startswith('iqrefs.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("example", re.findall(r"```python\n(.*?)```", _README, re.DOTALL))
def test_the_python_of_the_readme_runs(example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_ROOT)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own example


@pytest.mark.parametrize("command", ["main", "tests"])
def test_the_readme_has_the_commands_that_ci_runs(command: str) -> None:
    found = re.search(rf"<!-- ci:{command} -->\n```sh\n(.+)\n```\n<!-- /ci -->", _README)
    assert found is not None
    assert "\n" not in found[1]
