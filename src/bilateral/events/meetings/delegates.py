"""Those whom countries send and nobody names: "Russian and Ukrainian negotiators", "experts of the two countries"."""

from collections.abc import Iterator, Sequence

from bilateral.events.meetings.officials import LED_BY
from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.patterns import regex
from bilateral.refer.mentions import Way
from bilateral.refer.rules import ONE_NAME
from bilateral.text.worded import Worded, Words

__all__ = ["BLOC", "DELEGATES", "SENT", "delegates_of"]

DELEGATES, BLOC = "delegates", "bloc"
_GEO = ("country", "demonym")
SENT = "those sent by a country"
"""The rule of countries that act by those whom they send."""

_BACK, _AHEAD = 100, 140  # characters beside the word in which the countries stand
_NEAR, _BEFORE = 20, 240
_WORDS = "delegates.words"
_MOST = 5  # words between a country and those it sends
_PAIR = 2
_JOINS = regex(r"\.?(?:'s?)?(?:,? (?:and|&) |, ?|- ?|/)(?:the |an? )?(?:\w+-level )?")
_OWNS = regex(r"^\.?(?:'s?)?[ -]")
_FROM = Worded(r" <home> (?:both |the )?", _WORDS)
_GROUP = Worded(r" <home> (?:the )?$", _WORDS)
_PROPER = regex(r"(?:'s?|,)?(?: (?:and|of|the|for|from|a|an|&|[A-Z][\w.'-]*),?)*(?: |-)")
_AND = regex(r",|-|\band\b|&")
_HOUSE = Worded(
    r"(?:\.|'s)?(?: [\w-]+){0,2} <houses>\b(?: of [a-z]+| of (?:the )?[A-Z]\w+(?! (?:said|says)))?", _WORDS
)  # "of the Malaysian and Singaporean governments"
_OTHERS, _NATURE, _OFFICES = (Words(_WORDS, kind) for kind in ("others", "nature", "offices"))
_LANDS = Worded(r"\b<lands>$", _WORDS)
_SMALL = regex(r"[a-z][a-z-]*")


def delegates_of(view: View) -> list[Side]:
    """Return those whom countries send, in the order of a sentence; who leads a delegation acts for it himself."""
    found: list[Side] = []
    for hit in view.page.hits.among((DELEGATES, BLOC), view.start, view.stop):
        if hit.stop > view.stop or (found and hit.start < found[-1].stop):
            continue
        side = _sent_by(view, hit) if hit.kind == DELEGATES else _bloc(hit)
        if side is not None and not LED_BY[view.language].match(view.text(side.stop, side.stop + _AHEAD)):
            found.append(side)
    return found


def _bloc(hit: Hit) -> Side | None:
    side = _side(_codes([hit]), hit.start, hit.stop)
    return side._replace(rule=ONE_NAME) if side else None


def _sent_by(view: View, hit: Hit) -> Side | None:
    owners = list(_before(view, hit))
    if owners:
        return _side(_codes(owners), owners[0].start, hit.stop)
    before = words_in(view.text(hit.start - _BACK // 2, hit.start))
    if not _OTHERS[view.language].isdisjoint(before[-2:]):
        return None
    group = next((m for m in view.mentions if m.way is Way.GROUP and hit.stop < m.start <= hit.stop + _NEAR), None)
    if group is not None and _GROUP[view.language].fullmatch(view.text(hit.stop, group.start)):
        if not _LANDS[view.language].search(view.text(group.start, group.stop)):
            return None  # “officials of the two parties”
        return _side([p.country for p in group.parties] or _pair_of(view), hit.start, group.stop)
    codes, stop, housed = _after(view, hit)
    if hit.value == "some" and not housed and _NATURE[view.language].isdisjoint(before):
        return None
    return _side(codes, hit.start, stop)


def _side(codes: Sequence[str], start: int, stop: int) -> Side | None:
    parties = tuple(Party(code) for code in dict.fromkeys(codes) if code)
    return Side(parties, start, stop, Basis.INFERRED, SENT) if parties else None


def _pair_of(view: View) -> list[str]:
    """Return the two countries that a sentence names, or else the words before it, if they name two."""
    codes = list(dict.fromkeys(_codes(_nations(view, view.start, view.stop))))
    if not codes:
        before = view.page.cast.within(max(0, view.start - _BEFORE), view.start)
        codes = list(dict.fromkeys(p.country for m in before for p in m.parties if p.country))
    return codes if len(codes) == _PAIR else []


def _nations(view: View, start: int, stop: int, *, kinds: tuple[str, ...] = _GEO) -> list[Hit]:
    """Return the words for countries that start within a range, in order, one for each place."""
    found: dict[int, Hit] = {}
    for hit in view.page.hits.among((*kinds, BLOC), max(start, view.start), min(stop, view.stop)):
        if hit.start not in found or found[hit.start].stop < hit.stop:
            found[hit.start] = hit
    return list(found.values())


def _before(view: View, hit: Hit) -> Iterator[Hit]:
    """Yield the countries of "Russian and Ukrainian", "Israel's chief", right before those they send."""
    nations = _nations(view, hit.start - _BACK, hit.start)
    if not nations or not _describes(view, view.plain(nations[-1].stop, hit.start), hit):
        return
    at = len(nations) - 1
    while at > 0 and _JOINS.fullmatch(view.text(nations[at - 1].stop, nations[at].start)):
        at -= 1
    yield from nations[at:]


def _describes(view: View, gap: str, hit: Hit) -> bool:
    """Say whether the words between a country and those it sends say what they are: "'s chief", " Foreign Ministry "."""
    words, tongue = gap.removeprefix(".").replace("'s", " ").replace("'", " ").split(), view.language
    if not _OWNS.match(gap) or len(words) > _MOST or view.page.hits.within(DELEGATES, hit.start - len(gap), hit.start):
        return False
    if hit.value == "some" and _NATURE[tongue].isdisjoint(words):
        return False
    barred = _OTHERS[tongue] | view.phrases.prepositions | view.phrases.follows
    small = all(_SMALL.fullmatch(word) or word.lower() in _OFFICES[tongue] for word in words)
    return small and barred.isdisjoint(word.lower() for word in words)


def _after(view: View, hit: Hit) -> tuple[list[str], int, bool]:
    """Return the countries of "from Lithuania and the State Department of the United States", where they end, and whether offices of state are told."""
    opening = _FROM[view.language].match(view.text(hit.stop, hit.stop + _AHEAD))
    if opening is None:
        return [], hit.stop, False
    at = hit.stop + opening.end()
    found: list[Hit] = []
    for nation in _nations(view, at - len("the "), at + _AHEAD, kinds=(*_GEO, "metonym")):
        if nation.kind == "metonym" and not view.page.hits.within("place", nation.start, nation.start + 1):
            continue  # “the State Department of the United States”
        gap = view.plain(at, nation.start) if nation.start > at else ""
        if found and not _AND.search(gap):
            break
        if gap and not _PROPER.fullmatch(gap if found else " " + gap):
            break
        found.append(nation)
        at = nation.stop
    house = _HOUSE[view.language].match(view.text(at, at + _AHEAD)) if found else None
    if house is not None:
        return _codes(found), at + house.end(), True
    whole = found and found[-1].kind != "demonym" and view.text(at, at + 1) != "'"
    return (_codes(found) if whole else []), at, False


def _codes(nations: Sequence[Hit]) -> list[str]:
    return [code for nation in nations for code in nation.country.split()]
