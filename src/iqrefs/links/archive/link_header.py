"""Links as HTTP headers and TimeMaps write them: `<target>; rel="first memento"; datetime="…", <…>`.

RFC 8288, §3 (the Link header) and RFC 6690, §2 (application/link-format) share this grammar. What comes here
is an archive's, so any text is read in one pass: what is no link is skipped, a quoted value without an end
runs to the end of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_TARGET = re.compile(r"<([^<>]*+)>")
_PARAMETER = re.compile(
    r"""\s*+;[\s;]*+
    (?P<name>[!#$&'*+.^_`|~0-9A-Za-z-]++)
    (?:\s*+=\s*+(?:"(?P<quoted>(?:[^"\\]++|\\.?)*+)"?|(?P<token>[^\s;,"<]*+)))?+""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Link:
    """One link: its target as written, which may be relative, its relation types and other parameters, in
    lower case; of a parameter given twice the first counts (RFC 8288, §3.3 and §3.4).
    """

    target: str
    rels: frozenset[str] = frozenset()
    parameters: Mapping[str, str] = field(default_factory=dict)


def parse_links(text: str) -> Iterator[Link]:
    """The links in a Link header or a TimeMap, in order."""
    at = text.find("<")
    while at >= 0:
        target = _TARGET.match(text, at)
        if target is None:
            at = text.find("<", at + 1)
            continue
        parameters, end = _read_parameters(text, target.end())
        yield Link(target[1].strip(), frozenset(parameters.pop("rel", "").lower().split()), parameters)
        at = text.find("<", end)


def _read_parameters(text: str, at: int) -> tuple[dict[str, str], int]:
    """The parameters of the link whose target ends at `at`, and where they end."""
    found: dict[str, str] = {}
    while parameter := _PARAMETER.match(text, at):
        quoted = parameter["quoted"]
        value = parameter["token"] or "" if quoted is None else _ESCAPED.sub(r"\1", quoted)
        found.setdefault(parameter["name"].lower(), value)
        at = parameter.end()
    return found, at
