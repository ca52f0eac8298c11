"""The HTML that may stand in Markdown's text."""

from __future__ import annotations

import html
import re

TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9\-]*)((?:\s[^<>]*)?)/?>")
HREF = re.compile(r"""(?i)\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
BLOCK_TAGS = frozenset((
    "p", "div", "table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section", "article", "aside", "figure", "figcaption", "center",
    "details", "summary",
))  # fmt: skip
ITALIC_TAGS = frozenset(("i", "em", "cite", "dfn", "var"))
TAGS = BLOCK_TAGS | ITALIC_TAGS | frozenset((
    "a", "abbr", "b", "bdi", "bdo", "big", "body", "br", "caption", "code", "col", "colgroup", "data", "del",
    "font", "footer", "head", "header", "html", "img", "input", "ins", "kbd", "label", "main", "mark", "nav",
    "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script", "small", "source", "span", "strike",
    "strong", "style", "sub", "sup", "tfoot", "time", "tt", "u", "video", "wbr",
))  # fmt: skip
"""What else stands in angles is text, as a name that somebody is to fill in."""


def find_target_of_tag(attributes: str) -> str:
    """The address that an anchor leads to."""
    found = HREF.search(attributes)
    return html.unescape(next((one for one in found.groups() if one is not None), "")) if found else ""
