"""Hostile Word files: a good one with its bytes or the XML in it changed. Each is read, annotated and
rewritten, or refused in a sentence.

python -m tests.read.word.fuzz --count 1000 [--seed 1] [FILE.docx ...]
"""

from __future__ import annotations

import argparse
import io
import random
import re
import resource
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from iqrefs.amend.word import Track, amend_docx, annotate_docx
from iqrefs.errors import InputError
from iqrefs.model import Change, Comment
from iqrefs.read.documents import read_document_source
from tests.read.word.building import (
    control,
    field,
    link,
    make_docx,
    mendeley_tag,
    note,
    note_mark,
    pack,
    paragraph,
    run,
    section,
    simple_field,
    table,
    text_box,
    zotero,
)

LONGEST = 10.0
_TAG = re.compile(rb"<[^<>]{1,200}>")
_ITEM = {"id": 1, "itemData": {"type": "book", "title": "A History of Iraq", "author": [{"family": "Tripp"}]}}


def make_base() -> bytes:
    """A Word file with most of what one can hold."""
    notes = {
        2: note(
            run("محمد عابد الجابري، "), run("تكوين العقل", "<w:iCs/><w:rtl/>"), run("، بيروت، 1994، ص 5.")
        ),
        3: note(field(zotero(_ITEM), run("Tripp, A History of Iraq, 45."), pieces=3)),
        4: note(
            link("rIdA", run("الرابط")), run("، "), simple_field(' HYPERLINK "https://b.org" ', run("هنا"))
        ),
        5: note(control(mendeley_tag(_ITEM), run("Tripp 2007"))),
    }
    body = (
        paragraph(run("المبحث الأول"), style="Heading1"),
        paragraph(run("نص"), note_mark(2), run(" ثم "), note_mark(3)),
        table([paragraph(run("خلية"), note_mark(4))], [paragraph(run("أخرى"))]),
        paragraph(text_box(paragraph(run("في إطار"), note_mark(5)))),
        section('<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'),
        paragraph(run("المصادر"), style="Heading1"),
        paragraph(run("محمد عابد الجابري، تكوين العقل العربي، بيروت، 1994.")),
    )
    return make_docx(*body, footnotes=notes, note_links={"rIdA": "https://a.org/x"})


def mutate(data: bytes, random_: random.Random) -> bytes:
    """A changed copy of a Word file: its bytes, or the bytes or the tags of one of its parts."""
    if random_.random() < 0.3:
        return _mutate_bytes(data, random_)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = random_.choice(sorted(members))
    change = _mutate_tags if random_.random() < 0.7 else _mutate_bytes
    members[name] = change(members[name], random_)
    return pack(members)


def _mutate_bytes(data: bytes, random_: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(random_.choice((1, 2, 10, 50))):
        start, length = random_.randrange(max(1, len(out))), random_.choice((1, 4, 100))
        kind = random_.randrange(4)
        if kind == 0:
            out[start : start + 1] = bytes((random_.randrange(256),))
        elif kind == 1:
            del out[start : start + length]
        elif kind == 2:
            out[start:start] = out[start : start + length] * random_.choice((1, 2, 50))
        else:
            del out[len(out) - random_.randrange(1, max(2, len(out) // 4)) :]
    return bytes(out)


def _mutate_tags(content: bytes, random_: random.Random) -> bytes:
    """Tags taken away, doubled, moved, or put in place of one another."""
    pieces = _TAG.split(content)
    tags = _TAG.findall(content)
    for _ in range(random_.choice((1, 2, 5))):
        if not tags:
            break
        one, other = random_.randrange(len(tags)), random_.randrange(len(tags))
        kind = random_.randrange(4)
        if kind == 0:
            tags[one], tags[other] = tags[other], tags[one]
        elif kind == 1:
            tags[one] *= random_.choice((2, 300))
        elif kind == 2:
            tags[one] = re.sub(
                rb'"[^"]*"', b'"' + random_.choice((b"-1", b"99999999999", b"x")) + b'"', tags[one]
            )
        else:
            tags[one] = b""
    return b"".join(piece + tag for piece, tag in zip(pieces, [*tags, b""], strict=True))


def run_mutations(bases: Sequence[bytes], count: int, seed: int) -> Iterator[tuple[float, str]]:
    """How long each changed file took, and how it ended; any exception but `InputError` comes through."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable changes, no secrets
    for _ in range(count):
        data = mutate(random_.choice(bases), random_)
        start = time.monotonic()
        try:
            end = _use(data)
        except InputError as error:
            end = str(error)
        yield time.monotonic() - start, end


def _use(data: bytes) -> str:
    source = read_document_source(data, "x.docx", "docx")
    changes = [Change(number, 0, len(note.text), "المصدر نفسه") for number, note in enumerate(source.notes)]
    amend_docx(data, source, changes, Track("iqrefs", "2026-01-01T00:00:00Z"))
    comments = [Comment(("سطر",), note.key, note.place.line, "ar") for note in source.notes]
    annotate_docx(data, comments, "iqrefs", "2026-01-01T00:00:00Z")
    return "read"


def main() -> None:
    """Print how the mutations ended, the slowest, and the memory."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    bases = [path.read_bytes() for path in options.files] or [make_base()]
    ends: Counter[str] = Counter()
    slowest = 0.0
    for seconds, end in run_mutations(bases, options.count, options.seed):
        slowest = max(slowest, seconds)
        ends[end[:60]] += 1
    for end, count in ends.most_common():
        print(f"{count:6} {end}")  # noqa: T201
    print(f"slowest: {slowest:.2f} s")  # noqa: T201
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")  # noqa: T201


if __name__ == "__main__":
    main()
