"""How one work is described in many ways: each variation takes an item and gives another description of it,
or None where it has nothing to change. None takes away what tells the members of a family apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Any

from tests.merge import stock

Fields = dict[str, Any]
Variation = Callable[[Fields, frozenset[str], Random], Fields | None]

_ARABIC = re.compile(r"[\u0621-\u064a]")
_TEXTS = ("title", "container-title", "publisher", "collection-title")


def _is_arabic(text: str) -> bool:
    return _ARABIC.search(text) is not None


def _map_texts(item: Fields, change: Callable[[str], str]) -> Fields | None:
    """The item with its texts and Arabic names changed."""
    changed: Fields = {name: change(item[name]) for name in _TEXTS if name in item}
    for role in ("author", "editor", "translator"):
        if role in item:
            changed[role] = [
                {part: change(value) for part, value in name.items()} if "literal" in name else name
                for name in item[role]
            ]
    whole = {**item, **changed}
    return whole if whole != item else None


def spell_arabic(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Hamza, ة/ه, ى/ي, vowel signs, tatweel."""
    del telling
    swaps = rng.sample(
        [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه"), ("ى", "ي"), ("ئ", "ي"), ("ؤ", "و"), ("ي ", "ى ")], 4
    )

    def change(text: str) -> str:
        for old, new in swaps:
            text = text.replace(old, new)
        return text.replace("ال", "الـ", 1) if rng.random() < 0.1 else text

    return _map_texts(item, change) if _is_arabic(item["title"]) else None


def join_servants(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """عبد الرحمن and عبدالرحمن, نور الدين and نورالدين."""
    del telling, rng
    return _map_texts(item, lambda text: text.replace("عبد ال", "عبدال").replace(" الدين", "الدين"))


def drop_article(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The article of one word of an Arabic title or of a family name left out."""
    del telling
    words = item["title"].split()
    places = [n for n, word in enumerate(words) if word.startswith("ال") and len(word) > 5]
    if not places:
        return None
    place = rng.choice(places)
    words[place] = words[place][2:]
    return {**item, "title": " ".join(words)}


def transliterate(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Other spellings of Latin names."""
    del telling

    def respell(name: Fields) -> Fields:
        return {part: _respell_part(value, rng) for part, value in name.items()} if "family" in name else name

    roles = [role for role in ("author", "editor") if role in item]
    changed: Fields = {role: [respell(name) for name in item[role]] for role in roles}
    whole = {**item, **changed}
    return whole if whole != item else None


def _respell_part(value: str, rng: Random) -> str:
    for groups in (stock.FAMILY_LATIN, stock.GIVEN_LATIN):
        for group in groups:
            if value in group:
                return rng.choice(group)
    return value


def use_initials(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Given names as initials."""
    del telling
    mark = rng.choice((". ", ".", " "))

    def shorten(name: Fields) -> Fields:
        if "given" not in name:
            return name
        return {**name, "given": mark.join(word[0].upper() for word in name["given"].split()) + mark.strip()}

    whole = {**item, "author": [shorten(name) for name in item.get("author", [])]}
    return whole if whole["author"] and whole != item else None


def turn_names(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Family and given name changed over, or a name in one piece."""
    del telling
    names = item.get("author", [])
    if not any("family" in name for name in names):
        return None
    if rng.random() < 0.5:
        turned = [{"family": n["given"], "given": n["family"]} if "given" in n else n for n in names]
    else:
        turned = [{"literal": f"{n['given']} {n['family']}"} if "given" in n else n for n in names]
    return {**item, "author": turned}


def cut_names(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Only the first of several authors, or an Arabic name without its middle."""
    del telling, rng
    names = item.get("author", [])
    if len(names) > 1:
        return {**item, "author": names[:1]}
    words = names[0].get("literal", "").split() if names else []
    if len(words) == 3 and "عبد" not in words and _is_arabic(words[0]) and "الدين" not in words:
        return {**item, "author": [{"literal": f"{words[0]} {words[2]}"}]}
    return None


def drop_subtitle(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """A title without its subtitle."""
    del rng
    head, colon, tail = item["title"].partition(": ")
    lead = head in ("Book Review", "Rethinking") or len(head.split()) < 3
    if not colon or lead or "title" in telling or any(char.isdigit() for char in tail) or _is_part(tail):
        return None
    return {**item, "title": head}


def _is_part(tail: str) -> bool:
    return tail.startswith(("Part ", "Volume ", "الجزء ")) or "Case" in tail


def respell_subtitle(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Another mark between title and subtitle."""
    del telling
    mark = rng.choice((". ", " - ", " – ", "؛ " if _is_arabic(item["title"]) else "; "))
    return {**item, "title": item["title"].replace(": ", mark, 1)} if ": " in item["title"] else None


def add_series(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The series written behind the title."""
    del telling
    series = item.get("collection-title")
    if not series:
        return None
    rest = {name: value for name, value in item.items() if name != "collection-title"}
    return {
        **rest,
        "title": f"{item['title']} ({series})" if rng.random() < 0.5 else f"{item['title']}: {series}",
    }


def drop_fields(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """One to three fields missing that a hasty hand leaves out."""
    loose = [
        name
        for name in ("publisher", "publisher-place", "page", "ISBN", "DOI", "URL", "accessed", "editor",
                     "language",
                     "genre", "collection-title", "container-title", "volume", "issue")
        if name in item and name not in telling
    ]  # fmt: skip
    if not loose:
        return None
    gone = set(rng.sample(loose, min(len(loose), rng.randrange(1, 4))))
    return {name: value for name, value in item.items() if name not in gone}


def drop_year_or_author(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The year or the author missing, never both."""
    loose = [name for name in ("issued", "author") if name in item and name not in telling]
    if len(loose) < 2 or len(item["title"].split()) < 4:
        return None
    gone = rng.choice(loose)
    return {name: value for name, value in item.items() if name != gone}


def misread(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """A letter of one long word of the title as a scan reads it, lost, doubled or out of place."""
    del telling
    words = item["title"].split()
    places = [n for n, word in enumerate(words) if len(word) > 5 and word.isalpha()]
    if not places or len(words) < 3:
        return None
    place = rng.choice(places)
    words[place] = _misread_word(words[place], rng)
    whole = {**item, "title": " ".join(words)}
    return whole if whole != item else None


def _misread_word(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    manner = rng.randrange(4)
    if manner == 0:
        pairs = stock.MISREAD_ARABIC if _is_arabic(word) else stock.MISREAD
        found = [(old, new) for old, new in pairs if old in word[1:]]
        if found:
            old, new = rng.choice(found)
            return word[0] + word[1:].replace(old, new, 1)
    if manner == 1:
        return word[:at] + word[at + 1 :]
    if manner == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def change_case(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Capitals, small letters, another punctuation."""
    del telling
    text = item["title"]
    if _is_arabic(text):
        return {
            **item,
            "title": rng.choice((f"«{text}»", f"{text}.", f'"{text}"', text.replace(" و", " و "))),
        }
    return {
        **item,
        "title": rng.choice((text.upper(), text.lower(), text.capitalize(), f"{text}.", f"“{text}”")),
    }


def abbreviate_journal(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """A journal's abbreviation; an Arabic one without its first word."""
    del telling, rng
    name = item.get("container-title", "")
    short = dict(stock.JOURNALS).get(name) or name.removeprefix("مجلة ").removeprefix("صحيفة ").removeprefix(
        "جريدة "
    )
    return {**item, "container-title": short} if short != name else None


def coarsen_date(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """A date by its year, or its year and month."""
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    if len(parts) < 2 or "issued" in telling:
        return None
    return {**item, "issued": {"date-parts": [parts[: rng.choice((1, 2))]]}}


def give_hijri(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The Hijri year beside the Gregorian, or the Hijri alone."""
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    if len(parts) != 1 or "issued" in telling or not _is_arabic(item["title"]):
        return None
    literal = f"{round((parts[0] - 621.57) / 0.970224)}هـ"
    if rng.random() < 0.5:
        return {**item, "issued": {"literal": literal}}
    return {**item, "issued": {"date-parts": [parts], "literal": literal}}


def move_doi(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The DOI as an address, or in capitals."""
    del telling
    if "DOI" not in item:
        return None
    if rng.random() < 0.3:
        return {**item, "DOI": item["DOI"].upper()}
    if rng.random() < 0.5:
        return {**item, "DOI": f"https://doi.org/{item['DOI']}"}
    rest = {name: value for name, value in item.items() if name != "DOI"}
    return {**rest, "URL": f"https://dx.doi.org/{item['DOI']}"}


def respell_address(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """The same address with www., http, a slash at its end, or what a campaign added."""
    del telling
    url = item.get("URL")
    if not url:
        return None
    forms = (url.replace("https://", "http://"), url.replace("https://", "https://www."), url + "/",
             url + "?utm_source=newsletter", url + "#comments")  # fmt: skip
    return {**item, "URL": rng.choice(forms)}


def reprint_numbers(item: Fields, telling: frozenset[str], rng: Random) -> Fields | None:
    """Numbers in Arabic digits, with their words, or with a leading nought."""
    del telling
    digits = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    names = [name for name in ("volume", "issue", "edition", "page", "number") if name in item]
    if not names:
        return None
    name = rng.choice(names)
    value = item[name]
    if _is_arabic(item["title"]):
        return {**item, name: value.translate(digits)}
    words = {
        "volume": f"Vol. {value}",
        "issue": f"no. {value}",
        "page": value.replace("-", "–"),
        "number": f"No. {value}",
    }
    return {**item, name: words.get(name, value)}


VARIATIONS: tuple[Variation, ...] = (
    spell_arabic, join_servants, drop_article, transliterate, use_initials, turn_names, cut_names,
    drop_subtitle,
    respell_subtitle, add_series, drop_fields, drop_year_or_author, misread, change_case, abbreviate_journal,
    coarsen_date, give_hijri, move_doi, respell_address, reprint_numbers,
)  # fmt: skip
