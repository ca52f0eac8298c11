"""`python -m tests.links.lab FOLDER`: serve the lab by hand until killed."""

from __future__ import annotations

import contextlib
import sys
import threading
from pathlib import Path

from tests.links.lab.world import describe_lab, open_lab, write_citations


def main(folder: Path) -> None:
    """Write the citations and the truth table into `folder`, say where the lab is, and serve."""
    folder.mkdir(parents=True, exist_ok=True)
    with open_lab(folder) as lab:
        write_citations(lab, folder)
        sys.stdout.write(describe_lab(lab))
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
