"""Put the tellings of one contact together: which drafts of a page are one meeting."""

from collections.abc import Iterable, Sequence

from bilateral.events.meetings.bodies import JOINT
from bilateral.events.meetings.destinations import SCENE
from bilateral.events.meetings.officials import UNNAMED_STAFF
from bilateral.events.meetings.tellings import MeetingDraft, Told
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import DONE, Status
from bilateral.model.places import Place
from bilateral.refer.rules import HEADS_OF_LISTED, ONE_NAME, POST_OF_COUNTRY, POSTS_OF_BOTH, POSTS_TOGETHER, UNNAMED
from bilateral.resolve.likeness import alike, fits
from bilateral.resolve.sequels import another
from bilateral.resolve.story import Story, weeks_ago

__all__ = ["beside", "gather"]

_MEMORY = 64  # contacts on either side that one is compared with: an article tells of fewer


def beside(stories: Sequence[Story], story: Story) -> Sequence[Story]:
    """Return the contacts told next to one, itself among them: all those of an article, a stretch of a longer text."""
    return stories[max(0, story.number - _MEMORY) : story.number + _MEMORY + 1]


def gather(drafts: Iterable[MeetingDraft], now: When | None = None) -> list[Story]:
    """Return the contacts of a page written on a day, in the order in which they are first told."""
    stories: list[Story] = []
    early: list[MeetingDraft] = []
    supposed: list[MeetingDraft] = []
    for telling in drafts:
        draft = telling if telling.partial or _worth(telling) else _led(stories[-_MEMORY:], telling)
        if draft.supposed:
            supposed.append(draft)
            continue
        story = _find(stories[-_MEMORY:], draft, now)
        if story is not None:
            story.add(draft)
        elif _faces_press(stories[-_MEMORY:], draft):
            continue
        elif (_worth(draft) and (not draft.partial or _named(draft) or _of_posts(draft))) or _of_delegations(draft):
            stories.append(Story(len(stories)))
            stories[-1].add(draft._replace(partial=False))
        elif (other := another(stories[-_MEMORY:], draft)) is not None:
            stories.append(Story(len(stories)))
            stories[-1].add(other)
        elif draft.partial:
            early.append(draft)
    _look_back(stories, early)
    for draft in supposed:
        story = _find([s for s in stories[-_MEMORY:] if s.firm_status not in DONE], draft, now)
        if story is not None:
            story.add(draft)
    return stories


def _faces_press(stories: Sequence[Story], draft: MeetingDraft) -> bool:
    """Say whether those who meet are to speak to reporters together afterwards: no other contact of theirs."""
    if draft.kind != "news-conference" or draft.status is not Status.PLANNED:
        return False
    return any(set(s.parties) == set(draft.parties) for s in stories)


def _look_back(stories: list[Story], early: Iterable[MeetingDraft]) -> None:
    """Add the tellings that come before those who meet are named: "Ahead of Tuesday's meeting …"."""
    for draft in early:
        story = next((s for s in stories[:_MEMORY] if fits(s, draft) > 0), None)
        first = story.drafts[0] if story is not None else draft
        behind = (
            draft.sentence == first.sentence and draft.start > first.start
        )  # "was due on Monday, but the trip is off"
        if story is not None and (draft.sentence < first.sentence or behind):
            story.add(draft)
        elif story is None and draft.value(SCENE) is not None:
            _tell_at_scene(stories, draft)


def _tell_at_scene(stories: list[Story], draft: MeetingDraft) -> None:
    """Take a visit to the country that the page is filed from, where nothing else is told of the visitor."""
    host = next(told for told in draft.told if told.field == SCENE)
    told = (host._replace(field="parties"), host._replace(field="place", value=Place(country=host.value.country)))
    whole = draft._replace(partial=False, told=(*draft.told, *told))
    here = [s for s in stories if set(draft.parties) & set(s.parties)]
    if not here and _worth(whole):
        stories.append(Story(len(stories)))
        stories[-1].add(whole)
    elif any(s.drafts[0].value(SCENE) for s in here):
        here[-1].add(whole)


def _worth(draft: MeetingDraft) -> bool:
    """Say whether a draft can stand alone: two countries or bodies, and a person among them, or their ministers."""
    parties = draft.parties
    several = len({p.country for p in parties if p.country}) > 1
    return several and (any(p.name for p in parties) or _of_posts(draft))


def _of_posts(draft: MeetingDraft) -> bool:
    """Say whether those meet who hold the posts of countries that are listed: "the foreign ministers of Chad and Mali met in Bamako"."""
    posts = all(rule in _POSTS for rule in draft.rules)
    return posts and (draft.value("place") or (None if draft.partial else draft.value("when"))) is not None


# How those are told of who hold a post of their country, and are not named.
_POSTS = frozenset({HEADS_OF_LISTED, POSTS_OF_BOTH, POSTS_TOGETHER, UNNAMED, POST_OF_COUNTRY, ONE_NAME, JOINT})  # fmt: skip


def _of_delegations(draft: MeetingDraft) -> bool:
    """Say whether talks are told of those whom two countries sent: "the talks between Russian and Ukrainian representatives"."""
    talks = draft.kind in _TALKS and not draft.partial and draft.status in {Status.HELD, Status.ONGOING, None}
    if not talks or len({p.country for p in draft.parties if p.country}) < _PAIR:
        return False
    return set(draft.rules) <= UNNAMED_STAFF | _POSTS


_PAIR = 2
_TALKS = frozenset({"talks", "meeting", "contacts", "meet"})


def _led(stories: Sequence[Story], draft: MeetingDraft) -> MeetingDraft:
    """Give talks between two countries their leaders, where the page has told of both: "the Russian-Israeli talks"."""
    countries = draft.countries
    if _is_of_others(draft):
        return draft
    for story in stories:
        if story.countries == countries and draft.status is not Status.PLANNED:
            first = (t for one in story.drafts[:_MEMORY] for t in one.told)
            told = [t for t in first if t.field == "parties" and t.value in story.parties]
            led = dict.fromkeys(Told("parties", t.value, Basis.INFERRED, "leaders of both", t.spans) for t in told)
            return draft._replace(told=(*(t for t in draft.told if t.field != "parties"), *led))
    return draft


def _named(draft: MeetingDraft) -> bool:
    """Say whether all parties are named in so many words: "During the call, Putin and Abbas …", "he and Abbas discussed …"."""
    told = [t for t in draft.told if t.field == "parties"]
    stated = [t for t in told if t.basis is Basis.STATED]
    rest = all(t in stated or t.rule in _PRONOUNS for t in told)
    return bool(stated) and rest and all(t.value.name for t in told)


def _are_others(story: Story, draft: MeetingDraft) -> bool:
    """Say whether those who are named are others than those of whom only the post is told; ministers may be named later on."""
    if _is_of_others(draft):
        return any(party.name for party in story.parties)
    return any(party.name for party in draft.parties) and all(t.rule != UNNAMED for t in story.drafts[0].told)


def _is_of_others(draft: MeetingDraft) -> bool:
    """Say whether talks are told of those whom two countries sent or whose post is all that is told."""
    return draft.kind != "visit" and bool(draft.rules) and all(rule in _OTHERS for rule in draft.rules)


_OTHERS = UNNAMED_STAFF | {UNNAMED, JOINT}
_PRONOUNS = frozenset({"subject named last"})


def _find(stories: Sequence[Story], draft: MeetingDraft, now: When | None) -> Story | None:
    best: tuple[float, bool, int, Story] | None = None
    sent = _is_of_others(draft)
    for story in stories:
        if sent != _is_of_others(story.drafts[0]) and _are_others(story, draft):
            continue  # “our foreign ministers met last week”, said by two presidents
        # “your visit”, said today, is not that of which “we met in May” tells
        fresh = draft.partial or not weeks_ago(story.when, now)
        weight = alike(story, draft, now)
        if weight > 0 and (best is None or (weight, fresh, story.last_sentence) >= best[:3]):
            best = (weight, fresh, story.last_sentence, story)
    return best[3] if best else None
