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
            ("Envoys met. For Example Radio, I'm Jane Doe in Oslo.", {"author": "Jane Doe", "outlet": "Example Radio"}),
            ("Envoys met. This is John Roe, NPR News, Cairo.", {"author": "John Roe", "outlet": "NPR News"}),
            ("Envoys met.\n\nMary Doe, CNN, at the foreign ministry.", {"author": "Mary Doe", "outlet": "CNN"}),
            ("Envoys met.\n\nMary Doe for the BBC in Lusaka.", {"author": "Mary Doe", "outlet": "BBC", "dateline": "Lusaka"}),
            ("Envoys met.\n\nMax Moe reporting from Vienna for Radio Example.", {"author": "Max Moe", "outlet": "Radio Example"}),
            ("Envoys met.\n\nMax Moe, reporting for Radio Example from Vienna", {"author": "Max Moe", "outlet": "Radio Example"}),
            ("Envoys met. This is Mary Doe, Oslo.", {}),
            ("The vote went on. Mary Doe voted for Example Party in Oslo.", {}),
            ("Envoys met. Mary Doe, Norway, sat at the front.", {}),
            ("Press release 312/17\n29/05/2017\n\nEnvoys met.", {"published": "2017-05-29"}),
            ("Press release\n05-29-2017\n\nEnvoys met.", {"published": "2017-05-29"}),
            ("Press release\n3.4.2017\n\nEnvoys met.", {"published": "2017-04-03"}),
            ("Press release\n03/04/2017\n\nEnvoys met.", {}),
            ("Press release\n2017-05-29\n\nEnvoys met.", {"published": "2017-05-29"}),
            ("No. 31, 4 March 2019, Press Release on the Visit of the Envoy\n\nEnvoys met.", {"published": "2019-03-04"}),
            ("(Reuters) - Envoys met.", {"agency": "Reuters"}),
            ("(VNA) - Envoys met.", {"agency": "Vietnam News Agency"}),
            ("NEW DELHI: Envoys met on Friday.", {"dateline": "New Delhi"}),
            ("ISLAMABAD, May 3 (APP): Envoys met on Friday.", {"dateline": "Islamabad", "agency": "APP"}),
            ("ISLAMABAD, May 3: Envoys met on Friday.", {"dateline": "Islamabad"}),
            ("Brussels, 4 March 2019 - Envoys met on Friday.", {"dateline": "Brussels"}),
            ("OSLO, March 4. /TASS/. Envoys met on Friday.", {"dateline": "Oslo", "agency": "TASS"}),
            ("Ankara, 4 March, Anadolu: Envoys met on Friday.", {"dateline": "Ankara", "agency": "Anadolu Agency"}),
            ("YEREVAN, MARCH 4, ARMENPRESS. Envoys met on Friday.", {"dateline": "Yerevan", "agency": "Armenpress"}),
            ("New Delhi, Mar 4 (PTI) Envoys met on Friday.", {"dateline": "New Delhi", "agency": "PTI"}),
            ("DAMASCUS, (SANA)- Envoys met on Friday.", {"dateline": "Damascus", "agency": "SANA"}),
            ("KUWAIT CITY, 4th March, 2019 (KUNA) -- Envoys met.", {"dateline": "Kuwait City", "agency": "KUNA", "published": "2019-03-04"}),
            ("Lima, the envoys said, is (Andina says) calm.", {}),
            ("Talks open\nBy JANE DOE\nAssociated Press Writer\n\nEnvoys met.", {"author": "Jane Doe", "agency": "Associated Press"}),
            ("Talks open\n\nJane Doe in Oslo\n\nEnvoys met on Friday to discuss the border.", {"author": "Jane Doe", "dateline": "Oslo"}),
            ("Talks open\n\nFrom Jane Doe in Oslo\n\nEnvoys met on Friday to discuss the border.", {"author": "Jane Doe", "dateline": "Oslo"}),
            ("Talks open\n\nJANE DOE\n\nEnvoys met on Friday to discuss the border.", {"author": "Jane Doe"}),
            ("Talks open\n\nAuthor: Jane Doe\n\nEnvoys met.", {"author": "Jane Doe"}),
            ("Talks open\n\nEnvoys met. -- Reuters", {"agency": "Reuters"}),
            ("Envoys met.\n\n(With inputs from PTI)", {"agency": "PTI"}),
            ("Envoys met.\n\nWith reporting by AFP.", {"agency": "AFP"}),
            ("TASS WORLD DIGEST\n\nEnvoys met.", {"agency": "TASS"}),
            ("The Example Times | World | Europe\n\nEnvoys met.", {"outlet": "The Example Times"}),
            ("THE EXAMPLE TIMES  |  OSLO  |  FRIDAY, MAY 4, 2012\n\nEnvoys met.", {"outlet": "The Example Times", "published": "2012-05-04"}),
            ("Talks open\n\nEnvoys met.\n\nThey left.\n\nTHE EXAMPLE HERALD\nMonday 14 May 2012\nInternational 11", {"outlet": "The Example Herald", "published": "2012-05-14"}),
            ("Ministry of Foreign Affairs of Norway\n\nEnvoys met.", {"outlet": "Ministry of Foreign Affairs of Norway"}),
            ("For Immediate Release\nOffice of the Press Secretary\nMay 4, 2012\n\nEnvoys met.", {"outlet": "White House", "published": "2012-05-04"}),
            ("Prime Minister's Office\nTalks open\n\nPosted On: 12 OCT 2021 7:42PM by PIB Delhi\n\nEnvoys met.", {"outlet": "PIB", "published": "2021-10-12"}),
            ("OSLO. 9 march. (Example-Inform, corr. D.Roe) -- envoys met.", {"dateline": "Oslo", "author": "D.Roe"}),
            ("Oslo (AsiaNews) – Envoys met on Friday.", {"dateline": "Oslo"}),
            ("OSLO, May 4. /Example/. Envoys met on Friday.", {"dateline": "Oslo"}),
            ("(Oslo) Envoys met on Friday.", {"dateline": "Oslo"}),
            ("QUESTION: Will you go to Oslo?\n\nANSWER: I will go.", {}),
            ("Oslo: talks go on\n\nEnvoys met.", {}),
            ("Envoys read the Example Times\n\nThey met.", {}),
            ("Envoys met (Prime Minister) - and left.", {}),
            ("Envoys met.\n© 2019. All rights reserved. Terms", {"copyright_year": 2019}),
        ],
    )  # fmt: skip
    def test_each_fact_is_read(self, text: str, expected: dict[str, object]) -> None:
        assert said(text) == expected

    def test_what_is_given_goes_before_what_is_told(self) -> None:
        text = "Envoys met. (Writing by John Roe; Editing by Max Moe)"
        assert said(text, author="Jane Doe") == {"author": "Jane Doe"}
