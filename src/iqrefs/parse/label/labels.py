"""The labels of segments, as indices, and the variables they stand for."""

AUTHOR, TITLE, CONTAINER, PUBLISHER, PLACE, REST = range(6)
LABELS = ("author", "title", "container-title", "publisher", "publisher-place", "remainder")

BODY = 2
"""From this score on a segment is taken for the name of a body (see `names.score_body`)."""
