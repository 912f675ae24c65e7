"""The words of undertaking, ready to match."""

import re
from functools import cache
from typing import Any, NamedTuple

from bilateral.events.undertakings.commissive_patterns import patterns
from bilateral.lang.pack import Language
from bilateral.patterns import regex

__all__ = ["Grammar", "grammar"]


class Grammar(NamedTuple):
    """The word tables of one language, compiled; every pattern is bounded, so matching stays linear."""

    classes: dict[str, Any]
    words: dict[str, tuple[str, ...]]
    alliances: dict[str, str]
    realms: dict[str, frozenset[str]]
    anaphors: dict[str, frozenset[str]]
    alliance: re.Pattern[str]
    anaphor: re.Pattern[str]
    body_deeds: re.Pattern[str]
    later: re.Pattern[str]
    colon: re.Pattern[str]
    bullet: re.Pattern[str]
    coming: re.Pattern[str]
    acts: re.Pattern[str]
    agreed_before: re.Pattern[str]
    done: re.Pattern[str]
    reached: re.Pattern[str]
    terms: re.Pattern[str]
    agreed_noun: re.Pattern[str]
    adjacent: re.Pattern[str]
    relative: re.Pattern[str]
    group: re.Pattern[str]
    own: re.Pattern[str]
    telling: re.Pattern[str]
    opener: re.Pattern[str]
    hypothetical: re.Pattern[str]
    modal: re.Pattern[str]
    negation: re.Pattern[str]
    governed: re.Pattern[str]
    of_body: re.Pattern[str]
    body: re.Pattern[str]
    conjoined: re.Pattern[str]
    coordinated: re.Pattern[str]
    infinitive: re.Pattern[str]
    near_infinitive: re.Pattern[str]
    that: re.Pattern[str]
    bare: re.Pattern[str]
    on: re.Pattern[str]
    document: re.Pattern[str]
    signed: re.Pattern[str]
    announce: re.Pattern[str]
    programme: re.Pattern[str]
    outward: re.Pattern[str]
    domestic: re.Pattern[str]
    homely: re.Pattern[str]
    wanting: re.Pattern[str]
    of: re.Pattern[str]
    opinion: re.Pattern[str]
    whole: re.Pattern[str]
    closed: re.Pattern[str]
    by: re.Pattern[str]
    of_whom: re.Pattern[str]
    assured_of: re.Pattern[str]
    by_terms: re.Pattern[str]
    jointly: re.Pattern[str]
    founded: re.Pattern[str]
    of_from: re.Pattern[str]
    cash: re.Pattern[str]
    until: re.Pattern[str]
    begun: re.Pattern[str]
    directed: re.Pattern[str]
    done_so: re.Pattern[str]
    aimed: re.Pattern[str]
    reaffirming: re.Pattern[str]
    voicing: re.Pattern[str]
    keeping: re.Pattern[str]
    dropping: re.Pattern[str]
    end: re.Pattern[str]
    condition: re.Pattern[str]
    acting: re.Pattern[str]
    agenda: re.Pattern[str]
    impersonal: re.Pattern[str]
    ago: re.Pattern[str]
    idle: frozenset[str]
    deeds: frozenset[str]
    barred: frozenset[str]
    joint_deeds: re.Pattern[str]
    supposed: re.Pattern[str]
    supposing: re.Pattern[str]
    retold: re.Pattern[str]
    bargain: re.Pattern[str]
    goes_on: re.Pattern[str]
    we_have: re.Pattern[str]
    told_by: re.Pattern[str]
    source: re.Pattern[str]
    only_if: re.Pattern[str]
    warlike: re.Pattern[str]
    ready_for: re.Pattern[str]
    reached_after: re.Pattern[str]
    noun: re.Pattern[str]
    office: re.Pattern[str]
    reported: re.Pattern[str]
    of_oneself: re.Pattern[str]
    among_us: re.Pattern[str]
    themselves: re.Pattern[str]
    determined: re.Pattern[str]
    of_thing: re.Pattern[str]
    noted: re.Pattern[str]
    case: re.Pattern[str]
    approved: re.Pattern[str]
    shared_by: re.Pattern[str]
    agreeing: re.Pattern[str]
    object_of: re.Pattern[str]
    told_again: re.Pattern[str]
    hoped: re.Pattern[str]
    promised_thing: re.Pattern[str]
    depends: re.Pattern[str]
    owned: re.Pattern[str]
    listed: re.Pattern[str]
    pact: re.Pattern[str]
    speaking: re.Pattern[str]
    doubt: re.Pattern[str]
    thing: re.Pattern[str]
    given: re.Pattern[str]
    gives: re.Pattern[str]
    sees: re.Pattern[str]
    shared: re.Pattern[str]
    routine: re.Pattern[str]
    told_of_selves: re.Pattern[str]
    pledged: re.Pattern[str]
    witnessed: re.Pattern[str]
    joined: re.Pattern[str]
    arranged: re.Pattern[str]
    sum: re.Pattern[str]
    threefold: re.Pattern[str]
    adopted: re.Pattern[str]
    undergone: re.Pattern[str]
    placed: re.Pattern[str]
    threats: re.Pattern[str]
    denied: re.Pattern[str]
    turned: re.Pattern[str]
    promised_to: re.Pattern[str]
    money: re.Pattern[str]
    handed: re.Pattern[str]
    doing: re.Pattern[str]
    instructed: re.Pattern[str]
    tasked: re.Pattern[str]
    glad: re.Pattern[str]
    again_that: re.Pattern[str]
    verbs: frozenset[str]
    no_verbs: frozenset[str]

    def opened(self, lower: str, left: int, right: int) -> int:
        """Return where the last clause of a range opens: after the last *said*, or where the range begins."""
        return max((match.end() for match in self.opener.finditer(lower, left, right)), default=left)


@cache
def grammar(language: Language) -> Grammar:
    """Return the grammar of undertakings of a language."""
    table = language.table("commitments")
    words = {key: tuple(forms) for key, forms in table["words"].items()}
    alliances = {form: code for code, forms in table["alliances"].items() for form in forms}
    # A line may break at any space of a wrapped text.
    compiled = {key: regex(form.replace("\\ ", " ").replace(" ", r"\s")) for key, form in patterns(table).items()}
    return Grammar(
        table["classes"],
        words,
        alliances,
        {noun: frozenset(codes) for noun, codes in table["realms"].items()},
        {noun: frozenset(codes) for noun, codes in table["anaphors"].items()},
        idle=frozenset(words["idle"]),
        deeds=frozenset(words["deeds"]),
        barred=frozenset(words["barred"]),
        verbs=frozenset(words["verbs"]),
        no_verbs=frozenset(words["no_verbs"]),
        **compiled,
    )
