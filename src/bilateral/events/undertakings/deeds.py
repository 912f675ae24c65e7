"""What is done: verbs that may be an undertaking's, from the verb to where its clause ends."""

import re

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.drafts import Deed
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["BREAK", "Deeds"]

BREAK = regex(r"\b(?:that|who|which|and|but|said|says|told|because|if)\b")
_TRAIL = " \n,;:.-\"'!?)*"
_QUOTED = 160  # characters back in which a mark was opened
_THERE = (" to a ", " to the ", " to any ", " anywhere")


@define(slots=False, eq=False, repr=False)
class Deeds:
    """Finds what is done on one page, by the form of the verb."""

    document: Document
    grammar: Grammar

    def infinitive(
        self, at: int, right: int, *, near: bool = False, gerund: bool = False, come: bool = False
    ) -> Deed | None:
        """
        Read "(…) to build a dam".

        ``near`` lets nothing but adverbs stand between, ``gerund`` takes "to building", ``come`` "to come to Oslo".
        """
        lower, grammar = self.document.lower, self.grammar
        match = (grammar.near_infinitive if near else grammar.infinitive).match(lower, at, right)
        if match is None or (not near and BREAK.search(match["gap"])) or not self._small(match.start("verb")):
            return None
        verb, start = match["verb"], match.start("verb")
        idle = grammar.agenda.match(lower, start, right) and not grammar.acting.match(lower, start, right)
        idle = idle and not lower.startswith(grammar.words["helps"], start)
        comes = come and verb in grammar.words["comes"] and (verb != "go" or lower.startswith(_THERE, match.end()))
        spares = lower.endswith((" not to ", " to not ", " never to "), at, start) and verb not in grammar.barred
        if (idle and not comes and not spares) or not self._is_verb(verb, gerund=gerund):
            return None
        return Deed(start, self.end(match.end(), right), verb, "infinitive")

    def promised_clause(self, at: int, right: int, *, both: bool = False, free: bool = False) -> Deed | None:
        """
        Read "(that) it will build a dam".

        ``both`` takes "that they will meet" and "that the next round will be held"; ``free``, after a word of promising,
        takes any verb that is no opinion ("will win") and no threat.
        """
        lower, grammar = self.document.lower, self.grammar
        match = grammar.that.match(lower, at, right)
        if match is None or " but " in match["gap"]:
            return None
        kind = self._promised(match, right, both=both, free=free)
        return Deed(match.start("verb"), self.end(match.end(), right), match["verb"], kind) if kind else None

    def _promised(self, match: re.Match[str], right: int, *, both: bool, free: bool) -> str:
        """Return of what kind the verb of a promised clause is, if it is one of doing."""
        lower, grammar, verb, start = self.document.lower, self.grammar, match["verb"], match.start("verb")
        if both and verb in grammar.words["meets"]:
            return "clause"
        done = grammar.done.match(lower, start - 1, right) or grammar.given.match(lower, start - 1, right)
        if (free or both) and (done or grammar.undergone.match(lower, start, right)):
            return "passive clause"
        if both and grammar.placed.match(lower, start, right):
            return "arranged"
        not_done = lower.endswith((" not ", "n't ", " never "), match.start(), start)  # “would not block the talks”
        if free and verb not in grammar.barred and (not_done or not grammar.threats.match(lower, start, right)):
            return "clause"
        acts = done or grammar.acting.match(lower, start, right) or verb == "defend"
        idle = (verb in grammar.idle and verb not in grammar.words["loose"] and not acts) or (
            grammar.agenda.match(lower, start, right) and not done
        )
        return "" if idle or "," in match["gap"] else "clause"

    def bare(self, at: int, right: int, *, joint: bool, body: bool = False) -> Deed | None:
        """Read the verb after *will*, if it is one of doing something for or with others."""
        lower, grammar = self.document.lower, self.grammar
        match = grammar.bare.match(lower, at, right)
        if match is None:
            return None
        verb, start = match["verb"], match.start("verb")
        if (verb == "be" or verb in grammar.words["starts"]) and (
            doing := grammar.doing.match(lower, match.end(), right)
        ):
            return self._doing(doing, (at, start, right))
        if verb in grammar.words["starts"] and (begun := grammar.near_infinitive.match(lower, match.end(), right)):
            match, verb = begun, begun["verb"]  # “will begin to send”
            start = begun.start("verb")
        if self._denied(at, start, right):
            return None
        begins = verb in grammar.words["starts"] and grammar.begun.match(
            lower, match.end(), right
        )  # “will begin work on the port”
        acts = begins or (
            not self._goes_on(verb, start, match.end(), right)
            and self._acts(verb, start, right, joint=joint, body=body)
        )
        return Deed(start, self.end(match.end(), right), verb, "will") if acts else None

    def _goes_on(self, verb: str, start: int, at: int, right: int) -> bool:
        """Say whether a verb only goes on about a thing: "will continue to be", "will build on", "will pay a visit"."""
        lower, grammar = self.document.lower, self.grammar
        goes = grammar.near_infinitive.match(lower, at, right) if verb == "continue" else None
        if goes and (goes["verb"] not in grammar.deeds or goes["verb"] in grammar.idle):
            return True
        built_on = lower.startswith((" on ", " upon "), at) and verb in {"build", "expand"}
        return built_on or (verb in grammar.words["calling"] and grammar.agenda.match(lower, start, right) is not None)

    def _acts(self, verb: str, start: int, right: int, *, joint: bool, body: bool) -> bool:
        """Say whether a verb after *will* is one of doing; one that is not listed is, where it moves a sum."""
        lower, grammar = self.document.lower, self.grammar
        at = start + len(verb)
        if body and grammar.routine.match(lower, at, right):
            return False
        if grammar.acting.match(lower, start, right) or (body and grammar.body_deeds.match(lower, start, right)):
            return True
        if joint and grammar.joint_deeds.match(lower, start, right) and not grammar.agenda.match(lower, start, right):
            return True
        if verb in grammar.deeds or verb in grammar.idle or verb in grammar.barred:
            return verb in grammar.deeds and verb not in grammar.idle
        return grammar.sum.match(lower, at, right) is not None

    def _denied(self, at: int, verb: int, right: int) -> bool:
        """Say whether it will not be done; to hold back until something is done is promised, to refuse what is asked is not."""
        lower = self.document.lower
        refused = lower.endswith(("not", "n't"), max(0, at - 3), at)
        if not refused and (self.grammar.negation.search(lower, at, verb) is None or "never again" in lower[at:verb]):
            return False
        return lower.startswith(self.grammar.words["asked"], verb) or not self.grammar.until.search(lower, verb, right)

    def _doing(self, match: re.Match[str], clause: tuple[int, int, int]) -> Deed | None:
        """Read "will be sending …" and "will begin withdrawing …"; "will not start digging until …"."""
        at, begin, right = clause
        stem, stop = match["stem"], self.end(match.end(), right)
        if self._denied(at, begin, right):
            return None
        if self.document.lower.endswith(("not", "n't"), max(0, at - 3), at):
            return Deed(begin, stop, stem, "will not")
        for verb in (stem, stem + "e", stem[:-1]):
            if verb in self.grammar.deeds and verb not in self.grammar.idle:
                return Deed(match.start("stem"), stop, verb, "will be doing")
        return None

    def _small(self, at: int) -> bool:
        """Say whether a word begins small, as a verb does: not "pledges to Somalia"."""
        return not self.document.plain[at].isupper() or self.document.plain[at + 1 : at + 2].isupper()

    def _is_verb(self, word: str, *, gerund: bool) -> bool:
        if word in self.grammar.no_verbs:
            return False
        if word.endswith("ing") and word != "bring":
            return gerund
        return word in self.grammar.verbs or word in self.grammar.deeds or not self.grammar.noun.fullmatch(word)

    def end(self, at: int, right: int) -> int:
        """Return where an undertaking ends: before the next clause, and before the words that say who told it."""
        match = self.grammar.end.search(self.document.lower, at, right)
        return max(min(at, right), self.trim(match.start() if match else right))

    def trim(self, stop: int) -> int:
        """Leave out marks and spaces at the end, but for a quotation mark that closes what was opened inside."""
        plain = self.document.plain
        while stop > 0 and plain[stop - 1] in _TRAIL:
            stop -= 1
        opened = plain.startswith('"', stop) and plain.count('"', max(0, stop - _QUOTED), stop) % 2
        return stop + 1 if opened else stop
