"""The pages keep the marks that the tables of accuracy are written between."""

from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("page", ["README.md", "docs/explanation/accuracy.md"])
def test_the_table_stands_between_its_marks(page: str) -> None:
    head, _, rest = (_ROOT / page).read_text("utf-8").partition("<!-- accuracy: begin -->")
    table, end, _ = rest.partition("<!-- accuracy: end -->")
    assert head
    assert end
    assert "| meetings |" in table
