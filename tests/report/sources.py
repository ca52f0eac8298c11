"""What our own files say, for tests that hold words and code together."""

from __future__ import annotations

from importlib import resources


def read_sources(*folders: str) -> str:
    """The text of all files of some packages of ours."""
    packages = [resources.files("iqrefs").joinpath(*folder.split("/")) for folder in folders]
    return "\n".join(
        file.read_text("utf-8") for package in packages for file in package.iterdir() if file.is_file()
    )
