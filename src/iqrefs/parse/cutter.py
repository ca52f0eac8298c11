"""Walks the tokens of a mention once and cuts what is free into segments."""

from __future__ import annotations

from dataclasses import dataclass

from iqrefs.lexicon import Cue, load_lexicon
from iqrefs.parse.draft import Draft
from iqrefs.parse.names import score_name
from iqrefs.parse.titles import count_joined_title, ends_title
from iqrefs.text.script import has_arabic

_BREAKS = {",": "comma", ";": "semicolon", ":": "colon", "|": "comma", "•": "comma", "=": "comma"}
_SPACED = frozenset("-/_")
_IMPRINT = frozenset({"press", "places"})
_WAW = "و"
_AUTHOR_TOKENS = 4
_TITLE_TOKENS = 6
_NO_WORDS = -2
"""From this score on what stands before «في» may be a name (see `names.score_name`)."""
_LONGEST_TITLE = 5
"""The stop behind a title ends no phrase where the title is short for something (Prof.)."""
_MAX_LOOK = 80
"""How far the partner of a mark is looked for where marks may be missing: keeps the cost linear."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of free tokens, between quotes, in italics or in brackets as the flags say.

    `before` is the delimiter that parts it from the segment before it (`start`, `comma`, `semicolon`,
    `colon`, `stop`, `dash`, `taken`, `none`); `gap` says that tokens taken by other steps stand between.
    `host` follows «in», `published` a verb of publishing.
    """

    start: int
    end: int
    before: str
    gap: bool = False
    quoted: bool = False
    italic: bool = False
    bracket: int = 0
    host: bool = False
    published: bool = False


class Cutter:
    """Walks the tokens once, with the quotes and brackets that are open."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.segments: list[Segment] = []
        self.start: int | None = None
        self.before = "start"
        self.gap = False
        self.bracket = 0
        self.host = False
        self.published = False
        self.partner = _pair_brackets(draft)
        self.free = _count_ahead(
            [
                label is None and word[:1].isalnum()
                for label, word in zip(draft.labels, draft.words, strict=True)
            ]
        )
        self.taken = _count_ahead([label is not None for label in draft.labels])

    def run(self) -> list[Segment]:
        """The segments, left to right."""
        draft = self.draft
        index = 0
        while index < draft.size:
            index = self._step(index)
        self._close(draft.size, "end")
        return self.segments

    def _step(self, index: int) -> int:
        draft = self.draft
        word = draft.words[index]
        label = draft.labels[index]
        if label == "others" and self.start is None:
            return index + 1
        if label is not None and label != "others":
            self._close(index, "none" if label == "wrap" else "taken")
            self.gap = self.gap or label != "wrap"
            return index + 1
        if word == '"':
            return self._quote(index)
        if word == "'" and self._opens_single(index):
            close = self._find_single(index)
            if close:
                return self._enclosed(index, close, quoted=True)
        if word == "*":
            return self._italic(index)
        if word in "([{":
            return self._open_bracket(index)
        if word in ")]}":
            return self._close_bracket(index)
        return self._plain(index, word)

    def _plain(self, index: int, word: str) -> int:
        draft = self.draft
        if word in _BREAKS:
            self._close(index, _BREAKS[word])
        elif word == "." and _is_stop(draft, index):
            self._close(index, "stop")
        elif word in _SPACED and _is_spaced(draft, index):
            self._close(index, "dash")
        elif self.start is None and (
            word in ".-<>/&_#~+\\^†‡" or (word == "'" and not self._opens_word(index))
        ):
            pass
        else:
            if self.start is None:
                host = draft.cue_at(index, "in")
                if index and draft.labels[index - 1] == "locator" and draft.cue_at(index, "function_words"):
                    draft.take(index, index + 1, "cue")
                    return index + 1
                verb = draft.cue_at(index, "press_verbs")
                if verb and self.segments and index + verb[0] < draft.size:
                    draft.take(index, index + verb[0], "cue")
                    self.published = True
                    return index + verb[0]
                if host and self._may_host(index, *host):
                    draft.take(index, index + host[0], "cue")
                    self.host = True
                    return index + host[0]
                self.published = self.published or f"published:{index}" in draft.evidence
                self.start = index
            if self._ends_author(index):
                self._close(index, "none")
                draft.take(index, index + 1, "cue")
                return index + 1
            under = draft.cue_at(index, "under")
            if under and self._before_quote(index + under[0]):
                self._close(index, "none")
                draft.take(index, index + under[0], "cue")
                return index + under[0]
            place = draft.cue_at(index, "places")
            if place and place[0] > 1 and draft.is_free(index, index + place[0]):
                return index + place[0]
        return index + 1

    def _ends_author(self, index: int) -> bool:
        """`السرخسي في المبسوط 13/114`, `البخاري في صحيحه`: «in» between an author and his book."""
        draft = self.draft
        if self.segments or self.start is None or "in" not in draft.kinds[index] or index + 1 >= draft.size:
            return False
        if index - self.start > _AUTHOR_TOKENS or "author" in draft.item:
            return False
        own = "his_books" in draft.kinds[index + 1]
        stop = index + 1
        while stop < draft.size and draft.words[stop][:1].isalpha() and draft.labels[stop] is None:
            stop += 1
        cited = (
            stop < draft.size
            and draft.labels[stop] in ("volume", "locator")
            and stop - index <= _TITLE_TOKENS
        )
        return (own or cited) and score_name(draft, self.start, index) > 1

    def _before_quote(self, index: int) -> bool:
        """Whether a title in quotes follows: `… في كتاب «وصف مصر»`."""
        return index < self.draft.size and self.draft.words[index] == '"'

    def _opens_word(self, index: int) -> bool:
        """Whether an apostrophe is the first letter of a word (ʿAbd)."""
        return index + 1 < self.draft.size and self.draft.touches(index + 1)

    def _may_host(self, index: int, length: int, cue: Cue) -> bool:
        """Whether «in» opens what holds a chapter: after another segment, and not before a number."""
        draft = self.draft
        if not self.segments and "author" not in draft.spans:
            return False
        after = index + length
        if cue.value == "from" and draft.is_upper(index):
            return False
        if after >= draft.size or draft.labels[after] == "URL":
            return after < draft.size
        if draft.words[index] == "في" and length == 1:
            behind = self.before in ("comma", "stop") or self.segments[-1].quoted if self.segments else False
            return draft.words[after] == ":" or (behind and not self._opens_title())
        return not draft.words[after].isdigit() or (after + 1 < draft.size and draft.touches(after + 1))

    def _opens_title(self) -> bool:
        """Whether nothing but an author stands before: `صلاح فضل، في النقد الأدبي`."""
        if len(self.segments) > 1 or "title" in self.draft.item:
            return False
        first = self.segments[0]
        named = score_name(self.draft, first.start, first.end) > _NO_WORDS
        return not first.quoted and first.end - first.start <= _AUTHOR_TOKENS and named

    def _close(self, index: int, delimiter: str) -> None:
        if self.start is not None and self.draft.words[self.start : index] == [_WAW]:
            self.draft.take(self.start, index, "cue")
            self.start = None
        if self.start is not None and index > self.start:
            self.segments.append(
                Segment(
                    self.start,
                    index,
                    self.before,
                    self.gap,
                    bracket=self.bracket,
                    host=self.host,
                    published=self.published,
                )
            )
            self.published = False
            self.start = None
            self.gap = False
            self.host = False
            self.before = delimiter
            return
        self.start = None
        if delimiter not in ("taken", "none"):
            self.before = delimiter if self.segments or delimiter != "colon" else self.before
        elif self.before == "none":
            self.before = delimiter

    def _enclosed(self, index: int, close: int, *, quoted: bool = False, italic: bool = False) -> int:
        """A quoted or italic run: a segment of its own, marks outside."""
        self._close(index, "none")
        first, last = index + 1, close
        if last > first and any(
            self.draft.words[i][:1].isalnum() and self.draft.labels[i] is None for i in range(first, last)
        ):
            self.segments.append(
                Segment(first, last, self.before, self.gap, quoted, italic, self.bracket, self.host)
            )
            self.gap = self.host = False
            self.before = "none"
        return close + 1

    def _quote(self, index: int) -> int:
        draft = self.draft
        close = index + 1
        while close < draft.size and draft.words[close] != '"':
            close += 1
        if close >= draft.size:
            self._close(index, "none") if self.start is None else None
            return index + 1
        if self.start is not None and not self._quote_parts(index, close):
            return close + 1
        return self._enclosed(index, self._outer_close(index, close), quoted=True)

    def _outer_close(self, index: int, close: int) -> int:
        """The guillemet that closes «…“…”…» or «…«…»…», where quotes stand inside guillemets."""
        draft = self.draft
        if draft.printed(index, index + 1) != "«":
            return close
        open_marks, last = 0, close
        for at in range(index, min(draft.size, index + _MAX_LOOK)):
            mark = draft.printed(at, at + 1) if draft.words[at] == '"' else ""
            open_marks += (mark == "«") - (mark == "»")
            if mark == "»":
                last = last if last > close else at
                if not open_marks:
                    return at
        return last

    def _quote_parts(self, index: int, close: int) -> bool:
        """Whether a quote inside a run opens another field: `Author «Title»`, not `العراق "دولة"`."""
        if self.start is None:
            return True
        segment_words = index - self.start
        after = close + 1
        ends = (
            after >= self.draft.size
            or self.draft.words[after] in ",.;()-:"
            or (self.draft.labels[after] is not None)
        )
        longer = close - index - 1 >= 2 or (ends and self._follows_name(index))
        if self.segments and not self.host:
            return longer and not ends and segment_words <= 2
        return longer and (segment_words <= 7 or (segment_words <= 14 and self._follows_name(index)))

    def _follows_name(self, index: int) -> bool:
        return self.start is not None and score_name(self.draft, self.start, index) > 1

    def _opens_single(self, index: int) -> bool:
        draft = self.draft
        blank_before = index == 0 or not draft.touches(index) or draft.words[index - 1] in "(["
        return self.start is None and blank_before and index + 1 < draft.size and draft.touches(index + 1)

    def _find_single(self, index: int) -> int | None:
        draft = self.draft
        for close in range(index + 2, min(draft.size, index + 80)):
            if draft.words[close] == "'" and draft.touches(close):
                after = close + 1
                if (
                    after >= draft.size
                    or draft.words[after] in ",.;:)("
                    or draft.labels[after]
                    or (draft.cue_at(after, "in") and not draft.touches(after))
                ):
                    return close
        return None

    def _italic(self, index: int) -> int:
        draft = self.draft
        width = 2 if index + 1 < draft.size and draft.words[index + 1] == "*" else 1
        close = index + width
        while close < draft.size and draft.words[close] != "*":
            close += 1
        if close >= draft.size:
            return index + width
        self._enclosed(index + width - 1, close, italic=True)
        return close + width

    def _open_bracket(self, index: int) -> int:
        draft = self.draft
        close = self.partner.get(index)
        end = close if close is not None else draft.size
        if self.free[end] == self.free[index + 1]:
            taken = self.taken[end] > self.taken[index + 1]
            self._close(index, "taken" if taken else "none")
            self.gap = self.gap or taken
            return end + 1 if close is not None else index + 1
        if self.start is not None and not self._parts_here(index, end, closed=close is not None):
            return end + 1 if close is not None else index + 1
        self._close(index, "none")
        self.bracket += 1
        return index + 1

    def _parts_here(self, index: int, end: int, *, closed: bool) -> bool:
        """Whether a bracket after words is an imprint of its own, and not a part of the phrase."""
        draft = self.draft
        for i in range(index + 1, min(end, index + _MAX_LOOK)):
            if draft.labels[i] in ("issued", "volume", "edition", "accessed", "publisher-place"):
                return True
            if not draft.kinds[i].isdisjoint(_IMPRINT):
                first = i == index + 1 or draft.words[i - 1] in ",:(;"
                if first or draft.words[i - 1] == "-":
                    return True
        return not closed

    def _close_bracket(self, index: int) -> int:
        if self.bracket:
            self._close(index, "comma")
            self.bracket -= 1
            return index + 1
        if self.start is None:
            self._close(index, "none")
        return index + 1


def _count_ahead(flags: list[bool]) -> list[int]:
    """Running counts: how many flags are set before each place."""
    counts = [0]
    for flag in flags:
        counts.append(counts[-1] + flag)
    return counts


def _pair_brackets(draft: Draft) -> dict[int, int]:
    partner: dict[int, int] = {}
    opened: list[int] = []
    for index, word in enumerate(draft.words):
        if word in "([{" and draft.labels[index] is None:
            opened.append(index)
        elif word in ")]}" and opened:
            partner[opened.pop()] = index
    return partner


def _is_spaced(draft: Draft, index: int) -> bool:
    """Whether a dash or slash parts: blanks on both sides, or an underscore."""
    if draft.words[index] == "_":
        return True
    if draft.words[index] == "/" and ends_title(draft, index - 1):
        return False
    if draft.words[index] == "/":
        return index > 0 and not draft.touches(index) and index + 1 < draft.size
    return index > 0 and not draft.touches(index) and index + 1 < draft.size and not draft.touches(index + 1)


def _is_stop(draft: Draft, index: int) -> bool:
    """Whether a full stop ends a phrase: no initial, no abbreviation, no decimal, no ellipsis."""
    if index == 0 or index + 1 >= draft.size:
        return True
    word, after = draft.words[index - 1], draft.words[index + 1]
    if after == "." or word == ".":
        return False
    if draft.touches(index + 1) and (after[:1].isalnum() or after in ",;:-"):
        return draft.touches(index) and len(word) > 3 and not word.isdigit() and has_arabic(word)
    if draft.labels[index + 1] is not None:
        return True
    if len(word) == 1 and word.isalpha():
        return False
    printed_after = draft.printed(index + 1, index + 2)
    if printed_after[:1].isalpha() and printed_after[:1].islower():
        return False
    if len(word) <= _LONGEST_TITLE and draft.cue_at(index - 1, "honorifics"):
        return False
    if count_joined_title(draft, index - 1) or word in load_lexicon().forms("spelled_letters"):
        return False
    return not (len(word) <= 3 and draft.cue_at(index - 1, "abbreviations"))
