"""Laws, decrees and court decisions: what stands between their word and their subject.

`القانون رقم 15 لسنة 2004 بشأن …`, `المرسوم التنفيذي رقم … المتضمن …`,
`حكم المحكمة … في القضية رقم 2 لسنة 15 قضائية`.
"""

from __future__ import annotations

from iqrefs.model import Item, Name
from iqrefs.parse.draft import EXTRA, Draft
from iqrefs.parse.names import score_name
from iqrefs.parse.numbers import is_number

_BI = "ب"
_JOINED_BI = "بال"
_LONGEST_NAME = 14
_ENDS_NAME = frozenset(',.;:("[')
_YEAR_DIGITS = 4


def note_law(draft: Draft) -> None:
    """A mention that opens as a law does is read as one: its articles, its year, its number."""
    opening = _skip_article(draft, draft.skip(0, '"(*-'))
    if opening >= draft.size:
        return
    if draft.cue_at(opening, "laws", "legislation") or is_treaty(draft, opening):
        draft.evidence.add("legislation")
    elif draft.cue_at(opening, "laws", "case"):
        draft.evidence.add("case")
    elif not _note_decision(draft, opening):
        _note_named_law(draft, opening)
    if not draft.evidence & {"legislation", "case"}:
        _note_laws_in_titles(draft)


def _note_decision(draft: Draft, opening: int) -> bool:
    """`Federal Supreme Court, Decision No. 59`: a court that opens, and then its numbered decision."""
    court = draft.cue_at(opening, "courts")
    if court is None or court[1].language == "ar":
        return False
    for index in draft.by_kind.get("deeds", ()):
        after = index + 1
        numbered = after < draft.size and (draft.cue_at(after, "issues") or draft.cue_at(after, "numbers"))
        if opening < index <= opening + _LONGEST_NAME and numbered:
            draft.evidence.add("case")
            return True
    return False


def _note_laws_in_titles(draft: Draft) -> None:
    """Remember the numbers and years of laws that a title names: `شرح قانون العقوبات رقم 111 لسنة 1969`.
    They are the title's, and no number and date of the work.
    """
    for index in draft.by_kind.get("year_of", ()):
        year = index + 1
        number = draft.skip_back(index - 1, ")]")
        first = draft.skip_back(number - 1, "([:. ")
        if first < 1 or year >= draft.size or len(draft.words[year]) != _YEAR_DIGITS:
            continue
        if not (is_number(draft.words[number]) and is_number(draft.words[year])):
            continue
        if draft.cue_at(first, "numbers") and _is_in_title(draft, first):
            draft.evidence |= {f"named-law:{i}" for i in range(first, year + 1)}


def _is_in_title(draft: Draft, index: int) -> bool:
    """Whether the phrase that a token stands in names a law and is a work's title: a person wrote it."""
    start = index
    while start > 0 and index - start < _LONGEST_NAME and draft.words[start - 1] not in _ENDS_NAME:
        start -= 1
    named = any(draft.cue_at(i, "laws", "legislation") for i in range(start, index))
    if not named:
        return False
    end = start - 1
    while end > 0 and draft.words[end] in _ENDS_NAME:
        end -= 1
    by_person = start > 0 and end < _LONGEST_NAME and score_name(draft, 0, end + 1) > 1
    return (by_person and draft.cue_at(0, "bodies") is None) or "commentaries" in draft.kinds[start]


def _skip_article(draft: Draft, index: int) -> int:
    """Past the article in front of its law: `المادة (148) من القانون المدني رقم …`."""
    article = draft.cue_at(index, "locators", "article") if index < draft.size else None
    if article is None:
        return index
    number = draft.skip(index + article[0], "(")
    after = draft.skip(number + 1, ")")
    joined = after < draft.size and draft.cue_at(after, "function_words")
    return after + 1 if joined and is_number(draft.words[number]) else index


def _note_named_law(draft: Draft, opening: int) -> None:
    """`Sale of Goods Act 1979`, `Higher Education Law No. 4`, `Vienna Convention on …`: in Latin script the
    word for a law closes its name, or a treaty's word stands inside it.
    """
    for index in range(opening, min(opening + _LONGEST_NAME, draft.size - 1)):
        if draft.words[index] in _ENDS_NAME:
            return
        law = draft.cue_at(index, "laws")
        if law is None or law[1].language == "ar" or not draft.is_upper(index):
            continue
        after = index + law[0]
        if after >= draft.size:
            return
        numbered = draft.cue_at(after, "issues") or draft.cue_at(after, "numbers") or law[0] > 1
        dated = draft.words[after].isdigit() and len(draft.words[after]) == _YEAR_DIGITS
        if law[1].value == "legislation" and (numbered or dated):
            draft.evidence.add("legislation")
            return
        if law[1].value == "treaty" and draft.cue_at(after, "function_words"):
            draft.evidence.add("treaty")
            return


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
    _take_year_behind_number(draft)
    if "legislation" not in draft.evidence:
        return
    if draft.points and "number" in draft.item:
        _take_law_name(draft, draft.size)
        return
    for start, end, cue in draft.find("law_subjects"):
        follows = cue.language == "ar" or draft.labels[start - 1] is not None
        if start > 1 and follows and "number" in draft.item:
            draft.take(start, end, "subject")
            if cue.value == "by" and draft.words[end : end + 1] and draft.words[end].startswith(_BI):
                draft.evidence.add(f"joined:{end}")
            _take_law_name(draft, start)
            return
    _take_joined_subject(draft)


def _take_year_behind_number(draft: Draft) -> None:
    """`Law No. 4 of 2009`, and `رقم 181 لسنة 2018` where the year is printed elsewhere too."""
    for index in draft.numbers:
        if index < 2 or len(draft.words[index]) != _YEAR_DIGITS or draft.labels[index - 2] != "number":
            continue
        latin = "legislation" in draft.evidence and draft.cue_at(index - 1, "function_words")
        if draft.labels[index] is None and (latin or draft.cue_at(index - 1, "year_of")):
            draft.take(index - 1, index, "cue")
            if "issued" in draft.item:
                draft.take(index, index + 1, EXTRA)
            else:
                draft.mark("issued", index, index + 1)
                draft.item["issued"] = {"date-parts": [[int(draft.words[index])]]}
        return


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
            draft.take(first, end, EXTRA)


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
        latin = draft.cue_at(index, "courts", "court")
        opens = first == title[0][0] and latin is not None and latin[1].language != "ar"
        if opens or title[0][0] < first < last:
            text = " ".join(draft.fold.text[first:last].split()).strip(" ,،.")
            item["author"] = [Name(literal=text)]
            draft.spans["author"] = [(first, last)]
            return
