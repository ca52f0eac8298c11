"""What a printed address tells by itself: broken, without a scheme, shortened, tracked, a home page.

Nothing is asked of the network. Where an address may well be right as it is, there is no advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iqrefs.links.addresses import Address, BadAddress, read_address
from iqrefs.links.advice.broken import find_fault
from iqrefs.links.advice.hosts import drop_www, load_looks, parent_hosts
from iqrefs.links.advice.words import make_advice
from iqrefs.links.places import is_home
from iqrefs.model import Advice, Citing
from iqrefs.text.fold import fold_key

_PARTS = frozenset(
    {"article", "article-newspaper", "article-magazine", "article-journal", "post", "post-weblog", "chapter"}
)
"""Types of works that are a part of something, and so never a whole site."""
_TO_THE_MONTH = 2
_TELLING = 3
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}:", re.IGNORECASE)
_COMMON_LABELS = frozenset({"www", "com", "org", "net", "gov", "edu", "info"})


def advise_address(citing: Citing) -> Iterator[Advice]:
    """The advice on one cited address; one that leads nowhere as it stands is judged no further."""
    fault = find_fault(citing)
    if fault:
        yield make_advice(citing, "address-broken", fault.severity, text=fault.text)
    address = read_address(citing.url)
    if isinstance(address, BadAddress) or (fault and fault.severity == "error"):
        return
    if not _SCHEME.match(citing.url):
        yield make_advice(citing, "scheme-missing", "info", text=citing.url, clean=f"http://{citing.url}")
    if drop_www(address.host) in load_looks().shorteners and address.path != "/":
        yield make_advice(citing, "shortener", "warning", host=address.host)
    if _cites_home(citing, address):
        yield make_advice(citing, "home-page-cited", "warning", host=address.host, text=citing.titles[0])
    clean = clean_address(citing.url)
    if clean != citing.url:
        yield make_advice(citing, "tracking-parameters", "info", clean=clean)


def clean_address(url: str) -> str:
    """A printed address without its tracking parameters, everything else untouched."""
    head, mark, fragment = url.partition("#")
    base, question, query = head.partition("?")
    address = read_address(url)
    if not query or isinstance(address, BadAddress):
        return url
    here = frozenset[str]().union(
        *(load_looks().tracking_at.get(host, ()) for host in parent_hosts(address.host))
    )
    kept = [piece for piece in query.split("&") if not _is_tracking(piece, here)]
    if len(kept) == query.count("&") + 1:
        return url
    return base + (question if kept else "") + "&".join(kept) + mark + fragment


def _is_tracking(piece: str, here: frozenset[str]) -> bool:
    name, _, value = piece.lower().removeprefix("amp;").partition("=")
    looks = load_looks()
    if name in looks.tracking or name in here or name.startswith(looks.tracking_beginnings):
        return True
    return not value and name in looks.tracking_without_value


def _cites_home(citing: Citing, address: Address) -> bool:
    """Whether a part of a site is cited by the address of the whole."""
    names_page = address.query or address.fragment or not is_home(address)
    if not citing.titles or names_page or _names_site(citing, address.host):
        return False
    if citing.type in _PARTS:
        return True
    dated = (citing.issued or {}).get("date-parts") or [[]]
    return citing.type == "webpage" and bool(citing.sites) and len(dated[0]) >= _TO_THE_MONTH


def _names_site(citing: Citing, host: str) -> bool:
    """Whether the title is the site's own name: that of the container or publisher, or the host's."""
    title = fold_key(citing.titles[0])
    if title in {fold_key(site) for site in citing.sites}:
        return True
    joined = title.replace(" ", "")
    labels = (label for label in host.split(".")[:-1] if label not in _COMMON_LABELS)
    return any(len(label) >= _TELLING and label.replace("-", "") in joined for label in labels)
