"""Laws, decrees and court decisions: what stands between their word and their subject.

`القانون رقم 15 لسنة 2004 بشأن …`, `المرسوم التنفيذي رقم … المتضمن …`,
`حكم المحكمة … في القضية رقم 2 لسنة 15 قضائية`.
"""

from __future__ import annotations

from iqrefs.model import Item, Name
from iqrefs.parse.draft import Draft
from iqrefs.parse.numbers import is_number

_JOINED_BI = "بال"


def note_law(draft: Draft) -> None:
    """A mention that opens as a law does is read as one: its articles, its year, its number."""
    opening = draft.skip(0, '"(*-')
    if opening >= draft.size:
        return
    if draft.cue_at(opening, "laws", "legislation") or is_treaty(draft, opening):
        draft.evidence.add("legislation")
    elif draft.cue_at(opening, "laws", "case"):
        draft.evidence.add("case")


def is_treaty(draft: Draft, index: int) -> bool:
    """Whether a treaty's word opens a title, and no name: ميثاق الأمم المتحدة, not the writer ميثاق مناحي."""
    match = draft.cue_at(index, "laws", "treaty")
    after = index + match[0] if match else draft.size
    if match is None or after >= draft.size:
        return False
    joined = match[1].language != "ar" or draft.words[after].startswith("ال")
    return joined or draft.cue_at(after, "places") is not None


def take_law_words(draft: Draft) -> None:
    """Take the year of a case (لسنة 62 ق) and the words between a law's number and its subject.

    Where the subject follows, it is the title, and the law's own words the genre if they say more than «law».
    """
    _take_court_year(draft)
    if "legislation" not in draft.evidence:
        return
    if draft.points and "number" in draft.item:
        _take_law_name(draft, draft.size)
        return
    for start, end, _cue in draft.find("law_subjects"):
        if start > 1 and "number" in draft.item:
            draft.take(start, end, "subject")
            _take_law_name(draft, start)
            return
    _take_joined_subject(draft)


def _take_joined_subject(draft: Draft) -> None:
    """`قرار … رقم 822 لسنة 2019 بإصدار اللائحة`: the subject joined to «by» right behind number and year."""
    for index in range(1, draft.size - 1):
        behind = draft.labels[index - 1] in ("number", "cue", "issued")
        if (
            behind
            and draft.labels[index] is None
            and draft.words[index].startswith("ب")
            and len(draft.words[index]) > 3
        ):
            draft.evidence.add(f"joined:{index}")
            _take_law_name(draft, index)
            return


def _take_court_year(draft: Draft) -> None:
    for start, end, _cue in list(draft.find("court_years")):
        if start > 0 and is_number(draft.words[start - 1]) and draft.labels[start - 1] is None:
            lead = draft.cue_at(start - 2, "year_of") if start > 1 else None
            first = start - 2 if lead and lead[0] == 1 else start - 1
            draft.take(first, end, "extra")


def _take_law_name(draft: Draft, subject: int) -> None:
    """The words before the number, when a title comes behind it: a genre if there are two or more."""
    end = next((i for i in range(subject) if draft.labels[i] is not None), subject)
    words = [i for i in range(end) if not draft.is_delimiter(i)]
    if not words:
        return
    if len(words) > 1 and not draft.points:
        draft.mark("genre", words[0], words[-1] + 1)
        draft.item.setdefault("genre", draft.printed(words[0], words[-1] + 1))
    else:
        draft.take(words[0], words[-1] + 1, "cue")


def strip_subject(draft: Draft, start: int, text: str) -> str:
    """A title after «المتعلق ب» without the joined particle: `بالتهيئة` gives `التهيئة`."""
    before = start - 1
    joined = before >= 0 and draft.labels[before] == "subject" and text.startswith(_JOINED_BI)
    return text[1:] if joined or f"joined:{start}" in draft.evidence else text


def name_court(draft: Draft, item: Item) -> None:
    """A decision's author is its court, named in its title: «حكم المحكمة الدستورية العليا»."""
    title = draft.spans.get("title")
    if "author" in item or not title:
        return
    for index in draft.by_kind.get("courts", ()):
        first, last = draft.span(index, index + 1)[0], title[0][1]
        if title[0][0] < first < last:
            text = " ".join(draft.fold.text[first:last].split()).strip(" ,،.")
            item["author"] = [Name(literal=text)]
            draft.spans["author"] = [(first, last)]
            return
