"""The works that the lab's citations cite."""

from __future__ import annotations

from typing import Any

from iqrefs.model import Item


def work(**changes: Any) -> Item:
    """An item; `_` in names stands for `-`, and `issued` and `accessed` are lists of date parts."""
    made: dict[str, Any] = {"type": "webpage", "accessed": [2021, 5, 4]} | changes
    dates = {key: {"date-parts": [made.pop(key)]} for key in ("issued", "accessed") if made.get(key)}
    # a cast by hand: the keys of a TypedDict with hyphens cannot be written as arguments
    item: Item = {**{key.replace("_", "-"): value for key, value in made.items()}, **dates}  # type: ignore[typeddict-item]
    return item


def retitled(item: Item, title: str, **changes: Any) -> Item:
    """The same work under another title."""
    changed: Item = {**item, "title": title, **changes}  # type: ignore[typeddict-item]
    return changed


ENGLISH = work(
    type="article-magazine",
    title="Water Scarcity and the Politics of the Euphrates Basin",
    author=[{"family": "Harling", "given": "Miriam"}],
    container_title="Gulf Policy Review",
    issued=[2019, 3, 12],
    language="en",
)
ARABIC = work(
    type="article-magazine",
    title="أثر التحولات المناخية في الأمن المائي العراقي",
    author=[{"literal": "علي حسين الموسوي"}],
    container_title="مجلة دراسات إقليمية",
    issued=[2018, 9],
    accessed=[2020, 11, 17],
    language="ar",
)
FRENCH = work(
    type="article-newspaper",
    title="La mémoire des marais : enquête sur les archives perdues de Bassora",
    author=[{"family": "Delattre", "given": "Hélène"}],
    container_title="Le Courrier du Levant",
    issued=[2020, 1, 8],
    language="fr",
)
REPORT = work(
    type="report",
    title="Annual Report on the State of Public Libraries in the Arab Region 2017",
    author=[{"literal": "Arab Federation for Libraries and Information"}],
    publisher="Arab Federation for Libraries and Information",
    issued=[2017],
    accessed=[2022, 2, 14],
    language="en",
)
INSTITUTE = work(
    title="دور المرأة في الحياة الثقافية في بغداد خلال العهد الملكي",
    author=[{"literal": "نادية عبد الكريم الجبوري"}],
    container_title="معهد الرافدين للدراسات التاريخية",
    issued=[2014, 6, 3],
    accessed=[2016, 4, 22],
    language="ar",
)
UNTITLED = work(accessed=[2019, 12, 30])
