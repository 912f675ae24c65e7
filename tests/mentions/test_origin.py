"""Where a page comes from, as it says itself."""

from __future__ import annotations

import pytest

from bilateral import Source, read


def said(text: str, **given: str) -> dict[str, object]:
    """Return the fields of the origin that hold a value."""
    origin = read(Source.of(text, **given)).origin
    fields = ("outlet", "agency", "author", "dateline", "copyright_year")
    told = {name: getattr(origin, name) for name in fields if getattr(origin, name) is not None}
    return told | ({"published": str(origin.published)} if origin.published else {})


class TestStories:
    """Datelines, credits, bylines and owners in their usual forms."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("PARIS (Reuters) - Ministers met.", {"dateline": "Paris", "agency": "Reuters"}),
            ("MOSCOW/KIEV (Reuters) - Envoys met.", {"dateline": "Moscow/Kiev", "agency": "Reuters"}),
            ("BEIJING, Nov. 3 (Xinhua) -- Envoys met.", {"dateline": "Beijing", "agency": "Xinhua"}),
            ("WASHINGTON — Envoys met.", {"dateline": "Washington"}),
            ("Envoys met.\n\nSource: Reuters", {"agency": "Reuters"}),
            ("Envoys met.\n\nThe Associated Press contributed to this report.", {"agency": "Associated Press"}),
            ("By Jane Doe\n\nEnvoys met.", {"author": "Jane Doe"}),
            ("Envoys met. (Reporting by Jane Doe and John Roe; Editing by Max Moe)", {"author": "Jane Doe, John Roe"}),
            ("Envoys met.\n© 2019 Example Herald. All rights reserved.", {"outlet": "Example Herald", "copyright_year": 2019}),
            ("Published: March 4, 2019\n\nEnvoys met.", {"published": "2019-03-04"}),
            ("We met today.\n\nCANBERRA\n4 November 1997", {"dateline": "Canberra", "published": "1997-11-04"}),
            ("State news agency Petra said envoys met.", {"agency": "Petra"}),
            ("An envoy told Reuters that talks went on.", {}),
            ("Envoys met - and left.", {}),
        ],
    )  # fmt: skip
    def test_each_fact_is_read(self, text: str, expected: dict[str, object]) -> None:
        assert said(text) == expected

    def test_what_is_given_goes_before_what_is_told(self) -> None:
        text = "Envoys met. (Writing by John Roe; Editing by Max Moe)"
        assert said(text, author="Jane Doe") == {"author": "Jane Doe"}
