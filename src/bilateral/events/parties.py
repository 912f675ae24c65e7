"""Who a cue is about: the subject before it, the objects after it, those that are listed together."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from bilateral.events.views import View
from bilateral.events.wording import last_match, words_in
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.refer.leaders import PartyMention, Way

__all__ = ["Side", "listed_after", "objects", "sides_of", "subject", "within_reach"]

_REACH = 130
_GAP_WORDS = 9
_NEAR = 4
_FEW = 2
_WHO = re.compile(r"^(?:,? -? ?(?:who|whom)\b|,? whose\b)")
_BREAK = re.compile(r"[;:()\"]| - ")


@frozen
class Side:
    """One or several parties that stand together, with the mentions that tell them."""

    parties: tuple[Party, ...]
    start: int
    stop: int
    basis: Basis = Basis.STATED
    rule: str = "named"
    mentions: tuple[PartyMention, ...] = ()


def sides_of(mentions: Iterable[PartyMention]) -> list[Side]:
    """Return one side a mention."""
    return [Side(m.parties, m.start, m.stop, m.basis, m.rule or m.way.value, (m,)) for m in mentions]


def subject(
    view: View, position: int, taken: tuple[PartyMention, ...] = (), *, loose: bool = False
) -> list[PartyMention]:
    """
    Return the parties that do what the verb at a position says: the nearest before it that are no objects.

    Empty where the subject is somebody else, or not told. ``loose``: the position is a noun's, whose clause may have
    another subject ("Putin said that the talks with …").
    """
    barred = view.start if loose else _clause_start(view, position)
    for mention in view.before(position):
        if mention.start < barred:
            break
        if mention in taken or not _settled(mention):
            continue
        gap = view.text(mention.stop, position)
        if mention.way is Way.OTHER_PERSON:
            if _adjacent(gap):
                return []
            continue
        chain = _list_before(view, mention)
        if _WHO.match(gap) and len(words_in(gap)) <= _GAP_WORDS:
            return chain
        if view.owned(mention) or _object(view, chain[0]):
            continue
        if mention.way is Way.COUNTRY and not _country_acts(view, mention, gap):
            continue
        return chain if loose or _acts(view, mention.stop, position) else []
    return _agent(view, position, taken) if loose else []


_THAT = re.compile(r"\bthat (?!is\b|was\b|are\b|were\b|will\b|would\b|has\b|had\b|could\b)")


def _clause_start(view: View, position: int) -> int:
    """Return where the clause of a verb starts: after the last "that"."""
    match = last_match(_THAT, view.text(view.start, position))
    return view.start + match.end() if match else view.start


_CARRIES_ON = frozenset(
    {"to", "and", "or", "but", "before", "after", "who", "by", "for", "then", "while", "when", "since"}
)


def _acts(view: View, start: int, stop: int) -> bool:
    """Say whether a name can be the subject of a verb: no other noun stands right before the verb."""
    gap = view.text(start, stop)
    at = stop
    while True:
        if any(d.start <= at - 2 < d.stop for d in view.dates) or any(p.start <= at - 2 < p.stop for p in view.places):
            return True
        at = _before_country(view, start, at)
        words = words_in(view.text(max(start, at - 30), at))
        if not words or gap.rstrip().endswith((",", ")", "-", '"')):
            return True
        word = words[-1]
        if word in _CARRIES_ON:
            return True
        if word not in view.phrases.auxiliaries and not word.endswith("ly"):
            return False
        at = view.text(view.start, at).rindex(word) + view.start
        gap = view.text(start, at)
        if at <= start:
            return True


def _before_country(view: View, start: int, at: int) -> int:
    """Return the position before a country that belongs to the name: "King Hamad of Bahrain held"."""
    for mention in view.mentions:
        if mention.way is Way.COUNTRY and start <= mention.start and mention.stop == at - 1:
            before = re.search(r" of (?:the )?$", view.text(start, mention.start))
            return mention.start - len(before[0]) + 1 if before else at
    return at


def _agent(view: View, position: int, taken: tuple[PartyMention, ...]) -> list[PartyMention]:
    """Return who is told to have said or done it: "stated by X", "according to X"."""
    for mention in view.before(position):
        if mention in taken or mention.way in {Way.COUNTRY, Way.OTHER_PERSON} or not mention.parties:
            continue
        before = view.text(mention.start - 14, mention.start)
        if re.search(r"(?:\bby|\baccording to)(?: the)? $", before) and not view.owned(mention):
            return _list_before(view, mention)
    return []


def _settled(mention: PartyMention) -> bool:
    return bool(mention.parties)


def _adjacent(gap: str) -> bool:
    return len(words_in(gap)) <= _NEAR and "," not in gap


def _object(view: View, mention: PartyMention) -> bool:
    return view.word_before(mention.start) in view.phrases.prepositions


def _country_acts(view: View, mention: PartyMention, gap: str) -> bool:
    """Say whether a country is a subject: it opens its clause and the verb is near."""
    opens = re.search(
        r"(?:^|[,;:\"-] ?|\b(?:and|that|but|said|says|as|when|while|if|because|after|before) )$",
        view.text(view.start, mention.start),
    )
    return bool(opens) and len(words_in(gap)) <= _NEAR + 1 and "," not in gap


def _list_before(view: View, last: PartyMention) -> list[PartyMention]:
    """Return the names listed together that end with this one: "Moon and Kim"."""
    chain = [last]
    for mention in view.before(last.start):
        gap = view.text(mention.stop, chain[0].start)
        if mention.parties == chain[0].parties and len(words_in(gap)) <= _FEW and mention.parties:
            chain.insert(0, mention)
            continue
        if not _links(view, gap, listed=len(chain) > 1) or not mention.parties or mention.way is Way.OTHER_PERSON:
            break
        chain.insert(0, mention)
    return chain


def _links(view: View, gap: str, *, listed: bool) -> bool:
    words = words_in(gap)
    if "'" in gap or _BREAK.search(gap):
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
        if not within_reach(view, position, mention.start, gap):
            break
        if not mention.parties or _is_place(view, mention) or _demonymic(view, mention):
            continue
        if mention.way is Way.OTHER_PERSON:
            break
        return listed_after(view, mention, pair=pair)
    return []


def _is_place(view: View, mention: PartyMention) -> bool:
    return mention.way is Way.COUNTRY and view.word_before(mention.start) in {"in", "at", "on", "near", "from"}


def _demonymic(view: View, mention: PartyMention) -> bool:
    return mention.way is Way.COUNTRY and view.owned(mention)


_TITLE = re.compile(r" (?:[A-Z][\w-]+ ){1,3}$")  # “Federal Chancellor Scholz”: what is left of a title


def within_reach(view: View, start: int, stop: int, gap: str) -> bool:
    """Say whether nothing but times, places and small words stands between."""
    if _BREAK.search(gap):
        return False
    title = _TITLE.search(view.plain(max(start, stop - 40), stop))
    stop = stop - len(title[0]) + 1 if title else stop
    at = start
    rest: list[str] = []
    for covered_start, covered_stop in _covered(view, start, stop):
        rest += words_in(view.text(at, max(at, covered_start)))
        at = max(at, covered_stop)
    rest += words_in(view.text(at, stop)) if at < stop else []
    allowed = view.phrases.gap
    strange = [w for w in rest if w not in allowed and not w.endswith("ly") and not w.isdigit()]
    return not strange and len(rest) <= _GAP_WORDS


def _covered(view: View, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the dates, places and titles between two positions, in order."""
    found = [(d.start, d.stop) for d in view.dates if start <= d.start < stop]
    found += [(p.start, p.stop) for p in view.places if start <= p.start < stop]
    found += [(m.start, m.stop) for m in view.mentions if start <= m.start < stop and m.way is Way.COUNTRY]
    for kind in ("demonym", "office", "honorific", "region", "summit", "venue", "former"):
        found += [(h.start, h.stop) for h in view.page.hits.within(kind, start, stop)]
    yield from sorted(found)


def listed_after(view: View, first: PartyMention, *, pair: bool = False) -> list[PartyMention]:
    """Return the names listed together that begin with this one: "Medvedev and China's Hu Jintao"."""
    chain = [first]
    for mention in view.after(first.stop):
        gap = view.text(chain[-1].stop, mention.start)
        if mention.way is Way.COUNTRY and (view.owned(mention) or gap.strip() in {"", "of"}):
            continue
        if mention.parties == chain[-1].parties and len(words_in(gap)) <= _FEW and mention.parties:
            chain.append(mention)
            continue
        if not _continues(view, chain[-1].stop, mention, gap, pair=pair and len(chain) == 1):
            break
        if mention.way is Way.OTHER_PERSON or not mention.parties:
            break
        chain.append(mention)
    return chain


_GOES_ON = re.compile(r"^(?:,| and\b|'s)")  # after a name of a list there comes another


def _continues(view: View, start: int, mention: PartyMention, gap: str, *, pair: bool) -> bool:
    rest = gap
    for kind in ("country", "demonym", "metonym", "office"):
        for hit in view.page.hits.within(kind, start, mention.start):
            rest = rest.replace(view.text(hit.start, hit.stop), " ", 1)
    rest = rest.replace("'s", " ")
    words = words_in(rest)
    if not (set(words) & {"and", "with", "&"} or "," in gap) or _BREAK.search(gap) or len(words) > _GAP_WORDS:
        return False
    if any(word not in view.phrases.link for word in words):
        return False
    if not set(words) & {"and", "with", "&"} and not _GOES_ON.match(view.text(mention.stop, mention.stop + 6)):
        return False
    if pair:
        return True
    nxt = words_in(view.text(mention.stop, mention.stop + 30))
    return not (nxt and nxt[0] in view.phrases.follows and not view.owned(mention))


def officials(view: View, start: int, stop: int) -> Side | None:
    """Return the country of unnamed officials within a range: "top Jordanian officials"."""
    for hit in view.page.hits.within("officials", start, stop):
        for owner in reversed(_nations(view, hit.start - 40, hit.start)):
            gap = words_in(view.text(owner.stop, hit.start).replace("'s", " "))
            if len(gap) <= _FEW and not set(gap) & view.phrases.prepositions:
                code = owner.value[0] if isinstance(owner.value, tuple) else owner.value
                return Side((Party(str(code)),), owner.start, hit.stop, Basis.INFERRED, "unnamed officials")
    return None


def _nations(view: View, start: int, stop: int) -> list[Hit]:
    hits = view.page.hits
    found = [h for kind in ("demonym", "country") for h in hits.within(kind, max(start, view.start), stop)]
    return sorted(found, key=lambda h: h.start)
