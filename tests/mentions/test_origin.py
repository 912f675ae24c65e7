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
            ("OSLO, May 3, Kyodo - Envoys met.", {"dateline": "Oslo", "agency": "Kyodo"}),
            ("LIMA, Sept 9, Reuter - Envoys met.", {"dateline": "Lima", "agency": "Reuters"}),
            ("Quito, Oct 2 (EFE).- Envoys met.", {"dateline": "Quito", "agency": "EFE"}),
            ("MINSK. 9 June. (BelTA) -- Envoys met.", {"dateline": "Minsk", "agency": "BelTA"}),
            ("Cairo, April 11, MENA -- Envoys met.", {"dateline": "Cairo", "agency": "MENA"}),
            ("GENEVA, March 3, Envoys - and others - met.", {}),
            ("By Jane Doe in Oslo\n\nEnvoys met.", {"author": "Jane Doe", "dateline": "Oslo"}),
            ("By Jane Doe\nEurope Editor\nIN OSLO\n\nEnvoys met.", {"author": "Jane Doe", "dateline": "Oslo"}),
            ("By our Oslo correspondent Jane Doe\n\nEnvoys met.", {"author": "Jane Doe"}),
            ("By Our Sports Desk\n\nA team won.", {}),
            ("Joint statement\nOslo, 9 August 2012\n\nWe met today.", {"dateline": "Oslo", "published": "2012-08-09"}),
            ("Talks open\nMonday, 9 August 2012\n\nEnvoys met.", {"published": "2012-08-09"}),
            ("Tuesday, 16 November, 1999, 17:42 GMT\nTalks open\n\nEnvoys met.", {"published": "1999-11-16"}),
            ("12:00 AM, May 7, 2018 / LAST MODIFIED: 02:31 AM, May 7, 2018\n\nEnvoys met.", {"published": "2018-05-07"}),
            ("10.03.2018 01:12 | views 4 311\n\nEnvoys met.", {"published": "2018-03-10"}),
            ("No. 31, 4 March 2019, Press Release on the Visit of the Envoy\n\nEnvoys met.", {"published": "2019-03-04"}),
            ("Envoys met.\n© 2019. All rights reserved. Terms", {"copyright_year": 2019}),
        ],
    )  # fmt: skip
    def test_each_fact_is_read(self, text: str, expected: dict[str, object]) -> None:
        assert said(text) == expected

    def test_what_is_given_goes_before_what_is_told(self) -> None:
        text = "Envoys met. (Writing by John Roe; Editing by Max Moe)"
        assert said(text, author="Jane Doe") == {"author": "Jane Doe"}
