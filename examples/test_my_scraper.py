"""Test your own scraper with the strategies and laws that bilateral ships; run it with pytest."""

from hypothesis import given, settings

from bilateral import Source, read
from bilateral.testing import laws, strategies


def scrape(html: str) -> str:
    """Stand for the code under test: what your scraper makes of a page."""
    return html.replace("<p>", "").replace("</p>", "\n")


@settings(deadline=None)
@given(strategies.sources())
def test_a_scraped_text_is_read(source: Source) -> None:
    """Whatever the page holds, reading gives a reading, and its evidence quotes the text."""
    reading = read(scrape(f"<p>{source.text}</p>"))
    for record in reading.records:
        laws.evidence_quotes_its_source(record, reading.source)


if __name__ == "__main__":
    test_a_scraped_text_is_read()
    print("the law held")
