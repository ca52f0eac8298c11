from iqrefs.interchange.places import describe_place
from iqrefs.model import Place


def test_a_place_is_told_by_what_its_format_knows() -> None:
    assert describe_place(Place(12)) == {"line": 12}
    assert describe_place(Place(40, "page", page=3)) == {"page": 3}
    assert describe_place(Place(4, "paragraph")) == {"paragraph": 4}
    assert describe_place(Place(4, "paragraph", heading="المبحث\nالأول")) == {
        "paragraph": 4,
        "heading": "المبحث الأول",
    }
