"""Leaders that a page names without their office: by whose they are, whom they meet, and which post is vacant on it."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from bilateral.mentions.leaders import PersonMention
from bilateral.mentions.scan import Hits
from bilateral.model.claims import Basis
from bilateral.model.offices import Office
from bilateral.patterns import regex
from bilateral.refer.person import Person
from bilateral.refer.posts import vacant_posts
from bilateral.refer.setting import Setting
from bilateral.text.documents import Document
from bilateral.text.worded import Worded

__all__ = ["settle_untitled"]

_CUES = ("meet-verb", "talk-verb", "discuss-verb", "phone-verb", "host-verb", "talk-noun", "call-noun", "offices")
_ROW = regex(r",?\s+and\s+|,\s+|,?\s+as\s+well\s+as\s+")
_GAP = 14  # characters between two of a row
_REACH = 140  # characters between a cue and who is of the contact
# Whose counterparts are of the same office.
_PEERS = frozenset(
    {
        Office.FOREIGN_MINISTER,
        Office.DEFENCE_MINISTER,
        Office.FINANCE_MINISTER,
        Office.INTERIOR_MINISTER,
        Office.TRADE_MINISTER,
        Office.NATIONAL_SECURITY_ADVISER,
    }
)
_LONGEST = 4  # words of a name
_POSSESSED = regex(r"'s?\s+$")
_OPENS = Worded(
    r"\s+and\s+<titles>\b|\s+(?:and\s+[\w .'-]{3,60}\s+)?(?:has\s+|have\s+|will\s+)?(?:<does>|took\s+part)\b",
    "refer.untitled",
)


class _Contacts:
    """Where a page tells of a contact, and who that leads is named beside it."""

    def __init__(self, document: Document, hits: Hits, persons: Sequence[Person]) -> None:
        self._document = document
        self._cues = [hit.start for hit in hits.of(*_CUES)]
        self._strange = [hit.start for hit in hits.of("outsider")]
        self._office = {id(p): p.office for p in persons}
        self._stops = sorted(m.stop for p in persons if p.leads for m in p.mentions)
        self._leading = sorted(
            (m.start, id(p)) for p in persons if p.leads and p.office and not p.former for m in p.mentions
        )

    def in_row(self, mention: PersonMention) -> bool:
        """“Russian President Ilya Vorsin, France's Luc Bertillon and Britain's Hugh Danforth”: one row with a leader."""
        index = bisect_left(self._stops, mention.start) - 1
        gap = self._document.plain[self._stops[index] : mention.start] if index >= 0 else ""
        return index >= 0 and len(gap) <= _GAP and _ROW.fullmatch(gap) is not None

    def joins(self, person: Person) -> None:
        """Note one more leader, for what follows."""
        self._office[id(person)] = person.office
        for mention in person.mentions:
            insort(self._stops, mention.stop)
            insort(self._leading, (mention.start, id(person)))

    def opposite(self, mention: PersonMention, others: Sequence[int]) -> bool:
        """Say whether a name stands in a sentence of contact with a leader, and nobody private is spoken of."""
        index = self._document.sentence_at(mention.start)
        if index < 0:
            return False
        span = self._document.sentences[index]
        if not _any(self._cues, max(span.start, mention.start - _REACH), min(span.stop, mention.stop + _REACH)):
            return False
        if _any(self._strange, span.start, span.stop):
            return False
        left, right = bisect_left(self._leading, (span.start, 0)), bisect_left(self._leading, (span.stop, 0))
        return left < right or any(span.start <= at < span.stop and at != mention.start for at in others)

    def level(self, mention: PersonMention) -> Office | None:
        """Return the office of the leader in the sentence, whose peer somebody is; heads meet anybody."""
        index = self._document.sentence_at(mention.start)
        span = self._document.sentences[index]
        left, right = bisect_left(self._leading, (span.start, 0)), bisect_left(self._leading, (span.stop, 0))
        offices = {self._office[person] for _, person in self._leading[left:right]}
        return offices.pop() if len(offices) == 1 and offices <= _PEERS else None


def settle_untitled(document: Document, hits: Hits, persons: Sequence[Person], setting: Setting) -> None:
    """Make leaders of those whom the page names without an office, where it says enough otherwise."""
    strangers = [p for p in persons if not p.leads and _may_lead(p)]
    if not strangers:
        return
    contacts = _Contacts(document, hits, persons)
    vacant = vacant_posts(document, hits, persons)
    owned = [(person, mention, code) for person in strangers for mention, code in _owned(document, person)]
    starts = [mention.start for _, mention, _ in owned]
    for person, mention, code in owned:
        # “met Russia's Ilya Vorsin”, or “Russia's Ilya Vorsin” where “the Russian president” is told of besides
        row = contacts.in_row(mention)
        meets = row or contacts.opposite(mention, starts)
        if not person.leads and (code in vacant or meets) and (row or _sure(person, code in vacant)):
            level = None if code in vacant else contacts.level(mention)
            _lead(person, code, setting, "whose country meets", level)
            contacts.joins(person)
            vacant.discard(code)
    for person in _publishing(document, strangers, setting):
        if vacant or any(contacts.opposite(mention, ()) for mention in person.mentions):
            _lead(person, setting.publisher.home, setting, "who leads the publishing government")
            contacts.joins(person)
    left = [p for p in strangers if not p.leads and _met(p, contacts)]
    if len(vacant) == 1 and len(left) == 1:
        _lead(left[0], vacant.pop(), setting, "the one vacant post of the page")


def _met(person: Person, contacts: _Contacts) -> bool:
    """Say whether somebody is named in full where a leader meets somebody; “the Daily Herald” is a newspaper."""
    named = len(person.words) > 1 and not any(mention.articled for mention in person.mentions)
    return named and any(contacts.opposite(mention, ()) for mention in person.mentions)


def _may_lead(person: Person) -> bool:
    told = person.introductions
    return not any(i.outsider or i.office or i.peer or i.owner >= 0 for i in told) and 0 < len(person.words) <= _LONGEST


def _owned(document: Document, person: Person) -> Iterator[tuple[PersonMention, str]]:
    """Yield the mentions that follow a country's genitive: “Russia's Ilya Vorsin”."""
    for mention in person.mentions:
        told = mention.introduction
        if (
            told
            and told.country
            and _POSSESSED.search(document.plain, max(0, mention.name.start - 6), mention.name.start)
        ):
            yield mention, told.country


def _sure(person: Person, vacant: bool) -> bool:  # noqa: FBT001
    """“Italy's Eni” is no person: one word needs more, a “Mr”, words it says, or the vacant post."""
    return len(person.words) > 1 or vacant or person.speaks


def _publishing(document: Document, strangers: Sequence[Person], setting: Setting) -> Iterator[Person]:
    """“Ilya Vorsin had a telephone conversation with …” on the page of a government: who may lead it."""
    home = setting.publisher.home
    office = setting.leading_office(home) if home else None
    if office is None or setting.is_held(str(office), home):
        return
    for person in sorted(strangers, key=lambda p: p.mentions[0].start):
        if (
            not person.leads
            and len(person.words) > 1
            and _OPENS[document.language].match(document.plain, person.mentions[0].stop)
        ):
            yield person
            return


def _lead(person: Person, country: str, setting: Setting, rule: str, level: Office | None = None) -> None:
    office = level or setting.leading_office(country) or Office.PRESIDENT
    if setting.is_held(str(office), country):
        return
    person.leads, person.country, person.office = True, country, office
    person.basis, person.rule, person.office_rule = Basis.INFERRED, rule, rule
    setting.held(str(office), country)


def _any(starts: list[int], start: int, stop: int) -> bool:
    index = bisect_left(starts, start)
    return index < len(starts) and starts[index] < stop
