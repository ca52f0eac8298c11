"""Files that are zip archives of XML (Word, OpenDocument, EPUB), opened with bounds.

Nothing is unpacked to the disk, so that a member's name can lead nowhere; a member is read up to a bound,
whatever size the archive says it has; XML is parsed without entities, external parts or networks.
"""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from iqrefs.errors import InputError

if TYPE_CHECKING:
    from lxml import etree

MAX_PART = 48 * 1024 * 1024
"""Bytes of one member, unpacked: the text of a thesis of 1,000 pages has some 20 MB of XML."""
MAX_TREE = 600 * 1024 * 1024
"""Bytes of memory that the XML of one part (of one document, where a reader adds them up) may take, as
`estimate_tree` has it: small tags take twenty times their length. The same thesis takes some 400 MB.
"""
_ELEMENT, _ATTRIBUTE = 300, 160
_MAX_MEMBERS = 20_000
_DAMAGED = "is damaged or cut off; open it in the program it was made with, and save it again."
_PASSWORD = "is protected by a password; open it in its program, take the password off, and save it again."  # noqa: S105 - a sentence


@dataclass(frozen=True, slots=True)
class Package:
    """An open archive: the names of its members in order, and what they hold."""

    data: bytes
    names: tuple[str, ...]
    _archive: zipfile.ZipFile

    def __contains__(self, part: str) -> bool:
        return part in self._archive.NameToInfo

    def read(self, part: str) -> bytes:
        """The bytes of a member; `KeyError` where there is none. Raises `InputError` where it cannot be read
        or is larger than `MAX_PART`.
        """
        info = self._archive.getinfo(part)
        try:
            with self._archive.open(info) as member:
                content = member.read(MAX_PART + 1)
        except RuntimeError as error:
            raise InputError(_PASSWORD) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise InputError(_DAMAGED) from error
        if len(content) > MAX_PART:
            limit = MAX_PART // (1024 * 1024)
            raise InputError(
                f"holds a part of more than {limit} MB ({_show(part)}); cut it into smaller files."
            )
        return content

    def read_xml(self, part: str) -> etree._Element:
        """The root of a member that is XML. Raises as `read`, and `InputError` where it is no sound XML."""
        return parse_xml(self.read(part), part)


def open_package(data: bytes) -> Package:
    """Open an archive. Raises `InputError` (a sentence without the file's name) where it is none, is cut off,
    or has members that no program writes.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, OverflowError) as error:
        raise InputError(_DAMAGED) from error
    infos = archive.infolist()
    if len(infos) > _MAX_MEMBERS:
        raise InputError(f"is an archive of more than {_MAX_MEMBERS} parts, which no document is.")
    names = tuple(info.filename for info in infos)
    if len(set(names)) < len(names):
        raise InputError("holds two parts of one name; open it in its program, and save it again.")
    if any(info.flag_bits & 1 for info in infos):
        raise InputError(_PASSWORD)
    return Package(data, names, archive)


def parse_xml(content: bytes, part: str) -> etree._Element:
    """The root of an XML text; `part` is its name for the message. Raises `InputError`.

    A document type declaration is refused: no office program writes one, and it is how XML bombs are built.
    """
    from lxml import etree  # noqa: PLC0415 - only packages need it

    if estimate_tree(content) > MAX_TREE:
        raise InputError(f"holds a part of too many elements ({_show(part)}); cut it into smaller files.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(
            f"holds a part that is no sound XML ({_show(part)}); open it in its program, and save it again."
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError(f"holds a document type declaration ({_show(part)}), which no such file has.")
    return root


def estimate_tree(content: bytes) -> int:
    """Bytes of memory that an XML text takes once it is parsed, by its tags and attributes; no less than half
    of what it does take.
    """
    elements = content.count(b"<") - content.count(b"</")
    return elements * _ELEMENT + content.count(b"=") * _ATTRIBUTE


def _show(part: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in part[:80])
