"""Find summits: series of the world tables with their edition, and others that are called one."""

import re
from typing import NamedTuple

from bilateral.mentions.scan import Hits
from bilateral.model.places import Summit
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["SummitMention", "find_summits"]

_EVENT = regex(
    r" ?(?:regional |annual |leaders'? |leader's |economic |world |special |emergency |informal )*"
    r"(?:summits?|meetings?|conference|forum|gathering|session|talks)\b",
    re.IGNORECASE,
)
_FORUM_SERIES = regex(r"(?:summit|forum|assembly|conference|dialogue|davos|cop\d*)\b", re.IGNORECASE)


class SummitMention(NamedTuple):
    """A summit on the page, with its noun ("APEC summit"); offsets of the shadow."""

    start: int
    stop: int
    summit: Summit


def find_summits(document: Document, hits: Hits) -> tuple[SummitMention, ...]:
    """
    Return the summits that are named, in order.

    The name of a body alone ("APEC") is one only before a noun of meeting ("APEC summit", "G20 leaders' meeting");
    a name that says it ("Summit of the Americas") is one by itself.
    """
    found = []
    for hit in hits.of("summit"):
        event = _EVENT.match(document.plain, hit.stop)
        stop = event.end() if event else hit.stop
        if event or _FORUM_SERIES.search(document.plain, hit.start, hit.stop):
            name = document.words(hit.start, stop)
            found.append(SummitMention(hit.start, stop, Summit(name, str(hit.value))))
    return tuple(found)
