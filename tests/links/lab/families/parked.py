"""Domains that no longer belong to the cited site: parked, suspended, bare, taken over."""

from __future__ import annotations

from dataclasses import replace

from iqrefs.model import Item
from tests.links.lab.acts import redirect
from tests.links.lab.pages import page
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, ENGLISH, FRENCH, INSTITUTE, UNTITLED

_FOREIGN = "nothing of the cited site is left: another page, or none"
_SALE = Reply(
    page(
        "gulfpolicyreview.example is for sale",
        h1="This domain is for sale",
        furniture=False,
        text="<p>Buy this domain now. Make an offer.</p>"
        "<p>The domain gulfpolicyreview.example may be for sale "
        "by its owner!</p>",
    )
)
_SALE_AR = Reply(
    page(
        "النطاق للبيع",
        h1="هذا النطاق معروض للبيع",
        lang="ar",
        furniture=False,
        text="<p>اشترِ هذا الدومين الآن. تواصل معنا لتقديم عرضك.</p>",
    )
)
_LANDER = Reply(
    '<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href="/lander"}</script>'
    "</head></html>"
)
_LISTINGS = Reply(
    page(
        "gulfpolicyreview.example",
        furniture=False,
        head='<script src="https://d1lxhc4jvstzrp.cloudfront.example/themes/registrar/706820.css"></script>',
        text="<div>Related searches</div><ul><li>Cheap Flights</li><li>Credit Cards</li><li>Car Insurance"
        "</li></ul><p>Sponsored listings displayed above are served automatically by a third party.</p>"
        '<script src="//img.sedoparking.com/js/parking.js"></script>',
    )
)
_EXPIRED = Reply(
    page(
        "Domain expired",
        h1="This domain name has expired",
        furniture=False,
        text="<p>If you are the owner, please contact your registrar to renew it.</p>",
    )
)
_SOON = Reply(
    page(
        "Coming soon",
        h1="Future home of something quite cool",
        furniture=False,
        text="<p>This site is parked. Is this your domain? Let's turn it into a website!</p>",
    )
)
_SUSPENDED = Reply(
    page(
        "Account Suspended",
        h1="Account Suspended",
        furniture=False,
        text="<p>This Account has been suspended. Contact your hosting provider for more information.</p>",
    )
)
_NGINX = Reply(
    page(
        "Welcome to nginx!",
        h1="Welcome to nginx!",
        furniture=False,
        text="<p>If you see this page, the nginx web server is successfully installed and working. Further "
        "configuration is required.</p>",
    )
)
_APACHE = Reply(
    page(
        "Apache2 Debian Default Page: It works",
        h1="Apache2 Debian Default Page",
        furniture=False,
        text="<p>This is the default welcome page used to test the correct operation of the Apache2 "
        "server after installation on Debian systems.</p>",
    )
)
_IIS = Reply(
    page("IIS Windows Server", furniture=False, text='<a href="/"><img src="iisstart.png" alt="IIS"></a>')
)
_CASINO = Reply(
    page(
        "Slot Gacor Hari Ini: Situs Judi Slot Online Terpercaya",
        h1="Situs Slot Online Gampang Menang",
        lang="id",
        furniture=False,
        text="<p>Daftar situs judi slot online terpercaya dengan bonus new "
        "member 100%. Casino, poker, togel, jackpot maxwin setiap hari. Deposit pulsa tanpa potongan.</p>"
        * 6,
    )
)
_CASINO_EN = Reply(
    page(
        "Best Online Casino Bonuses 2024 | Play Slots for Real Money",
        h1="Top 10 Online Casinos",
        furniture=False,
        text="<p>Claim your free spins and no deposit bonus. Play blackjack, roulette "
        "and slots at the best betting sites.</p>" * 6,
    )
)
_SHOP = Reply(
    page(
        "スーパーコピー時計 激安通販",
        h1="人気ブランド時計",
        lang="ja",
        furniture=False,
        text="<p>送料無料・最安値でお届けします。</p>" * 10,
    )
)


def _everywhere(name: str, reply: Reply, path: str, cited: Item = ENGLISH) -> Scene:
    """The whole host answers so."""
    return Scene(
        name=name,
        path=path,
        does=reply,
        anywhere=reply,
        cited=cited,
        expected="soft-dead",
        also=("drifted",),
        why=_FOREIGN,
    )


def _taken_over(name: str, reply: Reply, path: str, cited: Item = INSTITUTE) -> Scene:
    """The whole host shows something else for gain."""
    return replace(_everywhere(name, reply, path, cited), expected="drifted", also=("soft-dead",))


SCENES = (
    _everywhere("for-sale", _SALE, "/2014/essays/river"),
    _everywhere("for-sale-arabic", _SALE_AR, "/مقالات/7", ARABIC),
    _everywhere("for-sale-untitled", _SALE, "/2014/essays/river-2", UNTITLED),
    replace(_everywhere("lander", _LANDER, "/policy/euphrates.html"), pages={"/lander": _LISTINGS}),
    _everywhere("sponsored-listings", _LISTINGS, "/policy/12", FRENCH),
    _everywhere("domain-expired", _EXPIRED, "/policy/13"),
    _everywhere("parked-coming-soon", _SOON, "/policy/14", ARABIC),
    Scene(
        name="to-a-broker",
        path="/policy/15",
        alone=True,
        cited=ENGLISH,
        expected="soft-dead",
        also=("drifted",),
        does=redirect("{other}/domain_profile.cfm?d=gulfpolicyreview", 302),
        why=_FOREIGN,
        anywhere=redirect("{other}/domain_profile.cfm?d=gulfpolicyreview", 302),
        other={"/domain_profile.cfm": _SALE},
    ),
    replace(_everywhere("suspended-in-place", _SUSPENDED, "/articles/15", FRENCH), also=(), why=""),
    Scene(
        name="suspended-by-redirect",
        path="/articles/16",
        alone=True,
        cited=ENGLISH,
        expected="soft-dead",
        does=redirect("{here}/cgi-sys/suspendedpage.cgi", 302),
        pages={"/cgi-sys/suspendedpage.cgi": _SUSPENDED},
        anywhere=redirect("{here}/cgi-sys/suspendedpage.cgi", 302),
    ),
    _everywhere("default-nginx", _NGINX, "/articles/17"),
    _everywhere("default-apache", _APACHE, "/articles/18", ARABIC),
    _everywhere("default-iis", _IIS, "/articles/19.asp"),
    _taken_over("usurped-casino", _CASINO, "/studies/women-baghdad.html"),
    _taken_over("usurped-casino-english", _CASINO_EN, "/ar/studies/4"),
    _taken_over("usurped-shop", _SHOP, "/en/essays/9", ENGLISH),
    Scene(
        name="usurped-home-cited",
        path="/",
        alone=True,
        cited=INSTITUTE,
        does=_CASINO,
        expected="drifted",
        also=("soft-dead",),
        why=_FOREIGN,
    ),
    Scene(
        name="usurped-honest-host",
        path="/studies/1",
        cited=INSTITUTE,
        does=_CASINO,
        expected="drifted",
        also=("soft-dead",),
        why=_FOREIGN,
    ),
    Scene(
        name="directory-listing",
        path="/files/reports/",
        cited=ENGLISH,
        expected="drifted",
        also=("soft-dead", "ok"),
        does=Reply(
            page(
                "Index of /files/reports",
                h1="Index of /files/reports",
                furniture=False,
                text="<pre><a href='../'>../</a>\n<a href='a.zip'>a.zip</a></pre>",
            )
        ),
        why="a bare folder: another thing, or the place where a file was found",
    ),
)
