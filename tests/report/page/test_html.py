"""What is true of the page of every report as it is written."""

from __future__ import annotations

import re

from tests.report.elements import Elements
from tests.report.pages import Make, every_page


@every_page
def test_it_is_one_file_that_names_nothing_to_load(make: Make) -> None:
    page = make("en", ())
    elements = Elements(page)
    assert not {"img", "iframe", "object", "embed", "base", "form", "audio", "video"} & {
        tag for tag, _ in elements.found
    }
    assert [link["href"] for link in elements.of("link")] == ["data:,"]
    assert all("src" not in attributes and "style" not in attributes for _, attributes in elements.found)
    assert all(str(use["href"]).startswith("#") for use in elements.of("use"))
    assert "url(" not in page.split("</style>")[0]


@every_page
def test_the_policy_allows_only_this_style_and_this_script(make: Make) -> None:
    policy = next(meta["content"] for meta in Elements(make("en", ())).of("meta") if "http-equiv" in meta)
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; "
        r"img-src data:; base-uri 'none'; form-action 'none'",
        policy or "",
    )


@every_page
def test_many_inputs_are_named_in_part(make: Make) -> None:
    page = make("en", tuple(f"in-{n}.bib" for n in range(1000)))
    assert "in-11.bib" in page
    assert "in-12.bib" not in page
    assert "and 988 more" in page
