"""One work as the line that a list of sources prints."""

from collections.abc import Sequence

from iqrefs.model import Item, PrintedReference, ReferenceRun, Work
from iqrefs.write.printed import print_references


def reference(item: Item, printed: Sequence[str] = ()) -> PrintedReference:
    (section,) = print_references([Work("k", item, (), {})], printed=printed)
    (only,) = section.references
    return only


def line(item: Item, printed: Sequence[str] = ()) -> str:
    return "".join(run.text for run in reference(item, printed).runs)


def runs(item: Item) -> tuple[ReferenceRun, ...]:
    return reference(item).runs
