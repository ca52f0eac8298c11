"""A result reaches its file whole, or the file stays as it was."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from iqrefs.cli.output import check_output, write_result
from iqrefs.errors import OutputError, UsageError

_ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


def test_a_new_file_is_written_as_utf_8(tmp_path: Path) -> None:
    out = tmp_path / "out.bib"
    write_result("مرحبا\n", out)
    assert out.read_bytes() == "مرحبا\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["out.bib"]


@_ON_POSIX
def test_a_new_file_gets_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_result("x", tmp_path / "out.bib")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "out.bib").stat().st_mode) == 0o640


@_ON_POSIX
def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    out = tmp_path / "out.bib"
    out.write_text("old")
    out.chmod(0o604)
    write_result("new", out)
    assert (out.read_text(), stat.S_IMODE(out.stat().st_mode)) == ("new", 0o604)


@_ON_POSIX
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.bib", tmp_path / "link.bib"
    target.write_text("old")
    link.symlink_to(target)
    write_result("new", link)
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_failed_write_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.bib"
    out.write_text("old")

    def fail(_fd: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match=r"out\.bib: cannot be written: no space left on device\."):
        write_result("new", out)
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_write_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.bib"
    out.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="write-protected"):
        write_result("new", out)
    assert out.read_text() == "old"


def test_a_lone_surrogate_does_not_stop_the_writing(tmp_path: Path) -> None:
    write_result("a\ud800b", tmp_path / "out.bib")
    assert (tmp_path / "out.bib").read_text("utf-8") == "a?b"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_device_is_told() -> None:
    with pytest.raises(OutputError, match="/dev/full: cannot be written: no space left on device"):
        write_result("x" * 100, Path("/dev/full"))


def test_a_folder_is_no_output(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="it is a folder"):
        check_output(tmp_path, [])


def test_an_output_in_a_missing_folder_is_told_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="does not exist"):
        check_output(tmp_path / "missing" / "out.bib", [])


def test_an_input_is_never_the_output(tmp_path: Path) -> None:
    source = tmp_path / "paper.bib"
    source.write_text("")
    with pytest.raises(UsageError, match="is an input too"):
        check_output(tmp_path / "." / "paper.bib", ["-", str(source)])


def test_a_dash_is_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    check_output(Path("-"), ["-"])
    write_result("نص\n", Path("-"))
    assert capsys.readouterr().out == "نص\n"
