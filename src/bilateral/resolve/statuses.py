"""How matters stand with a contact on the day of writing: by the words that tell it, corrected by its date."""

from bilateral.events.meetings.lengths import OVER_ITS_DAYS
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.verdicts import IS_THERE
from bilateral.model.claims import Basis
from bilateral.model.dates import When
from bilateral.model.meetings import UNDONE, Status
from bilateral.refer.page import Page
from bilateral.resolve.story import Story

__all__ = ["status_of"]

_BY_DATE = "date against the day of writing"


def status_of(page: Page, story: Story, when: When | None) -> Told:
    """Return the status: what is off stays off; else the firm word, corrected by the date; else the date; else held."""
    found = story.values("status")
    off = [t for t in found if t.value in UNDONE]
    if off:
        return off[-1]
    held = [t for t in found if t.value is Status.HELD and t.firm]
    span = story.drafts[0].start, story.drafts[0].stop
    fact = Told("status", Status.HELD, Basis.INFERRED, "told as a fact", (span,), firm=False)
    best = next(iter(held or found), fact)
    if best.value is not Status.PLANNED and _goes_on(page, story, when):
        return Told("status", Status.ONGOING, Basis.INFERRED, "not over on the day of writing", best.spans)
    if best.rule in _STAYS and best.value is Status.ONGOING and _has_talked(story):
        best = fact._replace(spans=best.spans)  # "the two held talks … Ciller, who was on a visit"
    now = page.reference.when
    if when is None or now is None:
        return best
    if now.is_before(when):
        return _corrected(best, Status.PLANNED)
    return _corrected(best, Status.HELD) if when.is_before(now) else best


_STAYS = frozenset({"visit under way", IS_THERE})
_VISITS = frozenset({"visit", "host"})


def _has_talked(story: Story) -> bool:
    """Say whether a contact is told as talks too, which are not still to come, and not only as a stay."""
    talks = [draft for draft in story.drafts if draft.kind not in _VISITS and not draft.partial]
    return any(draft.status in {Status.HELD, None} for draft in talks)


def _corrected(best: Told, by_date: Status) -> Told:
    """Return a status as its date corrects it: still to come, or over."""
    if not best.firm or (best.value is Status.PLANNED and by_date is Status.HELD):
        return Told("status", by_date, Basis.INFERRED, _BY_DATE, best.spans)
    if best.value is Status.ONGOING:
        return Told("status", by_date, Basis.STATED, best.rule, best.spans)
    return best


def _goes_on(page: Page, story: Story, when: When | None) -> bool:
    """Say whether what has begun is not over: "began three days of talks on Tuesday"."""
    now = page.reference.when
    if when is None or now is None or None in (when.first, when.last, now.first, now.last):
        return False
    lasts = any(t.rule == OVER_ITS_DAYS and t.value == when for t in story.values("when"))
    return lasts and when.first <= now.first and when.last > now.last  # type: ignore[operator]
