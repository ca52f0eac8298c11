"""OpenDocument files put together from what their body says."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)
_MIME = "application/vnd.oasis.opendocument.text"


def flat(body: str, *, styles: str = "", automatic: str = "", kind: str = "text") -> bytes:
    """A flat file (.fodt)."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:mimetype="{_MIME}">'
        f"<office:styles>{styles}</office:styles>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"
    ).encode()


def odt(
    body: str,
    *,
    styles: str = "",
    automatic: str = "",
    properties: Mapping[str, str] | None = None,
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """An .odt file; `parts` are further members, or stand in place of those that are made."""
    meta = "".join(
        f'<meta:user-defined meta:name="{name}">{value}</meta:user-defined>'
        for name, value in (properties or {}).items()
    )
    members: dict[str, str | bytes] = {
        "mimetype": _MIME,
        "content.xml": (
            f"<office:document-content {_SPACES}>"
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        ),
        "styles.xml": (
            f"<office:document-styles {_SPACES}><office:styles>{styles}</office:styles>"
            "</office:document-styles>"
        ),
        "meta.xml": (
            f"<office:document-meta {_SPACES}><office:meta>{meta}</office:meta></office:document-meta>"
        ),
        **(parts or {}),
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def note(text: str, *, label: str = "1", key: str = "ftn1", kind: str = "footnote", sign: str = "") -> str:
    """A note where it is called; `text` is one paragraph, or its paragraphs as XML."""
    body = text if text.startswith("<text:p") else f"<text:p>{text}</text:p>"
    own = f' text:label="{sign}"' if sign else ""
    return (
        f'<text:note text:id="{key}" text:note-class="{kind}"><text:note-citation{own}>{label}'
        f"</text:note-citation><text:note-body>{body}</text:note-body></text:note>"
    )


def configure(kind: str = "footnote", number_format: str = "1", restarts: str = "document") -> str:
    """How the notes of a kind are numbered."""
    return (
        f'<text:notes-configuration text:note-class="{kind}" style:num-format="{number_format}" '
        f'text:start-numbering-at="{restarts}"/>'
    )


def text_style(name: str, properties: str, *, family: str = "text", parent: str = "") -> str:
    """A style whose letters have the properties."""
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{above}>'
        f"<style:text-properties {properties}/></style:style>"
    )
