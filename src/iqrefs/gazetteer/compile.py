"""Makes `gazetteer.txt` and the table of `SOURCES.md`: `python -m iqrefs.gazetteer.compile`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from iqrefs.gazetteer.keys import gazetteer_key
from iqrefs.gazetteer.load import CLASSES, COMPILED

_HERE = Path(__file__).parent
DATA = _HERE / "data"
_CLASS_LINE = "# Class: "
_TABLE = "| File | Terms | Source | Licence |\n| --- | --- | --- | --- |"
_TYPICAL = 3
"""A word is typical of a class when so many of its names have it; in personal names each word counts."""
_PERSONAL = frozenset({"given", "family", "kunya"})
_WORDS_ONLY = _PERSONAL | {"city", "country"}
"""Classes whose one-word names stand among the words alone: twice would double the time to load."""
_MOST_WORDS = 12
_FUNCTION_WORDS = frozenset(
    gazetteer_key(
        "في من على إلى عن و أو بن بنت ابن أبو أبي أبا ابنة ذي ذو آل عبد الله الدين الإسلام الناس العيد الحق "
        "of the and for in on at to a an by from with its "
        "de la le les du des et en au aux sur pour dans un une "
        "der die das den dem des und für im von vom zu zur zum y el los las del e i il lo gli di da do dos "
        "van ter ten al as ar an ad ash el bin ibn abu abi abd st und l d s & co"
    ).split()
)


def _header(path: Path, field: str) -> str:
    """A field of a data file's header."""
    opening = f"# {field}: "
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(line.removeprefix(opening) for line in lines if line.startswith(opening))


def render_sources(data: Path = DATA) -> str:
    """`SOURCES.md` with its table made anew from the files' headers."""
    before, table, after = (data / "SOURCES.md").read_text(encoding="utf-8").partition(_TABLE)
    rest = after[after.index("\n\n") :]
    rows = []
    for path in sorted(data.glob("*.txt")):
        cells = f"`{path.name}`", len(read_terms(path)[1]), _header(path, "Source"), _header(path, "Licence")
        rows.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join([before + table, *rows]) + rest


def read_terms(path: Path) -> tuple[str, list[str]]:
    """The class of a data file and its terms."""
    kind = ""
    terms = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(_CLASS_LINE):
            kind = line.removeprefix(_CLASS_LINE).strip()
        elif line and not line.startswith("#"):
            terms.append(line)
    if kind not in CLASSES:
        raise ValueError(f"{path.name} names no class: {kind!r}")
    return kind, terms


def _telling_words(kind: str, name: str) -> list[str]:
    """The words of a name that may speak for its class. Of a family name the last (جمال الدين الأفغاني),
    of a given name none with the article (سيف الإسلام).
    """
    words = name.split()
    if kind == "family":
        return words[-1:]
    return [word for word in words if kind != "given" or len(words) == 1 or not word.startswith("ال")]


def _typical_words(kind: str, names: Iterable[str]) -> Iterator[str]:
    """The words that speak for a class, without function words, numbers and single letters."""
    counts = Counter(word for name in names for word in set(_telling_words(kind, name)))
    least = 1 if kind in _PERSONAL else _TYPICAL
    for word, count in counts.items():
        if count >= least and len(word) > 1 and not word.isdecimal() and word not in _FUNCTION_WORDS:
            yield word


def compile_text(data: Path = DATA) -> str:
    """The text of the compiled file."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for path in sorted(data.glob("*.txt")):
        kind, terms = read_terms(path)
        names[kind].update(key for key in map(gazetteer_key, terms) if len(key) > 1)
    words: Counter[str] = Counter()
    phrases: Counter[str] = Counter()
    for place, kind in enumerate(CLASSES):
        known = {name for name in names[kind] if name.count(" ") < _MOST_WORDS}
        single = {name for name in known if " " not in name} - _FUNCTION_WORDS
        for name in known - (single if kind in _WORDS_ONLY else set()) - _FUNCTION_WORDS:
            phrases[name] |= 1 << place
        typical = () if kind == "city" else _typical_words(kind, known)  # New, San and Center tell no city
        for word in single.union(typical):
            words[word] |= 1 << place
    lines: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for word, bits in words.items():
        lines["=" if phrases.get(word) == bits else "w", bits].append(word)
    for phrase, bits in phrases.items():
        if words.get(phrase) != bits:
            lines["p", bits].append(phrase)
    longest = max((phrase.count(" ") + 1 for phrase in phrases), default=0)
    head = f"# Made by iqrefs.gazetteer.compile; sources: data/SOURCES.md; longest name {longest}"
    rows = ["\t".join((key[0], str(key[1]), *sorted(terms))) for key, terms in sorted(lines.items())]
    return "\n".join([head, *rows, ""])


def main() -> None:
    """Write the compiled file and the table of sources."""
    (DATA / "SOURCES.md").write_text(render_sources(), encoding="utf-8", newline="\n")
    (_HERE / COMPILED).write_text(compile_text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
