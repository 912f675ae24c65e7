"""Read documents that are told as signed: "a treaty was signed", "the accord signed in May", "the signing of a pact"."""

import re

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.company import Company
from bilateral.events.undertakings.drafts import Bound, Clause, CommitmentDraft, Deed, undertaken
from bilateral.events.undertakings.frames import Framer
from bilateral.events.undertakings.scope import Scope
from bilateral.model.commitments import Kind
from bilateral.patterns import regex
from bilateral.refer.page import Page

__all__ = ["Signings"]

_NEAR = 40
_SIDES = 2
_COMMA = regex(r",(?! (?:on|for|to|between|in|covering|including) )")
_WAS = regex(r"\b(?:was|were|has been|have been)(?: also| jointly)? ?$")
_BEEN = regex(r"\b(?:is|are|was|were|be|been|being|get|got)\b")
_PHRASE = regex(
    r"(?P<under>\bunder )?(?P<phrase>\b(?:an?|the|its|their|this|that|two|three|four|five|several) (?:[a-z-]{2,16} ){0,4})$"
)
_COMING = regex(r"\b(?:will|shall|to|would) be(?: [a-z]+ly)? ?$")
_DOCUMENT = 140  # characters from a document to its signing
_SIGNERS = 120  # characters that name who signed


@define(slots=False, eq=False, repr=False)
class Signings:
    """Reads the documents of one page whose signing is told."""

    page: Page
    grammar: Grammar
    company: Company
    framer: Framer
    scope: Scope

    def signed(self, clause: Clause) -> CommitmentDraft | None:
        """Read "A treaty was signed (by Oslo and Lima)"."""
        lower = self.page.document.lower
        if lower.startswith(self.grammar.words["signings"], clause.verb):
            return self._signing(clause)
        document = self._document(clause)
        deed = self._written(clause, document) if document else None
        bound = self._signers(clause) if deed else None
        if document is None or deed is None or bound is None or len(bound.codes) < _SIDES:
            return None
        coming = _COMING.search(lower, document.start(), clause.verb)
        kind = Kind.PLAN if coming else Kind.SIGNED
        return None if self.scope.background(deed) else undertaken(clause, bound, deed, deed.start, kind)

    def adopted(self, clause: Clause) -> CommitmentDraft | None:
        """Read "A programme of cooperation was approved": both have agreed on it."""
        lower, grammar = self.page.document.lower, self.grammar
        been = _WAS.search(lower, max(clause.left, clause.verb - _NEAR), clause.verb)
        text = grammar.approved.search(lower, max(clause.left, clause.verb - _DOCUMENT), been.start()) if been else None
        joint = text and grammar.shared_by.search(lower, clause.left, clause.right)
        bound = self._signers(clause) if joint else None
        if text is None or bound is None or len(bound.codes) < _SIDES:
            return None
        phrase = _PHRASE.search(lower, max(clause.left, text.start() - _NEAR), text.start())
        deed = Deed(
            phrase.start("phrase") if phrase else text.start(),
            self.framer.end(clause.after, clause.right),
            "",
            "adopted",
        )
        return None if self.scope.background(deed) else undertaken(clause, bound, deed, deed.start, Kind.AGREEMENT)

    def _document(self, clause: Clause) -> re.Match[str] | None:
        """Return the words of the document before its signing, unless that is only possible or wanted."""
        lower = self.page.document.lower
        found = self.grammar.signed.search(lower, max(clause.left, clause.verb - _DOCUMENT), clause.verb)
        if found is None or not lower.startswith(self.grammar.words["signing"], clause.verb):
            return None
        possible = self.grammar.modal.search(lower, found.start(), clause.verb)
        return None if possible or self.grammar.wanting.search(lower, clause.left, found.start()) else found

    def _signers(self, clause: Clause) -> Bound | None:
        """Return who signed: those named after *by*, else the two it is told of."""
        by = self.grammar.by.match(self.page.document.lower, clause.after, clause.right)
        named = self.company.around(by.end(), min(clause.right, by.end() + _SIGNERS)) if by else []
        parties = tuple(dict.fromkeys(party for bound in named for party in bound.parties))
        told = Bound(parties, named[0].start, named[-1].stop, rule="signed by") if parties else None
        return told or self.company.together(clause.verb)

    def _written(self, clause: Clause, document: re.Match[str]) -> Deed | None:
        """
        Return what tells of a document that "was signed in May"; of "the accord signed in May" the phrase alone.

        Under "the accord signed in May" something else is undertaken.
        """
        lower, stop = self.page.document.lower, self.framer.end(clause.after, clause.right)
        if _BEEN.search(lower, document.start(), clause.verb):
            start = clause.left if document.start() - clause.left < _NEAR else document.start()
            return Deed(start, stop, "sign", "passive")
        last = self._last(document, clause)
        phrase = _PHRASE.search(lower, max(clause.left, last - _NEAR), last)
        start = phrase.start("phrase") if phrase else last
        comma = next((m.start() for m in _COMMA.finditer(lower, clause.after, stop)), stop)
        stop = min(comma, stop)
        return None if phrase and phrase["under"] else Deed(start, stop, "sign", "passive")

    def _last(self, document: re.Match[str], clause: Clause) -> int:
        """Return where the last document begins that is named before the word: "an agreement and three memorandums signed …"."""
        start = document.start()
        while found := self.grammar.signed.search(self.page.document.lower, start + 1, clause.verb):
            start = found.start()
        return start

    def _signing(self, clause: Clause) -> CommitmentDraft | None:
        """Read "They witnessed the signing of a memorandum on …": both are bound, whoever held the pen."""
        lower = self.page.document.lower
        found = self.grammar.witnessed.search(lower, max(clause.left, clause.verb - _NEAR), clause.verb)
        at = clause.after + 3 if lower.startswith("signing", clause.verb) else clause.after
        document = self.grammar.document.match(lower, at, clause.right)
        if found is None or document is None or self.grammar.modal.search(lower, clause.left, found.start()):
            return None
        stop = self.framer.end(document.end(), clause.right)
        named = [bound for bound in self.company.around(clause.after, stop) if len(bound.codes) >= _SIDES]
        bound = named[0] if named else self.company.together(clause.verb)
        if bound is None or len(bound.codes) < _SIDES:
            return None
        return undertaken(clause, bound, Deed(clause.verb, stop, "sign", "signing"), clause.verb, Kind.SIGNED)
