"""Who speaks to whom on a page that gives the words of two: "President of Russia Vladimir Putin: Mr President, …"."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way

__all__ = ["Dialogue", "find_dialogue"]

_LABEL = regex(r"\s?(?:\([a-z ]{3,24}\))?:\s")  # "Macron (retranslated): "
_TITLE = regex(r"(?:President|Minister|Chancellor|Premier|King|Emir)\b[^.?!:]{0,40}$")
_BACK = 60  # characters before a country in which the title of a label stands
_TWO = 2


class Dialogue(NamedTuple):
    """The turns of two leaders who speak to each other: where each starts, and whose it is."""

    starts: tuple[int, ...] = ()
    speakers: tuple[PartyMention, ...] = ()
    two: tuple[PartyMention, ...] = ()

    def speaker(self, position: int) -> PartyMention | None:
        """Return who speaks at a position."""
        at = bisect_right(self.starts, position) - 1
        return self.speakers[at] if at >= 0 else None

    def both(self, position: int) -> list[PartyMention]:
        """Return the one who speaks at a position and the other; nobody before the first turn."""
        own = self.speaker(position)
        return [own, *(m for m in self.two if m.parties != own.parties)] if own else []


def find_dialogue(plain: str, mentions: Sequence[PartyMention]) -> Dialogue:
    """
    Return the turns of a page on which the leaders of just two countries speak; none elsewhere.

    >>> from bilateral.model.leaders import Party
    >>> page = "Boric: Welcome. Frei: Thank you. We agree."
    >>> named = [PartyMention(0, 5, Way.NAME, (Party("CL", "Boric"),)), PartyMention(16, 20, Way.NAME, (Party("PE", "Frei"),))]
    >>> [str(who.parties[0]) for who in find_dialogue(page, named).both(page.index("We agree"))]
    ['Frei (PE)', 'Boric (CL)']
    """
    if ":" not in plain:
        return Dialogue()
    turns = [(m.stop, m.parties[0].country) for m in mentions if len(m.parties) == 1 and _opens(plain, m)]
    if not turns:
        return Dialogue()
    named = {m.parties[0].country: m for m in reversed(mentions) if m.way is Way.NAME and len(m.parties) == 1}
    met = {m.parties[0].country for m in named.values() if m.start < turns[0][0]}
    two = {country for _, country in turns} | (met if len(met) == _TWO else set())
    if len(two) != _TWO or not two <= named.keys():
        return Dialogue()
    return Dialogue(
        tuple(at for at, _ in turns),
        tuple(named[country] for _, country in turns),
        tuple(named[c] for c in sorted(two)),
    )


def _opens(plain: str, mention: PartyMention) -> bool:
    """Say whether a turn starts behind a mention: behind a name, or the country of a title whose name is garbled."""
    label = _LABEL.match(plain, mention.stop)
    if label is None or plain[label.end() : label.end() + 1] in {"", '"', "'"}:
        return False
    if mention.way is Way.NAME:
        return bool(mention.parties[0].country)
    return (
        mention.way is not Way.OTHER_PERSON
        and _TITLE.search(plain, max(0, mention.stop - _BACK), mention.stop) is not None
    )
