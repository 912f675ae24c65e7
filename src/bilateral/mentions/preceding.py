"""Read what stands before a name: “Croatian President”, “the president of Chile, HE”, “Egypt's”."""

import re

from bilateral.mentions.charges import charged
from bilateral.mentions.introductions import VERB, Found, Introduction, Surroundings, settle
from bilateral.mentions.joining import Name
from bilateral.mentions.names import GEO, TITLES
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex

__all__ = ["read_before"]

_STEP = 8  # characters that may lie between two words of an introduction
# What may lie between: a space, the dot of “Rep.”, the hyphen of “ex-”, a genitive, one comma.
_CROSSED = regex(r"(?:\.?,?|-|'s|')[ \t\n]*\"?")
_FAR = 80  # characters that an introduction may reach back
# Not “Macron's meeting with President Xi”: whom somebody meets is nobody's president.
_POSSESSED = regex(
    r"'s?\s+(?:(?!(?:with|to|and|but|by|for|from|as|between|that|over|about|against|alongside|after|before)\s)[a-z-]+\s+){0,2}$"
)
# Between a country and the office it has: “Israel's hardline prime minister”, “Canada's Trade and Industry Minister”.
# “and” only before another word of the same title: in “Japan and President Bush” the two are apart.
_WITHIN = regex(rf"(?:'s?)?(?:\s+(?:and\s+[A-Z][\w-]+|(?!(?i:{VERB}|and)\b)[\w&-]+\.?(?:'s?)?)){{0,6}}[\s-]+-?\s*")
_AIDE = regex(rf"(?:\s+(?!(?:{VERB}|and)\b)[a-z-]+){{0,2}}\s+")
_AIDES = frozenset({"spokesperson", "official", "envoy"})
_OF = regex(r"\s+(?:of|for|to)\s+(?:the\s+)?$")
# “vice minister for international affairs Kuroda”, “special representative to Kabul, Tom Stone”
_CHARGE = regex(
    rf"\s+(?:of|for|on|in|to|at|and)\s+(?:(?!{VERB}\b)[\w&'-]+[ \n]+){{0,4}}(?!(?:{VERB}|the|an?|of|for|and)\b)[\w&'-]+,?\s+",
    re.IGNORECASE,
)
_BODY = regex(r"(?<![\w.])([A-Z][\w&-]+)\s+$")
_STOPS = regex(r"\s*(?:[,.;)]|$|\n|and (?:the |Mr|Ms|Mrs|Dr))")
_CLOSES = regex(r"\s*(?:[,.;)]|$|\n|(?:in|on|at|to|about|over|and|by|during|for|as)\b)")
_AGED = regex(r"\b[1-9]\d-year-old\s+$")
_AGE = 14  # characters of “44-year-old ”
_JOINED = regex(r",?\s+and\s+(?:concurrently\s+)?$")
_JOINT = 20  # characters of “ and concurrently ”
_HEADS = frozenset(
    {"president", "prime-minister", "chancellor", "monarch"}
)  # “the Prime Minister and Minister Lowe”: two
_DEPUTY = frozenset({"deputy-prime-minister", "vice-president"})
_OPENING = regex(r"(?:At|During|On|In|After|Following|Before|Upon|As|With|Since|Responding|Earlier)\b")
_ENDED = regex(r"\s*(?:[,.;:)]|$)")
_ABROAD = frozenset({"ambassador", "envoy", "official"})


def read_before(around: Surroundings, name: Name) -> Introduction | None:
    """Return what stands before a name, if anything does."""
    floor = around.sentence(name.start)[0]
    aged = _AGED.search(around.plain, max(floor, name.start - _AGE), name.start)
    found = Found(aged.start() if aged else name.start)
    _walk(around, found, floor, name)
    found.start = min(found.start, name.start) if found.offices else name.start if aged else found.start
    if not (found.offices or found.peer or found.outsider or name.weak):
        _charge(around, found, floor, name)
    if found.offices or found.outsider or found.peer:
        _modified(around, found, floor)
    if not (found.offices or found.honorific or found.outsider or found.peer or found.country or found.former):
        return None
    return settle(around, found, name.stop, "before")


def _walk(around: Surroundings, found: Found, floor: int, name: Name) -> None:
    """Go left from hit to hit as long as they touch."""
    while found.start > floor:
        stop, crossed = _step(around, found.start, floor)
        linked = [hit for hit in around.ending_at(stop) if hit.start >= floor]
        if not linked and found.offices and _second_title(around, found, floor):
            continue
        if not linked or not _CROSSED.fullmatch(crossed) or ("," in crossed and _named(around, found, linked, name)):
            return
        hit = linked[0]
        if hit.kind in GEO:
            if not _take_country(around, found, hit, floor, crossed, name):
                return
        elif "," in crossed and not _named_after(around, linked, name):
            return
        else:
            for each in linked:
                if not (crossed.startswith("'") and found.offices and each.kind == "office"):
                    around.take(found, each)  # not “prime minister” in “the prime minister's spokesman, …”
            found.start = hit.start


def _named(around: Surroundings, found: Found, linked: list[Hit], name: Name) -> bool:
    """Say whether a comma parts the name from other titles; not in “the health minister, Mr Iemma, was there”."""
    if found.offices or found.honorific in {"", "none"}:
        return bool(found.offices)
    return not any(hit.kind in {"office", "offices", *GEO} for hit in linked) or not _STOPS.match(
        around.plain, name.stop
    )


def _second_title(around: Surroundings, found: Found, floor: int) -> bool:
    """“Malta's Deputy Prime Minister and Foreign Minister”: one holds both, where both are written as titles."""
    joined = _JOINED.search(around.plain, max(floor, found.start - _JOINT), found.start)
    if joined is None or not around.plain[found.start].isupper():
        return False
    for hit in around.ending_at(joined.start()):
        if (
            hit.kind == "office"
            and hit.start >= floor
            and around.plain[hit.start].isupper()
            and hit.value not in _HEADS
        ):
            around.used.add(hit.start)
            found.start = hit.start
            if hit.value in _DEPUTY:
                found.offices.insert(0, hit)
            return True
    return False


def _named_after(around: Surroundings, linked: list[Hit], name: Name) -> bool:
    """“the president of Chile, Ramon Toro”, “his Polish counterpart, Jan Wolski, …”; not “…, Wolski said”."""
    if any(hit.kind == "office" for hit in linked):
        return True
    return any(hit.kind == "counterpart" for hit in linked) and _CLOSES.match(around.plain, name.stop) is not None


def _new_subject(around: Surroundings, floor: int, name: Name) -> bool:
    """“At the request of the president of Chile, Ilya Vorsin told …”: after such an opening the name is the subject."""
    return _OPENING.match(around.plain, floor) is not None and _ENDED.match(around.plain, name.stop) is None


def _step(around: Surroundings, position: int, floor: int) -> tuple[int, str]:
    """Return where the word before ends, and what lies between; the dot of “Rep.” and “'s” are passed over."""
    window = around.plain[max(floor, position - _STEP) : position]
    bare = window.rstrip(' \t\n".,-')
    if bare.endswith("'s"):
        bare = bare[:-2]
    elif bare.endswith("'"):
        bare = bare[:-1]
    return position - len(window) + len(bare), window[len(bare) :]


def _take_country(  # noqa: PLR0913, PLR0917  where we stand on the way, and what was crossed
    around: Surroundings, found: Found, hit: Hit, floor: int, crossed: str, name: Name
) -> bool:
    """Take a country on the way: “Croatian”, “Egypt's”, or “president of Chile,”; say whether to go on."""
    loose = name.words == 1 and not name.known and "," not in crossed
    of = _OF.search(around.plain, max(floor, hit.start - 9), hit.start)
    if of:
        if not found.offices and (loose or hit.kind == "demonym"):
            return False  # “chief of the Russian Armed Forces”, “spokeswoman for the U.S. Immigration Service”
        titles = [title for title in around.ending_at(of.start()) if title.kind in TITLES]
        if sender := next((each for each in around.ending_at(of.start()) if each.kind in GEO), None):
            return _take_country(around, found, sender, floor, crossed, name)  # “Ambassador of Ethiopia to Kenya, …”
        host = any(str(title.value) in _ABROAD for title in titles) and " of" not in of[0]
        if titles and "," in crossed and _new_subject(around, floor, name):
            return False
        if titles and found.country is None and not host:
            # “Japan's ambassador to Ghana”: the country after such a title is the host.
            found.country = hit.country
        for title in titles:
            around.take(found, title)
            found.start = title.start
        return bool(titles)
    titled = bool(found.offices or found.honorific)
    if not found.offices and ("," in crossed or (hit.kind == "country" and "'" not in crossed and not titled)):
        return False
    found.country = found.country or hit.country
    found.start = hit.start
    return True


def _charge(around: Surroundings, found: Found, floor: int, name: Name) -> None:
    """“MITI vice minister for international affairs Kuroda”: the office is some words back."""
    for hit in reversed(around.titles_from(max(floor, found.start - _FAR), found.start)):
        if hit.kind not in {"office", "outsider"}:
            continue
        between = _CHARGE.fullmatch(around.plain, hit.stop, found.start)
        if between and "," in between[0] and _new_subject(around, floor, name):
            return
        if between and charged(around, hit, between):
            for each in around.ending_at(hit.stop):
                if each.kind in TITLES:
                    around.take(found, each)
            found.start = hit.start
            inner = around.geo_from(hit.stop, between.end())
            if inner and hit.value not in _ABROAD and around.plain.startswith(" of", hit.stop):
                found.country = found.country or inner[0].country
            _walk(around, found, floor, name)
        return


def _modified(around: Surroundings, found: Found, floor: int) -> None:
    """Look for the country or the owner further left: “Israel's hardline prime minister”, “Obama's aide”."""
    low = max(floor, found.start - _FAR)
    people = [hit for hit in around.people_from(low, found.start) if hit.stop <= found.start]
    wall = people[-1].stop if people else low
    if found.country is None:
        for hit in reversed(around.geo_from(wall, found.start)):
            if hit.stop <= found.start and _own(around, hit, found):
                found.country = hit.country
                break
    if found.country is None:
        _owned(around, found, floor, low, people[-1].stop if people else -1)
    for hit in around.titles_from(wall, found.start):
        if hit.kind in {"former", "deputy"} and _WITHIN.fullmatch(around.plain, hit.stop, found.start):
            around.take(found, hit)


def _own(around: Surroundings, hit: Hit, found: Found) -> bool:
    """Say whether only words of one title lie between a country and the title."""
    between = around.titles_from(hit.stop, found.start)
    apart = any(title.kind in {"office", "honorific", "outsider"} for title in between)
    return not apart and _WITHIN.fullmatch(around.plain, hit.stop, found.start) is not None


def _owned(around: Surroundings, found: Found, floor: int, low: int, named: int) -> None:
    """Say whose aide or mayor it is: “Obama's aide”, “Clinton campaign spokesman”, “Miami Mayor”, “UNOS spokeswoman”."""
    window = around.plain[low : found.start]
    if own := _POSSESSED.search(window):
        found.owner = low + own.start()
    elif named >= 0 and _aides(found) and _AIDE.fullmatch(around.plain, named, found.start):
        found.owner = named
    elif site := _site(around, found, floor):
        found.country = site
    elif body := _BODY.search(window):
        found.body = body[1] not in around.public and low + body.start() > floor


def _site(around: Surroundings, found: Found, floor: int) -> str:
    """“Miami Mayor”; in “a meeting in Paris, President …” the city is not the president's."""
    stop, crossed = _step(around, found.start, floor)
    return "" if "," in crossed else around.site_ending(stop)


def _aides(found: Found) -> bool:
    return any(str(hit.value) in _AIDES for hit in found.offices)
