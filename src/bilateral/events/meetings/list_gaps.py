"""What may stand between two names of a list: "and", days and places, an aside that tells the hour."""

from collections.abc import Iterator

from bilateral.events.meetings.reach import BREAK, GAP_WORDS
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention

__all__ = ["continues"]

_PARTS = regex(r"\bin the (?:morning|afternoon|evening)\b|\blater\b|\bover (?:lunch|dinner|breakfast)\b")


def _times(view: View, start: int, stop: int, after: int) -> Iterator[str]:
    """
    Yield the days and places between two names of a list, in their words.

    "meets Draghi in Frankfurt on Tuesday and Rajoy on Friday"; without "and" the next name has a day or place too.
    """
    text = view.text(start, stop)
    if " and " not in text and not ("," in text and _placed(view, after)):
        return
    yield from (view.text(d.start, d.stop) for d in view.dates if start <= d.start and d.stop <= stop)
    yield from (view.text(p.start, p.stop) for p in view.places if start <= p.start and p.stop <= stop)
    yield from (match[0] for match in _PARTS.finditer(text))


def _placed(view: View, position: int) -> bool:
    """Say whether a day or place follows a name: "on Tuesday", "in Rome"."""
    return any(position < at <= position + _SOON for at in view.spots) and not view.text(position, position + 1).strip()


# “will meet Mr Abe on Monday, before the summit, and Mr Moon in the evening”
_ASIDE = regex(
    r", (?:[\w-]+ )?(?:before|after|ahead of|during|following|at the start of|on the eve of) [^,;:\"]{1,60}(?=, and )"
)


def _timed(view: View, position: int) -> bool:
    """Say whether a name has a day, a place or a part of the day of its own."""
    comma = position + view.text(position, position + 1).count(",")
    return _placed(view, comma) or _PARTS.match(view.text(comma, comma + 20).lstrip()) is not None


_GOES_ON = regex(r"^(?:,| and\b|'s)")  # after a name of a list there comes another
_SOON = 5  # characters: " in ", " on "


# “met Mr Abe and Mr Moon, who …”, “the talks with Mr Abe and Mr Moon held in Seoul”
_RELATIVE = regex(r", who\b| held (?:in|on|at|yesterday|today|earlier|last|this)\b")


def continues(view: View, start: int, mention: PartyMention, gap: str, *, pair: bool) -> bool:
    """Say whether a name goes on with a list whose last one stops at ``start``; ``pair``: nothing need be told of what follows."""
    if _ASIDE.search(gap) and _timed(view, mention.stop):
        gap = _ASIDE.sub("", gap, count=1)
    rest = gap
    times = list(_times(view, start, mention.start, mention.stop))
    for words_of in times:
        rest = rest.replace(words_of, " ", 1)
    for kind in ("country", "demonym", "metonym", "office"):
        for hit in view.page.hits.within(kind, start, mention.start):
            rest = rest.replace(view.text(hit.start, hit.stop), " ", 1)
    rest = rest.replace("'s", " ")
    words = words_in(rest)
    if not (set(words) & {"and", "with", "&"} or "," in gap) or BREAK.search(gap) or len(words) > GAP_WORDS:
        return False
    timed = bool(times)
    link = view.phrases.link | ({"on", "in", "at"} if timed else frozenset())
    if any(word not in link for word in words):
        return False
    if (
        not timed
        and not set(words) & {"and", "with", "&"}
        and not _GOES_ON.match(view.text(mention.stop, mention.stop + 6))
    ):
        return False
    if pair:
        return True
    if _RELATIVE.match(view.text(mention.stop, mention.stop + 16)):
        return True
    nxt = words_in(view.text(mention.stop, mention.stop + 30))
    return not (nxt and nxt[0] in view.phrases.follows and not view.owned(mention))
