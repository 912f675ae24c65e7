"""Who speaks in a transcript of one leader and his questioners: "ANTHONY ALBANESE, PRIME MINISTER: …", "JOURNALIST: …"."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from bilateral.lang.pack import Language
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention, Way
from bilateral.text.documents import Document

__all__ = ["Turns", "find_turns"]

_LABEL = regex(r"([A-Z][\w'.,() -]{0,70}?)(?: ?\([a-z ]{3,24}\))?:\s")
_WORDS = 9  # of the longest label
_ASKING = 3  # words of the longest label of an outlet that asks: "Kyodo News", "The Paper"


class Turns(NamedTuple):
    """Where each turn starts, and whose it is; nobody's where a questioner speaks."""

    starts: tuple[int, ...] = ()
    speakers: tuple[PartyMention | None, ...] = ()

    def at(self, position: int) -> tuple[bool, PartyMention | None]:
        """Return whether somebody's turn holds a position, and whose, where it is a leader's."""
        index = bisect_right(self.starts, position) - 1
        return (True, self.speakers[index]) if index >= 0 else (False, None)


def find_turns(
    document: Document, mentions: Sequence[PartyMention], language: Language, own: tuple[Party, ...] = ()
) -> Turns:
    """
    Return the turns of a page whose paragraphs open with a label; none where no label tells a leader.

    A label that is an office ("PM") is the one told to hold it before, else of the government whose page it is, of
    whose head ``own`` tells the party; any other label of few words is somebody's who asks.
    """
    starts: list[int] = []
    speakers: list[PartyMention | None] = []
    roles: dict[str, PartyMention] = {}
    speaking = language.table("titles")["words"].get("speaking", ())
    for line in document.paragraphs:
        label = _LABEL.match(document.plain, line.start, line.stop)
        if label is None or len(label[1].split()) > _WORDS:
            continue
        named = _named(mentions, line.start, label.end())
        name, comma, role = label[1].partition(", ")
        if named is not None and comma:
            roles.setdefault(role.lower(), named)
        if named is None and not name.isupper() and not (name.istitle() and len(name.split()) <= _ASKING):
            continue
        speaker = named or roles.get(label[1].lower())
        if speaker is None and own and label[1].lower() in speaking:
            speaker = PartyMention(line.start, label.end() - 1, Way.NAME, own, basis=Basis.INFERRED, rule="own text")
        starts.append(label.end() - 1)
        speakers.append(speaker._replace(start=line.start, stop=label.end() - 1) if speaker is not None else None)
    return Turns(tuple(starts), tuple(speakers)) if any(speakers) else Turns()


def _named(mentions: Sequence[PartyMention], start: int, stop: int) -> PartyMention | None:
    """Return the leader whose name stands in a label."""
    for mention in mentions[bisect_left(mentions, start, key=lambda m: m.start) :]:
        if mention.start >= stop:
            return None
        if mention.way in PEOPLE and len(mention.parties) == 1 and mention.parties[0].country and mention.name:
            return mention
    return None
