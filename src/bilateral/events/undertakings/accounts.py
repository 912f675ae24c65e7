"""Complete an undertaking: amounts, topics, partners, condition, who tells of it, who doubts it."""

from attrs import define

from bilateral.events.undertakings.commissives import Grammar
from bilateral.events.undertakings.company import Company
from bilateral.events.undertakings.drafts import Bound, CommitmentDraft, Said
from bilateral.events.undertakings.frames import Framer
from bilateral.events.undertakings.owners import Owners
from bilateral.kept import kept
from bilateral.mentions.quantities import QuantityMention, find_quantities
from bilateral.model.commitments import CommitmentStatus
from bilateral.model.leaders import Party
from bilateral.model.statements import Speaker, Voice
from bilateral.refer.page import Page

__all__ = ["Accounts"]

_GIVEN = ("pledge:", "agree:", "grant:")  # what has been given as a word, and is told by others
_PRONOUNS = frozenset({"they", "he", "she", "it", "we", "i"})
_RETELLERS = frozenset({Speaker.ANONYMOUS, Speaker.DOCUMENT})
_FUTURE = ("will:", "would:")
_GROUPS = (["they"], ["leaders"], ["sides"], ["presidents"], ["ministers"], ["parties"], ["both"])
_BEFORE = 25
_AFTER = 80
_DOUBTS = 2  # sentences after an undertaking in which it may be doubted


@define(slots=False, eq=False, repr=False)
class Accounts:
    """Adds what the words around an undertaking tell, on one page."""

    page: Page
    grammar: Grammar
    company: Company
    binder: Owners
    framer: Framer

    def complete(self, draft: CommitmentDraft) -> CommitmentDraft:
        """Return the draft with all that its words tell beside."""
        said = self._account(draft)
        doubt = self._doubt(draft)
        others = [b for b in self.company.around(draft.cue[1], draft.stop) if not b.codes & draft.bound.codes]
        status, words = self._status(draft, said)
        if doubt:
            status, words = CommitmentStatus.DISPUTED, doubt[:2]
        return draft._replace(
            status=status,
            status_words=words,
            said=said,
            beneficiaries=tuple(others),
            condition=self._condition(draft),
            amounts=self._amounts(draft),
            issues=tuple(self.company.issues(draft.start, draft.stop)),
            disputed=doubt[:2] if doubt else None,
            doubter=doubt[2] if doubt else None,
        )

    def _amounts(self, draft: CommitmentDraft) -> tuple[QuantityMention, ...]:
        """Return the sums and numbers that are undertaken; "the two countries" are those who act."""
        found = find_quantities(self.page.document, draft.start, draft.stop)
        acts = {*self.grammar.words["group_nouns"], *self.grammar.words["bodies"], "ministries"}
        return tuple(
            amount for amount in found if not acts & {unit := amount.quantity.unit.lower(), *unit.split()[-1:]}
        )

    def _status(self, draft: CommitmentDraft, said: Said | None) -> tuple[CommitmentStatus, tuple[int, int]]:
        """Return "reported" where another country tells it, "reaffirmed" where the verb is said again."""
        if draft.status is not CommitmentStatus.MADE:
            return draft.status, draft.status_words
        start, lower = max(draft.start, draft.cue[0] - _BEFORE), self.page.document.lower
        again = self.grammar.reaffirming.search(lower, start, draft.cue[0])
        again = again or self.grammar.again_that.search(lower, max(0, draft.start - _BEFORE), draft.start)
        if again is None and draft.rule.startswith(_FUTURE):
            again = self.grammar.goes_on.match(lower, draft.cue[1])
        if again:
            return CommitmentStatus.REAFFIRMED, again.span()
        if denied := self.grammar.denied.search(lower, max(0, draft.start - _AFTER), draft.start):
            return CommitmentStatus.DISPUTED, denied.span()
        if said and self._by_others(draft, said):
            return CommitmentStatus.REPORTED, said.speaker or draft.status_words
        retold = self._retold(draft)
        return (CommitmentStatus.REPORTED, retold) if retold else (draft.status, draft.status_words)

    def _by_others(self, draft: CommitmentDraft, said: Said) -> bool:
        """Say whether others than those who are bound tell it: someone unnamed, a paper, another country."""
        if said.voice.kind in _RETELLERS and not self._own_words(draft) and draft.rule.startswith(_GIVEN):
            return not self._themselves(draft, said)
        codes, home = draft.bound.codes, self.company.home
        if said.party is None or said.party.country in codes or (home and home.voice.country in codes):
            return False
        return not self._guessed(said) and not any(map(self.company.is_body, codes))

    def _own_words(self, draft: CommitmentDraft) -> bool:
        """Say whether those who are bound say so themselves: "We have agreed …"."""
        subject = self.page.document.lower[draft.bound.start : draft.bound.stop].split()
        return draft.bound.rule == "speaker" or subject[:1] in (["we"], ["i"], ["our"]) or subject[-1:] == ["i"]

    def _retold(self, draft: CommitmentDraft) -> tuple[int, int] | None:
        """Return who retells it: "…, sources said", "…, a member of the other delegation said", "according to the daily"."""
        lower, span = self.page.document.lower, self.company.sentence(draft.cue[0])
        if found := self.grammar.retold.search(lower, span.start, span.stop):
            return found.span()
        after = self.grammar.told_by.search(lower, max(draft.stop - 1, draft.cue[1]), span.stop)
        if after is None:
            return None
        if self.grammar.source.search(lower, *after.span("who")):
            return after.span("who")
        hits = self.page.hits.within("demonym", *after.span("who"))
        foreign = hits and not {str(hit.value) for hit in hits} & draft.bound.codes
        return after.span("who") if foreign else None

    def _themselves(self, draft: CommitmentDraft, said: Said) -> bool:
        """Say whether those who are bound tell it: "The leaders stressed … and agreed …"."""
        at = said.speaker
        if at is None:
            return False
        last = self.page.document.lower[at[0] : at[1]].split()[-1:]
        return (at[0] < draft.bound.stop and draft.bound.start < at[1]) or last in _GROUPS

    def _guessed(self, said: Said) -> bool:
        """Say whether the teller's country is but guessed from what stands near: "Oslo will pay, Minister Doe said"."""
        return said.party in self._introduced

    @kept
    def _introduced(self) -> set[Party]:
        """Those whose country is that of an office nearby."""
        return {p for m in self.page.cast.mentions if m.rule == "introduced by office" for p in m.parties}

    def _condition(self, draft: CommitmentDraft) -> tuple[int, int] | None:
        document = self.page.document
        limit = max(draft.stop, self.company.sentence(draft.cue[0]).stop)
        found = self.grammar.condition.search(document.lower, draft.cue[1], min(limit, draft.stop + _AFTER))
        stop = self.framer.trim(limit)
        return (found.end(), stop) if found and found.end() < stop else None

    def _account(self, draft: CommitmentDraft) -> Said | None:
        """Return who tells of it: whose speech it is, or the subject of *said* in the same sentence."""
        position = draft.cue[0]
        told = self.company.speaker(position) or self.company.speaker(position, direct=False)
        return told if told and (told.party or told.direct) else self._teller(draft) or told

    def _teller(self, draft: CommitmentDraft) -> Said | None:
        """Return the subject of *said* in the sentence, before the undertaking or right at its end."""
        document, span = self.page.document, self.company.sentence(draft.cue[0])
        speaking = self.grammar.words["speaking"]
        before = [m for m in self.grammar.opener.finditer(document.lower, span.start, draft.start) if m[0] in speaking]
        if before:
            verb = before[-1]
            # “…, said Oslo's envoy”: the subject may follow.
            inverts = document.lower[span.start : verb.start()].rstrip().endswith((",", '"', "-"))
            near = self.company.around(verb.end(), min(verb.end() + 3, span.stop)) if inverts else []
            after = [b for b in near if b.parties[0].name]
            bound = after[0] if after else self.binder.subject(span.start, verb.start())
            return self._voice(bound) if bound else None
        for verb in self.grammar.speaking.finditer(document.lower, draft.stop, span.stop):
            near = self.company.around(draft.stop, min(span.stop, verb.end() + 3))
            named = [bound for bound in near if bound.parties[0].name]
            before_it = [bound for bound in named if verb.start() - bound.stop in {0, 1}]
            after_it = [bound for bound in named if bound.start > verb.end() and verb[0] != "told"]
            if before_it or after_it:
                return self._voice((before_it or after_it)[0])
        return None

    def _voice(self, bound: Bound) -> Said:
        party = bound.parties[0]
        voice = Voice(self.page.document.words(bound.start, bound.stop), party.name, party.country)
        return Said(bound.start, bound.stop, voice, (bound.start, bound.stop), direct=False)

    def _doubt(self, draft: CommitmentDraft) -> tuple[int, int, Voice] | None:
        """Return the passage of the next sentences that doubts or denies it, and whose it is."""
        document = self.page.document
        index = document.sentence_at(draft.cue[0])
        if index < 0:
            return None
        for number in range(index + 1, min(index + 1 + _DOUBTS, len(document.sentences))):
            after = self.company.sentence(document.sentences[number].start)
            found = self.grammar.doubt.search(document.lower, after.start, after.stop)
            if found is None:
                continue
            bound = self.binder.subject(after.start, found.start())
            said = self.company.speaker(found.start(), direct=False)
            if said and said.voice.text and (bound is None or document.lower[bound.start : bound.stop] in _PRONOUNS):
                return after.start, self.framer.trim(after.stop), said.voice  # “Officials said they doubt it”
            telling = self.grammar.opener.search(document.lower, after.start, found.start())
            if bound is None and telling:
                bound = self.binder.subject(after.start, telling.start())
            if bound:
                return after.start, self.framer.trim(after.stop), self._voice(bound).voice
        return None
