"""What a row of a link report says, in the words of a language: one function a sentence.

All that comes from a document or a page passes `trim_text`, so that nothing here steers a terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from iqrefs.model import Advice, ArchivedCopy, Citing, Date, LinkRow, MentionKey
from iqrefs.report.links.summary import Summary
from iqrefs.report.plain import Mark, one_line, trim_text
from iqrefs.sentences import Words

_LONGEST = 4096


def trim_address(url: str) -> str:
    """An address cleaned, on one line, and whole unless it is longer than any that servers take."""
    return trim_text(url, _LONGEST)


def tell_verdict(row: LinkRow, words: Words, mark: Mark = str) -> str:
    """Why the verdict was given, in a sentence."""
    if row.verdict is None:
        return words.say("reasons", "unasked")
    return words.say("reasons", row.verdict.reason, _clean_values({"detail": row.verdict.detail}), mark)


def tell_state(row: LinkRow, words: Words, mark: Mark = str) -> str:
    """What the visits over time come to; empty where only one is known or none failed."""
    if row.state is None or row.since is None or (row.state != "alive" and not row.strikes):
        return ""
    values = {"since": day_of(row.since), "strikes": f"{row.strikes:g}"}
    return words.say("states", row.state, values, mark)


def tell_visits(first: str, last: str, words: Words, mark: Mark = str) -> str:
    """From which day to which the visits were made."""
    values = {"first": day_of(first), "last": day_of(last)}
    return words.say("summary", "visit" if values["first"] == values["last"] else "visits", values, mark)


def tell_extent(summary: Summary, words: Words) -> str:
    """How many addresses, citations and documents there are."""
    values = {
        "addresses": words.count("addresses", summary.addresses),
        "citations": words.count("citations", summary.citations),
        "documents": words.count("documents", len(summary.documents)),
    }
    return words.say("summary", "figures", values)


def tell_archive(copy: ArchivedCopy, words: Words, mark: Mark = str) -> str:
    """What the archives have, and how far the copy is from the date wanted."""
    values = {"date": day_of(copy.datetime), "detail": trim_text(copy.detail)}
    if copy.state != "found":
        return words.say("archive", copy.state, values, mark)
    if copy.days is None or not copy.datetime:
        return words.say("archive", "undated", values, mark)
    values["days"] = words.count("days", abs(copy.days))
    return words.say("archive", side_of(copy.days), values, mark)


def side_of(days: int) -> str:
    """Whether a distance in days lies `before` the date wanted, `after` it, or is the `same-day`."""
    if days == 0:
        return "same-day"
    return "before" if days < 0 else "after"


def tell_notes(row: LinkRow, words: Words) -> tuple[str, ...]:
    """What is worth knowing beside the verdict."""
    return tuple(words.say("notes", note) for note in row.verdict.notes) if row.verdict else ()


def tell_advice(advice: Advice, words: Words, mark: Mark = str) -> str:
    """What a citation alone tells, in a sentence."""
    return words.say("advice", trim_text(advice.code), _clean_values(advice.values), mark)


def _clean_values(values: Mapping[str, str]) -> dict[str, str]:
    """Values for the blanks of a sentence; an address to be copied (`clean`) is not cut like other text."""
    return {name: trim_address(v) if name == "clean" else trim_text(v) for name, v in values.items()}


def tell_place(mention: MentionKey, words: Words) -> str:
    """`note 28`, `entry khamees2025`: where a citation stands."""
    if mention.startswith("bibliography:"):
        label = mention.removeprefix("bibliography:")
        return words.say("places", "entry", {"label": trim_text(label, 60)})
    label = mention.rpartition("#")[0] or mention
    return words.say("places", "note", {"label": trim_text(label, 60)})


def tell_places(mentions: Iterable[MentionKey], words: Words, most: int = 6) -> str:
    """Where the citations of one document stand, each place once; past `most` only their number."""
    comma = "، " if words.lang == "ar" else ", "
    places = list(dict.fromkeys(tell_place(mention, words) for mention in mentions))
    left = [f"+{len(places) - most:,}"] if len(places) > most else []
    return comma.join([*places[:most], *left])


def group_citings(row: LinkRow) -> Iterator[tuple[str, list[Citing]]]:
    """The citations of a row by document, in the order of their first."""
    documents: dict[str, list[Citing]] = {}
    for citing in row.cited_in:
        documents.setdefault(citing.document, []).append(citing)
    yield from documents.items()


def tell_date(date: Date | None, printed: str = "") -> str:
    """A CSL date as `2025-05-12`; as printed where it has no parts."""
    for parts in (date or {}).get("date-parts", []):
        if parts:
            return "-".join([f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:])])
    return trim_text(printed or (date or {}).get("literal", ""), 60)


def day_of(moment: str | None) -> str:
    """The day of a time in ISO 8601."""
    return one_line((moment or "")[:10])


def minute_of(moment: str | None) -> str:
    """A time in ISO 8601 to the minute, for people."""
    return one_line((moment or "")[:16]).replace("T", " ")
