"""How advice is made, and how it quotes the print."""

from __future__ import annotations

from typing import Literal

from iqrefs.model import Advice, Citing

Severity = Literal["error", "warning", "info"]

_SHOWN = 200


def make_advice(citing: Citing, code: str, severity: Severity, **values: str) -> Advice:
    """Advice on a citation, its values in one line each."""
    shown = {name: quote_print(value) for name, value in values.items() if name != "clean"}
    kept = {name: value for name, value in values.items() if name == "clean"}
    return Advice(code, severity, citing.document, citing.mention, shown | kept)


def quote_print(text: str) -> str:
    """Printed text in one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
