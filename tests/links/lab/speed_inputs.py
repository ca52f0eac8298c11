"""What the speed world holds, and the papers and lists that cite it, in the formats that the peers read."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from iqrefs.model import Item

ADDRESSES = 2000
HOSTS = tuple(f"127.0.10.{n}" for n in range(1, 201))
Fate = Literal["ok", "dead", "moved"]

_STRIDE = 7919  # a prime that shares no divisor with 2,000: the fates are scattered over all hosts
_DEAD, _MOVED = 90, 70  # 4.5 and 3.5 per cent
_SUBJECTS = (
    ("The Irrigation Canals of District {n}", "en"),
    ("قنوات الري في ناحية رقم {n}", "ar"),
    ("Letters from the Provincial Archive, Box {n}", "en"),
    ("رسائل من محفوظات المحافظة، الإضبارة {n}", "ar"),
)


@dataclass(frozen=True, slots=True)
class Planned:
    """One address: where it is, how long its server waits, and the title of its page and its citation."""

    number: int
    host: str
    path: str
    seconds: float
    title: str
    language: str

    @property
    def moved_path(self) -> str:
        """Where its work has moved, if it has."""
        return f"/new/{self.number}"


def plan() -> tuple[Planned, ...]:
    """All addresses in the order of the citations: neighbours in the list are on different hosts."""
    return tuple(_plan_one(number) for number in range(ADDRESSES))


def fate_of(number: int) -> Fate:
    """What becomes of an address: 92 % are fine."""
    place = number * _STRIDE % ADDRESSES
    return "dead" if place < _DEAD else "moved" if place < _DEAD + _MOVED else "ok"


def write_inputs(folder: Path, port: int) -> None:
    """`refs.bib`, `refs.json` (CSL), `urls.txt`, `links.html` and `truth.json` (address to status)."""
    folder.mkdir(parents=True, exist_ok=True)
    planned = plan()
    texts = {
        "refs.bib": "\n".join(_as_bibtex(one, port) for one in planned),
        "refs.json": json.dumps([_as_item(one, port) for one in planned], ensure_ascii=False, indent=1),
        "urls.txt": "".join(f"{url_of(one, port)}\n" for one in planned),
        "links.html": _as_html(planned, port),
        "truth.json": json.dumps({url_of(one, port): fate_of(one.number) for one in planned}, indent=1),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def url_of(one: Planned, port: int) -> str:
    """The address as cited."""
    return f"http://{one.host}:{port}{one.path}"


def _plan_one(number: int) -> Planned:
    title, language = _SUBJECTS[number % len(_SUBJECTS)]
    milliseconds = 50 + number * 2_654_435_761 % 2**32 % 351
    return Planned(
        number=number,
        host=HOSTS[number % len(HOSTS)],
        path=f"/works/{number}",
        seconds=milliseconds / 1000,
        title=title.format(n=number),
        language=language,
    )


def _as_item(one: Planned, port: int) -> Item:
    return {
        "id": f"w{one.number}",
        "type": "webpage",
        "title": one.title,
        "language": one.language,
        "URL": url_of(one, port),
        "accessed": {"date-parts": [[2021, 5, 4]]},
    }


def _as_bibtex(one: Planned, port: int) -> str:
    return (
        f"@online{{w{one.number},\n  title = {{{one.title}}},\n  langid = "
        f"{{{'arabic' if one.language == 'ar' else 'english'}}},\n"
        f"  url = {{{url_of(one, port)}}},\n  urldate = {{2021-05-04}}\n}}\n"
    )


def _as_html(planned: tuple[Planned, ...], port: int) -> str:
    rows = "".join(
        f'<li><a href="{url_of(one, port)}">{html.escape(one.title)}</a></li>\n' for one in planned
    )
    head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Links</title></head>'
    return f"{head}\n<body><ul>\n{rows}</ul></body></html>\n"
