"""The manuals of all rules as pages of the documentation: an index, and a page a family."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iqrefs.report.manual.parts import ManualParts, load_manual_words, say_of

_LEAD = (
    "Made of the rules themselves by `docs/remake.py`; the examples are run as tests. "
    "`iqrefs explain CODE` tells the same on the screen, with `--lang ar` in Arabic."
)
_ACTIVE = re.compile(r"([\\`*_<>|\[\]])")


def render_index(manuals: Sequence[ManualParts]) -> str:
    """A table of all rules with their titles in English and Arabic."""
    words = load_manual_words("en")
    lines = [
        f"# {words.say('manual', 'title')}",
        "",
        _LEAD,
    ]
    family = ""
    for manual in manuals:
        if manual.code[:3] != family:
            family = manual.code[:3]
            lines += ["", f"## [{_escape(words.say('families', family.lower()))}]({family.lower()}.md)", ""]
            lines += ["| Code | Rule | | Severity |", "| --- | --- | --- | --- |"]
        lines.append(_tell_row(manual))
    return "\n".join(lines) + "\n"


def _tell_row(manual: ManualParts) -> str:
    severity = load_manual_words("en").say("severities", manual.severity)
    asked = "" if manual.by_default else " (where asked for)"
    english, arabic = (_escape(say_of(manual, "title", lang)) for lang in ("en", "ar"))
    link = f"[{manual.code}]({manual.code[:3].lower()}.md#{manual.code.lower()}-{manual.name})"
    return f"| {link} | {english}{asked} | {arabic} | {severity} |"


def render_family(manuals: Sequence[ManualParts]) -> str:
    """The manuals of one family on a page."""
    family = manuals[0].code[:3].lower()
    parts = [f"# {_escape(load_manual_words('en').say('families', family))}"]
    for manual in manuals:
        parts += _list_parts(manual)
    return "\n\n".join(parts) + "\n"


def _list_parts(manual: ManualParts) -> Iterator[str]:
    words = load_manual_words("en")
    yield f"## {manual.code} {manual.name}"
    severity = words.say("severities", manual.severity)
    arabic = load_manual_words("ar").say("severities", manual.severity)
    yield f"{severity}: {_flow(manual.summary)}"
    if manual.what:
        yield "\n\n".join(_flow(part) for part in manual.what.split("\n\n"))
    if not manual.by_default:
        yield words.say("manual", "asked")
    yield f"**{words.say('manual', 'why')}.** {_flow(manual.why)}"
    yield f"**{words.say('manual', 'todo')}.** {_flow(say_of(manual, 'todo', 'en'))}"
    yield f"**{words.say('manual', 'source')}.** {_flow(manual.source)}"
    title, why, todo = (_escape(say_of(manual, key, "ar")) for key in ("title", "why", "todo"))
    yield f'<p dir="rtl" lang="ar"><b>{title}</b> ({arabic}). {why} {todo}</p>'
    for example in manual.examples:
        heading = words.say("manual", "bad" if example.is_bad else "good")
        form = f" ({example.form})" if example.form else ""
        yield f"{heading}{form}:\n\n```text\n{example.text}\n```"


def _flow(text: str) -> str:
    return _escape(" ".join(text.split()))


def _escape(text: str) -> str:
    """Text whose marks are no Markdown and no HTML; code in back quotes stays."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        return _ACTIVE.sub(r"\\\1", text)
    return "`".join(piece if index % 2 else _ACTIVE.sub(r"\\\1", piece) for index, piece in enumerate(pieces))
