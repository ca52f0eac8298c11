"""The technical marks of walls, parked domains, log-ins and shells, from signatures.toml beside this file.

Each function says which mark it found, or None: the mark is the evidence of the verdict.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any
from urllib.parse import unquote

from iqrefs.lexicon.phrases import Phrases, compile_phrases
from iqrefs.text.fold import fold_key

_LONGEST_PATH = 4096


@dataclass(frozen=True, slots=True)
class Signatures:
    """The lists of signatures.toml under the names they have there; the comments there say where each is
    known from and when it counts. `markup`, `hosts`, `labels` and `path_words` go by the kind of page.
    """

    challenge_headers: Mapping[str, tuple[str, ...]]
    guard_headers: Mapping[str, tuple[str, ...]]
    markup: Mapping[str, tuple[str, ...]]
    hosts: Mapping[str, frozenset[str]]
    labels: Mapping[str, frozenset[str]]
    path_words: Mapping[str, frozenset[str]]
    home_folders: frozenset[str]
    home_files: frozenset[str]
    home_endings: frozenset[str]
    home_languages: frozenset[str]
    usurper_words: Phrases
    usurper_runs: tuple[str, ...]


@functools.cache
def load_signatures() -> Signatures:
    """The lists, read on first use."""
    text = resources.files("iqrefs.links").joinpath("signatures.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    home, usurpers = tables["home"], tables["usurper_words"]
    return Signatures(
        challenge_headers=_tuples(tables["challenge_headers"]),
        guard_headers=_tuples(tables["guard_headers"]),
        markup=_tuples(tables["markup"]),
        hosts=_sets(tables["hosts"]),
        labels=_sets(tables["labels"]),
        path_words=_sets(tables["path_words"]),
        home_folders=frozenset(home["folders"]),
        home_files=frozenset(home["files"]),
        home_endings=frozenset(home["endings"]),
        home_languages=frozenset(home["languages"]),
        usurper_words=compile_phrases(usurpers["words"]),
        usurper_runs=tuple(fold_key(run) for run in usurpers["runs"]),
    )


def find_header(signs: Mapping[str, tuple[str, ...]], headers: Mapping[str, str]) -> str | None:
    """The first header that is one of the signs, as `name: value`. Names in any case; `signs` is
    `challenge_headers` or `guard_headers`.
    """
    for name, value in headers.items():
        lowered = value.lower()
        if any(sign in lowered for sign in signs.get(name.lower(), ())):
            return f"{name.lower()}: {value}"
    return None


def find_markup(kind: str, source: str) -> str | None:
    """The first mark of a kind that the source of a page holds. `source` is in lower case, and as long as the
    caller bounds it.
    """
    return next((mark for mark in load_signatures().markup[kind] if mark in source), None)


def find_host(kind: str, host: str) -> str | None:
    """The host of a kind that a host is or lies under, or the label of the kind that it begins with."""
    signatures = load_signatures()
    known = signatures.hosts.get(kind, frozenset())
    labels = host.lower().rstrip(".").split(".")
    for start in range(len(labels)):
        name = ".".join(labels[start:])
        if name in known:
            return name
    return labels[0] if len(labels) > 2 and labels[0] in signatures.labels.get(kind, ()) else None


def find_path_word(kind: str, path: str) -> str | None:
    """The word of a kind that a segment of a path is, percent-encoded or not, with or without an ending."""
    words = load_signatures().path_words.get(kind, frozenset())
    for segment in _split_path(path):
        for word in (segment, segment.rpartition(".")[0]):
            if word in words:
                return word
    return None


def is_home_path(path: str) -> bool:
    """Whether a path is a site's front: the root, a language's root, or an index file in one of these."""
    signatures = load_signatures()
    segments = list(_split_path(path))
    if segments and segments[0] in signatures.home_languages:
        del segments[0]
    if len(segments) == 2 and segments[0] in signatures.home_folders:
        del segments[0]
    return not segments or (len(segments) == 1 and _is_home_file(segments[0], signatures))


def find_usurper_words(folded: str) -> tuple[str, ...]:
    """The different words of slot pages in a folded text, in languages without a lexicon."""
    signatures = load_signatures()
    runs = (run for run in signatures.usurper_runs if run in folded)
    return (*signatures.usurper_words.find_all(folded), *runs)


def _is_home_file(segment: str, signatures: Signatures) -> bool:
    stem, _, ending = segment.rpartition(".")
    return segment in signatures.home_files or (
        stem in signatures.home_files and ending in signatures.home_endings
    )


def _split_path(path: str) -> Iterator[str]:
    return (part for part in unquote(path[:_LONGEST_PATH]).lower().split("/") if part)


def _tuples(table: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(marks) for name, marks in table.items()}


def _sets(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table.items()}
