"""The scenes of the lab, a file for each family, and their order."""

from __future__ import annotations

from collections.abc import Mapping

from tests.links.lab.families import (
    addresses,
    bodies,
    certificates,
    charsets,
    codes,
    drift,
    fragments,
    gates,
    live,
    media,
    parked,
    private,
    redirects,
    rewritten,
    says,
    soft,
    titles,
    transport,
    walls,
    wayward,
)
from tests.links.lab.scene import Scene

FAMILIES: Mapping[str, tuple[Scene, ...]] = {
    "addresses": addresses.SCENES,
    "codes": codes.SCENES,
    "transport": transport.SCENES,
    "bodies": bodies.SCENES,
    "charsets": charsets.SCENES,
    "certificates": certificates.SCENES,
    "redirects": redirects.SCENES,
    "rewritten": rewritten.SCENES,
    "wayward": wayward.SCENES,
    "private": private.SCENES,
    "walls": walls.SCENES,
    "gates": gates.SCENES,
    "says": says.SCENES,
    "soft": soft.SCENES,
    "parked": parked.SCENES,
    "drift": drift.SCENES,
    "live": live.SCENES,
    "titles": titles.SCENES,
    "media": media.SCENES,
    "fragments": fragments.SCENES,
}
