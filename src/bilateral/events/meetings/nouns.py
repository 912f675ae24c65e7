"""Read nouns of contact: meetings, talks, calls, visits, news conferences."""

from collections.abc import Sequence
from typing import NamedTuple

from bilateral.events.meetings.bodies import is_sitting
from bilateral.events.meetings.build import draft
from bilateral.events.meetings.contacts import Contact, own_stretch, pairs_of, unlisted
from bilateral.events.meetings.manner import tell_ordinal, tell_rank
from bilateral.events.meetings.moods import verb_mood
from bilateral.events.meetings.noun_moods import noun_mood
from bilateral.events.meetings.noun_owners import find_compound, find_possessor
from bilateral.events.meetings.noun_phrases import find_carrier, is_another, is_other, is_verbal, phrase_start
from bilateral.events.meetings.noun_sides import find_left, find_right, is_between
from bilateral.events.meetings.officials import OFFICIALS, OTHER_OFFICIALS, UNNAMED_STAFF
from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.relatives import read_relative, relative
from bilateral.events.meetings.tellings import Drafts, Told
from bilateral.events.meetings.verbs import read_meet_verb
from bilateral.events.meetings.verdicts import Mood, Verdict
from bilateral.events.meetings.views import View
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Mode, Status
from bilateral.patterns import regex
from bilateral.refer.rules import STAFF_OF_BOTH
from bilateral.text.worded import Worded

__all__ = ["Noun", "read_noun", "read_phrase", "refers"]


class Noun(NamedTuple):
    """A noun of contact with its phrase: where it starts, the verb that carries it, who stands before and after it."""

    view: View
    cue: Hit
    start: int
    carrier: Hit | None
    left: list[Side]
    right: list[Side]
    mood: Mood
    told: tuple[Told, ...]
    owned: bool = False  # "Putin's talks", "their meeting"

    def contact(
        self, sides: Sequence[Side], kind: str, told: tuple[Told, ...] = (), *, partial: bool = False
    ) -> Contact:
        """Return the contact of some sides."""
        start = self.carrier.start if self.carrier else self.start
        mode = Mode(str(self.cue.value)) if self.cue.kind == "call-noun" else None
        return Contact(
            self.cue,
            start,
            tuple(sides),
            self.mood,
            kind,
            mode,
            partial=partial,
            carried=self.carrier is not None,
            told=(*self.told, *told),
            own=own_stretch(self.view, self.right, sides),
        )


def read_noun(view: View, cue: Hit) -> Drafts:
    """Read "talks with Y", "a meeting between X and Y", "X's visit to C", "the two held talks"."""
    if is_verbal(view, cue):
        yield from read_meet_verb(view, Hit(cue.start, cue.stop, "meet-verb", "ing"))
        return
    if is_other(view, cue) or is_sitting(view, cue):
        return
    clause = relative(view, cue)
    if clause is not None:
        yield from read_relative(view, cue, clause)
        return
    noun = read_phrase(view, cue)
    single = view.text(noun.start, noun.start + 2) == "a " and cue.kind == "call-noun"
    together = single or view.phrases.together.stands_in(view.text(noun.start, cue.stop + 40)) or is_between(view, cue)
    together |= not noun.left and view.text(cue.stop, cue.stop + 4) == " of "
    pairs = [] if _unfounded(noun) else list(pairs_of(noun.left, noun.right, together=together))
    kind = "call" if cue.kind == "call-noun" else str(cue.value)
    for sides in pairs:
        yield from draft(view, noun.contact(sides, kind))
    if not pairs and refers(noun) and not _goes_on(noun):
        sides = () if _is_attended(noun) else (*noun.left, *noun.right)
        yield from draft(view, noun.contact(sides, kind, partial=True))


def _goes_on(noun: Noun) -> bool:
    """Say whether talking in general is to go on: "agreed to continue their dialogue"."""
    loose = noun.view.text(noun.cue.start, noun.cue.stop) in _LOOSE_TALK
    return loose and noun.mood.status is Status.PLANNED and not noun.view.dates


_GOVERNS = regex(r"\b(?:for|after|following|in|during|ahead of|before|at) $")
_DEFINITE = regex(r"^(?:the|this|that|these|those) ")
_LOOSE_TALK = frozenset({"dialogue", "discussion", "discussions", "consultations", "negotiation", "negotiations"})


_ATTENDS = regex(r"(?:attend|take part|took part|join)")


_COURSE = Worded(r"\b<course>(?: of)? $", "contacts.nouns")


def _is_attended(noun: Noun) -> bool:
    """Say whether the noun is told to be attended: "Y joined the talks"."""
    carrier = noun.carrier
    return bool(carrier and not noun.right and _ATTENDS.match(noun.view.text(carrier.start, noun.start)))


_UNNAMED = UNNAMED_STAFF - {STAFF_OF_BOTH}
_EARLIER = Worded(r"\b(?:the|their) <earlier> ", "contacts.nouns")


def _set_apart(noun: Noun) -> bool:
    """Say whether two tell of an earlier contact of theirs: "the presidents praised the recent meeting in Kyiv"."""
    view = noun.view
    there = any(0 < at - noun.cue.stop <= len(" there in ") for at in view.spots)
    both = len(noun.left) == 1 and len({p.country for p in noun.left[0].parties if p.name}) > 1
    return there and both and _EARLIER[noun.view.language].match(view.text(noun.start, noun.cue.stop)) is not None


_WISHED = Worded(r"\b<wished> (?:[\w-]+ )?(?:(?:and|or) )?$", "contacts.nouns")


def _unfounded(noun: Noun) -> bool:
    """Say whether the sides are only those of the sentence: "the conversation", "the course of talks with envoys"."""
    view = noun.view
    if _is_attended(noun):
        return True  # who both attend a summit do not yet meet
    if not noun.right and noun.carrier is None and noun.left and all(side.rule in UNNAMED_STAFF for side in noun.left):
        return True  # “officials of two countries were included in discussions”
    if noun.carrier is not None or noun.owned:
        both = len({p.country for side in noun.left for p in side.parties if p.name}) > 1
        together = both and bool(view.dates)  # "on Friday the two will continue negotiations"
        return view.text(noun.cue.start, noun.cue.stop) in _LOOSE_TALK and not noun.right and not together
    if not noun.right and (_set_apart(noun) or _is_setting(noun)):
        return not _set_apart(noun)
    if not noun.right:
        loose = view.text(noun.cue.start, noun.cue.stop) == "dialogue"
        return loose or bool(_DEFINITE.match(view.text(noun.start, noun.start + 6)))
    return not is_between(view, noun.cue) and _of_others(noun)


def _of_others(noun: Noun) -> bool:
    """Say whether talks with a country or its officials are only spoken of: "the course of talks with envoys"."""
    view, before = noun.view, noun.view.text(noun.start - 40, noun.start)
    if any(p.name for side in noun.right for p in side.parties):
        return False
    unnamed = all(side.rule in {OFFICIALS, OTHER_OFFICIALS} for side in noun.right)
    readout = view.page.publisher.official and all(side.rule in _UNNAMED for side in noun.right)
    told_of = _COURSE[noun.view.language].search(before) or _WISHED[noun.view.language].search(before)
    return readout or told_of is not None or (unnamed and not _GOVERNS.search(before))


_SET = regex(r"\b(?:at|during|in) $")
_BETWEEN = Worded(r"[;:\"]|\b<breaks>\b", "contacts.nouns")


def _is_setting(noun: Noun) -> bool:
    """Say whether a noun without parties of its own is where those of a verb meet: "will see each other at a regional meeting"."""
    view = noun.view
    verbs = [c for c in view.cues if c.kind in {"meet-verb", "see-verb"} and c.stop <= noun.start]
    set_in = _SET.search(view.text(noun.start - 8, noun.start)) is not None
    return set_in and bool(verbs) and not _BETWEEN[noun.view.language].search(view.text(verbs[-1].stop, noun.start))


def read_phrase(view: View, cue: Hit) -> Noun:
    """Return a noun of contact with its phrase and sides."""
    start = phrase_start(view, cue)
    carrier = find_carrier(view, start)
    right, reach = find_right(view, cue)
    if not is_between(view, cue):
        several = cue.kind != "talk-noun" or view.text(cue.stop - 8, cue.stop) == "meetings"
        single = view.text(start, start + 2) == "a "
        right = unlisted(view, right, start - 12, max(reach, cue.stop), apart=several and not single)
    left = find_left(view, cue, start, carrier, right)
    owned = (
        bool(find_possessor(view, cue, start) or find_compound(view, cue, start))
        or view.text(start, start + 6) == "their "
    )
    mood = _mood(view, (start, max(reach, cue.stop)), cue, carrier, left)
    told = (*tell_ordinal(view, start, cue), *(tell_rank(view, cue) if cue.kind == "visit-noun" else ()))
    return Noun(view, cue, start, carrier, left, right, mood, told, owned)


_MORE = Worded(r"^ (?:any |some )?<more>\b", "contacts.nouns")  # "agreed to hold more meetings"


_DUE = Worded(r"^ (?:already |also )?<due>\b", "contacts.nouns")
_SOON = 24  # characters after a noun in which it is told to be due


def _mood(view: View, phrase: tuple[int, int], cue: Hit, carrier: Hit | None, left: list[Side]) -> Mood:
    inner = noun_mood(view, phrase[0], cue, phrase[1])
    if carrier is None or inner.verdict is Verdict.NEVER:
        return inner
    due = (
        _DUE[view.language].match(view.text(cue.stop, cue.stop + _SOON)) if carrier.value in {"base", "third"} else None
    )
    if due is not None:  # "has a meeting scheduled with Y"
        return Mood(Verdict.STATUS, Status.PLANNED, "noun: due", cue.start, cue.stop + due.end())
    if carrier.value == "base" and _MORE[view.language].search(view.text(carrier.stop, cue.start)):
        return Mood(Verdict.NONE, rule="more in general", start=carrier.start, stop=cue.stop)
    start = max((s.stop for s in left if s.stop <= carrier.start), default=view.start)
    return verb_mood(view, carrier, start)


_THE = regex(r"^(?:the|this|that|these|those|their|his|her|both|'s|s')\b")


def _apart_days(noun: Noun) -> bool:
    """Say whether a day or a place is told after a noun: "a third session is planned for Quito in June"."""
    spots = [d.start for d in noun.view.dates] + [p.start for p in noun.view.places]
    return any(at > noun.cue.stop for at in spots)


def refers(noun: Noun) -> bool:
    """Say whether the noun points back: "the talks", "Tuesday's meeting"."""
    words = noun.view.text(noun.start, noun.cue.start)
    bare = not words and noun.view.text(noun.start - 7, noun.start) == "during "  # "said during talks that …"
    back = bare or bool(_THE.match(words)) or noun.view.text(noun.start - 2, noun.start) == "'s" or "upcoming" in words
    back |= is_another(noun.view, noun.cue) and _apart_days(noun)
    return back and noun.mood.verdict is Verdict.STATUS
