"""Stories: one quotation a construction, and whose it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.model.names import fold
from bilateral.model.sources import Source
from bilateral.model.statements import Form
from bilateral.pipeline import read


def stories() -> Iterator[tuple[str, str]]:
    for line in (Path(__file__).parent / "voices.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            speaker, _, text = line.partition(" | ")
            yield speaker, text


@pytest.mark.parametrize(("speaker", "text"), list(stories()))
def test_tells_whose_words_they_are(speaker: str, text: str) -> None:
    found = [s for s in read(Source.of(text, published="2015-06-01")).statements if s.form is Form.QUOTATION]
    assert found
    voice = found[0].speaker
    assert voice is not None
    assert fold(speaker) in fold(voice.name or voice.text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"It was an honour for us all," Ana Reis told Nils Halvorsen. "The honour is mine," he replied.', ["Reis", "Halvorsen"]),
        ('"We expect movement," Ana Reis told reporters. "But not this week," she added.', ["Reis", "Reis"]),
        ('"We want peace," Ana Reis said, but Nils Halvorsen said it was "far too early".', ["Reis", "Halvorsen"]),
        ('Ana Reis called Nils Halvorsen\'s remarks on Friday "a true wake-up call" to his party.', ["Reis"]),
        ('According to the Kremlin, Vladimir Putin told the envoy that the offer was "a step forward".', ["Putin"]),
        ('The talks were "a dialogue of the deaf", according to an aide who was there.', ["an aide"]),
        ('The daily Kurier, under the headline "A week of surprises", said both men had lost.', []),
    ],
)  # fmt: skip
def test_tells_who_spoke_and_who_answered(text: str, speakers: list[str]) -> None:
    found = [s for s in read(Source.of(text, published="2015-06-01")).statements if s.form is Form.QUOTATION]
    found.sort(key=lambda s: text.find(s.quote or ""))
    voices = [s.speaker for s in found if s.speaker is not None]
    assert len(voices) == len(speakers)
    assert all(want in (voice.name or voice.text) for want, voice in zip(speakers, voices, strict=True))
