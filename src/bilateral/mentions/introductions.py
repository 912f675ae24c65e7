"""How a name is introduced: the office, the country and the honorific that stand beside it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import define, field, frozen

from bilateral.mentions.names import GEO, TITLES, Name
from bilateral.mentions.scan import Hit, Hits
from bilateral.text.documents import Document

__all__ = ["Introducer", "Introduction"]

_HEAD = "head"
_LEADER = re.compile(r"leader|ruler|strongman|dictator", re.IGNORECASE)
_PHRASE_WORDS = 7
_NEAR = 110  # characters that an introduction may stand away
_GAP = re.compile(r"[\s\"(.,-]{0,4}")
_POSSESSED = re.compile(r"'s?\s*$")
# Between a country and the office it has: “Israel's hardline prime minister”, “Canada's Trade and Industry Minister”.
_VERB = (
    r"(?:with|to|in|by|from|at|that|said|says|met|meets|meet|told|will|would|has|had|have|is|was|are|were|be|as|after|"
    r"before|who|which|where|when|while|but|or|if|than|because|since|during|between|he|she|they|it|about|against)"
)
_WITHIN = re.compile(rf"(?:'s?)?(?:,?\s+(?!{_VERB}\b)[\w&-]+\.?(?:'s?)?){{0,6}}\s+-?\s*", re.IGNORECASE)
_DIRECT = re.compile(r"(?:'s?)?[\s-]*")
_OF_LEFT = re.compile(r"\s+(?:of|for|to)\s+(?:the\s+)?$")
_OF_RIGHT = re.compile(r",?\s+(?:of|for|from)\s+(?:the\s+)?")
# “vice minister for international affairs Kuroda”, “special representative to Kabul, Tom Stone”
_CHARGE = re.compile(
    rf"\s+(?:of|for|on|in|to|at)\s+(?:(?!{_VERB}\b)[\w&'-]+[ \n]+){{0,7}}(?!(?:{_VERB}|the|an?|of|for|and)\b)[\w&'-]+,?\s+",
    re.IGNORECASE,
)
_TO_VERB = re.compile(r"\s+to\s+[a-z]")
_APPOSED = re.compile(
    r"(?:,|\s+-|\s+\()\s*(?:who\s+(?:is|was|has\s+been|had\s+been|serves|served|has\s+served|works|worked)\s+(?:also\s+)?"
    r"(?:as\s+)?)?(?:the|a|an|his|her|its|their|one\s+of\s+the)?\s*"
)
# “… Bennett, the President of Russia briefed him”: what goes on with a verb is a new subject, not an apposition.
_CLOSED = re.compile(
    r"\s*(?:[,.;:)\"(?!-]|$|\n|(?:of|for|to|at|in|on|from|since|under|during|and|who|until|with|whose|by|last|here)\b)"
)
_ACTOR = re.compile(r"\s+(?:served|serves|acted|acting|was\s+sworn\s+in)\s+as\s+(?:the\s+|a\s+)?")
_PAST = re.compile(r"\b(?:was|served|had been|former|ex|late)\b")
_SEAT = re.compile(r",?\s*\(?(?:D|R|I|Democrat|Republican|Independent)(?:\s+of\s+|\s*[-,]\s*)[A-Z][A-Za-z.]{1,14}")
_OF_BODY = re.compile(r"\s+(?:of|at|for|with)(?:\s+(?:[A-Z][\w&'-]*|of|for|on|and|the)){1,9}")


@frozen
class Introduction:
    """What stands beside a name; ``start`` and ``stop`` cover title and name."""

    start: int
    stop: int
    office: str | None = None
    country: str | None = None
    home: str | None = None  # the country that the title alone implies
    honorific: str = ""
    former: bool = False
    outsider: bool = False
    peer: bool = False  # “his counterpart”
    owner: int = -1  # where the one stops whose spokesman, minister or envoy it is
    leads: bool = False  # “leader”, “ruler”: said of nobody else but who leads a country or a movement
    rule: str = ""

    @property
    def tells(self) -> bool:
        """Say whether it makes a person of the name."""
        return bool(self.office or self.honorific or self.outsider or self.peer)


@define
class _Found:
    """What was met so far on the way from the name."""

    start: int
    offices: list[Hit] = field(factory=list)
    country: str | None = None
    honorific: str = ""
    former: bool = False
    deputy: bool = False
    outsider: bool = False
    peer: bool = False
    owner: int = -1


class Introducer:
    """Finds introductions on one page."""

    def __init__(self, document: Document, hits: Hits) -> None:
        """Take the page and what the scan found."""
        self.plain = document.plain
        self.document = document
        self.hits = hits
        self._titles = hits.of(*TITLES)
        self._geo = hits.of(*GEO)
        self._starts = [hit.start for hit in self._titles]
        self._geo_starts = [hit.start for hit in self._geo]
        self._ends: dict[int, list[Hit]] = {}
        for hit in (*self._titles, *self._geo):
            self._ends.setdefault(hit.stop, []).append(hit)
        self._home = {(hit.start, hit.stop): hit.value for hit in hits.of("home")}
        self._bodies = hits.of("institution")
        self.used: set[int] = set()

    def before(self, name: Name) -> Introduction | None:
        """Read what stands before a name: “Croatian President”, “the president of Chile, HE”, “Egypt's”."""
        floor = self._floor(name.start)
        found = _Found(name.start)
        self._walk(found, floor)
        if not found.offices and not found.peer and not found.outsider:
            self._charge(found, floor)
        if found.offices or found.outsider or found.peer:
            self._modified(found, floor)
        if not (found.offices or found.honorific or found.outsider or found.peer or found.country or found.former):
            return None
        return self._settle(found, found.start, name.stop, "before")

    def after(self, name: Name) -> Introduction | None:
        """Read what stands after a name: “, the top US diplomat for Latin America”, “, who served as ambassador”."""
        ceiling = self._ceiling(name.stop)
        if seat := _SEAT.match(self.plain, name.stop, ceiling):
            return Introduction(name.start, seat.end(), "legislator", "US", rule="seat after the name")
        opened = _APPOSED.match(self.plain, name.stop, ceiling) or _ACTOR.match(self.plain, name.stop, ceiling)
        if opened is None:
            return None
        title = self._next_title(opened.end(), min(ceiling, opened.end() + _NEAR))
        if title is None or not self._closes(title, ceiling):
            return None
        found = _Found(name.start)
        for hit in self._titles_from(opened.end(), title.stop):
            self._take(found, hit)
        found.former = found.former or bool(_PAST.search(self.plain, name.stop, title.start))
        self._country_after(found, opened.end(), title, ceiling)
        return self._settle(found, name.start, title.stop, "after")

    def _floor(self, position: int) -> int:
        index = self.document.sentence_at(position)
        return self.document.sentences[index].start if index >= 0 else position

    def _ceiling(self, position: int) -> int:
        index = self.document.sentence_at(max(position - 1, 0))
        return self.document.sentences[index].stop if index >= 0 else position

    def _walk(self, found: _Found, floor: int) -> None:
        """Go left from hit to hit as long as they touch."""
        while found.start > floor:
            stop, crossed = self._step(found.start, floor)
            linked = [hit for hit in self._ends.get(stop, ()) if hit.start >= floor]
            if not linked or ("," in crossed and (found.offices or found.honorific)):
                return
            hit = linked[0]
            if hit.kind in GEO:
                if not self._take_geo(found, hit, floor, crossed):
                    return
            elif "," in crossed and hit.kind != "office":
                return
            else:
                for each in linked:
                    self._take(found, each)
                found.start = hit.start

    def _step(self, position: int, floor: int) -> tuple[int, str]:
        """Return where the word before ends, and what lies between; the dot of “Rep.” and “'s” are passed over."""
        window = self.plain[max(floor, position - 6) : position]
        bare = window.rstrip(' \t\n"(,.-')
        if bare.endswith("'s"):
            bare = bare[:-2]
        elif bare.endswith("'"):
            bare = bare[:-1]
        return position - len(window) + len(bare), window[len(bare) :]

    def _take(self, found: _Found, hit: Hit) -> None:
        self.used.add(hit.start)
        if hit.kind == "office":
            found.offices.append(hit)
        elif hit.kind == "honorific":
            found.honorific = found.honorific or hit.value
        elif hit.kind == "former":
            found.former = found.former or hit.value in {"former", "then"}
        elif hit.kind == "deputy":
            found.deputy = True
        elif hit.kind == "outsider":
            found.outsider = not found.offices or found.offices[-1].start == hit.start
        elif hit.kind == "counterpart":
            found.peer = True

    def _take_geo(self, found: _Found, hit: Hit, floor: int, crossed: str) -> bool:
        """Take a country on the way: “Croatian”, “Egypt's”, or “president of Chile,”; say whether to go on."""
        code = _code(hit)
        window_start = max(floor, hit.start - 9)
        of = _OF_LEFT.search(self.plain, window_start, hit.start)
        if of:
            titles = [t for t in self._ends.get(of.start(), ()) if t.kind in TITLES]
            if not titles:
                return False
            if found.country is None and not (_abroad(titles) and " of" not in of[0]):
                found.country = code
            for each in titles:
                self._take(found, each)
            found.start = titles[0].start
            return True
        if "," in crossed or (
            hit.kind == "country" and not found.offices and "'" not in crossed and not found.honorific
        ):
            return bool(found.offices) and self._keep(found, hit, code)
        return self._keep(found, hit, code)

    def _keep(self, found: _Found, hit: Hit, code: str) -> bool:
        found.country = found.country or code
        found.start = hit.start
        return True

    def _charge(self, found: _Found, floor: int) -> None:
        """“MITI vice minister for international affairs Kuroda”: the office is some words back."""
        low = max(floor, found.start - 80)
        index = bisect_left(self._starts, found.start) - 1
        while index >= 0 and self._titles[index].start >= low:
            hit = self._titles[index]
            between = _CHARGE.fullmatch(self.plain, hit.stop, found.start)
            if hit.kind in {"office", "outsider"} and between and self._charged(hit, between):
                for each in self._ends[hit.stop]:
                    if each.kind in TITLES:
                        self._take(found, each)
                found.start = hit.start
                inner = self._geo_within(hit.stop, between.end())
                if inner and hit.value not in {"ambassador", "envoy"} and self.plain[hit.stop : hit.stop + 3] == " of":
                    found.country = found.country or _code(inner[0])
                self._walk(found, floor)
                return
            if hit.kind in {"office", "outsider"}:
                return
            index -= 1

    def _charged(self, hit: Hit, between: re.Match[str]) -> bool:
        """Refuse “the ambassador to tell Xi”, and “head of the Black Caucus”, where the name is the body's."""
        words = between[0].strip()
        small = words.endswith(",") or words.rpartition(" ")[2][:1].islower()
        return not _TO_VERB.match(self.plain, hit.stop) and (small or not words.startswith("of"))

    def _modified(self, found: _Found, floor: int) -> None:
        """Look for the country or the owner further left: “Israel's hardline prime minister”."""
        low = max(floor, found.start - 70)
        if found.country is None:
            for hit in reversed(self._geo_within(low, found.start)):
                if hit.stop <= found.start and _WITHIN.fullmatch(self.plain, hit.stop, found.start):
                    found.country = _code(hit)
                    break
        window = self.plain[low : found.start]
        if found.country is None and (own := _POSSESSED.search(window)):
            found.owner = low + own.start()
        for hit in self._titles_from(low, found.start):
            if hit.kind in {"former", "deputy"} and _WITHIN.fullmatch(self.plain, hit.stop, found.start):
                self._take(found, hit)

    def _closes(self, title: Hit, ceiling: int) -> bool:
        of = _OF_RIGHT.match(self.plain, title.stop, ceiling)
        right = self._geo_within(of.end(), of.end() + 1) if of else ()
        return _CLOSED.match(self.plain, right[0].stop if right else title.stop, ceiling) is not None

    def _country_after(self, found: _Found, opened: int, title: Hit, ceiling: int) -> None:
        inside = [hit for hit in self._geo_within(opened, title.start) if hit.stop <= title.start]
        if inside:
            found.country = _code(inside[-1])
            return
        of = _OF_RIGHT.match(self.plain, title.stop, ceiling)
        if of and (right := self._geo_within(of.end(), of.end() + 1)):
            found.country = _code(right[0])

    def _next_title(self, start: int, stop: int) -> Hit | None:
        """Return the office at the end of the noun phrase that opens here, unless it is another name's."""
        best: Hit | None = None
        for hit in self._titles_from(start, stop):
            if hit.start in self.used or hit.kind == "counterpart":
                break
            if not _phrase(self.plain, start, hit.start):
                break
            if hit.kind in {"office", "outsider"}:
                best = hit
                break
        return best

    def _titles_from(self, start: int, stop: int) -> Sequence[Hit]:
        return self._titles[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]

    def _geo_within(self, start: int, stop: int) -> Sequence[Hit]:
        return self._geo[bisect_left(self._geo_starts, start) : bisect_right(self._geo_starts, stop - 1)]

    def _settle(self, found: _Found, start: int, stop: int, rule: str) -> Introduction:
        offices = found.offices
        office = _office(offices, deputy=found.deputy)
        outsider = (found.outsider and not (offices and found.country)) or (
            bool(offices) and self._of_company(offices, anywhere=found.country is None)
        )
        homes = [self._home[key] for hit in offices if (key := (hit.start, hit.stop)) in self._home]
        return Introduction(
            start,
            stop,
            None if outsider else office,
            found.country,
            homes[0] if homes else None,
            found.honorific,
            found.former,
            outsider,
            found.peer,
            found.owner,
            any(_LEADER.search(self.plain, hit.start, hit.stop) for hit in offices if hit.value == _HEAD),
            rule,
        )

    def _of_company(self, offices: list[Hit], *, anywhere: bool) -> bool:
        """“president of the Migration Institute”, “Ford Motor Company President”: a head, but of no country."""
        first, last = min(hit.start for hit in offices), max(hit.stop for hit in offices)
        if any(hit.value == "governor" for hit in offices):
            return False
        of = _OF_BODY.match(self.plain, last)
        low, high = max(0, first - 45), of.end() if of else last
        for hit in self._bodies:
            if hit.start >= high:
                break
            if last <= hit.start < high:
                return True
            if anywhere and low <= hit.start < first and _DIRECT.fullmatch(self.plain, hit.stop, first):
                return True
        return False


def _abroad(titles: list[Hit]) -> bool:
    """“Japan's ambassador to Ghana”: the country after such a title is the host."""
    return any(str(hit.value) in {"ambassador", "envoy", "official"} for hit in titles)


def _code(hit: Hit) -> str:
    return str(hit.value[0]) if isinstance(hit.value, tuple) else str(hit.value)


_LEADING = {"president", "prime-minister", "chancellor", "monarch"}
_DEPUTIES = {
    "prime-minister": "deputy-prime-minister",
    "president": "vice-president",
    "spokesperson": "spokesperson",
    "vice-president": "vice-president",
    "deputy-prime-minister": "deputy-prime-minister",
    "ambassador": "ambassador",
    "envoy": "envoy",
    "legislator": "legislator",
    "minister": "minister",
    "candidate": "candidate",
}


def _office(offices: list[Hit], *, deputy: bool) -> str | None:
    """Of several offices take the one that leads the country, else the one next to the name."""
    if not offices:
        return None
    told = [str(hit.value) for hit in offices]
    office = next((value for value in told if value in _LEADING), told[0])
    if deputy and len(told) == 1:
        return _DEPUTIES.get(office, "minister" if office.endswith("-minister") else "official")
    return office


_OPEN_WORD = re.compile(rf"(?:(?!{_VERB}\b)[\w.'&-]+(?:\s+|$)|-)", re.IGNORECASE)


def _phrase(plain: str, start: int, stop: int) -> bool:
    """Say whether only words of one noun phrase lie between: no verb, no comma, at most seven."""
    at, words = start, 0
    while at < stop:
        word = _OPEN_WORD.match(plain, at, stop)
        words += 1
        if word is None or words > _PHRASE_WORDS:
            return False
        at = word.end()
    return True
