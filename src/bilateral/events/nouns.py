"""Read nouns of contact: meetings, talks, calls, visits, news conferences."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from bilateral.events.build import Contact, country_side, draft, pairs_of, tell_ordinal, tell_rank
from bilateral.events.moods import Mood, Verdict, noun_mood, verb_mood
from bilateral.events.parties import Side, listed_after, objects, officials, sides_of, subject, within_reach
from bilateral.events.tellings import MeetingDraft, NoMeeting, Told
from bilateral.events.verbs import goals, read_meet_verb
from bilateral.events.views import View
from bilateral.events.wording import last_match, words_in
from bilateral.mentions.scan import Hit
from bilateral.model.meetings import Mode
from bilateral.refer.leaders import PartyMention, Way

__all__ = ["read_noun"]

Drafts = Iterator[MeetingDraft | NoMeeting]

_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|his|her|their|its|our|my|this|that|these|those|another|any|no|each|more|further|some|two|three|several)|'s|s')"
    r"((?:,? [\w'.-]+){0,5}) $"
)
_ADJECTIVE = re.compile(
    r"(?:[\w-]*(?:al|ic|ive|ous|level|face|ful|ary|phone|way|ed|-to-face|-on-one|first|joint|rare|new|private|formal|top|closed-door|two-day))$"
)
_VERBAL = re.compile(
    r"\b(?:is|are|was|were|be|been|being|(?:he|she|it|who)'s|(?:they|we|you)'re)(?: (?:also|at the time|now|currently|due to be|still|then))* $"
)
_GERUND = re.compile(
    r"\b(?:after|before|since|by|of|to|for|while|when|in|from|without|avoid|consider|considering|and|on|forward to) $"
)


@frozen(eq=False)
class _Noun:
    """A noun of contact with its phrase: where it starts, the verb that carries it, who stands before and after it."""

    view: View
    cue: Hit
    start: int
    carrier: Hit | None
    left: list[Side]
    right: list[Side]
    mood: Mood
    told: tuple[Told, ...]

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
        )


def read_noun(view: View, cue: Hit) -> Drafts:
    """Read "talks with Y", "a meeting between X and Y", "X's visit to C", "the two held talks"."""
    if _is_verbal(view, cue):
        yield from read_meet_verb(view, Hit(cue.start, cue.stop, "meet-verb", "ing"))
        return
    if _no_contact(view, cue):
        return
    noun = _phrase(view, cue)
    if cue.kind == "visit-noun":
        yield from _visit(noun)
        return
    together = bool(view.phrases.together.search(view.text(noun.start, cue.stop + 40))) or _between(view, cue)
    pairs = list(pairs_of(noun.left, noun.right, together=together))
    kind = "call" if cue.kind == "call-noun" else str(cue.value)
    for sides in pairs:
        yield from draft(view, noun.contact(sides, kind))
    if not pairs and _refers(noun):
        yield from draft(view, noun.contact((*noun.left, *noun.right), kind, partial=True))


def _phrase(view: View, cue: Hit) -> _Noun:
    start = _np_start(view, cue)
    carrier = _carrier(view, start)
    right, reach = _right(view, cue)
    left = _left(view, cue, start, carrier, right)
    mood = _mood(view, (start, max(reach, cue.stop)), cue, carrier, left)
    told = (*tell_ordinal(view, start, cue), *(tell_rank(view, cue) if cue.kind == "visit-noun" else ()))
    return _Noun(view, cue, start, carrier, left, right, mood, told)


def _is_verbal(view: View, cue: Hit) -> bool:
    """Say whether "meeting" is the verb: after a form of *be*, or right before a name without "with"."""
    if view.text(cue.start, cue.stop) != "meeting":
        return False
    before, after = view.text(cue.start - 28, cue.start), view.text(cue.stop, cue.stop + 5)
    follows = view.after(cue.stop)
    direct = bool(follows) and bool(
        re.match(r"^ (?:the |his |her |visiting )*$", view.text(cue.stop, follows[0].start))
    )
    if _VERBAL.search(before) and (direct or after.startswith(" with")):
        return True
    return direct and (bool(_GERUND.search(before)) or before.rstrip().endswith(("ly", ",")))


_NAMED_BODY = re.compile(
    r"\b(?:cabinet|board|council|committee|party|staff|shareholders?|annual|general|opec|security council|budget|coalition|town hall|earnings|emergency cabinet|parliament(?:ary)?|news|fed|policy|peace) $"
)


def _no_contact(view: View, cue: Hit) -> bool:
    """Say whether the noun is another: "cabinet meeting", "call for", "prime minister's press conference"."""
    before, after = view.text(cue.start - 24, cue.start), view.text(cue.stop, cue.stop + 10)
    word = view.text(cue.start, cue.stop)
    if after.startswith(" with"):
        return cue.value == "news-conference" and "joint" not in word + before
    if re.search(
        r"\b(?:cabinet|board|committee|shareholders?|staff|opec|security council|coalition|parliamentary|budget|fed|policy|earnings) $",
        before,
    ):
        return True
    if word in {"call", "calls"}:
        return not re.match(r"^ (?:with|between|from|to [A-Z]|on|last|,|\.)", after) and "phone" not in before
    if word in {"one-on-one", "face-to-face", "tete-a-tete"} and not re.match(r"^ (?:with|between)", after):
        return True
    if cue.value == "news-conference":
        return "joint" not in word and "joint" not in before
    return False


def _np_start(view: View, cue: Hit) -> int:
    text = view.text(cue.start - 60, cue.start)
    match = last_match(_DETERMINED, text) or _DETERMINED.search(text)
    if match:
        inner = words_in(match[1])
        if not set(inner) & (view.phrases.prepositions | view.phrases.follows | {"and", "to", "that"}) - {"both"}:
            return cue.start - (len(text) - match.start())
    at = cue.start
    for word in reversed(text.split(" ")[-5:-1]):
        if not _ADJECTIVE.search(word) or any(p.fullmatch(word) for p in view.phrases.light.values()):
            break
        at -= len(word) + 1
    return at


def _carrier(view: View, np_start: int) -> Hit | None:
    """Return the verb that carries the noun: "held", "paid"."""
    text = view.text(np_start - 34, np_start)
    best: Hit | None = None
    for form, pattern in view.phrases.light.items():
        match = last_match(pattern, text)
        if match and re.fullmatch(
            r"(?: [\w-]+ly| also| up| out| a round of| rounds of| further| fresh| more| several| [\w-]+ rounds? of| two days of| [\w-]+)?(?: [\w-]+)? ",
            text[match.end() :],
        ):
            between = set(words_in(text[match.end() :]))
            if between & (view.phrases.prepositions - {"of"}) or between & {"and", "that", "to"}:
                continue
            at = np_start - len(text) + match.start()
            if best is None or at > best.start:
                best = Hit(at, at + len(match[0]), "light", form)
    return best


_PREPOSITION = re.compile(r"\b(with|between|of|by|from|alongside|among|and)\b")
_END = re.compile(
    r"[;:\"]|\b(?:that|who|which|said|says|told|after|before|while|when|because|but|where|as|if|since|will|would|to discuss|to talk)\b"
)


def _right(view: View, cue: Hit) -> tuple[list[Side], int]:
    """Return the parties that follow the noun after "with", "between", "of" or "by", and where they end."""
    tail = view.text(cue.stop, cue.stop + 120)
    end = _END.search(tail)
    limit = cue.stop + (end.start() if end else len(tail))
    for match in _PREPOSITION.finditer(view.text(cue.stop, limit)):
        if match[1] == "and":
            continue
        at = cue.stop + match.end()
        if match[1] in {"of", "by", "from"} and not _near(view, cue.stop, cue.stop + match.start()):
            continue
        found = objects(view, at, pair=match[1] == "between")
        if match[1] in {"of", "from", "by"}:
            found = [m for m in found if m.way is not Way.COUNTRY]
        if found:
            return sides_of(found), found[-1].stop
        unnamed = officials(view, at, at + 50)
        if unnamed and re.match(r"^ (?:top |senior |other |the |his |her |several )*$", view.text(at, unnamed.start)):
            return [unnamed], unnamed.stop
    return [], cue.stop


def _near(view: View, start: int, stop: int) -> bool:
    gap = view.text(start, stop)
    return len(words_in(gap)) <= _INNER or within_reach(view, start, stop, gap)


def _between(view: View, cue: Hit) -> bool:
    return bool(re.match(r"^[\w ,'-]{0,40}\b(?:between|among)\b", view.text(cue.stop, cue.stop + 60)))


def _left(view: View, cue: Hit, np_start: int, carrier: Hit | None, right: list[Side]) -> list[Side]:
    """Return who has the meeting: the possessor, those the compound names, the subject of the verb that carries it."""
    if _between(view, cue) and right:
        return []
    told = sides_of(_possessor(view, cue, np_start)) or _compound(view, cue, np_start)
    if told or view.text(np_start, np_start + 4) == "its ":
        return told
    taken = tuple(m for side in right for m in side.mentions)
    who = subject(view, carrier.start if carrier else np_start, taken, loose=carrier is None)
    if view.text(np_start, np_start + 6) == "their ":
        who = _both(view, np_start) or who
    if not right and not carrier and (told_pair := _told(view, np_start)):
        return sides_of(told_pair)
    if not who and (right or cue.kind == "visit-noun" or _fronted(view, np_start)):
        who = _main_subject(view, taken, cue)
    return sides_of(who)


_TOLD_IN = re.compile(r"\b(?:in|during|at|by) $")


def _told(view: View, np_start: int) -> list[PartyMention]:
    """Read "X told Y in a telephone conversation": the speaker and the one who is told."""
    if not _TOLD_IN.search(view.text(np_start - 8, np_start)):
        return []
    for match in view.phrases.tell.finditer(view.text(view.start, np_start)):
        at = view.start + match.start()
        who, whom = subject(view, at), [m for m in objects(view, view.start + match.end()) if m.way is not Way.COUNTRY]
        if who and whom and whom[0].way is not Way.OTHER_PERSON:
            return [*who, *whom]
    return []


def _fronted(view: View, np_start: int) -> bool:
    """Say whether the noun stands in a phrase that opens the sentence: "During a meeting in Brussels, …"."""
    return len(words_in(view.text(view.start, np_start))) <= 2  # noqa: PLR2004  "At today's", "Just after"


def _both(view: View, position: int) -> list[PartyMention]:
    """Return the two leaders named last before "their", of two countries."""
    found: list[PartyMention] = []
    for mention in view.before(position):
        home = {p.country for m in found for p in m.parties}
        named = mention.way in {Way.NAME, Way.OFFICE, Way.GROUP} and mention.parties
        if named and not {p.country for p in mention.parties} <= home:
            found.insert(0, mention)
        if len({p.country for m in found for p in m.parties}) > 1:
            return found
    return []


def _compound(view: View, cue: Hit, np_start: int) -> list[Side]:
    """Read the countries of "Russian-Israeli talks", "the US-Mexico summit"."""
    hits = view.page.hits
    found = sorted(
        (
            h
            for kind in ("demonym", "country", "prefix")
            for h in hits.within(kind, max(view.start, np_start - 12), cue.start)
        ),
        key=lambda h: h.start,
    )
    for one, other in pairwise(found):
        if (
            view.plain(one.stop, other.start) in {"-", "- "}
            and len(words_in(view.text(other.stop, cue.start))) <= _INNER
        ):
            codes = [str(h.value[0]) if isinstance(h.value, tuple) else str(h.value) for h in (one, other)]
            if codes[0] != codes[1]:
                return [country_side(c, h.start, h.stop, "compound") for c, h in zip(codes, (one, other), strict=True)]
    return []


_INNER = 3  # words between "Russian-Israeli" and "talks"


def _possessor(view: View, cue: Hit, np_start: int) -> list[PartyMention]:
    """Read "Trump's talks", "the Trump-Kim summit"."""
    for pronoun in view.possessives:
        if pronoun.start == np_start and pronoun.parties:
            return [pronoun]
    owners = [m for m in view.before(cue.start) if np_start - 2 <= m.stop <= cue.start or m.start >= np_start]
    for mention in owners:
        gap = view.text(mention.stop, cue.start)
        if len(words_in(gap)) > 5 or "," in gap:  # noqa: PLR2004
            break
        other = next((m for m in view.before(mention.start) if m.stop == mention.start - 1), None)
        if other is not None and view.plain(other.stop, mention.start) == "-":
            return [other, mention]
        if view.owned(mention) and mention.way is not Way.COUNTRY and mention.parties:
            return [mention]
    return []


def _main_subject(view: View, taken: tuple[PartyMention, ...], cue: Hit) -> list[PartyMention]:
    """Return the subject of the main clause after a fronted phrase: "After talks with X, Y said …"."""
    for mention in view.after(max((m.stop for m in taken), default=cue.stop)):
        gap = view.text(max((m.stop for m in taken), default=cue.stop), mention.start)
        if "," not in gap:
            continue
        if mention.way is Way.OTHER_PERSON or not mention.parties or view.owned(mention):
            return []
        if view.word_before(mention.start) in view.phrases.prepositions:
            continue
        return listed_after(view, mention, pair=True)
    return []


def _mood(view: View, phrase: tuple[int, int], cue: Hit, carrier: Hit | None, left: list[Side]) -> Mood:
    inner = noun_mood(view, phrase[0], cue, phrase[1])
    if carrier is None or inner.verdict is Verdict.NEVER:
        return inner
    start = max((s.stop for s in left if s.stop <= carrier.start), default=view.start)
    return verb_mood(view, carrier, start)


_THE = re.compile(r"^(?:the|this|that|these|those|their|his|her|both|'s|s')\b")


def _refers(noun: _Noun) -> bool:
    """Say whether the noun points back: "the talks", "Tuesday's meeting"."""
    words = noun.view.text(noun.start, noun.cue.start)
    back = bool(_THE.match(words)) or noun.view.text(noun.start - 2, noun.start) == "'s" or "upcoming" in words
    return back and noun.mood.verdict is Verdict.STATUS


def _visit(noun: _Noun) -> Drafts:
    """Read "X's visit to C", "a visit by X to C", "X arrived in C on a visit"."""
    view = noun.view
    by = re.match(r"^ (?:of|by|from)", view.text(noun.cue.stop, noun.cue.stop + 6))
    visitors = noun.right if noun.right and (by or not noun.left) else noun.left
    exchanged = re.search(r"\bexchang\w+ (?:of )?(?:\w+ )?$", view.text(noun.start - 24, noun.start))
    if exchanged and len({p.country for side in noun.left for p in side.parties}) > 1:
        yield from draft(view, noun.contact(noun.left, "exchange"))
        return
    hosts = list(_goals(view, noun.cue)) or list(_other_country(view, visitors))
    if not visitors and _refers(noun):
        yield from draft(view, noun.contact((), "visit", partial=True))
    elif visitors and not hosts:
        yield from draft(view, noun.contact(visitors, "visit", partial=True))
    elif visitors:
        guests = tuple(
            Told("visitors", p, s.basis, "visitor", ((s.start, s.stop),)) for s in visitors for p in s.parties
        )
        for sides in pairs_of(visitors, hosts, together=False):
            yield from draft(view, noun.contact(sides, "visit", guests))


def _other_country(view: View, visitors: Sequence[Side]) -> Iterator[Side]:
    """Yield the one other country of the sentence, where a visitor is named and the host is not."""
    home = {p.country for side in visitors for p in side.parties}
    if not any(p.name for side in visitors for p in side.parties):
        return
    others = [m for m in view.mentions if m.way is Way.COUNTRY and m.parties and m.parties[0].country not in home]
    codes = {m.parties[0].country for m in others}
    if len(codes) != 1 or not view.owned(others[0]):
        return
    yield country_side(codes.pop(), others[0].start, others[0].stop, "the other country")


def _goals(view: View, cue: Hit) -> Iterator[Side]:
    for match in re.finditer(r"\b(?:to|in)\b", view.text(cue.stop, cue.stop + 120)):
        found = list(goals(view, cue.stop + match.end()))
        if found:
            yield from found
            return
    before = [m for m in view.before(cue.start) if m.way is Way.COUNTRY and not view.owned(m)]
    for mention in before[:2]:
        if view.word_before(mention.start) in {"to", "in"} and mention.parties:
            yield country_side(mention.parties[0].country, mention.start, mention.stop, "country visited")
            return
    for place in reversed([p for p in view.places if p.stop <= cue.start]):
        if view.word_before(place.start) in {"in", "to"} and place.place.country:
            yield country_side(place.place.country, place.start, place.stop, "country visited")
            return
