"""Hostile PDFs: good ones with bytes changed, cut, doubled or swapped. Each is read or refused in a sentence.

python -m tests.read.pdf.fuzz --count 1000 [--seed 1] [FILE.pdf ...]
"""

from __future__ import annotations

import argparse
import contextlib
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from iqrefs.errors import InputError
from iqrefs.read.pdf import read_pdf_source
from tests.read.pdf.handmade import Link, Picture, Rule, Text, from_right, make_pdf

SAMPLES = Path(__file__).parent / "samples"
LONGEST = 10.0


def mutate(data: bytes, random_: random.Random) -> bytes:
    """A changed copy of a PDF."""
    out = bytearray(data)
    for _ in range(random_.choice((1, 2, 5, 20, 100))):
        kind = random_.randrange(6)
        start = random_.randrange(max(1, len(out)))
        length = random_.choice((1, 4, 50, 1000))
        if kind == 0:
            out[start : start + 1] = bytes((random_.randrange(256),))
        elif kind == 1:
            del out[start : start + length]
        elif kind == 2:
            out[start:start] = out[start : start + length] * random_.choice((1, 2, 20))
        elif kind == 3:
            other = random_.randrange(max(1, len(out)))
            out[start : start + length] = out[other : other + length]
        elif kind == 4:
            found = [place for place in range(start, min(start + 400, len(out))) if chr(out[place]).isdigit()]
            for place in found[: random_.randrange(1, 9)]:
                out[place] = ord(random_.choice("0123456789"))
        else:
            del out[len(out) - random_.randrange(1, max(2, len(out) // 2)) :]
    return bytes(out)


def make_bases() -> list[bytes]:
    """The PDFs that are changed."""
    handmade = make_pdf(
        [
            [
                from_right(550, 700, "نص المقال وفيه إحالة"),
                Text(50, 690, "1", 6),
                Rule(400, 300, 550),
                from_right(550, 280, "(1) محمد علي، تاريخ المدن، بغداد، 1999، ص 5.", 8),
                Link(400, 270, 550, 290, "https://www.example.org/a"),
            ],
            [Picture(), Text(50, 500, ["لا", "\0", " ", "A"])],
        ]
    )
    return [handmade, *(path.read_bytes() for path in sorted(SAMPLES.glob("*.pdf")))]


def read_mutations(bases: Sequence[bytes], count: int, seed: int) -> Iterator[tuple[float, str]]:
    """How long each changed PDF took, and how it ended; any exception but `InputError` comes through."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable changes, no secrets
    for _ in range(count):
        data = mutate(random_.choice(bases), random_)
        start = time.monotonic()
        end = "read"
        try:
            read_pdf_source(data, "x.pdf", "0")
        except InputError as error:
            end = str(error)
        yield time.monotonic() - start, end


def main() -> None:
    """Print how the mutations ended, and the slowest."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    bases = [path.read_bytes() for path in options.files] or make_bases()
    ends: dict[str, int] = {}
    slowest = 0.0
    for seconds, end in read_mutations(bases, options.count, options.seed):
        slowest = max(slowest, seconds)
        ends[end[:60]] = ends.get(end[:60], 0) + 1
    for end, count in sorted(ends.items(), key=lambda one: -one[1]):
        print(f"{count:6} {end}")  # noqa: T201
    with contextlib.suppress(ImportError):
        import resource  # noqa: PLC0415 - not on Windows

        for name, who in (("reader", resource.RUSAGE_SELF), ("child", resource.RUSAGE_CHILDREN)):
            print(f"{name}: {resource.getrusage(who).ru_maxrss // 1024} MB at most")  # noqa: T201
    print(f"slowest: {slowest:.2f} s")  # noqa: T201


if __name__ == "__main__":
    main()
