"""Log-ins, payment and consent before the page; and live pages that resemble them."""

from __future__ import annotations

from tests.links.lab.acts import redirect
from tests.links.lab.pages import article, page
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH

_LOGIN_FORM = (
    '<form method="post"><input name="user"><input type="password" name="pass"><button>{}</button></form>'
)
_FREE_NOT = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
    + FRENCH["title"]
    + '","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False",'
    '"cssSelector":".paywall"}}</script>'
)

SCENES = (
    Scene(
        name="login-redirect",
        path="/v/members/euphrates",
        cited=ENGLISH,
        expected="restricted",
        does=redirect("{here}/login?next=/v/members/euphrates", 302),
        pages={
            "/login": Reply(page("Sign in", h1="Sign in to continue", text=_LOGIN_FORM.format("Sign in")))
        },
    ),
    Scene(
        name="login-redirect-arabic",
        path="/v/مكتبة/١٢",
        cited=ARABIC,
        expected="restricted",
        does=redirect("/user/login?destination=node/12", 302),
        pages={
            "/user/login": Reply(
                page("تسجيل الدخول", h1="تسجيل الدخول", lang="ar", text=_LOGIN_FORM.format("دخول"))
            )
        },
    ),
    Scene(
        name="login-redirect-french",
        path="/v/espace/9",
        cited=FRENCH,
        does=redirect("/connexion", 303),
        expected="restricted",
        pages={
            "/connexion": Reply(
                page("Connexion", h1="Se connecter", lang="fr", text=_LOGIN_FORM.format("Se connecter"))
            )
        },
    ),
    Scene(
        name="login-shibboleth",
        path="/v/journal/44",
        cited=ENGLISH,
        expected="restricted",
        does=redirect("{other}/idp/profile/SAML2/Redirect/SSO?SAMLRequest=fZ", 302),
        other={
            "/idp/profile/SAML2/Redirect/SSO": Reply(
                page("Web Login Service", text=_LOGIN_FORM.format("Login"))
            )
        },
    ),
    Scene(
        name="login-in-place",
        path="/v/in-place",
        cited=ARABIC,
        expected="restricted",
        also=("drifted", "blocked"),
        does=Reply(
            page(
                "تسجيل الدخول - المكتبة الرقمية",
                h1="تسجيل الدخول",
                lang="ar",
                text="<p>يجب تسجيل الدخول لعرض هذا المحتوى.</p>" + _LOGIN_FORM.format("دخول"),
            )
        ),
        why="a log-in page where the work should be: another page to a strict reader",
    ),
    Scene(
        name="paywall-redirect",
        path="/v/premium/21",
        cited=ENGLISH,
        does=redirect("/subscribe?from=premium21", 302),
        expected="restricted",
        pages={
            "/subscribe": Reply(
                page(
                    "Subscribe | Gulf Policy Review",
                    h1="Subscribe to keep reading",
                    text="<p>From $4 a month. Already a subscriber? Sign in.</p>",
                )
            )
        },
    ),
    Scene(
        name="paywall-in-data",
        path="/v/enquete-abonnes",
        cited=FRENCH,
        expected="restricted",
        also=("ok",),
        does=Reply(article(FRENCH, head=_FREE_NOT)),
        why="the cited page is there, and its text is for sale",
    ),
    Scene(
        name="paywall-teaser",
        path="/v/teaser",
        cited=ENGLISH,
        expected="ok",
        also=("restricted",),
        does=Reply(
            article(ENGLISH).replace(
                "</main>", "<aside><h2>Subscribe to read the full article</h2></aside></main>"
            )
        ),
        why="the cited page is there; the rest of its text may be for sale",
    ),
    Scene(
        name="consent-redirect",
        path="/v/consent",
        cited=FRENCH,
        expected="restricted",
        also=("blocked",),
        does=redirect("{other}/consent/m?continue={here}/v/consent&gl=FR", 302),
        why="cannot tell, under either name",
        other={
            "/consent/m": Reply(
                page(
                    "Avant de continuer",
                    h1="Avant d'accéder au site",
                    lang="fr",
                    furniture=False,
                    text="<p>Nous utilisons des cookies.</p><form><button>Tout accepter</button>"
                    "<button>Tout refuser</button></form>",
                )
            )
        },
    ),
    Scene(
        name="age-gate",
        path="/v/age",
        cited=ENGLISH,
        does=redirect("/age-gate?to=/v/age", 302),
        expected="restricted",
        pages={"/age-gate": Reply(page("Age verification", h1="Please confirm your age", furniture=False))},
        also=("blocked", "drifted"),
        why="a gate without a name of its own in the table",
    ),
    Scene(
        name="law-geoblock",
        path="/v/gdpr",
        cited=ENGLISH,
        expected="restricted",
        does=Reply(
            page("451: Unavailable due to legal reasons", h1="451", text="<p>Not available in the EEA.</p>"),
            451,
        ),
    ),
    Scene(
        name="live-with-login-box",
        path="/v/live-login",
        cited=ENGLISH,
        expected="ok",
        does=Reply(
            article(ENGLISH).replace("<main>", "<aside>" + _LOGIN_FORM.format("Log in") + "</aside><main>")
        ),
    ),
    Scene(
        name="live-with-cookie-banner",
        path="/v/live-cookies",
        cited=FRENCH,
        expected="ok",
        does=Reply(
            article(FRENCH).replace(
                "<main>",
                '<div class="cookie-consent"><p>Nous utilisons des cookies.</p>'
                "<button>Tout accepter</button></div><main>",
            )
        ),
    ),
)
