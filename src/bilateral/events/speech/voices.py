"""Turn the phrase before *said* into a voice: a name, a body, a document, a typed anonymous source."""

from collections.abc import Sequence

from attrs import define, evolve, field

from bilateral.events.speech.drafts import Heard
from bilateral.events.speech.narration import Sentence, Token
from bilateral.events.speech.phrases import Chunk, Kind
from bilateral.events.speech.speaker_words import lists, singular
from bilateral.events.speech.speakers import People, bare_name
from bilateral.lang.pack import Language
from bilateral.model.names import fold
from bilateral.model.statements import Level, Speaker, Voice
from bilateral.patterns import regex
from bilateral.refer.mentions import Way
from bilateral.text.documents import Document

__all__ = ["GENERIC", "UNKNOWN", "Room"]

UNKNOWN = Voice("", kind=Speaker.UNKNOWN)

_BECAUSE = regex(r"\b(?:because|since|as|citing|due to)\b[^.;\"]{3,200}")
_NEAR = 400  # characters over which *the official* points back to *a member of the team*
GENERIC = frozenset({"official", "source", "person"})
_REASON = 260  # characters after "on condition of anonymity" that may hold the reason


@define(slots=False, eq=False, repr=False)
class Room:
    """Whoever is heard on a page; remembers unnamed sources, so that *the official* is the one heard before."""

    document: Document
    language: Language
    people: People
    unnamed: dict[str, Voice] = field(factory=dict)
    terms: dict[int, tuple[Level, str]] = field(factory=dict)
    last: tuple[int, Voice] = (-_NEAR, UNKNOWN)  # where an unnamed source was heard last

    def hear(self, sentence: Sentence, phrase: Chunk, before: Sequence[Heard]) -> Heard:
        """Say whose voice a phrase stands for; ``before`` are those heard earlier, nearest first."""
        tokens = sentence.tokens
        start, stop = tokens[phrase.start].start, tokens[phrase.stop - 1].stop
        if phrase.kind is Kind.PRONOUN:
            meant = next((heard for heard in before if self._agrees(phrase.head, heard.voice)), None)
            meant = meant or self._settled(start, stop)
            if meant is None and phrase.head == "she":
                meant = next((heard for heard in before if self._may_be_she(heard.voice)), None)
            if meant is None:
                return Heard(evolve(UNKNOWN, text=phrase.head), start, stop, "unsettled")
            return Heard(meant.voice, start, stop, "pronoun")
        person = self._person(tokens, phrase) if phrase.kind is Kind.NAME else None
        if person is not None:
            return Heard(person, start, stop, "name")
        return self._described(sentence, phrase, start, stop)

    def _settled(self, start: int, stop: int) -> Heard | None:
        """Return the one whom the cast takes a pronoun for."""
        for mention in self.people.page.cast.within(start, stop):
            if mention.way is Way.PRONOUN and len(mention.parties) == 1 and mention.parties[0].name:
                party = mention.parties[0]
                return Heard(
                    Voice(self.document.words(start, stop), name=party.name, country=party.country),
                    start,
                    stop,
                    "pronoun",
                )
        return None

    def _person(self, tokens: list[Token], phrase: Chunk) -> Voice | None:
        """Return the person whose name ends the phrase, what hangs on it left out."""
        told = lists(self.language)
        inside = range(phrase.start + 1, phrase.stop)
        stop = next((at for at in inside if tokens[at].lower in told.stops or tokens[at].text in "(,"), phrase.stop)
        begin = stop
        while begin > phrase.start and _in_name(tokens[begin - 1], told.joiners, last=begin == stop):
            begin -= 1
        while begin < stop and not tokens[begin].text[0].isupper():
            begin += 1
        if begin == stop:
            return None
        start, end = tokens[begin].start, tokens[stop - 1].stop
        text = self.document.words(tokens[phrase.start].start, tokens[phrase.stop - 1].stop)
        mention = self.people.named(start, end)
        if mention is not None and mention.name and len(mention.parties) == 1 and mention.name.stop >= end - 1:
            party = mention.parties[0]
            # A name of one word that no leader bears may have its fuller form elsewhere on the page.
            name = party.name if party.country or " " in party.name else self.people.fullest(party.name)
            return Voice(text, name=name, country=party.country)
        determined = begin > phrase.start and tokens[begin - 1].lower in ("the", "this")
        titled = tokens[begin].lower in told.titles  # "the Hague" is nobody, but "the Rev. John Doe" is
        group = mention is not None and tokens[phrase.stop - 1].lower in told.heads  # "the Gillard government"
        if group or (determined and not titled) or self.people.country(start, end):
            return None
        return self._unlisted(start, end, text)

    def _unlisted(self, start: int, stop: int, text: str) -> Voice | None:
        """Return a person whom the cast does not hold, unless the capitals are a body's or a title's."""
        told = lists(self.language)
        name = bare_name(self.document.words(start, stop), self.language)
        parts = fold(name).split()
        if not parts or parts[-1] in told.groups or parts[-1] in told.titles or parts[0] == "the":
            return None
        one = singular(parts[0])
        if len(parts) == 1 and one != parts[0] and told.heads.get(one) == "person":
            return None  # "Diplomats said"
        fullest = self.people.fullest(name)
        lone = len(parts) == 1 and fullest == name and self.people.is_body(name)
        return None if lone else Voice(text, name=fullest)

    def _described(self, sentence: Sentence, phrase: Chunk, start: int, stop: int) -> Heard:
        """Say whom a description stands for, or type it as what it is."""
        told, tokens = lists(self.language), sentence.tokens
        text, head = self.document.words(start, stop), phrase.head
        lower = [token.lower for token in tokens[phrase.start : phrase.stop]]
        kind = told.heads.get(head, "")
        known = self._known(start, stop, described=kind in ("person", ""))
        if known is not None:
            return known
        several = head in told.many or any(word != head and singular(word) == head for word in lower)
        definite = lower[0] not in told.indefinite and not several
        if kind == "person" and definite:
            role = "president" if head == "head" and "state" in lower else head
            code = self.people.country_in(start, stop)
            name = self.people.in_role(role, frozenset(lower) - told.determiners - told.stops, start, code)
            bearer = self.people.last_of(code, start) if not name and code and head == "leader" else None
            if name or bearer:
                return Heard(Voice(text, name=name or (bearer.name if bearer else "")), start, stop, "description")
        if kind == "document":
            return Heard(Voice(text, kind=Speaker.DOCUMENT), start, stop, "document")
        if kind == "person":
            return self._unnamed(
                sentence, phrase, Heard(Voice(text, number=0 if several else 1), start, stop, "anonymous")
            )
        return Heard(
            Voice(text, kind=Speaker.ORGANISATION, country=self.people.country(start, stop)),
            start,
            stop,
            "organisation",
        )

    def _known(self, start: int, stop: int, *, described: bool) -> Heard | None:
        """Return whom a description stands for by itself: by a name in it, an office, or a nation."""
        text = self.document.words(start, stop)
        mention = self.people.named(start, stop)
        name = mention.name if mention is not None and len(mention.parties) == 1 else None
        if mention is not None and name and mention.start <= start and stop <= name.stop and mention.parties[0].country:
            # “Bishop insisted”: a name like a title
            return Heard(Voice(text, mention.parties[0].name, mention.parties[0].country), start, stop, "name")
        office = self.people.office(start, stop) if described else None
        if office is not None:
            return Heard(Voice(text, office.parties[0].name, office.parties[0].country), start, stop, "office")
        bearer = self.people.of_nation(start, stop)
        return Heard(Voice(text, bearer.name, bearer.country), start, stop, "description") if bearer else None

    def _unnamed(self, sentence: Sentence, phrase: Chunk, heard: Heard) -> Heard:
        """Type an unnamed source; *the official* is the one heard before, if one was."""
        told, lower = lists(self.language), [token.lower for token in sentence.tokens[phrase.start : phrase.stop]]
        known = self.unnamed.get(phrase.head)
        again = known is not None and lower[0] in ("the", "that") and known.number == heard.voice.number
        if known is not None and again and set(lower) - told.determiners <= set(fold(known.text).split()):
            return Heard(known, heard.start, heard.stop, "anonymous")
        back, voice = self.last
        self.last = heard.start, voice
        if known is None and lower[0] == "the" and len(lower) == 2 and phrase.head in GENERIC:  # noqa: PLR2004
            alone = voice.number == heard.voice.number and 0 <= heard.start - back < _NEAR
            if alone and voice.kind is Speaker.ANONYMOUS:
                return Heard(voice, heard.start, heard.stop, "anonymous")
        role = " ".join(word for word in lower if word not in told.determiners)
        voice = evolve(
            heard.voice,
            kind=Speaker.ANONYMOUS,
            role=role,
            affiliation=self.people.country_in(heard.start, heard.stop),
            level=self._terms(sentence)[0],
            reason=self._terms(sentence)[1],
        )
        self.unnamed[phrase.head] = voice
        self.last = heard.start, voice
        return Heard(voice, heard.start, heard.stop, "anonymous")

    def _terms(self, sentence: Sentence) -> tuple[Level, str]:
        """Return on what terms the sentence's sources speak, and why; looked for once a sentence."""
        if sentence.start not in self.terms:
            self.terms[sentence.start] = self._level(sentence), self._reason(sentence)
        return self.terms[sentence.start]

    def _level(self, sentence: Sentence) -> Level:
        """Return the terms the sentence gives: *on background*, *on condition of anonymity*."""
        table = self.language.table("speakers")["anonymity"]
        words = self.document.lower[sentence.start : sentence.stop]
        for level in (Level.OFF_THE_RECORD, Level.DEEP_BACKGROUND, Level.BACKGROUND):
            if any(form in words for form in table[level.value.replace("-", "_")]):
                return level
        return Level.BACKGROUND if any(form in words for form in table["reasons"]) else Level.ON_THE_RECORD

    def _reason(self, sentence: Sentence) -> str:
        """Return why the source is not named, in the text's words."""
        lower = self.document.lower
        for form in self.language.table("speakers")["anonymity"]["reasons"]:
            at = lower.find(form, sentence.start, sentence.stop)
            if at >= 0:
                why = _BECAUSE.search(lower, at, min(sentence.stop, at + _REASON))
                begin, stop = (why.start(), why.end()) if why else (at, at + len(form))
                return self.document.words(begin, stop).strip(" ,")
        return ""

    def _agrees(self, pronoun: str, voice: Voice) -> bool:
        """Say whether a pronoun may stand for a voice."""
        if pronoun in ("he", "she"):
            if voice.kind is Speaker.ANONYMOUS:
                other = self.language.table("speakers")["heads"]["female" if pronoun == "he" else "male"]
                return voice.number == 1 and voice.role.split()[-1:] != [] and voice.role.split()[-1] not in other
            return voice.kind is Speaker.PERSON and self._female(voice) == (pronoun == "she")
        if pronoun in ("they", "we"):
            return voice.kind in (Speaker.ORGANISATION, Speaker.ANONYMOUS)
        if pronoun == "it":
            return voice.kind in (Speaker.ORGANISATION, Speaker.DOCUMENT)
        return voice.kind is Speaker.PERSON and pronoun == "who"

    def _may_be_she(self, voice: Voice) -> bool:
        """Say whether a person's given name is none that the list of men's names knows."""
        given = fold(voice.name).split()[:1]
        return voice.kind is Speaker.PERSON and not lists(self.language).male.intersection(given)

    def _female(self, voice: Voice) -> bool:
        given = fold(voice.name).split()[:1]
        told = lists(self.language)
        return bool(told.female.intersection(given)) or any(
            sign in voice.text for sign in ("Mrs", "Ms.", "Ms ", "woman ", "Queen ")
        )


def _in_name(token: Token, joiners: frozenset[str], *, last: bool) -> bool:
    return token.text[0].isupper() or token.text == "." or (token.lower in joiners and token.lower != "of" and not last)
