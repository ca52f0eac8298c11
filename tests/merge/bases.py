"""Works to be described: bases of many kinds in both scripts, and their kin, which are other works.

A family is a list of works, each an item, and the variables that tell its members apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from tests.merge import stock

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Family:
    """Works that are akin, and the variables without which nobody could tell them apart."""

    kind: str
    works: tuple[Fields, ...]
    telling: frozenset[str] = frozenset()


def person(rng: Random, *, arabic: bool) -> Fields:
    if not arabic:
        return {
            "family": rng.choice(stock.FAMILY_LATIN)[0],
            "given": " ".join(rng.choice(stock.GIVEN_LATIN)[0] for _ in range(rng.choice((1, 1, 1, 2)))),
        }
    parts = [rng.choice(stock.GIVEN_ARABIC), rng.choice(stock.FAMILY_ARABIC)]
    if rng.random() < 0.6:
        parts.insert(1, rng.choice(stock.MIDDLE_ARABIC))
    return {"literal": " ".join(parts)}


def title(rng: Random, *, arabic: bool) -> str:
    if arabic:
        head = f"{rng.choice(stock.HEADS_ARABIC)} {rng.choice(stock.THEMES_ARABIC)}"
        head += f" في {rng.choice(stock.PLACES_ARABIC)}"
        head += f" {rng.choice(stock.TAILS_ARABIC)}" if rng.random() < 0.6 else ""
        return f"{head}: {rng.choice(stock.SUBTITLES_ARABIC)}" if rng.random() < 0.35 else head
    theme, angle, place = rng.choice(stock.THEMES), rng.choice(stock.ANGLES), rng.choice(stock.PLACES)
    first = rng.randrange(1820, 1960)
    head = rng.choice(
        [
            f"{theme} and the {angle} of {place}",
            f"The {angle} of {theme} in {place}, {first}–{first + rng.randrange(5, 60)}",
            f"{theme} in {place} under the Mandate",
            f"{angle}, {theme} and the State in {place}",
            f"Rethinking {theme}: {angle} in {place}",
        ]
    )
    return f"{head}: {rng.choice(stock.SUBTITLES)}" if ":" not in head and rng.random() < 0.35 else head


def _isbn(rng: Random) -> str:
    body = "978" + "".join(str(rng.randrange(10)) for _ in range(9))
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body)) % 10
    return f"{body}{check}"


def _year(rng: Random) -> int:
    return rng.randrange(1975, 2025)


def _date(*parts: int) -> Fields:
    return {"date-parts": [list(parts)]}


def _base(rng: Random, kind: str, *, arabic: bool) -> Fields:
    item: Fields = {
        "type": kind,
        "title": title(rng, arabic=arabic),
        "author": [person(rng, arabic=arabic) for _ in range(rng.choice((1, 1, 1, 2, 3)))],
        "issued": _date(_year(rng)),
        "language": "ar" if arabic else "en",
    }
    return item


def book(rng: Random, *, arabic: bool) -> Fields:
    item = _base(rng, "book", arabic=arabic)
    item["publisher"], item["publisher-place"] = rng.choice(stock.PRESSES_ARABIC if arabic else stock.PRESSES)
    if rng.random() < 0.5:
        item["ISBN"] = _isbn(rng)
    if rng.random() < 0.2:
        item["collection-title"] = "سلسلة عالم الرافدين" if arabic else "Two Rivers Studies"
    return item


def article(rng: Random, *, arabic: bool) -> Fields:
    item = _base(rng, "article-journal", arabic=arabic)
    item["container-title"] = rng.choice(stock.JOURNALS_ARABIC) if arabic else rng.choice(stock.JOURNALS)[0]
    first = rng.randrange(1, 400)
    item |= {
        "volume": str(rng.randrange(1, 60)),
        "issue": str(rng.randrange(1, 5)),
        "page": f"{first}-{first + rng.randrange(8, 40)}",
    }
    if rng.random() < (0.2 if arabic else 0.6):
        item["DOI"] = f"10.{rng.randrange(1000, 9999)}/{rng.choice('abcdxyz')}{rng.randrange(10**6)}"
    return item


def thesis(rng: Random, *, arabic: bool) -> Fields:
    item = _base(rng, "thesis", arabic=arabic)
    item["author"] = item["author"][:1]
    item["publisher"] = rng.choice(stock.UNIVERSITIES_ARABIC if arabic else stock.UNIVERSITIES)
    item["genre"] = "رسالة ماجستير" if arabic else "PhD thesis"
    return item


def report(rng: Random, *, arabic: bool) -> Fields:
    item = _base(rng, "report", arabic=arabic)
    place = rng.choice(stock.PLACES_ARABIC if arabic else stock.PLACES)
    body = (
        f"{rng.choice(stock.BODIES_ARABIC)} في {place}"
        if arabic
        else f"{rng.choice(stock.BODIES)} of {place}"
    )
    item["author"] = [{"literal": body}]
    item["publisher"] = body
    item["number"] = str(rng.randrange(1, 90))
    return item


def page(rng: Random, *, arabic: bool) -> Fields:
    item = _base(rng, rng.choice(("webpage", "article-newspaper")), arabic=arabic)
    name, site = rng.choice(stock.PAPERS_ARABIC if arabic else stock.PAPERS)
    item["author"] = item["author"][:1]
    item["container-title"] = name
    item["issued"] = _date(rng.randrange(2005, 2025), rng.randrange(1, 13), rng.randrange(1, 29))
    item["URL"] = f"{site}/news/{rng.randrange(10**4, 10**6)}"
    item["accessed"] = _date(2025, rng.randrange(1, 13), rng.randrange(1, 29))
    return item


def chapter(rng: Random, *, arabic: bool) -> Fields:
    item = _base(rng, "chapter", arabic=arabic)
    item["author"] = item["author"][:1]
    item["editor"] = [person(rng, arabic=arabic)]
    item["container-title"] = title(rng, arabic=arabic)
    item["publisher"], item["publisher-place"] = rng.choice(stock.PRESSES_ARABIC if arabic else stock.PRESSES)
    first = rng.randrange(1, 300)
    item["page"] = f"{first}-{first + rng.randrange(8, 40)}"
    item["ISBN"] = _isbn(rng)
    return item


MAKERS = (book, book, article, article, thesis, report, page, page, chapter)


def alone(rng: Random, *, arabic: bool) -> Family:
    return Family("alone", (rng.choice(MAKERS)(rng, arabic=arabic),))


def editions(rng: Random, *, arabic: bool) -> Family:
    first = book(rng, arabic=arabic)
    first.pop("ISBN", None)
    year = first["issued"]["date-parts"][0][0]
    later, works = year, []
    for number in range(1, rng.choice((3, 4))):
        edition = str(number) if arabic or rng.random() < 0.5 else ["1st", "2nd", "3rd"][number - 1] + " ed."
        works.append({**first, "edition": edition, "issued": _date(later)})
        later += rng.randrange(2, 9)
    return Family("editions", tuple(works), frozenset({"edition", "issued"}))


def volumes(rng: Random, *, arabic: bool) -> Family:
    first = book(rng, arabic=arabic)
    works = tuple({**first, "volume": str(number)} for number in range(1, rng.choice((3, 4, 5))))
    return Family("volumes", works, frozenset({"volume"}))


def numbered_titles(rng: Random, *, arabic: bool) -> Family:
    first = book(rng, arabic=arabic)
    first.pop("ISBN", None)
    head = first["title"].partition(":")[0]
    parts = (
        ["الجزء الأول", "الجزء الثاني", "الجزء الثالث"] if arabic else ["Part One", "Part Two", "Part Three"]
    )
    if not arabic and rng.random() < 0.5:
        parts = ["Volume I", "Volume II", "Volume III"]
    return Family("numbered titles", tuple({**first, "title": f"{head}: {part}"} for part in parts))


def issues(rng: Random, *, arabic: bool) -> Family:
    first = article(rng, arabic=arabic)
    first.pop("DOI", None)
    first["title"] = rng.choice(
        ["كلمة التحرير", "أخبار الكتب"] if arabic else ["Editorial", "Notes from the Archives"]
    )
    works = tuple({**first, "issue": str(number), "page": f"{number}-{number + 4}"} for number in (1, 2, 3))
    return Family("issues", works, frozenset({"issue", "volume", "container-title", "issued"}))


def annual_reports(rng: Random, *, arabic: bool) -> Family:
    first = report(rng, arabic=arabic)
    first.pop("number")
    year = _year(rng) - 4
    in_title = rng.random() < 0.5
    name = "التقرير السنوي" if arabic else "Annual Report"
    works = tuple(
        {**first, "title": f"{name} {year + n}" if in_title else name, "issued": _date(year + n)}
        for n in range(4)
    )
    return Family("annual reports", works, frozenset({"issued", "author"}))


def review(rng: Random, *, arabic: bool) -> Family:
    reviewed = book(rng, arabic=arabic)
    lead = rng.choice(
        ["مراجعة كتاب", "عرض كتاب", "قراءة في كتاب"] if arabic else ["Review of", "Book Review:"]
    )
    found = article(rng, arabic=arabic)
    found |= {"title": f"{lead} {reviewed['title']}", "issued": reviewed["issued"]}
    if rng.random() < 0.4:
        found |= {"type": "review-book", "title": reviewed["title"]}
    return Family("review", (reviewed, found), frozenset({"container-title", "author"}))


def translation(rng: Random, *, arabic: bool) -> Family:
    first = book(rng, arabic=not arabic)
    other = book(rng, arabic=arabic)
    other["translator"] = [person(rng, arabic=arabic)]
    other["author"] = first["author"]
    return Family("translation", (first, other), frozenset({"author", "translator"}))


def one_word_apart(rng: Random, *, arabic: bool) -> Family:
    first = rng.choice((book, article, page))(rng, arabic=arabic)
    for name in ("ISBN", "DOI"):
        first.pop(name, None)
    pattern = rng.choice(stock.APART_TITLES_ARABIC if arabic else stock.APART_TITLES)
    theme = rng.choice(stock.THEMES_ARABIC if arabic else stock.THEMES)
    place = rng.choice(stock.PLACES_ARABIC if arabic else stock.PLACES)
    pair = rng.choice(stock.APART_ARABIC if arabic else stock.APART)
    works = [{**first, "title": pattern.format(word, theme=theme, place=place)} for word in pair]
    if "URL" in first:
        works[1]["URL"] = first["URL"] + "7"
    if "page" in first:
        works[1]["page"] = f"{rng.randrange(400, 500)}-{rng.randrange(500, 600)}"
    return Family("one word apart", tuple(works))


def same_title(rng: Random, *, arabic: bool) -> Family:
    make = rng.choice((book, thesis, article))
    first, second = make(rng, arabic=arabic), make(rng, arabic=arabic)
    second |= {"title": first["title"], "author": [person(rng, arabic=arabic)]}
    return Family("same title", (first, second), frozenset({"author"}))


def same_author(rng: Random, *, arabic: bool) -> Family:
    first = rng.choice((book, article))(rng, arabic=arabic)
    for name in ("ISBN", "DOI"):
        first.pop(name, None)
    head = first["title"].partition(":")[0]
    tails = rng.sample(stock.TAILS_ARABIC if arabic else [f"in {place}" for place in stock.PLACES], 2)
    works = [{**first, "title": f"{head} {tail}"} for tail in tails]
    if "page" in first:
        works[1]["page"] = f"{rng.randrange(400, 500)}-{rng.randrange(500, 600)}"
    return Family("same author", tuple(works), frozenset({"page"}))


def chapters(rng: Random, *, arabic: bool) -> Family:
    first = chapter(rng, arabic=arabic)
    works = [first]
    for _ in range(2):
        other = chapter(rng, arabic=arabic)
        shared = ("container-title", "editor", "publisher", "publisher-place", "ISBN", "issued")
        works.append({**other, **{name: first[name] for name in shared}})
    whole: Fields = {**first, "type": "book", "title": first["container-title"]}
    for name in ("container-title", "page", "author"):
        whole.pop(name)
    return Family("chapters", (*works, whole))


def introductions(rng: Random, *, arabic: bool) -> Family:
    works = tuple(
        {**chapter(rng, arabic=arabic), "title": "مقدمة" if arabic else "Introduction"} for _ in range(2)
    )
    return Family("introductions", works, frozenset({"container-title", "author"}))


def laws(rng: Random, *, arabic: bool) -> Family:
    year, number = _year(rng), rng.randrange(5, 120)
    theme = rng.choice(stock.THEMES_ARABIC if arabic else stock.THEMES)
    pairs = [(number, year), (number + rng.randrange(1, 9), year), (number, year + rng.randrange(1, 20))]
    works: list[Fields] = []
    for law, passed in pairs:
        name = f"قانون {theme} رقم {law} لسنة {passed}" if arabic else f"{theme} Law No. {law} of {passed}"
        works.append(
            {"type": "legislation", "title": name, "number": str(law), "issued": _date(passed),
             "container-title": "الوقائع الوطنية" if arabic else "Official Gazette",
             "language": "ar" if arabic else "en"}
        )  # fmt: skip
    return Family("laws", tuple(works), frozenset({"number", "issued"}))


def thesis_and_book(rng: Random, *, arabic: bool) -> Family:
    first, second = thesis(rng, arabic=arabic), book(rng, arabic=arabic)
    year = first["issued"]["date-parts"][0][0]
    second |= {
        "title": first["title"],
        "author": first["author"],
        "issued": _date(year + rng.randrange(2, 6)),
    }
    return Family("thesis and book", (first, second), frozenset({"genre", "publisher", "issued"}))


def headlines(rng: Random, *, arabic: bool) -> Family:
    first = page(rng, arabic=arabic)
    first["title"] = "نشرة أخبار المساء" if arabic else "Morning Briefing"
    works = []
    for _ in range(3):
        other = page(rng, arabic=arabic)
        works.append({**first, "issued": other["issued"], "URL": other["URL"]})
    return Family("headlines", tuple(works), frozenset({"issued", "URL"}))


FAMILIES = (
    editions, volumes, numbered_titles, issues, annual_reports, review, translation, one_word_apart,
    same_title,
    same_author, chapters, introductions, laws, thesis_and_book, headlines,
)  # fmt: skip
