"""Which variable is each segment? The one seam behind which the labelling lives.

Every segment gets a score for each label from what it looks like (`look`) and where it stands (`scores`); the
best way through all of them under an order of fields (`path`) is the reading. A learned labeller takes the
place of `label_segments` alone.
"""

from iqrefs.parse.label.labels import AUTHOR, BODY, CONTAINER, LABELS, PLACE, PUBLISHER, REST, TITLE
from iqrefs.parse.label.look import Look, look_at
from iqrefs.parse.label.path import label_segments
from iqrefs.parse.label.place import tell_place

__all__ = [
    "AUTHOR",
    "BODY",
    "CONTAINER",
    "LABELS",
    "PLACE",
    "PUBLISHER",
    "REST",
    "TITLE",
    "Look",
    "label_segments",
    "look_at",
    "tell_place",
]
