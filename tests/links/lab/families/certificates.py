"""TLS: sound, expired, for another host, of an unknown authority, and confused with plain HTTP."""

from __future__ import annotations

from tests.links.lab.acts import redirect
from tests.links.lab.pages import HONEST_404, article
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH

_FINE = Reply(article(ENGLISH))
_BESIDE = "an expired or foreign certificate may be reported beside the verdict on the page"

SCENES = (
    Scene(name="tls", path="/t/fine", scheme="https", tls="good", cited=ENGLISH, does=_FINE, expected="ok"),
    Scene(
        name="tls-arabic",
        path="/t/دراسة/٥",
        scheme="https",
        tls="good",
        cited=ARABIC,
        expected="ok",
        does=Reply(article(ARABIC)),
    ),
    Scene(
        name="tls-404",
        path="/t/404",
        scheme="https",
        tls="good",
        cited=ENGLISH,
        does=HONEST_404,
        expected="dead",
    ),
    Scene(
        name="certificate-expired",
        path="/t/expired",
        scheme="https",
        tls="expired",
        cited=ENGLISH,
        does=_FINE,
        expected="unstable",
        also=("ok",),
        why=_BESIDE,
    ),
    Scene(
        name="certificate-not-yet-valid",
        path="/t/early",
        scheme="https",
        tls="early",
        cited=ENGLISH,
        does=_FINE,
        expected="unstable",
        also=("ok",),
        why=_BESIDE,
    ),
    Scene(
        name="certificate-of-another-host",
        path="/t/wrong-host",
        scheme="https",
        tls="wrong-host",
        cited=ENGLISH,
        does=_FINE,
        expected="unstable",
        also=("ok",),
        why=_BESIDE,
    ),
    Scene(
        name="certificate-untrusted",
        path="/t/untrusted",
        scheme="https",
        tls="untrusted",
        cited=ENGLISH,
        does=_FINE,
        expected="unstable",
        also=("ok",),
        why=_BESIDE,
    ),
    Scene(
        name="certificate-untrusted-404",
        path="/t/untrusted-404",
        scheme="https",
        tls="untrusted",
        cited=ENGLISH,
        does=HONEST_404,
        expected="unstable",
        also=("dead",),
        why=_BESIDE,
    ),
    Scene(
        name="tls-never-answers",
        path="/t/mute",
        scheme="https",
        tls="mute",
        cited=ENGLISH,
        does=_FINE,
        expected="unstable",
    ),
    Scene(
        name="tls-spoken-plainly", path="/t/only", tls="only", cited=ENGLISH, does=_FINE, expected="unstable"
    ),
    Scene(
        name="plain-spoken-in-tls",
        path="/t/plain",
        scheme="https",
        alone=True,
        cited=ENGLISH,
        does=_FINE,
        expected="unstable",
    ),
    Scene(
        name="upgraded-to-https",
        path="/t/upgrade",
        tls="good",
        alone=True,
        cited=ENGLISH,
        expected="ok",
        does=redirect("{tls}/t/upgrade/", 301),
        pages={"/t/upgrade/": _FINE},
        also=("moved",),
        moved_to="https://{host}:{port}/t/upgrade/",
        why="https with a slash: the same address to a reader",
    ),
    Scene(
        name="moved-to-an-expired-certificate",
        path="/t/moved-expired",
        tls="expired",
        cited=ENGLISH,
        does=redirect("{tls}/t/expired-target"),
        pages={"/t/expired-target": _FINE},
        expected="unstable",
        also=("ok", "moved"),
        why=_BESIDE,
    ),
    Scene(
        name="downgraded-to-http",
        path="/t/down",
        scheme="https",
        tls="good",
        cited=ENGLISH,
        expected="moved",
        does=redirect("{plain}/plain/euphrates"),
        pages={"/plain/euphrates": _FINE},
        moved_to="http://{host}:{port}/plain/euphrates",
    ),
)
