"""What a page says in its head and above its figures, whatever it reports on."""

from __future__ import annotations

from typing import Any

from iqrefs.report.options import CommonOptions
from iqrefs.report.page.parts import read_parts
from iqrefs.report.plain import isolate_piece, trim_text
from iqrefs.sentences import DIRECTIONS

_SOURCES = 12


def tell_head(package: str, options: CommonOptions, moment: str = "%Y-%m-%d") -> dict[str, Any]:
    """What `base.html` asks for: the parts of the page of `package`, its title, inputs, and when it was made
    (in the form of `moment`).
    """
    words, parts = options.words, read_parts(package)
    sources = [trim_text(source, 120) for source in options.sources]
    left = len(sources) - _SOURCES
    name = isolate_piece(sources[0]) if len(sources) == 1 else ""
    return {
        "lang": options.lang,
        "dir": DIRECTIONS[options.lang],
        "policy": parts.policy,
        "style": parts.style,
        "script": parts.script,
        "version": options.version,
        "title": words.say("report", "title-of", {"name": name}) if name else words.say("report", "title"),
        "now": options.now.isoformat(),
        "now_said": f"{options.now:{moment}}",
        "sources": sources[:_SOURCES],
        "more_sources": words.say("report", "more", {"number": f"{left:,}"}) if left > 0 else "",
    }
