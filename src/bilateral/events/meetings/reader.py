"""Read contacts between leaders: one draft a telling."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from bilateral.events.meetings.bodies import BODY, read_body
from bilateral.events.meetings.discussions import read_discuss_verb
from bilateral.events.meetings.gapping import read_meeting_verb
from bilateral.events.meetings.headings import read_heading
from bilateral.events.meetings.invitations import INVITE, read_invited
from bilateral.events.meetings.joint_acts import (
    HERE,
    JOINTLY,
    SIGN,
    TOUCH,
    acting_pairs,
    read_deed_there,
    read_here,
    read_jointly,
    read_sign,
    read_touch,
)
from bilateral.events.meetings.nouns import read_noun
from bilateral.events.meetings.offers import ACCEPT, DECLINE, read_answer
from bilateral.events.meetings.receptions import read_host_verb
from bilateral.events.meetings.senses import LOOSE
from bilateral.events.meetings.sent import read_sent
from bilateral.events.meetings.sights import BY_PHONE, COMPANY, read_by_phone, read_company, read_see_verb
from bilateral.events.meetings.stays import STAY, read_guest, read_stay, read_told_in, read_told_there
from bilateral.events.meetings.tellings import Drafts
from bilateral.events.meetings.verbs import read_call_verb, read_talk_verb
from bilateral.events.meetings.views import CUES, View
from bilateral.events.meetings.visits import read_visit_noun, read_visit_verb
from bilateral.events.meetings.withdrawals import OFF, read_withdrawal
from bilateral.events.meetings.wording import phrases_of
from bilateral.lang.pack import Language
from bilateral.mentions.ranges import starting
from bilateral.mentions.scan import Hit
from bilateral.refer.page import Page

__all__ = ["read_meetings", "views_of"]


def _read_here(view: View, hit: Hit) -> Drafts:
    yield from read_here(view, hit)
    yield from read_guest(view, hit)


_READERS: dict[str, Callable[[View, Hit], Drafts]] = {
    "meet-verb": read_meeting_verb,
    "see-verb": read_see_verb,
    "talk-verb": read_talk_verb,
    "discuss-verb": read_discuss_verb,
    "phone-verb": read_call_verb,
    "visit-verb": read_visit_verb,
    "host-verb": read_host_verb,
    "talk-noun": read_noun,
    "call-noun": read_noun,
    "visit-noun": read_visit_noun,
}
# Words that mostly tell of something else: no cues by which a page or a clause is judged.
_PLAIN: dict[str, Callable[[View, Hit], Drafts]] = {
    BY_PHONE: read_by_phone,
    COMPANY: read_company,
    STAY: read_stay,
    TOUCH: read_touch,
    SIGN: read_sign,
    HERE: _read_here,
    JOINTLY: read_jointly,
    INVITE: read_invited,
    ACCEPT: read_answer,
    DECLINE: read_answer,
    OFF: read_withdrawal,
    BODY: read_body,
}
_TURNS = list(_PLAIN)


def views_of(page: Page, language: Language) -> Iterator[View]:
    """Yield each sentence of a page as a reader of meetings sees it."""
    phrases = phrases_of(language)
    for index, sentence in enumerate(page.document.sentences):
        yield View(page, phrases, index, sentence.start, sentence.stop)


def read_meetings(page: Page, views: Iterable[View]) -> Drafts:
    """Yield the tellings of contacts, in order; sentences without a cue are not looked at."""
    wanted = {page.document.sentence_at(hit.start) for kind in (*CUES, *_PLAIN) for hit in page.hits.of(kind)}
    wanted |= {page.document.sentence_at(place.start) for place in page.places if _fronted(page, place.start)}
    placed = {page.document.sentence_at(place.start) for place in page.places}
    wanted |= placed & {page.document.sentence_at(stop - 1) for stop in acting_pairs(page)} if placed else set()
    loose = {page.document.sentence_at(hit.start) for hit in page.hits.of(LOOSE)}
    for view in views:
        called = view.index in wanted or (view.index in loose and view.cues)
        if called and view.plain(view.start, view.stop).count(" | ") < _BARS:
            yield from islice(read_sentence(view), _MOST)


_MOST = 40  # tellings in one sentence: a list of all who came to a summit has fewer
_BARS = 2  # "Trump to meet Putin | World | The Guardian": the heading of a page


def _fronted(page: Page, start: int) -> bool:
    """Say whether a place opens its sentence or follows one who is told something: "In Baku, …", "told Y in Baku"."""
    before = page.document.plain[max(0, start - _TOLD_BACK) : start]
    if not before.endswith((" in ", " in the ", " at ", " at the ")):
        return before.endswith("In ")
    telling = phrases_of(page.language).telling
    return telling.search(before + page.document.plain[start : start + _TOLD_AFTER]) is not None


_TOLD_BACK, _TOLD_AFTER = 80, 60


def _in_turn(hit: Hit) -> int:
    return _TURNS.index(hit.kind)


def read_sentence(view: View) -> Drafts:
    """Yield the tellings of one sentence."""
    for cue in view.cues:
        sent = read_sent(view, cue)
        yield from _READERS[cue.kind](view, cue) if sent is None else sent
    plain = starting(view.page.hits.of(*_PLAIN), view.start, view.stop)
    for hit in sorted(plain, key=_in_turn) if len(plain) > 1 else plain:
        yield from _PLAIN[hit.kind](view, hit)
    yield from read_heading(view)
    yield from read_told_there(view)
    yield from read_told_in(view)
    yield from read_deed_there(view)
