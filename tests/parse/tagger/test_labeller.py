from __future__ import annotations

import hashlib
import json
import re
import zlib
from pathlib import Path

import pytest

from iqrefs.errors import InputError
from iqrefs.learn.corpus import read_corpus
from iqrefs.learn.examples import make_examples
from iqrefs.learn.train import train_model
from iqrefs.model import Mention
from iqrefs.parse import parse_mention
from iqrefs.parse.tagger import Labeller, load_labeller
from iqrefs.parse.tagger.features import FEATURES_VERSION, describe_units
from iqrefs.parse.tagger.labeller import MAGIC, pack_model, unpack_model
from tests.parse.tagger.samples import CORPUS
from tests.parse.tagger.told import open_units

UNSEEN = "عامر ناصر، نهر العراق، القاهرة، دار الحكمة، 2001، 15"


def pack_as(model: bytes, **head: object) -> bytes:
    """A labeller's file of a model whose head says something else."""
    true = {"features": FEATURES_VERSION, "size": len(model), "sha256": hashlib.sha256(model).hexdigest()}
    return MAGIC + b"\n" + json.dumps(true | head).encode() + b"\n" + zlib.compress(model)


def refuse(data: bytes) -> str:
    """Why a file is refused: one sentence that names it."""
    with pytest.raises(InputError) as refused:
        unpack_model(data, "mine.model")
    told = str(refused.value)
    assert re.fullmatch(r"mine\.model: [^\n]+\.", told)
    assert ". " not in told
    return told


def test_the_same_citations_give_the_same_file(model: bytes) -> None:
    again = train_model(make_examples(read_corpus(CORPUS, "samples")))
    assert pack_model(again) == pack_model(model)


def test_a_packed_model_is_unpacked_whole(model: bytes) -> None:
    assert unpack_model(pack_model(model), "mine.model") == model
    assert unpack_model(pack_model(model), "mine.model", is_ours=True) == model


def test_a_labeller_in_a_file_reads_as_before(model: bytes, labeller: Labeller, tmp_path: Path) -> None:
    path = tmp_path / "mine.model"
    path.write_bytes(pack_model(model))
    assert parse_mention(Mention(UNSEEN), load_labeller(path)) == parse_mention(Mention(UNSEEN), labeller)


def test_a_labeller_tells_the_fields_of_a_habit_that_it_knows(labeller: Labeller) -> None:
    draft, units = open_units(UNSEEN)
    labels, sure = labeller.label(describe_units(draft, units))
    assert dict(zip([draft.printed(unit.start, unit.end) for unit in units], labels, strict=True)) == {
        "عامر": "author",
        "ناصر": "author+",
        "نهر": "title",
        "العراق": "title",
        "القاهرة": "publisher-place",
        "دار": "publisher",
        "الحكمة": "publisher",
        "2001": "issued",
        "15": "locator",
    }
    assert all(0 <= probability <= 1 for probability in sure)


def test_of_all_labels_the_chances_of_a_unit_make_one(labeller: Labeller) -> None:
    draft, units = open_units(UNSEEN)
    labels, sure = labeller.label(describe_units(draft, units))
    known = ["author", "author+", "title", "container-title", "publisher", "publisher-place", "volume"]
    known += ["issue", "issued", "locator", "-"]
    for at, (label, probability) in enumerate(zip(labels, sure, strict=True)):
        assert labeller.weigh(label, at) == pytest.approx(probability)
        assert sum(labeller.weigh(other, at) for other in known) == pytest.approx(1)
        assert labeller.weigh("archive", at) == 0


def test_a_file_that_is_cut_is_damaged(model: bytes) -> None:
    data = pack_model(model)
    body = len(MAGIC) + 1
    for size in [*range(body + 120), *range(body + 120, len(data) - 4, 499)]:
        assert "damaged" in refuse(data[:size]) if size >= body else refuse(data[:size])


def test_a_file_without_its_last_bytes_is_damaged(model: bytes) -> None:
    data = pack_model(model)
    for size in range(len(data) - 4, len(data)):
        assert "damaged" in refuse(data[:size])


def test_a_file_with_something_behind_it_is_damaged(model: bytes) -> None:
    assert "damaged" in refuse(pack_model(model) + b"more")


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"iqrefs-labeller 2\n{}\n", b"PK\x03\x04", "علي ناصر".encode(), b"lCRF"]
)
def test_a_file_of_something_else_is_no_labeller(data: bytes) -> None:
    assert "no labeller of iqrefs" in refuse(data)


def test_a_bare_crfsuite_model_is_no_labeller(model: bytes) -> None:
    assert "no labeller of iqrefs" in refuse(model)


@pytest.mark.parametrize("features", [0, -1, FEATURES_VERSION + 1, 10**30])
def test_a_labeller_of_another_version_is_to_be_trained_again(model: bytes, features: int) -> None:
    assert "another version" in refuse(pack_as(model, features=features))


@pytest.mark.parametrize(
    "head",
    [
        b"", b"[1]", b"null", b"1", b'"features"', b"{}", b'{"features": 1}', b"{", b"\xff\xfe",
        b"[" * 100_000,
        b'{"features": null, "size": 1, "sha256": ""}', b'{"features": "x", "size": 1, "sha256": ""}',
        b'{"features": 1, "size": [], "sha256": ""}', b'{"features": 1, "size": NaN, "sha256": ""}',
        b'{"features": ' + b"9" * 5000 + b"}", b'{"features": 1, "size": 0, "sha256": ""}',
        b'{"features": 1, "size": -1, "sha256": ""}',
    ],
    ids=range(17),
)  # fmt: skip
def test_a_head_that_describes_nothing_is_damaged(head: bytes) -> None:
    assert "damaged" in refuse(MAGIC + b"\n" + head + b"\n" + zlib.compress(b"x"))


@pytest.mark.parametrize("size", [-2, -5, float("inf")])
def test_a_size_that_is_none_is_damage(model: bytes, size: float) -> None:
    assert "damaged" in refuse(pack_as(model, size=size))


@pytest.mark.parametrize("change", [{"size": 1}, {"size": 10**30}, {"sha256": "0" * 64}, {"sha256": 5}])
def test_a_head_that_tells_of_another_model_is_damaged(model: bytes, change: dict[str, object]) -> None:
    assert "damaged" in refuse(pack_as(model, **change))


def test_flipped_bits_are_damage_wherever_they_are(model: bytes) -> None:
    data = pack_model(model)
    for at in range(0, len(data) - 4, 97):
        for bit in (0, 7):
            flipped = bytearray(data)
            flipped[at] ^= 1 << bit
            refuse(bytes(flipped))


def test_a_model_that_is_not_sound_inside_is_refused_though_its_sum_is_right(model: bytes) -> None:
    assert "no sound labeller" in refuse(
        pack_as(model[:-8], size=len(model) - 8, sha256=hashlib.sha256(model[:-8]).hexdigest())
    )
    assert "no sound labeller" in refuse(pack_model(b"nonsense"))
    assert "damaged" in refuse(pack_model(b""))


def test_a_bomb_is_not_blown_up(model: bytes) -> None:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
    head = json.dumps({"features": FEATURES_VERSION, "size": len(model), "sha256": ""}).encode()
    assert len(bomb) < 1 << 20
    assert "damaged" in refuse(MAGIC + b"\n" + head + b"\n" + bomb)


def refuse_path(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        load_labeller(path)
    told = str(refused.value)
    assert told.startswith(f"{path}: ")
    assert told.endswith(".")
    assert "\n" not in told
    return told


def test_a_folder_is_no_labeller(tmp_path: Path) -> None:
    assert "cannot be read" in refuse_path(tmp_path)


def test_a_missing_file_is_no_labeller(tmp_path: Path) -> None:
    assert "No such file" in refuse_path(tmp_path / "عدم.model")


def test_a_huge_file_is_no_labeller(tmp_path: Path) -> None:
    path = tmp_path / "huge.model"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert "larger than any labeller (32 MB)" in refuse_path(path)


def test_an_empty_file_is_no_labeller(tmp_path: Path) -> None:
    path = tmp_path / "empty.model"
    path.touch()
    assert "no labeller of iqrefs" in refuse_path(path)
