"""The command line tells what it cannot read, and reads the rest."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.hostile.nasty import HOSTILE

from bilateral.cli import main

_FILES = st.binary(max_size=300) | HOSTILE.map(lambda text: text.encode("utf-8", "surrogatepass"))
_LINES = st.lists(
    st.sampled_from([b'{"text": "Biden met Xi."}', b"{}", b"[]", b'{"text": 1}', b'{"text": "a", "published": "x"}'])
    | st.binary(max_size=40),
    max_size=4,
).map(b"\n".join)


@pytest.mark.parametrize("form", ["flat", "cards"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
@given(text=_FILES, lines=_LINES)
def test_any_file(form: str, text: bytes, lines: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article, corpus = tmp_path / "article.txt", tmp_path / "corpus.jsonl"
    article.write_bytes(text)
    corpus.write_bytes(lines)
    status = main(["read", str(article), str(corpus), str(tmp_path / "missing.txt"), "--format", form])
    captured = capsys.readouterr()
    assert status == 1
    assert "missing.txt" in captured.err


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["read", "brief", "ask", "--format", "flat", "--jobs", "x", "--published", "", "-q"])))
def test_any_wrong_call(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        raise SystemExit(main([*words, "--no-such-option"]))
    assert stop.value.code == 2
    assert "usage" in capsys.readouterr().err
