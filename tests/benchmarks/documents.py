"""Documents of any length, made of plausible citations: the same for the same size."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

_FIRST = ("محمد", "علي", "حسن", "نور", "سعاد", "خالد", "فاطمة", "إبراهيم", "أحمد", "ميثاق", "زينب", "عمار")
_MIDDLE = (
    "سالم",
    "كامل",
    "جاسم",
    "عبد الله",
    "صالح",
    "مناحي",
    "كاظم",
    "يوسف",
    "هادي",
    "ناصر",
    "فيصل",
    "جواد",
)
_SYLLABLES = ("با", "جو", "دي", "را", "سو", "شم", "عب", "فر", "قا", "كر", "لا", "مو", "نا", "هد", "وا", "يس")
_SUBJECTS = (
    "العلاقات",
    "السياسة",
    "التنمية",
    "الهوية",
    "الدولة",
    "القبيلة",
    "الصحافة",
    "التجارة",
    "الهجرة",
    "الري",
)
_SIDES = (
    "العراقية الأمريكية",
    "الخارجية التركية",
    "في العصر العباسي",
    "بعد عام 2003",
    "في جنوب العراق",
    "في المهجر",
)
_VIEWS = (
    "دراسة تاريخية",
    "قراءة في أبرز التحديات",
    "رؤية مستقبلية",
    "دراسة مقارنة",
    "تحليل سياسي",
    "نماذج مختارة",
)
_PLACES = ("بغداد", "بيروت", "القاهرة", "عمان", "دمشق", "الموصل")
_HOUSES = ("دار الحكمة", "مركز دراسات الوحدة العربية", "دار الساقي", "دار الشروق", "بيت الحكمة")
_JOURNALS = ("مجلة العلوم السياسية", "مجلة حمورابي", "المجلة العربية للعلوم الإنسانية", "مجلة كلية الآداب")

_GIVEN = (
    "Renad",
    "Charles",
    "Phebe",
    "Toby",
    "Fanar",
    "Marina",
    "Eric",
    "Nadje",
    "Peter",
    "Johan",
    "Sarah",
    "Ali",
)
_SOUNDS = (
    "ba",
    "den",
    "dor",
    "fin",
    "gar",
    "hal",
    "ke",
    "lo",
    "man",
    "ner",
    "rit",
    "sel",
    "ton",
    "ver",
    "wick",
    "zan",
)
_TOPICS = (
    "Networks",
    "Politics",
    "Memory",
    "Oil",
    "Tribes",
    "Elections",
    "Borders",
    "Reform",
    "Exile",
    "Water",
)
_OF = (
    "of Power in Iraq",
    "of the Gulf",
    "after Saddam",
    "in Modern Baghdad",
    "under Occupation",
    "and the State",
)
_ASPECTS = ("A History", "Rivals and Allies", "Notes from the Field", "The Long View", "Between Two Wars")
_CITIES = ("London", "New York", "Cambridge", "Oxford", "Princeton")
_PRESSES = (
    "Chatham House",
    "Cambridge University Press",
    "Hurst",
    "I.B. Tauris",
    "Princeton University Press",
)
_REVIEWS = ("Middle East Journal", "International Affairs", "Third World Quarterly", "Survival")


@dataclass(frozen=True, slots=True)
class _Work:
    """A work as it is described in full, and what a later note calls it by."""

    full: str
    author: str
    is_arabic: bool


def make_notes(count: int, seed: int = 1) -> str:
    """A document of `count` numbered notes, one citation each: half of them works, half pointers."""
    return "".join(f"{number}. {text}\n" for number, text in enumerate(_cite(count, random.Random(seed)), 1))  # noqa: S311


def make_english_references(count: int, seed: int = 1) -> list[str]:
    """`count` English references, each a line."""
    rng = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    return [_make_english(rng).full for _ in range(count)]


def _cite(count: int, rng: random.Random) -> Iterator[str]:
    recent: list[_Work] = []
    for _ in range(count):
        draw = rng.random()
        if not recent or draw < 0.5:
            work = _make_arabic(rng) if rng.random() < 0.5 else _make_english(rng)
            recent = [*recent[-20:], work]
            yield work.full
        elif draw < 0.75:
            page = rng.randint(1, 400)
            yield f"المصدر نفسه، ص {page}." if recent[-1].is_arabic else f"Ibid., p. {page}."
        else:
            work = rng.choice(recent)
            recent = [*(other for other in recent if other is not work), work]
            page = rng.randint(1, 400)
            said = (
                f"{work.author}، المصدر السابق، ص {page}."
                if work.is_arabic
                else f"{work.author}, op. cit., p. {page}."
            )
            yield said


def _spell(syllables: tuple[str, ...], rng: random.Random) -> str:
    """One of many thousand surnames, so that authors of long documents stay apart."""
    return "".join(rng.choice(syllables) for _ in range(4))


def _make_arabic(rng: random.Random) -> _Work:
    author = f"{rng.choice(_FIRST)} {rng.choice(_MIDDLE)} ال{_spell(_SYLLABLES, rng)}ي"
    title = f"{rng.choice(_SUBJECTS)} {rng.choice(_SIDES)}: {rng.choice(_VIEWS)} {rng.randint(1, 99_999)}"
    year, page = rng.randint(1960, 2024), rng.randint(1, 400)
    if rng.random() < 0.5:
        full = f"{author}، {title}، {rng.choice(_HOUSES)}، {rng.choice(_PLACES)}، {year}، ص {page}."
    else:
        full = f"{author}، {title}، {rng.choice(_JOURNALS)}، العدد ({rng.randint(1, 90)})، {year}، ص{page}."
    return _Work(full, author, is_arabic=True)


def _make_english(rng: random.Random) -> _Work:
    author = f"{rng.choice(_GIVEN)} {_spell(_SOUNDS, rng).title()}"
    title = f"{rng.choice(_TOPICS)} {rng.choice(_OF)}: {rng.choice(_ASPECTS)} {rng.randint(1, 99_999)}"
    year, page = rng.randint(1960, 2024), rng.randint(1, 400)
    if rng.random() < 0.5:
        full = f"{author}, {title}, {rng.choice(_PRESSES)}, {rng.choice(_CITIES)}, {year}, p. {page}."
    else:
        volume, issue = rng.randint(1, 90), rng.randint(1, 6)
        full = f"{author}, “{title}”, {rng.choice(_REVIEWS)}, vol. {volume}, no. {issue}, {year}, p. {page}."
    return _Work(full, author, is_arabic=False)
