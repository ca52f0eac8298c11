"""A rule's manual as it is read on a screen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from iqrefs.report.manual.parts import ManualParts, load_manual_words, say_of, wrap_text
from iqrefs.sentences import Language
from iqrefs.sentences.reading import list_sentences, load_reading_words


def render_manual(manual: ManualParts, lang: Language) -> str:
    """The whole manual. Examples stand as they are; in Arabic the English description is left out."""
    return "\n\n".join(_list_parts(manual, lang)) + "\n"


def _list_parts(manual: ManualParts, lang: Language) -> Iterator[str]:
    words = load_manual_words(lang)
    severity = words.say("severities", manual.severity)
    yield f"{manual.code} {manual.name} ({severity})\n{say_of(manual, 'title', lang)}"
    if lang == "en":
        yield wrap_text(f"{manual.summary}\n\n{manual.what}".strip())
    for key in ("why", "todo"):
        yield _section(words.say("manual", key), say_of(manual, key, lang))
    yield _section(words.say("manual", "source"), manual.source)
    if not manual.by_default:
        yield wrap_text(words.say("manual", "asked"))
    for example in manual.examples:
        heading = words.say("manual", "bad" if example.is_bad else "good")
        form = f" ({example.form})" if example.form else ""
        yield f"{heading}{form}:\n{textwrap.indent(example.text, '    ')}"


def _section(heading: str, text: str) -> str:
    return f"{heading}:\n{textwrap.indent(wrap_text(text, 92), '    ')}"


def render_slug(code: str, lang: Language) -> str:
    """What is told of a fault that reading finds: its name, what is said of it, and what to do."""
    words, told = load_manual_words(lang), load_reading_words(lang)
    said = "\n".join(wrap_text(sentence) for sentence in list_sentences(code, lang))
    parts = (
        f"{code} ({words.say('manual', 'reading')})\n{told.say(code, 'title')}",
        said,
        _section(words.say("manual", "todo"), told.say(code, "todo")),
    )
    return "\n\n".join(parts) + "\n"


def render_list(manuals: Sequence[ManualParts], lang: Language) -> str:
    """All rules, a line each, under the subjects of their families."""
    words = load_manual_words(lang)
    lines: list[str] = []
    family = ""
    for manual in manuals:
        if manual.code[:3] != family:
            family = manual.code[:3]
            lines += ["", f"{family}  {words.say('families', family.lower())}"]
        severity = words.say("severities", manual.severity)
        lines.append(f"  {manual.code}  {severity:<8} {say_of(manual, 'title', lang)}")
    return "\n".join(lines[1:]) + "\n"
