"""A DOI that is not one, or that is led to twice.

A DOI is `10.`, the number of a registrant, a slash and a suffix. Told are DOIs of another form, those with
two leads (`doi.org/doi:10.…`), fields that hold more than the DOI, and a DOI beside the address of another
one.

Why:
    A DOI with a slip leads nowhere, and programs that look works up by their DOI do not find this one.

Source:
    The DOI Handbook (DOI Foundation), on the syntax and the resolution of DOI names; ISO 26324.
    The Publication Manual of the APA (7th ed., chapter 9), on the format of DOIs.

Bad:
    (1) Jane Roe, "Water Politics", Journal of Rivers, vol. 3, no. 2, 2019, pp. 4-19, doi: 5555/12345678.

Bad:
    (1) علي حسن، أزمة المياه في الجنوب، مجلة دراسات، العدد 3، 2019، ص 4،
    https://doi.org/https://doi.org/10.5555/12345678

Bad (bibtex):
    @article{roe2019, title={Water Politics}, author={Roe, Jane}, year={2019},
    doi={https://doi.org/10.5555/12345678}}

Good:
    (1) Jane Roe, "Water Politics", Journal of Rivers, vol. 3, no. 2, 2019, pp. 4-19,
    https://doi.org/10.5555/12345678.
"""

from __future__ import annotations

from collections.abc import Iterator

from iqrefs.check.addresses.printed_addresses import find_once
from iqrefs.check.identifiers.dois import Doi, find_dois, is_doi, strip_leads
from iqrefs.check.printed import quote_print
from iqrefs.check.rule import Hit, Rule
from iqrefs.check.subject import Mentioned, Subject
from iqrefs.model import Edit, Fix
from iqrefs.text.addresses import trim_address

_RESOLVER = "https://doi.org/"


def check(subject: Subject) -> Iterator[Hit]:
    """A hit for each such DOI."""
    for mention in subject.mentions:
        yield from _check_field(mention) if mention.is_record else _check_print(mention)


def _check_print(mention: Mentioned) -> Iterator[Hit]:
    whole: list[Doi] = []
    for doi in find_dois(mention):
        values = {"doi": quote_print(mention.text[slice(*doi.span)])}
        if doi.is_whole:
            whole.append(doi)
            if len(doi.leads) > 1 and not _is_named_address(doi):
                fix = Fix((Edit(mention.key, doi.span, _RESOLVER + doi.name),), is_safe=True)
                yield Hit(mention.key, (doi.span,), values, "message-twice", fix=fix)
        elif doi.name[:1].isdecimal() and not mention.text.startswith("\n", doi.span[1]):
            yield Hit(mention.key, (doi.span,), values)
    if len({doi.key for doi in whole}) > 1 and len(whole) == 2:
        values = {"doi": quote_print(whole[0].name), "other": quote_print(whole[1].name)}
        yield Hit(mention.key, tuple(doi.span for doi in whole), values, "message-other")


def _is_named_address(doi: Doi) -> bool:
    """`doi: https://doi.org/10.…`: one word too many, and a habit of many journals."""
    named, *rest = (lead.lower() for lead in doi.leads)
    return named.startswith("doi") and "." not in named and len(rest) == 1 and "doi.org" in rest[0]


def _check_field(mention: Mentioned) -> Iterator[Hit]:
    value = mention.citation.item.get("DOI", "").strip()
    if not value:
        return
    name = trim_address(strip_leads(value))
    span = find_once(mention.text, value) or _find_in_field(mention, value)
    spans, values = (span,) if span else (), {"doi": quote_print(value)}
    if not is_doi(name):
        yield Hit(mention.key, spans, values)
    elif name != value:
        fix = Fix((Edit(mention.key, span, name),), is_safe=True) if span else None
        yield Hit(mention.key, spans, values, "message-field", fix=fix)
    url = mention.citation.item.get("URL", "")
    other = trim_address(strip_leads(url))
    if other != url and is_doi(other) and is_doi(name) and other.casefold() != name.casefold():
        yield Hit(
            mention.key, spans, {"doi": quote_print(name), "other": quote_print(other)}, "message-other"
        )


def _find_in_field(mention: Mentioned, value: str) -> tuple[int, int] | None:
    """Where a DOI stands in its field, where the record has it in another one too."""
    for opened, closed in (("{", "}"), ('"', '"')):
        found = find_once(mention.text, f"{opened}{value}{closed}")
        if found:
            return found[0] + 1, found[1] - 1
    return None


RULE = Rule("IDN001", "malformed-doi", "warning", __doc__, check)
