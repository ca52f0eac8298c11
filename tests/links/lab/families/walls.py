"""Pages by which a site keeps robots out, whatever their status; and live pages that resemble them."""

from __future__ import annotations

from tests.links.lab.acts import raw, redirect
from tests.links.lab.pages import article, page, prose
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH, retitled

_LOGIN_FORM = (
    '<form method="post"><input name="user"><input type="password" name="pass"><button>{}</button></form>'
)
_CLOUDFLARE = page(
    "Just a moment...",
    furniture=False,
    head='<meta name="robots" content="noindex,nofollow">',
    text="<noscript>Enable JavaScript and cookies to continue</noscript>"
    '<script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=8a1"></script>',
)
_ANUBIS = page(
    "Making sure you&#39;re not a bot!".replace("&#39;", "'"),
    furniture=False,
    h1="Making sure you're not a bot!",
    head='<script id="anubis_version" type="application/json">"v1.19.1"</script>',
    text='<p>Loading...</p><p>Protected by <a href="https://anubis.example">Anubis</a> proof of work.</p>'
    '<script src="/.within.website/x/cmd/anubis/static/js/main.mjs"></script>',
)
_AKAMAI = (
    "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \n"
    "You don't have permission to "
    'access "http&#58;&#47;&#47;example" on this server.<P>\n'
    "Reference&#32;&#35;18&#46;c0a82f17&#46;1612\n</BODY>\n</HTML>"
)
_INCAPSULA = (
    '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head><body>'
    '<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=9-1" width="100%">'
    "Request unsuccessful. "
    "Incapsula incident ID: 0-12</iframe></body></html>"
)
_F5 = (
    "<html><head><title>Request Rejected</title></head><body>"
    "The requested URL was rejected. Please consult with your "
    "administrator.<br><br>Your support ID is: 1169<br></body></html>"
)
_ROBOT_AR = page(
    "التحقق الأمني",
    h1="تحقق من أنك لست روبوتاً",
    lang="ar",
    furniture=False,
    text='<p>يرجى إكمال التحقق للمتابعة إلى الموقع.</p><div class="g-recaptcha" data-sitekey="6Lc"></div>'
    '<script src="https://www.google.com/recaptcha/api.js" async defer></script>',
)
_BLOCKED_ALSO = "temporary by its code, a wall by its words"

SCENES = (
    Scene(
        name="wall-cloudflare-403",
        path="/v/cf-403",
        cited=ENGLISH,
        expected="blocked",
        does=Reply(_CLOUDFLARE, 403, (("cf-mitigated", "challenge"), ("Server", "cloudflare"))),
    ),
    Scene(
        name="wall-cloudflare-503",
        path="/v/cf-503",
        alone=True,
        cited=ENGLISH,
        expected="blocked",
        does=Reply(_CLOUDFLARE, 503, (("Server", "cloudflare"),)),
    ),
    Scene(
        name="wall-cloudflare-200",
        path="/v/cf-200",
        cited=ARABIC,
        does=Reply(_CLOUDFLARE),
        expected="blocked",
    ),
    Scene(
        name="wall-cloudflare-429",
        path="/v/cf-429",
        alone=True,
        cited=ENGLISH,
        expected="blocked",
        does=Reply(
            page(
                "Access denied | www.example.org used Cloudflare to restrict access",
                h1="Error 1015",
                text="<p>You are being rate limited</p>",
                furniture=False,
            ),
            429,
        ),
        also=("unstable",),
        why=_BLOCKED_ALSO,
    ),
    Scene(name="wall-anubis", path="/v/anubis", cited=ENGLISH, does=Reply(_ANUBIS), expected="blocked"),
    Scene(
        name="wall-akamai",
        path="/v/akamai",
        cited=ENGLISH,
        expected="blocked",
        does=Reply(_AKAMAI, 403, (("Server", "AkamaiGHost"),)),
    ),
    Scene(
        name="wall-incapsula", path="/v/incapsula", cited=ENGLISH, does=Reply(_INCAPSULA), expected="blocked"
    ),
    Scene(
        name="wall-ddos-guard",
        path="/v/ddg",
        cited=ENGLISH,
        expected="blocked",
        does=Reply(
            page(
                "DDoS-Guard",
                h1="Checking your browser before accessing example.org",
                furniture=False,
                text='<script src="/.well-known/ddos-guard/js-challenge/index.js"></script>',
            ),
            403,
            (("Server", "ddos-guard"),),
        ),
    ),
    Scene(
        name="wall-ddos-guard-200",
        path="/v/ddg-200",
        cited=ARABIC,
        expected="blocked",
        does=Reply(
            page(
                "DDOS-GUARD",
                h1="Checking your browser before accessing",
                furniture=False,
                text="<p>Please wait a few seconds. DDoS protection by DDoS-Guard</p>",
            )
        ),
    ),
    Scene(
        name="wall-recaptcha-arabic",
        path="/v/captcha-ar",
        cited=ARABIC,
        does=Reply(_ROBOT_AR),
        expected="blocked",
    ),
    Scene(
        name="wall-robot-french",
        path="/v/captcha-fr",
        cited=FRENCH,
        expected="blocked",
        does=Reply(
            page(
                "Vérification de sécurité",
                h1="Vérifiez que vous n'êtes pas un robot",
                lang="fr",
                text='<div class="h-captcha" data-sitekey="10"></div>',
                furniture=False,
            )
        ),
    ),
    Scene(
        name="wall-datadome",
        path="/v/datadome",
        cited=FRENCH,
        expected="blocked",
        does=Reply(
            "<html><head><title>lecourrier</title></head><body>"
            '<p id="cmsg">Please enable JS and disable any ad '
            "blocker</p><script>var dd={'cid':'A','host':'geo.captcha-delivery.com'}</script></body></html>",
            403,
            (("x-datadome", "protected"),),
        ),
    ),
    Scene(
        name="wall-amazon-202",
        path="/v/aws",
        cited=ENGLISH,
        expected="blocked",
        does=Reply(b"", 202, (("x-amzn-waf-action", "challenge"),)),
    ),
    Scene(name="wall-firewall-200", path="/v/f5", cited=ARABIC, does=Reply(_F5), expected="blocked"),
    Scene(
        name="wall-unusual-traffic",
        path="/v/sorry",
        alone=True,
        cited=ENGLISH,
        expected="blocked",
        does=redirect("{other}/sorry/index?continue=x", 302),
        also=("unstable",),
        why=_BLOCKED_ALSO,
        other={
            "/sorry/index": Reply(
                page(
                    "Sorry...",
                    furniture=False,
                    text="Our systems have detected unusual traffic "
                    'from your computer network.<div class="g-recaptcha"></div>',
                ),
                429,
            )
        },
    ),
    Scene(
        name="wall-press-and-hold",
        path="/v/px",
        cited=ENGLISH,
        expected="blocked",
        does=Reply(
            page(
                "Access to this page has been denied",
                furniture=False,
                h1="Press & Hold to confirm you are a human (and not a bot).",
                text='<div id="px-captcha"></div>',
            ),
            403,
        ),
    ),
    Scene(
        name="wall-403-to-anyone-arabic",
        path="/v/403-ar",
        cited=ARABIC,
        expected="blocked",
        does=Reply(page("403 - ممنوع", h1="ليس لديك صلاحية الوصول", lang="ar"), 403),
    ),
    Scene(
        name="wall-censor",
        path="/v/censored",
        cited=ARABIC,
        expected="blocked",
        also=("restricted",),
        does=Reply(
            page(
                "الموقع محجوب",
                h1="عذراً، هذا الموقع محجوب",
                lang="ar",
                furniture=False,
                text="<p>تم حجب هذا الموقع وفقاً لقوانين الدولة.</p>",
            ),
            403,
        ),
        why="barred by the state: a wall, or reasons of law",
    ),
    Scene(
        name="live-with-captcha-form",
        path="/v/live-captcha",
        cited=ARABIC,
        expected="ok",
        does=Reply(
            article(ARABIC).replace(
                "</main>",
                '<form><h2>أضف تعليقاً</h2><div class="g-recaptcha" data-sitekey="6"></div></form></main>',
            )
        ),
    ),
    Scene(
        name="live-on-robot-checks",
        path="/v/live-essay",
        expected="ok",
        cited=retitled(ENGLISH, "Just a moment... how Cloudflare decides that you are a robot"),
        does=Reply(
            article(retitled(ENGLISH, "Just a moment... how Cloudflare decides that you are a robot"))
        ),
    ),
    Scene(
        name="live-titled-access-denied",
        path="/v/live-denied",
        cited=retitled(ENGLISH, "Access Denied: The Practice and Policy of Internet Filtering"),
        expected="ok",
        does=Reply(
            article(retitled(ENGLISH, "Access Denied: The Practice and Policy of Internet Filtering"))
        ),
    ),
    Scene(
        name="live-without-title-with-login-box",
        path="/v/live-untitled",
        cited={"type": "webpage"},
        expected="ok",
        does=Reply(
            page(
                "Letters to the editor",
                h1="Letters to the editor",
                text=prose("en") + "<p>Please log in to comment.</p>" + _LOGIN_FORM.format("Log in"),
            )
        ),
    ),
    Scene(
        name="live-with-cloudflare-script",
        path="/v/live-cf",
        cited=ENGLISH,
        expected="ok",
        does=Reply(
            article(ENGLISH).replace(
                "</body>",
                "<script>(function(){window.__CF$cv$params={r:'8a'};"
                "a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js';})();</script></body>",
            ),
            headers=(("Server", "cloudflare"), ("CF-RAY", "8a1-BGW")),
        ),
    ),
    Scene(
        name="wall-empty-reply-to-robots",
        path="/v/raw-403",
        alone=True,
        cited=ENGLISH,
        expected="blocked",
        does=raw(b"HTTP/1.1 403 \r\n\r\n"),
    ),
)
