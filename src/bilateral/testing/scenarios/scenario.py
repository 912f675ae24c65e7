"""What a generated article is about: drawn from the facts of a world, before a word is written."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from bilateral.model.issues import Issue
from bilateral.model.leaders import Leader, Party
from bilateral.model.meetings import Status
from bilateral.model.offices import Office
from bilateral.model.places import Place, Polity
from bilateral.world.world import World

__all__ = ["Scenario", "Side", "grammar", "scenarios"]

_TITLED = (Office.PRESIDENT, Office.PRIME_MINISTER, Office.CHANCELLOR)
_FIRST, _LAST = dt.date(1995, 1, 1), dt.date(2024, 12, 31)
_WORDS = 2


@frozen
class Side:
    """One leader with the words that tell of them."""

    leader: Leader
    office: Office
    country: str
    demonym: str
    capital: str

    @property
    def party(self) -> Party:
        """Return the leader as a party."""
        return Party.of(self.leader)


@frozen
class Scenario:
    """A meeting of two leaders, the host in the own capital, and the day on which it is told."""

    voice: str
    host: Side
    guest: Side
    day: dt.date
    published: dt.date
    status: Status
    issues: tuple[Issue, ...]
    promised: Issue | None

    @property
    def place(self) -> Place:
        """Return the host's capital."""
        return Place(self.host.leader.country, self.host.capital)


@st.composite
def scenarios(
    draw: st.DrawFn,
    *,
    voices: st.SearchStrategy[str] | None = None,
    days: st.SearchStrategy[dt.date] = st.dates(_FIRST, _LAST),
) -> Scenario:
    """Meetings of leaders who were in office on the day; shrinks towards a preview on 2000-01-01."""
    words = grammar()
    voice = draw(st.sampled_from(sorted(words["voices"], reverse=True)) if voices is None else voices)
    day = draw(days)
    before = {"preview": draw(st.integers(1, 5)), "cancelled": draw(st.integers(1, 3)), "readout": 0}
    published = day - dt.timedelta(before[voice]) if voice in before else day + dt.timedelta(draw(st.integers(0, 3)))
    sides = _sides(published.year)
    host, guest = draw(
        st.lists(st.sampled_from(sides), min_size=2, max_size=2, unique_by=lambda side: side.leader.country)
    )
    issues = draw(st.lists(st.sampled_from(sorted(words["issues"])), min_size=2, max_size=3, unique=True))
    promises = [issue for issue in issues if issue in words["promises"]]
    return Scenario(
        voice,
        host,
        guest,
        day,
        published,
        Status(words["voices"][voice]["status"]),
        tuple(map(Issue, issues)),
        Issue(promises[0]) if promises else None,
    )


@cache
def grammar() -> Mapping[str, Any]:
    """Return the generator's own words."""
    return tomllib.loads(Path(__file__).with_name("grammar.toml").read_text("utf-8"))


@cache
def _sides(year: int) -> list[Side]:
    """Return who led a country all through a year and the ones beside it, as far as they can be named in full."""
    world = World.default()
    persons = tuple(grammar()["only_of_persons"])
    demonyms = {n.code: n.form for n in reversed(world.namings) if n.kind == "demonym" and not n.form.endswith(persons)}
    found: dict[str, Side] = {}
    for leader in world.leaders:
        country = world.countries.get(leader.country)
        if country is None or country.kind is not Polity.COUNTRY or country.code not in demonyms or not country.capital:
            continue
        if len(leader.name.split()) < _WORDS or not leader.surname or country.code in found:
            continue
        for term in world.terms_of(leader):
            ends = term.until[:4] or "9999"
            if term.office in _TITLED and int(term.since[:4]) < year - 1 and year + 1 < int(ends):
                demonym = demonyms[country.code]
                found[country.code] = Side(leader, term.office, country.name, demonym, country.capital)
    return [found[code] for code in sorted(found)]
