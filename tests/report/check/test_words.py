"""The words of the reports: all that the types ask for."""

from __future__ import annotations

from typing import get_args

import pytest

from iqrefs.model import Reason, Severity
from iqrefs.report.check.marking import PARTS
from iqrefs.report.check.telling import OTHER
from iqrefs.report.check.words import load_words
from iqrefs.sentences import Language
from iqrefs.sentences.rules import FAMILIES


@pytest.mark.parametrize("lang", get_args(Language))
def test_every_value_of_the_types_has_its_words(lang: Language) -> None:
    tables = load_words(lang).tables
    for table in ("severities", "severity-names", "severity-columns"):
        assert set(tables[table]) == set(get_args(Severity))
    assert set(tables["families"]) == {*FAMILIES, OTHER}
    assert set(tables["reasons"]) == set(get_args(Reason))
    assert set(tables["parts"]) == set(PARTS.values())
