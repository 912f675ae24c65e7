"""The fixtures tell one small story."""

from bilateral.archive.archive import Archive
from bilateral.model.dates import When
from bilateral.model.offices import Office
from bilateral.model.readings import Reading
from bilateral.model.sources import Source
from bilateral.testing import laws
from bilateral.world.world import World


def test_two_accounts_are_one_meeting(bilateral_archive: Archive) -> None:
    assert [str(meeting.status) for meeting in bilateral_archive.meetings] == ["held"]


def test_the_world_knows_who_met(bilateral_world: World, bilateral_readings: tuple[Reading, ...]) -> None:
    for party in bilateral_readings[0].meetings[0].parties:
        assert bilateral_world.named(party.name)
    assert str(bilateral_world.holder(Office.PRESIDENT, "AA", on=When("2020-01-01"))) == "Ivo Castro (AA)"
    assert bilateral_world.summit("Coasts summit", When("2024-09"))


def test_sources_and_readings_belong_together(
    bilateral_sources: tuple[Source, ...], bilateral_readings: tuple[Reading, ...]
) -> None:
    assert tuple(reading.source for reading in bilateral_readings) == bilateral_sources
    for reading in bilateral_readings:
        for record in reading.records:
            laws.evidence_quotes_its_source(record, reading.source)


def test_articles_come_one_by_one(bilateral_article: Source) -> None:
    assert bilateral_article.text
