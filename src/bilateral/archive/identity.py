"""Which accounts are of one meeting: precise dates first, a vaguer account joins if just one group admits it."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import define, field, frozen

from bilateral.archive.accounts import LAST, Account, Days
from bilateral.model.meetings import Mode, Status
from bilateral.model.places import Place

__all__ = ["same_meetings"]

_MOST = 256  # An account that could be of more meetings than this is of none in particular.
_DAY = 1
_NEAR = 1  # Days by which sources differ over time zones and deadlines.
_ABOUT = 3  # Days that "about" allows.
_SOON = 100  # Days ahead of its telling within which a meeting is that is planned without a date.
_OVER = {Status.HELD, Status.ONGOING}
_AHEAD = {Status.PLANNED}


def same_meetings(accounts: Iterable[Account]) -> list[list[Account]]:
    """
    Group the accounts that tell of one meeting; the answer depends on the set alone, not on its order.

    Accounts are compared only with those of the same countries. Those with a day come first: the same day, people that
    can be the same and no other mode make one meeting, even if the places differ (that is a disagreement). Then two
    groups a day apart, of the same named people in the same city or at the same summit, are one if neither has another
    neighbour. Then vaguer accounts, the narrowest first: each joins the one group that admits it, else those just as
    vague, else it stands alone; what is planned without a date is not far ahead. One source's records are never one: it told them apart.
    """
    blocks: dict[tuple[str, ...], list[Account]] = defaultdict(list)
    for account in accounts:
        blocks[account.sides].append(account)
    return [group for sides in sorted(blocks) for group in _Block().grouped(blocks[sides])]


@frozen
class _Profile:
    """What matters of an account for telling whether another can be of the same meeting."""

    people: frozenset[str]
    mode: Mode | None
    place: Place | None
    days: Days | None


@define(eq=False)
class _Group:
    number: int
    accounts: list[Account] = field(factory=list)
    sources: set[str] = field(factory=set)
    profiles: set[_Profile] = field(factory=set)
    into: "_Group | None" = None

    @property
    def root(self) -> "_Group":
        group = self
        while group.into is not None:
            group = group.into
        return group

    def add(self, account: Account) -> bool:
        """Take the account in; say whether it brings a new profile."""
        self.accounts.append(account)
        self.sources.add(account.source)
        profile = _Profile(account.people, account.mode, account.place, account.days)
        new = profile not in self.profiles
        self.profiles.add(profile)
        return new

    def take(self, other: "_Group") -> None:
        """Take a whole group in."""
        other.into = self
        self.accounts += other.accounts
        self.sources |= other.sources
        self.profiles |= other.profiles


_Row = tuple[int, int, int]
"""First day, last day, number of the group."""


class _Block:
    """The meetings of the same countries, found by people and by day."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        # People -> width -> rows in order of their first day: a window of days is found by bisection.
        self.rows: dict[frozenset[str], dict[int, list[_Row]]] = defaultdict(lambda: defaultdict(list))
        self.alike: dict[object, list[_Group]] = defaultdict(list)

    def grouped(self, accounts: Iterable[Account]) -> Iterator[list[Account]]:
        ordered = sorted(accounts, key=lambda a: (a.width, a.approximate, a.days or (0, 0), -len(a.people), a.order))
        precise = [a for a in ordered if a.width == _DAY and not a.approximate]
        for account in precise:
            self._join(account, self._fits(account, places=False))
        self._link_neighbours()
        for account in ordered:
            if account.width != _DAY or account.approximate:
                self._join(account, self._fits(account))
        self._link_moved(ordered)
        yield from (group.accounts for group in self.groups if group.into is None)

    def _join(self, account: Account, fits: list[_Group]) -> None:
        pool = self.alike[(account.people, account.days, account.mode, account.place)]
        group = (
            fits[0] if len(fits) == 1 else next((g.root for g in pool if account.source not in g.root.sources), None)
        )
        if group is None:
            group = _Group(len(self.groups))
            self.groups.append(group)
        if group.add(account):
            self._file(account, group)
        if len(fits) != 1 and group not in pool:
            pool.append(group)

    def _file(self, account: Account, group: _Group) -> None:
        if account.days:
            first, last = account.days
            insort(self.rows[account.people][last - first], (first, last, group.number))

    def _fits(self, account: Account, *, places: bool = True) -> list[_Group]:
        """Return the group that admits the account; two or more only say that there is not just one."""
        fits: list[_Group] = []
        slack = _ABOUT if account.approximate else 0
        for tried, group in enumerate(self._around(account.people, account.days, slack)):
            if tried == _MOST:
                return []
            if group not in fits and _admits(group, account, places=places):
                fits.append(group)
                if len(fits) > 1:
                    break
        return fits

    def _around(self, people: frozenset[str], days: Days | None, slack: int = 0) -> Iterator[_Group]:
        """Return the groups of people that agree which may lie on these days, the same one perhaps more than once."""
        first, last = (days[0] - slack, days[1] + slack) if days else (0, LAST)
        for others, widths in self.rows.items():
            if _people_agree(people, others):
                for width, rows in widths.items():
                    start, stop = bisect_left(rows, (first - width,)), bisect_right(rows, (last, LAST + 1))
                    yield from (self.groups[row[2]].root for row in rows[start : min(stop, start + _MOST + 1)])

    def _link_neighbours(self) -> None:
        """Make two groups a day apart one, if each has no other neighbour and something but the day ties them."""
        pairs: dict[int, set[int]] = defaultdict(set)
        for n, group in enumerate(self.groups):
            for profile in group.profiles:
                for other in self._around(profile.people, profile.days, slack=_NEAR):
                    if other is not group and _tied(group, other):
                        pairs[n].add(other.number)
        for n, others in sorted(pairs.items()):
            neighbour = min(others)
            if len(others) == 1 and pairs[neighbour] == {n} and n < neighbour:
                self.groups[n].take(self.groups[neighbour])

    def _link_moved(self, accounts: Iterable[Account]) -> None:
        """Make a meeting that was put off one with the plan it replaced, if there is just one such plan."""
        at = {id(account): group for group in self.groups for account in group.accounts}
        for account in accounts:
            if account.moved_from is None:
                continue
            group = at[id(account)].root
            plans = {
                id(other): other
                for other in self._around(account.people, account.moved_from)
                if other is not group and not _held(other) and not (other.sources & group.sources)
            }
            if len(plans) == 1:
                group.take(plans.popitem()[1])


def _people_agree(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether, for each country, one account names no one the other does not."""
    if a <= b or b <= a:
        return True
    if not a & b and {p.partition(":")[0] for p in a}.isdisjoint(p.partition(":")[0] for p in b):
        return True
    for country in {person.partition(":")[0] for person in a | b}:
        mine = {p for p in a if p.partition(":")[0] == country}
        theirs = {p for p in b if p.partition(":")[0] == country}
        if not (mine <= theirs or theirs <= mine):
            return False
    return True


def _admits(group: _Group, account: Account, *, places: bool) -> bool:
    if account.source in group.sources or not _in_time(group, account):
        return False
    return all(
        _people_agree(profile.people, account.people)
        and (profile.mode is None or account.mode is None or profile.mode == account.mode)
        and (not places or profile.place is None or account.place is None or account.place.agrees(profile.place))
        for profile in group.profiles
    )


def _in_time(group: _Group, account: Account) -> bool:
    """Say whether the tense can be true: what was held when told cannot be later, what was ahead not earlier."""
    spans = [p.days for p in group.profiles if p.days]
    if account.told is None or not spans:
        return True
    first, last = account.told
    if account.status in _OVER:
        return min(days[0] for days in spans) <= last + _NEAR
    if account.status in _AHEAD:
        soon = account.days is not None or min(days[0] for days in spans) <= last + _SOON
        return soon and max(days[1] for days in spans) >= first - _NEAR
    return True


def _tied(group: _Group, other: _Group) -> bool:
    mine, theirs = group.accounts[0], other.accounts[0]
    if mine.people != theirs.people or not mine.people or group.sources & other.sources:
        return False
    if mine.mode != theirs.mode:
        return False
    same_city = mine.place and theirs.place and mine.place.city and mine.place.city == theirs.place.city
    return bool(same_city) or bool(mine.summit and mine.summit == theirs.summit)


def _held(group: _Group) -> bool:
    return any(account.status in _OVER for account in group.accounts)
