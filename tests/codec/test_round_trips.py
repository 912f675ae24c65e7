"""What is written is read back the same, to the byte."""

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.codec.strategies_of_records import readings, records

import bilateral
from bilateral.archive.archive import Archive
from bilateral.codec.converter import structure, unstructure
from bilateral.codec.jsontext import parse, write
from bilateral.codec.records import KINDS
from bilateral.export import json as json_format
from bilateral.export import json_schema
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.sources import Source

SCHEMA_FILE = Path("docs/reference/bilateral.schema.json")
any_record = st.sampled_from(list(KINDS.values())).flatmap(lambda kind: records(kind, Source("Biden met Xi.")))


class TestRoundTrips:
    """`loads(dumps(x)) == x`."""

    @given(readings())
    def test_readings(self, reading: Reading) -> None:
        text = json_format.dumps(reading)
        again = json_format.loads(text)
        assert again == reading
        assert isinstance(again, Reading)
        assert again.source.name == reading.source.name
        assert json_format.dumps(again) == text

    @given(any_record)
    def test_records(self, record: Record) -> None:
        assert json_format.loads(json_format.dumps(record)) == record
        assert structure(unstructure(record), Record) == record

    @given(st.lists(readings(), max_size=3))
    def test_lines(self, some: list[Reading]) -> None:
        assert list(json_format.loads_lines(json_format.dumps(some))) == some

    @given(st.recursive(st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(), st.lists))
    def test_plain_data(self, data: object) -> None:
        assert parse(write(data)) == data
        assert parse(write(data).encode()) == data

    @given(st.lists(readings(), max_size=3))
    def test_archives(self, some: list[Reading]) -> None:
        archive = Archive(some)
        text = json_format.dumps(archive)
        assert json_format.loads(text) == archive
        assert json_format.dumps(Archive(reversed(some))) == text
        TestSchema.validator.validate(json.loads(text))


class TestCanonical:
    """The same value gives the same bytes."""

    @given(any_record, st.randoms(use_true_random=False))
    def test_the_order_of_claims_does_not_matter(self, record: Record, random: Random) -> None:
        claims = list(record.claims)
        random.shuffle(claims)
        assert json_format.dumps(type(record)(record.evidence, frozenset(claims))) == json_format.dumps(record)

    def test_the_seed_of_hashing_does_not_matter(self) -> None:
        program = (
            "from bilateral.export import json; from bilateral.model.meetings import Meeting;"
            "from bilateral.model.leaders import Party; from bilateral.model.issues import Issue;"
            "print(json.dumps(Meeting.given(parties=[Party(c) for c in ('FR', 'DE', 'US', 'MX')], issues=list(Issue))))"
        )
        said = {
            subprocess.run(
                [sys.executable, "-c", program],
                env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(bilateral.__file__).parents[1])},
                capture_output=True,
                check=True,
            ).stdout
            for seed in ("0", "1", "42")
        }
        assert len(said) == 1

    def test_a_lone_surrogate_can_be_saved_and_comes_back(self) -> None:
        text = write(["\ud800"])
        assert text.encode() == b'["\\ud800"]'
        assert parse(text) == ["\ud800"]


class TestSchema:
    """The published JSON Schema is the one of the types, and holds for what is written."""

    validator = jsonschema.Draft202012Validator(json_schema.schema())

    def test_the_file_is_up_to_date(self) -> None:
        assert SCHEMA_FILE.read_text(encoding="utf-8") == json_schema.dumps(), "run tools/codebook.py"

    def test_it_is_a_schema(self) -> None:
        jsonschema.Draft202012Validator.check_schema(json_schema.schema())

    @given(readings())
    def test_readings_are_valid(self, reading: Reading) -> None:
        self.validator.validate(json.loads(json_format.dumps(reading)))

    @given(any_record)
    def test_records_are_valid(self, record: Record) -> None:
        self.validator.validate(json.loads(json_format.dumps(record)))

    @pytest.mark.parametrize(
        ("told", "wrong"),
        [('"kind":"reading"', '"kind":"novel"'), ('"schema":1', '"schema":2'), ('"text":', '"txt":')],
    )
    def test_others_are_not(self, told: str, wrong: str) -> None:
        text = json_format.dumps(Reading(Source("x"), structure({"kind": "origin"}, Record)))  # type: ignore[arg-type]
        assert told in text
        self.validator.validate(json.loads(text))
        assert not self.validator.is_valid(json.loads(text.replace(told, wrong)))
