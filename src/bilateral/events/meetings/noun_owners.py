"""Whose a noun of contact is: the countries of its compound, its possessor."""

from itertools import pairwise

from bilateral.events.meetings.contacts import country_side
from bilateral.events.meetings.parties import Side, subject
from bilateral.events.meetings.views import View
from bilateral.events.meetings.voice import speaker_of
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.rules import ONE_NAME
from bilateral.text.worded import Worded

__all__ = ["COMPOUND", "find_compound", "find_possessor"]

COMPOUND = "compound"
"""The rule of the countries of "Russian-Israeli talks"."""

_LONG_PAIR = 32  # characters of "Turkish-Armenian" and the like
_INNER = 3  # words between "Russian-Israeli" and "talks"
_FAR = 5  # words between who has a contact and the noun: "Trump's first two days of"


def find_compound(view: View, cue: Hit, np_start: int) -> list[Side]:
    """Read the countries of "Russian-Israeli talks", "the US-Mexico summit"."""
    hits = view.page.hits
    start = max(view.start, np_start - _LONG_PAIR)
    for pair in pairwise(hits.among(("demonym", "country", "prefix"), start, cue.start)):
        one, other = pair
        near = len(words_in(view.text(other.stop, cue.start))) <= _INNER
        if near and view.plain(one.stop, other.start) in {"-", "- "} and one.country != other.country:
            return [country_side(hit.country, hit.start, hit.stop, COMPOUND) for hit in pair]
    bloc = next((h for h in hits.within("bloc", max(view.start, np_start), cue.start) if h.stop == cue.start - 1), None)
    codes = str(bloc.value).split() if bloc is not None else []  # "the Normandy talks"
    return [country_side(code, cue.start, cue.stop, ONE_NAME) for code in codes]


def find_possessor(view: View, cue: Hit, np_start: int) -> list[PartyMention]:
    """Read "Trump's talks", "the Trump-Kim summit"."""
    if view.text(np_start, np_start + 4).startswith(("my ", "our ")):
        return speaker_of(view, np_start, view.text(np_start, np_start + 3).strip())
    if view.text(np_start, np_start + 5) == "your " and view.page.dialogue.speaker(np_start):
        return speaker_of(view, np_start, "you" if cue.kind == "visit-noun" else "our")
    for pronoun in view.possessives:
        if pronoun.start == np_start and pronoun.parties:
            return _informant(view, np_start) or [pronoun]
    owners = (m for m in view.before(cue.start) if np_start - 2 <= m.stop <= cue.start or m.start >= np_start)
    for mention in owners:
        gap = view.text(mention.stop, cue.start)
        if len(words_in(gap)) > _FAR or "," in gap:
            break
        other = next((m for m in view.before(mention.start) if m.stop == mention.start - 1), None)
        if other is not None and view.plain(other.stop, mention.start) == "-":
            return [other, mention]
        if view.owned(mention) and mention.way is not Way.COUNTRY and mention.parties:
            return [mention]
    return []


def _informant(view: View, np_start: int) -> list[PartyMention]:
    """Return who tells another of his own contact: in "Putin informed Macron of his talks with Modi" *his* is Putin's."""
    match = _INFORMED[view.language].search(view.text(view.start, np_start))
    return subject(view, view.start + match.start()) if match else []


_INFORMED = Worded(
    r"\b<informed>\b(?=[^;:\"]{3,90} (?:about|on|of) (?:(?:his|her) [^;:\"]{3,60} and |(?:the (?:\w+ and )?\w+ of )?)$)",
    "contacts.noun_sides",
)
