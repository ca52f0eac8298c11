"""What a short citation prints, word for word: names and the head of a title, whatever was read of them.

A title with a comma or a colon in it is read in pieces (`Grey, Faith, Crown, p. 26`); the words in their
order still name the one work whose author they are and whose title begins so.
"""

from __future__ import annotations

from collections.abc import Iterable

from iqrefs.lexicon import find_cues, scan_text
from iqrefs.lexicon.pointing import find_passage, find_word, list_first_words
from iqrefs.match.names import name_words
from iqrefs.match.titles import title_key
from iqrefs.model import Citation, Name
from iqrefs.resolve.works import Described, Shelf
from iqrefs.text.fold import fold_text

_MOST_WORDS = 40
_MOST_NAMES = 12
_LEAST_ALONE = 2
_LONGEST = 1000
_WAW = "و"
_SHORT_NAME_WORDS = 8
_PASSAGES = ("locator", "volume", "issue", "page")
_BEFORE_PASSAGE = frozenset({"locators", "volumes", "issues", "page_tails"})
_BETWEEN_NAMES = frozenset({"conjunctions", "several_authors", "honorifics"})


def find_printed(shelf: Shelf, citation: Citation) -> list[Described]:
    """The earlier works that all words of a citation, up to its passage, name; latest first."""
    words = print_words(citation)
    if not words or len(words) > _MOST_WORDS:
        return []
    called = shelf.find_called(" ".join(words))
    if called:
        return called
    near = shelf.list_near(words)
    if not near:
        return []
    tails = [" ".join(words[count:]) for count in range(min(len(words), _MOST_NAMES))]
    among = [_stands_among_names(word) for word in words[:_MOST_NAMES]]
    found = [work for work in near if _names(work, words, tails, among)]
    if len(found) > 1:
        whole = [work for work in found if any(" ".join(words).endswith(title) for title in work.titles)]
        found = whole or found
    return found


def find_named(shelf: Shelf, citation: Citation) -> list[Described]:
    """The earlier works by several authors of whom all words of a pointer are names: «التركي والجهني»."""
    words = print_words(citation)
    if not _LEAST_ALONE <= len(words) <= _MOST_NAMES:
        return []
    return [work for work in shelf.list_near(words) if work.has_others and _are_all_names(work, words)]


def _are_all_names(work: Described, words: list[str]) -> bool:
    authors = _list_name_words(work)
    return all(word in authors or word.removeprefix(_WAW) in authors for word in words)


def print_words(citation: Citation) -> list[str]:
    """The folded words of a citation without its pointer words, up to its passage."""
    text = citation.text
    if len(text) > _LONGEST:
        return []
    starts = [span[0] for name in _PASSAGES for span in (citation.spans or {}).get(name, ()) if span[0]]
    text = text[: min(starts, default=len(text))]
    if citation.pointer:
        text = text.replace(citation.pointer.words, " ")
    fold = fold_text(text)
    scan = scan_text(fold.folded)
    end = next((i for i in range(1, len(scan.words)) if _opens_passage(scan.words, i)), len(scan.words))
    while end and (not scan.words[end - 1][0].isalnum() or scan.kinds[end - 1] & _BEFORE_PASSAGE):
        end -= 1
    return title_key(text[: fold.locate(0, scan.ends[end - 1])[1]]).split() if end else []


def _opens_passage(words: list[str], index: int) -> bool:
    """Whether a comma, a word for a passage and a number stand at a token: `, table 3`, «، ملحق (2)»."""
    found = find_passage(words, index) if words[index - 1] in ",;" else None
    if found is None:
        return False
    after = found[0]
    while after < len(words) and words[after] in ".:([":
        after += 1
    return after < len(words) and words[after].isdigit()


def _names(work: Described, words: list[str], tails: list[str], among: list[bool]) -> bool:
    """Whether words are names of a work's authors and the head of its title, and nothing else."""
    for count, tail in enumerate(tails):
        if not any(title == tail or title.startswith(tail + " ") for title in work.titles):
            continue
        if count == 0:
            return len(words) >= _LEAST_ALONE
        authors = _list_name_words(work)
        head = words[:count]
        told = any(word in authors and len(word) > 1 for word in head)
        if told and all(word in authors or near for word, near in zip(head, among, strict=False)):
            return True
    return False


def _list_name_words(work: Described) -> set[str]:
    return {word for names in work.names for name in names for word in name_words(name)}


def _stands_among_names(word: str) -> bool:
    """Whether a word joins names or belongs to none: and, et al., a particle, an initial."""
    is_particle = not name_words(Name(literal=f"x {word}"))[1:]
    return is_particle or len(word) == 1 or bool(find_cues([word])[0][1] & _BETWEEN_NAMES)


def list_given_names(text: str) -> Iterable[str]:
    """The short names that a description gives its work, as compared: `(hereafter Review)`."""
    if len(text) > _LONGEST:
        return
    fold = fold_text(text)
    if not any(word in fold.folded for word in list_first_words("given")):
        return
    scan = scan_text(fold.folded)
    for index in range(len(scan.words)):
        after = find_word("given", scan.words, index)
        if after is None:
            continue
        start = _skip_tails(scan.words, after)
        end = start
        while end < len(scan.words) and end - start < _SHORT_NAME_WORDS and scan.words[end][0].isalnum():
            end += 1
        if end > start:
            first, last = fold.locate(scan.starts[start], scan.ends[end - 1])
            yield title_key(text[first:last])


def _skip_tails(words: list[str], index: int) -> int:
    while index < len(words):
        after = find_word("given_tails", words, index)
        if after is None and words[index][0].isalnum():
            break
        if after is None and words[index] in ").;":
            break
        index = after or index + 1
    return index
