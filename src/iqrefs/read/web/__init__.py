"""Pages of HTML, and books of them (EPUB)."""

from iqrefs.read.web.book import read_epub
from iqrefs.read.web.page import read_html

__all__ = ["read_epub", "read_html"]
