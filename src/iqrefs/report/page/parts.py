"""The parts of a page: one style and one script inside it, and a policy that allows nothing else.

A page needs no network, and no script to be read. Its policy (Content-Security-Policy, with the hashes of
style and script) forbids everything else, so that nothing that came from a document could run or load, even
if it were not escaped.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from markupsafe import Markup

from iqrefs.sentences import Words

if TYPE_CHECKING:
    from jinja2 import Environment

_SHARED = "iqrefs.report"


@dataclass(frozen=True, slots=True)
class PageParts:
    """What stands in the head of a page and at its end, ready to be printed as it is."""

    style: Markup
    script: Markup
    policy: str


def read_parts(package: str) -> PageParts:
    """The style and the script of all pages, each followed by that in `page/` of `package`."""
    style = _read(_SHARED, "base.css") + _read(package, "style.css")
    script = _read(_SHARED, "base.js") + _read(package, "script.js")
    # Our own files, whose hashes are in the policy.
    return PageParts(Markup(style), Markup(script), make_policy(style, script))  # noqa: S704


def _read(package: str, name: str) -> str:
    return resources.files(package).joinpath("page", name).read_text(encoding="utf-8")


def make_policy(style: str, script: str) -> str:
    """Only this style and this script; nothing is loaded, sent or framed."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def open_templates(package: str, words: Words) -> Environment:
    """The templates in `page/` of `package` and those of all pages, which `say` things in `words`.

    What they print is escaped, and what they name exists.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - for pages alone

    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package, "page"), PackageLoader(_SHARED, "page")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["say"] = words.say
    return environment
