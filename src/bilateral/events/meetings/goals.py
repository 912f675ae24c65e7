"""The countries that a visit goes to."""

from collections.abc import Iterator

from bilateral.events.meetings.contacts import country_side
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.views import View
from bilateral.patterns import regex
from bilateral.refer.leaders import Way

__all__ = ["goals", "seated"]


def goals(view: View, stop: int, *, moving: bool = False) -> Iterator[Side]:
    """Yield the countries that are visited: named right after the verb, or by a city."""
    seats = view.phrases.seats if moving else frozenset()
    found = [(p.start, p.stop, p.place.country) for p in view.places if p.place.city not in seats]
    found += [(m.start, m.stop, p.country) for m in view.mentions if m.way is Way.COUNTRY for p in m.parties]
    at = stop
    seen: set[str] = set()
    for start, end, code in sorted(found):
        if start < stop or not code:
            continue
        gap = _NEXT if at != stop else _AFTER_MOVING if moving else _AFTER
        owned = view.plain(end, end + 2).startswith("'")
        if owned or not gap.match(view.text(at, start)):
            break
        whose = seated(view, start, end) or code
        if whose not in seen:
            seen.add(whose)
            yield _invited(view, whose) or country_side(whose, start, end, "country visited")
        at = end


_AFTER_MOVING = regex(r"^ (?:(?:in|to) )?(?:the )?$")  # "arrived in the Gambia"
_AFTER = regex(r"^ (?:to |the )*$")  # "a visit to the Gambia"
_NEXT = regex(r"^(?:,|, and| and)? (?:the |to )?$")  # "to Ghana, Togo and the Gambia"
_SEATED = frozenset({"EU", "NATO"})


def seated(view: View, start: int, stop: int) -> str:
    """Return the body that is visited in Brussels, where one of its people is named; empty elsewhere."""
    if view.text(start, stop) != "brussels":
        return ""
    found = (p.country for m in view.mentions for p in m.parties if p.name and p.country in _SEATED)
    return next(found, "")


_INVITED = regex(r"\binvitation (?:of|from|extended by|issued by)\b|\binvited by\b")
_OFFERS = regex(r"^(?:'s|') (?:[\w-]+ ){0,2}invitation\b")


def _invited(view: View, code: str) -> Side | None:
    """Return who has invited to a country: "at the invitation of President Y, X paid a visit to the country"."""
    match = _INVITED.search(view.sentence)
    hosts = objects(view, view.start + match.end()) if match else []
    hosts = hosts or [m for m in view.mentions if _OFFERS.match(view.text(m.stop, m.stop + 40))]
    host = next((m for m in hosts if any(p.name and p.country == code for p in m.parties)), None)
    if host is None:
        return None
    return Side(host.parties, host.start, host.stop, host.basis, "country visited", (host,))
