"""Which contacts that tell no day are the news of the day on which the page was written."""

from bisect import bisect_left
from datetime import timedelta

from bilateral.events.tellings import MeetingDraft, Told
from bilateral.events.voice import SPEAKERS
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.refer.anchor import ResolvedDate
from bilateral.refer.page import Page
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
    if any(t.rule == SPEAKERS for t in first.told):
        return False  # “we spoke recently”, said by one to the other
    told = next((t for t in first.told if t.field == "status"), None)
    if told is not None and told.rule == OF_TODAY:
        return True
    held = told is None or (told.value is Status.HELD and not _in_passing(told))
    if not held or story.past or _TOPIC.search(page.document.lower[max(0, first.start - _LOOK) : first.start]):
        return False
    sentence = page.document.sentences[first.sentence]
    if _OFTEN.search(page.document.flat_lower, first.stop, sentence.stop):
        return False
    return first.sentence <= _TOP or _opens_item(page, first) or (told is not None and _is_deed(page, first, told))


_DEED = frozenset({"verb in the past", "verb in the ing"})
_ONCE = regex(
    r"\b(?:has|have|had|having|'ve|once|often|twice|ever|always|never|repeatedly|regularly|frequently|previously|recently|formerly|already|last|several|many|"
    r"earlier this|then-|at the time|in the past|while in|used to|ago|years|decades|months|weeks|since|until|before|when|whom?|whose|which|that|"
    r"if|because)\b"
)
_THEN = regex(r"then ")
_OFTEN = regex(
    r"\b(?:often|twice|several times|many times|repeatedly|regularly|in the past|when (?:he|she|they) (?:was|were)|while (?:he|she|they) (?:was|were)|as a young|years (?:ago|earlier|before))\b"
)
_OPENING = 4  # characters: "In 2015"
_BACK = 3  # sentences in which the day last named is looked for
_OLD = timedelta(days=4)


def _is_deed(page: Page, draft: MeetingDraft, told: Told) -> bool:
    """
    Say whether a contact told further down is news too: a plain deed of the main clause, in a stretch that tells of these days.

    "Ruto opened the road on Wednesday. … He also received Kagame", not "Nixon, who met Mao", "In 2015 they fell out. Castro met Obama".
    """
    if told.rule not in _DEED:
        return False
    document, now = page.document, page.reference.when
    sentence = document.sentences[draft.sentence]
    if _ONCE.search(document.flat_lower, sentence.start, draft.stop) or now is None or now.first is None:
        return False
    if _THEN.match(document.flat_lower, sentence.start):
        return False
    dates = _told_before(page, draft.sentence)
    here = [d.when for d in dates if d.mention.span.start >= sentence.start]
    if not all(day is not None and day.overlaps(now) for day in here):
        return False  # "held talks with X, and on Saturday with Y"
    return all(d.when.last is None or d.when.last >= now.first - _OLD for d in dates if d.when is not None)


def _told_before(page: Page, index: int) -> list[ResolvedDate]:
    """Return the dates that set the time of a sentence: its own, and those that open one of the few before it."""
    document = page.document
    found: list[ResolvedDate] = []
    for back in range(max(0, index - _BACK), index + 1):
        sentence = document.sentences[back]
        low = bisect_left(page.dates, sentence.start, key=lambda date: date.mention.span.start)
        high = bisect_left(page.dates, sentence.stop, key=lambda date: date.mention.span.start)
        opening = sentence.start + _OPENING
        found += [d for d in page.dates[low:high] if back == index or d.mention.span.start <= opening]
    return found


def _opens_item(page: Page, draft: MeetingDraft) -> bool:
    """Say whether a telling opens an item of a round-up: "*** Uzbek leader …", "HANOI, Oct. 27 (Xinhua) -- …"."""
    sentence = page.document.sentences[draft.sentence]
    return _ITEM.match(page.document.plain, sentence.start, sentence.stop) is not None


def _in_passing(told: Told) -> bool:
    """Say whether a contact is told of as known: "her recent visit", "the results of the talks"."""
    return told.rule in _IN_PASSING
