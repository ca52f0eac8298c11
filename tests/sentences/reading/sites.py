"""Where findings of reading are made, found in the sources themselves."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import iqrefs

MAKER = "make_finding"
_OWN = ("severity", "place", "variant", "label")


@dataclass(frozen=True, slots=True)
class Site:
    """A call that makes findings: its slugs, the variants it may say, and the blanks it fills."""

    where: str
    codes: tuple[str, ...]
    variants: tuple[str, ...]
    blanks: frozenset[str]


def list_makers() -> set[str]:
    """The files that make a finding, whoever finds it."""
    root = Path(iqrefs.__file__).parent
    calls = re.compile(r"(?<![\w.])Finding\(")
    return {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if calls.search(re.sub(r"class \w+\(", "", path.read_text(encoding="utf-8")))
    }


@functools.cache
def list_sites() -> tuple[Site, ...]:
    """All calls, in the order of the files; those handed on by `partial` too."""
    root = Path(iqrefs.__file__).parent
    return tuple(
        site
        for path in sorted(root.rglob("*.py"))
        if "iqrefs.sentences.reading import" in (text := path.read_text(encoding="utf-8"))
        for site in _read_sites(ast.parse(text), path.relative_to(root).as_posix())
    )


def _read_sites(tree: ast.Module, name: str) -> Iterator[Site]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        arguments = call.args
        is_partial = call.func.id == "partial" and isinstance(arguments[0], ast.Name)
        if is_partial and isinstance(arguments[0], ast.Name) and arguments[0].id == MAKER:
            yield _read_site(arguments[1:], call.keywords, f"{name}:{call.lineno}", {"item"})
        elif call.func.id == MAKER:
            yield _read_site(arguments, call.keywords, f"{name}:{call.lineno}", set())


def _read_site(arguments: list[ast.expr], keywords: list[ast.keyword], where: str, later: set[str]) -> Site:
    named = {one.arg or "**": one.value for one in keywords}
    variant = arguments[3] if len(arguments) > 3 else named.get("variant", ast.Constant("message"))
    blanks = frozenset({*named, *later} - set(_OWN))
    return Site(where, tuple(_list_texts(arguments[0])), tuple(_list_texts(variant)), blanks)


def _list_texts(value: ast.expr) -> Iterator[str]:
    """The strings that an expression may be; `*` stands for what it puts into one, and for all else."""
    if isinstance(value, ast.Constant):
        yield str(value.value)
    elif isinstance(value, ast.IfExp):
        yield from (*_list_texts(value.body), *_list_texts(value.orelse))
    elif isinstance(value, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in value.values)
    else:
        yield "*"
