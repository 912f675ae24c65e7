"""Names with what is said of them right after: "Rutte, the prime minister of the Netherlands,", "Rutte of the Netherlands"."""

from collections.abc import Iterable, Iterator
from functools import cache

from bilateral.events.meetings.wording import words_in
from bilateral.lang.pack import Language
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.page import Page

__all__ = ["with_epithets"]

_OF = regex(r" of (?:the )?")
_OPENS = regex(r", ?(?=\S)")
_CLOSES = regex(r"[,;:.()\"]")
_LONGEST = 110  # characters of an apposition


def with_epithets(page: Page, mentions: Iterable[PartyMention]) -> Iterator[PartyMention]:
    """Yield the mentions of a sentence, in order; a name takes in its epithet, and the country named there is none of its own."""
    reach = -1
    for mention in mentions:
        if mention.way in {Way.COUNTRY, Way.OFFICE} and mention.stop <= reach:
            continue
        wide = _widened(page, mention)
        reach = max(reach, wide.stop)
        yield wide


def _widened(page: Page, mention: PartyMention) -> PartyMention:
    if mention.way is not Way.NAME or len(mention.parties) != 1 or not mention.parties[0].country:
        return mention
    stop = _after_of(page, mention, mention.stop)
    stop = _after_comma(page, mention, stop)
    return mention._replace(stop=stop) if stop > mention.stop else mention


def _after_of(page: Page, mention: PartyMention, at: int) -> int:
    """Return the end of "of France" after the name of a leader of France."""
    lower, plain = page.document.lower, page.document.plain
    match = _OF.match(lower, at, at + 10)
    if match is None:
        return at
    for hit in page.hits.within("country", match.end() - 4, match.end() + 1):
        own = plain[hit.stop : hit.stop + 2] == "'s"
        if hit.stop > match.end() and hit.country == mention.parties[0].country and not own:
            return hit.stop
    return at


def _after_comma(page: Page, mention: PartyMention, at: int) -> int:
    """Return the end of an apposition between commas that tells an office, and no country but the leader's own."""
    lower = page.document.lower
    opens = _OPENS.match(lower, at, at + 3)
    closes = _CLOSES.search(lower, opens.end(), opens.end() + _LONGEST) if opens else None
    if opens is None or closes is None or lower.startswith("and ", opens.end()):
        return at
    start, stop = opens.end(), closes.start()
    offices = page.hits.within("office", start, stop)
    if not offices or "\n" in lower[start:stop]:
        return at
    home = mention.parties[0].country
    spans = [(hit.start, hit.stop) for hit in offices]
    for kind in ("country", "demonym", "metonym"):
        for hit in page.hits.within(kind, start, stop):
            if home != hit.country:
                return at
            spans.append((hit.start, hit.stop))
    rest, here = "", start
    for begin, end in sorted(spans):
        rest, here = rest + lower[here : max(here, begin)] + " ", max(here, end)
    words = words_in((rest + lower[here:stop]).replace("'s", " ").replace("' ", " "))
    return stop if set(words) <= _small(page.language) else at


@cache
def _small(language: Language) -> frozenset[str]:
    """Return what may stand in an epithet beside an office and the leader's own country."""
    return frozenset(language.table("meetings")["words"]["epithet"])
