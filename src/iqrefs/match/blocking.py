"""Which descriptions are compared at all: those that share a block, so that the cost stays near-linear.

A block is what two descriptions of one work nearly always share: an identifier, the title, its rarest words,
the first letters of its words with the year or the author. A slip spoils some of these, not all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from iqrefs.match.apart import is_filed, place_of
from iqrefs.match.profile import Profile
from iqrefs.match.shelf_marks import read_shelf_mark
from iqrefs.match.sounds import hear_word
from iqrefs.match.title_pairs import Title

_LARGEST = 16
"""A block of more members is sorted, and each is compared with its next ones alone."""

_NEXT = 5
_FEW = 6
_STRONG = ("doi:", "url:", "isbn:", "title:", "letters:", "in:")
_RAREST = 3
_TELLING = 3
_SHORTEST = 3
_EXPECTED = 1
"""So many titles may share two words by chance, for the two to make a block."""


def pair_profiles(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """The places of the descriptions to be compared, each pair once, in order.

    Two that meet in one of the weaker blocks alone are not compared, unless few are in it.
    """
    counts = _count_words(profiles)
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        for key in set(list_keys(profile, counts, len(profiles))):
            blocks[key].append(place)
    size = len(profiles)
    pairs = {one * size + other for one, other in _pair_translations(profiles)}
    met_once: set[int] = set()
    for key, members in blocks.items():
        is_strong = len(members) <= _FEW or key.startswith(_STRONG)
        for one, other in _pair_members(members, profiles) if len(members) > 1 else ():
            pair = one * size + other
            if is_strong or pair in met_once:
                pairs.add(pair)
            else:
                met_once.add(pair)
    return [divmod(pair, size) for pair in sorted(pairs)]


def _count_words(profiles: Sequence[Profile]) -> Counter[str]:
    """In how many titles each word stands."""
    return Counter(word for profile in profiles if profile.title for word in set(profile.title.words))


def _pair_members(members: Sequence[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    if len(members) <= _LARGEST:
        yield from combinations(members, 2)
        return
    ordered = sorted(members, key=lambda place: (_order(profiles[place]), place))
    for number, one in enumerate(ordered):
        for other in ordered[number + 1 : number + 1 + _NEXT]:
            yield min(one, other), max(one, other)


def _pair_translations(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Each description that has a translator, with those of the same author in the other script."""
    translated: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        if profile.translators and profile.persons:
            translated[_sounds_of(profile)].append(place)
    if not translated:
        return
    for place, profile in enumerate(profiles):
        if profile.translators or not profile.persons or not profile.title:
            continue
        for other in translated.get(_sounds_of(profile), ())[:_LARGEST]:
            title = profiles[other].title
            if title and title.is_arabic != profile.title.is_arabic:
                yield min(place, other), max(place, other)


def _sounds_of(profile: Profile) -> tuple[str, str]:
    """The consonants of the first author's first and last word, which are the same in both scripts."""
    words = profile.persons[0].words
    return hear_word(words[0])[0], hear_word(words[-1])[0]


def _order(profile: Profile) -> tuple[str, str, list[int], tuple[int, ...], tuple[str, ...]]:
    """Near twins stand side by side in this order: title, first author, year, day, numbers."""
    title = " ".join(profile.title.words) if profile.title else ""
    author = profile.persons[0].joined if profile.persons else ""
    return (
        title,
        author,
        sorted(profile.years)[:1],
        profile.day,
        profile.volume + profile.issue + profile.number,
    )


def list_keys(profile: Profile, counts: Counter[str], total: int) -> Iterator[str]:
    """The blocks that one of `total` descriptions belongs to; `counts` says in how many each word stands."""
    if profile.doi:
        yield f"doi:{profile.doi}"
    if profile.address:
        yield f"url:{profile.address}"
    for isbn in profile.isbns if profile.sort != "part" else ():
        yield f"isbn:{isbn}"
    if profile.title is None and is_filed(profile.item):
        yield f"in:{' '.join(read_shelf_mark(place_of(profile.item)).numbers)}"
    elif profile.title is None:
        yield f"in:{profile.item.get('container-title', '')}:{profile.item.get('issue', '')}"
    if profile.title is None:
        return
    title = profile.reviewed or profile.title
    yield from _list_title_keys(title, profile, counts, total)
    yield from _list_author_keys(title, profile, counts)


def _list_title_keys(title: Title, profile: Profile, counts: Counter[str], total: int) -> Iterator[str]:
    words = title.words
    whole = " ".join(words)
    if len(words) < _TELLING:
        for year in profile.years or ("",):
            yield f"title:{whole}:{year}"
        for person in profile.persons[:1]:
            yield f"title:{whole}:{max(person.words, key=len)}"
    yield f"title:{whole}"
    yield f"title:{title.letters}"
    if len(words) < _TELLING:
        return
    for part in (words, words[: title.cuts[0]]) if title.cuts else (words,):
        yield from _list_initial_keys(part, profile)
        for group in _group_rarest(part, counts, total):
            yield f"rare:{'|'.join(sorted(group))}"


def _list_initial_keys(words: Sequence[str], profile: Profile) -> Iterator[str]:
    """The first letters of a title, which most slips leave as they are, with the year and with the author."""
    letters = "".join(word[0] for word in words)
    yield from (f"letters:{letters}:{year}" for year in profile.years)
    for word in profile.persons[0].words if profile.persons else ():
        sound = hear_word(word)[0]
        if len(sound) > 1:
            yield f"letters:{letters}:{sound}"


def _group_rarest(words: Sequence[str], counts: Counter[str], total: int) -> Iterator[tuple[str, ...]]:
    """Two and two of the three rarest words; three and three of four where two are in too many titles."""
    rare = _rarest(words, counts, _RAREST + 1)
    pairs = list(combinations(rare[:_RAREST], 2))
    if len(rare) <= _RAREST or counts[rare[0]] * counts[rare[1]] <= _EXPECTED * total:
        yield from pairs
    else:
        yield from combinations(rare, 3)


def _rarest(words: Sequence[str], counts: Counter[str], wanted: int) -> list[str]:
    """The rarest words that are in more than one title: a word alone in its kind may be a slip."""
    known = {word for word in words if len(word) >= _SHORTEST and counts[word] > 1}
    return sorted(known, key=lambda word: (counts[word], word))[:wanted]


def _list_author_keys(title: Title, profile: Profile, counts: Counter[str]) -> Iterator[str]:
    """The first author's sounds, which most spellings share, with the year and the rarest words."""
    rare = _rarest(title.words, counts, 2)
    for word in profile.persons[0].words if profile.persons else ():
        sound = hear_word(word)[0]
        if len(sound) > 1:
            yield from (f"by:{sound}:{year}:{other}" for year in profile.years for other in rare)
