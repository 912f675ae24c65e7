"""Read what stands after a name: “, the top US diplomat for Latin America”, “, who served as ambassador”."""

import re

from bilateral.mentions.introductions import VERB, Found, Introduction, Surroundings, settle
from bilateral.mentions.joining import Name
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex

__all__ = ["read_after"]

_NEAR = 110  # characters that an apposition may reach
_WORDS = 7  # that may stand before its title
_CHOSEN = (
    r"(?:(?:newly|just|recently)[ -])?(?:re-?)?(?:elected|appointed|named|chosen|inaugurated|sworn\s+in|installed)"
)
_APPOSED = regex(
    r"(?:,|\s+-|\s+\()\s*(?:(?:aged\s+|age\s+)?[1-9]\d,\s+)?"
    r"(?:who\s+(?:is|was|has\s+been|had\s+been|serves|served|has\s+served|works|worked|became|took\s+office|took\s+over)"
    rf"\s+(?:also\s+)?(?:{_CHOSEN}\s+)?(?:as\s+)?|{_CHOSEN}\s+(?:as\s+)?)?"
    r"(?:the|a|an|his|her|its|their|one\s+of\s+the)?\s*"
)
_ACTOR = regex(r"\s+(?:served|serves|acted|acting|was\s+sworn\s+in)\s+as\s+(?:the\s+|a\s+)?")
# “Danforth, 54, was elected president”, “Danforth has been Britain's premier since May”
_BECAME = regex(
    r"(?:,\s+(?:aged\s+)?[1-9]\d,)?\s+(?:(?:was|is|has\s+been|had\s+been|became|becomes|has\s+become|remains)\s+"
    rf"(?:{_CHOSEN}\s+)?(?:as\s+)?|(?:took|takes|assumed|assumes)\s+office\s+as\s+|won\s+election\s+as\s+)"
    r"(?:the\s+)?(?:new\s+)?"
)
_PAST = regex(
    r"\b(?:was(?!\s+(?:re-?)?(?:elected|appointed|named|chosen|inaugurated|sworn|installed)\b)|"
    r"served|had been|former|ex|late)\b"
)
_SEAT = regex(r",?\s*\(?(?:D|R|I|Democrat|Republican|Independent)(?:\s+of\s+|\s*[-,]\s*)[A-Z][A-Za-z.]{1,14}")
_PEER = regex(r",\s+(?:who\s+is\s+)?(?:his|her|their|its)\s+(?:new\s+|visiting\s+)?")
_ADMINISTRATION = regex(r"(?:'s)?\s+[Aa]dministration\b")
_OF = regex(r",?\s+(?:of|for|from)\s+(?:the\s+)?")
_OWNED = regex(r"(?<!\bcountry)(?<!\bnation)(?<!\bstate)(?<!\brepublic)'s?\s")
_WORD = regex(rf"(?:{_CHOSEN}\s+|(?!(?:{VERB}|for|of|on|not|into|whose)\b)[\w.'&-]+(?:\s+|$)|-)", re.IGNORECASE)
# “… Bennett, the President of Russia briefed him”: what goes on with a verb is a new subject, not an apposition.
_CLOSED = regex(
    r"\s*(?:[,.;:)\"(?!-]|$|\n|(?:of|for|to|at|in|on|from|since|under|during|and|who|until|with|whose|by|last|here|when|after|as|before|again|this|next|just)\b)"
)
_IDLE = frozenset("cdefgjklmnopquvxyz")  # “Danforth met”: what stands behind a name opens with other letters
_LEADING = frozenset({"president", "prime-minister", "chancellor", "monarch"})
_LESSER = frozenset({"official", "head", "spokesperson", "envoy", "ambassador", "legislator", "party-leader"})


def read_after(around: Surroundings, name: Name) -> Introduction | None:
    """Return what stands behind a name, if anything does."""
    if around.plain[name.stop : name.stop + 1] == " " and around.plain[name.stop + 1 : name.stop + 2] in _IDLE:
        return None
    ceiling = around.sentence(max(name.stop - 1, 0))[1]
    if (peer := _PEER.match(around.plain, name.stop, ceiling)) and (told := _peer(around, name, peer.end(), ceiling)):
        return told
    return _read_after(around, name, ceiling)


def _read_after(around: Surroundings, name: Name, ceiling: int) -> Introduction | None:
    if seat := _SEAT.match(around.plain, name.stop, ceiling):
        return Introduction(name.start, seat.end(), "legislator", "US", rule="seat after the name")
    if administration := _ADMINISTRATION.match(around.plain, name.stop, ceiling):
        # “the Reagan administration”
        return Introduction(name.start, administration.end(), "president", None, "US", rule="administration")
    opened = _APPOSED.match(around.plain, name.stop, ceiling) or _ACTOR.match(around.plain, name.stop, ceiling)
    became = (
        None
        if opened and _next_title(around, opened.end(), min(ceiling, opened.end() + _NEAR))
        else (_BECAME.match(around.plain, name.stop, ceiling))
    )
    opened = became or opened
    if opened is None:
        return None
    title = _next_title(around, opened.end(), min(ceiling, opened.end() + _NEAR))
    if title is None or not _closes(around, title, ceiling):
        return None
    found = Found(name.start)
    taken = [hit for hit in around.titles_from(opened.end(), title.stop) if hit.start not in around.used]
    for hit in taken:
        around.take(found, hit)
    found.former = found.former or bool(_PAST.search(around.plain, name.stop, title.start))
    _find_country(around, found, opened.end(), title, ceiling)
    if (
        became
        and found.country is None
        and not (str(title.value) in _LEADING or str(title.value).endswith("-minister"))
    ):
        around.used.difference_update(hit.start for hit in taken)
        return None  # “is a leader of men”, “was a minister”
    return settle(around, found, title.stop, "after")


def _peer(around: Surroundings, name: Name, start: int, ceiling: int) -> Introduction | None:
    """“…, his Russian counterpart”."""
    country = around.geo_from(start, start + 1)
    at = country[0].stop + 1 if country else start
    for hit in around.titles_from(at, min(at + 1, ceiling)):
        if hit.kind == "counterpart" and hit.start not in around.used:
            around.used.add(hit.start)
            code = country[0].country if country else None
            return Introduction(name.start, hit.stop, country=code, peer=True, rule="after")
    return None


def _next_title(around: Surroundings, start: int, stop: int) -> Hit | None:
    """Return the office at the end of the noun phrase that opens here, unless it is another name's."""
    for hit in around.titles_from(start, stop):
        if hit.kind == "honorific" and around.plain.find("'", hit.stop, hit.stop + 24) >= 0:
            continue  # “Mr. Bush's deputy adviser”
        if hit.start in around.used or hit.kind == "counterpart" or not _one_phrase(around.plain, start, hit.start):
            return None
        if hit.kind in {"office", "outsider"}:
            return hit
        if hit.kind == "offices":
            return None
    return None


def _one_phrase(plain: str, start: int, stop: int) -> bool:
    """Say whether only words of one noun phrase lie between: no verb, no comma, at most seven."""
    at, words = start, 0
    while at < stop:
        word = _WORD.match(plain, at, stop)
        words += 1
        if word is None or words > _WORDS:
            return False
        at = word.end()
    return True


def _closes(around: Surroundings, title: Hit, ceiling: int) -> bool:
    of = _OF.match(around.plain, title.stop, ceiling)
    right = around.geo_from(of.end(), of.end() + 1) if of else ()
    if right and str(title.value) in _LESSER:
        return True  # “commander of NATO forces”
    return _CLOSED.match(around.plain, right[0].stop if right else title.stop, ceiling) is not None


def _find_country(around: Surroundings, found: Found, opened: int, title: Hit, ceiling: int) -> None:
    inside = [hit for hit in around.geo_from(opened, title.start) if hit.stop <= title.start]
    if inside:
        found.country = inside[-1].country
        return
    if own := _OWNED.search(around.plain, opened, title.start):
        found.owner = own.start()
        return
    of = _OF.match(around.plain, title.stop, ceiling)
    if of and (named := around.people_from(of.end(), of.end() + 1)):
        found.owner = named[0].stop  # “a spokesman for the Dalai Lama”
        return
    if of and (title.start, title.stop) not in around.homes and (right := around.geo_from(of.end(), of.end() + 1)):
        # “a congressman from Georgia” is no minister of Georgia: the title says whose it is.
        found.country = right[0].country
