"""The leaders an archive knows, by any part of a name that says who is meant."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from bilateral.model.leaders import Appearance, Leader
from bilateral.model.names import LeaderId, fold

__all__ = ["Who", "forms_of"]


@frozen
class Who:
    """
    Leaders by name.

    >>> who = Who.of([Leader("Angela Merkel", "DE")], [])
    >>> list(who.people("merkel")), list(who.people("de:angela-merkel"))
    (['DE:angela-merkel'], [])
    """

    names: Mapping[LeaderId, str]
    forms: Mapping[str, frozenset[LeaderId]]

    @classmethod
    def of(cls, leaders: Iterable[Leader], appearances: Iterable[Appearance]) -> "Who":
        """Take the leaders, and the forms of their names that sources use."""
        names: dict[LeaderId, str] = {}
        forms: dict[str, set[LeaderId]] = defaultdict(set)
        for leader in leaders:
            names[leader.id] = leader.name
            for form in forms_of(leader, ()):
                forms[form].add(leader.id)
        for appearance in appearances:
            if leader_told := appearance.leader:
                names[leader_told.id] = leader_told.name
                for form in forms_of(leader_told, appearance.names):
                    forms[form].add(leader_told.id)
        return cls(names, {form: frozenset(ids) for form, ids in forms.items()})

    def people(self, form: str) -> Iterable[LeaderId]:
        """Return the ids of those who bear a folded name."""
        return self.forms.get(form, frozenset())


def forms_of(leader: Leader, told: Iterable[str]) -> set[str]:
    """Return the folded forms that mean the leader: the whole name, any ending of it, the surname, what sources use."""
    words = fold(leader.name).split()
    endings = {" ".join(words[n:]) for n in range(len(words))}
    return (endings | {fold(form) for form in (leader.surname, *told)}) - {""}
