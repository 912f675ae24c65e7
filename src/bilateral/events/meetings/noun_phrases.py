"""The phrase of a noun of contact: where it starts, what carries it, and nouns that are another thing."""

import re

from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import last_match, words_in
from bilateral.mentions.scan import Hit
from bilateral.patterns import regex
from bilateral.text.worded import Worded, Words

__all__ = ["find_carrier", "is_another", "is_other", "is_verbal", "phrase_start"]

_PHRASES = "contacts.noun_phrases"
_DETERMINED = Worded(r"(?:\b(?:<articles>|<counts>)|'s|s')((?:,? [\w'.-]+){0,5}) $", _PHRASES)
_ARTICLE = Worded(r"\b<articles>\b")
_ADJECTIVE = Worded(r"<adjectives>$", _PHRASES)
_DIRECT = regex(r" (?:the |his |her |visiting )*")
_VERBAL = Worded(r"\b(?:<be>|be|been|being|(?:he|she|it|who)'s|(?:they|we|you)'re)(?: <now>)* $", _PHRASES)
_GOES_ON = Worded(r"^(?: <goes_on>\b|[.,;])", _PHRASES)
_GERUND = Worded(r"\b<governs> $", _PHRASES)


def is_verbal(view: View, cue: Hit) -> bool:
    """Say whether "meeting" is the verb: after a form of *be*, or right before a name without "with"."""
    if view.text(cue.start, cue.stop) != "meeting":
        return False
    before, after = view.text(cue.start - 28, cue.start), view.text(cue.stop, cue.stop + 8)
    follows = view.after(cue.stop)
    direct = bool(follows) and bool(_DIRECT.fullmatch(view.text(cue.stop, follows[0].start)))
    if _VERBAL[view.language].search(before) and (direct or not after.strip() or _GOES_ON[view.language].match(after)):
        return True
    if _APPOSED.search(before) and _THERE.match(view.text(cue.stop, cue.stop + 8)):
        return True  # “Hun Sen and Lee, meeting in Phnom Penh, agreed …”
    return direct and (bool(_GERUND[view.language].search(before)) or before.rstrip().endswith(("ly", ",")))


_APPOSED = regex(r"\w, $")
_THERE = regex(r" (?:in|at|on|for|behind|here|over|under) ")


_BODY = Worded(r"\b<bodies> $", _PHRASES)
_CONVENED = Worded(r"^ <convened> by\b", _PHRASES)
_SPEECH = Worded(r"\b<speech>\b", _PHRASES)
_OF_OTHERS = Worded(r"^ of (?:the |its |his |her |their |more than |some )?(?:[\w-]+ )?<others>\b", _PHRASES)
_TOLD_OF = regex(r" (?:between|from|to [A-Z]|on [A-Z]|last)|[,.]")
# Nouns that mostly are another thing, with what follows them where they tell of a contact.
_OTHERWISE = {"call": _TOLD_OF, "calls": _TOLD_OF}
_PAIRED = frozenset({"one-on-one", "face-to-face", "tete-a-tete"})


def _of_others(view: View, cue: Hit, word: str) -> bool:
    """Say whether it is the means of a speech, or a meeting of others: "by video link", "of shareholders"."""
    speech = word == "video link" and _SPEECH[view.language].search(view.text(cue.start - 80, cue.start)) is not None
    compound = any(c.start == cue.stop + 1 and c.kind.endswith("noun") for c in view.cues)  # “a summit telephone talk”
    return speech or compound or _OF_OTHERS[view.language].match(view.text(cue.stop, cue.stop + 50)) is not None


def is_other(view: View, cue: Hit) -> bool:
    """Say whether the noun is another: "cabinet meeting", "call for", "prime minister's press conference"."""
    before, after = view.text(cue.start - 24, cue.start), view.text(cue.stop, cue.stop + 10)
    word = view.text(cue.start, cue.stop)
    if cue.value == "news-conference":
        return "joint" not in word + before and not re.match(r"^ (?:alongside|beside|next to|with)", after)
    if word in _PAIRED and re.search(r"\b(?:meet|met|meets|meeting|speak|spoke|talk|talked) $", before):
        return True
    others = _of_others(view, cue, word)
    if others or after.startswith(" with"):
        return others
    if word in _OTHERWISE:
        told = _OTHERWISE[word].match(view.plain(cue.stop, cue.stop + 10))
        own = before.endswith("your ") and view.page.dialogue.speaker(cue.start) is not None
        return not told and not own and "phone" not in before
    if word in _PAIRED and not after.startswith(" between"):
        return True
    convened = _CONVENED[view.language].match(view.text(cue.stop, cue.stop + 24))
    foreign_body = re.match(r"^ of the [A-Z]", view.plain(cue.stop, cue.stop + 9))
    return bool(_BODY[view.language].search(before) or convened) or bool(
        foreign_body and not _named_after(view, cue.stop + 7)
    )


def _named_after(view: View, position: int) -> bool:
    return any(m.start - 2 <= position <= m.start + 1 or m.start < position < m.stop for m in view.mentions)


_OPENER = Worded(r"\b(?:<articles>|this|that)\b|'s\b|s'(?= )")
_TIMES = Words(_PHRASES, "times")
_BARS = Words(_PHRASES, "bars")


_OWNED = regex(r"\bof (?:the )?[\w-]+(?: [\w-]+)?'s(?= |$)(?!.*'s)")
_A = regex(r"\b(?:a|an)\b")  # “left this morning for an official visit”


def phrase_start(view: View, cue: Hit) -> int:
    """Return where the noun phrase of a cue starts: its determiner and adjectives."""
    text, determined = view.text(cue.start - 60, cue.start), _DETERMINED[view.language]
    match = last_match(determined, text)
    again = last_match(_ARTICLE[view.language], match[1]) if match else None
    if match and again and ("," in match[1][: again.start()] or _is_acted_on(view, cue, len(match[1]))):
        # “the German chancellor, paid an official …”, “the host called off the …”: the last article opens the phrase
        match = determined.match(text, match.start(1) + again.start()) or match
    barred = (view.phrases.prepositions | view.phrases.follows | _BARS[view.language]) - {"both"}
    while match:
        inner = words_in(match[1])
        if not barred.intersection(inner):
            return cue.start - (len(text) - match.start())
        # "the farmers during his visit", "the eve of his visit": the next article opens the phrase
        owned = _OWNED.search(match[1])  # “the President of Chad's visit”
        if owned:
            return cue.start - (len(text) - match.start(1) - owned.end() + len("'s"))
        visit = last_match(_A, match[1]) if cue.kind == "visit-noun" else None
        again = _OPENER[view.language].search(match[1]) if _TIMES[view.language].intersection(inner) else visit
        match = determined.match(text, match.start(1) + again.start()) if again else None
    at = cue.start
    for word in reversed(text.split(" ")[-5:-1]):
        if not _ADJECTIVE[view.language].search(word) or any(p.fullmatch(word) for p in view.phrases.light.values()):
            break
        if at - len(word) - 1 > view.start and view.page.hits.within("status-verb", at - len(word) - 1, at):
            break  # “has cancelled talks”: a verb, where something stands before it
        at -= len(word) + 1
    return at


def _is_acted_on(view: View, cue: Hit, length: int) -> bool:
    """Say whether a verb of calling off stands in the characters before a noun."""
    return bool(view.page.hits.within("status-verb", cue.start - length, cue.start))


_ROUND = regex(r" rounds? of(?: the)? $")
_GOES_ON_FROM = Worded(r"\b<goes_on_from> (?:the|their|that) (?:[\w-]+ ){0,2}$", _PHRASES)
_OWNED_BY = regex(r"(?:'s|s'|\b(?:its|our|my|your)) (?:[\w-]+ ){1,3}$")
_INNER = 2  # adjectives between "next" and "meeting"


def is_another(view: View, cue: Hit) -> bool:
    """Say whether a cue is set apart from what was told before: "the next meeting", "a third round of talks", "will still meet"."""
    if not cue.kind.endswith("noun"):
        return view.phrases.anew.stands_in(view.text(max(view.start, cue.start - 32), min(view.stop, cue.stop + 12)))
    before = view.text(max(view.start, cue.start - 48), cue.start)
    if _OWNED_BY.search(before) or view.text(cue.stop, cue.stop + len(" of ")) == " of ":
        return False  # “the bank's next meeting”, “the next meeting of EU leaders”
    if _GOES_ON_FROM[view.language].search(before):
        return True
    found = view.phrases.another.last(_ROUND.sub(" ", before))
    return found is not None and len(words_in(_ROUND.sub(" ", before)[found.stop :])) <= _INNER


_HAVING = ("'ve ", "have ", "has ")
_HAVE = frozenset({"has", "have", "had"})


def find_carrier(view: View, np_start: int) -> Hit | None:
    """Return the verb that carries the noun: "held", "paid"."""
    text = view.text(np_start - 34, np_start)
    best: Hit | None = None
    for form, pattern in view.phrases.light.items():
        match = last_match(pattern, text)
        if match and re.fullmatch(
            r"(?: [\w-]+ly| also| up| out| further| fresh| more| several|(?: [\w-]+){0,3} rounds? of| two days of| [\w-]+)?(?: [\w-]+)? ",
            text[match.end() :],
        ):
            between = set(words_in(text[match.end() :]))
            if between & (view.phrases.prepositions - {"of"}) or between & {"and", "that", "to"}:
                continue
            if match[0] in _HAVE and any(word.endswith("ed") for word in between):
                continue  # “has demanded a meeting”
            at = np_start - len(text) + match.start()
            if view.page.hits.within("status-verb", at, np_start):
                continue
            if best is None or at > best.start:
                now = match[0] == "got" and text[: match.start()].endswith(_HAVING)  # "I've got a meeting with Y"
                best = Hit(at, at + len(match[0]), "light", "base" if now else form)
    return best
