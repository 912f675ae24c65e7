"""Read what was undertaken: by whom, towards whom, how firmly, in whose account."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from bilateral.events.speech.drafts import StatementDraft
from bilateral.events.undertakings.accounts import Accounts
from bilateral.events.undertakings.bonds import Bonds
from bilateral.events.undertakings.clauses import Clauses
from bilateral.events.undertakings.commissives import Grammar, grammar
from bilateral.events.undertakings.company import Company
from bilateral.events.undertakings.drafts import Bound, Clause, CommitmentDraft, Deed, Said, undertaken
from bilateral.events.undertakings.frames import Framer
from bilateral.events.undertakings.instruments import Instruments
from bilateral.events.undertakings.kinds import kind_of
from bilateral.events.undertakings.overlaps import read_once, told_again
from bilateral.events.undertakings.owners import Owners
from bilateral.events.undertakings.passives import Passives
from bilateral.events.undertakings.scope import Scope
from bilateral.events.undertakings.signings import Signings
from bilateral.lang.pack import Language, language
from bilateral.mentions.scan import Hit
from bilateral.model.commitments import Strength
from bilateral.model.statements import Form, Speaker
from bilateral.refer.page import Page

__all__ = ["read_commitments"]

_FAR = 160  # characters from the subject to the verb that a quotation still takes in
_SHARE = 2  # times its length that an undertaking may be away from its subject
_NEAR = 40
_SIDES = 2
_SHORTEST = 12  # characters of a line that tells an action
_LINES = 15  # lines of a list that are read
_CLOSING = frozenset({"agree", "pledge", "announce"})
_FUTURE = frozenset({"will", "would", "plan"})
_SHARED = frozenset({"agree", "sign"})
_TAIL = 80  # characters that may follow a verb that ends its sentence
_LISTING = frozenset({"will", "agree", "pledge", "plan"})
_THINGS = frozenset({"will", "would", "plan", "pact", "accord"})
_BINDING = frozenset({"agree", "pledge"})  # "agreed to study": the studying is what binds


def read_commitments(
    page: Page, statements: Iterable[StatementDraft] = (), lang: Language | None = None
) -> Iterator[CommitmentDraft]:
    """
    Read the undertakings of a page, in order; ``statements`` tell whose words stand where.

    Only sentences with a word of undertaking are looked at. Firm ones and mere intentions both come back.
    """
    if not page.hits.of("commit"):
        return iter(())
    told = (_said(draft) for draft in statements if draft.voice.kind is not Speaker.UNKNOWN)
    said = sorted(told, key=lambda said: said.start)
    return iter(_Reader(page, grammar(lang or language("en")), said).read())


def _said(draft: StatementDraft) -> Said:
    direct, turn = draft.form is not Form.INDIRECT, draft.form is Form.TURN
    return Said(draft.start, draft.stop, draft.voice, draft.speaker, direct, turn)


@define(slots=False, eq=False, repr=False)
class _Reader:
    page: Page
    grammar: Grammar
    said: Sequence[Said]
    company: Company = field(init=False)
    binder: Owners = field(init=False)
    framer: Framer = field(init=False)
    scope: Scope = field(init=False)
    bonds: Bonds = field(init=False)
    signings: Signings = field(init=False)
    passives: Passives = field(init=False)
    accounts: Accounts = field(init=False)
    things: Instruments = field(init=False)
    clauses: Clauses = field(init=False)

    def __attrs_post_init__(self) -> None:
        document = self.page.document
        self.company = Company(self.page, self.grammar, self.said)
        self.binder = Owners(self.page, self.grammar, self.company)
        self.framer = Framer(document, self.grammar)
        self.scope = Scope(self.page, self.grammar, self.company)
        self.bonds = Bonds(self.page, self.grammar, self.company, self.binder, self.framer, self.scope)
        self.signings = Signings(self.page, self.grammar, self.company, self.framer, self.scope)
        self.passives = Passives(self.page, self.grammar, self.company, self.framer)
        self.accounts = Accounts(self.page, self.grammar, self.company, self.binder, self.framer)
        self.things = Instruments(self.page, self.grammar, self.company, self.binder, self.framer)
        self.clauses = Clauses(self.page, self.grammar, self.company)

    def read(self) -> list[CommitmentDraft]:
        """Return the undertakings, each stretch of the page read once."""
        drafts = read_once(draft for hit in self.page.hits.of("commit") for draft in self._listed(hit))
        return list(told_again(drafts, self.grammar, self.page.document.lower))

    def _listed(self, hit: Hit) -> Iterator[CommitmentDraft]:
        """Read one word of undertaking, and the list that may follow: "agreed on closing X; opening Y; and …"."""
        clause = self.clauses.of(hit)
        draft = self._read(clause) if clause else None
        if clause and draft is None:
            yield from self._bulleted(clause)
        if clause is None or draft is None:
            return
        yield self.accounts.complete(draft)
        at = draft.stop
        while item := self.grammar.listed.match(self.page.document.lower, at, clause.right):
            stop = self.framer.end(item.end(), clause.right)
            if (draft.strength is not Strength.AGREE) if item["item"] else (item["more"] not in self.grammar.deeds):
                return
            start = item.start("item") if item["item"] else item.start("more")
            yield self.accounts.complete(draft._replace(start=start, stop=stop, rule="list"))
            at = stop

    def _bulleted(self, clause: Clause) -> Iterator[CommitmentDraft]:
        """Read the lines after "The leaders agreed to:", each an undertaking of its own."""
        document = self.page.document
        if clause.value not in _LISTING or not self.grammar.colon.fullmatch(document.lower, clause.after, clause.right):
            return
        bound = self.binder.subject(clause.left, clause.verb)
        if bound is None or not self.scope.asserted(clause, bound):
            return
        at = bisect_right(document.paragraphs, clause.verb, key=lambda paragraph: paragraph.start)
        for line in document.paragraphs[at : at + _LINES]:
            item = self.grammar.bullet.match(document.lower, line.start, line.stop)
            if item is None or not (item["mark"] or document.plain[item.end()].islower()):
                return
            deed = Deed(item.end(), self.framer.end(item.end() + 1, line.stop), "", "bullet")
            if deed.stop - deed.start > _SHORTEST and self.scope.outward(clause, bound, deed):
                draft = self._draft(clause, bound, deed)
                yield self.accounts.complete(draft._replace(start=deed.start, cue=(deed.start, deed.stop)))

    def _read(self, clause: Clause) -> CommitmentDraft | None:
        """Read a noun as a noun; a verb in its special forms first, then with its subject."""
        bonds = self.bonds
        nouns = {"bond": bonds.noun, "pact": bonds.pact, "accord": bonds.accord}
        if clause.value in nouns:
            told = nouns[clause.value](clause) or (self.things.read(clause) if clause.value in _THINGS else None)
            told = told or (self.passives.noted(clause) if clause.value == "bond" else None)
            verb = clause._replace(value="plan") if clause.hit.value == "plan" else None  # “Oslo's premier plans to …”
            return told or (self._verb(verb) if verb else None)
        forms = {
            "sign": self.signings.signed,
            "adopt": self.signings.adopted,
            "agree": self.passives.impersonal,
            "will": self.passives.future,
            "plan": self.passives.future,
        }
        told = self.things.read(clause) if clause.value in _THINGS else None
        told = told or (forms[clause.value](clause) if clause.value in forms else None)
        noun = self.page.document.lower.startswith(("signing of", "signing ceremony", "conclusion of"), clause.verb)
        return told or (None if noun else self._verb(clause))

    def _verb(self, clause: Clause) -> CommitmentDraft | None:
        lower = self.page.document.lower
        word = lower[clause.verb : clause.after]
        if word in self.grammar.words["received"] and self.grammar.promised_to.search(lower, clause.left, clause.verb):
            return self.things.received(clause)
        if clause.value in _CLOSING and (told := self._closing(clause)):
            return told
        if not self.framer.may(clause):
            return self.things.settled(clause) if clause.value in _FUTURE else None
        bound = self.binder.subject(clause.left, clause.verb, adjacent=word in self.grammar.words["ambiguous"])
        if bound is None and clause.value in _FUTURE:
            return self.things.settled(clause)
        we = self.grammar.we_have.search(lower, clause.left, clause.verb) if clause.value in _SHARED else None
        if bound is None and we and (both := self.company.together(clause.verb, persons=True)):
            bound = both._replace(start=we.start(), stop=we.start() + 2)  # who speaks is one of the two
        deed = self.framer.deed(clause, bound) if bound else None
        if bound is None or deed is None or (self._weak(clause) and not self._acted(clause, deed)):
            return None
        if clause.value in _SHARED:
            bound = self._partners(clause, bound, deed)
        return self._draft(clause, bound, deed) if self.scope.admits(clause, bound, deed) else None

    def _closing(self, clause: Clause) -> CommitmentDraft | None:
        """Read "Lima will get a loan from its neighbours, Doe and Roe agreed": what is agreed stands before."""
        lower, grammar = self.page.document.lower, self.grammar
        if clause.right - clause.after > _TAIL or not grammar.closed.fullmatch(lower, clause.after, clause.right):
            return None
        bound = self.binder.subject(clause.left, clause.verb)
        if bound is None or not grammar.whole.search(lower, clause.left, bound.start):
            return None
        dash = lower.find(" - ", clause.left, clause.left + _NEAR)  # of a dateline
        left = dash + 3 if dash >= 0 else clause.left
        deed = Deed(left, self.framer.trim(bound.start), "", "told after")
        if not self.scope.admits(clause, bound, deed):
            return None
        return self._draft(clause, bound, deed)._replace(start=left)

    def _weak(self, clause: Clause) -> bool:
        """Say whether a clause after the word may be a mere opinion: "agreed that …", "assured them that …"."""
        return clause.value == "agree" or self.page.document.lower.startswith("assur", clause.verb)

    def _acted(self, clause: Clause, deed: Deed) -> bool:
        """Say whether parties act in "agreed that …": "that trade will grow" is an opinion."""
        if deed.rule != "clause":  # what is arranged, or done to something, needs nobody told of
            return True
        lower = self.page.document.lower
        named = self.company.around(clause.after, deed.start)
        return bool(named) or self.grammar.acts.search(lower, clause.after, deed.start) is not None

    def _partners(self, clause: Clause, bound: Bound, deed: Deed) -> Bound:
        """Add the partner: "Oslo agreed with Lima to …", "signed a treaty with Lima"; "we agreed" takes both in."""
        lower = self.page.document.lower
        if len(bound.codes) >= _SIDES:
            return bound
        at = lower.find(" with ", clause.after, deed.stop)
        named = self.company.around(at, min(deed.stop + 1, at + 60)) if at >= 0 else []
        partners = [other for other in named if not other.codes & bound.codes]
        if partners:
            return bound._replace(parties=(*bound.parties, *partners[0].parties), rule="with")
        other = self.company.addressee(bound) if lower[bound.start : bound.stop] == "we" else None
        return bound._replace(parties=(*bound.parties, *other.parties), rule="we, both") if other else bound

    def _draft(self, clause: Clause, bound: Bound, deed: Deed) -> CommitmentDraft:
        kind = kind_of(self.grammar, self.page.document.lower, clause, bound, deed)
        # “Oslo was visited by the two, who …, and agreed to help”: far from its subject, the verb begins the words.
        far = min(_FAR, max(_NEAR, _SHARE * (deed.stop - clause.verb)))
        near = clause.verb - bound.start <= _FAR and clause.verb - bound.stop <= far
        start = bound.start if clause.left <= bound.start and near else clause.verb
        firm = clause.value != "weigh" and (clause.value in _BINDING or deed.verb not in self.grammar.words["weighed"])
        strength = Strength(self.grammar.classes[clause.value]["strength"]) if firm else Strength.CONSIDER
        return undertaken(clause, bound, deed, start, kind)._replace(strength=strength, firm=firm)
