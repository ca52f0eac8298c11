"""An address that nobody else can ask: of a private network, with a password, or not of the web.

Addresses that are malformed are told by `broken-address`.

Why:
    It works on the author's machine or in the author's house alone.

Source:
    RFC 6761 and RFC 1918, on names and addresses of private use; RFC 9110, 4.2.4, on user names in addresses.

Bad (link invalid):
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    http://192.168.1.5/w/15.

Good (link ok):
    (1) علي حسن، أزمة المياه في الجنوب، صحيفة الزمان، 14 تموز 2024، تاريخ الزيارة 3 آب 2025،
    https://zaman.example/w/15.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.verdicts import find_judged
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Subject

_TOLD_ELSEWHERE = frozenset({"malformed", "no-host"})


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each citation of such an address."""
    for judged in find_judged(subject, "invalid"):
        if judged.verdict.reason not in _TOLD_ELSEWHERE:
            yield judged.hit()


RULE = Rule("LNK005", "unaskable-link", "warning", __doc__, check)
