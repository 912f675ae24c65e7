"""How far a word of contact reaches to a name: over times, places, titles and small words, not over another clause."""

from collections.abc import Iterator

from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.patterns import regex
from bilateral.refer.mentions import Way

__all__ = ["BREAK", "GAP_WORDS", "before_title", "within_reach"]

GAP_WORDS = 9
_LONGEST = 500  # characters: nine words, and dates, places and long titles among them
BREAK = regex(r"[;:()\"]| - ")
_TITLE = regex(r" (?:[A-Z][\w-]+ ){1,3}$")  # “Federal Chancellor Scholz”: what is left of a title


def before_title(view: View, start: int, stop: int) -> int:
    """Return where what is left of a title before a name starts."""
    title = _TITLE.search(view.plain(max(start, stop - 40), stop))
    return stop - len(title[0]) + 1 if title else stop


def within_reach(view: View, start: int, stop: int, gap: str) -> bool:
    """Say whether nothing but times, places and small words stands between."""
    if len(gap) > _LONGEST or BREAK.search(gap):
        return False
    stop = before_title(view, start, stop)
    at = start
    rest: list[str] = []
    for covered_start, covered_stop in _covered(view, start, stop):
        rest += words_in(view.text(at, max(at, covered_start)))
        at = max(at, covered_stop)
    rest += words_in(view.text(at, stop)) if at < stop else []
    allowed = view.phrases.gap
    strange = [w for w in rest if w not in allowed and not w.endswith("ly") and not w.isdigit()]
    return not strange and len(rest) <= GAP_WORDS


def _covered(view: View, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the dates, places and titles between two positions, in order."""
    found = [(d.start, d.stop) for d in view.dates if start <= d.start < stop]
    found += [(p.start, p.stop) for p in view.places if start <= p.start < stop]
    found += [(m.start, m.stop) for m in view.mentions if start <= m.start < stop and m.way is Way.COUNTRY]
    for kind in ("demonym", "office", "honorific", "region", "summit", "venue", "former"):
        found += [(h.start, h.stop) for h in view.page.hits.within(kind, start, stop)]
    for kind in ("offices", "group"):
        for h in view.page.hits.within(kind, start, stop):
            found.append((h.start, h.stop + len(" of") * (view.text(h.stop, h.stop + 4) == " of ")))
    yield from sorted(found)
