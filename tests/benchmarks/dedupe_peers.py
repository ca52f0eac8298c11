"""How others decide what is a duplicate, on entries of a .bib file: bibtex-tidy itself, and JabRef's rule.

bibtex-tidy (npm) is no dependency: it is installed into a temporary folder where npm and node are there.
JabRef has no command for it; its rule is done again here, step by step, from the source of `DuplicateCheck`
and of its entry types (2025).
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from iqrefs.read.bibtex_blocks import EntryBlock, split_blocks

Fields = Mapping[str, str]
BIBTEX_TIDY = "1.14.0"

_SCRIPT = """
import { readFileSync } from "node:fs";
import * as module from "bibtex-tidy";
const { tidy } = module.tidy ? module : module.default;
const options = { duplicates: ["doi", "key", "citation", "abstract"] };
const { warnings } = tidy(readFileSync(process.argv[2], "utf8"), options);
const told = warnings.filter((warning) => warning.code === "DUPLICATE_ENTRY");
console.log(JSON.stringify(told.map((warning) => warning.message)));
"""
_TOLD = re.compile(r"Entry (\S+) .*? entry (\S+?)\.?$")


def run_bibtex_tidy(bib: str) -> list[tuple[str, str]] | None:
    """The pairs of keys that bibtex-tidy calls duplicates; None where it cannot be installed here."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        install = [npm, "install", "--silent", "--prefix", folder, f"bibtex-tidy@{BIBTEX_TIDY}"]
        if subprocess.run(install, capture_output=True, check=False).returncode != 0:
            return None
        script, source = Path(folder) / "run.mjs", Path(folder) / "refs.bib"
        script.write_text(_SCRIPT, "utf-8")
        source.write_text(bib, "utf-8")
        done = subprocess.run([node, str(script), str(source)], capture_output=True, text=True, check=True)
    found = (_TOLD.search(message) for message in json.loads(done.stdout))
    return [(match[1], match[2]) for match in found if match]


# --- JabRef ------------------------------------------------------------------------------------

_EQUAL, _NOT_EQUAL, _IN_ONE, _IN_NEITHER = "equal", "not-equal", "in-one", "in-neither"
_THRESHOLD, _DOUBT, _REQUIRED_WEIGHT = 0.75, 0.05, 3.0
_WORD_ALIKE, _FIELD_ALIKE = 0.75, 0.8
_WEIGHTS = {
    "author": 2.5,
    "editor": 2.5,
    "title": 3.0,
    "journal": 2.0,
    "note": 0.1,
    "comment": 0.1,
    "doi": 3.0,
}
_IDENTIFIERS = ("doi", "eprint", "pmid")
_NOT_BY_ISBN = frozenset({"article", "inbook", "incollection"})
_REQUIRED: dict[str, tuple[str, ...]] = {
    "article": ("author", "title", "journal", "year"),
    "book": ("author", "title", "publisher", "year"),
    "incollection": ("author", "title", "booktitle", "publisher", "year"),
    "mastersthesis": ("author", "title", "school", "year"),
    "phdthesis": ("author", "title", "school", "year"),
    "techreport": ("author", "title", "institution", "year"),
}
_OPTIONAL: dict[str, tuple[str, ...]] = {
    "article": ("volume", "number", "pages", "month", "issn", "note"),
    "book": ("volume", "number", "series", "address", "edition", "month", "isbn", "note"),
    "incollection": ("editor", "volume", "number", "series", "type", "chapter", "pages", "address", "edition",
                     "month", "isbn", "note"),
    "mastersthesis": ("type", "address", "month", "note"),
    "phdthesis": ("type", "address", "month", "note"),
    "techreport": ("type", "number", "address", "month", "note"),
    "misc": ("author", "title", "howpublished", "month", "year", "note"),
}  # fmt: skip


def read_entries(bib: str) -> list[tuple[str, str, Fields]]:
    """Key, type and plain fields of each entry."""
    blocks = (block for block in split_blocks(bib) if isinstance(block, EntryBlock))
    return [
        (block.key, block.type, {name: _plain(value) for name, value in block.fields.items()})
        for block in blocks
    ]


def _plain(value: object) -> str:
    return re.sub(r"[{}\\]", "", str(value)).strip()


def run_jabref(entries: Sequence[tuple[str, str, Fields]]) -> Iterator[tuple[str, str]]:
    """The pairs of keys that JabRef's rule calls duplicates: every entry is compared with every other."""
    for one, other in combinations(entries, 2):
        if _is_duplicate(one[1], one[2], other[2]):
            yield one[0], other[0]


def _is_duplicate(kind: str, one: Fields, other: Fields) -> bool:
    if any(name in one and one[name] == other.get(name) for name in _IDENTIFIERS):
        return True
    if "edition" in one and "edition" in other and one["edition"] != other["edition"]:
        return False
    if _compare("author", one, other) == _compare("title", one, other) == _EQUAL and (
        _compare("chapter", one, other) == _NOT_EQUAL or _compare("pages", one, other) == _NOT_EQUAL
    ):
        return False
    if "isbn" in one and one["isbn"] == other.get("isbn") and kind not in _NOT_BY_ISBN:
        return True
    required, weight = _compare_set(_REQUIRED.get(kind, ()), one, other)
    if required - _THRESHOLD > _DOUBT:
        return True
    optional, own = _compare_set(_OPTIONAL.get(kind, ()), one, other)
    whole = weight * _REQUIRED_WEIGHT + own
    if whole and (required * weight * _REQUIRED_WEIGHT + optional * own) / whole >= _THRESHOLD:
        return True
    return _compare_set(sorted({*one, *other}), one, other)[0] >= _THRESHOLD


def _compare_set(names: Iterable[str], one: Fields, other: Fields) -> tuple[float, float]:
    equal = total = 0.0
    for name in names:
        weight, result = _WEIGHTS.get(name, 1.0), _compare(name, one, other)
        if result == _IN_NEITHER:
            continue
        total += weight
        equal += weight if result == _EQUAL else 0.0
    return (equal / total if total else 0.0), total


def _compare(name: str, one: Fields, other: Fields) -> str:
    left, right = one.get(name, ""), other.get(name, "")
    if not left or not right:
        return _IN_NEITHER if not left and not right else _IN_ONE
    if left == right:
        return _EQUAL
    if name == "pages":
        return _EQUAL if re.sub("[- ]+", "-", left) == re.sub("[- ]+", "-", right) else _NOT_EQUAL
    if name == "journal":
        left, right = left.replace(".", ""), right.replace(".", "")
    return _EQUAL if _correlate(left.lower(), right.lower()) > _FIELD_ALIKE else _NOT_EQUAL


def _correlate(left: str, right: str) -> float:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    pairs = list(zip(left.split(), right.split(), strict=False))
    alike = sum(Levenshtein.normalized_similarity(one, other) >= _WORD_ALIKE for one, other in pairs)
    return alike / len(pairs) if pairs else 0.0
