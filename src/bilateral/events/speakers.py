"""Say who a phrase names: the fullest name on the page, a body, a document, or a typed anonymous source."""

import re
from bisect import bisect_left
from collections import Counter
from functools import cache, cached_property

from attrs import define, field, frozen

from bilateral.events.narration import Token
from bilateral.events.phrases import Chunk, Kind, Lists, lists, singular
from bilateral.lang.pack import Language
from bilateral.model.names import fold
from bilateral.model.statements import Speaker, Voice
from bilateral.mentions.scan import Hits
from bilateral.refer.leaders import Cast, PartyMention, Way
from bilateral.text.documents import Document

__all__ = ["People", "meet_people"]

_ACRONYM = 5
_CAPITALS = re.compile(r"[^\W\d_a-z][\w'-]*(?:\.(?= ))?(?: (?:(?:de|del|della|di|da|dos|das|la|van|von|der|den|bin|ibn|al|el|abu|ben) )*[^\W\d_a-z][\w'-]*(?:\.(?= ))?){0,7}")


@define(slots=False, eq=False)
class People:
    """The names of a page, by their last word and by their first."""

    document: Document
    language: Language
    cast: Cast
    hits: Hits
    by_last: dict[str, Counter[str]] = field(factory=dict)
    by_first: dict[str, Counter[str]] = field(factory=dict)
    roles: dict[str, list[tuple[int, str, frozenset[str]]]] = field(factory=dict)
    bodies: frozenset[str] = frozenset()
    _geo: dict[str, set[str]] = field(factory=dict)

    def fullest(self, name: str) -> str:
        """Return the fullest form of a person's name on the page."""
        parts = fold(name).split()
        if not parts:
            return name
        best = self._best(self.by_last.get(parts[-1]), parts)
        if best is None and len(parts) == 1:
            best = self._best(self.by_first.get(parts[0]), parts)
        return best if best is not None else name

    def named(self, start: int, stop: int) -> PartyMention | None:
        """Return the mention of a person whose name lies in a range; the last of several."""
        for mention in reversed(self.cast.mentions[bisect_left(self._starts, start - 60) : bisect_left(self._starts, stop)]):
            if mention.name and mention.name.start < stop and start < mention.name.stop:
                return mention
        return None

    def office(self, start: int, stop: int) -> PartyMention | None:
        """Return the one whom an office in a range stands for."""
        for mention in self.cast.within(start, stop):
            if mention.way is Way.OFFICE and len(mention.parties) == 1 and mention.parties[0].name:
                return mention
        return None

    def country(self, start: int, stop: int) -> str:
        """Return the country that just this range names."""
        for mention in self.cast.within(start, stop):
            if mention.way is Way.COUNTRY and mention.stop >= stop - 2 and mention.parties:
                return mention.parties[0].country
        return ""

    def demonyms(self, country: str) -> frozenset[str]:
        """Return the page's own words for a country, in lower case."""
        if not self._geo:
            for hit in self.hits.of("country", "demonym"):
                code = hit.value[0] if isinstance(hit.value, tuple) else hit.value
                self._geo.setdefault(code, set()).update(self.document.lower[hit.start : hit.stop].split())
            self._geo.setdefault("", set())
        return frozenset(self._geo.get(country, ()))

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.cast.mentions]

    def is_body(self, name: str) -> bool:
        """Say whether a word that no fuller name ends in stands for a country or a body."""
        return (len(name) <= _ACRONYM and name.isupper()) or name in self.bodies

    def in_role(self, head: str, words: frozenset[str], position: int) -> str:
        """Return the name of the one whom the page gives a role: *the minister* after *Foreign Minister Barcena*."""
        told = self.roles.get(_role(head, self.language), ())
        best, rank = "", (-1, -1, -1)
        seen = Counter(name for _, name, _ in told)
        for at, name, others in told:
            shared = len(words & others)
            now = (shared, int(at < position), seen[name])
            if now >= rank:
                best, rank = name, now
        return best

    def _best(self, forms: Counter[str] | None, parts: list[str]) -> str | None:
        if not forms:
            return None
        fitting = [form for form in forms if _fits(parts, fold(form).split())]
        if not fitting:
            return None
        first: Counter[str] = Counter()
        for form in fitting:
            first[fold(form).split()[0]] += forms[form]
        given = max(first, key=lambda word: (first[word], word))
        same = [form for form in fitting if fold(form).split()[0] == given]
        return max(same, key=lambda form: (len(fold(form).split()), forms[form], form))


def _fits(short: list[str], long: list[str]) -> bool:
    if len(long) < len(short):
        return False
    if len(short) == 1:
        return short[0] in (long[-1], long[0])
    return set(short) <= set(long) or (short[0] == long[0] and short[-1] == long[-1])


def meet_people(document: Document, language: Language, cast: Cast, hits: Hits) -> People:
    """Collect the names of a page."""
    people = People(document, language, cast, hits)
    names = _names(language)
    plain = document.plain
    titled: list[tuple[re.Match[str], str]] = []
    masked = iter(document.masked)
    hidden = next(masked, None)
    for match in _CAPITALS.finditer(plain):
        while hidden is not None and hidden.stop <= match.start():
            hidden = next(masked, None)
        if hidden is not None and hidden.start <= match.start():
            continue
        name = bare_name(_last_sentence(document.words(match.start(), match.end()), names), language)
        parts = fold(name).split()
        if parts and parts[-1] not in names.groups and parts[-1] not in names.titles and parts[-1] not in names.starters:
            titled.append((match, name))
        if len(parts) < 2 or len(parts) > 5 or parts[-1] in names.groups or name.isupper():  # noqa: PLR2004
            continue
        people.by_last.setdefault(parts[-1], Counter())[name] += 1
        people.by_first.setdefault(parts[0], Counter())[name] += 1
    _give_roles(people, titled)
    _cast_roles(people)
    return people


def _cast_roles(people: People) -> None:
    """Note the nouns of the titles that the cast's names stand with."""
    heads = lists(people.language).heads
    abbreviated = people.language.table("speakers")["roles"]
    lower = people.document.lower
    for mention in people.cast.mentions:
        if mention.name is None or len(mention.parties) != 1:
            continue
        words = frozenset(_WORDS.findall(lower, mention.start, mention.name.start))
        after = _AFTER.match(people.document.plain, mention.stop)
        apposed = frozenset(_WORDS.findall(after[1].lower())) if after else frozenset()
        for told in (words, apposed):
            nouns = {_role(w, people.language) for w in told if heads.get(w) == "person" or w in abbreviated}
            if mention.office and told is words:
                nouns |= set(mention.office.value.split("-")[-1:])
            if "head" in nouns and "state" in told:
                nouns.add("president")
            country = people.demonyms(mention.parties[0].country)
            for noun in nouns:
                people.roles.setdefault(noun, []).append((mention.start, mention.parties[0].name, told | country))


_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def _role(noun: str, language: Language) -> str:
    """Return the noun that stands for all ways to write a role: *Sen.* and *senator*."""
    told: str = language.table("speakers")["roles"].get(noun, noun)
    return told


_BEFORE = re.compile(r"(?:[\w'.-]+ ){1,4}$")
_AFTER = re.compile(r", (?:who (?:is|was) )?(?:the|a|an|his|her|its|their|who is|one of|former|[A-Z][\w.]+(?:'s)?) ?((?:[\w'.-]+ ?){1,7})")


def _give_roles(people: People, titled: "list[tuple[re.Match[str], str]]") -> None:
    """Note the nouns that stand before a name or in apposition to it."""
    heads = lists(people.language).heads
    abbreviated = people.language.table("speakers")["roles"]
    plain = people.document.plain
    for match, name in titled:
        full = ""
        own = match[0][: max(0, match[0].find(name.split()[0]))] if name else ""
        before = _BEFORE.search(plain, max(0, match.start() - 40), match.start())
        near = before[0].split()[-2:] if before else []
        after = _AFTER.match(plain, match.end())
        for told in ([*near, *own.split()], after[1].split() if after else []):
            lower = [w.strip(".,'").lower() for w in told]
            roles = {_role(w, people.language) for w in lower if heads.get(w) == "person" or w in abbreviated}
            if not roles:
                continue
            full = full or people.fullest(name)
            for role in roles:
                people.roles.setdefault(role, []).append((match.start(), full, frozenset(lower)))


def _last_sentence(words: str, names: "_Names") -> str:
    """Cut off what ends in a full stop that is no title's and no initial's: *Kyiv. The President*."""
    parts = words.split(" ")
    for index in range(len(parts) - 2, -1, -1):
        part = parts[index]
        if part.endswith(".") and len(part) > 2 and "." not in part[:-1] and part[:-1].lower() not in names.titles:  # noqa: PLR2004
            return " ".join(parts[index + 1 :])
    return words


@frozen(eq=False)
class _Names:
    titles: frozenset[str]
    starters: frozenset[str]
    groups: frozenset[str]
    female: frozenset[str]


@cache
def _names(language: Language) -> _Names:
    table = language.table("speakers")["names"]
    return _Names(*(frozenset(table[key]) for key in ("titles", "starters", "groups", "female")))


def bare_name(words: str, language: Language) -> str:
    """
    Leave off the titles and opening words before a name.

    >>> from bilateral.lang.pack import language
    >>> bare_name("But Republican Sen. Lindsey Graham", language("en"))
    'Lindsey Graham'
    """
    names = _names(language)
    parts = words.split()
    begin = 0
    for index, part in enumerate(parts[:-1]):
        if part.strip(".,'’").lower() in names.titles or part.endswith(("’s", "'s")) or (begin == index and part.lower() in names.starters):
            begin = index + 1
    kept = parts[begin:]
    if kept and kept[-1].endswith(("'s", "’s")):
        kept[-1] = kept[-1][:-2]
    return " ".join(kept).strip(",'’").removesuffix("'")
