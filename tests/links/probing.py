"""Rounds over addresses of the lab, without the command around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from iqrefs.links.addresses import address_key
from iqrefs.links.history import DueRule, History
from iqrefs.links.manners import Manners, RoundOptions, make_manners
from iqrefs.links.run import probe_round
from iqrefs.model import Citing, Verdict
from tests.links.lab.pages import article
from tests.links.lab.scene import Behaviour, Reply
from tests.links.lab.timelines import TIMELINE_HOSTS, TIMELINES
from tests.links.lab.works import ENGLISH
from tests.links.lab.world import NETWORK, Lab

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
HOSTS = TIMELINE_HOSTS[: len(TIMELINES)]
"""Hosts where nothing is but what a test stages."""
TITLE = str(ENGLISH.get("title"))
FINE = Reply(article(ENGLISH))


def stage(lab: Lab, host: str, path: str, behaviour: Behaviour = FINE) -> str:
    """The address at which `behaviour` can be found from now on."""
    lab.server.stage(host, path, behaviour)
    return f"http://{host}:{lab.port}{path}"


def citing(url: str, *titles: str, mention: str = "", document: str = "refs.json") -> Citing:
    """A citation of an address, of a work with these titles."""
    kind = "webpage" if titles else ""
    return Citing(document, mention or f"bibliography:{url}", 1, url, type=kind, titles=titles)


def manners(lab: Lab, **changes: Any) -> Manners:
    """How the lab is asked."""
    said = make_manners(
        version="0",
        contact=None,
        seconds=3.0,
        per_host=2,
        networks=[NETWORK],
        proxy=None,
        ca_bundle=lab.ca_file,
    )
    return replace(said, **changes)


def options(lab: Lab, **changes: Any) -> RoundOptions:
    """How a round over the lab goes: all is asked, and soon."""
    said = RoundOptions(manners(lab), interval=0.0, rule=DueRule(timedelta(0)))
    return replace(said, **changes)


def begin(history: History, cited: Iterable[Citing | str], now: datetime = NOW) -> int:
    """A round over citations; of an address alone the title is that of the page in `FINE`."""
    round_id = history.begin_round("inputs", now)
    citings = [one if isinstance(one, Citing) else citing(one, TITLE) for one in cited]
    history.add_citings(round_id, [(*address_key(one.url), one.url, one) for one in citings])
    return round_id


def probe(lab: Lab, *cited: Citing | str, **changes: Any) -> dict[str, Verdict]:
    """The verdict on each address, in the order in which they came."""
    with History.open(None) as history:
        round_id = begin(history, cited)
        batches = probe_round(history, round_id, options(lab, **changes), lambda: NOW)
        return {key: verdict for batch in batches for key, verdict in batch}
