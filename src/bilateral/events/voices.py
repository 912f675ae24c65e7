"""Turn the phrase before *said* into a voice: a name, a body, a document, a typed anonymous source."""

from attrs import define, field, evolve, frozen

from bilateral.events.narration import Sentence, Token
from bilateral.events.phrases import Chunk, Kind, Lists, chunk, lists, singular
from bilateral.events.speakers import People, bare_name, _names
from bilateral.lang.pack import Language
from bilateral.model.names import fold
from bilateral.model.statements import Level, Speaker, Voice
from bilateral.text.documents import Document

__all__ = ["Heard", "hear"]

_MALE = frozenset({"he"})
_FEMALE = frozenset({"she"})
UNKNOWN = Voice("", kind=Speaker.UNKNOWN)


@frozen
class Heard:
    """A voice, the shadow's range of the words that name it, and the rule that told whose it is."""

    voice: Voice
    start: int
    stop: int
    rule: str


@define(slots=False, eq=False)
class Room:
    """Who has been heard so far on a page."""

    document: Document
    language: Language
    people: People
    turns: list[tuple[int, Voice]] = field(factory=list)
    memo: dict[int, "tuple[list[Chunk], list[Heard]]"] = field(factory=dict)

    def hear(self, sentence: Sentence, phrase: Chunk, before: list["Heard"]) -> Heard:
        """Say whose voice a phrase stands for; ``before`` are the persons named earlier, nearest first."""
        tokens = sentence.tokens
        start, stop = tokens[phrase.start].start, tokens[phrase.stop - 1].stop
        if phrase.kind is Kind.PRONOUN:
            return self._pronoun(phrase.head, start, stop, before)
        person = self._person(tokens, phrase)
        if person is not None:
            return Heard(person, start, stop, "name")
        return self._described(tokens, phrase, start, stop)

    def _pronoun(self, pronoun: str, start: int, stop: int, before: list[Heard]) -> Heard:
        for heard in before:
            if _agrees(pronoun, heard.voice, self.language):
                return Heard(heard.voice, start, stop, "pronoun")
        return Heard(evolve(UNKNOWN, text=pronoun), start, stop, "pronoun-unsettled")

    def _person(self, tokens: list[Token], phrase: Chunk) -> Voice | None:
        """Return the person that a phrase names, if it names one."""
        if phrase.kind is not Kind.NAME:
            return None
        words, names = lists(self.language), _names(self.language)
        stop = next((at for at in range(phrase.start + 1, phrase.stop) if tokens[at].lower in words.stops or tokens[at].text in "(,"), phrase.stop)
        begin = stop
        while begin > phrase.start and (tokens[begin - 1].text[0].isupper() or tokens[begin - 1].text == "." or (tokens[begin - 1].lower in words.joiners and begin < stop and tokens[begin-1].lower != "of")):
            begin -= 1
        while begin < stop and not tokens[begin].text[0].isupper():
            begin += 1
        if begin == stop:
            return None
        if begin > phrase.start and tokens[begin - 1].lower in ("the", "this") :
            return None
        name = bare_name(self.document.words(tokens[begin].start, tokens[stop - 1].stop), self.language)
        parts = fold(name).split()
        if not parts or parts[-1] in names.groups or parts[-1] in names.titles or tokens[begin].lower in ("the",):
            return None
        text = self.document.words(tokens[phrase.start].start, tokens[phrase.stop - 1].stop)
        mention = self.people.named(tokens[begin].start, tokens[stop - 1].stop)
        if mention is not None and len(mention.parties) == 1:
            return Voice(text, name=mention.parties[0].name, country=mention.parties[0].country)
        if self.people.country(tokens[begin].start, tokens[stop - 1].stop):
            return None
        fullest = self.people.fullest(name)
        if len(parts) == 1 and fullest == name and self.people.is_body(name):
            return None
        return Voice(text, name=fullest)

    def _described(self, tokens: list[Token], phrase: Chunk, start: int, stop: int) -> Heard:
        words = lists(self.language)
        text = self.document.words(start, stop)
        first = tokens[phrase.start].lower
        lower = [tokens[at].lower for at in range(phrase.start, phrase.stop)]
        head = phrase.head
        kind = words.heads.get(head, "")
        office = self.people.office(start, stop)
        if office is not None and kind in ("person", ""):
            return Heard(Voice(text, name=office.parties[0].name, country=office.parties[0].country), start, stop, "office")
        if head == "head" and "state" in lower:
            head = "president"
        if kind == "person" and first not in _indefinite(self.language) and not _plural(tokens, phrase, head):
            name = self.people.in_role(head, frozenset(lower), start)
            if name:
                return Heard(Voice(text, name=name), start, stop, "description")
        if kind == "document":
            return Heard(Voice(text, kind=Speaker.DOCUMENT), start, stop, "document")
        if kind == "person":
            number = 0 if _plural(tokens, phrase, head) else 1
            role = " ".join(word for word in lower if word not in words.determiners)
            return Heard(Voice(text, kind=Speaker.ANONYMOUS, role=role, number=number), start, stop, "anonymous")
        return Heard(Voice(text, kind=Speaker.ORGANISATION, country=self.people.country(start, stop)), start, stop, "organisation")


def _plural(tokens: list[Token], phrase: Chunk, head: str) -> bool:
    return any(tokens[at].lower != head and singular(tokens[at].lower) == head for at in range(phrase.start, phrase.stop)) or head in ("people", "men", "women", "police", "authorities", "others", "many", "some")


def _indefinite(language: Language) -> frozenset[str]:
    return frozenset(language.table("speakers")["heads"]["indefinite"])


def _agrees(pronoun: str, voice: Voice, language: Language) -> bool:
    female = _names(language).female
    if pronoun in ("he", "she"):
        if voice.kind not in (Speaker.PERSON, Speaker.ANONYMOUS) or voice.number == 0:
            return False
        given = fold(voice.name).split()[:1]
        is_female = bool(given and given[0] in female) or any(w in voice.text.lower() for w in ("mrs", "ms.", "woman", "queen"))
        if voice.kind is Speaker.ANONYMOUS:
            return True
        return is_female == (pronoun == "she") or (pronoun == "she" and False)
    if pronoun in ("they", "we"):
        return voice.kind in (Speaker.ORGANISATION, Speaker.ANONYMOUS)
    if pronoun == "it":
        return voice.kind in (Speaker.ORGANISATION, Speaker.DOCUMENT)
    return voice.kind is Speaker.PERSON and pronoun in ("i", "who")
