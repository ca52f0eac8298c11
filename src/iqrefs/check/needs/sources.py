"""What a description says of its source on the Web: the host of its address, the bodies that it names."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from iqrefs.check.subject import Mentioned
from iqrefs.gazetteer import (
    BODY,
    CITY,
    COUNTRY,
    FAMILY,
    GIVEN,
    JOURNAL,
    NEWS,
    PRESS,
    UNIVERSITY,
    gazetteer_key,
    load_gazetteer,
)
from iqrefs.lexicon import scan_text
from iqrefs.model import Name
from iqrefs.text.fold import fold_string
from iqrefs.text.script import has_arabic

_LONGEST = 120
_BODY_WORDS = 3
_LONG_LABEL = 5
"""A shorter name of a host may stand in a word by chance."""
_NOT_LETTERS = re.compile(r"[\W_]+")
_SLASH = re.compile(r"\s*[/⁄∕]\s*")
_BODIES = PRESS | UNIVERSITY | JOURNAL | NEWS | BODY
_PLACES = CITY | COUNTRY
_GENERIC = frozenset({"www", "com", "org", "net", "edu", "gov", "mil", "int", "info"})


def host_of(url: str) -> str:
    """The host of an address as a reader names it, without `www.`; empty where there is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if "." in host else ""


def is_named(host: str, mention: Mentioned) -> bool:
    """Whether the description names what its host shows: by the host's name, or by a body or person whose
    site it is.
    """
    text = mention.text
    for start, end in reversed(mention.spans_of("URL")):
        text = f"{text[:start]} {text[end:]}"
    folded = fold_string(text)
    words, squeezed = set(_NOT_LETTERS.split(folded)), _NOT_LETTERS.sub("", folded)
    labels = [label.replace("-", "") for label in host.split(".")[:-1] if label not in _GENERIC]
    return any(
        label in (squeezed if len(label) >= _LONG_LABEL else words)
        or any(_owns(name, label) for name in mention.citation.item.get("author", []))
        for label in labels
    )


def is_page(url: str) -> bool:
    """Whether an address leads to a page, and not to the front of a site, which is named by its address."""
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
    except ValueError:
        return False
    return bool(parts.path.strip("/") or parts.query)


def _owns(name: Name, label: str) -> bool:
    """Whether an author is the body whose site it is, or has their name in the host's."""
    whole = name.get("literal") or f"{name.get('given', '')} {name.get('family', '')}"
    words = gazetteer_key(whole).split()
    if not words or len(whole) > _LONGEST:
        return False
    if is_corporate(whole) or "".join(word[0] for word in words) == label:
        return True
    return any(len(word) >= _LONG_LABEL and word in label for word in words)


def is_corporate(name: str) -> bool:
    """Whether a name is a body's: by the word that opens it, because it is known, or because no word of it is
    a person's.
    """
    scan = scan_text(fold_string(name))
    if scan.words and scan.cue_at(0, "bodies"):
        return True
    words = gazetteer_key(name).split()
    known = load_gazetteer()
    are_names = any(known.word_bits(word) & (GIVEN | FAMILY) or len(word) == 1 for word in words)
    return _is_body(name) or (len(words) >= _BODY_WORDS and not are_names)


def part_bodies(name: str) -> tuple[str, str] | None:
    """The two bodies of which a name consists, parted by a slash; None where it is one, or is not certain."""
    parts = _SLASH.split(name) if len(name) <= _LONGEST else []
    if len(parts) != 2 or has_arabic(parts[0]) != has_arabic(parts[1]):
        return None
    first, second = (part.strip(' "«»“”') for part in parts)
    return (first, second) if _is_body(first) and _is_body(second) else None


def _is_body(name: str) -> bool:
    words = gazetteer_key(name).split()
    if not words:
        return False
    known = load_gazetteer()
    length, bits = known.longest_phrase(words)
    if length == len(words):
        return bool(bits & _BODIES) and not bits & _PLACES
    return False
