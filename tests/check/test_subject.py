"""What is worked out about a document is worked out once."""

from __future__ import annotations

from iqrefs.check.subject import Subject, make_subject
from iqrefs.config import Profile
from iqrefs.model import Document, Reading, Source
from tests.check.running import TODAY

READING = Reading(Document(Source("paper.txt", "text", "", "ar"), (), ()), {}, {}, {}, (), ())


def test_several_rules_are_given_the_same_and_other_documents_their_own() -> None:
    asked: list[str] = []

    def work_out(subject: Subject) -> str:
        asked.append(subject.name)
        return f"of {subject.name}"

    first, second = (make_subject(name, READING, Profile("general"), TODAY) for name in ("one", "two"))
    assert [first.once(work_out), first.once(work_out), second.once(work_out)] == [
        "of one",
        "of one",
        "of two",
    ]
    assert asked == ["one", "two"]
