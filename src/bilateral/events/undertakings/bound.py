"""Who is bound by an undertaking: the subject of its verb."""

from collections.abc import Iterable, Iterator

from attrs import define

from bilateral.events.undertakings.drafts import Bound
from bilateral.events.undertakings.nearby import bound_by, codes_of
from bilateral.events.undertakings.selves import OWNERS, Selves
from bilateral.model.claims import Basis
from bilateral.refer.mentions import Way

__all__ = ["Binder"]

_FAR = 150  # characters between a subject and its verb
_SIDES = 2
_WORD = 20  # characters of the longest verb
_COUNTS = (("three", 3), ("trio", 3), ("four", 4))
_WINDOW = 60
_OBJECTS = frozenset({"him", "her", "them"})
_CLAUSES = frozenset({"we", "they", "it", "he", "she"})  # "…, and we" goes on with a clause
_PERSONS = frozenset({"he", "she"})
_BREAKS = frozenset({";", "that", "said", "says", "told", "adding", "noted", "stressed", "added"})


@define(slots=False, eq=False, repr=False)
class Binder(Selves):
    """Finds the parties that a verb binds, on one page."""

    def subject(self, left: int, verb: int, *, adjacent: bool = False) -> Bound | None:
        """Return the subject of a verb, looked for from ``left`` on; nothing where no party is it."""
        found = self._subject(left, verb, adjacent=adjacent)
        if found is None or not found.codes or self.owned(found):
            return None
        return found._replace(body=len(found.codes) == 1 and self.company.is_body(next(iter(found.codes))))

    def _subject(self, left: int, verb: int, *, adjacent: bool) -> Bound | None:
        lower, grammar = self.page.document.lower, self.grammar
        found = self.candidates(left, verb)
        doing = lower[verb : verb + _WORD].split(" ")[0].endswith("ing")
        for candidate in reversed(found):
            if grammar.adjacent.fullmatch(lower, candidate.stop, verb):
                # “…, with the two agreeing to …”
                free = (doing and lower.endswith("with ", left, candidate.start)) or self.reigns(candidate, left)
                return candidate if free else self._free(candidate, left)
            if grammar.relative.fullmatch(lower, candidate.stop, verb):
                return candidate
        gap = grammar.coordinated.search(lower, max(left, verb - _WINDOW), verb)
        if doing and grammar.of_thing.search(lower, left, verb):
            return None  # “the first accord committing nearly every country”
        if not gap and not doing:
            if adjacent:
                return None
            opener = grammar.opened(lower, left, verb)
        else:
            opener = self.main(left, verb)
        for candidate in found:
            if candidate.start >= opener and verb - candidate.stop <= _FAR and self.reigns(candidate, left):
                return candidate
        return None

    def candidates(self, left: int, verb: int) -> list[Bound]:
        """Return what may be the subject, in order, coordinated parties as one."""
        lower = self.page.document.lower
        found = [
            bound_by(m)
            for m in self.page.cast.within(left, verb)
            if m.stop <= verb and lower[m.start : m.stop] not in OWNERS
            if m.way not in {Way.GROUP, Way.COUNTRY} or len(codes_of(m)) >= _SIDES
            if m.way is not Way.GROUP or not self.grammar.group.fullmatch(lower, m.start, m.stop)
            if lower[m.start : m.stop] != "they" or not self._others_said(left, m.start)
        ]
        found += self.bodies(left, verb)
        found += self._groups(left, verb)
        found += self.selves(left, verb)
        return self._conjoin(_apart(found))

    def _free(self, joint: Bound, left: int) -> Bound | None:
        """Leave out what hangs on a preposition: "aid went to Oslo, and Doe vowed …" joins nobody to Doe."""
        named = self.company.around(joint.start, joint.stop) if joint.rule == "joint subject" else ()
        if self.page.document.lower.endswith(("between ", "between the "), left, joint.start):
            return None  # “flights between Oslo and Lima”
        free = [b for b in named if self.reigns(b, left)]
        parties = tuple(party for bound in free for party in bound.parties)
        return joint._replace(parties=parties, start=free[0].start) if free else None

    def acting(self, left: int, right: int) -> list[Bound]:
        """Return who acts in a range, in order: the parties that hang on no preposition and own nothing."""
        return [b for b in self.candidates(left, right) if self.reigns(b, left) and b.codes]

    def _groups(self, left: int, verb: int) -> Iterator[Bound]:
        """Yield who acts together: "they" are those last told of so; in direct speech they are others."""
        last: Bound | None = None
        for match in self.grammar.group.finditer(self.page.document.lower, left, verb):
            told = [m for m in self.page.cast.within(match.start(), match.end()) if len(codes_of(m)) >= _SIDES]
            both: Bound | None = None
            if match[0] == "they" and last is None and self._others_said(left, match.start()):
                continue
            number = next((count for word, count in _COUNTS if word in match[0].split()), 0)
            if number and (several := self.company.several(match.start(), number)):
                both = several
            elif told and told[0].way in {Way.GROUP, Way.PRONOUN}:
                both = Bound(told[0].parties, match.start(), match.end(), Basis.INFERRED, "group")
            elif match[0] != "they":
                persons = match[0].split()[-1] in self.grammar.words["persons"] or match[0] == "both"
                both = self.company.together(match.start(), persons=persons)
            elif not self.company.speaker(match.start()):
                both = last or self.company.together(match.start(), persons=True)
            if both and match[0].split()[-1] in self.grammar.words["lands"]:
                both = self.company.lands(both, match.start())
            if both:
                last = both._replace(start=match.start(), stop=match.end())
                yield last

    def _others_said(self, left: int, they: int) -> bool:
        """Say whether people who are no party speak of themselves: "Aid groups said they would …"."""
        said = self.grammar.told_of_selves.search(self.page.document.lower, max(left, they - _WINDOW), they)
        return said is not None and not self.page.cast.within(left, said.end())

    def _conjoin(self, found: list[Bound]) -> list[Bound]:
        """Join "Oslo and Lima" to one, and "President Doe of Norway" too."""
        lower = self.page.document.lower
        joined: list[Bound] = []
        for at, bound in enumerate(found):
            last = joined[-1] if joined else None
            of = last is not None and bound.codes and lower[last.stop : bound.start] in {" of ", " of the "}
            if last and of and len(last.codes) >= _SIDES and not last.parties[0].name:
                joined[-1] = bound._replace(start=last.start)  # “the three ministers of Oslo, Lima and Rome”
            elif last and of and bound.codes <= last.codes:
                joined[-1] = last._replace(stop=bound.stop)
            elif (
                last
                and lower[last.start : last.stop] not in _OBJECTS
                and lower[bound.start : bound.stop] not in _CLAUSES
                and self.grammar.conjoined.fullmatch(lower, last.stop, bound.start)
                and not self.company.set_off(last, bound, found[at + 1 : at + 2])
            ):
                if lower[last.start : last.stop] in _PERSONS and not last.codes:  # “he and President Roe agreed”
                    last = self._other(last, bound)
                parties = (*last.parties, *(p for p in bound.parties if p not in last.parties))
                joined[-1] = Bound(parties, last.start, bound.stop, last.basis, "joint subject")
            else:
                joined.append(bound)
        return joined

    def _other(self, pronoun: Bound, bound: Bound) -> Bound:
        """Return who *he* is beside somebody: the other one of the two that keep company."""
        other = self.company.partner(bound)
        return other._replace(start=pronoun.start, stop=pronoun.stop) if other else pronoun

    def main(self, left: int, verb: int) -> int:
        """Return where the main clause begins: after the last *said* or *that* with a subject of its own."""
        lower = self.page.document.lower
        return max((m.end() for m in self.grammar.opener.finditer(lower, left, verb) if m[0] in _BREAKS), default=left)


def _apart(found: Iterable[Bound]) -> list[Bound]:
    """Leave of overlapping phrases the one that starts first, but one that is settled before one that is not."""
    kept: list[Bound] = []
    for bound in sorted(found, key=lambda b: (b.start, not b.codes, -b.stop)):
        if not kept or bound.start >= kept[-1].stop:
            kept.append(bound)
        elif bound.codes and not kept[-1].codes:
            kept[-1] = bound
    return kept
