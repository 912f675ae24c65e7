"""At what: the summit or event at whose margins a contact is."""

from bilateral.events.meetings.grasp import Grasp, far
from bilateral.events.meetings.tellings import Told
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.model.claims import Basis
from bilateral.model.places import Summit
from bilateral.patterns import regex
from bilateral.text.worded import Worded

__all__ = ["bind_occasion"]

_SIDELINES = Worded(r"\b<sidelines>\s+", "contacts.occasions")
_STRONG = regex(r"sidelines?|margins|fringes|framework")


_THERE = regex(r"\bin [\w' -]{1,30}$")
_CLOSES = regex(r"(?: (?:summit|meeting|session))?[.\"]* ?")
_NEAR = 40  # characters before "for the summit" in which its place stands
_SOON = 45  # characters to the name of a summit
_FAR = 140  # characters in which an event and its name stand
_NEXT = 12  # characters to the name of a series
_LONG = 9  # words before the noun of an event: "a two-day high-level informal"
_BREAKS = regex(r"[,;]")
_OTHERWISE = Worded(r"[,;:\"]|\b<breaks>\b", "contacts.occasions")
_NAMED = regex(r"[A-Z]|leaders|joint")
_ARTICLE = Worded(r"<articles> ", "contacts.occasions")
_WEAK = frozenset({"for", "following", "after", "attend", "attending"})
_OVER = frozenset({"following", "after"})


def bind_occasion(view: View, grasp: Grasp) -> Told | None:
    """Return the event at whose margins it is: "on the sidelines of the G20 summit", "at a leaders' summit"."""
    text = view.sentence
    for match in _SIDELINES[view.language].finditer(text):
        at = view.start + match.end()
        strong = bool(_STRONG.search(match[0]))
        if not (grasp.left <= at < grasp.right) and not strong:
            continue
        if not strong and far(view, grasp, at):
            continue
        told = _event_at(view, at, strong=strong)
        if told is not None and not (told.spans[0][0] <= grasp.start < told.spans[0][1]):
            weak = match[0].split()[0] in _WEAK
            there = _THERE.search(text, max(0, match.start() - _NEAR), match.start()) and any(
                p.stop == view.start + match.start() - 1 for p in view.places
            )
            over = match[0].split()[0] in _OVER and _ends_with(view, told)  # "met Tokayev after the CSTO summit."
            if not weak or strong or there or over:  # "in Bali for the G20 summit"
                return told
    return None


def _ends_with(view: View, told: Told) -> bool:
    """Say whether a summit that is known closes its sentence."""
    stop = told.spans[0][1]
    return bool(told.value.series) and _CLOSES.fullmatch(view.text(stop, view.stop)) is not None


def _event_at(view: View, at: int, *, strong: bool) -> Told | None:
    for mention in view.summits:
        if at <= mention.start < at + _SOON and not _BREAKS.search(view.text(at, mention.start)):
            return Told("occasion", mention.summit, Basis.STATED, "occasion", ((mention.start, mention.stop),))
    plain = view.plain(at, at + _FAR)
    event = view.phrases.events.search(plain)
    if event is None:
        hit = next(iter(view.page.hits.within("summit", at, at + _NEXT)), None) if strong else None
        if hit is None:
            return None
        name = view.page.document.words(hit.start, hit.stop)
        return Told("occasion", Summit(name, str(hit.value)), Basis.STATED, "occasion", ((hit.start, hit.stop),))
    head = plain[: event.start()]
    if _OTHERWISE[view.language].search(head) or len(words_in(head)) > _LONG:
        return None
    if not (strong or _NAMED.search(head + event[0][1:])):
        return None
    article = _ARTICLE[view.language].match(head)
    begin = at + (article.end() if article else 0)
    name = view.page.document.words(begin, at + event.end())
    return Told("occasion", Summit(" ".join(name.split())), Basis.STATED, "occasion", ((begin, at + event.end()),))
