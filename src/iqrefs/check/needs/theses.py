"""What a thesis says of its degree and its university."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from importlib import resources

from iqrefs.check.needs.answers import list_segments
from iqrefs.check.subject import Mentioned
from iqrefs.lexicon.phrases import Phrases, compile_phrases
from iqrefs.model import Item, Span
from iqrefs.text.fold import fold_key

_PARTS = re.compile(r"[,،;؛/–—-]")
_SEGMENT = re.compile(r"[^.,،:;؛()\[\]{}\"«»“”\n]+")


def names_college_alone(item: Item, mentions: Sequence[Mentioned]) -> bool:
    """Whether the publisher of a thesis is a faculty or a department (كلية الآداب) and its university stands
    nowhere in the descriptions. Colleges that are no part of a university are left alone.
    """
    words = _load_words()
    parts = [fold_key(part).split() for part in _PARTS.split(str(item.get("publisher", ""))) if part.strip()]
    return (
        item.get("type") == "thesis"
        and bool(parts)
        and all(next(words["faculties"].find_places(part), (1, 1))[0] == 0 for part in parts)
        and not any(words["universities"].find_first(fold_key(mention.text)) for mention in mentions)
    )


def find_bare_genre(mention: Mentioned) -> Span | None:
    """Where a thesis is called one («رسالة», `thesis`) and its degree is nowhere named; none of a record."""
    if mention.is_record:
        return None
    words, folded = _load_words(), fold_key(mention.text)
    if not any(map(words["bare"].find_whole, list_segments(mention))):
        return None
    is_thesis = words["universities"].find_first(folded) or words["faculties"].find_first(folded)
    if not is_thesis or words["degrees"].find_first(folded):
        return None
    segments = _SEGMENT.finditer(mention.text)
    found = next((one for one in segments if words["bare"].find_whole(fold_key(one[0]))), None)
    if found is None:
        return None
    printed = found[0].strip()
    start = found.start() + found[0].index(printed)
    return start, start + len(printed)


@functools.cache
def _load_words() -> dict[str, Phrases]:
    text = resources.files("iqrefs.check.needs").joinpath("theses.toml").read_text("utf-8")
    return {name: compile_phrases(forms) for name, forms in tomllib.loads(text).items()}
