"""Every type that passes between the stages. No behaviour, no import of ours.

Each type wraps the one before it and alters nothing: `Source` → `Document` →
`Citation` → `Antecedent` → `Work` → `Library`. Text is always as printed; a `Span` counts
code points of the mention's text. CSL names follow CSL 1.0.2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypedDict

Span = tuple[int, int]
"""Start and end (exclusive) in code points."""

MentionKey = str
"""`LABEL#INDEX` for a citation in a note (`28#0`), `bibliography:LABEL` for an entry."""

Format = Literal["text", "notes", "lines", "bibtex", "csl-json", "ris", "urls"]
"""The input formats, as `--from` names them."""

Kind = Literal["full", "ibid", "op-cit", "short", "none"]
"""What a citation is; `ibid`, `op-cit` and `short` are pointers."""

Status = Literal["resolved", "ambiguous", "unresolved"]
"""What became of a pointer."""

Reason = Literal[
    "antecedent-missing",
    "several-works-before",
    "chain-broken",
    "no-match",
    "several-matches",
]
"""Why a pointer has no antecedent."""

REASONS: Mapping[Reason, str] = {
    "antecedent-missing": "the citation right before it is missing from the document",
    "several-works-before": "the note before it cites several works",
    "chain-broken": "the pointer before it leads nowhere itself",
    "no-match": "no earlier work fits what is printed beside it",
    "several-matches": "several earlier works fit what is printed beside it",
}
"""Why a pointer has no antecedent, in words."""

POINTERS: frozenset[Kind] = frozenset({"ibid", "op-cit", "short"})

Name = TypedDict(
    "Name",
    {
        "family": str,
        "given": str,
        "literal": str,
        "suffix": str,
        "dropping-particle": str,
        "non-dropping-particle": str,
    },
    total=False,
)
"""A CSL name: `literal` for Arabic and corporate names, else family and given."""

Date = TypedDict(
    "Date",
    {"date-parts": list[list[int]], "literal": str, "season": int, "circa": bool},
    total=False,
)
"""A CSL date, Gregorian. `literal` keeps the print where the parts do not say it all."""

Item = TypedDict(
    "Item",
    {
        "id": str,
        "type": str,
        "title": str,
        "title-short": str,
        "container-title": str,
        "collection-title": str,
        "collection-number": str,
        "volume-title": str,
        "event-title": str,
        "publisher": str,
        "publisher-place": str,
        "author": list[Name],
        "editor": list[Name],
        "translator": list[Name],
        "director": list[Name],
        "interviewer": list[Name],
        "container-author": list[Name],
        "volume": str,
        "issue": str,
        "number": str,
        "edition": str,
        "genre": str,
        "medium": str,
        "section": str,
        "page": str,
        "number-of-pages": str,
        "archive": str,
        "archive_location": str,
        "issued": Date,
        "accessed": Date,
        "original-date": Date,
        "event-date": Date,
        "URL": str,
        "DOI": str,
        "ISBN": str,
        "ISSN": str,
        "abstract": str,
        "keyword": str,
        "note": str,
        "language": str,
    },
    total=False,
)
"""CSL-JSON variables: the only inner vocabulary for the description of a work."""


class Locator(TypedDict):
    """The passage cited: a CSL locator label (or `article`), and its value in digits and `-`."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece stands in its source: a line, counted from 1."""

    line: int


Severity = Literal["error", "warning", "info"]
"""How grave a finding is, the gravest first."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in the print of one mention: `span` counts code points of the mention's text."""

    mention: MentionKey
    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a fault together. A safe one cannot change what is said or meant."""

    edits: tuple[Edit, ...]
    is_safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What an editor should be told about a document.

    `code` is a stable slug where reading found it, a rule's code (`REF001`) where a rule did, and `message`
    is English. The rest is what a rule says besides: `document` as it was named on the command line, the
    `mention` (its text is `text`, as printed, and `spans` what of it is meant) or the `label` of the
    note or entry alone, `related` other mentions that it speaks of, and `values` what fills the blanks of
    the sentence `variant` of its code in any language.
    """

    code: str
    severity: Severity
    message: str
    place: Place | None = None
    document: str = ""
    mention: MentionKey | None = None
    label: str = ""
    text: str = ""
    spans: tuple[Span, ...] = ()
    related: tuple[MentionKey, ...] = ()
    variant: str = "message"
    values: Mapping[str, str] = field(default_factory=dict)
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class SourceNote:
    r"""A note found in the source. `text` keeps its line breaks as `\n`, without the marker, which is kept as
    printed in `marker` (empty where the note has none of its own).
    """

    label: str
    text: str
    place: Place
    marker: str = ""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A number that stands for a note: a mark in the prose, or a marker that no text follows.

    `style` is its shape (`superscript`, `bracket` …, see `iqrefs.text.markers`).
    """

    number: int
    style: str
    place: Place


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line (or paragraph) of a bibliography; blank ones are kept, as `""`."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A work that the source describes in fields already (BibTeX, CSL-JSON, RIS).

    `text` is the record as it stands in the file.
    """

    id: str
    item: Item
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Source:
    """One input as read: its notes and its bibliography told apart from the prose.

    `name` is the file's name without its folder, `sha256` that of its bytes, `language` the
    language of most of its letters. `one_entry_a_line` says that the bibliography needs no splitting. `marks`
    are what looks like a mark of a note in the prose, in order; `blank_notes` are numbers that are skipped in
    the notes, where nothing but the number is printed.
    """

    name: str
    format: Format
    sha256: str
    language: str
    notes: tuple[SourceNote, ...] = ()
    bibliography: tuple[SourceLine, ...] = ()
    records: tuple[SourceRecord, ...] = ()
    findings: tuple[Finding, ...] = ()
    one_entry_a_line: bool = False
    marks: tuple[NoteMark, ...] = ()
    blank_notes: tuple[NoteMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    r"""One citation as printed, line breaks as `\n`. `signal` is what leads in (See, ينظر).

    `governed_by` is the pointer word of another mention of the note that governs this one too
    (`Ibid., Sharab and Al Aref`: one pointer word, two citations), else empty.
    """

    text: str
    signal: str | None = None
    governed_by: str = ""
    is_remark: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A note cut into mentions; `text` is the whole note without its `marker`."""

    label: str
    text: str
    place: Place
    mentions: tuple[Mention, ...]
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the bibliography, under its section's heading (if any); its number or bullet as printed
    is its `marker`.
    """

    label: str
    section: str | None
    text: str
    place: Place
    item: Item | None = None
    id: str | None = None
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source cut into mentions."""

    source: Source
    notes: tuple[Note, ...]
    bibliography: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the pointer words of a citation say, beside its author and title.

    `to_note` is a note named by its number (`supra n. 5`); `same_author` an idem, or
    the dashes in its place.
    """

    words: str
    to_note: str | None = None
    same_author: bool = False
    kind_of_work: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A mention that has been read. Nothing about other notes is known here.

    `spans` gives, for each variable, where its values stand in `text`; `remainder` holds the
    pieces that no field, delimiter or cue word took. `confidence` gives, for each variable that the
    labeller weighed, how sure it is of it (0 to 1); empty where the rules read alone.
    """

    text: str
    kind: Kind
    item: Item
    signal: str | None = None
    locator: Locator | None = None
    pointer: Pointer | None = None
    spans: Mapping[str, tuple[Span, ...]] | None = None
    remainder: tuple[str, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a citation leans on. For a pointer `status` is set; `kind` is its kind in context
    (a full-looking citation of a work described before is `short`).

    `mention` is the mention that describes the work in full and `refers_to` its note's label.
    `candidates` are labels, latest first. `evidence` says in words why. `author_of` is the mention whose
    author an idem repeats.
    """

    kind: Kind
    status: Status | None = None
    reason: Reason | None = None
    mention: MentionKey | None = None
    refers_to: str | None = None
    candidates: tuple[str, ...] = ()
    evidence: str = ""
    author_of: MentionKey | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """Another value of a variable of a work, and the mention that gives it."""

    value: object
    mention: MentionKey


@dataclass(frozen=True, slots=True)
class Work:
    """All mentions of one publication: `id` is the citation key, `item` the merged description."""

    id: str
    item: Item
    mentions: tuple[MentionKey, ...]
    variants: Mapping[str, tuple[Variant, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One document read: its citations by mention key, what each pointer leans on, and,
    by mention key, the id of each mention's work.
    """

    document: Document
    citations: Mapping[MentionKey, Citation]
    antecedents: Mapping[MentionKey, Antecedent]
    work_of: Mapping[MentionKey, str]
    works: tuple[Work, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """One or more readings and the works of all of them together, in order of first mention."""

    readings: Sequence[Reading]
    works: tuple[Work, ...]


LinkStatus = Literal[
    "ok", "moved", "drifted", "soft-dead", "dead", "restricted", "blocked", "unstable", "invalid"
]
"""The verdict on an address after one visit."""

LinkState = Literal["alive", "suspect", "dead"]
"""What the visits over time come to."""

LinkReason = Literal[
    # ok
    "page-fits", "page-answers",
    "moved-permanently",
    # dead
    "not-found", "gone", "name-unknown", "empty-answer",
    # soft-dead
    "says-not-found", "redirected-home", "same-as-made-up", "parked", "suspended", "empty-page",
    "script-shell",
    # drifted
    "other-title", "usurped",
    # blocked
    "refuses-robots", "challenge",
    # restricted
    "needs-login", "needs-payment", "legal-reasons", "needs-consent",
    # unstable
    "server-error", "too-many-requests", "put-off", "timeout", "connection-reset", "connection-refused",
    "unreachable", "tls-failed", "certificate", "not-http", "answer-broken", "name-server", "offline",
    "too-many-redirects", "redirect-broken", "odd-answer", "maintenance",
    # invalid
    "malformed", "other-scheme", "no-host", "credentials", "forbidden-network", "redirect-forbidden",
]  # fmt: skip
"""Why a verdict was given; each belongs to one status."""

LinkNote = Literal[
    "https-answers", "anchor-missing", "title-other-language", "title-unsure",
    "title-elsewhere", "type-mismatch", "needs-script",
]  # fmt: skip
"""What is worth knowing beside a verdict."""

ArchiveState = Literal["found", "none", "unavailable"]
"""What the archives answered; `unavailable` is no answer, and never means that there is no copy."""


@dataclass(frozen=True, slots=True)
class Citing:
    """One citation that names an address, and what it says about the page behind it.

    `url` is the address as printed there, `text` the citation. `titles` are the titles of the work, the one
    printed there first; `sites` what else the page's title may hold (container, publisher). `accessed`
    and `issued` are CSL dates; `accessed_text` is the access date as printed, or empty.
    """

    document: str
    mention: MentionKey
    line: int
    url: str
    text: str = ""
    work: str | None = None
    type: str = ""
    titles: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    accessed: Date | None = None
    accessed_text: str = ""
    issued: Date | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one visit to an address came to, with its evidence.

    `detail` is what of the reason (the words seen, the error); `at` is when, ISO 8601 in UTC. `http` are the
    status codes along the way and `chain` the addresses asked, in order; `final_url` is the last of them that
    answered. `title_score` (0 to 1) says how well `title_seen` fits the cited titles. `not_before` is when
    the server wants to be asked again.
    """

    status: LinkStatus
    reason: LinkReason
    at: str
    detail: str = ""
    http: tuple[int, ...] = ()
    chain: tuple[str, ...] = ()
    final_url: str | None = None
    moved_to: str | None = None
    title_seen: str | None = None
    title_score: float | None = None
    notes: tuple[LinkNote, ...] = ()
    not_before: str | None = None


@dataclass(frozen=True, slots=True)
class ArchivedCopy:
    """What the archives have of an address: the copy that was chosen and its distance in days from
    the date that was wanted (negative: before it). `datetime` is ISO 8601 in UTC, `archive` the host.
    """

    state: ArchiveState
    url: str | None = None
    datetime: str | None = None
    days: int | None = None
    archive: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """What a citation alone tells about its address or its access date: a stable slug as `code`, and
    `values` for the blanks of its message.
    """

    code: str
    severity: Severity
    document: str
    mention: MentionKey
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LinkRow:
    """All that is known of one address: a row of the report. `verdict` is None where it was never asked.

    `strikes` are the failed visits that count, `since` when the state began (ISO 8601), `fresh` says that
    the verdict is of this run.
    """

    url: str
    verdict: Verdict | None = None
    state: LinkState | None = None
    strikes: float = 0.0
    since: str | None = None
    fresh: bool = False
    archive: ArchivedCopy | None = None
    cited_in: tuple[Citing, ...] = ()
    advice: tuple[Advice, ...] = ()


Relation = Literal["same", "near", "edition", "part", "issue", "translation", "review", "other"]
"""What two descriptions are to each other: one work, perhaps one, or two that are akin or are not."""


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence of a comparison: `code` is a stable slug, `weight` positive where it speaks for
    one work, negative where against; `left` and `right` are the two values as printed.
    """

    code: str
    weight: float
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two descriptions are to each other, how surely (0 to 1), and why."""

    relation: Relation
    score: float
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """A description that was given to be deduplicated: where it stands, its citation key (or empty), and what
    it says. `key` is unique over all inputs (`2/bibliography:14`).
    """

    key: MentionKey
    document: str
    line: int
    id: str
    item: Item
    text: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Two descriptions that were compared, and whether they were put together; `by` is who decided."""

    left: MentionKey
    right: MentionKey
    comparison: Comparison
    merged: bool
    by: Literal["rule", "user"] = "rule"


@dataclass(frozen=True, slots=True)
class Deduplication:
    """All that became of the descriptions given: `work_of` names the work that each one went into, and
    `decisions` say why, near misses and kin included.
    """

    given: tuple[Given, ...]
    works: tuple[Work, ...]
    work_of: Mapping[MentionKey, str]
    decisions: tuple[Decision, ...]
