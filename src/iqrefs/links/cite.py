"""Archived copies written into the entries of a bibliography."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import resources

from iqrefs.links.addresses import address_key
from iqrefs.model import ArchivedCopy, Item, Work


def cite_copies(works: Sequence[Work], copies: Mapping[str, ArchivedCopy]) -> tuple[Work, ...]:
    """The works with their archived copies (by the key of the address) in `archive`, `archive_location` and a
    note. The address stays; an archive that an entry names already does too.
    """
    return tuple(_cite_copy(work, copies) for work in works)


def _cite_copy(work: Work, copies: Mapping[str, ArchivedCopy]) -> Work:
    url = work.item.get("URL")
    copy = copies.get(address_key(url)[0]) if url else None
    if copy is None or copy.url is None or copy.url in work.item.get("note", ""):
        return work
    item: Item = {**work.item}
    if "archive" not in item and "archive_location" not in item:
        item["archive"], item["archive_location"] = copy.archive, copy.url
    leads = _load_leads()
    lead = leads.get(item.get("language", "")[:2].lower(), leads["en"])
    note = f"{lead} {(copy.datetime or '')[:10]}: {copy.url}"
    item["note"] = f"{item['note']}; {note}" if item.get("note") else note
    return replace(work, item=item)


@functools.cache
def _load_leads() -> Mapping[str, str]:
    """What a note says before a copy, by language."""
    file = resources.files("iqrefs.links").joinpath("data/notes.toml")
    leads: Mapping[str, str] = tomllib.loads(file.read_text("utf-8"))["archived"]
    return leads
