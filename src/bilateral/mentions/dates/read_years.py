"""Rules for years and their parts: *1998*, *the late 1970s*, *spring 1998*, *the third quarter of 2019*, *Easter*."""

from bilateral.errors import InvalidDate
from bilateral.mentions.dates.expressions import (
    Expression,
    Fixed,
    Holiday,
    Pick,
    SeasonName,
    Stretch,
    Unit,
    WeekOf,
    YearPart,
)
from bilateral.mentions.dates.feasts import feast_day
from bilateral.mentions.dates.grammar import Match, Rule, fixed, pick_of, rule, value_of, year_shift_of
from bilateral.mentions.dates.tokens import Tokens
from bilateral.mentions.dates.words import DateWords
from bilateral.model.dates import When

__all__ = ["RULES"]

_NEWS_YEARS = range(1900, 2050)  # a bare number is read as one of these years
_CENTURIES = (18, 19, 20)
_TENS = range(10, 100)
_NUMBER_CUES = {".", "-", "/", ":", "'"}
_PARTS_OF_YEAR = {Unit.QUARTER: 4, Unit.HALF: 2}
_YEAR = r"(?: ,? o? (?P<y>Y) | ,? o? (?P<yp>[Rr]) (?P<yu>U) )"


def _read_year(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*since 1985*, *mid-1996*, *fiscal 1989*, *the year 2000*, *1985-87*; not *1998 troops*, *Resolution 1973*."""
    year = value_of(match, tokens, "y")
    if _is_figure(match, tokens, words) or (year not in _NEWS_YEARS and not _has_cue(match, tokens)):
        return None
    last = value_of(match, tokens, "y2")
    if last is None:
        return fixed((f"{year:04}",))
    at = match.end("y2") - 1
    last = year - year % 100 + last if tokens.stops[at] - tokens.starts[at] == len("87") else last
    if not tokens.joined(match.start("y"), at) or not year < last < year + 100:
        return None
    return Stretch(Fixed(When.year(year)), Fixed(When.year(last)))


def _has_cue(match: Match, tokens: Tokens) -> bool:
    at = match.start("y")
    return match.start() < at or tokens.tags[max(at - 1, 0)] in "ifE" or tokens.lower(at - 1) in {"since", "until"}


def _is_figure(match: Match, tokens: Tokens, words: DateWords) -> bool:
    """Say whether four digits count something, or number a law."""
    first, last = match.start("y"), match.end() - 1
    if tokens.lower(first - 1) in words.not_after or tokens.lower(last + 1) in words.not_before:
        return True
    start, stop = tokens.starts[first], tokens.stops[last]
    before, after = tokens.plain[max(start - 1, 0) : start], tokens.plain[stop : stop + 2]
    if before in {"$", "#", "."} or (before == "," and tokens.tags[max(first - 2, 0)] in "NC"):
        return True
    return (before in _NUMBER_CUES and tokens.plain[max(start - 2, 0) : start - 1].isdigit()) or _runs_on(after)


def _runs_on(after: str) -> bool:
    """Say whether a number goes on: *1,998*, *1998.5*, *1998%*."""
    return after[:1] == "%" or (after[:1] in {".", ",", "/", ":"} and after[1:].isdigit())


def _read_part_of_named_year(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*the 1988 third quarter*, *the 1988 period*."""
    year = value_of(match, tokens, "y")
    if _is_figure(match, tokens, words) and match["u"] is None:
        return None
    unit, number = value_of(match, tokens, "u"), value_of(match, tokens, "o")
    if unit is None:
        return YearPart(Unit.QUARTER, None, year=year)
    if unit == Unit.YEAR:
        return fixed((f"{year:04}",))
    return _part(unit, number, year=year) if unit in _PARTS_OF_YEAR else None


def _read_year_part(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*third-quarter*, *the first half of 2020*, *the second quarter of next year*, *this year's third quarter*."""
    unit, number = value_of(match, tokens, "u"), value_of(match, tokens, "o")
    if unit == Unit.CENTURY and isinstance(number, int):
        return fixed((f"{number - 1:02}", "XX")) if value_of(match, tokens, "y") is None else None
    if unit not in _PARTS_OF_YEAR or value_of(match, tokens, "yu") not in {None, Unit.YEAR}:
        return None
    number = _PARTS_OF_YEAR[unit] if number == "last" else number
    year, shift = value_of(match, tokens, "y"), year_shift_of(match, tokens)
    if not isinstance(number, int) or (tokens.tags[match.start("o")] == "R" and match.end("u") == match.end()):
        return None  # "last quarter" counts from today
    if unit == Unit.HALF and year is None and shift is None and match["yy"] is None:
        return None
    return _part(unit, number, year=year, shift=shift)


def _read_q(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*Q2*, *Q3 2019*, *H1 of last year*."""
    letter, number = value_of(match, tokens, "q")
    unit = {"Q": Unit.QUARTER, "H": Unit.HALF}.get(letter)
    year = value_of(match, tokens, "y")
    if unit is None or (unit is Unit.HALF and year is None):
        return None
    return _part(unit, number, year=year, shift=year_shift_of(match, tokens))


def _read_week_number(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*2023-W46*."""
    letter, number = value_of(match, tokens, "q")
    year = value_of(match, tokens, "y")
    if letter != "W":
        return None
    try:
        return Fixed(When.week(year, number))
    except InvalidDate:
        return None


def _part(unit: str, number: int | None, *, year: int | None = None, shift: int | None = None) -> Expression | None:
    if number is not None and not 1 <= number <= _PARTS_OF_YEAR[Unit(unit)]:
        return None
    return YearPart(Unit(unit), number, year, shift)


def _read_spelled(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*nineteen ninety-four*, *the year two thousand*."""
    first, second = value_of(match, tokens, "one"), value_of(match, tokens, "two")
    third = value_of(match, tokens, "three") or 0
    if second == 1000:  # noqa: PLR2004  thousand
        return fixed((f"{first * 1000 + third:04}",)) if match["cue"] and first < 3 else None  # noqa: PLR2004
    if first not in _CENTURIES or second not in _TENS or third > 9 or (third and second % 10):  # noqa: PLR2004
        return None
    return fixed((f"{first}{second + third:02}",))


def _read_decade(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*the late 1970s*, *the '80s*, *the nineties*."""
    decade = value_of(match, tokens, "decade")
    century = "" if decade >= 100 else "20" if decade < 20 else "19"  # noqa: PLR2004  of two digits; '10s and '00s are ours
    if not century and not 1000 <= decade < 2200:  # noqa: PLR2004
        return None
    if century and (tokens.tags[match.start()] == "D" or tokens.lower(match.start() - 1) in words.owners):
        return None  # "in his 30s", "in her early 20s"
    return fixed((f"{century}{decade // 10:0{3 - len(century)}}", "X"))


def _read_season(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*last fall*, *the summer*, *spring 1998*, *the winter of 2020*; not *the fall of Saigon*, *Winter Olympics*."""
    at = match.start("s")
    season, year = value_of(match, tokens, "s"), value_of(match, tokens, "y")
    if year is not None:
        return fixed((f"{year:04}", f"-{season}"))
    shift, pick = year_shift_of(match, tokens), pick_of(match, tokens, "pick")
    if shift is None and pick is Pick.NONE:
        follows = tokens.tags[match.end() : match.end() + 1]
        cued = tokens.tags[match.start() - 1 : match.start()] in {"i", "o"} and match["the"]
        if not cued or follows == "o" or (tokens.capital(at) and tokens.capital(match.end())):
            return None
    if tokens.lower(at) in words.ambiguous_seasons and tokens.tags[match.end() : match.end() + 1] == "o":
        return None
    return SeasonName(season, pick, shift)


def _read_feast(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*Thanksgiving Day*, *last Christmas*, *Easter 2019*; not *Christmas trees*."""
    if tokens.lower(match.end()) in words.feast_things:
        return None
    rule_of_feast, year = value_of(match, tokens, "feast"), value_of(match, tokens, "y")
    if year is not None:
        day = feast_day(rule_of_feast, year)
        return None if day is None else Fixed(When.day(day))
    feast = Holiday(rule_of_feast, pick_of(match, tokens, "pick"), year_shift_of(match, tokens))
    return WeekOf(feast) if value_of(match, tokens, "week") == Unit.WEEK else feast


_START = r"(?: E -? | d? E [o-] -? )?"

RULES: tuple[Rule, ...] = (
    rule("EdUyY", rf"{_START} (?: d? U (?=Y) )? (?: d? y )? (?P<y>Y) (?: - (?P<y2>[YNC]) )?", _read_year),
    rule("dY", r"d? (?P<y>Y) (?: y? (?P<o>O) -? (?P<u>U) | y? (?P<u2>) (?P<p>p) )", _read_part_of_named_year),
    rule("dY", r"d? (?P<y>Y) y? (?P<o>) (?P<u>U)", _read_part_of_named_year),
    rule(
        "dyOR",
        rf"d? (?: y -? )? (?P<o>O|R) -? (?P<u>U) (?: {_YEAR} | o d? y? (?P<yy>U) )?",
        _read_year_part,
    ),
    rule("R", r"(?P<yp>R) (?P<yu>U) 's y? (?P<o>O) -? (?P<u>U) (?P<y>) (?P<yy>)", _read_year_part),
    rule("Q", rf"(?P<q>Q) {_YEAR}?", _read_q),
    rule("Y", r"(?P<y>Y) -? (?P<q>Q)", _read_week_number),
    rule("dUc", r"(?P<cue> d? U )? (?P<one>c) -? (?P<two>c) (?: -? (?P<three>c) )?", _read_spelled),
    rule("dE'D", r"(?: E -? | d E? -? | d? E o d )? '? (?P<decade>D)", _read_decade),
    rule("dERS", rf"{_START} (?P<the>d?) E? (?P<pick>R{{0,2}}) (?P<s>S) {_YEAR}?", _read_season),
    rule("RZ", rf"(?P<pick>R{{0,2}}) (?P<feast>Z) (?P<week>U?) {_YEAR}?", _read_feast),
)
