# ruff: noqa: E501 - markup as programs write it
"""How programs mark notes in HTML: a small page as each of them writes it."""

from tests.read.web.shown import list_marks, print_notes, print_paragraphs, read

FIRST = "خالد عمر، تاريخ العراق (بغداد: دار الحكمة، 1999)، ص 12."
SECOND = "المصدر نفسه، ص 15."


def test_word() -> None:
    flow = read(f"""
<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body lang=AR-SA dir=RTL>
<div class=WordSection1><p class=MsoNormal dir=RTL>نص أول<a href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span dir=LTR><span class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span></span></span></a>
ثم نص<a href="#_ftn2" name="_ftnref2" title=""><span class=MsoFootnoteReference>[2]</span></a>
وخاتمة<a href="#_edn1" name="_ednref1" title=""><span class=MsoEndnoteReference>[i]</span></a>.</p></div>
<div><br clear=all><hr align=left size=1 width="33%">
<div id=ftn1><p class=MsoFootnoteText dir=RTL><a href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference>[1]</span></a> {FIRST}</p><p class=MsoFootnoteText>فقرة ثانية.</p></div>
<div id=ftn2><p class=MsoFootnoteText dir=RTL><a href="#_ftnref2" name="_ftn2" title=""><span
class=MsoFootnoteReference>[2]</span></a> {SECOND}</p></div></div>
<div><hr><div id=edn1><p class=MsoEndnoteText><a href="#_ednref1" name="_edn1">[i]</a> شكر.</p></div></div>
</body></html>""")
    assert print_notes(flow) == [("[1]", f"{FIRST}\nفقرة ثانية."), ("[2]", SECOND), ("[i]", "شكر.")]
    assert [(note.kind, note.number) for note in flow.notes] == [
        ("footnote", 1),
        ("footnote", 2),
        ("endnote", 1),
    ]
    assert print_paragraphs(flow.paragraphs) == ["نص أول{[1]} ثم نص{[2]} وخاتمة{[i]}."]


def test_libreoffice() -> None:
    flow = read(f"""
<body lang="ar-SA" dir="rtl"><p>نص<a class="sdfootnoteanc" name="sdfootnote1anc"
href="#sdfootnote1sym"><sup>1</sup></a> ونص<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym"
href="#sdfootnote1anc">1</a>{FIRST}</p><p class="sdfootnote">فقرة ثانية.</p></div>
<div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>{SECOND}</p></div>
<div title="footer"><p>12</p></div></body>""")
    assert print_notes(flow) == [("1", f"{FIRST}\nفقرة ثانية."), ("i", SECOND)]
    assert [note.kind for note in flow.notes] == ["footnote", "endnote"]
    assert print_paragraphs(flow.paragraphs) == ["نص{1} ونص{i}"]


def test_pandoc_with_and_without_roles() -> None:
    page = f"""<p>نص<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p>
<section id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol>
<li id="fn1"><p>{FIRST}</p><ul><li>بند</li></ul><p>فقرة ثانية.<a href="#fnref1" class="footnote-back"
role="doc-backlink">↩︎</a></p></li></ol></section>"""
    for markup in (page, page.replace(' role="doc-', ' data-x="')):
        flow = read(markup)
        assert print_notes(flow) == [("1.", f"{FIRST}\nبند\nفقرة ثانية.")]
        assert [note.key for note in flow.notes] == ["note:fn1"]
        assert flow.notes[0].kind == "footnote"
        assert print_paragraphs(flow.paragraphs) == ["نص{1}."]


def test_mediawiki_in_arabic_with_named_references() -> None:
    flow = read(f"""
<p>صيد اللؤلؤ<sup id="cite_ref-nuri_1-0" class="reference"><a href="#cite_note-nuri-1"><span class="cite-bracket">&#91;</span>1<span
class="cite-bracket">&#93;</span></a></sup> مهنة قديمة<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup>
في الخليج<sup id="cite_ref-nuri_1-1" class="reference"><a href="#cite_note-nuri-1">[1]</a></sup>
والبحرين.<sup id="cite_ref-3" class="reference"><a href="#cite_note-3">[ملاحظة 1]</a></sup></p>
<h2>المراجع<span class="mw-editsection">[<a href="/w/index.php?action=edit">عدل</a>]</span></h2>
<div class="reflist"><ol class="references">
<li id="cite_note-nuri-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-nuri_1-0"><sup><i><b>أ</b></i></sup></a>
<a href="#cite_ref-nuri_1-1"><sup><i><b>ب</b></i></sup></a></span> <span class="reference-text"><cite class="citation">{FIRST}</cite></span></li>
<li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span
class="reference-text">{SECOND}</span></li></ol>
<ol class="references"><li id="cite_note-3"><span class="mw-cite-backlink"><b><a href="#cite_ref-3">^</a></b></span> <span
class="reference-text">انظر الخريطة.</span></li></ol></div>""")
    assert print_notes(flow) == [("1.", FIRST), ("2.", SECOND), ("ملاحظة 1", "انظر الخريطة.")]
    assert [note.number for note in flow.notes] == [1, 2, None]
    assert list_marks(flow) == [
        ("[1]", "note:cite_note-nuri-1"),
        ("[2]", "note:cite_note-2"),
        ("[1]", "note:cite_note-nuri-1"),
        ("[ملاحظة 1]", "note:cite_note-3"),
    ]
    assert print_paragraphs(flow.paragraphs)[1:] == ["المراجع"]


def test_easy_footnotes_of_wordpress() -> None:
    flow = read(f"""
<p>نص<span id="easy-footnote-1-42" class="easy-footnote-margin-adjust"></span><span class="easy-footnote"><a
href="https://example.org/post/#easy-footnote-bottom-1-42" title="{FIRST}"><sup>1</sup></a></span>.</p>
<div class="easy-footnote-title"><h4>الهوامش</h4></div><ol class="easy-footnotes-wrapper">
<li class="easy-footnote-single"><span id="easy-footnote-bottom-1-42" class="easy-footnote-margin-adjust"></span>{FIRST}<a
class="easy-footnote-to-top" href="https://example.org/post/#easy-footnote-1-42"></a></li></ol>""")
    assert print_notes(flow) == [("1.", FIRST)]
    assert print_paragraphs(flow.paragraphs) == ["نص{1}.", "الهوامش"]


def test_the_footnotes_plugin_of_wordpress() -> None:
    flow = read(f"""
<p>نص<span class="footnote_referrer"><a role="button" tabindex="0"
onclick="footnote_moveToReference_42_1('footnote_plugin_reference_42_1_1');"><sup id="footnote_plugin_tooltip_42_1_1"
class="footnote_plugin_tooltip_text">[1]</sup></a><span id="footnote_plugin_tooltip_text_42_1_1"
class="footnote_tooltip">{FIRST}</span></span> ثم نص.</p>
<div class="footnotes_reference_container"><p>المصادر</p><table class="footnotes_table"><tbody>
<tr class="footnotes_plugin_reference_row"><th class="footnote_plugin_index pointer"
onclick="footnote_moveToAnchor_42_1('footnote_plugin_tooltip_42_1_1');"><a id="footnote_plugin_reference_42_1_1"
class="footnote_backlink"><span class="footnote_index_arrow">&#8593;</span>1</a></th>
<td class="footnote_plugin_text">{FIRST}</td></tr></tbody></table></div>""")
    assert print_notes(flow) == [("1", FIRST)]
    assert print_paragraphs(flow.paragraphs) == ["نص{[1]} ثم نص.", "المصادر"]


def test_modern_footnotes_of_wordpress_stand_where_they_are_called() -> None:
    flow = read(f"""
<p>نص<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)" title="{FIRST}"
aria-describedby="mfn-content-1">1</a></sup><span id="mfn-content-1" role="tooltip"
class="modern-footnotes-footnote__note" tabindex="0" data-mfn="1">{FIRST}</span> ثم نص<sup
class="modern-footnotes-footnote" data-mfn="2"><a href="javascript:void(0)">2</a></sup><span id="mfn-content-2"
role="tooltip" class="modern-footnotes-footnote__note" style="display: none">{SECOND}</span>.</p>""")
    assert print_notes(flow) == [("1", FIRST), ("2", SECOND)]
    assert print_paragraphs(flow.paragraphs) == ["نص{1} ثم نص{2}."]


def test_substack() -> None:
    flow = read(f"""
<p><span>نص.</span><a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1"
target="_self" class="footnote-anchor">1</a></p>
<div data-component-name="FootnoteToDOM" class="footnote"><a id="footnote-1" href="#footnote-anchor-1"
contenteditable="false" target="_self" class="footnote-number">1</a><div class="footnote-content"><p>{FIRST}</p>
<p>فقرة ثانية.</p></div></div>""")
    assert print_notes(flow) == [("1", f"{FIRST}\nفقرة ثانية.")]
    assert print_paragraphs(flow.paragraphs) == ["نص.{1}"]


def test_drupal() -> None:
    flow = read(f"""
<p>نص<a class="see-footnote" id="footnoteref1_k3" title="{FIRST}" href="#footnote1_k3">1</a>.</p>
<ul class="footnotes"><li class="footnote" id="footnote1_k3"><a class="footnote-label"
href="#footnoteref1_k3">1.</a> {FIRST}</li></ul>""")
    assert print_notes(flow) == [("1.", FIRST)]


def test_kramdown_and_markdown_it_and_github() -> None:
    kramdown = f"""<p>نص<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>
ونص<sup id="fnref:1:1"><a href="#fn:1" class="footnote">1</a></sup></p>
<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>{FIRST} <a href="#fnref:1"
class="reversefootnote" role="doc-backlink">&#8617;</a> <a href="#fnref:1:1" class="reversefootnote">&#8617;<sup>2</sup></a></p></li></ol></div>"""
    markdown_it = f"""<p>نص<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> ونص<sup
class="footnote-ref"><a href="#fn1" id="fnref1:1">[1:1]</a></sup></p><hr class="footnotes-sep">
<section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>{FIRST} <a href="#fnref1"
class="footnote-backref">↩︎</a> <a href="#fnref1:1" class="footnote-backref">↩︎</a></p></li></ol></section>"""
    github = f"""<p>نص<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref=""
aria-describedby="footnote-label">1</a></sup></p><section data-footnotes="" class="footnotes"><h2 class="sr-only"
id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>{FIRST} <a href="#user-content-fnref-1"
data-footnote-backref="" aria-label="Back to reference 1">↩</a></p></li></ol></section>"""
    for markup in (kramdown, markdown_it, github):
        flow = read(markup)
        assert print_notes(flow) == [("1.", FIRST)]
        assert len(print_paragraphs(flow.paragraphs)) == 1
    assert len(list_marks(read(kramdown))) == len(list_marks(read(markdown_it))) == 2


def test_names_that_are_escaped_in_the_link() -> None:
    flow = read(f"""<p>نص<a href="#%D9%87%D8%A7%D9%85%D8%B4-1" id="r1">(1)</a>.</p>
<p id="هامش-1"><a href="#r1">(1)</a> {FIRST}</p>""")
    assert print_notes(flow) == [("(1)", FIRST)]


def test_epub_types_and_roles_without_a_way_back() -> None:
    flow = read(f"""<p>نص<a epub:type="noteref" href="#n1">*</a>، نص<a role="doc-noteref" href="#n2">2</a>.</p>
<aside epub:type="footnote" id="n1" hidden><p>{FIRST}</p></aside>
<aside role="doc-footnote" id="n2"><p>2. {SECOND}</p></aside>""")
    assert print_notes(flow) == [("*", FIRST), ("2.", SECOND)]
    assert [note.number for note in flow.notes] == [None, 2]
    assert print_paragraphs(flow.paragraphs) == ["نص{*}، نص{2}."]


def test_a_typed_note_that_nothing_calls_is_kept_where_it_stands() -> None:
    flow = read(f"""<p>نص<a role="doc-noteref" href="#n1">1</a>.</p>
<div role="doc-footnote" id="n1">{FIRST}</div><div role="doc-footnote" id="n2">2. {SECOND}</div>""")
    assert [note.key for note in flow.notes] == ["note:n1", "note:n2"]
    assert list_marks(flow) == [("1", "note:n1"), ("", "note:n2")]


def test_a_number_that_leads_to_a_paragraph_with_the_same_number() -> None:
    flow = read(f"""<p>نص أول <sup><a href="#n1">(1)</a></sup> ثم نص ثانٍ <a href="#n2">[2]</a>.</p><hr>
<p id="n1">1. {FIRST}</p><p><a name="n2"></a>[2] {SECOND}</p>""")
    assert print_notes(flow) == [("1.", FIRST), ("[2]", SECOND)]
    assert print_paragraphs(flow.paragraphs) == ["نص أول {(1)} ثم نص ثانٍ {[2]}."]


def test_notes_parted_by_breaks_in_one_paragraph() -> None:
    flow = read(f"""<p>نص<a name="r1" href="#n1">[1]</a> ونص<a name="r2" href="#n2">[2]</a>.</p>
<p><a name="n1" href="#r1">[1]</a> {FIRST}<br>
<a name="n2" href="#r2">[2]</a> {SECOND}</p>""")
    assert print_notes(flow) == [("[1]", FIRST), ("[2]", SECOND)]


def test_bare_anchors_between_paragraphs() -> None:
    flow = read(f"""<p>نص<a name="r1"></a><a href="#n1">1</a>.</p><a name="n1"></a><p>{FIRST} <a href="#r1">رجوع</a></p>
<p>وبعد.</p>""")
    assert print_notes(flow) == [("1", FIRST)]
    assert print_paragraphs(flow.paragraphs) == ["نص{1}.", "وبعد."]


def test_a_definition_list_of_notes() -> None:
    flow = read(f"""<p>نص<a id="r1" href="#n1">1</a> ونص<a id="r2" href="#n2">2</a>.</p>
<dl><dt id="n1"><a href="#r1">1</a></dt><dd>{FIRST}</dd><dt id="n2"><a href="#r2">2</a></dt><dd>{SECOND}</dd></dl>""")
    assert print_notes(flow) == [("1", FIRST), ("2", SECOND)]


def test_a_paragraph_that_goes_on_before_the_next_note() -> None:
    flow = read(f"""<p>نص<a id="r1" href="#n1">1</a> ونص<a id="r2" href="#n2">2</a>.</p>
<p><a id="n1" href="#r1">1</a> {FIRST}</p><p>فقرة ثانية.</p><p><a id="n2" href="#r2">2</a> {SECOND}</p><p>وبعد.</p>""")
    assert print_notes(flow) == [("1", f"{FIRST}\nفقرة ثانية."), ("2", SECOND)]
    assert print_paragraphs(flow.paragraphs)[1:] == ["وبعد."]


def test_notes_are_in_the_order_of_their_marks() -> None:
    flow = read(f"""<p>نص<a id="r2" href="#n2">1</a> ونص<a id="r1" href="#n1">2</a>.</p>
<ol><li id="n1">{FIRST} <a href="#r1">↑</a></li><li id="n2">{SECOND} <a href="#r2">↑</a></li></ol>""")
    assert [note.key for note in flow.notes] == ["note:n2", "note:n1"]


def test_arabic_digits_and_brackets_around_the_link() -> None:
    flow = read(
        f"""<p>نص<sup>(<a id="r1" href="#n1">١</a>)</sup>.</p><p id="n1">(<a href="#r1">١</a>) {FIRST}</p>"""
    )
    assert list_marks(flow) == [("(١)", "note:n1")]
    assert [(note.number, print_notes(flow)[0][1]) for note in flow.notes] == [(1, FIRST)]


def test_a_number_in_a_note_that_names_another_is_text() -> None:
    flow = read(f"""<p>نص<sup><a id="r1" href="#n1">1</a></sup> ونص<sup><a id="r2" href="#n2">2</a></sup>.</p>
<p id="n1"><a href="#r1">1</a> {FIRST}</p><p id="n2"><a href="#r2">2</a> المصدر السابق، هامش <a href="#n1">1</a>، ص 3.</p>""")
    assert print_notes(flow) == [("1", FIRST), ("2", "المصدر السابق، هامش 1، ص 3.")]


def test_a_mark_that_is_repeated_calls_the_note_again() -> None:
    flow = read(f"""<p>نص<sup><a id="r1" href="#n1">1</a></sup> ونص<sup><a href="#n1">1</a></sup>.</p>
<p id="n1"><a href="#r1">1</a> {FIRST}</p>""")
    assert list_marks(flow) == [("1", "note:n1"), ("1", "note:n1")]


def test_sidenotes_of_tufte() -> None:
    flow = read(f"""<p>نص<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1"
class="margin-toggle"/><span class="sidenote">{FIRST}</span> ثم نص.</p>""")
    assert [text for _, text in print_notes(flow)] == [FIRST]
    assert print_paragraphs(flow.paragraphs) == ["نص{} ثم نص."]


def test_an_empty_note_does_not_take_the_text_of_the_next() -> None:
    flow = read(f"""
<p>قال<a epub:type="noteref" href="#fn1">1</a> ثم<a epub:type="noteref" href="#fn2">2</a></p>
<aside epub:type="footnote" id="fn1"><p> </p></aside>
<aside epub:type="footnote" id="fn2"><p>{FIRST}</p></aside>""")
    assert print_notes(flow) == [("1", ""), ("2", FIRST)]
