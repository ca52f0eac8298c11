# ruff: noqa: E501 - markup as sites write it
"""An article among menus and margins."""

import sys

import pytest
from tests.read.web.shown import print_notes, print_paragraphs, read

FIRST = "خالد عمر، تاريخ العراق (بغداد: دار الحكمة، 1999)، ص 12."
OPENING = "كانت تجارة اللؤلؤ عماد الاقتصاد في موانئ الخليج حتى مطلع القرن العشرين، وكانت السفن تخرج في موسم الغوص الكبير من أيار حتى أيلول، ثم تعود إلى الموانئ حيث ينتظرها الطواشون والدائنون"
MIDDLE = "غير أن ظهور اللؤلؤ المستزرع في اليابان، والأزمة الاقتصادية العالمية، قلبا الميزان في سنوات قليلة، فهبطت الأسعار إلى أقل من ربع ما كانت عليه، وغادر كثير من الغواصين المهنة."
END = "ولم تكن الحكومات المحلية قادرة على تعويض الخسارة، حتى جاءت عائدات النفط في العقود التالية، فتبدلت المدن وتبدل أهلها، وبقيت ذاكرة الغوص في الأغاني والحكايات."
ENTRY = "نوري، سلمى. أغاني البحر. الكويت: دار السلاسل، 1998."
PAGE = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>مقال | مركز الدراسات</title></head><body>
<header class="site-header"><a href="/">مركز الدراسات</a><nav class="menu"><ul><li><a href="/a">الرئيسية</a></li>
<li><a href="/d">المراجع</a></li></ul></nav></header>
<div class="breadcrumbs"><a href="/">الرئيسية</a> » <a href="/b">تحليلات</a></div>
<main><div class="row"><div class="col-8"><article><h1>أسواق اللؤلؤ</h1><div class="byline">سلمى نوري</div>
<div class="content"><p>{OPENING}<sup><a href="#f1" id="t1">1</a></sup>.</p><p>{MIDDLE}</p>
<aside><ul><li><a href="/1">اقرأ أيضاً</a></li></ul></aside><p>{END}</p></div></article>
<section class="boxed"><h3>الهوامش</h3><ol><li id="f1">{FIRST} <a href="#t1">↑</a></li></ol></section>
<section class="refs"><h3>المراجع</h3><ul><li>{ENTRY}</li></ul></section></div>
<aside class="col-4 sidebar"><h3>الأكثر قراءة</h3><ul><li><a href="/1">1. مقال أول عن السياسة في المنطقة</a></li>
<li><a href="/2">2. مقال ثان عن الاقتصاد والنفط</a></li></ul></aside></div></main>
<footer><p>جميع الحقوق محفوظة © 2021</p><ul><li><a href="/x">اتصل بنا</a></li></ul></footer></body></html>"""


def test_the_article_is_read_with_its_notes_and_references() -> None:
    flow = read(PAGE)
    assert print_notes(flow) == [("1.", FIRST)]
    assert print_paragraphs(flow.paragraphs) == [
        "أسواق اللؤلؤ",
        "سلمى نوري",
        f"{OPENING}{{1}}.",
        MIDDLE,
        END,
        "الهوامش",
        "المراجع",
        ENTRY,
    ]


def test_notes_in_a_margin_are_read() -> None:
    notes = f'<ol><li id="f1">{FIRST} <a href="#t1">↑</a></li></ol>'
    page = PAGE.replace(notes, "").replace("<footer>", f"<footer>{notes}")
    assert print_notes(read(page)) == [("1.", FIRST)]


def test_typed_notes_beside_an_article_are_kept() -> None:
    typed = f"<p>(1) {FIRST}</p><p>(2) المصدر نفسه، ص 15، وما بعدها.</p>"
    page = PAGE.replace("</article>", f"</article><div>{typed}</div>")
    texts = print_paragraphs(read(page).paragraphs)
    assert f"(1) {FIRST}" in texts


def test_a_page_without_menus_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    page = f"<html><body><header><h1>a</h1></header><p>{OPENING}</p><aside>b</aside></body></html>"
    pandoc = PAGE.replace("<title>", '<meta name="generator" content="pandoc"><title>')
    assert print_paragraphs(read(page.replace("<aside>", "<p>")).paragraphs)[0] == "a"
    assert "جميع الحقوق محفوظة © 2021" in print_paragraphs(read(pandoc).paragraphs)


def test_a_page_with_next_to_no_text_loses_only_its_menus() -> None:
    page = "<nav><a href='/'>menu</a></nav><header><a href='/'>site</a></header><main><p>Text.</p></main><footer>x</footer>"
    assert print_paragraphs(read(page).paragraphs) == ["Text."]
