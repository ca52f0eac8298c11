"""What is written is sound for others: the schema of Open XML, LibreOffice, pandoc, python-docx."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from iqrefs.amend.word import Track, amend_docx, annotate_docx, append_references
from iqrefs.model import Comment, PrintedReference, ReferenceRun, ReferenceSection
from tests.amend.word.building import (
    AUTHOR,
    BODY,
    COMMENTS,
    DATE,
    NOTES,
    change,
    make_paper,
    read,
    read_part,
)
from tests.read.word.building import control, field, link, run, simple_field

RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "vertAlign", "rtl", "cs", "lang",
)  # fmt: skip
PARAGRAPH_ORDER = ("pStyle", "keepNext", "numPr", "numId", "bidi", "spacing", "ind", "jc")
"""As ECMA-376, part 1, 17.3.2.28 and 17.3.1.26 have them."""


RTL = '<w:rFonts w:cs="Arial"/><w:sz w:val="20"/><w:rtl/>'
PAPER = make_paper(
    run("محمد عابد الجابري، تكوين العقل العربي، ص 5.", RTL),
    run("المصدر نفسه، ص 7.", RTL),
    run("See ") + field("ADDIN ZOTERO_ITEM CSL_CITATION {}", run("Ibid.", "<w:i/>")) + run("."),
    run("See ") + simple_field("CITATION Ha1", run("Ibid.")) + run("."),
    run("See ") + control("MENDELEY_CITATION_v3_e30=", run("Ibid.")) + run("."),
    run("Harte, ") + link("rIdLink", run("الرابط", '<w:rStyle w:val="Lien"/>')) + run("."),
    f'<w:ins w:id="77" w:author="B" w:date="{DATE}">{run("Ibid., p. 3")}</w:ins>',
    properties="<w:bidi/>",
)


def amend(track: Track | None) -> bytes:
    """The paper with changes in each place that they can stand in."""
    source = read(PAPER)
    changes = [change(source, 1, "المصدر نفسه", "الجابري، تكوين العقل (Beirut: CAUS, 2009)")]
    changes += [change(source, number, "Ibid.", "Harte, Pearls & Debt") for number in (2, 3, 4, 6)]
    changes.append(change(source, 5, "الرابط <https://a.example/>", "مصدر سابق"))
    amended = amend_docx(PAPER, source, changes, track)
    assert not amended.unplaced
    return amended.data


@pytest.fixture(scope="module")
def written() -> bytes:
    """The paper with all that is written: tracked changes, comments, and references."""
    comments = [
        Comment(("«المصدر نفسه»: غامض", "see Harte"), f"footnote:{key}", lang="ar") for key in (2, 2, 3)
    ]
    tracked = amend(Track(AUTHOR, DATE))
    annotated = annotate_docx(tracked, [*comments, Comment(("x",), paragraph=1)], AUTHOR, DATE)
    arabic = (ReferenceRun("الجابري. "), ReferenceRun("تكوين العقل", is_italic=True), ReferenceRun(". 2009."))
    english = (ReferenceRun("Harte. "), ReferenceRun("here", target="https://b.example/?a=1&b=2"))
    sections = [
        ReferenceSection("العربية", "ar", "rtl", (PrintedReference(arabic, "ar", "rtl"),)),
        ReferenceSection("Foreign", "en", "ltr", (PrintedReference(english, "en", "ltr"),)),
    ]
    return append_references(annotated.data, "قائمة المصادر", sections).data


def test_properties_stand_in_the_order_of_the_schema(written: bytes) -> None:
    for part in (BODY, NOTES, COMMENTS):
        text = read_part(written, part)
        for element, order in (("rPr", RUN_ORDER), ("pPr", PARAGRAPH_ORDER)):
            for inner in re.findall(rf"<w:{element}>(.*?)</w:{element}>", text):
                ranks = [order.index(name) for name in re.findall(r"<w:(\w+)", inner)]
                assert ranks == sorted(set(ranks)), inner


def test_numbers_of_changes_and_comments_are_unique(written: bytes) -> None:
    for parts, names in (((NOTES,), "ins|del|customXmlDelRangeStart"), ((COMMENTS,), "comment")):
        found = [
            one
            for part in parts
            for one in re.findall(rf'<w:(?:{names}) w:id="(\d+)"', read_part(written, part))
        ]
        assert len(found) == len(set(found)) > 3


def test_the_schema_of_open_xml_has_nothing_new_against_it(written: bytes, tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="needs openxml-audit")
    validator = audit.OpenXmlValidator()
    found = []
    for name, data in (("before.docx", PAPER), ("after.docx", written)):
        path = tmp_path / name
        path.write_bytes(data)
        found.append({str(error) for error in validator.validate(str(path)).errors})
    assert found[1] <= found[0]


def test_python_docx_reads_the_comments(written: bytes, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx", reason="needs python-docx")
    path = tmp_path / "written.docx"
    path.write_bytes(written)
    document = docx.Document(str(path))
    assert [one.text for one in document.comments][-1] == "x"
    assert {one.author for one in document.comments} == {AUTHOR}
    assert document.paragraphs[-1].text == "Harte. here"


def count_classes(tree: Any) -> Counter[str]:
    """How many spans of each class pandoc's tree has."""
    counts: Counter[str] = Counter()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            if node.get("t") == "Span":
                counts.update(node["c"][0][1])
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
    return counts


def find_pandoc() -> str | None:
    try:
        return str(import_module("pypandoc").get_pandoc_path())
    except ImportError:
        return shutil.which("pandoc")


def run_pandoc(data: bytes, folder: Path, *options: str) -> str:
    path = folder / "written.docx"
    path.write_bytes(data)
    command = [str(find_pandoc()), "-f", "docx", *options, str(path)]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


@pytest.mark.skipif(find_pandoc() is None, reason="needs pandoc")
def test_pandoc_accepts_and_rejects_the_changes(tmp_path: Path) -> None:
    tracked, plain = amend(Track(AUTHOR, DATE)), amend(None)
    accepted = run_pandoc(tracked, tmp_path, "-t", "plain", "--track-changes=accept")
    assert accepted == run_pandoc(plain, tmp_path, "-t", "plain")
    assert "Harte, Pearls & Debt" in accepted
    rejected = run_pandoc(tracked, tmp_path, "-t", "plain", "--track-changes=reject")
    before = run_pandoc(PAPER, tmp_path, "-t", "plain", "--track-changes=reject")
    assert rejected == before.replace("[4] See .", "[4] See Ibid..")  # pandoc reads no simple fields


@pytest.mark.skipif(find_pandoc() is None, reason="needs pandoc")
def test_pandoc_counts_the_changes_and_the_comments(written: bytes, tmp_path: Path) -> None:
    counts = count_classes(json.loads(run_pandoc(written, tmp_path, "-t", "json", "--track-changes=all")))
    assert counts["comment-start"] == counts["comment-end"] == 4
    assert counts["insertion"] >= 6
    assert counts["deletion"] >= 5


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_it_with_changes_and_comments(written: bytes, tmp_path: Path) -> None:
    path = tmp_path / "written.docx"
    path.write_bytes(written)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "written.fodt").read_text()
    assert text.count("<office:annotation ") == 4
    assert text.count("<text:insertion>") >= 6
    assert text.count("<text:deletion>") >= 5
    assert "قائمة المصادر" in text
