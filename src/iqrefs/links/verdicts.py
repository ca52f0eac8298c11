"""Which status a reason belongs to, and what a status code alone says."""

from __future__ import annotations

from collections.abc import Mapping

from iqrefs.model import LinkReason, LinkStatus

_REASONS: Mapping[LinkStatus, tuple[LinkReason, ...]] = {
    "ok": ("page-fits", "page-answers"),
    "moved": ("moved-permanently",),
    "dead": ("not-found", "gone", "name-unknown", "empty-answer"),
    "soft-dead": (
        "says-not-found", "redirected-home", "same-as-made-up", "parked", "suspended", "empty-page",
        "script-shell",
    ),
    "drifted": ("other-title", "usurped"),
    "blocked": ("refuses-robots", "challenge"),
    "restricted": ("needs-login", "needs-payment", "legal-reasons", "needs-consent"),
    "unstable": (
        "server-error", "too-many-requests", "put-off", "timeout", "connection-reset", "connection-refused",
        "unreachable", "tls-failed", "certificate", "not-http", "answer-broken", "name-server", "offline",
        "too-many-redirects", "redirect-broken", "odd-answer", "maintenance",
    ),
    "invalid": (
        "malformed", "other-scheme", "no-host", "credentials", "forbidden-network", "redirect-forbidden",
    ),
}  # fmt: skip

STATUS_OF: Mapping[LinkReason, LinkStatus] = {
    reason: status for status, reasons in _REASONS.items() for reason in reasons
}
"""The status of each reason."""

_CODES: Mapping[int, LinkReason] = {
    204: "empty-answer",
    205: "empty-answer",
    401: "needs-login",
    402: "needs-payment",
    403: "refuses-robots",
    404: "not-found",
    406: "refuses-robots",
    407: "needs-login",
    410: "gone",
    418: "refuses-robots",
    429: "too-many-requests",
    430: "refuses-robots",
    451: "legal-reasons",
    999: "refuses-robots",
}
"""406, 418, 430 and 999 are no faults of an address: ModSecurity, Shopify and LinkedIn answer robots so."""


def reason_of_code(code: int) -> LinkReason | None:
    """What a status code alone says of an address; None where the page has to be read (RFC 9110, §15)."""
    if code in _CODES:
        return _CODES[code]
    if code >= 500:
        return "server-error"
    if code >= 400:
        return "odd-answer"
    return None if 200 <= code < 300 else "redirect-broken"
