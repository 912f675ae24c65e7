"""Settle what was said into records: words, voice, form and stance, each with the words it was read from."""

from collections.abc import Iterable, Iterator

from bilateral.events.speech.absences import AbsenceDraft
from bilateral.events.speech.drafts import StatementDraft
from bilateral.events.titles import is_titled
from bilateral.lang.pack import Language
from bilateral.mentions.origin import agency_named
from bilateral.mentions.ranges import starting
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.readings import Problem
from bilateral.model.statements import Absence, Form, Speaker, Statement
from bilateral.refer.page import Page
from bilateral.text.quotations import SHORTEST

__all__ = ["settle_absences", "settle_statements", "statement_problems"]

_STATED = frozenset({"name", "office", "organisation", "anonymous", "document", "turn"})


def settle_statements(page: Page, drafts: Iterable[StatementDraft], language: Language) -> Iterator[Statement]:
    """Yield a statement for each draft, in order."""
    for draft in drafts:
        words = page.document.evidence(draft.start, draft.stop)
        yield Statement(frozenset({words}), frozenset(_claims(page, draft, words, language)))


def statement_problems(page: Page, drafts: Iterable[StatementDraft]) -> Iterator[Problem]:
    """Yield a problem for each mark that belongs to no quotation, and each quotation that belongs to nobody."""
    document = page.document
    quotations, strays = document.quoted
    owned = {(draft.start, draft.stop) for draft in drafts}
    for stray in strays:
        yield Problem(stray.reason, document.span(stray.span.start, stray.span.stop))
    for quotation in quotations:
        size = quotation.stop - quotation.start
        if size < SHORTEST or (quotation.start, quotation.stop) in owned:
            continue
        if document.sentence_at(quotation.start) >= 0 and not is_titled(
            document.plain[quotation.start : quotation.stop]
        ):
            yield Problem("a quotation whose speaker is not told", document.span(quotation.start, quotation.stop))


def _claims(page: Page, draft: StatementDraft, words: Evidence, language: Language) -> Iterator[Claim]:
    document = page.document
    cue = (document.evidence(*draft.cue),) if draft.cue else (words,)

    def claim(
        name: str, value: object, evidence: tuple[Evidence, ...], rule: str, basis: Basis = Basis.STATED
    ) -> Claim:
        return Claim(name, value, basis, rule, evidence, page.as_of)

    yield claim("quote", words.quote, (words,), draft.form.value)
    yield claim("form", draft.form, (words,), "marks" if draft.form is Form.QUOTATION else "cue")
    if draft.voice.kind is not Speaker.UNKNOWN:
        stated = draft.told in _STATED and draft.rule != "carried"
        named = (document.evidence(*draft.speaker),) if draft.speaker else cue
        rule = f"{draft.rule}, {draft.told}"
        yield claim("speaker", draft.voice, named, rule, Basis.STATED if stated else Basis.INFERRED)
    if draft.cue:
        yield claim("cue", cue[0].quote, cue, draft.rule)
    yield claim(
        "stance", draft.stance, cue, "verb" if draft.cue else "no verb", Basis.STATED if draft.cue else Basis.INFERRED
    )
    for issue in starting(page.issues, draft.start, draft.stop):
        yield claim("about", issue.issue, (document.evidence(issue.start, issue.stop),), "named in the words")
    if draft.to:
        audience = document.evidence(*draft.to)
        agency = agency_named(audience.quote, language)
        if agency:
            yield claim("agency", agency, (audience,), "told to")
        for mention in page.cast.within(*draft.to):
            for party in mention.parties:
                yield claim("to", party, (document.evidence(mention.start, mention.stop),), "told to")


def settle_absences(
    page: Page, drafts: Iterable[AbsenceDraft], statements: Iterable[StatementDraft]
) -> Iterator[Absence]:
    """Yield an absence for each draft, in order."""
    told = [s for s in statements if s.form is not Form.TURN and s.voice.kind is not Speaker.UNKNOWN]
    at = 0
    for draft in drafts:
        document = page.document
        head = document.evidence(draft.start, draft.stop)
        sentence = document.evidence(*draft.sentence)
        claims = [
            Claim("kind", draft.kind, Basis.STATED, "phrase", (head,), page.as_of),
            Claim("words", sentence.quote, Basis.STATED, "sentence", (sentence,), page.as_of),
        ]
        claims += _parties(page, draft)
        for issue in starting(page.issues, *draft.sentence):
            named = (document.evidence(issue.start, issue.stop),)
            claims.append(Claim("issues", issue.issue, Basis.STATED, "named in the sentence", named, page.as_of))
        while at < len(told) and told[at].stop <= draft.start:
            at += 1
        if at < len(told) and told[at].start <= draft.start:
            words = document.evidence(told[at].start, told[at].stop)
            claims.append(
                Claim("according_to", told[at].voice, Basis.STATED, "within reported speech", (words,), page.as_of)
            )
        yield Absence(frozenset({head}), frozenset(claims))


def _parties(page: Page, draft: AbsenceDraft) -> Iterator[Claim]:
    for mention in page.cast.within(*draft.sentence):
        named = (page.document.evidence(mention.start, mention.stop),)
        for party in mention.parties:
            yield Claim("parties", party, Basis.STATED, "named in the sentence", named, page.as_of)
