"""Rules for days and months: *June 22*, *12-14 June 2019*, *Friday, Oct. 23*, *last May*, *Friday night*."""

from itertools import pairwise

from bilateral.mentions.dates.expressions import (
    DayOfMonth,
    DaysFrom,
    Expression,
    MonthName,
    Pick,
    Stretch,
    Unit,
    Weekday,
    WeekOf,
)
from bilateral.mentions.dates.grammar import Match, Rule, fixed, pick_of, rule, value_of, year_shift_of
from bilateral.mentions.dates.numerals import MONTHS, day_and_month
from bilateral.mentions.dates.tokens import Tokens
from bilateral.mentions.dates.words import DateWords
from bilateral.patterns import regex

__all__ = ["RULES"]

_WEEKDAY = r"(?: (?P<wpick>R{0,2}) (?P<w>[Ww]) P? \.? ,? -? (?P<open>\()? d? )?"
_YEAR = r"(?: ,? o? \[? ,? (?P<y>Y) \]? | ,? o? (?P<yp>[Rr]) (?P<yu>U) )?"
_PART = r"(?: [Ee] -? | d? E [o-] )?"
_SHARED_YEAR = regex(r"(?:&|,&|-)[Mm]\.?[NO],?Y")
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEK_SHIFTS = {"this": 0, "last": -1, "next": 1, "following": 1, "previous": -1}


def _read_day(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*Friday, June 22*, *12-14 June 2019*, *May 5 and 6*, *30 November - 2 December*."""
    first = _day(match, tokens, "m", "a")
    if first is None or _is_figure(match, tokens):
        return None
    if value_of(match, tokens, "b") is None:
        return _named_day(first, match, tokens, words) or first
    second = "m2" if "m2" in match.re.groupindex and value_of(match, tokens, "m2") else "m"
    last = _day(match, tokens, second, "b")
    return None if last is None else Stretch(first, last)


def _named_day(day: Expression, match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*the Sept. 11 attacks*: a day that everyone knows the year of."""
    if not isinstance(day, DayOfMonth) or day.pick or day.year_shift is not None:
        return None
    named = words.named_days.get(f"{day.month:02}-{day.day:02}")
    if named is None or tokens.lower(match.end()) not in named["before"]:
        return None
    return fixed((named["day"],))


def _day(match: Match, tokens: Tokens, month_group: str, day_group: str) -> Expression | None:
    month, day = value_of(match, tokens, month_group), value_of(match, tokens, day_group)
    if not 1 <= day <= _LONGEST_MONTH[month - 1]:
        return None
    year = value_of(match, tokens, "y") or _year_ahead(match, tokens)
    if year is not None:
        return fixed((f"{year:04}", f"-{month:02}", f"-{day:02}"))
    return DayOfMonth(
        month,
        day,
        pick_of(match, tokens, "pick", "wpick"),
        value_of(match, tokens, "w"),
        year_shift_of(match, tokens),
    )


def _year_ahead(match: Match, tokens: Tokens) -> int | None:
    """Return the year that is said once, at the end of a list: *January 11 and May 26, 2021*."""
    shared = _SHARED_YEAR.match(tokens.tags, match.end())
    return tokens.values[shared.end() - 1] if shared else None


def _is_figure(match: Match, tokens: Tokens) -> bool:
    """Say whether what looks like a day is another number: *3.5 May*, *$5 May*, *second May*."""
    at = match.start("a")
    if match.start("m") > at:  # day first
        if tokens.tags[at] == "O" and not tokens.lower(at)[0].isdigit() and "o" not in match[0]:
            return True
        before = tokens.tags[at - 1] if at else ""
        return before in {".", ":", "-"} and tokens.joined(at - 1, at)
    after = tokens.tags[match.end() : match.end() + 2]
    return after[:1] in {".", ":", ","} and after[1:] in {"N", "C"} and tokens.joined(match.end() - 1, match.end() + 1)


def _read_month(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*in October*, *late last July*, *March 2019*, *June last year*, *July-August 2019*."""
    if _is_doubtful(match, tokens, words) and not _is_month(match, tokens, words):
        return None
    year, month = value_of(match, tokens, "y"), value_of(match, tokens, "m")
    months = [month, *([value_of(match, tokens, "m2")] if value_of(match, tokens, "m2") else [])]
    if year is not None:
        return fixed("/".join(f"{year:04}-{m:02}" for m in months))
    shift, pick = year_shift_of(match, tokens), pick_of(match, tokens, "pick")
    if shift is None and pick is Pick.NONE and tokens.tags[match.end() :].startswith(("&MY", "&mY")):
        return fixed((f"{tokens.values[match.end() + 2]:04}", f"-{month:02}"))
    names = [MonthName(m, pick, shift) for m in months]
    return next((Stretch(a, b) for a, b in pairwise(names)), names[0])


def _is_doubtful(match: Match, tokens: Tokens, words: DateWords) -> bool:
    """Say whether the word can be another: *May*, *March*, *Jan* the name, *Mar*."""
    at = match.start("m")
    if tokens.tags[at] == "m":
        return True
    return tokens.lower(at) in words.capital_tags and tokens.tags[at + 1 : at + 2] != "."


def _is_month(match: Match, tokens: Tokens, words: DateWords) -> bool:
    """Say whether *May* is a month here: beside a year, after *in*, *last*, *early* …."""
    if match["y"] or match["yp"] or match["pick"] or match.start() < match.start("m"):
        return True
    at = match.start("m")
    return tokens.lower(at - 1) in words.month_cues and tokens.lower(at).title() == _written(tokens, at)


def _written(tokens: Tokens, index: int) -> str:
    return tokens.plain[tokens.starts[index] : tokens.stops[index]]


def _read_weekday(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*Friday*, *last Friday*, *Thursday evening*, *Friday of last week*; not *every Friday*, *Super Tuesday*."""
    before, after = tokens.lower(match.start() - 1), tokens.lower(match.end())
    if tokens.tags[match.start() - 1 : match.start()] == "z" or before in words.nicknames:
        return None
    if after in words.papers and tokens.capital(match.end()):
        return None
    shift = None
    if value_of(match, tokens, "uu") is not None:
        if value_of(match, tokens, "uu") != Unit.WEEK:
            return None
        shift = _WEEK_SHIFTS.get(value_of(match, tokens, "up"))
    day = Weekday(value_of(match, tokens, "w"), pick_of(match, tokens, "pick"), shift)
    other = value_of(match, tokens, "w2")
    return day if other is None else Stretch(day, Weekday(other, day.pick, shift))


def _read_numerals(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*2023-11-17*, *2023/11/17*; *17.11.2023* where only one of day and month can be which."""
    if not tokens.joined(match.start(), match.end() - 1):
        return None
    year, one, two = (value_of(match, tokens, group) for group in ("y", "one", "two"))
    year_first = tokens.tags[match.start()] == "Y"
    told = (two, one) if year_first else day_and_month(one, two, dotted=match[0][1] == ".")
    if told is None or told[1] > MONTHS:
        return None
    return fixed((f"{year:04}", f"-{told[1]:02}", f"-{told[0]:02}"))


def _read_week_of(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*the week of March 6*."""
    if value_of(match, tokens, "u") != Unit.WEEK:
        return None
    day = _read_day(match, tokens, words)
    return None if day is None else WeekOf(day)


def _read_day_beside(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*the day before last Tuesday*."""
    if value_of(match, tokens, "u") != Unit.DAY:
        return None
    day = _read_weekday(match, tokens, words) if value_of(match, tokens, "w") else None
    return None if day is None else DaysFrom(day, value_of(match, tokens, "side"))


_MONTH_DAY = r"(?P<pick>R{0,2}) (?P<m>[Mm]) \.? d? (?P<a>[NO]) (?: [-t&] (?P<b>[NO]) )?"
_TWO_MONTHS = r"(?P<pick>R{0,2}) (?P<m>[Mm]) \.? (?P<a>[NO]) - (?P<m2>[Mm]) \.? (?P<b>[NO])"
_DAY_MONTH = r"d? (?P<a>[NO]) (?: [-t&] d? (?P<b>[NO]) )? o? (?P<pick>R?) (?P<m>[Mm]) \.?"
_TWO_DAY_MONTHS = r"(?P<pick>) (?P<a>[NO]) o? (?P<m>[Mm]) \.? - (?P<b>[NO]) o? (?P<m2>[Mm]) \.?"
_NO_WEEKDAY = r"(?P<wpick>) (?P<w>)"

RULES: tuple[Rule, ...] = (
    rule("EedRWwMm", rf"{_PART} d? {_WEEKDAY} {_MONTH_DAY} {_YEAR} (?(open) \)? )", _read_day),
    rule("EedRWwMm", rf"{_PART} d? {_WEEKDAY} {_TWO_MONTHS} {_YEAR} (?(open) \)? )", _read_day),
    rule("EedRWwNO", rf"{_PART} d? {_WEEKDAY} {_DAY_MONTH} {_YEAR} (?(open) \)? )", _read_day),
    rule("EedRWwNO", rf"{_PART} d? {_WEEKDAY} {_TWO_DAY_MONTHS} {_YEAR} (?(open) \)? )", _read_day),
    rule(
        "EedRMm", rf"{_PART} (?P<pick>R{{0,2}}) (?: E -? )? (?P<m>[Mm]) \.? (?: - (?P<m2>M) \.? )? {_YEAR}", _read_month
    ),
    rule(
        "EedRW",
        rf"{_PART} (?P<pick>R{{0,2}}) (?P<w>W) (?: - (?P<w2>W) )? P? (?: ,? o? (?P<up>R) (?P<uu>U) )?",
        _read_weekday,
    ),
    rule("Y", r"(?P<y>Y) [-/] (?P<one>N) [-/] (?P<two>N)", _read_numerals),
    rule("N", r"(?P<one>N) (?P<sign>[-/.]) (?P<two>N) (?P=sign) (?P<y>Y)", _read_numerals),
    rule("dU", rf"d? (?P<u>U) o {_NO_WEEKDAY} {_MONTH_DAY} {_YEAR}", _read_week_of),
    rule("dU", r"d? (?P<u>U) (?P<side>B) (?P<pick>R{0,2}) (?P<w>W) (?P<w2>) (?P<up>) (?P<uu>)", _read_day_beside),
)
