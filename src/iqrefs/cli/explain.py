"""`iqrefs explain`: the manual of a rule."""

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
            help="Rules: REF003, or REF for the whole family; all rules in a list if none is given.",
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
      iqrefs explain

    """
    from iqrefs.check.settings.select import refuse_unknown_codes  # noqa: PLC0415 - the rules
    from iqrefs.report.manual.as_text import render_list, render_manual  # noqa: PLC0415

    if not codes:
        write_result(render_list(list_manuals(), lang.value), None)
        return CLEAN
    refuse_unknown_codes(codes, "CODE")
    wanted = tuple(code.upper() for code in codes)
    manuals = [
        manual
        for manual in list_manuals()
        if "ALL" in wanted or manual.code.startswith(wanted) or manual.name in codes
    ]
    write_result("\n\n".join(render_manual(manual, lang.value) for manual in manuals), None)
    return CLEAN
