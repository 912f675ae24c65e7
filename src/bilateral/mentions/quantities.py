"""Find amounts: money in its currency, and numbers of counted things."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from bilateral.lang.pack import Language, language
from bilateral.model.quantities import Quantity
from bilateral.patterns import regex
from bilateral.text.documents import Document

__all__ = ["QuantityMention", "find_quantities"]

_WORD = regex(r" ?([A-Za-z][\w'-]*)")
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?"
_YEAR = regex(r"(?:1[89]|20)\d\d")
_LONGEST = 4  # words of a counted thing


class QuantityMention(NamedTuple):
    """An amount on the page; offsets of the shadow."""

    start: int
    stop: int
    quantity: Quantity


class _Words(NamedTuple):
    """The words of one language, ready to match."""

    amount: re.Pattern[str]
    money: re.Pattern[str]
    percent: re.Pattern[str]
    purpose: re.Pattern[str]
    share: re.Pattern[str]
    signs: dict[str, str]
    currencies: dict[str, str]
    scales: dict[str, int]
    numbers: dict[str, str]
    shares: dict[str, str]
    plurals: frozenset[str]
    times: frozenset[str]
    stops: frozenset[str]


def find_quantities(
    document: Document, start: int = 0, stop: int | None = None, lang: Language | None = None
) -> Iterator[QuantityMention]:
    """
    Find the amounts in a range of a page, in order.

    >>> from bilateral.model.sources import Source
    >>> from bilateral.text.documents import open_document
    >>> page = open_document(Source.of("Oslo gives some €1.5bn in aid and 2,000 tents."), language("en"))
    >>> [(str(m.quantity.value), m.quantity.unit, m.quantity.of) for m in find_quantities(page)]
    [('1500000000', 'EUR', 'aid'), ('2000', 'tents', '')]
    """
    words = _words(lang or language("en"))
    limit = len(document.plain) if stop is None else stop
    reach = start
    for match in words.amount.finditer(document.plain, start, limit):
        if match.start() < reach:
            continue
        for found in _read(document, match, limit, words):
            reach = found.stop
            yield found


def _read(document: Document, match: re.Match[str], limit: int, words: _Words) -> Iterator[QuantityMention]:
    """Read one number: with a currency it is money, with a noun a count; alone it is nothing."""
    value = _value(match, words)
    plain, start = document.plain, match.start("sign") if match["sign"] else match.start("number")
    stop, unit, of = match.end(), "", ""
    after = words.money.match(plain, stop, limit)
    if match["sign"]:
        unit = words.signs[match["sign"]]
        stop = after.end() if after and words.currencies[after[1].lower()] == unit else stop
    elif after:
        unit, stop = words.currencies[after[1].lower()], after.end()
    elif percent := words.percent.match(plain, stop, limit):
        unit, stop = "%", percent.end()
    else:
        counted = _counted(plain, stop, limit, words) if not _dated(match) else None
        if counted is None:
            return
        unit, stop = plain[counted[0] : counted[1]], counted[1]
    if purpose := words.purpose.match(plain, stop, limit) if unit != "%" else None:
        noun = _noun_phrase(plain, purpose.end(), limit, words)
        of = plain[noun[0] : noun[1]] if noun and unit in words.currencies.values() else ""
    told = document.words(start, stop)
    whole = QuantityMention(start, stop, Quantity(value, unit, told, of, approximate=bool(match["about"])))
    yield whole
    yield from _shares(document, whole, limit, words)


def _shares(document: Document, whole: QuantityMention, limit: int, words: _Words) -> Iterator[QuantityMention]:
    """Read a part that is set aside: "300,000 work visas, with around half going to Mexicans"."""
    if match := words.share.match(document.plain, whole.stop, limit):
        part = whole.quantity.value * Decimal(words.shares[match["share"].lower()])
        start, stop = match.start("share"), match.end()
        whose = document.words(match.start("whose"), match.end("whose"))
        told = document.words(start, stop)
        near = bool(match["near"])
        yield QuantityMention(start, stop, Quantity(part, whole.quantity.unit, told, whose, approximate=near))


def _value(match: re.Match[str], words: _Words) -> Decimal:
    number = match["number"].lower().replace(",", "")
    value = Decimal(words.numbers.get(number, number))
    scaled = value * words.scales[match["scale"].lower()] if match["scale"] else value
    return scaled.quantize(Decimal(1)) if scaled == scaled.to_integral_value() else scaled.normalize()


def _dated(match: re.Match[str]) -> bool:
    """Say whether a bare number may be a year, or is too small a word to count with."""
    return not match["scale"] and bool(_YEAR.fullmatch(match["number"]))


def _counted(plain: str, stop: int, limit: int, words: _Words) -> tuple[int, int] | None:
    """Return the range of the noun that is counted: up to four words, of which the last is a plural."""
    start, end = -1, -1
    at = stop
    for _ in range(_LONGEST):
        word = _WORD.match(plain, at, limit)
        if word is None or word[1].lower() in words.stops or word[1].lower() in words.numbers:
            break
        if word[1] in words.times:
            return None
        start = word.start(1) if start < 0 else start
        at = word.end()
        if _plural(word[1].lower(), words):
            end = at
    return (start, end) if end > start >= 0 and plain[stop : stop + 1] in {" ", "-"} else None


def _noun_phrase(plain: str, at: int, limit: int, words: _Words) -> tuple[int, int] | None:
    start, end = -1, -1
    for _ in range(_LONGEST):
        word = _WORD.match(plain, at, limit)
        if word is None or word[1].lower() in words.stops:
            break
        start = word.start(1) if start < 0 else start
        at = end = word.end()
    return (start, end) if start >= 0 else None


def _plural(word: str, words: _Words) -> bool:
    return word in words.plurals or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


@cache
def _words(lang: Language) -> _Words:
    table = lang.table("quantities")
    signs = {form: code for code, forms in table["signs"].items() for form in forms}
    currencies = {form.lower(): code for code, forms in table["words"].items() for form in forms}
    scales = {str(word): int(value) for word, value in table["scales"].items()}
    numbers = {str(word): str(value) for word, value in table["numbers"].items()}
    shares = {str(word): str(value) for word, value in table["marks"]["shares"].items()}
    marks = table["marks"]
    about, sign, scale = _any(marks["about"]), _any(signs), _any(scales)
    amount = (
        rf"(?:\b(?P<about>(?i:{about})) )?(?:(?P<sign>(?<![\w$]){sign}) ?(?=\d)|(?<![\w.,$/-]))"
        rf"(?P<number>{_DIGITS}|\b(?i:{_any(numbers)})\b)(?:[ -]?(?P<scale>(?i:{scale}))(?![\w]))?(?![\w:]|[.,/-]\d|%\d)"
    )
    share = (
        rf",? (?:with|of which|including) (?:(?P<near>(?i:{about})) )?(?P<share>(?i:{_any(shares)}))"
        rf" (?:of them )?(?:going to|for|reserved for) (?P<whose>[A-Z]?[\w'-]+(?: [A-Z][\w'-]+){{0,2}})"
    )
    return _Words(
        regex(amount),
        regex(rf"[ -]?(?i:({_any(currencies)}))\b"),
        regex(rf" ?(?:{_any(marks['percent'])})(?!\w)"),
        regex(rf" (?:{_any(marks['measures'])}) "),
        regex(share),
        signs,
        currencies,
        scales,
        numbers,
        shares,
        frozenset(marks["plurals"]),
        frozenset(marks["times"]),
        frozenset(marks["stops"]),
    )


def _any(forms: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)) + ")"
