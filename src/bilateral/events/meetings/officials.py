"""Unnamed officials who meet: of which country they are, and who leads them."""

from bilateral.events.meetings.parties import Side
from bilateral.events.meetings.views import View
from bilateral.events.meetings.wording import words_in
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.refer.rules import PLURAL_POST, STAFF_OF_BOTH
from bilateral.text.worded import Worded

__all__ = ["LED_BY", "OFFICIALS", "OTHER_OFFICIALS", "UNNAMED_STAFF", "officials"]

OFFICIALS, OTHER_OFFICIALS = "unnamed officials", "other officials"
UNNAMED_STAFF = frozenset({OFFICIALS, OTHER_OFFICIALS, PLURAL_POST, STAFF_OF_BOTH})
"""The rules of those of a country whom nobody names: its officials, ministers, representatives."""

LED_BY = Worded(r",?(?: [\w-]+){0,3} <led> by (?:the |its |their )?")
"""The words after those who are sent before who leads them: "a delegation led by Y"."""

_FEW = 2  # words between a country and its officials


def officials(view: View, start: int, stop: int) -> Side | None:
    """Return the country of unnamed officials within a range: "top Jordanian officials", "a delegation from Jordan"."""
    for hit in view.page.hits.within("officials", start, stop):
        owner, left, right = _owner(view, hit)
        led = _led_by(view, right if owner else hit.stop)
        if owner is None:
            if led is not None and view.text(hit.start - 4, hit.stop).endswith(" delegation"):
                return Side(led.parties, hit.start, led.stop, led.basis, led.rule or led.way.value, (led,))
            continue
        if led is not None:
            return Side(led.parties, left, led.stop, led.basis, led.rule or led.way.value, (led,))
        rule = OTHER_OFFICIALS if _OTHERS.search(view.text(start - _BEFORE, hit.start)) else OFFICIALS
        return Side((Party(owner.country),), left, right, Basis.INFERRED, rule)
    return None


def _owner(view: View, hit: Hit) -> tuple[Hit | None, int, int]:
    """Return whose officials they are, and the range of the phrase."""
    for owner in reversed(_nations(view, hit.start - 40, hit.start)):
        gap = words_in(view.text(owner.stop, hit.start).replace("'s", " "))
        if len(gap) <= _FEW and not set(gap) & view.phrases.prepositions:
            return owner, owner.start, hit.stop
    home = _FROM.match(view.text(hit.stop, hit.stop + 12))
    owners = _nations(view, hit.stop + home.end(), hit.stop + home.end() + 1) if home else []
    return (owners[0], hit.start, owners[0].stop) if owners else (None, 0, 0)


_BEFORE = 24  # characters before a verb or noun in which "also" may stand
_FROM = regex(r" (?:from|of) (?:the )?")
_OTHERS = regex(r"\b(?:other|also|several)\b")


def _led_by(view: View, stop: int) -> PartyMention | None:
    """Return who leads a delegation: "a delegation led by Foreign Minister Y"."""
    match = LED_BY[view.language].match(view.text(stop, stop + 60))
    leader = view.at(stop + match.end()) if match else None
    return leader if leader and leader.parties and leader.way is not Way.OTHER_PERSON else None


def _nations(view: View, start: int, stop: int) -> list[Hit]:
    return view.page.hits.among(("demonym", "country"), max(start, view.start), stop)
