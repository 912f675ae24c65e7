"""Statements: whose words they are, told in sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral import read
from bilateral.model.statements import Form, Lack, Level, Speaker, Stance


def spoken(text: str) -> list[tuple[str, str]]:
    """Return the speaker and the words of each quotation."""
    return [(str(s.speaker), s.quote or "") for s in read(text).statements if s.form is Form.QUOTATION]


class TestStories:
    """Quotations of every shape, and the one each belongs to."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('"We will go on," Norwegian Prime Minister Jonas Store said.', [("Jonas Store", "We will go on,")]),
            ('"We will go on," said Maud Lind, the top negotiator.', [("Maud Lind", "We will go on,")]),
            (
                '"We will go on," Maud Lind, a harbour pilot, told reporters on Monday.',
                [("Maud Lind", "We will go on,")],
            ),
            ('Maud Lind said: "We will go on."', [("Maud Lind", "We will go on.")]),
            ('Maud Lind called the talks "a small miracle" on Friday.', [("Maud Lind", "a small miracle")]),
            (
                '"We will go on," Maud Lind said. "Nothing will stop us."',
                [("Maud Lind", "We will go on,"), ("Maud Lind", "Nothing will stop us.")],
            ),
            (
                '"We will go on," Lind said, "until it is done." Maud Lind then left.',
                [("Maud Lind", "We will go on,"), ("Maud Lind", "until it is done.")],
            ),
            (
                'Maud Lind spoke after the vote. "We will go on," she said.',
                [("Maud Lind", "We will go on,")],
            ),
            ('According to Maud Lind, the talks were "hard but fair".', [("Maud Lind", "hard but fair")]),
            ('The talks were "hard but fair", according to Maud Lind.', [("Maud Lind", "hard but fair")]),
            (
                'The port had made "good progress" this year, Maud Lind said.',
                [("Maud Lind", "good progress")],
            ),
            (
                '"It was a good day," the foreign ministry said in a statement.',
                [("the foreign ministry", "It was a good day,")],
            ),
            (
                'The declaration said both sides would "spare no effort" to end the strike.',
                [("The declaration", "spare no effort")],
            ),
            (
                '"It is a mess," a senior harbour official said.',
                [("a senior harbour official", "It is a mess,")],
            ),
            ('"Why now?" Maud Lind asked.', [("Maud Lind", "Why now?")]),
            (
                "“We will go on,” said Lind.\n“And we will win.”\nMaud Lind is a pilot.",
                [("Maud Lind", "We will go on,"), ("Maud Lind", "And we will win.")],
            ),
            (
                'The strike will end, Maud Lind said.\n"It is the only way."',
                [("Maud Lind", "It is the only way.")],
            ),
            (
                'The paper quoted Maud Lind as saying "we are all tired".',
                [("Maud Lind", "we are all tired")],
            ),
            (
                'Maud Lind, speaking to reporters in Bergen, said the port was "open to all".',
                [("Maud Lind", "open to all")],
            ),
            ("“We will go on,” Lind added. Maud Lind is a pilot.", [("Maud Lind", "We will go on,")]),
        ],
    )
    def test_the_owner_is_found(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert spoken(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            'The play "A Winter in Bergen" opened on Friday.',
            'The ferry, known as the "old lady", sank.',
            "The pole was 6'2\" tall.",
            "The miners' union and the farmers' league met.",
            'He won the "Golden Anchor" award.',
        ],
    )
    def test_marks_around_other_things_are_no_statement(self, text: str) -> None:
        assert spoken(text) == []


class TestVoices:
    """Who speaks is typed, named or not."""

    def test_an_unnamed_source_says_on_what_terms(self) -> None:
        text = '"It is a mess," a senior German official said on condition of anonymity because the talks are private.'
        (statement, *_) = read(text).statements
        voice = statement.speaker
        assert voice is not None
        assert (voice.kind, voice.role, voice.affiliation) == (Speaker.ANONYMOUS, "senior german official", "DE")
        assert (voice.level, voice.reason) == (Level.BACKGROUND, "because the talks are private")

    def test_the_official_is_the_one_heard_before(self) -> None:
        text = '"It is a mess," a senior harbour official said. "We are tired of it," the official said.'
        assert [who for who, _ in spoken(text)] == ["a senior harbour official"] * 2

    def test_stance_is_the_verbs(self) -> None:
        text = 'Maud Lind warned: "The strike will come back."'
        assert [s.stance for s in read(text).statements if s.form is Form.QUOTATION] == [Stance.WARNED]

    def test_reported_speech_is_a_form_of_its_own(self) -> None:
        (statement,) = read("Maud Lind said that the port would open again in spring.").statements
        assert (statement.form, statement.quote) == (Form.INDIRECT, "the port would open again in spring")

    def test_turns_of_a_transcript(self) -> None:
        text = "Vladimir Putin: Good afternoon.\nShinzo Abe: Good afternoon to you.\nVladimir Putin: Let us begin."
        turns = [(str(s.speaker), s.quote) for s in read(text).statements if s.form is Form.TURN]
        assert turns == [
            ("Vladimir Putin", "Good afternoon."),
            ("Shinzo Abe", "Good afternoon to you."),
            ("Vladimir Putin", "Let us begin."),
        ]


class TestAbsences:
    """What is told not to be."""

    @pytest.mark.parametrize(
        ("text", "lack"),
        [
            ("The ministers did not discuss the fence.", Lack.NOT_DISCUSSED),
            ("There was no agreement on fish.", Lack.NOT_AGREED),
            ("No date has been set for the visit.", Lack.NO_DATE),
            ("The Kremlin declined to comment.", Lack.NO_COMMENT),
            ("France ruled out a summit.", Lack.RULED_OUT),
            ("Merkel did not meet Putin in Bergen.", Lack.NO_MEETING),
        ],
    )
    def test_each_kind_is_read(self, text: str, lack: Lack) -> None:
        assert [absence.kind for absence in read(text).absences] == [lack]

    def test_what_is_no_meeting_was_not_declined(self) -> None:
        assert read("The harvest has not met expectations.").absences == ()


class TestProblems:
    """What belongs to nobody is told."""

    def test_a_quotation_of_nobody_is_a_problem(self) -> None:
        text = 'The sign over the old door read, in faded paint, "keep to the left".\nA "very long silence" fell.'
        assert [p.reason for p in read(text).problems] == ["a quotation whose speaker is not told"]

    def test_a_stray_mark_is_a_problem(self) -> None:
        assert [p.span.start for p in read('They left today."').problems] == [16]


class TestLaws:
    """Any text is read, and what is read quotes it."""

    @settings(max_examples=60)
    @given(
        st.lists(
            st.sampled_from(
                [
                    "said",
                    "Maud",
                    "Lind",
                    ",",
                    '"',
                    "“",
                    "”",
                    "'",
                    ".",
                    "\n",
                    "the",
                    "president",
                    "of",
                    "told",
                    "-",
                    ":",
                    "he",
                ]
            ),
            max_size=60,
        )
    )
    def test_every_jumble_is_read(self, words: list[str]) -> None:
        text = " ".join(words)
        for statement in read(text).statements:
            for evidence in statement.evidence:
                assert text[evidence.start : evidence.stop] == evidence.quote == statement.quote
