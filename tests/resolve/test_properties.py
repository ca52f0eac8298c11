"""What holds for any notes at all."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from iqrefs.model import POINTERS, Antecedent, Reading
from tests.resolve.chains import read_notes

PARTS = (
    "Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), p. 20",
    "Charles Tripp, The Power and the People (Cambridge: Cambridge University Press, 2013), p. 5",
    "Toby Dodge, Inventing Iraq (London: Hurst, 2003), p. 3",
    "محمد سالم الكواز، العلاقات العراقية الأمريكية، دار الحكمة، بغداد، 2007، ص 15",
    "علي الوردي، منطق ابن خلدون، ج1، دار كوفان، لندن، 1994، ص 20",
    "علي الوردي، منطق ابن خلدون، ج2، دار كوفان، لندن، 1994، ص 30",
    "Tripp, op. cit., p. 4",
    "Tripp, A History of Iraq, op. cit., p. 4",
    "Dodge, 9",
    "الوردي، مصدر سابق، ج1، ص 3",
    "الكواز، ص 3",
    "Ibid.",
    "Ibid., Tripp and Dodge, p. 6",
    "المصدر نفسه، ص 5",
    "Idem, Islam and the Moral Economy (Cambridge: Cambridge University Press, 2006), p. 5",
    "Idem, p. 7",
    "المؤلف نفسه، تاريخ بغداد، دار المدى، دمشق، 2010، ص 3",
    "loc. cit.",
    "supra note 2",
    "انظر الهامش 1",
    "All translations are mine unless otherwise noted.",
    "",
)
NOTES = st.lists(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map("; ".join) | st.text(max_size=30), max_size=8
)
LABELS = st.sampled_from(["{}", "2:{}", "table.{}", "{}{}"])


def labels_of(forms: list[str]) -> list[str]:
    """A label for each note; numbers may have gaps and begin again, but no label comes twice."""
    return list(dict.fromkeys(form.format(number, 0) for number, form in enumerate(forms, 1)))


@st.composite
def chains(draw: st.DrawFn) -> Reading:
    texts = draw(NOTES)
    forms = draw(st.lists(LABELS, min_size=len(texts), max_size=len(texts)))
    labels = labels_of(forms)
    texts = texts[: len(labels)]
    return read_notes(*texts, labels=labels) if texts else read_notes()


@given(chains())
def test_a_resolved_pointer_leads_to_an_earlier_full_citation_of_its_work(reading: Reading) -> None:
    keys = list(reading.antecedents)
    for key, antecedent in reading.antecedents.items():
        if antecedent.status != "resolved":
            continue
        assert antecedent.mention is not None
        assert keys.index(antecedent.mention) < keys.index(key)
        assert reading.antecedents[antecedent.mention].kind == "full"
        assert antecedent.refers_to == antecedent.mention.rpartition("#")[0]
        assert reading.work_of[key] == reading.work_of[antecedent.mention]


@given(chains())
def test_status_reason_and_candidates_agree_with_one_another(reading: Reading) -> None:
    for antecedent in reading.antecedents.values():
        assert (antecedent.status is not None) == (antecedent.kind in POINTERS)
        assert (antecedent.reason is not None) == (antecedent.status in ("ambiguous", "unresolved"))
        assert bool(antecedent.candidates) <= (antecedent.status == "ambiguous")
        assert (antecedent.mention is not None) == (
            antecedent.status == "resolved" or antecedent.kind == "full"
        )


@given(chains())
def test_candidates_are_earlier_full_notes_latest_first_each_once(reading: Reading) -> None:
    keys = list(reading.antecedents)
    for key, antecedent in reading.antecedents.items():
        places = [
            min(keys.index(k) for k in keys if k.rpartition("#")[0] == label)
            for label in antecedent.candidates
        ]
        assert all(place <= keys.index(key) for place in places)
        assert len(set(antecedent.candidates)) == len(antecedent.candidates)


@given(chains())
def test_what_is_not_resolved_is_of_no_work(reading: Reading) -> None:
    for key, antecedent in reading.antecedents.items():
        if antecedent.reason is not None or antecedent.kind == "none":
            assert key not in reading.work_of


@given(chains())
def test_an_idem_repeats_the_author_of_an_earlier_citation(reading: Reading) -> None:
    keys = list(reading.antecedents)
    for key, antecedent in reading.antecedents.items():
        if antecedent.author_of is not None:
            assert antecedent.kind == "full"
            assert keys.index(antecedent.author_of) < keys.index(key)


@settings(max_examples=60)
@given(NOTES, st.sampled_from(PARTS))
def test_a_note_added_at_the_end_changes_nothing_before(texts: list[str], last: str) -> None:
    before = read_notes(*texts).antecedents
    after = read_notes(*texts, last).antecedents
    assert {key: after[key] for key in before} == before


@settings(max_examples=40)
@given(NOTES)
def test_reading_again_gives_the_same(texts: list[str]) -> None:
    def read() -> tuple[dict[str, Antecedent], list[str]]:
        reading = read_notes(*texts)
        return dict(reading.antecedents), [work.id for work in reading.works]

    assert read() == read()
