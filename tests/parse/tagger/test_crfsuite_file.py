from __future__ import annotations

import math
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from iqrefs.parse.tagger import Labeller
from iqrefs.parse.tagger.crfsuite_file import DamagedModelError, check_crfsuite_model

HEADER = {
    "magic": 0, "size": 4, "type": 8, "version": 12, "features": 16, "labels": 20, "attributes": 24,
    "FEAT": 28, "label names": 32, "attribute names": 36, "LFRF": 40, "AFRF": 44,
}  # fmt: skip
"""Where the numbers of a model's header stand."""
CHUNKS = ("FEAT", "label names", "attribute names", "LFRF", "AFRF")
HUGE = (0, 1, 2, 47, 255, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFF)


def number_at(model: bytes, offset: int) -> int:
    return int(struct.unpack_from("<I", model, offset)[0])


def put(model: bytes, offset: int, *numbers: int) -> bytes:
    """A model with other numbers at a place."""
    data = struct.pack(f"<{len(numbers)}I", *numbers)
    return model[:offset] + data + model[offset + len(data) :]


def chunk_at(model: bytes, chunk: str) -> int:
    return number_at(model, HEADER[chunk])


def refuse(model: bytes) -> str:
    with pytest.raises(DamagedModelError) as refused:
        check_crfsuite_model(model)
    told = str(refused.value)
    assert told
    assert "\n" not in told
    return told


def test_a_trained_model_is_sound(model: bytes) -> None:
    check_crfsuite_model(model)


def test_a_model_that_is_cut_anywhere_is_refused(model: bytes) -> None:
    for size in [*range(200), *range(200, len(model), 211), len(model) - 1]:
        refuse(model[:size])
        if size >= 8:
            refuse(put(model[:size], HEADER["size"], size))


@pytest.mark.parametrize("field", [field for field in HEADER if field != "features"])
@pytest.mark.parametrize("number", HUGE)
def test_a_header_that_lies_is_refused(model: bytes, field: str, number: int) -> None:
    assert refuse(put(model, HEADER[field], number))


@pytest.mark.parametrize("chunk", CHUNKS)
@pytest.mark.parametrize("shift", [-4, -1, 1, 4, 20])
def test_a_chunk_that_is_elsewhere_is_refused(model: bytes, chunk: str, shift: int) -> None:
    assert "header" in refuse(put(model, HEADER[chunk], chunk_at(model, chunk) + shift))


@pytest.mark.parametrize("place", [0, 4, 8])
def test_a_feature_of_no_label_or_attribute_is_refused(model: bytes, place: int) -> None:
    feature = chunk_at(model, "FEAT") + 12
    for number in (2, 0xFFFFFFFF, 100_000) if place == 0 else (0xFFFFFFFF, 100_000):
        assert "feature" in refuse(put(model, feature + place, number))


@pytest.mark.parametrize("weight", [math.inf, -math.inf, math.nan])
def test_a_weight_that_is_no_number_is_refused(model: bytes, weight: float) -> None:
    at = chunk_at(model, "FEAT") + 12 + 12
    assert "weight" in refuse(model[:at] + struct.pack("<d", weight) + model[at + 8 :])


@pytest.mark.parametrize("chunk", ["FEAT", "LFRF", "AFRF"])
def test_a_chunk_with_more_parts_than_it_holds_is_refused(model: bytes, chunk: str) -> None:
    start = chunk_at(model, chunk)
    for parts in (0xFFFFFFFF, 0x7FFFFFFF, number_at(model, start + 8) + 10**7):
        refuse(put(model, start + 8, parts))
    refuse(put(model, start + 4, 0xFFFFFFFF))


@pytest.mark.parametrize("chunk", ["LFRF", "AFRF"])
def test_a_list_of_features_that_leaves_the_file_is_refused(model: bytes, chunk: str) -> None:
    first = chunk_at(model, chunk) + 12
    for place in (0, 1, first - 1, len(model) - 3, len(model), 0xFFFFFFFF):
        refuse(put(model, first, place))
    members = number_at(model, first)
    refuse(put(model, members, 0xFFFFFFFF))
    refuse(put(model, members, 0x3FFFFFFF))


@pytest.mark.parametrize("chunk", ["LFRF", "AFRF"])
def test_a_list_of_a_feature_that_is_not_there_is_refused(model: bytes, chunk: str) -> None:
    features = number_at(model, chunk_at(model, "FEAT") + 8)
    members = number_at(model, chunk_at(model, chunk) + 12)
    assert number_at(model, members) > 0
    assert "feature" in refuse(put(model, members + 4, features))


def test_lists_that_hold_a_feature_twice_are_refused(model: bytes) -> None:
    first = chunk_at(model, "AFRF") + 12
    owners = number_at(model, HEADER["attributes"])
    longest = max(
        (number_at(model, first + 4 * owner) for owner in range(owners)), key=lambda at: number_at(model, at)
    )
    refuse(put(model, first, *[longest] * owners))


@pytest.mark.parametrize("chunk", ["label names", "attribute names"])
def test_names_that_leave_their_chunk_are_refused(model: bytes, chunk: str) -> None:
    start = chunk_at(model, chunk)
    size, places = number_at(model, start + 4), start + number_at(model, start + 20)
    for place in (0, size - 1, size, 0xFFFFFFFF):
        refuse(put(model, places, place))
    record = start + number_at(model, places)
    refuse(put(model, record, 0xFFFFFFFF))
    for length in (0, 1, size, 0xFFFFFFFF):
        refuse(put(model, record + 4, length))
    for number in HUGE:
        refuse(put(model, start + 16, number))
        refuse(put(model, start + 20, number))


@pytest.mark.parametrize("chunk", ["label names", "attribute names"])
def test_a_table_without_a_free_place_is_refused(model: bytes, chunk: str) -> None:
    start = chunk_at(model, chunk)
    tables = [start + 24 + 8 * table for table in range(256)]
    table = next(at for at in tables if number_at(model, at + 4))
    bucket = start + number_at(model, table)
    slots = [
        (number_at(model, bucket + 8 * slot), number_at(model, bucket + 8 * slot + 4))
        for slot in range(number_at(model, table + 4))
    ]
    taken = next(slot for slot in slots if slot[1])
    full = [number for slot in slots for number in (slot if slot[1] else taken)]
    assert "no end" in refuse(put(model, bucket, *full))
    refuse(put(model, table + 4, 0x1FFFFFFF))
    refuse(put(model, table, 0xFFFFFFF0))


def test_labels_that_cannot_be_looked_up_are_refused(model: bytes) -> None:
    start = chunk_at(model, "label names")
    broken = model
    for table in range(start + 24, start + 24 + 8 * 256, 8):
        for slot in range(number_at(model, table + 4)):
            broken = put(broken, start + number_at(model, table) + 8 * slot, 0)
    label_or_refuse(broken)


def test_labels_that_are_no_text_are_refused(model: bytes) -> None:
    start = chunk_at(model, "label names")
    broken = bytearray(model)
    for label in range(number_at(model, HEADER["labels"])):
        record = start + number_at(model, start + number_at(model, start + 20) + 4 * label)
        broken[record + 8] = 0xFF
    label_or_refuse(bytes(broken))


def label_or_refuse(model: bytes) -> list[float]:
    """How sure a model is of two words; nothing where it is refused."""
    try:
        check_crfsuite_model(model)
        asked = Labeller(model)
        asked.check()
    except (DamagedModelError, RuntimeError, ValueError):
        return []
    return asked.label([["w=علي", "r=author", "first"], ["w=نهر", "r=title"]])[1]


def test_the_chances_of_a_model_with_monstrous_weights_are_still_chances(model: bytes) -> None:
    feature = chunk_at(model, "FEAT") + 12
    count = number_at(model, feature - 4)
    grown = bytearray(model)
    for index in range(count):
        struct.pack_into("<d", grown, feature + 20 * index + 12, 1e300)
    sure = label_or_refuse(bytes(grown))
    assert all(0 <= probability <= 1 for probability in sure)


ASK = """
import sys
from pathlib import Path
from iqrefs.errors import InputError
from iqrefs.parse.tagger import Labeller
rows = [line.split("\\t") for line in Path(sys.argv[1], "rows").read_text(encoding="utf-8").split("\\n")]
asked = 0
for path in sorted(Path(sys.argv[1]).glob("*.model")):
    print(path.name, file=sys.stderr, flush=True)
    asked += 1
    labeller = Labeller(path.read_bytes())
    try:
        labeller.check()
    except (RuntimeError, ValueError):
        continue
    labels, sure = labeller.label(rows)
    assert len(labels) == len(sure) == len(rows)
print(asked)
"""
ROWS = [
    ["w=علي", "s=a", "r=author", "first", "p=0", "+w=ناصر", "rq=author"],
    ["w=ناصر", "s=a", "r=author", "-w=علي", "q="],
    ["w=نهر", "s=a", "r=title", "b=,", "rb=title,", "unheard of"],
    [],
    ["w=d:year", "s=d:year", "r=issued", "last", "p=5", "b=,"],
]

WHERE = st.one_of(
    st.tuples(st.just("header"), st.integers(0, 11)),
    st.tuples(st.sampled_from(CHUNKS), st.integers(0, 40)),
    st.tuples(st.sampled_from(CHUNKS), st.integers(0, 600)),
    st.tuples(st.just("anywhere"), st.integers(0, 20_000)),
)
"""A part of a model, and a number of four bytes in it."""
EDITS = st.one_of(
    st.tuples(st.just("put"), WHERE, st.sampled_from(HUGE) | st.integers(0, 0xFFFFFFFF)),
    st.tuples(st.just("put"), WHERE, st.integers(0, 100_000)),
    st.tuples(st.just("point"), WHERE, st.integers(0, 11)),
    st.tuples(st.just("flip"), WHERE, st.integers(0, 31)),
    st.tuples(st.just("cut"), WHERE, st.integers(0, 3)),
    st.tuples(st.just("splice"), WHERE, st.integers(0, 20_000)),
)
Edit = tuple[str, tuple[str, int], int]


def change(model: bytes, edit: Edit) -> bytes:
    """A model with one thing changed in it, its size told rightly."""
    what, (part, place), number = edit
    start = {"header": 0, "anywhere": 0}.get(part, -1)
    at = ((chunk_at(model, part) if start < 0 else 0) + 4 * place) % (len(model) - 4)
    if what == "put":
        return put(model, at, number)
    if what == "point":
        return put(model, at, number_at(model, 4 * number))
    if what == "flip":
        return put(model, at, number_at(model, at) ^ 1 << number)
    if what == "splice":
        other = 4 * number % len(model)
        return (model[:at] + model[other : other + 400] + model[at + 400 :])[: len(model)]
    return put(model[: at + number], HEADER["size"], at + number) if at > 8 else model[:at]


@settings(max_examples=3, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.lists(EDITS, min_size=120, max_size=160))
def test_a_model_changed_anyhow_is_refused_or_labels(
    model: bytes, tmp_path_factory: pytest.TempPathFactory, edits: list[Edit]
) -> None:
    folder = tmp_path_factory.mktemp("changed")
    (folder / "rows").write_text("\n".join("\t".join(row) for row in ROWS), encoding="utf-8")
    accepted = 0
    for number, edit in enumerate(edits):
        changed = change(model, edit)
        try:
            check_crfsuite_model(changed)
        except DamagedModelError:
            continue
        (folder / f"{number:03}.model").write_bytes(changed)
        accepted += 1
    told = ask(folder)
    assert told.returncode == 0, told.stderr[-2000:]
    assert told.stdout.strip() == str(accepted)


def ask(folder: Path) -> subprocess.CompletedProcess[str]:
    """Ask every model in a folder, in a process of its own, for one may crash it."""
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", ASK, str(folder)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
