"""From text to records: the table of contents of the reading wing."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve

from bilateral.errors import WrongType
from bilateral.events.gates import READERS, called
from bilateral.events.speech.absences import read_absences
from bilateral.events.speech.drafts import StatementDraft
from bilateral.jobs import ordered_map
from bilateral.lang.pack import Language, language
from bilateral.mentions.lexicon import lexicon_of
from bilateral.mentions.scan import Found, scan
from bilateral.model.claims import Basis, Claim
from bilateral.model.commitments import Commitment, Intention
from bilateral.model.leaders import Appearance
from bilateral.model.meetings import Meeting
from bilateral.model.readings import DateMention, Reading
from bilateral.model.records import Record
from bilateral.model.sources import Origin, Source
from bilateral.model.statements import Absence, Statement
from bilateral.refer.page import Page
from bilateral.resolve.encounters import dated_by_encounter
from bilateral.resolve.finer import told_finer
from bilateral.resolve.meetings import SettledMeetings, settle_meetings
from bilateral.resolve.origin import given_origin, settle_origin
from bilateral.resolve.problems import page_problems, prose_problems
from bilateral.resolve.statements import settle_absences, settle_statements, statement_problems
from bilateral.text.documents import Document, open_document
from bilateral.world.world import World

if TYPE_CHECKING:
    from bilateral.archive.archive import Archive

__all__ = ["READER_VERSION", "Finder", "collect", "read", "read_all"]

READER_VERSION = "0.1.0"  # the package's version; a test holds both together


Finder = Callable[[Page], Iterable[Record]]
"""A reader of the caller's own: from a page, with all that is named on it, to records."""


def read(
    source: Source | str,
    *,
    world: World | None = None,
    lang: str = "en",
    dates: bool = False,
    finders: Iterable[Finder] = (),
) -> Reading:
    """
    Read one article.

    ``world`` are the facts to read with (the bundled ones if not given); ``dates`` adds every calendar expression of
    the text to ``Reading.dates``; ``finders`` are readers of your own, whose records join the others.

    Raises:
        WrongType: the source is neither a `Source` nor a string.
        UnknownLanguage: there is no folder for ``lang``.

    """
    if isinstance(source, str):
        source = Source.of(source)
    if not isinstance(source, Source):
        msg = f"read takes a Source or the article's text as str; got {type(source).__name__}"
        raise WrongType(msg)
    tongue, facts = language(lang), world or World.default()
    document = open_document(source, tongue)
    found, own = Found(document, lexicon_of(facts, tongue).find(document)), tuple(finders)
    looks = READERS if own else called(found, tongue)
    if not looks and not dates:
        return _turned_away(document, tongue)
    page = Page(document, found.in_prose, facts, tongue)
    settled = settle_meetings(page, tongue) if "meetings" in looks else SettledMeetings()
    said = _said(page, tongue, reported=bool(settled.meetings)) if "statements" in looks else []
    undertaken = _undertaken(page, said, settled, tongue) if "commitments" in looks else ()
    missing = settle_absences(page, read_absences(page, tongue), said) if "absences" in looks else ()
    reading = Reading(
        source,
        Origin(frozenset(), frozenset([*settle_origin(page, tongue), *_reference_claims(page)])),
        leaders=page.cast.leaders if "leaders" in looks else (),
        meetings=told_finer((dated_by_encounter(meeting, page) for meeting in settled.meetings), page),
        commitments=tuple(r for r in undertaken if isinstance(r, Commitment)),
        intentions=tuple(r for r in undertaken if isinstance(r, Intention)),
        statements=tuple(settle_statements(page, said, tongue)),
        absences=(*missing, *settled.absences),
        dates=tuple(_date_mentions(page)) if dates else (),
        problems=(*page_problems(page, tongue), *statement_problems(page, said)),
        skipped=READERS - looks - {"origin"},
        reader_version=READER_VERSION,
    )
    return _joined(reading, [record for find in own for record in find(page)])


def _said(page: Page, tongue: Language, *, reported: bool) -> list[StatementDraft]:
    """Return what was said; the rules for it, many, are fetched for the first page that has a mark or a word of it."""
    document = page.document
    marked = document.quoted[0] or ":" in document.lower
    if not marked and not page.hits.of("speech") and "according to" not in document.lower:
        return []
    from bilateral.events.speech.statements import read_statements  # noqa: PLC0415

    return read_statements(page, tongue, reported=reported)


def _undertaken(
    page: Page, said: Iterable[StatementDraft], settled: SettledMeetings, tongue: Language
) -> tuple[Commitment | Intention, ...]:
    """Return what is undertaken; the rules for it, many, are fetched for the first page that has a word of it."""
    if not page.hits.of("commit"):
        return ()
    from bilateral.events.undertakings.commitments import read_commitments  # noqa: PLC0415
    from bilateral.resolve.commitments import settle_commitments  # noqa: PLC0415

    return tuple(settle_commitments(page, read_commitments(page, said, tongue), settled.meetings))


def _turned_away(document: Document, tongue: Language) -> Reading:
    """Return the reading of a page that calls for no reader: what was given with it, and whether it is prose."""
    source = document.source
    day = source.published
    claims = list(given_origin(source, day.isoformat() if day else ""))
    if day:
        claims.append(Claim("reference_date", claims[-1].value, Basis.GIVEN, "published", (), day.isoformat()))
    problems = tuple(prose_problems(document, tongue))
    origin = Origin(frozenset(), frozenset(claims))
    return Reading(source, origin, problems=problems, skipped=READERS, reader_version=READER_VERSION)


def _joined(reading: Reading, found: list[Record]) -> Reading:
    """Return the reading with more records, each with its kind."""
    if not found:
        return reading
    for record in found:
        if not isinstance(record, (Appearance, Meeting, Commitment, Intention, Statement, Absence)):
            msg = f"a finder returns records such as Meeting or Statement; got {type(record).__name__} {record!r:.60}"
            raise WrongType(msg)
    return evolve(
        reading,
        leaders=(*reading.leaders, *(r for r in found if isinstance(r, Appearance))),
        meetings=(*reading.meetings, *(r for r in found if isinstance(r, Meeting))),
        commitments=(*reading.commitments, *(r for r in found if isinstance(r, Commitment))),
        intentions=(*reading.intentions, *(r for r in found if isinstance(r, Intention))),
        statements=(*reading.statements, *(r for r in found if isinstance(r, Statement))),
        absences=(*reading.absences, *(r for r in found if isinstance(r, Absence))),
    )


def open_page(document: Document, world: World, tongue: Language) -> Page:
    """Scan a page; what is named on it is found and settled as its readers ask."""
    return Page(document, scan(document, lexicon_of(world, tongue)), world, tongue)


def _reference_claims(page: Page) -> Iterator[Claim]:
    told = page.reference
    if told.when is not None:
        evidence = tuple(page.document.evidence(span.start, span.stop) for span in told.spans)
        yield Claim("reference_date", told.when, told.basis, told.rule, evidence, page.as_of)


def _date_mentions(page: Page) -> Iterator[DateMention]:
    for date in page.dates:
        span = date.mention.span
        yield DateMention(page.document.span(span.start, span.stop), date.when)


def read_all(  # noqa: PLR0913  the options of read, and the processes
    sources: Iterable[Source | str],
    *,
    world: World | None = None,
    lang: str = "en",
    dates: bool = False,
    finders: Iterable[Finder] = (),
    jobs: int = 1,
) -> Iterator[Reading]:
    """
    Read many articles, in order, in constant memory, with ``jobs`` processes (finders must then be picklable).

    >>> [len(reading.meetings) for reading in read_all([])]
    []
    """
    if jobs > 1:
        lexicon_of(world or World.default(), language(lang)).prepare()  # once: processes that are forked share it
    return ordered_map(partial(read, world=world, lang=lang, dates=dates, finders=tuple(finders)), sources, jobs=jobs)


def collect(
    sources: Iterable[Source | str], *, world: World | None = None, lang: str = "en", jobs: int = 1
) -> "Archive":
    """
    Read many articles into one archive.

    >>> len(collect([]).meetings)
    0
    """
    from bilateral.archive.archive import Archive  # noqa: PLC0415  who only reads needs no archive

    return Archive(read_all(sources, world=world, lang=lang, jobs=jobs))
