"""The first pages are searched by small automata of their own, which find what the whole one finds."""

from hypothesis import given
from hypothesis import strategies as st

from bilateral import Source, World
from bilateral.lang.pack import language
from bilateral.mentions.forms import late_forms, told_forms
from bilateral.mentions.lexicon import lexicon_of
from bilateral.mentions.scan import Lexicon
from bilateral.testing.bundled import articles
from bilateral.text.documents import open_document

EN = language("en")
WHOLE = Lexicon(told=lexicon_of(World.default(), EN).forms)
WHOLE.prepare()


@given(st.lists(st.sampled_from([word for article in articles() for word in article.text.split(" ")]), max_size=60))
def test_a_page_of_any_words(words: list[str]) -> None:
    page = open_document(Source.of(" ".join(words)), EN)
    assert Lexicon(told=WHOLE.forms).find(page) == WHOLE.find(page)


def test_a_page_that_names_nothing() -> None:
    assert Lexicon().find(open_document(Source.of("Nothing."), EN)) == []


def test_written_forms_are_read_as_they_were() -> None:
    assert told_forms(late_forms(told_forms(WHOLE.forms).encode())) == told_forms(WHOLE.forms)
