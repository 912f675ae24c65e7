"""Write a scenario as prose, and keep where each fact was told."""

import string
from collections.abc import Mapping
from typing import Any

from attrs import define, field
from hypothesis import strategies as st

from bilateral.model.spans import Span
from bilateral.testing.scenarios.scenario import Scenario, Side, grammar

__all__ = ["Page", "write"]

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@define
class Page:
    """A page that is being written: its text so far, and the spans of its facts."""

    scenario: Scenario
    draw: st.DrawFn
    text: str = ""
    spans: dict[str, list[Span]] = field(factory=dict)
    issues: tuple[str, ...] = ()
    speaker: Side | None = None
    introduced: set[str] = field(factory=set)
    apposed: bool = False

    def paragraph(self, template: str) -> None:
        """Fill a template's slots and add it as a line."""
        if self.text:
            self.text += "\n"
        for literal, slot, _, _ in string.Formatter().parse(template):
            self.text += self._closed(literal)
            if slot:
                self._fill(slot)

    def _closed(self, literal: str) -> str:
        """Close an apposition with a comma: “…, the president of Chile, arrived”, where no other mark follows."""
        comma = "," if self.apposed and literal and literal[0] not in ",.;:" else ""
        self.apposed = self.apposed and not literal
        return comma + literal

    def one_of(self, templates: list[str]) -> None:
        """Add one of several templates as a line."""
        self.paragraph(self.draw(st.sampled_from(templates)))

    def add(self, words: str, *names: str) -> None:
        """Add words that tell facts."""
        span = Span(len(self.text), len(self.text) + len(words))
        self.text += words
        for name in names:
            self.spans.setdefault(name, []).append(span)

    def _fill(self, slot: str) -> None:
        name = slot.lower()
        if name in {"said", "promise", "issues"}:
            getattr(self, f"_{name}")()
        elif name in {"host", "guest"}:
            self._leader(name, capital=slot[0].isupper())
        else:
            words = self._simple(name)
            self.add(words[:1].upper() + words[1:] if slot[0].isupper() else words, name)

    def _simple(self, name: str) -> str:
        role, _, what = name.partition("_")
        if what:
            side: Side = getattr(self.scenario, role)
            return {"demonym": side.demonym, "country": _with_the(side), "short": side.leader.surname}[what]
        day = self.scenario.day
        if name == "date":
            return f"on {day.day} {_MONTHS[day.month - 1]} {day.year}"
        if name == "day":
            weekday, date = _DAYS[day.weekday()], f"{_MONTHS[day.month - 1]} {day.day}"
            return self.draw(st.sampled_from([f"on {weekday}", f"on {date}", f"on {weekday}, {date}"]))
        return self.scenario.host.capital

    def _leader(self, role: str, *, capital: bool) -> None:
        side: Side = getattr(self.scenario, role)
        if role in self.introduced:
            choices = [side.leader.surname, f"the {side.demonym} leader"]
        else:
            self.introduced.add(role)
            title = grammar()["offices"][str(side.office)][0]
            choices = [
                f"{side.demonym} {title} {side.leader.name}",
                f"{title} {side.leader.name} of {_with_the(side)}",
                f"{side.leader.name}, the {title.lower()} of {_with_the(side)}",
            ]
        words = self.draw(st.sampled_from(choices))
        self.add(words[:1].upper() + words[1:] if capital else words, role)
        self.apposed = words.startswith(f"{side.leader.name},")

    def _issues(self) -> None:
        words = [self.draw(st.sampled_from(grammar()["issues"][str(issue)])) for issue in self.scenario.issues]
        for number, (issue, word) in enumerate(zip(self.scenario.issues, words, strict=True)):
            self.text += "" if number == 0 else " and " if number == len(words) - 1 else ", "
            self.add(word, f"issue {issue}")

    def _said(self) -> None:
        side = self.draw(st.sampled_from([self.scenario.host, self.scenario.guest]))
        quote = self.draw(st.sampled_from(grammar()["quotes"][str(self.scenario.status)]))
        opening, closing = self.draw(st.sampled_from([('"', '"'), ("“", "”")]))
        self.speaker = side
        name = side.leader.surname
        match self.draw(st.sampled_from(["after", "before", "split"])):
            case "before":
                self.text += f"{name} told reporters: {opening}"
                self.add(f"{quote}.", "quote")
                self.text += closing
            case "split":
                self.text += opening
                self.add(f"{quote},", "quote")
                self.text += f"{closing} {name} told reporters afterwards." if self._over else f"{closing} {name} said."
            case _:
                self.text += opening
                self.add(f"{quote},", "quote")
                self.text += f"{closing} {name} said at a news conference."

    def _promise(self) -> None:
        if self.scenario.promised:
            self.add(grammar()["promises"][str(self.scenario.promised)], "promise")
            year = self.scenario.published.year + self.draw(st.integers(1, 4))
            self.text += self.draw(st.sampled_from([".", f" by {year}."]))

    @property
    def _over(self) -> bool:
        return self.scenario.voice in {"report", "readout", "joint"}


def _with_the(side: Side) -> str:
    return f"the {side.country}" if side.leader.country in grammar()["the"] else side.country


def write(scenario: Scenario, draw: st.DrawFn) -> Page:
    """Write a scenario in its voice: the lead, what must follow, some of the middle in any order, an ending."""
    voice: Mapping[str, Any] = grammar()["voices"][scenario.voice]
    page = Page(scenario, draw)
    page.one_of(voice["lead"])
    if "second" in voice:
        page.one_of(voice["second"])
    middle = [m for m in voice["middle"] if scenario.promised or m != "{promise}"]
    for template in draw(st.lists(st.sampled_from(middle), max_size=len(middle), unique=True)):
        page.paragraph(template)
    if draw(st.booleans()):
        page.one_of(voice["close"])
    return page
