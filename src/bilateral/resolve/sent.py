"""Talks of those whom countries send are contacts of their own: none is told of a leader, nor takes its day from one."""

from collections.abc import Iterable, Sequence

from bilateral.events.meetings.delegates import SENT
from bilateral.events.meetings.noun_owners import COMPOUND
from bilateral.events.meetings.sent_moods import COURSE
from bilateral.events.meetings.tellings import MeetingDraft
from bilateral.model.dates import When
from bilateral.model.meetings import DONE, Status
from bilateral.refer.rules import BY_METONYM, BY_NAME, TOGETHER
from bilateral.resolve.likeness import alike
from bilateral.resolve.story import Story

__all__ = ["gather_sent", "is_sent"]

_MEMORY = 16  # contacts before one that it is compared with
_PAIR = 2
_TALKS = frozenset({"talks", "meeting"})
_BY_COUNTRY = frozenset({COMPOUND, BY_NAME, BY_METONYM})


def is_sent(draft: MeetingDraft) -> bool:
    """Say whether a draft tells of those whom countries send, and of nobody else."""
    return set(draft.rules) == {SENT}


def gather_sent(drafts: Iterable[MeetingDraft], told: Sequence[Story], now: When | None) -> list[Story]:
    """Return the talks of those whom countries send, with what is told of no leader's contact and may be told of them."""
    taken = {(draft.start, draft.stop) for story in told for draft in story.drafts}
    stories: list[Story] = []
    for draft in drafts:
        free = (draft.start, draft.stop) not in taken
        own = is_sent(draft) or (free and (_of_countries(draft) or _of_both_sides(stories, draft)))
        if not own and not (draft.partial and stories and free):
            continue
        story = _find(stories[-_MEMORY:], draft, now)
        if story is not None:
            story.add(draft)
        elif own and not draft.partial and not draft.supposed:
            stories.append(Story(len(stories)))
            stories[-1].add(draft)
    kept = [story for story in stories if _is_firm(story)]
    for number, story in enumerate(kept):
        story.number = number
    return kept


def _of_countries(draft: MeetingDraft) -> bool:
    """Say whether countries are told to talk, by how matters stand and by a day or place: "Iran and Iraq held talks in Basra"."""
    several = len({p.country for p in draft.parties if p.country}) >= _PAIR and draft.kind in _TALKS
    placed = draft.value("when") is not None or draft.value("place") is not None
    firm = draft.status is not None and (draft.firm("status") or draft.status in DONE)
    return several and set(draft.rules) <= _BY_COUNTRY and firm and placed


def _of_both_sides(stories: Sequence[Story], draft: MeetingDraft) -> bool:
    """Say whether those sent before are told of as a pair: "the two sides will meet again in May"."""
    countries = draft.countries
    before = any(story.countries == countries for story in stories[-_MEMORY:])
    return before and set(draft.rules) == {TOGETHER} and not any(p.name for p in draft.parties) and draft.firm("status")


def _find(stories: Sequence[Story], draft: MeetingDraft, now: When | None) -> Story | None:
    ranked = ((alike(story, draft, now), story.last_sentence, story.number, story) for story in stories)
    best = max(ranked, default=None)
    return best[3] if best is not None and best[0] > 0 else None


def _is_firm(story: Story) -> bool:
    """Say whether it is told that they talk: by a verb, as talks that go on, or by a day or place."""
    told = story.values("status")
    days, cities = bool(story.values("when")), any(one.value.city for one in story.values("place"))
    if story.firm_status is Status.PLANNED and not (days or cities):
        return any(one.rule.startswith("verb") for one in told)  # not “talks are expected to be long”
    if any(one.firm or one.rule == COURSE for one in told):
        return True
    said = bool(told) or any(draft.kind == "meet" for draft in story.drafts)
    return (days and cities) or (said and (days or cities))
