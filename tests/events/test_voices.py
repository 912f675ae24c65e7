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
