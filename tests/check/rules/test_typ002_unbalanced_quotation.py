from __future__ import annotations

import pytest

from tests.check.mending import underlined
from tests.check.running import told

CODE = "TYP002"


@pytest.mark.parametrize(
    ("note", "spans"),
    [
        ('(1) سامي العبيدي، جسور دجلة"، مجلة المورد، العدد 12، 2008.', ['"']),
        ("(1) سامي العبيدي، «جسور دجلة، مجلة المورد، العدد 12، 2008.", ["«"]),
        ("(1) Nora Whitfield, “The Palm Market, Gulf Quarterly, vol. 4, 2011, p. 9.", ["“"]),
        ('(1) Nora Whitfield, The Market in 2003", Gulf Quarterly, vol. 4, 2011, p. 9.', ['"']),
    ],
)
def test_a_mark_without_its_partner_is_told_where_it_stands(note: str, spans: list[str]) -> None:
    assert underlined(CODE, note) == spans


@pytest.mark.parametrize(
    "note",
    [
        '(1) سامي العبيدي، "جسور دجلة"، مجلة المورد، العدد 12، 2008.',
        "(1) Nora Whitfield, “The Palm's ‘Market’”, Gulf Quarterly, vol. 4, 2011, p. 9.",
        "(1) Nora Whitfield, The Farmers' Market, Gulf Quarterly, vol. 4, 2011, p. 9.",
        '(1) Nora Whitfield, Storing 5" disks, Gulf Quarterly, vol. 4, 2011, p. 9.',
        "(1) Nora Whitfield, “Palms; Omar Reid, Ports”, Gulf Quarterly, vol. 4, 2011.",
        "(1) Nora Whitfield, ``Palms'', Gulf Quarterly, vol. 4, 2011, p. 9.",
    ],
)
def test_marks_in_pairs_and_other_uses_are_no_fault(note: str) -> None:
    assert told(CODE, note) == []
