# ruff: noqa: E501 - markup as programs write it
"""What a page prints besides notes: paragraphs, headings, lists, tables, links, italics."""

from tests.read.web.shown import print_paragraphs, read

from iqrefs.read.flow import Flow


def list_texts(markup: str) -> list[str]:
    return print_paragraphs(read(markup).paragraphs)


def list_italics(flow: Flow) -> list[str]:
    return [one.text for paragraph in flow.paragraphs for one in paragraph.stretches if one.is_italic]


def list_targets(flow: Flow) -> list[tuple[str, str]]:
    return [
        (one.text, one.target) for paragraph in flow.paragraphs for one in paragraph.stretches if one.target
    ]


def test_blanks_are_set_as_a_browser_sets_them() -> None:
    assert list_texts("<p>  خالد\n\tعمر،  <i> تاريخ </i> العراق \n</p>") == ["خالد عمر، تاريخ العراق"]
    assert list_texts("<p>a<br>\n b<br/></p>") == ["a\nb"]
    assert list_texts("<pre>a  b\nc</pre>") == ["a  b\nc"]


def test_references_and_hyphens_that_do_not_show() -> None:
    assert list_texts("<p>Tom &amp; Anna&nbsp;&#1593;&lt;x&gt; mar&shy;ket inter<wbr>net") == [
        "Tom & Anna\u00a0ع<x> market internet"
    ]


def test_what_is_not_shown_is_no_text() -> None:
    page = """<head><title>T</title><style>p{}</style></head><script>var a = "<p>x";</script><template>x</template>
<p>a<span hidden>x</span><span style="DISPLAY:none">x</span><span aria-hidden="true">x</span><!-- x --></p>
<span class="sr-only">x</span><noscript>x</noscript><select><option>x</select><p>b</p>"""
    assert list_texts(page) == ["a", "b"]


def test_what_stands_behind_the_end_of_the_page_is_read() -> None:
    assert list_texts("<html><body><p>a</p></body></html><p>b</p>") == ["a", "b"]


def test_headings_have_levels() -> None:
    flow = read('<h1>a</h1><p>b</p><h3><span>c</span></h3><div role="heading" aria-level="2">d</div><p>e')
    assert [paragraph.level for paragraph in flow.paragraphs] == [1, 0, 3, 2, 0]


def test_items_have_their_numbers() -> None:
    flow = read(
        "<ol start=3><li>a<li value=7>b<li>c</ol><ol reversed><li>a<li>b</ol><ol type=i><li>a</ol><ul><li>a</ul>"
        '<ol style="list-style-type: arabic-indic"><li>a</ol><ol type=A><li>a</ol><ul style="list-style:none"><li>a</ul>'
        "<ol><li><p>a</p><p>b</p></li></ol>"
    )
    assert [paragraph.marker for paragraph in flow.paragraphs] == [
        "3.", "7.", "8.", "2.", "1.", "i.", "•", "١.", "A.", "", "1.", "",
    ]  # fmt: skip


def test_numbers_that_word_writes_into_its_lists() -> None:
    flow = read(
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>"
        "<![endif]>Harte, <i>Pearls</i>.</p>"
    )
    assert [(one.marker, one.stretches[0].text) for one in flow.paragraphs] == [("1.", "Harte, ")]


def test_tables_of_data_have_rows() -> None:
    flow = read("<table><tr><th>a<th>b</tr><tr><td><p>c</p><p>d</p></td><td>e</td></tr></table><p>f")
    assert [(text, one.row) for text, one in zip(print_paragraphs(flow.paragraphs), flow.paragraphs, strict=True)] == [
        ("a", 1), ("b", 1), ("c\nd", 2), ("e", 2), ("f", 0),
    ]  # fmt: skip


def test_tables_that_lay_out_a_page_have_none() -> None:
    flow = read(
        "<table><tr><td>menu</td><td><h1>a</h1><p>b</p><table><tr><td>c<td>d</table></td></tr></table>"
    )
    rows = [
        (text, one.row) for text, one in zip(print_paragraphs(flow.paragraphs), flow.paragraphs, strict=True)
    ]
    assert rows == [("menu", 0), ("a", 0), ("b", 0), ("c", 1), ("d", 1)]


def test_italics_by_element_style_and_rule() -> None:
    flow = read(
        "<style>@media all { span.Title, .x { font-style : italic } }</style><p>a<i>b</i><em>c</em>d<cite>e</cite>f"
        '<span style="font-style:oblique">g</span>h<span class="title">i</span>j<i>k<span style="font-style: normal">l</span></i>'
    )
    assert list_italics(flow) == ["b", "c", "e", "g", "i", "k"]


def test_a_citation_of_a_wiki_is_not_all_in_italics() -> None:
    flow = read(
        '<p><cite class="citation">Nuri. <i>Songs</i>. 1998.</cite> <cite>Nuri. <em>Debt</em>.</cite>'
    )
    assert list_italics(flow) == ["Songs", "Debt"]


def test_raised_signs() -> None:
    flow = read('<p>a<sup>(1)</sup>b<span style="vertical-align: super">2</span>')
    assert [one.text for one in flow.paragraphs[0].stretches if one.is_raised] == ["(1)", "2"]


def test_links_have_their_addresses() -> None:
    flow = read(
        '<p><a href=" https://example.org/a?b=1&amp;c=2\n">الرابط</a> <a href="//example.org/x">x</a> '
        '<a href="doi:10.1000/1">d</a> <a href="/y">y</a> <a href="javascript:go()">j</a> <a href="mailto:a@b.c">m</a>'
    )
    assert list_targets(flow) == [
        ("الرابط", "https://example.org/a?b=1&c=2"),
        ("x", "https://example.org/x"),
        ("d", "https://doi.org/10.1000/1"),
    ]
    assert list_targets(read('<base href="https://example.org/d/"><p><a href="y">y</a>')) == [
        ("y", "https://example.org/d/y")
    ]


def test_quotes_are_printed() -> None:
    assert list_texts("<p><q>a</q> b") == ["“a” b"]


def test_paragraphs_are_numbered_with_those_of_notes() -> None:
    flow = read('<p>a text<sup><a href="#n" id="r">1</a></sup><p>b<p id="n"><a href="#r">1</a> note<p>c')
    assert [one.number for one in flow.paragraphs] == [1, 2, 4]
    assert [one.number for one in flow.notes[0].paragraphs] == [3]
