"""Works as RIS, for EndNote, Zotero and library catalogues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from iqrefs.interchange.csl import as_fields
from iqrefs.interchange.plain_text import clean_text
from iqrefs.interchange.ris_dates import format_ris_date
from iqrefs.interchange.ris_tags import CUSTOM_TAGS, NAME_TAGS, RIS_TYPES, is_free_tag, tags_for
from iqrefs.model import Name, Work


def write_ris(works: Sequence[Work]) -> str:
    """A RIS file: a record from `TY` to `ER` for each work, its key in `ID`.

    RIS has no role for directors, interviewers and the like: such names are left out.
    """
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _write_record(work)) for work in works)


def _write_record(work: Work) -> Iterator[tuple[str, str]]:
    item = as_fields(work.item)
    ris_type = RIS_TYPES.get(str(item.get("type")), "GEN")
    yield "TY", ris_type
    yield "ID", clean_text(work.id)
    for tag, variable in NAME_TAGS.items():
        for name in item.get(variable, ()):
            yield from _value(tag, _write_name(name))
    for variable, tag in tags_for(ris_type).items():
        yield from _value(tag, item.get(variable, ""))
    yield from _write_issued(item.get("issued") or {})
    yield from _value("Y2", format_ris_date(item.get("accessed") or {}))
    yield from _write_pages(clean_text(str(item.get("page", ""))))
    # Sorted, for a reader tells an ISBN from an ISSN by its digits alone.
    for number in sorted(clean_text(str(item[name])) for name in ("ISBN", "ISSN") if item.get(name)):
        yield from _value("SN", number)
    for keyword in str(item.get("keyword", "")).split(","):
        yield from _value("KW", keyword)
    custom = item.get("custom")
    if isinstance(custom, Mapping):
        for name, tag in CUSTOM_TAGS.items():
            yield from _value(tag, custom.get(name, ""))
        for tag in sorted(name for name in custom if is_free_tag(name)):
            yield from _value(tag, custom[tag])
    yield "ER", ""


def _value(tag: str, value: Any) -> Iterator[tuple[str, str]]:
    text = clean_text(str(value))
    if text:
        yield tag, text


def _write_name(name: Name) -> str:
    """`Family, Given, Suffix`, or the literal; no part between commas is empty.

    RIS has no sign for a corporate name: a comma inside one reads back as a turned name.
    """
    family = f"{name.get('non-dropping-particle', '')} {name.get('family', '')}"
    given = f"{name.get('given', '')} {name.get('dropping-particle', '')}"
    whole = name.get("literal") or f"{family},{given},{name.get('suffix', '')}"
    parts = (clean_text(part) for part in whole.split(","))
    return ", ".join(part for part in parts if part)


def _write_issued(date: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """`PY` the year, and `DA` where there is more to say."""
    ends = [parts for parts in date.get("date-parts", ()) if parts]
    if ends:
        yield "PY", str(ends[0][0])
    whole = format_ris_date(date)
    if whole and whole != f"{ends[0][0] if ends else ''}///":
        yield "DA", whole


def _write_pages(page: str) -> Iterator[tuple[str, str]]:
    first, mark, last = page.replace("–", "-").partition("-")
    if mark and "-" not in last and "," not in page:
        yield from _value("SP", first)
        yield from _value("EP", last)
    else:
        yield from _value("SP", page)
