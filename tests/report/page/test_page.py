"""What is true of the page of every report in a real browser."""

from __future__ import annotations

from typing import get_args

import pytest

from iqrefs.sentences import Language
from tests.report.browser import CONTRASTS, UNFOLD, Open
from tests.report.pages import Make, every_page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", get_args(Language))
@every_page
def test_all_text_stands_out_from_its_ground(
    open_page: Open, make: Make, lang: Language, scheme: str
) -> None:
    page = open_page([make(lang, ("a.bib", "b.bib"))], color_scheme=scheme)
    page.evaluate(UNFOLD)
    assert page.evaluate(CONTRASTS) == []
