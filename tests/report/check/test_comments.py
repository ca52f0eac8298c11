from iqrefs.model import Finding, Place, Reading, Source, SourceNote
from iqrefs.report.check.comments import list_comments
from iqrefs.report.check.words import load_words
from iqrefs.sentences.reading import make_finding
from iqrefs.split import split_source

_PLACE = Place(7, "paragraph", heading="المبحث الأول")
_TEXT = "علي الوردي، مصدر سابق، ص 50."


def _reading() -> Reading:
    note = SourceNote("3", _TEXT, _PLACE, key="footnote:4")
    document = split_source(Source("paper.docx", "docx", "0", "ar", notes=(note,)))
    return Reading(document, {}, {}, {}, (), ())


def _finding(**more: object) -> Finding:
    return Finding("REF004", "error", "", _PLACE, **more)  # type: ignore[arg-type]


def test_a_finding_of_a_note_stands_at_its_mark_and_quotes_what_is_meant() -> None:
    finding = _finding(mention="3#0", text=_TEXT, spans=((0, 10),), values={"name": "علي الوردي"})
    (comment,) = list_comments([finding], _reading(), load_words("ar"))
    assert (comment.note_key, comment.lang) == ("footnote:4", "ar")
    assert comment.lines[0] == "REF004 · إحالة مختصرة إلى مصدر لم يوصف · الحاشية 3"
    assert comment.lines[2] == "«علي الوردي»"
    assert len(comment.lines) == 4


def test_what_reading_found_is_told_in_arabic_with_what_to_do() -> None:
    finding = make_finding("embedded-differs", "warning", _PLACE, label="3", note="3", value="تاريخ العراق")
    (comment,) = list_comments([finding], _reading(), load_words("ar"))
    assert comment.note_key == "footnote:4"
    assert comment.lines == (
        "embedded-differs · اختلاف المطبوع عما في برنامج إدارة المراجع · الحاشية 3",
        "العنوان المطبوع في الحاشية 3 غير العنوان المحفوظ في برنامج إدارة المراجع (تاريخ العراق).",
        "حدّث الإحالات في الوثيقة، أو صحّح بيانات المصدر في برنامج إدارة المراجع.",
    )


def test_a_finding_of_a_label_alone_stands_there_too() -> None:
    (comment,) = list_comments([_finding(label="3")], _reading(), load_words("en"))
    assert comment.note_key == "footnote:4"


def test_a_finding_of_a_place_alone_stands_at_its_paragraph() -> None:
    (comment,) = list_comments([_finding()], _reading(), load_words("en"))
    assert (comment.note_key, comment.paragraph) == ("", 7)
    assert "paragraph 7" in comment.lines[0]


def test_a_finding_of_the_whole_document_stands_at_its_head() -> None:
    (comment,) = list_comments([Finding("BIB001", "info", "")], _reading(), load_words("en"))
    assert (comment.note_key, comment.paragraph) == ("", 1)
