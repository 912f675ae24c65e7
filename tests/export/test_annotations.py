"""Annotations find their words again, by position and by quotation."""

import json

from hypothesis import given
from tests.codec.strategies_of_records import readings
from tests.export.samples import EARLY, FIRST, VISIT, reading_of

from bilateral.export import annotations
from bilateral.model.meetings import Meeting, Status
from bilateral.model.readings import Reading


@given(readings())
def test_both_selectors_select_the_quotation(reading: Reading) -> None:
    text = reading.source.text
    for annotation in annotations.annotations(reading):
        position, quote = annotation["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        assert text[: position["start"]].endswith(quote["prefix"])


@given(readings())
def test_ids_are_distinct(reading: Reading) -> None:
    ids = [annotation["id"] for annotation in annotations.annotations(reading)]
    assert len({*ids}) == len({json.dumps(a, sort_keys=True) for a in annotations.annotations(reading)})


def test_an_annotation() -> None:
    page = json.loads(annotations.dumps(FIRST))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    found = next(a for a in page["items"] if a["body"][1]["value"] == "when: 2024-05-03 (stated)")
    assert found["body"][0]["source"] == f"urn:bilateral:meeting:{VISIT.id}"
    assert found["target"]["source"] == EARLY.url
    assert found["target"]["selector"][1] == {
        "type": "TextQuoteSelector",
        "exact": "will receive Ada Okafor",
        "prefix": "President Elena Durán ",
        "suffix": ", Nigeria's president, in Oaxaca",
    }


def test_a_value_without_words_is_noted() -> None:
    (note,) = annotations.notes([reading_of(Meeting.given(status=Status.HELD))])
    assert "given without words" in note.reason
