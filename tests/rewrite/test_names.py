"""Whom a short citation names."""

from __future__ import annotations

import pytest

from iqrefs.model import Citation, Item, Name
from iqrefs.rewrite.descriptions import Described
from iqrefs.rewrite.short_forms import print_author


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ({"literal": "سي. جي، إدموندز"}, "سي. جي، إدموندز"),
        ({"literal": "سي. جي. إدموندز"}, "سي. جي. إدموندز"),
        ({"literal": "سي. جي."}, ""),
        ({"family": "J. B.", "given": "Glubb"}, "Glubb J. B."),
        ({"family": "Glubb", "given": "J. B."}, "Glubb"),
        ({"literal": "الجابري، محمد عابد"}, "الجابري"),
        ({"literal": "ابن رشد، أبو الوليد"}, "ابن رشد"),
    ],
)
def test_initials_alone_are_no_name(name: Name, printed: str) -> None:
    item: Item = {"author": [name], "language": "ar"}
    assert print_author(Described(Citation("x", "full", item), "x"), item) == printed
