"""Whose a promise is: the owner of a noun of undertaking."""

from attrs import define

from bilateral.events.undertakings.bound import Binder
from bilateral.events.undertakings.drafts import Bound
from bilateral.mentions.scan import Hit
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party

__all__ = ["Owners"]

_SIDES = 2
_WINDOW = 60
_PHRASE = 5  # words from an owner to its noun
_JOINTS = frozenset({"-", " and ", "/"})


@define(slots=False, eq=False, repr=False)
class Owners(Binder):
    """Finds the parties that a verb or noun binds, on one page."""

    def owner(self, noun: int, left: int) -> Bound | None:
        """Return whose a promise is: "Oslo's firm pledge", "their pledge"; ``noun`` is where the noun begins."""
        lower = self.page.document.lower
        for candidate in reversed(self.candidates(left, noun)):
            rest = lower[candidate.stop : noun]
            if rest.startswith(("'s ", "' ")) and self._phrase(rest[2:]):
                return candidate
        if adjective := self._adjective(noun, left):
            return adjective
        words = lower[max(left, noun - _WINDOW) : noun]
        for pronoun in ("their", "his", "her", "our", "my", "its"):
            at = words.rfind(f" {pronoun} ")
            if at >= 0 and self._phrase(words[at + len(pronoun) + 2 :]):
                start = noun - len(words) + at + 1
                return self._whose(pronoun, start, start + len(pronoun), left)
        return None

    def _adjective(self, noun: int, left: int) -> Bound | None:
        """Return whose "a firm Norwegian commitment" or "the U.S. pledge" is; "a joint U.S.-Russian pledge" is of both."""
        page, near = self.page, max(left, noun - _WINDOW)
        named = page.hits.among(("demonym", "country"), near, noun)
        found: list[Hit] = []
        for hit in sorted(named, key=lambda hit: hit.start, reverse=True):
            gap = page.document.lower[hit.stop : found[-1].start if found else noun].removeprefix(".")  # “U.S.”
            beside = gap in _JOINTS if found else gap.startswith(" ") and self._phrase(gap)
            if beside and (hit.kind == "demonym" or page.document.plain[hit.start : hit.stop].isupper()):
                found.append(hit)
        parties = tuple(Party(code) for code in dict.fromkeys(hit.country for hit in reversed(found)))
        return Bound(parties, found[-1].start, found[0].stop, rule="adjective of a country") if found else None

    def _phrase(self, words: str) -> bool:
        """Say whether words between an owner and a noun are only adjectives."""
        if "," in words or len(words.split()) >= _PHRASE:
            return False
        return not (self.grammar.reaffirming.search(words) or self.grammar.voicing.search(words))

    def _whose(self, pronoun: str, start: int, stop: int, left: int) -> Bound | None:
        bound = None
        if pronoun == "their":
            plural = [bound for bound in self.candidates(left, start) if len(bound.codes) >= _SIDES]
            bound = plural[-1] if plural else self.company.together(start, persons=True)
        elif pronoun in {"our", "my"}:
            party = self.company.first_person(start, quoted=False)
            bound = Bound((party,), start, stop, Basis.INFERRED, "speaker") if party else None
        elif pronoun == "its":
            named = [b for b in self.candidates(left, start) if len(b.codes) == 1 and self.reigns(b, left)]
            near = [b for b in named if b.start >= self.main(left, start)]  # “Lima said Oslo had kept its word”
            bound = (near or named)[0] if named else None
        else:
            told = [b for b in self.company.around(start, stop + 1) if b.start == start]
            own = self._of_himself(left, start)
            bound = own or (told[0] if told else self.company.person(start))
        return bound._replace(start=start, stop=stop) if bound else None

    def _of_himself(self, left: int, start: int) -> Bound | None:
        """Return who speaks of what is his own: "Doe thanked Roe and reaffirmed his readiness" is Doe's."""
        verb = self.grammar.of_oneself.search(self.page.document.lower, max(left, start - _WINDOW), start)
        bound = self.subject(left, verb.start()) if verb else None
        return bound if bound and len(bound.codes) == 1 else None
