"""Which contacts told further down a page are of its day too: plain deeds, and what was the setting of what its people said."""

from datetime import timedelta

from bilateral.events.meetings.tellings import MeetingDraft
from bilateral.mentions.ranges import starting
from bilateral.patterns import regex
from bilateral.refer.anchor import ResolvedDate
from bilateral.refer.mentions import Way
from bilateral.refer.page import Page
from bilateral.resolve.story import Story
from bilateral.text.worded import Worded

__all__ = ["is_deed", "is_often"]

_DEED = frozenset({"verb in the past", "verb in the ing", "took place"})
_SETTING = frozenset({"", "noun: after", "noun: during", "noun: following"})
_ONCE = Worded(r"\b<once>\b", "settle.deeds")
_ASIDE = regex(r", (?:who|whose|whom|which|where)\b[^,;:\"]{0,90},")
_JUST_HAD = Worded(  # "who had met him in the morning", "before the news conference he had received"
    r"\bhad (?:also |just |earlier |already )*\w+(?: with)?\b(?=.{0,80}\b<lately>\b)|\bhad (?:also )?(?:just|earlier(?! (?:this|last)))\b|^<before>,? .{0,60}\bhad\b",
    "settle.deeds",
)
_THEN = regex(r"then ")
_OFTEN = Worded(r"\b<often>\b", "settle.deeds")
_AT = regex(r"\b(?:in|at|during|after|following|alongside|beside)(?: [\w'-]+){0,4} ?$")
_CAME = Worded(r"(?:the|his|her|their|this) (?:[\w-]+ )?<news> <comes>\b", "settle.deeds")
_OPENING = 4  # characters: "In 2015"
_BACK = 3  # sentences in which the day last named is looked for
_OLD = timedelta(days=4)
_LOOK = 40
_PAIR = 2


def is_often(page: Page, draft: MeetingDraft) -> bool:
    """Say whether contacts of many days are told as one: "met him several times"."""
    sentence = page.document.sentences[draft.sentence]
    return _OFTEN[page.language].search(page.document.flat_lower, draft.stop, sentence.stop) is not None


def is_deed(page: Page, story: Story) -> bool:
    """
    Say whether a contact told anywhere on a page is of its day, in a stretch that tells of these days.

    A plain deed of the main clause, or the setting of what a party of it said: "He also received Kagame", "Speaking after
    talks with Kagame, he said …"; not "Nixon, who met Mao", "In 2015 they fell out. Castro met Obama".
    """
    draft = story.drafts[0]
    document, now = page.document, page.reference.when
    sentence = document.sentences[draft.sentence]
    rule = next((told.rule for told in draft.told if told.field == "status"), "")
    before = _ASIDE.sub(" ", document.flat_lower[sentence.start : draft.stop])
    lately = _JUST_HAD[page.language].search(document.flat_lower[sentence.start : sentence.stop])
    if lately is not None:
        before = before.replace("who had ", "").replace("had ", "").replace("before the ", "")
    if (story.past and lately is None) or _ONCE[page.language].search(before) or _THEN.match(before) or now is None:
        return False
    if rule not in _DEED and not (rule in _SETTING and _is_setting(page, story)):
        return False
    dates = _told_before(page, draft.sentence)
    here = [d.when for d in dates if d.start >= sentence.start]
    if now.first is None or not all(day is not None and day.overlaps(now) for day in here):
        return False  # "held talks with X, and on Saturday with Y"
    return all(d.when.last is None or d.when.last >= now.first - _OLD for d in dates if d.when is not None)


def _is_setting(page: Page, story: Story) -> bool:
    """Say whether a noun of contact tells at what, or after what, a party of it spoke."""
    draft = story.drafts[0]
    sentence, lower = page.document.sentences[draft.sentence], page.document.flat_lower
    if _CAME[page.language].match(lower, sentence.start):
        return True
    if _AT.search(lower[max(sentence.start, draft.start - _LOOK) : draft.start]) is None:
        return False
    people = (m for m in page.cast.within(sentence.start, sentence.stop) if m.way is not Way.COUNTRY and m.parties)
    speaker = next((m for m in people if m.stop <= draft.start or "," in lower[draft.stop : m.start]), None)
    spoke = (
        page.hits.within("speech", sentence.start, sentence.stop)
        and lower.count('"', sentence.start, draft.start) % _PAIR == 0
    )
    return bool(spoke) and speaker is not None and set(speaker.parties) <= set(story.parties)


def _told_before(page: Page, index: int) -> list[ResolvedDate]:
    """Return the dates that set the time of a sentence: its own, and those that open one of the few before it."""
    document = page.document
    found: list[ResolvedDate] = []
    for back in range(max(0, index - _BACK), index + 1):
        sentence = document.sentences[back]
        opening = sentence.start + _OPENING
        dates = starting(page.dates, sentence.start, sentence.stop)
        found += [d for d in dates if back == index or d.start <= opening]
    return found
