"""The page: everything is on it, nothing on it runs, nothing is fetched."""

import re

from bilateral import Archive, Source, collect
from bilateral.report import card, network, page, timeline

HOSTILE = Source.of(
    "President <script>alert(1)</script> Vladimir Putin met French President Emmanuel Macron in Moscow on Monday. "
    "\u202eReversed\u202c " + "x" * 4000,
    outlet="<img src=x onerror=alert(1)>",
    title="</script><script>alert(2)</script>",
    url="javascript:alert(3)",
    published="2022-02-08",
)
TWO = [
    Source.of(
        "French President Emmanuel Macron met Russian President Vladimir Putin in Moscow on Monday to discuss energy.",
        outlet="Example Wire",
        published="2022-02-08",
    ),
    Source.of(
        "Russian President Vladimir Putin received French President Emmanuel Macron in the Kremlin on Monday. They discussed Ukraine.",
        outlet="Example Post",
        published="2022-02-08",
    ),
]


class TestPage:
    """The page of an archive."""

    def test_an_empty_archive_says_so(self) -> None:
        assert "There are no articles here." in page(Archive())

    def test_hostile_text_is_text(self) -> None:
        html = page(collect([HOSTILE]))
        assert html.count("<script>") == 1
        assert "<img" not in html
        assert 'href="javascript' not in html

    def test_nothing_is_fetched(self) -> None:
        html = page(collect(TWO))
        assert not re.findall(r'(?:src|href)="(?!#|data:)', html)

    def test_every_text_is_whole(self) -> None:
        html = page(collect(TWO))
        for source in TWO:
            prose = re.search(rf'id="t-{source.id}".*?<div class="prose"[^>]*>(.*?)</div>', html, re.DOTALL)
            assert prose
            assert re.sub(r"<[^>]+>", "", prose[1]) == source.text

    def test_two_accounts_stand_side_by_side(self) -> None:
        html = page(collect(TWO))
        assert "Two accounts side by side" in html


class TestPictures:
    """Pictures and cards that a notebook shows."""

    def test_pictures_name_who_met(self) -> None:
        archive = collect(TWO)
        for picture in (timeline(archive), network(archive)):
            assert "Emmanuel Macron" in picture._repr_html_()

    def test_card_escapes(self) -> None:
        meeting = next(iter(collect(TWO).meetings))
        assert "<td>" in card(meeting, why=True)._repr_html_()


def test_a_card_cannot_steer_the_terminal() -> None:
    told = Source.of(
        "President \x1b[31mEmmanuel\x1b[0m Macron met Chancellor Olaf Scholz in \x9bBerlin on Monday.",
        published="2023-05-12",
    )
    for meeting in collect([told]).meetings:
        assert not {"\x1b", "\x9b"} & set("".join(card(meeting, why=True).text(80)))
