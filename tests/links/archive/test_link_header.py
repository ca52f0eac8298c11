"""Links as headers and TimeMaps write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iqrefs.links.archive.link_header import Link, parse_links
from tests.growth import assert_grows_linearly, repeat

MEMENTO = (
    '<http://a.example.org>; rel="original",\n'
    "<http://arxiv.example.net/web/20010321203610/http://a.example.org/>\n"
    ' ; rel="first last memento" ; datetime="Wed, 21 Mar 2001 20:36:10 GMT"'
)


def test_the_example_of_rfc_7089_is_read() -> None:
    original, memento = parse_links(MEMENTO)
    assert original == Link("http://a.example.org", frozenset({"original"}), {})
    assert memento.target == "http://arxiv.example.net/web/20010321203610/http://a.example.org/"
    assert memento.rels == {"first", "last", "memento"}
    assert memento.parameters == {"datetime": "Wed, 21 Mar 2001 20:36:10 GMT"}


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("<a>;rel=timemap;type=text/x", [("a", {"timemap"}, {"type": "text/x"})]),
        ('<a,b;c>; rel="x"', [("a,b;c", {"x"}, {})]),
        ("<a>, <b>", [("a", set(), {}), ("b", set(), {})]),
        ('<a>; REL="Memento"; rel="original"', [("a", {"memento"}, {})]),
        (r'<a>; title="say \"x\", <y>"', [("a", set(), {"title": 'say "x", <y>'})]),
        ("<a>; crossorigin; rel=memento", [("a", {"memento"}, {"crossorigin": ""})]),
        ("<a> ;; ; rel = memento", [("a", {"memento"}, {})]),
        ('<a>; rel="memento', [("a", {"memento"}, {})]),
        ('junk, <a>; rel="memento" junk <b>', [("a", {"memento"}, {}), ("b", set(), {})]),
        ("<<a>", [("a", set(), {})]),
        ("<a", []),
        ("", []),
        ("<مقالة>; rel=original", [("مقالة", {"original"}, {})]),
    ],
)  # fmt: skip
def test_links_are_read_as_far_as_they_are_links(
    text: str, links: list[tuple[str, set[str], dict[str, str]]]
) -> None:
    assert [(link.target, set(link.rels), link.parameters) for link in parse_links(text)] == links


@given(st.text(alphabet=st.sampled_from('<>;,="\\ \nrelab*')) | st.text())
def test_any_text_is_read(text: str) -> None:
    for link in parse_links(text):
        assert not set("<>") & set(link.target)
        assert link.target in text


@given(
    st.lists(
        st.tuples(
            st.text(alphabet=st.characters(exclude_characters="<>", exclude_categories=["Cs", "Z", "Cc"])),
            st.text(alphabet=st.characters(exclude_categories=["Cs"])),
        )
    )
)
def test_what_is_written_by_the_grammar_is_read_back(pairs: list[tuple[str, str]]) -> None:
    quoted = [(target, title.replace("\\", r"\\").replace('"', r"\"")) for target, title in pairs]
    text = ", ".join(f'<{target}>; rel="memento"; title="{title}"' for target, title in quoted)
    assert [(link.target, link.parameters["title"]) for link in parse_links(text)] == pairs


@pytest.mark.parametrize(
    "piece",
    ["<", '<a>;b="', '<a>;b="\\', '<a>;b="\\"', "<a>; ", "<a>;;", "<a>;b", "<a>;b = ", '<a>"', "<a>;b=\\"],
)  # fmt: skip
def test_a_long_header_of_anything_is_read_in_one_pass(piece: str) -> None:
    assert_grows_linearly(lambda text: list(parse_links(text)), repeat(piece), 200_000)
