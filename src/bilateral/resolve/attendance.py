"""Who else was there: "joined by Y", "with the participation of Y", "Y also took part in the talks"."""

from collections.abc import Iterator, Sequence

from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.parties import subject
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.verdicts import Verdict
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.patterns import regex
from bilateral.refer.mentions import PEOPLE, PartyMention
from bilateral.resolve.stories import beside
from bilateral.resolve.story import Story

__all__ = ["join_company"]

COMPANY = "company"
_NEXT = 2  # sentences after a contact in which "the talks" are those
_NOUNS = ("talk-noun", "call-noun")
_THE = regex(r" (?:the|their|these|those|that|this|both) (?:[a-z-]+ ){0,2}")
_BE = regex(r"(?: at (?:the|their) [\w -]{1,30}?)? (?:was|were|is|are|will be)(?: the)? ?$")
_REACH = 40  # characters between "joined" and "the talks"


def join_company(views: Sequence[View], stories: Sequence[Story]) -> None:
    """Add those who are told to have been there too; each sentence belongs to the contact told last before it."""
    for story in stories:
        first = story.drafts[0].sentence
        for view in views[first : first + _NEXT + 1]:
            for hit in view.page.hits.within(COMPANY, view.start, view.stop):
                if _told_last(stories, story, hit.start, view.index):
                    for mention in _company(view, hit, own=view.index == first):
                        _add(story, mention)


def _told_last(stories: Sequence[Story], story: Story, position: int, index: int) -> bool:
    """Say whether a contact is the last one told before a position, with a pair of its own."""
    start = story.drafts[0].start
    others = (d.start for s in beside(stories, story) if s is not story for d in s.told_in(index) if not d.partial)
    later = (s.drafts[0].start for s in beside(stories, story) if s is not story)
    return start < position and not any(start <= other < position for other in (*others, *later))


def _company(view: View, hit: Hit, *, own: bool) -> Iterator[PartyMention]:
    """Yield who is told to have been there: those named after "joined by", those before "joined the talks"."""
    if hit.value == "after":
        if own or _noun(view, hit.start - _REACH, hit.start):
            yield from _people(objects(view, hit.stop, pair=True))
        return
    who = subject(view, hit.start)
    if hit.value == "there" and not who:
        named = next((m for m in view.after(hit.stop) if m.way in PEOPLE), None)
        if named is not None and _BE.fullmatch(view.text(hit.stop, named.start)):
            yield from _people(objects(view, named.start - 1, pair=True))
        return
    noun = _noun(view, hit.stop, hit.stop + _REACH)
    told = hit.value == "there" or (noun is not None and _THE.fullmatch(view.plain(hit.stop, noun.start)))
    if who and told:
        mood = verb_mood(
            view, Hit(hit.start, hit.stop, COMPANY, "base" if hit.value == "base" else "past"), who[-1].stop
        )
        yield from _people(who) if mood.verdict is Verdict.STATUS else ()


def _noun(view: View, start: int, stop: int) -> Hit | None:
    return next((c for c in view.cues if c.kind in _NOUNS and start <= c.start and c.stop <= stop), None)


def _people(mentions: Sequence[PartyMention]) -> Iterator[PartyMention]:
    yield from (m for m in mentions if m.way in PEOPLE and m.parties)


def _add(story: Story, mention: PartyMention) -> None:
    known = {party.name for party in story.parties}
    for party in mention.parties:
        if party.name and party.name not in known:
            story.tell(Told("parties", party, Basis.STATED, "also there", ((mention.start, mention.stop),)))
