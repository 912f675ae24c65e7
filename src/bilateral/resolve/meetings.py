"""Settle meetings: the tellings of a page become one record a contact, with a claim and its words for every field."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from bilateral.events.meetings.reader import read_meetings, views_of
from bilateral.events.meetings.tellings import MeetingDraft, NoMeeting, Told
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import phrases_of
from bilateral.lang.pack import Language
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.meetings import Meeting, Mode, Status
from bilateral.model.places import Place
from bilateral.model.statements import Absence, Lack
from bilateral.refer.page import Page
from bilateral.resolve.agenda import add_topics
from bilateral.resolve.atlas import HEIRS, Atlas
from bilateral.resolve.attendance import join_company
from bilateral.resolve.calendar import give_days
from bilateral.resolve.heads import set_apart
from bilateral.resolve.journeys import follow_calls, follow_journeys
from bilateral.resolve.news import day_of_news
from bilateral.resolve.sent import gather_sent, is_sent
from bilateral.resolve.statuses import status_of
from bilateral.resolve.stopovers import without_stopovers
from bilateral.resolve.stories import gather
from bilateral.resolve.story import Story
from bilateral.resolve.themes import share_topics
from bilateral.resolve.whereabouts import locate

__all__ = ["SettledMeetings", "settle_meetings"]


class SettledMeetings(NamedTuple):
    """The meetings of a page, and those that were told not to be."""

    meetings: tuple[Meeting, ...] = ()
    absences: tuple[Absence, ...] = ()


def settle_meetings(page: Page, language: Language) -> SettledMeetings:
    """Read a page's contacts and return them as records, in the order in which they are first told."""
    views = list(views_of(page, language))  # what is worked out for a sentence stays with its view
    found = list(read_meetings(page, views))
    drafts = [d for d in found if isinstance(d, MeetingDraft)]
    stories = gather((d for d in drafts if not is_sent(d)), page.reference.when)
    own = _is_readout(page, language)
    if stories:
        join_company(views, stories)
        follow_calls(stories)
        follow_journeys(views, stories)
        atlas = Atlas(page, views, stories)
        locate(atlas)
        give_days(atlas)
        stories = without_stopovers(stories)
        add_topics(views, stories, readout=own)
        share_topics(views, stories, readout=own)
    apart = _of_those_sent(page, views, stories, drafts)
    told = [(story, own and index == 0) for index, story in enumerate(stories)] + [(story, False) for story in apart]
    if apart:
        told.sort(key=lambda one: one[0].drafts[0].start)
    meetings = tuple(_meeting(page, story, readout=readout) for story, readout in told)
    absences = tuple(_absence(page, none) for none in found if isinstance(none, NoMeeting))
    return SettledMeetings(set_apart(page, meetings), absences)


def _of_those_sent(
    page: Page, views: Sequence[View], told: Sequence[Story], drafts: Iterable[MeetingDraft]
) -> list[Story]:
    """Return the talks of those whom countries send, with their place and day."""
    found = gather_sent(drafts, told, page.reference.when)
    if found:
        atlas = Atlas(page, views, found)
        locate(atlas)
        give_days(atlas)
        if not told:
            add_topics(views, found, readout=False)
        share_topics(views, found, readout=False)
    return found


def _is_readout(page: Page, language: Language) -> bool:
    """Say whether the text is a government's own, by its outlet."""
    outlet = (page.document.source.outlet or "").lower()
    return bool(outlet) and any(word in outlet for word in phrases_of(language).readout)


def _meeting(page: Page, story: Story, *, readout: bool) -> Meeting:
    claims: list[Claim] = []
    for told in _kept(page, story, readout=readout):
        evidence = tuple(page.document.evidence(*span) for span in told.spans)
        claims.append(Claim(told.field, told.value, told.basis, told.rule, evidence, page.as_of))
    heads = frozenset(_head(page, draft) for draft in story.drafts)
    return Meeting(heads, frozenset(claims))


def _head(page: Page, draft: MeetingDraft) -> Evidence:
    return page.document.evidence(draft.start, draft.stop)


def _kept(page: Page, story: Story, *, readout: bool) -> Iterator[Told]:
    """Yield what a record holds: the parties, one value a field, every topic; the rest as rivals."""
    parties, all_told = set(story.parties), story.told
    yield from (told for told in all_told if told.field == "parties" and told.value in parties)
    when = list(_whens(page, story, readout=readout))
    yield from when
    stated = next((t.value for t in when if t.basis is not Basis.RIVAL), None)
    status = status_of(page, story, stated)
    yield status
    yield from _one(story, "mode")
    places = list(_places(story)) if story.mode is Mode.IN_PERSON else []
    yield from places
    for name in ("occasion", "format", "host", "rank", "ordinal", "first_since"):
        yield from _one(story, name)
    for name in ("issues", "not_discussed"):
        yield from (told for told in all_told if told.field == name)
    home = {told.value.country for told in places if told.basis is not Basis.RIVAL}
    guests = (told for told in all_told if told.field == "visitors")
    yield from (told for told in guests if told.value.country not in home)  # nobody is a visitor in his own country


def _one(story: Story, name: str) -> Iterator[Told]:
    found = story.values(name)
    if found:
        yield found[0]
        yield from (told for told in found[1:] if told.value == found[0].value)


def _whens(page: Page, story: Story, *, readout: bool) -> Iterator[Told]:
    found = sorted(story.values("when"), key=lambda told: told.value.width)
    if found:
        best = found[0].value
        for told in found:
            yield told if told.value.contains(best) else _rival(told)
        yield from (told for told in story.told if told.field == "when" and told.basis is Basis.RIVAL)
        return
    if story.firm_status is Status.ONGOING and page.reference.when is not None:
        spans = ((story.drafts[0].start, story.drafts[0].stop),)
        yield Told("when", page.reference.when, Basis.INFERRED, "going on on the day of writing", spans)
        return
    rule = day_of_news(page, story, readout=readout)
    if rule and page.reference.when is not None:
        spans = ((story.drafts[0].start, story.drafts[0].stop),)
        yield Told("when", page.reference.when.approximately(), Basis.INFERRED, rule, spans)


def _rival(told: Told) -> Told:
    return Told(told.field, told.value, Basis.RIVAL, told.rule, told.spans)


def _places(story: Story) -> Iterator[Told]:
    found = sorted((_of_its_time(told, story) for told in story.values("place")), key=lambda told: told.value.width)
    if found:
        best: Place = found[0].value
        for told in found:
            yield told if told.value.contains(best) or told.value == best else _rival(told)


def _of_its_time(told: Told, story: Story) -> Told:
    """Give a place the country it was of: Moscow is in the Soviet Union where that is a party."""
    place: Place = told.value
    codes = [p.country for p in story.parties if HEIRS.get(p.country) == place.country]
    return told._replace(value=evolve(place, country=codes[0])) if codes else told


def _absence(page: Page, none: NoMeeting) -> Absence:
    head = page.document.evidence(none.start, none.stop)
    claims = [Claim("kind", Lack.NO_MEETING, Basis.STATED, "negated", (head,), page.as_of)]
    claims += _parties(page, none.parties)
    return Absence(frozenset({head}), frozenset(claims))


def _parties(page: Page, told: Iterable[Told]) -> Iterator[Claim]:
    for party in told:
        evidence = tuple(page.document.evidence(*span) for span in party.spans)
        yield Claim("parties", party.value, party.basis, party.rule, evidence, page.as_of)
