"""Read headings of what two said side by side: "Remarks by President X and Prime Minister Y Before Bilateral Meeting"."""

import re
from functools import cache

from bilateral.events.meetings.acts import Act, emit
from bilateral.events.meetings.lists import objects
from bilateral.events.meetings.parties import pair
from bilateral.events.meetings.tellings import Drafts, Told
from bilateral.events.meetings.verdicts import Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.lang.pack import Language
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.meetings import Status
from bilateral.patterns import regex
from bilateral.text.alternatives import whole_words

__all__ = ["read_heading"]

_TOP = 1  # the sentences that may be a heading


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = language.table("meetings")["heading"]
    return regex(whole_words(words["said"])), regex(whole_words(words["joint"]))


def read_heading(view: View) -> Drafts:
    """Read who speaks beside whom, by the heading of a page, where it says at what."""
    if view.index > _TOP or view.plain(view.stop - 1, view.stop) in {".", "!", "?"}:
        return
    said, joint = _patterns(view.language)
    opening = said.match(view.sentence)
    where = joint.search(view.sentence) if opening else None
    if opening is None or where is None:
        return
    who = objects(view, view.start + opening.end(), pair=True)
    if pair(who):
        start = view.start + where.start()
        mood = Mood(Verdict.STATUS, Status.HELD, "heading", start, start + len(where[0]))
        cue, now = Hit(start, start + len(where[0]), "talk-noun", "meeting"), view.page.reference.when
        span = ((cue.start, cue.stop),)
        day = (Told("when", now.approximately(), Basis.INFERRED, "news of the day", span),) if now else ()
        yield from emit(view, Act(cue, who, [], "conversation", told=day), mood)
