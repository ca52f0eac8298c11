"""Pages in the encodings that were usual before UTF-8: declared, undeclared and misdeclared."""

from __future__ import annotations

from iqrefs.model import Item
from tests.links.lab.pages import article
from tests.links.lab.scene import Reply, Scene
from tests.links.lab.works import ARABIC, FRENCH

_HARD = "undeclared: a detector may be wrong, and an unreadable title proves nothing"


def _plain(item: Item) -> str:
    """A page that names no charset, in letters that the old encodings have."""
    made = article(item).replace('<meta charset="utf-8">', "").replace("©", "(c)").replace("·", "-")
    return made.translate({ord(digit): str(n) for n, digit in enumerate("٠١٢٣٤٥٦٧٨٩")})


def _meta(item: Item, charset: str) -> str:
    named = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
    return _plain(item).replace("<head>", f"<head>{named}")


def _reply(text: str, encoding: str, header: str = "") -> Reply:
    kind = f"text/html; charset={header}" if header else "text/html"
    return Reply(text.encode(encoding), type=kind)


SCENES = (
    Scene(
        name="windows-1256-in-header",
        path="/c/1256-header.asp",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "cp1256", "windows-1256"),
    ),
    Scene(
        name="windows-1256-in-meta",
        path="/c/1256-meta.asp",
        cited=ARABIC,
        expected="ok",
        does=_reply(_meta(ARABIC, "windows-1256"), "cp1256"),
    ),
    Scene(
        name="windows-1256-undeclared",
        path="/c/1256-none.asp",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "cp1256"),
        why=_HARD,
    ),
    Scene(
        name="windows-1256-header-says-latin",
        path="/c/1256-latin.asp",
        cited=ARABIC,
        expected="ok",
        does=_reply(_meta(ARABIC, "windows-1256"), "cp1256", "ISO-8859-1"),
        also=("drifted",),
        why="browsers believe the header and show gibberish; nothing says that the page is another",
    ),
    Scene(
        name="windows-1256-header-says-utf-8",
        path="/c/1256-utf8.asp",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "cp1256", "utf-8"),
        why="the bytes are no UTF-8: the header is wrong",
    ),
    Scene(
        name="iso-8859-6",
        path="/c/8859-6.html",
        cited=ARABIC,
        expected="ok",
        does=_reply(_meta(ARABIC, "iso-8859-6"), "iso-8859-6"),
    ),
    Scene(
        name="iso-8859-6-in-header",
        path="/c/8859-6-header.html",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "iso-8859-6", "ISO-8859-6"),
    ),
    Scene(
        name="iso-8859-1-french",
        path="/c/latin.html",
        cited=FRENCH,
        expected="ok",
        does=_reply(_plain(FRENCH), "cp1252", "ISO-8859-1"),
    ),
    Scene(
        name="utf-8-undeclared",
        path="/c/utf8-none.html",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "utf-8"),
    ),
    Scene(
        name="utf-8-with-mark",
        path="/c/utf8-bom.html",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "utf-8-sig"),
    ),
    Scene(
        name="utf-8-header-says-latin",
        path="/c/utf8-latin.html",
        cited=ARABIC,
        expected="ok",
        does=_reply(_meta(ARABIC, "utf-8"), "utf-8", "ISO-8859-1"),
        also=("drifted",),
        why="browsers believe the header and show gibberish; nothing says that the page is another",
    ),
    Scene(
        name="utf-16-with-mark",
        path="/c/utf16.html",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "utf-16"),
    ),
    Scene(
        name="utf-16-in-header",
        path="/c/utf16-header.html",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "utf-16-be", "utf-16be"),
    ),
    Scene(
        name="charset-unknown",
        path="/c/unknown.html",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "utf-8", "x-arabic-9000"),
    ),
    Scene(
        name="charset-that-is-no-text",
        path="/c/codec.html",
        cited=ARABIC,
        expected="ok",
        does=_reply(_plain(ARABIC), "utf-8", "zlib_codec"),
        why="a name that Python takes for a codec",
    ),
    Scene(
        name="some-broken-bytes",
        path="/c/broken.html",
        cited=ARABIC,
        expected="ok",
        does=Reply(article(ARABIC).encode().replace(b"<footer>", b"<footer>\xff\xfe\xc3(")),
    ),
)
