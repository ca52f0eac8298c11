"""Works as CSL-YAML: what pandoc and Quarto read as `references`.

ruamel.yaml takes 1 ms an item to write (10 s for 10,000 works), so the file is written here, in the
part of YAML that needs no rules for bare words: block mappings, and scalars as in JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from iqrefs.interchange.csl import NAME_PARTS, ORDER
from iqrefs.model import Work
from iqrefs.write.csl_json import to_csl_items

_PARTS = frozenset([*NAME_PARTS, "date-parts", "literal", "season", "circa"])


def write_csl_yaml(works: Sequence[Work]) -> str:
    """A YAML document `references: […]` whose items are those of CSL-JSON, values double-quoted."""
    items = to_csl_items(works)
    if not items:
        return "references: []\n"
    return "references:\n" + "".join(line + "\n" for line in _write_list(items, ""))


def _write_list(values: Sequence[Any], indent: str) -> Iterator[str]:
    for value in values:
        lines = list(_write_value(value, indent + "  "))
        yield f"{indent}- {lines[0].lstrip(' ')}"
        yield from lines[1:]


def _write_value(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        for name, part in value.items():
            key = name if name in ORDER or name in _PARTS else _scalar(name)
            if _is_flow(part):
                yield f"{indent}{key}: {_scalar(part)}"
            else:
                yield f"{indent}{key}:"
                nested = (
                    _write_list(part, indent) if isinstance(part, list) else _write_value(part, indent + "  ")
                )
                yield from nested
    else:
        yield f"{indent}{_scalar(value)}"


def _is_flow(value: Any) -> bool:
    """Whether the value goes on its key's line: scalars, dates' parts, and whatever is empty."""
    if isinstance(value, dict):
        return not value
    return not isinstance(value, list) or not any(isinstance(part, dict) for part in value)


def _scalar(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
