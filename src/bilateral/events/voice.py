"""Whose *I* it is: the one who is told to speak, else the government whose own text it is."""

from bilateral.events.views import View
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.leaders import PartyMention, Way

__all__ = ["SPEAKERS", "speaker_of"]

SPEAKERS = "speakers to each other"
"""The rule of those who are *we* in a transcript."""

_SAYS = r"(?:said|says|wrote|told|added|tweeted|posted|announced|recalled|stressed|noted)"
_AFTER = regex(rf"^,? (?:also |later |then )?{_SAYS}\b")
_BEFORE = regex(rf"\b{_SAYS} $")
_NEAR = 400  # characters in which the one who spoke before is looked for


def speaker_of(view: View, position: int, word: str = "i") -> list[PartyMention]:
    """
    Return whose *I* a sentence has: the speaker named in it or before it; nobody where that is not told.

    *We* and *our* are two leaders who speak to each other, *you* is the other of them.
    """
    two = view.page.dialogue.both(position)
    if two:
        told = two if word in {"we", "our"} else two[:1] if word in {"i", "my"} else two[1:]
        return [m._replace(rule=SPEAKERS) for m in told]
    here = [m for m in view.mentions if _speaks(view.page.document.lower, m)]
    if here:
        return here[:1]
    before = view.page.cast.within(max(0, view.start - _NEAR), view.start)
    found = [m for m in before if _speaks(view.page.document.lower, m)]
    return found[-1:] or _government(view)


def _speaks(lower: str, mention: PartyMention) -> bool:
    if not mention.parties or mention.way in {Way.COUNTRY, Way.GROUP, Way.OTHER_PERSON}:
        return False
    after = lower[mention.stop : mention.stop + 30]
    return bool(_AFTER.match(after)) or bool(_BEFORE.search(lower[max(0, mention.start - 12) : mention.start]))


def _government(view: View) -> list[PartyMention]:
    """Return the country whose government publishes the text, where its name says so."""
    outlet = view.page.document.source.outlet or ""
    if not any(word in outlet.lower() for word in view.phrases.readout):
        return []
    lexicon = view.page.world.lexicon
    for word in outlet.split():
        code = lexicon["demonym"].get(word) or next(iter(lexicon["country"].get(word, ())), "")
        if code:
            party = Party(str(code), _holder(view, str(code), outlet.lower()))
            return [PartyMention(view.start, view.start + 1, Way.NAME, (party,), basis=Basis.INFERRED, rule="own text")]
    return []


def _holder(view: View, code: str, outlet: str) -> str:
    """Return who held the office that publishes; empty where that is not told."""
    when = view.page.reference.when
    office = Office.PRESIDENT if "president" in outlet else Office.PRIME_MINISTER
    leader = view.page.world.holder(office, code, on=when) if when is not None and _OFFICES.search(outlet) else None
    return leader.name if leader else ""


_OFFICES = regex(r"\b(?:pm|prime minister|president|pmc|pm&c)")
