"""Those whom countries send and nobody names: "Russian and Ukrainian negotiators", "experts of the two countries"."""

from collections.abc import Iterator, Sequence
from functools import cache

from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.lang.pack import Language
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.patterns import regex
from bilateral.refer.leaders import Way

__all__ = ["DELEGATES", "SENT", "codes_of", "delegates_of", "words_of"]

DELEGATES = "delegates"
SENT = "those sent by a country"
"""The rule of countries that act by those whom they send."""

_BACK, _AHEAD = 100, 140  # characters beside the word in which the countries stand
_NEAR, _BEFORE = 20, 240
_MOST = 5  # words between a country and those it sends
_PAIR = 2
_JOINS = regex(r"\.?(?:'s?)?(?:,? (?:and|&) |, ?|-| - |/)(?:the |an? )?(?:\w+-level )?")
_OWNS = regex(r"^\.?(?:'s?)?[ -]")
_FROM = regex(r" (?:of|from|for|representing) (?:both |the )?")
_GROUP = regex(r" (?:of|from|for|representing) (?:the )?$")
_PROPER = regex(r"(?:'s?|,)?(?: (?:and|of|the|for|from|a|an|&|[A-Z][\w.'-]*),?)*(?: |-)")
_AND = regex(r",|-|\band\b|&")
_LED = regex(r",?(?: [\w-]+){0,3} (?:led|headed|chaired) by\b")
_SMALL = regex(r"[a-z][a-z-]*")


@cache
def words_of(language: Language) -> dict[str, frozenset[str]]:
    """Return what may stand between a country and those whom it sends, and what makes them somebody else's."""
    return {kind: frozenset(words) for kind, words in language.section("delegates.words").items()}


def delegates_of(view: View) -> list[Side]:
    """Return those whom countries send, in the order of a sentence; who leads a delegation acts for it himself."""
    found: list[Side] = []
    for hit in view.page.hits.within(DELEGATES, view.start, view.stop):
        if hit.stop > view.stop or (found and hit.start < found[-1].stop):
            continue
        side = _sent_by(view, hit)
        if side is not None and not _LED.match(view.text(side.stop, side.stop + _AHEAD)):
            found.append(side)
    return found


def codes_of(sides: Sequence[Side]) -> set[str]:
    """Return the countries of some sides."""
    return {party.country for side in sides for party in side.parties}


def _sent_by(view: View, hit: Hit) -> Side | None:
    owners = list(_before(view, hit))
    if owners:
        return _side([h.country for h in owners], owners[0].start, hit.stop)
    kinds, before = words_of(view.page.language), words_in(view.text(hit.start - _BACK // 2, hit.start))
    if (hit.value == "some" and kinds["nature"].isdisjoint(before)) or not kinds["others"].isdisjoint(before[-2:]):
        return None
    group = next((m for m in view.mentions if m.way is Way.GROUP and hit.stop < m.start <= hit.stop + _NEAR), None)
    if group is not None and _GROUP.fullmatch(view.text(hit.stop, group.start)):
        return _side([p.country for p in group.parties] or _pair_of(view), hit.start, group.stop)
    codes, stop = _after(view, hit)
    return _side(codes, hit.start, stop)


def _side(codes: Sequence[str], start: int, stop: int) -> Side | None:
    parties = tuple(Party(code) for code in dict.fromkeys(codes) if code)
    return Side(parties, start, stop, Basis.INFERRED, SENT) if parties else None


def _pair_of(view: View) -> list[str]:
    """Return the two countries that a sentence names, or else the words before it, if they name two."""
    codes = list(dict.fromkeys(h.country for h in _nations(view, view.start, view.stop)))
    if not codes:
        before = view.page.cast.within(max(0, view.start - _BEFORE), view.start)
        codes = list(dict.fromkeys(p.country for m in before for p in m.parties if p.country))
    return codes if len(codes) == _PAIR else []


def _nations(view: View, start: int, stop: int, *, kinds: tuple[str, ...] = ("country", "demonym")) -> list[Hit]:
    """Return the words for countries that start within a range, in order, one for each place."""
    found: dict[int, Hit] = {}
    for kind in kinds:
        for hit in view.page.hits.within(kind, max(start, view.start), min(stop, view.stop)):
            if hit.start not in found or found[hit.start].stop < hit.stop:
                found[hit.start] = hit
    return [found[start] for start in sorted(found)]


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
    words, kinds = gap.removeprefix(".").replace("'s", " ").replace("'", " ").split(), words_of(view.page.language)
    if not _OWNS.match(gap) or len(words) > _MOST or (hit.value == "some" and kinds["nature"].isdisjoint(words)):
        return False
    barred = kinds["others"] | view.phrases.prepositions | view.phrases.follows
    small = all(_SMALL.fullmatch(word) or word.lower() in kinds["offices"] for word in words)
    return small and barred.isdisjoint(word.lower() for word in words)


def _after(view: View, hit: Hit) -> tuple[list[str], int]:
    """Return the countries of "from Lithuania and the State Department of the United States", and where they end."""
    opening = _FROM.match(view.text(hit.stop, hit.stop + _AHEAD))
    if opening is None:
        return [], hit.stop
    at = hit.stop + opening.end()
    bloc = next(iter(view.page.hits.within("bloc", at - len("the "), at + _NEAR)), None)
    if bloc is not None and len(words_in(view.text(at, bloc.start))) <= 1:
        return str(bloc.value).split(), bloc.stop
    codes: list[str] = []
    for nation in _nations(view, at - len("the "), at + _AHEAD, kinds=("country", "metonym")):
        if nation.kind == "metonym" and not view.page.hits.within("place", nation.start, nation.start + 1):
            continue  # “the State Department of the United States”
        gap = view.plain(at, nation.start) if nation.start > at else ""
        if codes and not _AND.search(gap):
            break
        if gap and not _PROPER.fullmatch(gap if codes else " " + gap):
            break
        codes.append(nation.country)
        at = nation.stop
    return (codes if view.text(at, at + 1) != "'" else []), at
