"""Canonical JSON text: the same data gives the same characters; hostile text is refused with its path."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NoReturn

from attrs import frozen

from bilateral.errors import InvalidData

__all__ = ["parse", "write"]

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_LARGEST = 2**53
_LONGEST = 16


def write(data: object) -> str:
    """
    Write plain data as one line: keys sorted, no spaces, letters as they are.

    >>> write({"b": 1, "a": ["é"]})
    '{"a":["é"],"b":1}'

    A lone surrogate is written as its escape, so that the text can be saved as UTF-8.

    Raises:
        InvalidData: a string holds both halves of a surrogate pair, which JSON would join to one character.

    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    if _PAIR.search(text):
        msg = "JSON cannot hold both halves of a surrogate pair as two characters: offsets behind it would be wrong"
        raise InvalidData(msg)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def parse(text: str | bytes) -> Any:  # noqa: ANN401  JSON has no type
    """
    Read JSON text strictly: no double keys, no NaN, no numbers that another reader would round.

    >>> parse('{"a": [1, {"b": NaN}]}')
    Traceback (most recent call last):
    bilateral.errors.InvalidData: NaN is no number of JSON @ $.a[1].b

    Raises:
        InvalidData: it is not JSON, or breaks one of these rules; the message names line and column, or the path.

    """
    wrong: list[_Wrong] = []

    def refuse(reason: str) -> _Wrong:
        wrong.append(_Wrong(reason))
        return wrong[-1]

    def number(digits: str) -> int | _Wrong:
        fits = len(digits) <= _LONGEST + 1 and abs(int(digits)) <= _LARGEST
        return int(digits) if fits else refuse(f"expected a number up to 2**53, got {digits:.40}")

    def pairs(items: list[tuple[str, Any]]) -> Any:  # noqa: ANN401
        made = dict(items)
        if len(made) != len(items):
            twice, _ = Counter(key for key, _ in items).most_common(1)[0]
            return refuse(f"the key {twice!r:.60} is given twice")
        return made

    try:
        data = json.loads(
            text,
            object_pairs_hook=pairs,
            parse_int=number,
            parse_constant=lambda name: refuse(f"{name} is no number of JSON"),
        )
    except UnicodeDecodeError as error:
        _fail(f"expected UTF-8; byte {error.start} is 0x{error.object[error.start]:02x}")
    except json.JSONDecodeError as error:
        _fail(f"not JSON: {error}")
    except RecursionError:
        _fail("nested too deeply to be ours")
    if wrong:
        _fail(next(_told(data, "$"), f"{wrong[0].reason} @ $"))
    return data


@frozen
class _Wrong:
    """Stands in the parsed data where something was wrong, until its path is known."""

    reason: str


def _told(data: object, path: str) -> Iterator[str]:
    """Say what is wrong and where; the data is as deep as the parser went, so a stack of our own is used."""
    stack: list[tuple[object, str]] = [(data, path)]
    while stack:
        value, here = stack.pop()
        if isinstance(value, _Wrong):
            yield f"{value.reason} @ {here}"
        elif isinstance(value, dict):
            stack.extend((item, f"{here}.{key:.60}") for key, item in reversed(value.items()))
        elif isinstance(value, list):
            stack.extend((value[i], f"{here}[{i}]") for i in reversed(range(len(value))))


def _fail(message: str) -> NoReturn:
    raise InvalidData(message) from None
