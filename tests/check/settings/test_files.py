"""The settings of a project: where they are found, what they say, and how a mistake in them is told."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.check.settings.files import find_settings, read_settings
from iqrefs.check.settings.toml_tables import parse_toml
from iqrefs.config import Config, Silence
from iqrefs.errors import InputError

FULL = """
profile = "iraqi-academic"
select = ["REF", "REQ"]
extend-select = ["TYP"]
ignore = ["REQ007"]

[per-file-ignores]
"drafts/*" = ["REQ"]

[severity]
REQ = "info"
REQ002 = "error"
REF001 = "off"

[[silence]]
codes = ["REQ005"]
document = "chapter-2.txt"
notes = [14, "table.1"]
reason = "The page bears no date."
"""

MISTAKES = [
    ("", 'selct = ["REF"]', ['"selct"', 'did you mean "select"?']),
    ("", 'select = "REF"', ['"select" must be a list']),
    ("", "select = [true]", ['"select" must be a list']),
    ("", 'select = ["REG001"]', ['"select"', '"REG001"', 'did you mean "RE']),
    ("", 'ignore = ["missing-place"]', ['"ignore"', 'did you mean "REQ007"?']),
    ("", 'ignore = ["R"]', ['"ignore"', 'no rule has the code "R"']),
    ("", "profile = 3", ['"profile" must be a string']),
    ("", 'profile = "chicago"', ['no profile "chicago"', 'did you mean "chicago-notes"?']),
    ("", 'profile = "ours.toml"', ["ours.toml: cannot be read"]),
    ("severity", 'REQ001 = "warn"', ['"severity.REQ001" must be one of', 'did you mean "warning"?']),
    ("severity", 'XYZ = "info"', ['"severity.XYZ"', 'no rule has the code "XYZ"']),
    ("per-file-ignores", '"*.txt" = "REQ"', ['"per-file-ignores.*.txt" must be a list']),
    ("", "silence = 1", ['"silence" must be a list of tables']),
    ("silence", 'note = ["3"]', ['"silence.note"', 'did you mean "notes"?']),
    ("silence", 'reason = "Not ours."', ['"silence.codes" must be given']),
    ("", "select = [", ["is no TOML that can be read"]),
    ("", f"ignore = {'[' * 900}", ["is no TOML that can be read"]),
    ("", f"select = ['{'x' * 3000}']", ["is too long"]),
    ("", "\n".join(["# x"] * 60_000), ["is too long"]),
]


def write(folder: Path, text: str, name: str = "iqrefs.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_all_keys_are_read(tmp_path: Path) -> None:
    config = read_settings(write(tmp_path, FULL))
    assert config.profile.name == "iraqi-academic"
    assert (config.select, config.extend_select) == (("REF", "REQ"), ("TYP",))
    assert config.ignore == ("REQ007", "REF001")
    assert config.per_file_ignores == {"drafts/*": ("REQ",)}
    assert config.severity["REQ005"] == "info"
    assert config.severity["REQ002"] == "error"
    assert "REF001" not in config.severity
    expected = Silence(("REQ005",), "chapter-2.txt", ("14", "table.1"), "The page bears no date.")
    assert config.silence == (expected,)


def test_settings_stand_in_pyproject_too(tmp_path: Path) -> None:
    path = write(
        tmp_path, '[tool.iqrefs]\nignore = ["REQ"]\n[tool.iqrefs.severity]\nREF = "info"', "pyproject.toml"
    )
    config = read_settings(path)
    assert config.ignore == ("REQ",)
    assert config.severity["REF001"] == "info"
    write(tmp_path, '[tool.iqrefs]\nignor = ["REQ"]', "pyproject.toml")
    with pytest.raises(InputError, match=r'"tool\.iqrefs\.ignor".*did you mean "ignore"\?'):
        read_settings(path)


@pytest.mark.parametrize(("table", "line", "told"), MISTAKES)
def test_a_mistake_is_one_sentence_with_file_and_key(
    tmp_path: Path, table: str, line: str, told: list[str]
) -> None:
    header = f"[[{table}]]\n" if "silence" in table else f"[{table}]\n" if table else ""
    path = write(tmp_path, f"{header}{line}\n")
    with pytest.raises(InputError) as raised:
        read_settings(path)
    message = str(raised.value)
    assert message.startswith(str(tmp_path))
    assert "\n" not in message
    assert len(message.removeprefix(str(path))) < 400
    for words in told:
        assert words in message


def test_without_a_file_the_general_profile_counts() -> None:
    assert read_settings(None).profile.name == "general"
    assert read_settings(None, "apa-7").profile.name == "apa-7"


def test_the_command_line_goes_before_the_profile_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, 'profile = "mla-9"')
    assert read_settings(path).profile.name == "mla-9"
    assert read_settings(path, "apa-7").profile.name == "apa-7"


def test_a_profile_beside_the_file_is_found_from_anywhere(tmp_path: Path) -> None:
    write(tmp_path, 'extends = "apa-7"\nhonorifics = true', "ours.toml")
    config = read_settings(write(tmp_path, 'profile = "ours.toml"'))
    assert (config.profile.name, config.profile.honorifics) == ("ours", True)


def test_the_nearest_settings_above_an_input_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = tmp_path / "thesis" / "chapters" / "one.txt"
    paper.parent.mkdir(parents=True)
    outer = write(tmp_path, "[tool.iqrefs]", "pyproject.toml")
    assert find_settings(str(paper)) == outer
    write(tmp_path / "thesis", "[tool.other]\niqrefs = 1", "pyproject.toml")
    assert find_settings(str(paper)) == outer
    inner = write(tmp_path / "thesis", "")
    assert find_settings(str(paper)) == inner
    monkeypatch.chdir(paper.parent)
    assert find_settings("one.txt") == inner
    assert find_settings("-") == inner


def test_a_pyproject_of_others_is_not_looked_into(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"dependencies = ['iqrefs' \xff")
    assert find_settings(str(tmp_path / "paper.txt")) != tmp_path / "pyproject.toml"


def test_an_input_that_cannot_be_named_has_no_settings() -> None:
    assert find_settings("a\0b") is None


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "iqrefs.toml"
    path.write_bytes(b'\xef\xbb\xbfignore = ["REQ"]')
    assert read_settings(path).ignore == ("REQ",)


def test_what_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "iqrefs.toml"
    path.write_bytes("reason = 'سبب'".encode("cp1256"))
    with pytest.raises(InputError, match="is not UTF-8"):
        read_settings(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "iqrefs.toml")
    assert find_settings(str(tmp_path / "paper.txt")) != tmp_path / "iqrefs.toml"
    with pytest.raises(InputError, match="no plain file"):
        read_settings(tmp_path / "iqrefs.toml")


@settings(max_examples=60)
@given(st.one_of(st.binary(max_size=200), st.text('[]{}".=#\n aselct1', max_size=200).map(str.encode)))
def test_hostile_toml_is_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(parse_toml(data, "iqrefs.toml"), dict)


def test_settings_say_nothing_by_themselves(tmp_path: Path) -> None:
    assert read_settings(write(tmp_path, "")) == read_settings(None)
    assert read_settings(None) == Config(profile=read_settings(None).profile)
