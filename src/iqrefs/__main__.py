"""`python -m iqrefs`, and what the `iqrefs` command starts."""

from __future__ import annotations

import sys

from iqrefs import __version__


def main() -> None:
    """Run the command line. Scripts ask for the version alone: they need not wait for the rest."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"iqrefs {__version__}\n")
        return
    from iqrefs.cli.app import main as run_app  # noqa: PLC0415 - typer takes a tenth of a second

    run_app()


if __name__ == "__main__":
    main()
