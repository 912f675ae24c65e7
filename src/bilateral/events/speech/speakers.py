"""The people of a page: who a name, a title or a role stands for."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from attrs import define

from bilateral.events.speech.nations import Nations
from bilateral.events.speech.roles import Roles, two_before
from bilateral.events.speech.speaker_words import lists
from bilateral.kept import kept
from bilateral.lang.pack import Language
from bilateral.model.names import fold
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way

__all__ = ["People", "bare_name"]

_CAPITALS = regex(
    r"[A-Z\u0080-\U0010ffff](?<=[^\W\d_])[\w'-]*(?:\.(?= ))?"
    r"(?: (?:(?:de|del|della|di|da|dos|das|la|van|von|der|den|bin|ibn|al|el|abu|ben) )*[^\W\d_a-z][\w'-]*(?:\.(?= ))?){0,7}"
)
_AFTER = regex(
    r", (?:who (?:is|was) )?(?:the|a|an|his|her|its|their|who is|one of|former|[A-Z][\w.]+(?:'s)?) ?((?:[\w'.-]+ ?){1,7})"
)
_WORDS = regex(r"[^\W_]+(?:-[^\W_]+)*")
_ACRONYM = 5
_LONGEST_NAME = 5
_LONGEST_TITLE = 60
_MOST = 64  # forms of one surname that are told apart

_Forms = dict[str, dict[str, int]]


def bare_name(words: str, language: Language) -> str:
    """
    Leave off the titles and opening words before a name.

    >>> from bilateral.lang.pack import language
    >>> bare_name("But Republican Sen. Jane Doe", language("en"))
    'Jane Doe'
    """
    told = lists(language)
    parts = words.split()
    begin = 0
    for index, part in enumerate(parts[:-1]):
        word = part.strip(".,'’").lower()
        if word in told.titles or part.endswith(("’s", "'s")) or (begin == index and word in told.starters):
            begin = index + 1
    kept = " ".join(parts[begin:]).strip(",'’")
    return kept.removesuffix("'s").removesuffix("’s")


class _Words(NamedTuple):
    """The words of a run of capitals, the name at its end, and that name's words, folded."""

    words: str
    name: str
    parts: list[str]


class _Capitals(NamedTuple):
    """A run of capitals on the page."""

    start: int
    stop: int
    told: _Words


@lru_cache(maxsize=8192)  # a page says its names again and again, and so do pages of one day
def _told_by(run: str, language: Language) -> _Words | None:
    """Return what a run of capitals tells, if it looks like a name."""
    told = lists(language)
    words = _after_stop(run, told.titles)
    name = bare_name(words, language)
    parts = fold(name).split()
    if not parts or parts[-1] in told.groups or parts[-1] in told.titles or parts[-1] in told.starters:
        return None
    return _Words(words, name, parts)


def _after_stop(words: str, titles: frozenset[str]) -> str:
    """Cut off what ends in a full stop that is no title's and no initial's: *Kyiv. The President*."""
    if "." not in words:
        return words
    parts = words.split(" ")
    for index in range(len(parts) - 2, -1, -1):
        part = parts[index].removesuffix(".")
        ends = part != parts[index] and len(part) > 1 and "." not in part
        if ends and part.lower() not in titles:
            return " ".join(parts[index + 1 :])
    return words


@define(slots=False, eq=False, repr=False)
class People(Nations):
    """The names of a page: the cast's, and all other runs of capitals that look like a name."""

    language: Language

    def fullest(self, name: str) -> str:
        """Return the fullest form of a person's name on the page."""
        parts = fold(name).split()
        if not parts:
            return name
        by_last, by_first = self._forms
        best = _best(by_last.get(parts[-1], {}), parts)
        if not best and len(parts) == 1:
            best = _best(by_first.get(parts[0], {}), parts)
        return best or name

    def named(self, start: int, stop: int) -> PartyMention | None:
        """Return the mention of a person whose name lies in a range; the last of several."""
        mentions, starts = self.page.cast.mentions, self.starts
        near = mentions[bisect_left(starts, start - _LONGEST_TITLE) : bisect_left(starts, stop)]
        return next((m for m in reversed(near) if m.name and m.name.start < stop and start < m.name.stop), None)

    def office(self, start: int, stop: int) -> PartyMention | None:
        """Return the one person whom an office in a range stands for."""
        for mention in self.page.cast.within(start, stop):
            if mention.way is Way.OFFICE and len(mention.parties) == 1 and mention.parties[0].name:
                return mention
        return None

    def is_body(self, name: str) -> bool:
        """Say whether a lone word is short and all capitals: *FBI*."""
        return len(name) <= _ACRONYM and name.isupper()

    def in_role(self, head: str, words: frozenset[str], position: int, code: str = "") -> str:
        """
        Return the name of the one whom the page gives a role: *the minister* after *Foreign Minister Doe*.

        With ``code``, nobody whom the cast gives another country.
        """
        best, rank = "", (-1, -1, -1)
        for name, role in self._roles.of(head).items():
            known = self.countries_of(name) if code else frozenset()
            if known and code not in known:
                continue
            now = (len(words & role.words), int(role.first < position), role.count)
            if now >= rank:
                best, rank = name, now
        return self.fullest(best) if best else ""

    @kept
    def _geo_words(self) -> dict[str, frozenset[str]]:
        told: dict[str, set[str]] = {}
        for hit in self.page.hits.of("country", "demonym"):
            told.setdefault(hit.country, set()).update(self.page.document.lower[hit.start : hit.stop].split())
        return {code: frozenset(words) for code, words in told.items()}

    @kept
    def _capitals(self) -> list[_Capitals]:
        """The runs of capitals that look like a name, in order."""
        document = self.page.document
        found: list[_Capitals] = []
        for match in _CAPITALS.finditer(document.plain):
            start, stop = match.span()
            if document.sentence_at(start) >= 0 and (told := _told_by(document.words(start, stop), self.language)):
                found.append(_Capitals(start, stop, told))
        return found

    @kept
    def _forms(self) -> tuple[_Forms, _Forms]:
        """The forms of names by their last word, and by their first, each with how often it stands."""
        by_last: _Forms = {}
        by_first: _Forms = {}
        for _, _, (_, name, parts) in self._capitals:
            if 1 < len(parts) <= _LONGEST_NAME and not name.isupper():
                for forms in (by_last.setdefault(parts[-1], {}), by_first.setdefault(parts[0], {})):
                    if name in forms or len(forms) < _MOST:
                        forms[name] = forms.get(name, 0) + 1
        return by_last, by_first

    @kept
    def _roles(self) -> Roles:
        """Who bears each role: those named by capitals, then the cast."""
        roles = Roles(self.language)
        for run in self._capitals:
            self._give_roles(roles, run)
        for mention in self.page.cast.mentions:
            if mention.name is not None and len(mention.parties) == 1:
                self._give_office(roles, mention)
        return roles

    def _give_roles(self, roles: Roles, run: _Capitals) -> None:
        """Note the nouns that stand before a name or in apposition to it."""
        plain, (words, name, _) = self.page.document.plain, run.told
        near = two_before(plain[max(0, run.start - _LONGEST_TITLE // 2) : run.start])
        own = words[: max(0, words.find(name))].split()
        if near and near[-1].lower() not in lists(self.language).nominal:
            near = []
        told = [*near, *own]
        if told:
            roles.note(run.start, name, [word.strip(".,'").lower() for word in told])
        after = _AFTER.match(plain, run.stop)
        if after is not None and not self._is_site(run.start):  # "In Riga, the minister …"
            roles.note(run.start, name, [word.strip(".,'").lower() for word in after[1].split()])

    def _is_site(self, position: int) -> bool:
        return any(self.page.hits.within(kind, position, position + 1) for kind in ("place", "country"))

    def _give_office(self, roles: Roles, mention: PartyMention) -> None:
        """Note the title that a name of the cast stands with, and its country's words."""
        lower, party = self.page.document.lower, mention.parties[0]
        title = _WORDS.findall(lower, mention.start, mention.name.start if mention.name else mention.start)
        after = _AFTER.match(self.page.document.plain, mention.stop)
        country = self._geo_words.get(party.country, frozenset())
        if mention.office:
            title += mention.office.value.split("-")[-1:]
        if {"head", "state"} <= set(title):
            title.append("president")
        for told in (title, _WORDS.findall(after[1].lower()) if after else []):
            roles.note(mention.start, party.name, told, country)


def _best(forms: Mapping[str, int], parts: list[str]) -> str:
    """Return the longest form of the name that most of those forms give."""
    fitting = [form for form in forms if _fits(parts, fold(form).split())]
    if not fitting:
        return ""
    first: Counter[str] = Counter()
    for form in fitting:
        first[fold(form).split()[0]] += forms[form]
    given = max(first, key=lambda word: (first[word], word))
    same = [form for form in fitting if fold(form).split()[0] == given]
    return max(same, key=lambda form: (len(fold(form).split()), forms[form], form))


def _fits(short: list[str], long: list[str]) -> bool:
    if len(short) == 1:
        return short[0] in (long[-1], long[0])
    return len(long) >= len(short) and (set(short) <= set(long) or (short[0], short[-1]) == (long[0], long[-1]))
