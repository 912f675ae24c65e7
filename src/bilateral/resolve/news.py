"""Which contacts that tell no day are the news of the day on which the page was written."""

from bilateral.events.meetings.tellings import MeetingDraft, Told
from bilateral.events.meetings.voice import SPEAKERS
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.refer.page import Page
from bilateral.resolve.deeds import is_deed, is_often
from bilateral.resolve.encounters import NEWS
from bilateral.resolve.story import Story

__all__ = ["OF_TODAY", "day_of_news"]

OF_TODAY = "verb in the third"  # the rule of what is told in the present tense: "meets"

_TOP = 3  # sentences that tell the news
_IN_PASSING = frozenset(
    {"adjective", *(f"noun: {word}" for word in ("since", "results of", "outcome of", "outcomes of"))}
)
_TOPIC = regex(  # what is only talked about: "when talking about his call with X"
    r"\b(?:about|regarding|concerning|discuss\w*|transcript of|details of|record of|conversations? about)(?: [\w'.-]+){0,4} ?$"
)
_ITEM = regex(r"\*+ |[A-Z][A-Z .'-]{2,30}(?:, [A-Z][\w. ]{2,12}\d{1,2}(?:, \d{4})?)? (?:\([A-Z][\w/ -]{1,20}\) ?)?-")
_LOOK = 60


def day_of_news(page: Page, story: Story, *, readout: bool) -> str:
    """Return by which rule a contact that tells no day has that of the page; empty where it has not."""
    now = page.reference.when
    if now is None:
        return ""
    if readout and story.firm_status in {Status.HELD, None} and not story.past and not _known(story):
        return "day a readout was published"
    exact = now.days == 1
    if "news-conference" in story.kinds and story.firm_status is not Status.PLANNED and not story.past and exact:
        return "news of the day"
    return NEWS if exact and _is_news(page, story) else ""


def _known(story: Story) -> bool:
    return any(_in_passing(told) for told in story.values("status"))


def _is_news(page: Page, story: Story) -> bool:
    """Say whether a contact is the news itself: told at the top, by a verb in the past, and not as an earlier one."""
    first = story.drafts[0]
    if any(t.rule == SPEAKERS for t in first.told) or page.dialogue.speaker(first.start) is not None:
        return False  # “we spoke recently”, said by one to the other
    told = next((t for t in first.told if t.field == "status"), None)
    if told is not None and told.rule == OF_TODAY:
        return True
    held = told is None or (told.value is Status.HELD and not _in_passing(told))
    if not held or _TOPIC.search(page.document.lower[max(0, first.start - _LOOK) : first.start]):
        return False
    if is_often(page, first):
        return False
    top = first.sentence <= _TOP or _opens_item(page, first)
    return (top and not story.past) or is_deed(page, story)


def _opens_item(page: Page, draft: MeetingDraft) -> bool:
    """Say whether a telling opens an item of a round-up: "*** Uzbek leader …", "HANOI, Oct. 27 (Xinhua) -- …"."""
    sentence = page.document.sentences[draft.sentence]
    return _ITEM.match(page.document.plain, sentence.start, sentence.stop) is not None


def _in_passing(told: Told) -> bool:
    """Say whether a contact is told of as known: "her recent visit", "the results of the talks"."""
    return told.rule in _IN_PASSING
