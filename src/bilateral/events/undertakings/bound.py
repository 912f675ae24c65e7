"""Who is bound by an undertaking: the subject of its verb."""

import re
from collections.abc import Iterable, Iterator

from attrs import define

from bilateral.events.undertakings.bodies import Bodies
from bilateral.events.undertakings.drafts import Bound
from bilateral.events.undertakings.nearby import bound_by, codes_of
from bilateral.model.claims import Basis
from bilateral.model.leaders import Party
from bilateral.model.spans import Span
from bilateral.refer.mentions import Way

__all__ = ["Binder"]

_FAR = 150  # characters between a subject and its verb
_SIDES = 2
_COUNTS = (("three", 3), ("trio", 3), ("four", 4))
_WINDOW = 60
_OBJECTS = frozenset({"him", "her", "them"})
_CLAUSES = frozenset({"we", "they", "it", "he", "she"})  # "…, and we" goes on with a clause
_PERSONS = frozenset({"he", "she"})
_OWNERS = frozenset({"his", "her", "him"})
_BREAKS = frozenset({";", "that", "said", "says", "told", "adding", "noted", "stressed", "added"})


@define(slots=False, eq=False, repr=False)
class Binder(Bodies):
    """Finds the parties that a verb binds, on one page."""

    def subject(self, left: int, verb: int, *, adjacent: bool = False) -> Bound | None:
        """Return the subject of a verb, looked for from ``left`` on; nothing where no party is it."""
        found = self._subject(left, verb, adjacent=adjacent)
        if found is None or not found.codes or self._owned(found):
            return None
        return found._replace(body=len(found.codes) == 1 and self.company.is_body(next(iter(found.codes))))

    def _subject(self, left: int, verb: int, *, adjacent: bool) -> Bound | None:
        lower, grammar = self.page.document.lower, self.grammar
        found = self.candidates(left, verb)
        for candidate in reversed(found):
            if grammar.adjacent.fullmatch(lower, candidate.stop, verb):
                doing = lower[verb : verb + 20].split(" ")[0].endswith("ing")  # “…, with the two agreeing to …”
                free = (doing and lower.endswith("with ", left, candidate.start)) or self.reigns(candidate, left)
                return candidate if free else self._free(candidate, left)
            if grammar.relative.fullmatch(lower, candidate.stop, verb):
                return candidate
        gap = grammar.coordinated.search(lower, max(left, verb - _WINDOW), verb)
        doing = lower[verb : verb + 20].split(" ")[0].endswith("ing")
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
            if m.stop <= verb and lower[m.start : m.stop] not in _OWNERS
            if m.way not in {Way.GROUP, Way.COUNTRY} or len(codes_of(m)) >= _SIDES
            if m.way is not Way.GROUP or not self.grammar.group.fullmatch(lower, m.start, m.stop)
            if lower[m.start : m.stop] != "they" or not self._others_said(left, m.start)
        ]
        found += self.bodies(left, verb)
        found += self._groups(left, verb)
        found += self._first_person(left, verb)
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

    def _first_person(self, left: int, verb: int) -> Iterator[Bound]:
        quoted = self.page.document.plain.count('"', left, verb) % 2 == 1 or self.page.document.plain.startswith(
            '"', left - 1
        )
        for match in filter(self._unnamed, self.grammar.own.finditer(self.page.document.lower, left, verb)):
            word = match[0].split()[0]
            start, stop = match.start(), match.end()
            if word in {"his", "her"} and (leader := self._teller(left, start) or self.company.person(start)):
                parties = tuple(Party(code) for code in leader.codes)
                yield Bound(parties, start, stop, Basis.INFERRED, "country of a leader")
            elif word in {"he", "she"}:  # “Doe said he would …”, where the page leaves it open
                if not self.page.cast.within(start, stop) and (teller := self._teller(left, start)):
                    yield teller._replace(start=start, stop=stop, basis=Basis.INFERRED, rule="who tells of himself")
            elif word in {"it", "its"}:
                if body := self._body_before(left, start):
                    yield body._replace(start=start, stop=stop, basis=Basis.INFERRED, rule="country named before")
            elif word in {"we", "i", "our", "my", "the"}:
                party = self.company.first_person(start, quoted=quoted and word != "the")
                if party:
                    yield self._both(Bound((party,), start, stop, Basis.INFERRED, "speaker"), word)
                elif word == "the" and (cabinet := self.company.cabinet(start, _noun(match[0]))):
                    yield cabinet._replace(start=start, stop=stop, basis=Basis.INFERRED, rule="government told of")

    def _body_before(self, left: int, start: int) -> Bound | None:
        """Return which body *it* is: the one that tells of itself, "The union said it would …", else the first."""
        bodies = [b for b in self.bodies(left, start) if self.reigns(b, left) and not self._owned(b)]
        telling = [match.start() for match in self.grammar.telling.finditer(self.page.document.lower, left, start)]
        lower, at = self.page.document.lower, telling[-1] if telling else left
        bodies += [
            told._replace(start=match.start(), stop=match.end())
            for match in filter(self._unnamed, self.grammar.own.finditer(lower, left, start))
            if match[0].startswith("the ") and (told := self.company.cabinet(match.start(), _noun(match[0])))
        ]
        tells = [b for b in bodies if b.stop <= at and self.grammar.adjacent.fullmatch(lower, b.stop, at)]
        return next(iter((*tells[-1:], *bodies)), None)

    def _unnamed(self, match: re.Match[str]) -> bool:
        """Say whether a phrase names nobody: "the Gulf kingdom", not "the Norwegian government"."""
        if not match[0].startswith("the "):
            return True
        return not (self.page.cast.within(*match.span()) or self.page.hits.within("demonym", *match.span()))

    def _teller(self, left: int, start: int) -> Bound | None:
        """Return who speaks of himself: "Doe told his guest from Lima that his country …" is Doe's country."""
        lower, company = self.page.document.lower, self.company
        verb = max(self.grammar.telling.finditer(lower, left, start), key=lambda match: match.start(), default=None)
        if verb is None:
            return None
        before = [m for m in company.leaders(Span(left, verb.start())) if lower[m.start : m.stop] not in _OWNERS]
        after = [m for m in company.leaders(Span(verb.end(), start)) if m.start <= verb.end() + 1]
        beside = [m for m in before if self.grammar.adjacent.fullmatch(lower, m.stop, verb.start())]
        found = beside or after or [m for m in before if self.reigns(bound_by(m), left)]
        return next(map(bound_by, found), None)

    def _both(self, bound: Bound, word: str) -> Bound:
        """Add the other side where *we* act "together", or are "both" of us."""
        lower = self.page.document.lower
        shared = word == "we" and (
            lower.endswith(("together ", "together, ", "jointly "), 0, bound.start)
            or self.grammar.shared.match(lower, bound.stop)
            or self.grammar.among_us.search(lower, max(0, bound.start - _WINDOW), bound.start)
        )
        other = self.company.partner(bound) if shared else None
        return bound._replace(parties=(*bound.parties, *other.parties), rule="we, both") if other else bound

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

    def reigns(self, candidate: Bound, left: int) -> bool:
        """Say whether a phrase hangs on no preposition ("talks with Oslo"), unless as "the leaders of Norway"."""
        lower = self.page.document.lower
        near = max(left, candidate.start - _WINDOW)
        if self.grammar.governed.search(lower, near, candidate.start):
            return self.grammar.of_body.search(lower, near, candidate.start) is not None
        return True

    def _owned(self, candidate: Bound) -> bool:
        """Say whether the phrase is a mere possessor ("Oslo's team"), not "Oslo's government"."""
        lower = self.page.document.lower
        return lower.startswith(("'s ", "' "), candidate.stop) and not self.grammar.body.match(lower, candidate.stop)

    def main(self, left: int, verb: int) -> int:
        """Return where the main clause begins: after the last *said* or *that* with a subject of its own."""
        lower = self.page.document.lower
        return max((m.end() for m in self.grammar.opener.finditer(lower, left, verb) if m[0] in _BREAKS), default=left)


def _noun(words: str) -> str:
    """Return what "the Himalayan kingdom" is called, and "the oil-rich Gulf state"."""
    last = words.split()
    return " ".join(last[-2:]) if last[-1] == "state" else last[-1]


def _apart(found: Iterable[Bound]) -> list[Bound]:
    """Leave of overlapping phrases the one that starts first, but one that is settled before one that is not."""
    kept: list[Bound] = []
    for bound in sorted(found, key=lambda b: (b.start, not b.codes, -b.stop)):
        if not kept or bound.start >= kept[-1].stop:
            kept.append(bound)
        elif bound.codes and not kept[-1].codes:
            kept[-1] = bound
    return kept
