"""“The two leaders”, “both presidents”, “the two sides”: the parties that were last told of together."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bilateral.mentions.listing import countries_after
from bilateral.mentions.names import GEO
from bilateral.mentions.scan import Hit, Hits
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.offices import Office
from bilateral.model.spans import Span
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.rules import HEADS_OF_LISTED, ONE_NAME, POSTS_TOGETHER, STAFF_OF_BOTH, TOGETHER
from bilateral.refer.scene import MINOR, Scene, Spoken, posts_of
from bilateral.text.documents import Document
from bilateral.text.worded import Worded, Words

__all__ = ["find_groups", "find_owned_groups"]

_COUNTRIES = "countries"
_THREE = regex(r"\b(?:three|trio)\b")


def find_groups(document: Document, hits: Hits, scene: Scene) -> Iterator[PartyMention]:
    """Yield the groups of a page, each with its parties where they can be told."""
    geos = hits.of(*GEO)
    spoken = Spoken(geos)
    yield from _find_lists(document, hits, geos, scene)
    yield from _find_blocs(document, hits, geos, scene)
    for hit in hits.of("group"):
        if (
            _others(document, hits, hit)
            or _GATHERS[document.language].match(document.lower, hit.stop)
            or _own(document, hits, hit)
            or (hit.value != _COUNTRIES and _led(document, geos, hit))
        ):
            continue
        office = None if hit.value in {"leaders", _COUNTRIES} else str(hit.value)
        theirs = _OF_BOTH[document.language].match(document.lower, hit.stop) if hit.value != _COUNTRIES else None
        stop = theirs.end() if theirs else hit.stop
        number = 3 if _THREE.search(document.lower, hit.start, stop) else 2
        trade = _trade_after(document, hit)
        if trade > hit.stop:
            parties = tuple(Party(p.country) for p in scene.together(hit.start, number=number))
            yield PartyMention(hit.start, trade, Way.GROUP, parties, basis=Basis.INFERRED, rule=POSTS_TOGETHER)
            continue
        apposed = scene.apposed(stop, number)
        parties = apposed or tuple(scene.together(hit.start, office, number))
        if hit.value == _COUNTRIES or (theirs and office and not parties):
            told = [p.country for p in parties or scene.together(hit.start, number=number)]
            told = told or spoken.most(hit.start, number)
            parties = tuple(scene.head(code, office) if theirs else Party(code) for code in told)
            rule = posts_of(parties) if theirs else TOGETHER
        else:
            rule = "those named next" if apposed else TOGETHER
        yield PartyMention(hit.start, stop, Way.GROUP, parties, basis=Basis.INFERRED, rule=rule)


_GATHERS = Worded(r"' (?:\w+ )?<gatherings>\b", "refer.groups")  # “the leaders' forum”: of all who come
_OF_TRADE = Worded(r" (?:of|for) (?!<no_trades>\b)[a-z]+", "refer.groups")
_HOLDERS = Words("refer.groups", "holders_of_trades")


def _trade_after(document: Document, hit: Hit) -> int:
    """Return where a post ends with its trade, "ministers of agriculture": not those named before; else where it ends."""
    post = document.lower[hit.start : hit.stop].rpartition(" ")[2]
    trade = post in _HOLDERS[document.language] and _OF_TRADE[document.language].match(document.lower, hit.stop)
    return trade.end() if trade else hit.stop


def _find_lists(document: Document, hits: Hits, geos: Sequence[Hit], scene: Scene) -> Iterator[PartyMention]:
    """Yield posts of countries that are listed: "the presidents of Chad and Mali", "his counterparts from Oslo and Rome"."""
    for hit in hits.of("group", "offices", "counterpart"):
        if hit.value == _COUNTRIES or hit.value in _NONE:
            continue
        listed = countries_after(document, geos, hit.stop)
        if len(listed) < _SEVERAL:
            continue
        office = scene.office_before(hit.start) if hit.kind == "counterpart" else str(hit.value)
        office = office if office in _POSTS else None
        parties = tuple(scene.head(geo.country, office) for geo in listed)
        if office is not None:
            scene.add(parties, [geo.start for geo in listed], office)
        the = _DETERMINED.search(document.lower, max(0, hit.start - _BEFORE), hit.start)
        yield PartyMention(
            the.start() if the else hit.start,
            listed[-1].stop,
            Way.GROUP,
            parties,
            basis=Basis.INFERRED,
            rule=HEADS_OF_LISTED if hit.value not in MINOR else STAFF_OF_BOTH,
            parts=tuple(Span(geo.start, geo.stop) for geo in listed),
        )


def _find_blocs(document: Document, hits: Hits, geos: Sequence[Hit], scene: Scene) -> Iterator[PartyMention]:
    """Yield the posts of countries that have a name together: "the three Baltic presidents", "leaders of the two Koreas"."""
    posts = hits.of("group", "offices", "counterpart") if hits.of("bloc") else ()
    for hit in posts:
        if hit.value == _COUNTRIES or hit.value in MINOR:
            continue
        of = _OF_THESE.match(document.lower, hit.stop)
        bloc = next(
            (b for b in hits.of("bloc") if b.stop == hit.start - 1 or (of and of.start() < b.start <= of.end())), None
        )
        if bloc is None:
            continue
        start, stop = min(hit.start, bloc.start), max(hit.stop, bloc.stop)
        codes = str(bloc.value).split()
        for geo in geos[bisect_left(geos, stop, key=lambda geo: geo.start) :][: len(codes)]:
            if geo.country not in codes or not _BETWEEN.fullmatch(document.lower, stop, geo.start):
                break
            stop = geo.stop  # “of the Weimar Triangle - France, Germany and Poland”
        the = _DETERMINED.search(document.lower, max(0, start - _BEFORE), start)
        office = scene.office_before(hit.start) if hit.kind == "counterpart" else str(hit.value)
        office = office if office in _POSTS else None
        parties = tuple(scene.head(code, office) for code in codes)
        start = the.start() if the else start
        yield PartyMention(start, stop, Way.GROUP, parties, basis=Basis.INFERRED, rule=ONE_NAME)


def _own(document: Document, hits: Hits, hit: Hit) -> bool:
    """Say whether two countries only have the posts that follow: "the two countries' foreign ministers"."""
    return document.lower.startswith("' ", hit.stop) and any(hits.within("offices", hit.stop + 2, hit.stop + 3))


_SEVERAL = 2
_NONE = MINOR - {"official"}
_DETERMINED = regex(r"\b(?:(?:the|his|her|their|its) (?:(?:two|three|four|five) )?|(?:two|three|four|five) )$")
_BETWEEN = regex(r" ?[-,(]? ?(?:and )?(?:the )?")
_OF_THESE = regex(r" (?:of|from) (?:the )?(?:(?:two|three|four|five) )?")
_OF_BOTH = Worded(r" (?:of|from) (?:(?:the|these|our) (?:two|three)|both|all three) <states>\b(?!')", "refer.groups")


def find_owned_groups(document: Document, hits: Hits, scene: Scene) -> Iterator[PartyMention]:
    """Yield “their defence ministers”, “both countries' presidents”: of the countries last told of together."""
    spoken = Spoken(hits.of(*GEO))
    for hit in hits.of("offices"):
        whose = _THEIRS.search(document.lower, max(0, hit.start - _BEFORE), hit.start)
        if whose is None or hit.value not in _POSTS or hit.value in MINOR:
            continue
        number = 3 if _THREE.search(document.lower, whose.start(), hit.start) else 2
        codes = [party.country for party in scene.together(hit.start, number=number)]
        codes = codes or spoken.most(hit.start, number)
        parties = tuple(scene.head(code, str(hit.value)) for code in codes)
        rule = posts_of(parties)
        yield PartyMention(whose.start(), hit.stop, Way.GROUP, parties, basis=Basis.INFERRED, rule=rule)


_BEFORE = 40
_THEIRS = regex(
    r"\b(?:their (?:respective |two |three )?|(?:the (?:two|three)|both) (?:countries|nations|states|sides|neighbou?rs)' )$"
)
_BARE = frozenset({"the two", "the three"})
_DO = Worded(r" (?:<do>|[a-z]+ed)\b", "refer.groups")
_ENDS_HERE = regex(r"[,.;]|(?: (?:in|on|at|last|this|since|over|after|before|when|was|is|to))\b")
_VERBS = ("meet-verb", "talk-verb", "discuss-verb", "phone-verb")


def _others(document: Document, hits: Hits, hit: Hit) -> bool:
    """Say whether a group is not of the page's leaders: "the leaders of 11 nations", "the two oil companies"."""
    lower = document.lower
    if lower[hit.start : hit.stop] not in _BARE:
        return hit.value != _COUNTRIES and _MANY[document.language].match(lower, hit.stop) is not None
    at = hit.stop + 1
    if lower.startswith("between ", hit.start - len("between ")) and _ENDS_HERE.match(lower, hit.stop):
        return False  # “a meeting between the two in Lima last month”
    return _DO[document.language].match(lower, hit.stop) is None and not any(
        hits.within(kind, at, at + 1) for kind in _VERBS
    )


_MANY = Worded(r" (?:of|from) (?:the |all |some |several |other |most )*(?:\d+|<many>\b)", "refer.groups")


_OF = regex(r" (?:of|from) (?:the )?")


def _led(document: Document, geos: Sequence[Hit], group: Hit) -> bool:
    """Say whether countries of its own follow a group: "met the prime ministers of Samoa, …"."""
    of = _OF.match(document.lower, group.stop)
    at = bisect_left(geos, of.end(), key=lambda hit: hit.start) if of else len(geos)
    return of is not None and at < len(geos) and geos[at].start == of.end() and geos[at].kind != "demonym"


_POSTS = frozenset(Office)
