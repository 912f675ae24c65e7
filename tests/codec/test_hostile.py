"""Hostile or mistaken data is refused, with the path and the cause; nothing is coerced, nothing runs."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.codec.converter import structure, unstructure
from bilateral.codec.jsontext import parse, write
from bilateral.errors import BilateralError, InvalidData, NewerSchema, UnknownKind, WrongType
from bilateral.export import json as json_format
from bilateral.model.claims import Basis, Claim, Evidence
from bilateral.model.dates import When
from bilateral.model.leaders import Party
from bilateral.model.meetings import Meeting, Status
from bilateral.model.quantities import Quantity
from bilateral.model.readings import Reading
from bilateral.model.sources import Origin, Source

SOURCE = Source.of("Macron received Merkel.", outlet="Example Times", published="2018-06-19")
HEAD = Evidence(SOURCE.id, 0, 6, "Macron")
TALKS = Meeting(
    frozenset([HEAD]),
    frozenset(
        [
            Claim("parties", Party("FR", "Emmanuel Macron"), Basis.STATED, "subject", (HEAD,), "2018-06-19"),
            Claim("status", Status.HELD, Basis.INFERRED),
            Claim("when", When("2018-06"), Basis.INFERRED),
        ]
    ),
)
TEXT = json_format.dumps(Reading(SOURCE, Origin.given(copyright_year=2018), meetings=(TALKS,)))

WRONG = [
    ('"country":"FR"', '"country":3', "expected str, got int 3 @ $.meetings[0].claims[0].value.country"),
    ('"held"', '"hold"', "no Status is called 'hold'; there are planned, held, ongoing"),
    ('"held"', '{"__reduce__":"os.system"}', "expected str, got dict"),
    ('"field":"status"', '"field":"sources"', "got 'sources' @ $.meetings[0].claims[1]"),
    ('"value":"2018-06"', '"value":"2018-99"', "expected a day of the calendar"),
    ('"value":"2018-06"', '"values":"2018-06"', "got also 'values' @ $.meetings[0].claims[2]"),
    ('"value":2018', '"value":true', "expected int, got bool True @ $.origin.claims[0].value"),
    ('"value":2018', '"value":NaN', "NaN is no number of JSON @ $.origin.claims[0].value"),
    ('"value":2018', '"value":1e999', "expected int, got float inf"),
    ('"value":2018', '"value":' + "9" * 50_000, "expected a number up to 2**53"),
    ('"value":2018', '"value":-' + "9" * 20, "expected a number up to 2**53"),
    ('"value":2018', '"value":' + "[" * 100_000, "nested too deeply"),
    ('"value":2018', '"value":' + "[" * 500 + "]" * 500, "expected int, got list"),
    ('"start":0', '"start":0,"start":1', "the key 'start' is given twice @ $.meetings[0].claims[0].evidence[0]"),
    ('"start":0', '"start":-1', "'start' must be >= 0: -1 @ $.meetings[0].claims[0].evidence[0]"),
    ('"start":0,', "", "a required field is missing @ $.meetings[0].claims[0].evidence[0].start"),
    ('"quote":"Macron"', '"quote":"Merkel"', "a reading's evidence quotes its own source"),
    (f'"id":"{SOURCE.id}"', '"id":"0"', "the source's id is"),
    ('"published":"2018-06-19"', '"published":"20180619"', "expected a day such as 2023-11-16"),
    ('"published":"2018-06-19"', '"published":"today"', "expected a day such as 2023-11-16"),
    ('"skipped":[]', '"skipped":"all"', "@ $.skipped"),
    ('"meetings":[', '"meetings":[3,', "expected an object, got int 3 @ $.meetings[0]"),
    ('"meetings":[', '"meetings":[{"kind":"origin"},', "expected the kind 'meeting', got 'origin' @ $.meetings[0]"),
    ('"schema":1', '"schema":true', "expected the schema version, a whole number up to 1; got True"),
    ('"schema":1,', "", "got None @ $.schema"),
    ('"problems":', '"trouble":', "unknown keys 'trouble'"),
    (TEXT, "[]", "expected an object, got list @ $"),
    (TEXT, '"', "not JSON: "),
    (TEXT, "", "not JSON: "),
]


@pytest.mark.parametrize(("told", "wrong", "message"), WRONG, ids=[message[:40] for _, _, message in WRONG])
def test_the_path_and_the_cause_are_named(told: str, wrong: str, message: str) -> None:
    assert told in TEXT
    with pytest.raises(InvalidData) as caught:
        json_format.loads(TEXT.replace(told, wrong, 1))
    assert message in str(caught.value)
    assert len(str(caught.value)) < 1000


def test_a_kind_that_is_none_is_named() -> None:
    with pytest.raises(InvalidData, match=r"no kind of record is called 'meting'; .* meeting.* @ \$\.meetings\[0\]"):
        json_format.loads(TEXT.replace('"kind":"meeting"', '"kind":"meting"'))
    with pytest.raises(UnknownKind, match="no kind of document is called 'novel'"):
        json_format.loads('{"schema":1,"kind":"novel"}')


def test_a_newer_schema_says_so() -> None:
    with pytest.raises(NewerSchema, match="schema version 2; this version of bilateral reads up to 1: update"):
        json_format.loads(TEXT.replace('"schema":1', '"schema":2'))


def test_a_line_is_named() -> None:
    lines = json_format.loads_lines([TEXT, "\n", "{}"])
    next(lines)
    with pytest.raises(InvalidData, match=r"line 3: .*schema"):
        next(lines)


def test_bytes_that_are_no_utf8_are_refused() -> None:
    with pytest.raises(InvalidData, match="expected UTF-8; byte 1 is 0xff"):
        parse(b'"\xff"')


def test_what_json_cannot_hold_is_not_written() -> None:
    with pytest.raises(InvalidData, match="surrogate pair"):
        write(["\ud83d\ude00"])
    with pytest.raises(ValueError, match="finite number of at most 64 digits"):
        unstructure(Quantity(Decimal("NaN"), "USD", "much"))


@given(st.text())
def test_any_text_is_a_document_or_refused(text: str) -> None:
    with pytest.raises(InvalidData):
        json_format.loads(text)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists))
def test_any_data_is_a_value_or_refused(data: object) -> None:
    for kind in (Reading, Meeting, Evidence):
        with pytest.raises(BilateralError):
            structure(data, kind)


def test_a_broken_rule_of_the_model_outside_any_field_is_told_with_its_root() -> None:
    with pytest.raises(InvalidData, match=r"expected EDTF such as .* got 'soon' @ \$"):
        structure("soon", When)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"kind": "meeting", "claims": [{"field": "when"}]}, r"a claim needs a value @ \$\.claims\[0\]"),
        ({"kind": "meeting", "claims": [3]}, r"expected an object, got int 3 @ \$\.claims\[0\]"),
        ({"kind": "meeting", "claims": {}}, r"expected a list, got dict .* @ \$\.claims"),
        ({"kind": "meeting", "by": "hand"}, "got also 'by'"),
        ([], "expected an object, got list"),
    ],
)
def test_records_that_are_none(data: object, message: str) -> None:
    with pytest.raises(InvalidData, match=message):
        structure(data, Meeting)


def test_an_amount_that_is_no_number() -> None:
    data = {"value": "a lot", "unit": "USD", "text": "a lot"}
    with pytest.raises(InvalidData, match=r"expected a decimal number as text, got 'a lot' @ \$\.value"):
        structure(data, Quantity)


def test_a_reading_of_another_kind() -> None:
    with pytest.raises(InvalidData, match=r"expected an object of the kind 'reading'.* @ \$\.readings\[0\]"):
        json_format.loads('{"schema":1,"kind":"archive","readings":[{"kind":"meeting"}]}')


def test_what_is_no_document_is_not_written() -> None:
    with pytest.raises(WrongType, match="JSON holds a reading, a record or an archive; got int 3"):
        json_format.dumps(3)  # type: ignore[arg-type]


def test_an_archive_is_no_line() -> None:
    with pytest.raises(InvalidData, match="line 1: expected a reading or a record a line"):
        list(json_format.loads_lines('{"schema":1,"kind":"archive","readings":[]}\n'))


def nodes(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Name every place of some data."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from nodes(item, (*path, key))


def put(data: Any, path: tuple[str | int, ...], value: object) -> Any:
    """Return the data with another value at a place."""
    if not path:
        return value
    made: Any = dict(data) if isinstance(data, dict) else list(data)
    made[path[0]] = put(made[path[0]], path[1:], value)
    return made


@given(
    st.sampled_from(list(nodes(parse(TEXT)))),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ),
)
def test_any_value_at_any_place_is_taken_or_refused_with_its_path(path: tuple[str | int, ...], value: object) -> None:
    text = json.dumps(put(parse(TEXT), path, value))
    try:
        loaded = json_format.loads(text)
    except InvalidData as error:
        assert "@ $" in str(error)  # noqa: PT017  the message is what matters
    else:
        assert json_format.loads(json_format.dumps(loaded)) == loaded
