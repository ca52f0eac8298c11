"""What a page says of itself: its titles, its text, where it sends its reader on. No script is run."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from iqrefs.lexicon.pages import fold_page
from iqrefs.links.answer import Answer
from iqrefs.links.markup import SOURCE_LIMIT, TEXT_LIMIT, Element, is_html, read_markup
from iqrefs.text.charset import decode_page
from iqrefs.text.fold import fold_key

_LONGEST = 500
"""Code points of a title that are kept."""
_MOST_TITLES = 60
_HEADINGS = 5
_SCRIPTS = 20
_PARTS = re.compile(r"\s+[|\-–—»›·•]+\s+|\s*[|›]\s*")
_SENTENCES = re.compile(r"[.!؟?…]\s+")
SHORT = 150
"""Words of a page that says nothing but what it is there for: its title may be a sentence of its notice."""
_MOST_PARTS = 8
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_JSON_LIMIT = 100_000
_JSON_NODES = 2_000
_META_TEXTS = frozenset({"description", "og:description", "twitter:description"})
_META_AUTHORS = frozenset({"author", "citation_author", "article:author", "dc.creator", "dcterms.creator"})
_META_TITLES = frozenset(
    {"og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "bepress_citation_title"}
)
_BLANKS = re.compile(r"\s+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What no title holds: commands to a terminal, overrides of direction, halves of characters (of JSON)."""
_WORD = re.compile(r"[^\W_]+")
_REFRESH = re.compile(
    r"\s{0,9}(\d{1,4})(?:\.\d{0,6})?\s{0,9}[;,\s]\s{0,9}(?:url\s{0,9}=\s{0,9})?+[\"']?([^\"'>]{1,2000})",
    re.IGNORECASE,
)
_SCRIPTED = re.compile(
    r"(?:^|[\s;{(])(?:(?:window|document|self|top|parent)\.)?location"
    r"(?:\.href\s{0,4}=|\s{0,4}=|\.(?:replace|assign)\s{0,4}\()\s{0,4}[\"']([^\"'\s]{1,2000})[\"']"
)
_FEW_WORDS = 15
"""A page with fewer words than this, and a script that leads elsewhere, is a signpost."""
_TEXTS = ("text", "json")

_Value = TypeVar("_Value")


class _Lazy(Generic[_Value]):
    """What is worked out when it is first asked for, and kept.

    `functools.cached_property` holds one lock for all pages in Python 3.11, and a hundred threads wait at it.
    """

    def __init__(self, work_out: Callable[[Any], _Value]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    def __get__(self, page: Any, owner: type) -> _Value:
        value = page.__dict__[self._name] = self._work_out(page)
        return value


class Page:
    """An answer as a reader sees it; what is costly is worked out when it is asked for."""

    def __init__(self, answer: Answer) -> None:
        self.url = answer.url
        self.code = answer.code
        self.headers = answer.headers
        self.is_complete = answer.complete
        self.content_type = (answer.headers.get("content-type") or "").lower()
        self.is_empty = not answer.body.strip()
        self.is_html = is_html(answer, self.content_type)
        self.markup = decode_page(answer.body, self.content_type) if self._is_text else ""
        self._sheet = read_markup(self.markup) if self.is_html else None

    @property
    def _is_text(self) -> bool:
        return self.is_html or not self.content_type or any(kind in self.content_type for kind in _TEXTS)

    @_Lazy
    def title(self) -> str:
        """The `<title>`, on one line, or what stands for it."""
        titles = [_one_line(text) for text in self._texts("title")]
        return next((title for title in titles if title), next(iter(self.titles), ""))

    @_Lazy
    def titles(self) -> tuple[str, ...]:
        """All that the page calls itself: title, metadata, headings, JSON-LD; each once."""
        found = [*self._texts("title"), *self._metas(_META_TITLES), *self._texts("h1"), *self._twins()]
        found += [node["headline"] for node in self._linked_data if isinstance(node.get("headline"), str)]
        found += [node["name"] for node in self._linked_data if _is_work(node)]
        return tuple(dict.fromkeys(line for line in map(_one_line, found[:_MOST_TITLES]) if line))

    @_Lazy
    def headings(self) -> tuple[str, ...]:
        """The first headings, the great ones before the lesser."""
        lines = map(_one_line, (*self._texts("h1"), *self._texts("h2"), *self._texts("h3")))
        return tuple(line for line in lines if line)

    @_Lazy
    def authors(self) -> tuple[str, ...]:
        """The authors that the page names in its metadata."""
        return tuple(line for line in map(_one_line, self._metas(_META_AUTHORS)) if line)

    @_Lazy
    def title_keys(self) -> tuple[str, ...]:
        """The titles and their parts between dashes and bars, folded."""
        return _fold_parts(self.titles, sentences=self.main_size <= SHORT)

    @_Lazy
    def heading_keys(self) -> tuple[str, ...]:
        """The headings and their parts, folded."""
        return _fold_parts(self.headings, sentences=self.main_size <= SHORT)

    @_Lazy
    def folded(self) -> str:
        """The text, folded, and before it what the page says of itself in metadata and for scripts."""
        return fold_page(" ".join((*self._metas(_META_TEXTS), self._data, self.text)))

    @_Lazy
    def main(self) -> str:
        """The text without menus, banners, margins and footers, folded: what the page itself says."""
        return fold_page(self._sheet.main if self._sheet else self.text)

    @_Lazy
    def main_size(self) -> int:
        """The number of words of the main text."""
        return self.main.count(" ") + 1 if self.main else 0

    @_Lazy
    def has_document(self) -> bool:
        """Whether the page shows a document in a frame, whose title is not its own."""
        frames = (node.get("src").lower() for node in (*self._find("iframe"), *self._find("embed")))
        return any(".pdf" in source or "viewer" in source for source in frames)

    @property
    def _data(self) -> str:
        """What a page gives its scripts to show, as text."""
        scripts = (node.text for node in self._find("script") if _is_data(node))
        return _ESCAPED.sub(_unescape, " ".join(scripts)[:SOURCE_LIMIT])

    @_Lazy
    def text(self) -> str:
        """What a reader sees of the page, on one line, at most 60,000 code points."""
        text = self._sheet.text if self._sheet else self.markup[:TEXT_LIMIT]
        return _BLANKS.sub(" ", text).strip()

    @_Lazy
    def source(self) -> str:
        """The markup in lower case, at most 200,000 code points of it."""
        return self.markup[:SOURCE_LIMIT].lower()

    @_Lazy
    def words(self) -> tuple[str, ...]:
        """The words of the text."""
        return tuple(_WORD.findall(self.text))

    @_Lazy
    def refresh(self) -> tuple[int, str] | None:
        """Where a meta refresh (or the Refresh header) leads, and after how many seconds."""
        said = [self.headers.get("refresh") or ""]
        said += [
            node.get("content")
            for node in self._find("meta")
            if node.get("http-equiv").lower() == "refresh" and not node.in_noscript
        ]
        for text in said:
            match = _REFRESH.match(text)
            if match and match.group(2).strip():
                return int(match.group(1)), match.group(2).strip()
        return None

    @_Lazy
    def signpost(self) -> str | None:
        """Where a script sends the reader of a page that says next to nothing."""
        scripts = [node.text for node in self._find("script")[:_SCRIPTS] if not node.get("src")]
        for script in (*scripts, self._onload):
            match = _SCRIPTED.search(script[:20_000])
            if match and len(self.words) < _FEW_WORDS:
                return match.group(1)
        return None

    @property
    def _onload(self) -> str:
        return " ".join(node.get("onload") for node in self._find("body")[:1])[:2_000]

    @_Lazy
    def asks_password(self) -> bool:
        """Whether there is a field for a password."""
        return any(node.get("type").lower() == "password" for node in self._find("input"))

    @_Lazy
    def has_script(self) -> bool:
        """Whether the page runs scripts."""
        return bool(self._find("script"))

    @_Lazy
    def is_paid(self) -> bool:
        """Whether the page says that it is not free to read (schema.org: isAccessibleForFree)."""
        return any(str(node.get("isAccessibleForFree")).lower() == "false" for node in self._linked_data)

    def has_anchor(self, name: str) -> bool:
        """Whether a fragment names a place in the page."""
        named = re.compile(rf"\b(?i:id|name)\s{{0,9}}=\s{{0,9}}[\"']?{re.escape(name)}(?=[\"'\s>])")
        return named.search(html.unescape(self.markup)) is not None

    @_Lazy
    def _linked_data(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        scripts = [node for node in self._find("script") if node.get("type") == "application/ld+json"]
        for node in scripts[:_SCRIPTS]:
            try:
                data = json.loads(node.text[:_JSON_LIMIT])
            except (ValueError, RecursionError):
                continue
            found += _walk_json(data)
        return found

    def _metas(self, names: frozenset[str]) -> Iterator[str]:
        for node in self._find("meta"):
            if (node.get("property") or node.get("name")).strip().lower() in names:
                yield node.get("content")

    def _twins(self) -> Iterator[str]:
        """The titles of the page in other languages."""
        return (node.get("title") for node in self._find("link") if node.get("hreflang"))

    def _texts(self, tag: str) -> Iterator[str]:
        """The texts of the first elements of a tag."""
        return (node.text for node in self._find(tag)[:_HEADINGS] if not node.in_drawing)

    def _find(self, tag: str) -> tuple[Element, ...]:
        return self._sheet.elements[tag] if self._sheet else ()


def _fold_parts(titles: Iterable[str], *, sentences: bool) -> tuple[str, ...]:
    parts = [part for title in titles for part in (title, *_PARTS.split(title)[:_MOST_PARTS])]
    if sentences:
        parts += [piece for part in parts for piece in _SENTENCES.split(part)[:_MOST_PARTS]]
    return tuple(dict.fromkeys(key for key in map(fold_key, parts) if key))


def _is_data(node: Element) -> bool:
    """Whether a script holds what others are to show."""
    return "json" in node.get("type") or "__NUXT__" in node.text[:200]


def _unescape(match: re.Match[str]) -> str:
    """The character of an escape of JSON; half of a pair is a blank."""
    char = chr(int(match.group(1), 16))
    return " " if 0xD800 <= ord(char) <= 0xDFFF else char


def _walk_json(data: Any) -> list[dict[str, Any]]:
    """All objects of a JSON value, the first two thousand."""
    found: list[dict[str, Any]] = []
    queue = [data]
    while queue and len(found) < _JSON_NODES:
        value = queue.pop()
        if isinstance(value, dict):
            found.append(value)
            queue += value.values()
        elif isinstance(value, list):
            queue += value[:_JSON_NODES]
    return found


def _is_work(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return isinstance(node.get("name"), str) and any(
        str(kind).endswith(("Article", "Book", "Report", "WebPage", "CreativeWork", "Thesis", "Posting"))
        for kind in names
    )


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", _CONTROLS.sub("", text[: _LONGEST * 4])).strip()[:_LONGEST].rstrip()
