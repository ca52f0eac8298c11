"""The table of what addresses tell by their looks (`data/advice.toml`), and how a host is found in it."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Looks:
    """Hosts, paths and parameters by what they mean; all in lower case."""

    lasting_hosts: frozenset[str]
    lasting_paths: tuple[str, ...]
    shorteners: frozenset[str]
    tracking: frozenset[str]
    tracking_without_value: frozenset[str]
    tracking_beginnings: tuple[str, ...]
    tracking_at: Mapping[str, frozenset[str]]


@functools.cache
def load_looks() -> Looks:
    """The table, read on first use."""
    file = resources.files("iqrefs.links").joinpath("data/advice.toml")
    data = tomllib.loads(file.read_text("utf-8"))
    return Looks(
        lasting_hosts=_lower(data["lasting"]["hosts"]),
        lasting_paths=tuple(data["lasting"]["paths"]),
        shorteners=_lower(data["shorteners"]["hosts"]),
        tracking=_lower(data["tracking"]["anywhere"]),
        tracking_without_value=_lower(data["tracking"]["without_value"]),
        tracking_beginnings=tuple(data["tracking"]["beginnings"]),
        tracking_at={host: _lower(names) for host, names in data["tracking_at"].items()},
    )


def _lower(values: list[str]) -> frozenset[str]:
    return frozenset(value.lower() for value in values)


def drop_www(host: str) -> str:
    """A host as the table writes it."""
    return host.lower().removeprefix("www.")


def parent_hosts(host: str) -> list[str]:
    """A host and those above it that have a name of their own: `m.bbc.com`, `bbc.com`."""
    labels = drop_www(host).split(".")
    return [".".join(labels[index:]) for index in range(max(len(labels) - 1, 1))]
