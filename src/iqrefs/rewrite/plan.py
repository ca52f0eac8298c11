"""What is to stand in the place of each citation, for each of the forms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from iqrefs.config import Profile
from iqrefs.model import Edit, MentionKey, Reading, Span
from iqrefs.rewrite.chapters import Chapters
from iqrefs.rewrite.chosen_titles import choose_titles, find_own_title
from iqrefs.rewrite.endings import finish
from iqrefs.rewrite.namesakes import find_shared_authors
from iqrefs.rewrite.page_words import name_pages
from iqrefs.rewrite.passages import NOWHERE, Passage, find_pointer_words, read_place_words
from iqrefs.rewrite.printing import covers, mark_italics, narrow_edit, on_one_line
from iqrefs.rewrite.short_forms import list_pointers, list_short, print_ibid
from iqrefs.rewrite.short_titles import mark_title
from iqrefs.rewrite.spelled import spell_out
from iqrefs.rewrite.walk import Cited, Walk
from iqrefs.rewrite.words import PointerWords, pick_language
from iqrefs.text.fold import ITALIC
from iqrefs.text.script import has_arabic

Form = Literal["full", "short", "pointers"]
"""What is made of the notes: pointers spelled out, repetitions short, or repetitions pointers."""

_Wanted = Iterator[tuple[Cited, list[str]]]
"""A citation, and what may stand in its place, the best choice first."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What may stand in the place of a citation, the best choice first."""

    key: MentionKey
    label: str
    choices: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be rewritten; how many pointers of the reading lead somewhere, and which lead nowhere.
    `kept` are the labels of the notes whose citations a reference manager keeps up to date: they are left.
    """

    rewrites: tuple[Rewrite, ...]
    resolved: int
    open: tuple[MentionKey, ...]
    kept: tuple[str, ...] = ()


def plan_rewriting(reading: Reading, form: Form, profile: Profile) -> Plan:
    """What would give the notes of a reading one form, in the words of a style."""
    walk = Walk(reading)
    cited = list(walk.list_cited())
    if form == "full":
        wanted = _spell(walk, cited)
    elif form == "short":
        wanted = _shorten(walk, name_pages(cited))
    else:
        wanted = _point(walk, name_pages(cited), profile)
    rewrites: list[Rewrite] = []
    kept: list[str] = []
    for one, choices in wanted:
        rewrite = _choose(one, choices)
        if rewrite.choices and one.mention.embedded is None:
            rewrites.append(rewrite)
        elif rewrite.choices:
            kept.append(rewrite.label)
    return Plan(
        tuple(rewrites),
        sum(one.is_pointer and not one.is_open for one in cited),
        tuple(one.key for one in cited if one.is_open),
        tuple(kept),
    )


def _choose(cited: Cited, choices: Iterable[str]) -> Rewrite:
    old = cited.citation.text
    marked = mark_italics(old, cited.mention.italics)
    edits = []
    for words in choices:
        new = finish(cited, words) if words else old
        if on_one_line(new) in (on_one_line(old), on_one_line(marked)):
            break
        edits.append(Edit(cited.key, *narrow_edit(marked, new)))
    return Rewrite(cited.key, cited.note.label, tuple(dict.fromkeys(edits)))


def _spell(walk: Walk, cited: Sequence[Cited]) -> _Wanted:
    for one in cited:
        if one.full is None or one.is_open:
            continue
        if one.is_pointer:
            same = walk.find_same_author(one.antecedent.mention)
            yield one, spell_out(one.full, one.whole, same)
        elif same := walk.find_same_author(one.key):
            words = find_pointer_words(one.citation)
            if words:
                yield one, [_name_author(one, words, same)]


def _name_author(one: Cited, words: Span, author: str) -> str:
    """A citation with its author in the place of the word for the same."""
    text, shift = one.citation.text, len(author) - (words[1] - words[0])
    behind = [(start + shift, end + shift) for start, end in one.mention.italics if start >= words[1]]
    return mark_italics(text[: words[0]] + author + text[words[1] :], behind)


def _shorten(walk: Walk, cited: Sequence[Cited]) -> _Wanted:
    seen: set[str] = set()
    titles = choose_titles(cited, walk.items)
    for one in cited:
        if one.full is not None and not one.is_open and one.work in seen and not _is_short(one):
            item = walk.items.get(one.work, one.full.citation.item)
            title = find_own_title(one, item) or mark_title(one.full, titles.get(one.work, ""))
            yield one, list(list_short(one.full, item, one.whole, title))
        if one.full is not None and not one.is_pointer:
            seen.add(one.work)


def _is_short(one: Cited) -> bool:
    """Whether a citation is the author's own short form already: it names author and title, and no more."""
    if one.antecedent.kind != "short" or one.full is None:
        return False
    named = one.citation.item
    return "title" in named and ("author" in named or "author" not in one.full.citation.item)


@dataclass(slots=True)
class _Before:
    """The citation right before the one at hand: `works` are those of its note, or it alone in the same note;
    an empty name stands for one that is not known. Where notes are counted anew there is none.
    """

    works: frozenset[str] = frozenset()
    place: Passage = NOWHERE
    _note: str = ""
    _here: frozenset[str] = frozenset()
    chapters: Chapters = field(default_factory=Chapters)

    def enter(self, one: Cited) -> None:
        """Come to a citation."""
        if one.note.label != self._note:
            self.works, self._here, self._note = self._here, frozenset(), one.note.label
            if self.chapters.enter(one.note):
                self.works = frozenset()

    def leave(self, one: Cited) -> None:
        """Go on from it."""
        self._here |= {one.work}
        self.works, self.place = frozenset({one.work}), one.place


def _point(walk: Walk, cited: Sequence[Cited], profile: Profile) -> _Wanted:
    shared = find_shared_authors(walk.items)
    seen: set[str] = set()
    seen_here: set[tuple[str, str]] = set()
    before = _Before()
    words = PointerWords(profile, _count_words(walk, cited))
    for one in cited:
        before.enter(one)
        here = (before.chapters.chapter, one.work)
        is_known = one.work in seen and (one.is_pointer or here in seen_here)
        if one.full is not None and not one.is_open and is_known and not _is_right(walk, one, words):
            yield one, list(_list_pointers(walk, one, before, words, has_title=one.work in shared))
        if one.full is not None and not one.is_open:
            seen_here.add(here)
        if one.full is not None and not one.is_pointer:
            seen.add(one.work)
        before.leave(one)


def _count_words(walk: Walk, cited: Sequence[Cited]) -> dict[tuple[str, str], Counter[str]]:
    """How often each pointer word is printed, by the language of its work and its kind; words that say more
    than that the work is the same are no others' to use.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in cited:
        pointer = one.citation.pointer
        if pointer is None or one.full is None or not one.is_pointer:
            continue
        if pointer.to_note or pointer.same_author or pointer.kind_of_work or read_place_words(one.citation):
            continue
        counts[pick_language(_tell_language(walk, one)), one.antecedent.kind][pointer.words.rstrip(".")] += 1
    return counts


def _tell_language(walk: Walk, one: Cited) -> str:
    """The language of the work that is cited."""
    described = one.full.citation if one.full else one.citation
    language = walk.items.get(one.work, described.item).get("language")
    return language or ("ar" if has_arabic(described.text) else "en")


def _is_right(walk: Walk, one: Cited, words: PointerWords) -> bool:
    """Whether it is a pointer already, and the style does not ask for words of its own: مصدر and مرجع may be
    told apart on purpose.
    """
    is_worded = one.is_pointer and one.antecedent.kind != "short"
    return is_worded and not words.is_named(_tell_language(walk, one))


def _within(word: str) -> str:
    """A word as it stands behind a name or a signal: a capital is for the head of a note."""
    return word.lower() if word[1:] == word[1:].lower() else word


def _as_printed(one: Cited, word: str) -> str:
    """A pointer word in italics where that of the citation is in italics."""
    printed = find_pointer_words(one.citation)
    return f"{ITALIC}{word}{ITALIC}" if word and printed and covers(one.mention.italics, printed) else word


def _list_pointers(
    walk: Walk, one: Cited, before: _Before, words: PointerWords, *, has_title: bool
) -> Iterator[str]:
    """The style's pointers to the work, the shortest that tells it first."""
    full = one.full
    if full is None or one.mention.governed_by:
        return
    item = walk.items.get(one.work, full.citation.item)
    language = _tell_language(walk, one)
    ibid = words.find(language, "ibid")
    ibid = _as_printed(one, _within(ibid) if one.mention.signal else ibid)
    is_same_place = not one.place.is_empty or before.place.is_empty
    if ibid and before.works == {one.work} and is_same_place:
        yield print_ibid(full, ibid, one.place)
    word = _as_printed(one, _within(words.find(language, "op-cit")))
    title = find_own_title(one, item)
    if word:
        yield from list_pointers(full, item, word, one.place, title, has_title=has_title)
    elif not _is_short(one):
        yield from list_short(full, item, one.place, title)
