"""A page of every report, for what is true of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from iqrefs.report.check.as_html import render_html as render_findings
from iqrefs.report.links.as_html import render_html as render_links
from iqrefs.report.merge.as_html import render_html as render_doubles
from iqrefs.sentences import Language
from tests.report.check import samples as findings
from tests.report.links import rows as links
from tests.report.merge import samples as doubles

Make = Callable[[Language, tuple[str, ...]], str]


def make_links(lang: Language, sources: tuple[str, ...]) -> str:
    return "".join(render_links(links.ROWS, replace(links.ENGLISH, lang=lang, sources=sources)))


def make_findings(lang: Language, sources: tuple[str, ...]) -> str:
    options = replace(findings.ENGLISH, lang=lang, sources=sources)
    return "".join(render_findings((findings.CHECKED, findings.CLEAN), options))


def make_doubles(lang: Language, sources: tuple[str, ...]) -> str:
    return "".join(render_doubles(doubles.OUTCOME, replace(doubles.ENGLISH, lang=lang, sources=sources)))


every_page = pytest.mark.parametrize("make", [make_links, make_findings, make_doubles])
