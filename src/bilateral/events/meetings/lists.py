"""Names that stand together, and names within the reach of a cue."""

from itertools import islice

from bilateral.events.meetings.list_gaps import continues
from bilateral.events.meetings.reach import BREAK, before_title, within_reach
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.events.titles import is_post
from bilateral.model.leaders import Party
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way

__all__ = ["listed_after", "listed_before", "objects"]

_REACH = 130
_MOST = 40  # names beside one of a list that are looked at: no list is longer
_FEW = 2


_INVITING = regex(r"\b(?:invitation|initiative|request) of (?:the )?$")


def listed_before(view: View, last: PartyMention) -> list[PartyMention]:
    """Return the names listed together that end with this one: "Moon and Kim"."""
    chain, edge = [last], last.start
    listed = set(last.parties)
    for mention in islice(view.before(last.start), _MOST):
        gap = view.text(mention.stop, edge)
        if gap == ", " and mention.way is Way.COUNTRY and _codes(mention) == _codes(chain[0]):
            edge = mention.start  # “the presidents of Colombia, Alvaro Uribe, and Venezuela, Hugo Chavez”
            continue
        if mention.parties == chain[0].parties and len(words_in(gap)) <= _FEW and mention.parties:
            chain.insert(0, mention)
            edge = mention.start
            continue
        if mention.way is Way.COUNTRY and chain[0].way is not Way.COUNTRY and " and" not in gap:
            break
        if " and" not in gap and _INVITING.search(view.text(mention.start - 24, mention.start)):
            break  # “at the invitation of Xi, Putin and Modi met”
        if not listed.isdisjoint(mention.parties):
            break  # “asked for by the French president, Putin and Macron spoke”
        paired = gap == ", " and view.headline and mention.start == view.start and mention.way is last.way is Way.NAME
        if (
            not (paired or _links(view, gap, listed=len(chain) > 1))
            or not mention.parties
            or mention.way is Way.OTHER_PERSON
        ):
            break
        chain.insert(0, mention)
        listed.update(mention.parties)
        edge = mention.start
    return chain


def _links(view: View, gap: str, *, listed: bool) -> bool:
    words = words_in(gap)
    if "'" in gap or BREAK.search(gap):
        return False
    joined = any(w in {"and", "&"} for w in words) or (listed and "," in gap)
    return joined and all(w in view.phrases.link and w != "with" for w in words)


def objects(view: View, position: int, *, pair: bool = False) -> list[PartyMention]:
    """Return the parties that a verb or preposition ending at a position takes, listed ones included."""
    stop = min(view.stop, position + _REACH)
    for mention in view.reached(position):
        if mention.start >= stop:
            break
        gap = view.text(position, max(position, mention.start))
        if not within_reach(view, position, mention.start, gap) or _NEXT_CLAUSE.search(gap):
            if not is_post(view.plain(position, mention.start)):
                break
            if mention.way is Way.COUNTRY:
                continue  # “received Minister of Industry and Trade of Russia X”
        if "," in gap and view.page.hits.within("speech", mention.stop, mention.stop + len(" s")):
            break  # “will meet in Ohrid on Saturday, the White House said”
        introduced = _introduced(view, mention)
        if introduced is not None:
            return listed_after(view, introduced, pair=pair)
        if not mention.parties or _is_place(view, mention) or _demonymic(view, mention) or _has_envoy(view, mention):
            continue
        if mention.way is Way.OTHER_PERSON:
            break
        return listed_after(view, mention, pair=pair)
    return []


_NEXT_CLAUSE = regex(r"[\w\"], and (?:the )?$")  # "met in Geneva, and Y …"
_ROLE = regex(r"^(?:'s|')? (?:[\w-]+ ){0,3}$")


def _introduced(view: View, country: PartyMention) -> PartyMention | None:
    """Return whom a country introduces by a role that is no title: "Rwanda's veteran ruler Y", "EU chiefs X and Y"."""
    if country.way is not Way.COUNTRY or _is_place(view, country):
        return None
    named = next((m for m in view.after(country.stop) if m.way is not Way.COUNTRY), None)
    if named is None or named.way is not Way.NAME or not {p.country for p in named.parties} & _codes(country):
        return None
    role = view.text(country.stop, named.start)
    strange = set(words_in(role)) & (view.phrases.prepositions | view.phrases.stop | {"and", "or"})
    return named if _ROLE.match(role) and not strange else None


def _codes(mention: PartyMention) -> set[str]:
    return {party.country for party in mention.parties}


def _is_place(view: View, mention: PartyMention) -> bool:
    if any(p.stop <= mention.start and view.text(p.stop, mention.start) == ", " for p in view.places):
        return True  # “in Helsinki, Finland”
    return mention.way is Way.COUNTRY and view.word_before(mention.start) in {"in", "at", "on", "near", "from"}


def _demonymic(view: View, mention: PartyMention) -> bool:
    return mention.way is Way.COUNTRY and view.owned(mention)


def _has_envoy(view: View, mention: PartyMention) -> bool:
    """Say whether a name only tells whose man is named next: "received President Michel's special representative Y"."""
    if mention.way is Way.COUNTRY or not view.owned(mention):
        return False
    named = next((m for m in view.after(mention.stop) if m.way is not Way.COUNTRY), None)
    return named is not None and named.way is Way.NAME and _ROLE.match(view.text(mention.stop, named.start)) is not None


def listed_after(view: View, first: PartyMention, *, pair: bool = False) -> list[PartyMention]:
    """Return the names listed together that begin with this one: "Medvedev and China's Hu Jintao"."""
    chain = [first]
    for mention in islice(view.after(first.stop), _MOST):
        titled = mention.name is not None and mention.start < mention.name.start
        begin = before_title(view, chain[-1].stop, mention.start) if titled else mention.start
        gap = view.text(chain[-1].stop, begin)
        if mention.way is Way.COUNTRY and (view.owned(mention) or gap.strip() in {"", "of"}):
            continue
        if chain[-1].way is Way.GROUP and mention.parties and set(mention.parties) <= set(chain[-1].parties):
            if gap not in _APPOSED:
                break
            chain[-1] = chain[-1]._replace(stop=mention.stop)  # “the presidents of Chad and Mali, X and Y”
            continue
        if (
            gap == ", "
            and chain == [first]
            and first.name is None
            and mention.name is not None
            and not _another(first, mention)
        ):
            chain = [_under_office(first, mention)]  # “the chairman of the African Union, President Sall”
            continue
        if mention.parties == chain[-1].parties and len(words_in(gap)) <= _FEW and mention.parties:
            chain.append(mention)
            continue
        closes = (pair and len(chain) == 1) or _is_open(view, chain)
        if not continues(view, chain[-1].stop, mention, gap, pair=closes):
            break
        if mention.way is Way.OTHER_PERSON or not mention.parties:
            break
        chain.append(mention)
    return chain


_APPOSED = frozenset({", ", " and ", ", and "})


def _is_open(view: View, chain: list[PartyMention]) -> bool:
    """Say whether a list is joined by commas so far, and an "and" is to come: "of Putin, Macron and Merkel will be held"."""
    return len(chain) > 1 and view.text(chain[-2].stop, chain[-1].start).startswith(",")


def _under_office(office: PartyMention, named: PartyMention) -> PartyMention:
    """Return who is named after an office: somebody the tables do not know holds it, "his Emirati counterpart, Sheikh Y"."""
    countries = {party.country for party in office.parties}
    if named.way is not Way.OTHER_PERSON or len(countries) != 1 or not named.parties:
        return named
    party = Party(countries.pop(), named.parties[0].name)
    return named._replace(way=Way.NAME, parties=(party,), office=office.office)


def _another(office: PartyMention, named: PartyMention) -> bool:
    """Say whether an office is known to be held by somebody else than the one named after it."""
    holders = {party.name for party in office.parties if party.name}
    return bool(holders) and holders.isdisjoint(party.name for party in named.parties)
