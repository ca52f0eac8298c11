"""What tells the blanks between words in each font of a page: blanks of the file, or gaps alone."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.read.pdf.pages import Page

NO_WIDTH = 0.02
"""The width of a blank that is none, in sizes of the letters."""
BESIDE_BLANKS = (0.3, 0.2, 0.3)
ALONE = (0.14, 0.14, 0.16)
"""The least gap that is a blank in a run, between two and beside a stop or bracket, in sizes of the letters:
where the file has blanks as well, and where it has none.
"""
NUMBER_GAP = 0.5
"""The same between two digits."""
_FEW = 0.06
_TOO_FEW_SIGNS = 40


@dataclass(slots=True)
class _Count:
    """The signs of a font, its blanks, and those of them that have no width."""

    signs: int = 0
    wide: int = 0
    narrow: int = 0

    def add(self, other: _Count) -> None:
        self.signs += other.signs
        self.wide += other.wide
        self.narrow += other.narrow

    @property
    def has_narrow(self) -> bool:
        """Whether blanks without width are its blanks; beside many others they only stretch words."""
        return self.narrow > self.wide

    @property
    def has_blanks(self) -> bool:
        """Whether the file has the blanks between its words; those without width may be of one script."""
        return self.wide > _FEW * self.signs


class Blanks:
    """The habits of a page's fonts; one of which the page has little is taken for one like the others."""

    def __init__(self, page: Page) -> None:
        self._fonts: dict[int, _Count] = {}
        self._page = _Count()
        for run in page.runs:
            count = self._fonts.setdefault(run.font, _Count())
            count.signs += len(run.codes)
            if 32 in run.codes:
                edges, least = run.edges, NO_WIDTH * run.size
                blanks = [at for at, code in enumerate(run.codes) if code == 32]
                wide = sum(edges[2 * at + 1] - edges[2 * at] > least for at in blanks)
                count.wide += wide
                count.narrow += len(blanks) - wide
        for count in self._fonts.values():
            self._page.add(count)

    def has_narrow(self, font: int) -> bool:
        """Whether blanks without width part the words of a font."""
        return self._of(font).has_narrow

    def has_blanks(self, font: int) -> bool:
        """Whether the file has blanks between the words of a font."""
        return self._of(font).has_blanks

    def _of(self, font: int) -> _Count:
        count = self._fonts[font]
        return self._page if count.signs < _TOO_FEW_SIGNS else count
