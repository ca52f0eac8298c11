"""The inputs of `iqrefs links`: documents are read, lists of addresses are streamed."""

from __future__ import annotations

import hashlib
import os
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from iqrefs.cli.inputs import STDIN, read_input
from iqrefs.cli.options import InputFormat
from iqrefs.cli.progress import show_progress
from iqrefs.cli.screen import tell_error
from iqrefs.errors import InputError, IqrefsError, UsageError
from iqrefs.links.addresses import address_key
from iqrefs.links.advice import advise, advise_reading
from iqrefs.links.collect import collect_citings, collect_listed, collect_unaddressed
from iqrefs.model import Advice, Citing, LinkRow, MentionKey, Reading

if TYPE_CHECKING:
    from iqrefs.pipeline import Labelling

_CHUNK = 1 << 20


@dataclass(slots=True)
class LinkInputs:
    """What was read, under the names it was given by: documents, and lists of addresses.

    `advice` goes by document and mention; `loose` are citations whose address was lost.
    """

    readings: list[tuple[str, Reading]] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    advice: defaultdict[tuple[str, MentionKey], list[Advice]] = field(
        default_factory=lambda: defaultdict(list)
    )
    loose: list[LinkRow] = field(default_factory=list)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the inputs that can be read."""
        return (*(name for name, _ in self.readings), *self.lists)


def read_link_inputs(
    names: Sequence[str],
    source_format: InputFormat | None,
    labeller: Labelling,
    *,
    stream: bool,
    quiet: bool,
) -> LinkInputs:
    """The inputs that can be read; each of the others is told. A list of addresses waits if `stream`."""
    if names.count(STDIN) > 1:
        raise UsageError("Standard input (-) can be given only once.")
    inputs = LinkInputs()
    with show_progress(len(names), quiet=quiet) as begin:
        for name in dict.fromkeys(names):
            begin(name)
            try:
                if stream and _is_list(name, source_format):
                    inputs.lists.append(name)
                else:
                    inputs.readings.append((name, read_input(name, source_format, labeller)))
            except IqrefsError as error:
                tell_error(str(error))
    return inputs


def _is_list(name: str, source_format: InputFormat | None) -> bool:
    from iqrefs.read.urls import is_url_file  # noqa: PLC0415 - loads the readers

    if source_format is not None or name == STDIN:
        return source_format is InputFormat.URLS
    return Path(name).suffix.lower() == ".txt" and is_url_file(name)


def digest_inputs(inputs: LinkInputs) -> str:
    """What tells a run over these inputs from another: a run that was broken off is continued by it."""
    digest = hashlib.sha256()
    for name, reading in inputs.readings:
        digest.update(f"{name}\0{reading.document.source.sha256}\0".encode(errors="replace"))
    for name in inputs.lists:
        digest.update(f"{name}\0{_digest_file(name)}\0".encode(errors="replace"))
    return digest.hexdigest()


def _digest_file(name: str) -> str:
    """The hash of a list; standard input comes once, so that no other run is a continuation of it."""
    if name == STDIN:
        return f"{os.getpid()}-{time.time_ns()}"
    digest = hashlib.sha256()
    try:
        with Path(name).open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise InputError(f"{name}: cannot be read: {error.strerror}.") from error
    return digest.hexdigest()


def list_cited(inputs: LinkInputs, today: date) -> Iterator[tuple[str, str, str, Citing]]:
    """(key, host, address, citation) of all that is cited, in order; gathers the advice on the way."""
    for name, reading in inputs.readings:
        _gather_advice(inputs, name, list(advise_reading(reading, today)), reading)
        for citing in collect_citings(reading):
            yield (*address_key(citing.url), citing.url, replace(citing, document=name))
    for name in inputs.lists:
        yield from _list_streamed(inputs, name, today)


def _list_streamed(inputs: LinkInputs, name: str, today: date) -> Iterator[tuple[str, str, str, Citing]]:
    from iqrefs.read.urls import iter_urls  # noqa: PLC0415 - loads the readers

    for citing in collect_listed(name, iter_urls(name)):
        for advice in advise([citing], today):
            inputs.advice[name, citing.mention].append(advice)
        yield (*address_key(citing.url), citing.url, citing)


def _gather_advice(inputs: LinkInputs, name: str, advice: Sequence[Advice], reading: Reading) -> None:
    if not advice:
        return
    unaddressed = {citing.mention: citing for citing in collect_unaddressed(reading)}
    for one in advice:
        named = replace(one, document=name)
        citing = unaddressed.get(one.mention)
        if citing is None:
            inputs.advice[name, one.mention].append(named)
        else:
            inputs.loose.append(LinkRow("", cited_in=(replace(citing, document=name),), advice=(named,)))
