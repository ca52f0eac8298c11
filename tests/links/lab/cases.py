"""The truth table: every scene at its address, and the hosts that make it true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from iqrefs.model import Item
from tests.links.lab.families import FAMILIES
from tests.links.lab.pages import site_front
from tests.links.lab.scene import NEW_SITE, OTHER_SITE, Behaviour, Case, Reply, Scene, Site

SHARED_HOSTS = tuple(f"127.0.0.{n}" for n in range(4, 24))
_OWN_HOSTS = tuple(f"127.0.{net}.{n}" for net in (0, 1) for n in range(24, 190))
_FRONT = Reply(site_front("A shared and honest host"))


def cases_at(port: int) -> tuple[Case, ...]:
    """The truth table for a lab at this port, in the order of the families."""
    return tuple(_fill(case, port) for case in _CASES)


def case_names() -> tuple[str, ...]:
    """The names alone, for tables of tests that are drawn up before a lab runs."""
    return tuple(case.name for case in _CASES)


def build_sites() -> dict[str, Site]:
    """What every host of the table does."""
    routes: dict[str, dict[str, Behaviour]] = {h: {"/": _FRONT} for h in SHARED_HOSTS}
    sites = {host: Site(routes[host]) for host in SHARED_HOSTS}
    for host in (NEW_SITE, OTHER_SITE):
        sites[host] = Site(routes.setdefault(host, {}))
    for scene, host, _ in _PLACED:
        if scene.does is None:
            continue
        if host not in sites:
            sites[host] = Site(routes.setdefault(host, {}), scene.anywhere, scene.tls)
        own = {**scene.pages, scene.path: scene.does}
        for at, pages in ((host, own), (NEW_SITE, scene.new), (OTHER_SITE, scene.other)):
            _add_pages(routes[at], pages, f"{scene.name} at {at}")
    return sites


def _add_pages(routes: dict[str, Behaviour], pages: Mapping[str, Behaviour], where: str) -> None:
    taken = routes.keys() & pages.keys()
    if taken:
        raise ValueError(f"{where}: {', '.join(sorted(taken))} is another scene's")
    routes.update(pages)


def _place_scenes() -> Iterator[tuple[Scene, str, str]]:
    """Each scene with its host (its own, the shared ones in turn, or none) and its family."""
    own, shared = iter(_OWN_HOSTS), 0
    for family, scenes in FAMILIES.items():
        for scene in scenes:
            if scene.does is None:
                yield scene, "", family
            elif scene.alone or scene.anywhere or scene.tls != "none":
                yield scene, next(own), family
            else:
                yield scene, SHARED_HOSTS[shared % len(SHARED_HOSTS)], family
                shared += 1


def _make_case(scene: Scene, host: str, family: str) -> Case:
    url = scene.url or f"{scene.scheme}://{host}:{{port}}{scene.path}"
    return Case(
        name=scene.name,
        family=family,
        url=url.replace("{host}", host),
        item=scene.cited,
        expected=scene.expected,
        accepted=frozenset({scene.expected, *scene.also}),
        moved_to=scene.moved_to and scene.moved_to.replace("{host}", host),
        notes=scene.notes,
        outside=scene.outside,
        why=scene.why,
    )


def _fill(case: Case, port: int) -> Case:
    """The case with the port in its addresses, and the address and the name in its citation."""
    url = _at(case.url, port)
    item: Item = {**case.item, "id": case.name, "URL": url}
    return replace(case, url=url, item=item, moved_to=case.moved_to and _at(case.moved_to, port))


def _at(url: str, port: int) -> str:
    return url.replace("{new}", f"http://{NEW_SITE}:{port}").replace("{port}", str(port))


_PLACED = tuple(_place_scenes())
_CASES = tuple(_make_case(*placed) for placed in _PLACED)
