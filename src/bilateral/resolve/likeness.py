"""How well a telling fits a contact told before: by who, when, where, how, and how matters stand."""

from collections.abc import Collection, Sequence

from bilateral.events.meetings.spoken_days import SPOKEN
from bilateral.events.meetings.tellings import MeetingDraft
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import DONE, UNDONE, Format, Mode, Status
from bilateral.model.places import Place
from bilateral.refer.rules import POSTS_TOGETHER
from bilateral.resolve.story import Story, among, weeks_ago

__all__ = ["alike", "fits"]

_NEXT = 2  # sentences after which "the visit" hardly is the one told


def alike(story: Story, draft: MeetingDraft, now: When | None) -> float:
    """Say how well a telling fits a contact; nothing speaks for it at 0."""
    return fits(story, draft, now) if draft.partial else likeness(story, draft, now)


def fits(story: Story, draft: MeetingDraft, now: When | None = None) -> float:
    """Say how well a telling without a pair of its own fits: "the talks", "her visit"."""
    again = story.past and story.when is not None and draft.value("when") == story.when
    strange = any(not among(party, story.parties) for party in draft.parties)
    if (story.past and not again) or strange or _goes_before(story, draft):
        return 0
    moved = draft.status is Status.POSTPONED or story.is_moved(draft)
    if not ((moved or _dates_agree(story, draft)) and _status_agrees(story, draft) and _places_agree(story, draft)):
        return 0
    if not _shapes_agree(story, draft) or _still_ahead(story, draft, now) or _told_afar(story, draft):
        return 0
    if (draft.kind == "call") != (
        story.mode is Mode.PHONE or story.mode is Mode.VIDEO
    ) and draft.kind != "conversation":
        return 0
    if (
        draft.kind == "visit"
        and not story.kinds & {"visit", "host", "told"}
        and draft.sentence - story.last_sentence > _NEXT
    ):
        return 0
    return 1 + (draft.kind in story.kinds) * 0.5 + 0.5 * (draft.sentence - story.last_sentence <= _NEXT)


def _goes_before(story: Story, draft: MeetingDraft) -> bool:
    """Say whether an earlier contact has a day of its own: "in continuation of the conversation on January 20", told of a call."""
    held = draft.status is Status.HELD and draft.another and draft.value("when") is not None
    return held and story.when is None and story.firm_status is Status.HELD and not story.past


def likeness(story: Story, draft: MeetingDraft, now: When | None) -> float:
    """Say how well a telling that names a pair of its own fits."""
    mine, theirs = story.parties, draft.parties
    if not (_covers(mine, theirs) or _covers(theirs, mine)) or _in_its_stead(story, draft) or _of_posts(story, draft):
        return 0
    if not (_dates_agree(story, draft) and _modes_agree(story, draft) and _places_agree(story, draft)):
        return 0
    if not (_status_agrees(story, draft) or _is_over(story, draft, now)) or _long_over(story, draft, now):
        return 0
    if _another_visit(story, draft, now) or _long_before(story, draft, now) or not _shapes_agree(story, draft):
        return 0
    exact = story.when is not None and draft.value("when") == story.when
    stop = story.kinds == {"visit"} and draft.kind in _TALKS and bool(story.told_in(draft.sentence))
    if draft.past != story.past and not exact and not stop:  # "I visited Suva last week for talks with Y"
        return 0
    return 1 + exact


def _of_posts(story: Story, draft: MeetingDraft) -> bool:
    """Say whether it is not those named who meet, but others of their countries: "their defence ministers met in Bali"."""
    return set(draft.rules) == {POSTS_TOGETHER} and any(p.name for p in story.parties)


_OFF = frozenset({Status.CANCELLED, Status.DECLINED})


def _in_its_stead(story: Story, draft: MeetingDraft) -> bool:
    """Say whether a plan is told after a contact that is off: "the two are still expected to see each other in Lima"."""
    off = draft.another and draft.status is Status.PLANNED and story.firm_status in _OFF
    return off and story.when != draft.value("when")


_TALKS = frozenset({"talks", "meeting", "meet", "summit"})
_FAR = 5  # sentences after which a dated visit hardly is the undated meeting told before


def _shapes_agree(story: Story, draft: MeetingDraft) -> bool:
    """Say whether a contact told to be of three is told of three: "we said after our trilateral meeting"."""
    shape, told = draft.value("format"), {told.value for told in story.values("format")}
    if shape is None or shape in told:
        return True
    return not told and (shape is Format.TRILATERAL) == (len(story.countries) > _PAIR)


_PAIR = 2


def _another_visit(story: Story, draft: MeetingDraft, now: When | None) -> bool:
    """Say whether a visit told with its own day, far below, is another than the undated meeting told above."""
    day: When | None = draft.value("when")
    if now is not None and day is not None and day.days == 1 and day.overlaps(now):
        return False
    if draft.kind != "visit" or "visit" in story.kinds or story.when is not None or draft.value("when") is None:
        return False
    return draft.sentence - story.last_sentence > _FAR


def _covers(wide: Sequence[Party], narrow: Sequence[Party]) -> bool:
    """Say whether every party of one telling is one of the other: a visit names the country where talks name the host."""
    return all(among(party, wide) for party in narrow) and {p.country for p in narrow} == {p.country for p in wide}


def _dates_agree(story: Story, draft: MeetingDraft) -> bool:
    mine, theirs = story.when, draft.value("when")
    if mine is None or theirs is None or mine.overlaps(theirs) or story.came_about(draft):
        return True
    if SPOKEN in {told.rule for told in (*story.values("when"), *draft.told) if told.field == "when"}:
        return _days_apart(mine, theirs) in _SOON
    soft = not any(told.firm for told in story.values("when"))
    if soft == draft.firm("when"):
        return _days_apart(mine, theirs) in _STAY if soft else _days_apart(theirs, mine) in _STAY
    return False


_STAY = range(5)  # days from that of arrival to that of the talks
_SOON = range(-3, 4)  # days between talks and what is said of them


def _days_apart(one: When, other: When) -> int | None:
    """Return how many days one day is before another."""
    if one.first is None or other.first is None or one.days != 1 or other.days != 1:
        return None
    return (other.first - one.first).days


_TOP = 3  # sentences that tell the news


def _long_before(story: Story, draft: MeetingDraft, now: When | None) -> bool:
    """Say whether a contact told with a day of weeks ago is another than the undated news: "the results of the June visit"."""
    if story.when is not None or story.past or story.firm_status is not Status.HELD:
        return False
    news = story.drafts[0].sentence <= _TOP and story.values("status")[0].rule == "verb in the past"
    return news and weeks_ago(draft.value("when"), now)


def _long_over(story: Story, draft: MeetingDraft, now: When | None) -> bool:
    """Say whether a contact of weeks ago is told beside one that is still to come, whose day is not told yet."""
    ahead = story.firm_status is Status.PLANNED and draft.status is not Status.PLANNED
    return (ahead and weeks_ago(draft.value("when"), now)) or _still_ahead(story, draft, now)


def _still_ahead(story: Story, draft: MeetingDraft, now: When | None) -> bool:
    """Say whether a contact that is still to come is told beside one of weeks ago: "recalled the visit last fall … his coming visit"."""
    ahead = draft.status is Status.PLANNED and draft.firm("status") and story.firm_status is not Status.PLANNED
    return ahead and weeks_ago(story.when, now)


def _told_afar(story: Story, draft: MeetingDraft) -> bool:
    """Say whether a contact by video is told beside a visit: "flew in for talks … then joined talks online"."""
    distant = draft.mode in {Mode.PHONE, Mode.VIDEO} and draft.firm("mode")
    return distant and story.mode is Mode.IN_PERSON and bool(story.kinds & {"visit", "host"})


def _is_over(story: Story, draft: MeetingDraft, now: When | None) -> bool:
    """Say whether what was due by now is told as held, undated: "was to meet Y on Wednesday … the two talked for an hour"."""
    planned = story.firm_status is Status.PLANNED and draft.status is Status.HELD and not draft.past
    when = story.when
    if not planned or draft.value("when") is not None or now is None or now.last is None or when is None:
        return False
    return when.days == 1 and when.first is not None and when.first <= now.last


def _modes_agree(story: Story, draft: MeetingDraft) -> bool:
    if story.mode is None or draft.mode is None or story.mode == draft.mode:
        return True
    if draft.kind == "conversation" and not draft.firm("mode") and draft.value("place") is None and not draft.past:
        return True
    vague = not draft.firm("mode") and draft.value("when") is None and draft.value("place") is None
    pointed = any(t.basis is not Basis.STATED for t in draft.told if t.field == "parties")
    return vague and pointed and not draft.past and draft.status is not Status.PLANNED


def _places_agree(story: Story, draft: MeetingDraft) -> bool:
    place: Place | None = draft.value("place")
    if place is None:
        return True
    if place.country and (_is_tour(story.kinds, story.parties) or _is_tour({draft.kind}, draft.parties)):
        place = Place(country=place.country)  # a visit to a country takes its guest to several cities
    return all(_near(place, told.value) for told in story.values("place"))


def _is_tour(kinds: Collection[str], parties: Sequence[Party]) -> bool:
    """Say whether a visit to a country is told, and no host."""
    return set(kinds) == {"visit"} and any(not p.name for p in parties)


def _near(one: Place, other: Place) -> bool:
    if one.country and other.country and one.country != other.country:
        return False
    return not one.city or not other.city or one.city == other.city


def _status_agrees(story: Story, draft: MeetingDraft) -> bool:
    """Say whether two tellings can be one contact: what is off was planned; what is held is not still to come."""
    mine = story.firm_status
    theirs = draft.status if draft.firm("status") else None
    if mine is None or theirs is None or mine == theirs or {mine, theirs} <= DONE:
        return True
    when, other = story.when, draft.value("when")
    if (when is not None and when == other and when.days == 1) or story.came_about(draft):
        return True
    return bool({mine, theirs} & UNDONE) and not {mine, theirs} & DONE
