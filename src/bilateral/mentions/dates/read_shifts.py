"""Rules that count from another day: *yesterday*, *last week*, *two years ago*, *the day before*, *a year earlier*."""

from bilateral.mentions.dates.expressions import Expression, Recalled, Shift, Trailing, Unit, YearPart
from bilateral.mentions.dates.grammar import Match, Rule, rule, value_of
from bilateral.mentions.dates.tokens import Tokens
from bilateral.mentions.dates.words import DateWords

__all__ = ["RULES"]

_SHIFTS = {"this": 0, "last": -1, "next": 1, "coming": 1}
_RECALLS = {"previous": -1, "following": 1, "same": 0}
_PARTS_OF_YEAR = {Unit.QUARTER, Unit.HALF}
_NIGHTS = {"night", "evening", "midnight"}
_LONGEST_COUNT = {Unit.DAY: 400, Unit.YEAR: 300}  # beyond these nobody names a day
_SENTENCE_ENDS = {"", ".", ",", "|", ")"}


def _read_today(match: Match, tokens: Tokens, words: DateWords) -> Expression | None:
    """*today*, *tomorrow night*, *late yesterday*; not *USA Today*."""
    if tokens.lower(match.start() - 1) in words.today_papers and tokens.capital(match.start("t")):
        return None
    return Shift(Unit.DAY, value_of(match, tokens, "t"))


def _read_day_after_next(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*the day before yesterday*, *the day after tomorrow*."""
    if value_of(match, tokens, "u") != Unit.DAY:
        return None
    return Shift(Unit.DAY, value_of(match, tokens, "t") + value_of(match, tokens, "side"))


def _read_day_part(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*last night*, *this morning*, *the next morning*, *that evening*."""
    pick = value_of(match, tokens, "pick")
    if pick in {"following", "previous"} or (pick == "next" and match["the"]):
        return Recalled(Unit.DAY, -1 if pick == "previous" else 1)
    if pick == "same":
        return Recalled(Unit.DAY, 0)
    if pick == "last" and not match["the"]:
        return Shift(Unit.DAY, -1) if value_of(match, tokens, "p") in _NIGHTS else None
    return Shift(Unit.DAY, 0) if pick == "this" else None


def _read_unit(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:  # noqa: PLR0911  a case a line
    """*last week*, *earlier this month*, *the current fiscal year*, *that year*, *the past year*."""
    unit, pick = Unit(value_of(match, tokens, "u")), value_of(match, tokens, "pick")
    if match["the"] and pick in {"last", "past"}:
        last_day = unit is Unit.DAY and pick == "last"  # of a visit
        return None if last_day or tokens.tags[match.end() : match.end() + 1] == "o" else Trailing(unit)
    if tokens.tags[match.end() : match.end() + 1] == "o" and pick in {"last", "next"}:
        return None
    if pick == "latest":
        return YearPart(Unit.QUARTER) if unit is Unit.QUARTER else None
    if pick in _RECALLS:
        return Recalled(unit, _RECALLS[pick])
    if unit is Unit.DAY:
        return Recalled(unit, 1) if pick == "next" else None
    if pick == "past":
        return Trailing(unit)
    if match["the"] and pick == "next":
        return Recalled(unit, 1)
    return Shift(unit, _SHIFTS[pick])


def _read_ago(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*two weeks ago*, *a year earlier*, *three days later*, *two weeks from now*."""
    unit, count = Unit(value_of(match, tokens, "u")), _count(match, tokens)
    if count is None or count > _LONGEST_COUNT.get(unit, 100) or _is_span(match, tokens):
        return None
    side = value_of(match, tokens, "side")
    if tokens.tags[match.end() - 1] == "A":
        return Shift(unit, -count, comparative=unit is Unit.YEAR and count == 1)
    if side is None:
        return Shift(unit, count)
    if tokens.tags[match.end() - 1] == "B" and tokens.tags[match.end() : match.end() + 1] not in _SENTENCE_ENDS:
        return None
    if unit is Unit.YEAR and count == 1 and side < 0:
        return Shift(unit, -1, comparative=True)
    return Recalled(unit, side * count)


def _is_span(match: Match, tokens: Tokens) -> bool:
    """Say whether a length is meant and no day: *more than two years ago*, *half a century ago*."""
    before = tokens.lower(match.start() - 1)
    return before == "half" or (before == "than" and tokens.lower(match.start() - 2) in {"more", "less", "fewer"})


def _count(match: Match, tokens: Tokens) -> int | None:
    if match["a"]:
        return 1
    one, two = value_of(match, tokens, "n"), value_of(match, tokens, "n2")
    if two is None:
        return int(one) if 0 < one < 1000 else None  # noqa: PLR2004  beyond it, no unit of ours
    if two == 100:  # noqa: PLR2004  three hundred
        return int(one * two)
    return one + two if one >= 20 and one % 10 == 0 and two < 10 else None  # noqa: PLR2004  twenty-four


def _read_year_ago(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*the year-ago quarter*, *year-earlier results*."""
    return Shift(Unit.YEAR, -1, comparative=True) if value_of(match, tokens, "u") == Unit.YEAR else None


def _read_day_beside(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*the day before*, *the week after*, at the end of what is said."""
    unit = Unit(value_of(match, tokens, "u"))
    if tokens.tags[match.end() : match.end() + 1] not in _SENTENCE_ENDS:
        return None
    return Recalled(unit, value_of(match, tokens, "side"))


def _read_part_of_unit(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*the end of the year*, *later in the day*, *year-end*, *the end of next month*."""
    unit = Unit(value_of(match, tokens, "u"))
    if unit is Unit.DAY:
        return Shift(unit, 0) if "e" in match[0] else None
    return Shift(unit, 0) if unit is not Unit.CENTURY else None


def _read_the_unit(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*over the weekend*, *in the quarter*, *the latest period*."""
    unit = value_of(match, tokens, "u")
    if unit == Unit.QUARTER:
        return YearPart(Unit.QUARTER)
    before = tokens.tags[match.start() - 1 : match.start()]
    return Shift(Unit.WEEKEND, 0) if unit == Unit.WEEKEND and before == "i" else None


def _read_latest_period(match: Match, tokens: Tokens, _: DateWords) -> Expression | None:
    """*the latest period*, *the year-earlier period* goes elsewhere."""
    return YearPart(Unit.QUARTER) if value_of(match, tokens, "pick") == "latest" else None


_NUMBER = r"(?: (?P<a>a) | (?P<n>[NCc]) (?: -? (?P<n2>c) )? )"

RULES: tuple[Rule, ...] = (
    rule("EeT", r"[Ee]? (?P<t>T) P?", _read_today),
    rule("dU", r"d? (?P<u>U) (?P<side>B) (?P<t>T) P?", _read_day_after_next),
    rule("EedRr", r"[Ee]? i? (?P<the>d?) (?P<pick>[Rr]) (?P<p>P)", _read_day_part),
    rule(
        "EedRr",
        r"(?: [Ee] i? -? | d? E o )? (?P<the>d?) (?P<pick>[Rr]{1,2}) y? (?P<u>U)",
        _read_unit,
    ),
    rule("~aNCc", rf"(?P<about>~)? {_NUMBER} -? (?P<u>[Uu]) (?P<side>[AeB])", _read_ago),
    rule("~aNCc", rf"(?P<about>~)? {_NUMBER} (?P<u>[Uu]) (?P<side>) f [kT]", _read_ago),
    rule("daU", r"d? (?P<u>U) - [Ae] -? (?: p | U | O -? U )?", _read_year_ago),
    rule("dU", r"d (?P<u>U) (?P<side>B)", _read_day_beside),
    rule("dEe", r"(?: d? E o d | [Ee] [io] d ) y? (?P<u>U)", _read_part_of_unit),
    rule("U", r"(?P<u>U) -? E", _read_part_of_unit),
    rule("d", r"d (?P<u>U)", _read_the_unit),
    rule("dR", r"d? (?P<pick>R) p", _read_latest_period),
)
