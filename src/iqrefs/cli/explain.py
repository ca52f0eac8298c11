"""`iqrefs explain`: the manual of a rule, and what is said of a fault that reading finds."""

# No `from __future__ import annotations`: typer reads them.
from typing import Annotated

import typer

from iqrefs.cli.guard import CLEAN
from iqrefs.cli.link_options import Lang, LangOption
from iqrefs.cli.manuals import list_manuals
from iqrefs.cli.output import write_result


def explain(
    *,
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE…]",
            help="REF003, REF for its family, or a slug (note-gap); all rules in a list if none is given.",
            show_default=False,
        ),
    ] = None,
    lang: LangOption = Lang.EN,
) -> int:
    """Tell what a rule sees, why it matters, where that is written, with examples.

    Without a code all rules are listed, a line each.

    Examples:
      iqrefs explain REF003
      iqrefs explain REF --lang ar
      iqrefs explain note-gap
      iqrefs explain

    """
    from iqrefs.check.settings.select import refuse_unknown_codes  # noqa: PLC0415 - the rules
    from iqrefs.report.manual.as_text import render_list, render_manual, render_slug  # noqa: PLC0415
    from iqrefs.sentences.reading import load_reading_words  # noqa: PLC0415

    if not codes:
        write_result(render_list(list_manuals(), lang.value), None)
        return CLEAN
    slugs = [code for code in codes if code in load_reading_words(lang.value).tables]
    rules = [code for code in codes if code not in slugs]
    refuse_unknown_codes(rules, "CODE")
    wanted = tuple(code.upper() for code in rules)
    manuals = [
        manual
        for manual in list_manuals()
        if "ALL" in wanted or manual.code.startswith(wanted) or manual.name in codes
    ]
    told = [render_manual(manual, lang.value) for manual in manuals]
    told += [render_slug(slug, lang.value) for slug in slugs]
    write_result("\n\n".join(told), None)
    return CLEAN
