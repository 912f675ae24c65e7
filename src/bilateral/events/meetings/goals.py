"""The countries that a visit goes to."""

from collections.abc import Iterator

from bilateral.events.meetings.contacts import VISITED, country_side
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.patterns import regex
from bilateral.refer.mentions import Way
from bilateral.text.worded import Worded

__all__ = ["goals", "seated"]


def goals(view: View, stop: int, *, moving: bool = False) -> Iterator[Side]:
    """
    Yield the countries that are visited: named right after the verb, or by a city, and those listed with the first.

    Days may stand between: "leaves Rome on Monday for Tunis and, on Tuesday, for Algiers". ``moving``: after a verb that
    says so, seats of organisations are passed by.
    """
    language = view.language
    leaving = moving and _LEAVING[language].search(view.text(stop - 10, stop)) is not None
    leads = _MOVING if moving else _AT_ONCE
    at, listed = stop, False
    seen: set[str] = set()
    for start, end, code in _stops(view, stop, view.phrases.seats if moving else frozenset()):
        if start < at:
            continue
        gap = _but_days(view, at, start)
        if moving and at == stop and (_FROM if not leaving else _LEFT).fullmatch(gap):
            at, leads = end, _ON_TO  # "left Dhaka for Doha", "flew from Rome to Tunis"
            continue
        if not (_NEXT if listed else leads)[language].fullmatch(gap) or (listed and _acts(view, gap, end)):
            break
        if view.plain(end, end + 2).startswith("'"):
            capital = _CAPITAL[language].match(view.text(end, end + _CAPITAL_REACH))
            if capital is None:
                break
            at, listed, leads = end + capital.end(), False, _AT_ONCE  # "Kenya's capital, Nairobi"
            continue
        if code and (own := seated(view, start, end) or code) not in seen:
            seen.add(own)
            yield _invited(view, own) or country_side(own, start, end, VISITED)
        at, listed = end, True


def _stops(view: View, stop: int, seats: frozenset[str]) -> list[tuple[int, int, str]]:
    """Return where the places, regions and countries of a sentence stand, in order, with their country; none for a seat."""
    found = {(p.start, p.stop, p.place.country if p.place.city not in seats else "") for p in view.places}
    found |= {(r.start, r.stop, r.value.country) for r in view.page.hits.within("region", stop, view.stop)}
    found |= {(m.start, m.stop, p.country) for m in view.mentions if m.way is Way.COUNTRY for p in m.parties}
    return sorted(found)


_JOURNEY = "contacts.journeys"
_MOVING = Worded(r"(?: (?:\w+ly|<soon>))*,?(?: on)?(?: <into>)?(?: <near>)* ?", _JOURNEY)
_ON_TO = Worded(r"(?: (?:\w+ly|<soon>))*,?(?: on)? <into>(?: <near>)* ?", _JOURNEY)
_AT_ONCE = Worded(r"(?: (?:to|in|<near>))* ?", _JOURNEY)  # "a visit to the Gambia"
_NEXT = Worded(  # "to Ghana, Togo and the Gambia", "to Kenya on Monday and then on to Ghana"
    r"(?: (?:in|on|at))?(?:,| on|,? <joined>)(?: and)?(?:,? (?:<then>|<onward>|<into>|<near>|on|at))*,? ?", _JOURNEY
)
_FROM, _LEFT = regex(r" from (?:the )?"), regex(r" (?:from )?(?:the )?")
_LEAVING = Worded(r"\b<leaving>$", _JOURNEY)
_CAPITAL = Worded(r"'s? (?:[\w-]+ )?<city>(?: of)?,?(?= )", _JOURNEY)
_CAPITAL_REACH = 40


def _but_days(view: View, start: int, stop: int) -> str:
    """Return the words between two positions without the days among them: "on Monday and to" is "on and to"."""
    kept, at = [], start
    for day in view.dates:
        if start <= day.start and day.stop <= stop:
            kept.append(view.text(at, day.start))
            at = day.stop
    kept.append(view.text(at, stop))
    return "".join(kept).replace("  ", " ").replace(" ,", ",")


def _acts(view: View, gap: str, stop: int) -> bool:
    """Say whether a country after "and" does something itself: "visited Jordan, and Israel said …"."""
    after = words_in(view.text(stop, stop + 14))
    return " and" in gap and bool(after) and after[0] in view.phrases.follows


_SEATED = frozenset({"EU", "NATO"})


def seated(view: View, start: int, stop: int) -> str:
    """Return the body that is visited in Brussels, where one of its people is named; empty elsewhere."""
    if view.text(start, stop) != "brussels":
        return ""
    found = (p.country for m in view.mentions for p in m.parties if p.name and p.country in _SEATED)
    return next(found, "")


_INVITED = regex(
    r"\binvitation (?:of|from|extended by|issued by)\b|\binvited by\b|\bthanked\b(?=[^,;:]{3,60} for (?:[\w-]+ ){1,2}invitation\b)"
)
_OFFERS = regex(r"^(?:'s|') (?:[\w-]+ ){0,2}invitation\b")


def _invited(view: View, code: str) -> Side | None:
    """Return who has invited to a country: "at the invitation of President Y, X paid a visit to the country"."""
    match = _INVITED.search(view.sentence)
    hosts = objects(view, view.start + match.end()) if match else []
    hosts = hosts or [m for m in view.mentions if _OFFERS.match(view.text(m.stop, m.stop + 40))]
    host = next((m for m in hosts if any(p.name and p.country == code for p in m.parties)), None)
    if host is None:
        return None
    return Side(host.parties, host.start, host.stop, host.basis, VISITED, (host,))
