"""The speed world is large, slow by plan, cheap to serve, and the same each time."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.links.lab.asking import ask
from tests.links.lab.speed import SpeedWorld, open_speed_world
from tests.links.lab.speed_inputs import fate_of, plan, url_of


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SpeedWorld]:
    with open_speed_world(tmp_path_factory.mktemp("speed")) as opened:
        yield opened


def test_the_plan_is_as_announced() -> None:
    planned = plan()
    assert Counter(fate_of(one.number) for one in planned) == {"ok": 1840, "dead": 90, "moved": 70}
    assert set(Counter(one.host for one in planned).values()) == {10}
    assert (min(one.seconds for one in planned), max(one.seconds for one in planned)) == (0.05, 0.4)
    assert 400 < sum(one.seconds for one in planned) < 500
    assert planned == plan()


def test_answers_come_when_and_as_planned(world: SpeedWorld) -> None:
    world.forget()
    chosen = plan()[:60]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda one: _timed(url_of(one, world.port)), chosen))
    for one, (code, location, seconds) in zip(chosen, answers, strict=True):
        assert code == {"ok": 200, "dead": 404, "moved": 301}[fate_of(one.number)]
        assert location == (one.moved_path if code == 301 else None)
        assert seconds >= one.seconds
    counts = world.counts()
    assert (counts["requests"], counts["most_at_once"]) == (60, 1)
    assert counts["most_at_once_in_all"] <= 8


def _timed(url: str) -> tuple[int, str | None, float]:
    start = time.monotonic()
    got = ask(url)
    return got.code, got.headers.get("location"), time.monotonic() - start


def test_inputs_hold_every_address(world: SpeedWorld) -> None:
    truth = json.loads((world.folder / "truth.json").read_text(encoding="utf-8"))
    items = json.loads((world.folder / "refs.json").read_text(encoding="utf-8"))
    assert len(truth) == 2000
    assert [item["URL"] for item in items] == list(truth)
    assert (world.folder / "urls.txt").read_text(encoding="utf-8").split() == list(truth)
    assert _count(world.folder / "refs.bib", "@online{") == 2000
    assert _count(world.folder / "links.html", "<a href=") == 2000


def _count(path: Path, words: str) -> int:
    return path.read_text(encoding="utf-8").count(words)
