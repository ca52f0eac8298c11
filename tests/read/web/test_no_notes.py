# ruff: noqa: E501 - markup as programs write it
"""Pairs of links that are no notes."""

import pytest
from tests.read.web.shown import read

PAGES = {
    "a table of contents that leads both ways": """
        <ul><li><a id="t1" href="#s1">1</a> Pearls</li><li><a id="t2" href="#s2">2</a> Debt</li></ul>
        <h2><a id="s1" href="#t1">1</a> Pearls</h2><p>Text.</p><h2><a id="s2" href="#t2">2</a> Debt</h2>""",
    "a table of contents whose headings are paragraphs": """
        <p><a id="t1" href="#s1">1</a></p><p><a id="t2" href="#s2">2</a></p>
        <p class="head"><a id="s1" href="#t1">1</a></p><p>Text.</p>""",
    "a way back to the top": '<p id="top">Text of the page.</p><p>More. <a href="#top">↑</a> <a href="#top">^</a></p>',
    "permalinks of headings": '<h2 id="a">Pearls <a href="#a">#</a></h2><p>Text <a href="#a">§</a></p>',
    "numbered paragraphs": '<p id="p1"><a href="#p1">1</a> Text of one.</p><p id="p2"><a href="#p2">2</a> Text.</p>',
    "tabs": """<ul><li><a href="#tab1">1</a></li><li><a href="#tab2">2</a></li></ul>
        <div id="tab1">One text</div><div id="tab2">Another text</div>""",
    "words in the text that lead to a section": """
        <p>As <a href="#s3">section 3</a> says, and <a href="#s3">3</a>.</p><div id="s3"><h2>3. Debt</h2><p>Text.</p></div>""",
    "a list of pages": '<p><a href="#pg1">1</a> | <a href="#pg2">2</a></p><div id="pg1">x</div><div id="pg2">y</div>',
    "a pair that points at itself": '<p>Some text <a id="a" href="#b">1</a><a id="b" href="#a">1</a> and so on.</p>',
    "a citation of a bibliography": """<p>Text [<a href="#ref-1" role="doc-biblioref">1</a>].</p>
        <div id="refs" role="doc-bibliography"><div id="ref-1" role="doc-biblioentry">1. Harte, Pearls.</div></div>""",
}


@pytest.mark.parametrize("name", PAGES)
def test_no_note_is_made_of(name: str) -> None:
    flow = read(PAGES[name])
    assert flow.notes == ()
    assert all(not one.note for paragraph in flow.paragraphs for one in paragraph.stretches)


def test_typed_notes_stay_text_with_raised_marks() -> None:
    flow = read(
        "<p>Text<sup>(1)</sup> and<sup>(2)</sup>.</p><hr><p>(1) Harte, Pearls, p. 2.</p><p>(2) Ibid.</p>"
    )
    assert flow.notes == ()
    assert [one.text for one in flow.paragraphs[0].stretches if one.is_raised] == ["(1)", "(2)"]
