"""What the pages of all reports share."""

from __future__ import annotations

import base64
import hashlib

import jinja2
import pytest

from iqrefs.report.page.parts import make_policy, open_templates, read_parts
from iqrefs.sentences import Words

PACKAGES = ["iqrefs.report.links", "iqrefs.report.check", "iqrefs.report.merge"]
WORDS = Words("en", {"greetings": {"hello": "Good day"}})


@pytest.mark.parametrize("package", PACKAGES)
def test_the_policy_names_the_style_and_the_script_of_the_page(package: str) -> None:
    parts = read_parts(package)
    for text in (str(parts.style), str(parts.script)):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in parts.policy
    assert parts.policy.startswith("default-src 'none'; ")
    assert "unsafe" not in parts.policy


def test_another_style_makes_another_policy() -> None:
    assert make_policy("a", "b") != make_policy("b", "b")


@pytest.mark.parametrize("package", PACKAGES)
def test_templates_escape_and_know_what_they_name(package: str) -> None:
    environment = open_templates(package, WORDS)
    assert environment.from_string("{{ text }}").render(text="<b>") == "&lt;b&gt;"
    assert environment.from_string('{{ say("greetings", "hello") }}').render() == "Good day"
    with pytest.raises(jinja2.UndefinedError):
        environment.from_string("{{ unknown }}").render()
