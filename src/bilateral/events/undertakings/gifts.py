"""What is undertaken without a verb: sums, programmes, support, a goal, a task."""

import re

from attrs import define

from bilateral.events.undertakings.deeds import Deeds
from bilateral.events.undertakings.drafts import Deed
from bilateral.patterns import regex

__all__ = ["CLAUSE", "Gifts"]

CLAUSE = regex(r"\b(?:that|who|which|but|said|says|told|because|if|to)\b")


@define(slots=False, eq=False)
class Gifts(Deeds):
    """Finds the things that are promised on one page."""

    def noun(self, pattern: re.Pattern[str], at: int, right: int) -> Deed | None:
        """Read what is pledged: "closer cooperation", "its backing"."""
        match = pattern.match(self.document.lower, at, right)
        return Deed(at + 1, self.end(match.end(), right), "", "noun") if match and not CLAUSE.search(match[0]) else None

    def gift(self, at: int, right: int) -> Deed | None:
        """Read the programme or the sum that is given."""
        return self.programme(at, right) or self.sum(at, right)

    def bounty(self, at: int, right: int) -> Deed | None:
        """Read "(a pledge) of 50 million pounds", "of 500 more soldiers", "of continued support"."""
        match = self.grammar.of.match(self.document.lower, at, right)
        if match is None:
            return None
        at = match.end()
        return (
            self.sum(at, right)
            or self.noun(self.grammar.money, at, right)
            or self.noun(self.grammar.pledged, at, right)
        )

    def sum(self, at: int, right: int) -> Deed | None:
        """Read "pledged up to 500 troops", "committed another $10 million"."""
        match = self.grammar.sum.match(self.document.lower, at, right)
        return Deed(at + 1, self.end(match.end(), right), "", "sum") if match else None

    def on(self, at: int, right: int) -> Deed | None:
        """Read "on a plan", unless what is agreed on is an opinion ("on the need for …")."""
        match = self.grammar.on.match(self.document.lower, at, right)
        if match is None:
            return None
        rest = match["rest"].lstrip()
        if rest.startswith((*self.grammar.words["opinions"], *self.grammar.words["views"])) or rest[:1].isdigit():
            return None
        start = match.start("rest") + 1
        return Deed(start, self.end(start + 1, right), "", "on")

    def programme(self, at: int, right: int) -> Deed | None:
        """Read the programme or the sum that is announced or pledged."""
        match = self.grammar.programme.match(self.document.lower, at, right)
        if match is None or CLAUSE.search(match[0]):
            return None
        return Deed(at + 1, self.end(match.end(), right), "", "programme")

    def goal(self, at: int, right: int) -> Deed | None:
        """Read the goal that a commitment is to, where it is no action: "committed to the truce"."""
        if themselves := self.grammar.themselves.match(self.document.lower, at, right):
            at = themselves.end()  # “committed themselves to …”, “their two nations to …”
        if not self.document.lower.startswith((" to ", " on "), at) or self.grammar.warlike.match(
            self.document.lower, at + 3, right
        ):
            return None
        return Deed(at + 4, self.end(at + 5, right), "", "goal") if at + 4 < right else None

    def task(self, at: int, right: int) -> Deed | None:
        """Read "(tasked their teams) with drafting a text"."""
        match = self.grammar.tasked.match(self.document.lower, at, right)
        return Deed(match.start("verb"), self.end(match.end(), right), match["verb"], "task") if match else None
