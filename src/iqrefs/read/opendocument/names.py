"""The names of OpenDocument's elements and attributes that are read."""

from __future__ import annotations

_ROOT = "{urn:oasis:names:tc:opendocument:xmlns:"
DRAW = _ROOT + "drawing:1.0}"
FO = _ROOT + "xsl-fo-compatible:1.0}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
MANIFEST = _ROOT + "manifest:1.0}"
META = _ROOT + "meta:1.0}"
OFFICE = _ROOT + "office:1.0}"
STYLE = _ROOT + "style:1.0}"
SVG = _ROOT + "svg-compatible:1.0}"
TABLE = _ROOT + "table:1.0}"
TEXT = _ROOT + "text:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

UNREAD = frozenset(
    [
        OFFICE + "annotation", OFFICE + "forms", OFFICE + "event-listeners", OFFICE + "binary-data",
        TEXT + "tracked-changes", TEXT + "note-citation", TEXT + "script",
        TEXT + "table-of-content", TEXT + "illustration-index", TEXT + "table-index", TEXT + "object-index",
        TEXT + "user-index", TEXT + "alphabetical-index", TEXT + "bibliography-source",
        TEXT + "variable-decls", TEXT + "sequence-decls", TEXT + "user-field-decls",
        TABLE + "covered-table-cell", DRAW + "object", DRAW + "object-ole", DRAW + "image",
        SVG + "title", SVG + "desc",
    ]
)  # fmt: skip
"""What is no text, or (contents and indexes) says again what stands elsewhere."""
FRAMES = frozenset(
    [
        DRAW + name
        for name in (
            "frame", "text-box", "custom-shape", "rect", "ellipse", "circle", "line", "connector", "caption",
            "polygon", "polyline", "path", "regular-polygon", "measure", "g",
        )
    ]
)  # fmt: skip
"""What holds text of its own beside the paragraph that it stands in."""
