"""Kin and variations that nobody looked at while the matcher was made: how it does on new ones.

Written before the matcher, like the others; the works beneath are those of `bases.py`.
"""

from __future__ import annotations

import html
from random import Random
from typing import Any

from tests.merge import bases, stock
from tests.merge.bases import Family, Fields
from tests.merge.variations import Variation, drop_fields, spell_arabic

_SPELLINGS = [
    ("Labour", "Labor"), ("Defence", "Defense"), (" and ", " & "), ("Organisation", "Organization"),
    ("Programme", "Program"), ("Judgement", "Judgment"),
]  # fmt: skip
_ACCENTS = str.maketrans({"a": "ā", "i": "ī", "u": "ū"})
_WORDS_OF_NUMBERS = {"1": "الأولى", "2": "الثانية", "3": "الثالثة"}
_ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def add_title_of_honour(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Dr. or د. before a name."""
    del telling
    names = item.get("author", [])
    if not names or not all("literal" in name for name in names) or item["type"] == "report":
        return None
    honour = rng.choice(("د. ", "أ.د. ", "الدكتور "))
    return {**item, "author": [{"literal": honour + name["literal"]} for name in names]}


def write_with_comma(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """A name in one piece, the family name first."""
    del telling, rng
    names = item.get("author", [])
    if not any("given" in name for name in names):
        return None
    return {
        **item,
        "author": [{"literal": f"{n['family']}, {n['given']}"} if "given" in n else n for n in names],
    }


def accent_names(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Long vowels of a transliterated name marked."""
    del telling, rng
    names = item.get("author", [])
    changed = [
        {part: value.translate(_ACCENTS) for part, value in n.items()} if "family" in n else n for n in names
    ]
    return {**item, "author": changed} if changed != names else None


def misprint_name(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """A letter doubled or lost in the longest word of the first author's name."""
    del telling
    names = item.get("author", [])
    if not names or item["type"] == "report":
        return None
    part = "family" if "family" in names[0] else "literal"
    word = max(names[0][part].split(), key=len)
    if len(word) < 7:
        return None
    at = rng.randrange(3, len(word) - 1)
    slip = word[:at] + (word[at + 1 :] if rng.random() < 0.5 else word[at] + word[at:])
    return {**item, "author": [{**names[0], part: names[0][part].replace(word, slip)}, *names[1:]]}


def spell_otherwise(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """British and American spelling, & for and."""
    del telling, rng
    text = item["title"]
    for old, new in _SPELLINGS:
        text = text.replace(old, new)
    return {**item, "title": text} if text != item["title"] else None


def run_words_together(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """A blank lost between two words of the title, or a hyphen of a line's end kept."""
    del telling
    words = item["title"].split()
    places = [
        n
        for n in range(len(words) - 1)
        if words[n].isalpha() and words[n + 1].isalpha() and len(words[n]) > 3
    ]
    if not places or len(words) < 5:
        return None
    at = rng.choice(places)
    if rng.random() < 0.5:
        return {**item, "title": " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])}
    half = len(words[at]) // 2
    return {
        **item,
        "title": " ".join([*words[:at], words[at][:half] + "- " + words[at][half:], *words[at + 1 :]]),
    }


def escape_markup(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """What a web form or a converter left in a title."""
    del telling
    text = html.escape(item["title"])
    return {**item, "title": rng.choice((text, f"<i>{item['title']}</i>", f"{{{item['title']}}}"))}


def enclose_subtitle(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The subtitle in brackets or after a stroke."""
    del telling
    head, colon, tail = item["title"].partition(": ")
    return (
        {**item, "title": rng.choice((f"{head} ({tail})", f"{head} / {tail}", f"{head}:{tail}"))}
        if colon
        else None
    )


def say_numbers(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The edition in words, the volume in Roman numerals."""
    del telling, rng
    edition, volume = item.get("edition", ""), item.get("volume", "")
    if edition in _WORDS_OF_NUMBERS and item.get("language") == "ar":
        return {**item, "edition": f"الطبعة {_WORDS_OF_NUMBERS[edition]}"}
    if volume.isdigit() and int(volume) < len(_ROMANS) and item.get("language") == "en":
        return {**item, "volume": _ROMANS[int(volume)]}
    return None


def change_type(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Another type than the one it should have."""
    del telling, rng
    others = {"article-newspaper": "webpage", "webpage": "document", "report": "document",
              "article-journal": "article-magazine", "book": "document"}  # fmt: skip
    other = others.get(item["type"])
    return {**item, "type": other} if other else None


def shorten_isbn(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """An ISBN of ten digits, or with hyphens."""
    del telling
    isbn = item.get("ISBN", "")
    if not isbn.startswith("978"):
        return None
    if rng.random() < 0.5:
        return {**item, "ISBN": f"{isbn[:3]}-{isbn[3]}-{isbn[4:8]}-{isbn[8:12]}-{isbn[12]}"}
    body = isbn[3:12]
    check = -sum((10 - n) * int(digit) for n, digit in enumerate(body)) % 11
    return {**item, "ISBN": body + ("X" if check == 10 else str(check))}


def archive_address(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The address of an archived copy."""
    del telling, rng
    url = item.get("URL")
    return {**item, "URL": f"https://web.archive.org/web/20240115093000/{url}"} if url else None


def use_acronym(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """A journal by its first letters."""
    del telling, rng
    words = [word for word in item.get("container-title", "").split() if word[0].isupper()]
    if item["type"] != "article-journal" or len(words) < 3:
        return None
    return {**item, "container-title": "".join(word[0] for word in words)}


def next_year(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The year after, as where an article was put on the web first."""
    del rng
    if item["type"] != "article-journal" or "issued" in telling or "issued" not in item:
        return None
    parts = item["issued"].get("date-parts", [[]])[0]
    return {**item, "issued": {"date-parts": [[parts[0] + 1]]}} if parts else None


VARIATIONS: tuple[Variation, ...] = (
    add_title_of_honour, write_with_comma, accent_names, misprint_name, spell_otherwise, run_words_together,
    escape_markup, enclose_subtitle, say_numbers, change_type, shorten_isbn, archive_address, use_acronym,
    next_year, spell_arabic, drop_fields,
)  # fmt: skip


def serial_articles(rng: Random, *, arabic: bool) -> Family:
    first = bases.article(rng, arabic=arabic)
    first.pop("DOI", None)
    parts = ["(القسم الأول)", "(القسم الثاني)"] if arabic else ["(I)", "(II)"]
    works = [{**first, "title": f"{first['title']} {part}"} for part in parts]
    works[1] |= {"page": "501-530"}
    return Family("serial articles", tuple(works))


def replies(rng: Random, *, arabic: bool) -> Family:
    first, reply = bases.article(rng, arabic=arabic), bases.article(rng, arabic=arabic)
    lead = "رد على مقال" if arabic else "A Reply to"
    reply |= {"title": f"{lead} {first['title']}", "container-title": first["container-title"],
              "issued": first["issued"]}  # fmt: skip
    return Family("replies", (first, reply))


def corrections(rng: Random, *, arabic: bool) -> Family:
    first = bases.article(rng, arabic=arabic)
    first.pop("DOI", None)
    lead = "تصويب" if arabic else "Corrigendum"
    note = {**first, "title": f"{lead}: {first['title']}", "page": "600-601"}
    return Family("corrections", (first, note))


def conferences(rng: Random, *, arabic: bool) -> Family:
    body = bases.title(rng, arabic=arabic).partition(":")[0]
    numbers = ["الأول", "الثاني", "الثالث"] if arabic else ["First", "Second", "Third"]
    pattern = "أعمال المؤتمر {} حول {}" if arabic else "Proceedings of the {} Conference on {}"
    publisher, place = rng.choice(stock.PRESSES_ARABIC if arabic else stock.PRESSES)
    works: list[dict[str, Any]] = [
        {"type": "book", "title": pattern.format(n, body),
         "editor": [bases.person(rng, arabic=arabic)], "publisher": publisher, "publisher-place": place,
         "issued": {"date-parts": [[1990 + year]]}, "language": "ar" if arabic else "en"}
        for year, n in enumerate(numbers)
    ]  # fmt: skip
    return Family("conferences", tuple(works))


def namesakes(rng: Random, *, arabic: bool) -> Family:
    first = bases.thesis(rng, arabic=arabic)
    second = {**first}
    given = ["حسين", "هيثم"] if arabic else ["Hassan", "Hussein"]
    family = rng.choice(stock.FAMILY_ARABIC) if arabic else rng.choice(stock.FAMILY_LATIN)[0]
    first["author"], second["author"] = (
        [{"literal": f"{name} {family}"} if arabic else {"family": family, "given": name}] for name in given
    )
    first["title"] = second["title"] = first["title"].partition(":")[0]
    return Family("namesakes", (first, second), frozenset({"author"}))


def negations(rng: Random, *, arabic: bool) -> Family:
    first = bases.page(rng, arabic=arabic)
    theme, place = rng.choice(stock.THEMES), rng.choice(stock.PLACES)
    pair = ["وزارة الخارجية تؤكد زيارة الوفد إلى {}", "وزارة الخارجية لم تؤكد زيارة الوفد إلى {}"]
    if not arabic:
        pair = [f"{theme} Talks Will Resume in {{}}", f"{theme} Talks Will Not Resume in {{}}"]
    where = rng.choice(stock.PLACES_ARABIC) if arabic else place
    works = [{**first, "title": text.format(where)} for text in pair]
    works[1]["URL"] = first["URL"] + "9"
    return Family("negations", tuple(works))


def cases(rng: Random, *, arabic: bool) -> Family:
    number, year = rng.randrange(20, 900), rng.randrange(1990, 2024)
    name = "المحكمة الاتحادية، القرار رقم {} لسنة {}" if arabic else "Federal Court, Decision No. {} of {}"
    works: list[dict[str, Any]] = [
        {"type": "legal_case", "title": name.format(case, year), "number": str(case),
         "issued": {"date-parts": [[year]]},
         "language": "ar" if arabic else "en"}
        for case in (number, number + 1, number + 10)
    ]  # fmt: skip
    return Family("cases", tuple(works), frozenset({"number"}))


def inserted_words(rng: Random, *, arabic: bool) -> Family:
    first = bases.book(rng, arabic=arabic)
    first.pop("ISBN", None)
    theme = rng.choice(stock.THEMES_ARABIC if arabic else stock.THEMES)
    place = rng.choice(stock.PLACES_ARABIC if arabic else stock.PLACES)
    pair = (f"تاريخ {theme} في {place}", f"تاريخ {theme} الحديثة في {place}") if arabic else (
        f"The History of {theme} in {place}", f"The Modern History of {theme} in {place}")  # fmt: skip
    return Family("inserted words", tuple({**first, "title": text} for text in pair))


FAMILIES = (
    serial_articles, replies, corrections, conferences, namesakes, negations, cases, inserted_words,
    bases.editions, bases.volumes, bases.chapters, bases.laws,
)  # fmt: skip
