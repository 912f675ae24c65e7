"""Untrusted data is loaded or refused by an error that says where; nothing else happens."""

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.errors import BilateralError
from bilateral.export.json import dumps, loads
from bilateral.model.dates import When
from bilateral.model.sources import Source
from bilateral.testing import samples
from bilateral.testing.strategies import texts
from bilateral.world.world import World

_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
_JSON = st.recursive(
    _SCALARS | st.just(10**400), lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner)
)
_GOOD = [json.loads(dumps(reading)) for reading in samples.readings()]


def _refused_or_loaded(load: Callable[[Any], object], given: Any) -> None:
    with contextlib.suppress(BilateralError):
        load(given)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """A good document with a few of its values replaced, dropped, or doubled under another name."""
    document = json.loads(json.dumps(draw(st.sampled_from(_GOOD))))
    for _ in range(draw(st.integers(1, 3))):
        _spoil(draw, document)
    return json.dumps(document)


def _spoil(draw: st.DrawFn, node: Any) -> None:
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            return
        key = draw(st.sampled_from(keys))
        if isinstance(node[key], dict | list) and node[key] and draw(st.booleans()):
            node = node[key]
            continue
        if draw(st.booleans()):
            node[key] = draw(_JSON)
        else:
            del node[key]
        return


class TestJson:
    """JSON of any shape."""

    @given(_JSON.map(json.dumps))
    def test_any_json(self, text: str) -> None:
        _refused_or_loaded(loads, text)

    @given(texts() | st.binary(max_size=60))
    def test_any_text_or_bytes(self, given: str | bytes) -> None:
        _refused_or_loaded(loads, given)

    @given(spoiled())
    def test_spoiled_documents(self, text: str) -> None:
        _refused_or_loaded(loads, text)

    @pytest.mark.parametrize(
        "text", ["[" * 100_000, '{"a":' * 100_000, '{"kind":"reading","kind":"meeting"}', "9" * 9000]
    )
    def test_bombs(self, text: str) -> None:
        with pytest.raises(BilateralError):
            loads(text)


class TestValues:
    """Dates and sources."""

    @given(texts())
    def test_dates(self, text: str) -> None:
        _refused_or_loaded(When, text)

    @given(_SCALARS | st.lists(_SCALARS))
    def test_any_value_as_a_date(self, value: object) -> None:
        _refused_or_loaded(When, value)

    @given(st.text(st.characters()), _SCALARS)
    def test_sources(self, text: str, published: Any) -> None:
        _refused_or_loaded(lambda day: Source.of(text, published=day), published)


class TestTables:
    """Tables of facts."""

    @given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200) | st.binary(max_size=200))
    def test_any_file(self, tmp_path_factory: pytest.TempPathFactory, content: str | bytes) -> None:
        folder = Path(tmp_path_factory.getbasetemp()) / "world"
        folder.mkdir(exist_ok=True)
        raw = content.encode() if isinstance(content, str) else content
        (folder / "countries.csv").write_bytes(b"code,alpha3,name,kind,capital,source\n" + raw)
        _refused_or_loaded(lambda where: World.load(where).countries, folder)
