"""Whatever words a record holds, and wherever they are shown, they are shown as words: nothing of them is markup."""

from collections.abc import Mapping
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from hypothesis import given
from hypothesis import strategies as st

from bilateral.archive.archive import Archive
from bilateral.model.commitments import Commitment
from bilateral.model.leaders import Appearance, Leader, Party
from bilateral.model.meetings import Meeting
from bilateral.model.places import Place, Summit
from bilateral.model.quantities import Quantity
from bilateral.model.readings import Reading
from bilateral.model.records import Record
from bilateral.model.sources import Origin, Source
from bilateral.model.statements import Absence, Statement, Voice
from bilateral.report import card, network, page, timeline
from bilateral.testing.strategies import records

PAYLOADS = (
    "<evil>",
    "</script><evil>",
    "</title><evil>",
    "</style></svg><evil>",
    "--><evil>",
    "]]><evil>",
    '" onevil="1',
    "' onevil='1",
    "` onevil=1 x=",
    '"><evil onevil=1>',
    "<script>evil()</script>",
    "<img src=x onerror=evil()>",
    "javascript:evil()",
    "&lt;evil&gt;",
    "{{ 7 * 7 }}<evil>",
    "{% raw %}<evil>",
    "\u2028</script><evil>",
    "<\0evil>",
    "<!--",
    "<![CDATA[",
    "\u202e<evil>",
)
"""Words that would be markup, an attribute, a script or a template, were they not escaped."""

_URLS = ("javascript:evil()", "JaVaScRiPt:evil()", "data:text/html,<evil>", "vbscript:evil()", " javascript:evil()", "//evil", "https://a.example/\"onevil='1")  # fmt: skip
evil = st.lists(st.sampled_from(PAYLOADS) | st.text(min_size=1, max_size=5), min_size=1, max_size=3).map("".join)


def _values() -> Mapping[type[Record], Mapping[str, st.SearchStrategy[Any]]]:
    parties = st.builds(Party, st.sampled_from(["FR", "DE", "CN"]), evil)
    voices = st.builds(Voice, text=evil, name=evil, role=evil, affiliation=evil, country=st.sampled_from(["", "FR"]))
    amounts = st.builds(Quantity, st.just(Decimal(3)), st.just("USD"), evil)
    meeting = {
        "parties": parties,
        "place": st.builds(Place, st.just("FR"), evil, evil),
        "occasion": st.builds(Summit, evil),
        "host": parties,
        "visitors": parties,
    }
    promise = {"quote": evil, "actors": parties, "condition": evil, "according_to": voices, "amounts": amounts}
    said = {"quote": evil, "speaker": voices, "cue": evil, "agency": evil, "to": parties}
    leader = {"leader": st.builds(Leader, evil, st.just("FR")), "names": evil}
    return {
        Meeting: meeting,
        Commitment: promise,
        Statement: said,
        Absence: {"words": evil, "parties": parties, "according_to": voices},
        Appearance: leader,
    }


_sources = st.builds(
    Source.of,
    st.lists(evil, min_size=1, max_size=4).map(" met ".join),
    outlet=evil,
    author=evil,
    title=evil,
    name=evil,
    url=st.sampled_from(_URLS) | evil,
    published=st.sampled_from(["2020-05-04", None]),
)


@st.composite
def _readings(draw: st.DrawFn) -> Reading:
    source = draw(_sources)
    of = {kind: tuple(draw(st.lists(_record(kind, source), max_size=2))) for kind in _values()}
    return Reading(
        source,
        Origin.given(),
        leaders=of[Appearance],  # type: ignore[arg-type]
        meetings=of[Meeting],  # type: ignore[arg-type]
        commitments=of[Commitment],  # type: ignore[arg-type]
        statements=of[Statement],  # type: ignore[arg-type]
        absences=of[Absence],  # type: ignore[arg-type]
    )


def _record(kind: type[Record], source: Source) -> st.SearchStrategy[Record]:
    fields = {name: values for name, values in _values()[kind].items() if name in kind.fields()}
    return records(kind, source=source, values=fields, max_claims=8)


class Looking(HTMLParser):
    """Follows a document as a browser does, and remembers what would be a danger."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.scripts: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        if tag not in _TAGS:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or "evil" in name or name == "srcdoc":
                self.wrong.append(f"{tag} {name}={value!r}")
            if name in {"href", "src", "xlink:href", "action"} and not _is_safe(value or ""):
                self.wrong.append(f"{tag} {name}={value!r}")

    def handle_data(self, data: str) -> None:
        if self.inside == "script":
            self.scripts.append(data)

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"<!--{data}")

    def handle_endtag(self, _: str) -> None:
        self.inside = ""


_TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "link",
        "title",
        "style",
        "body",
        "a",
        "header",
        "h1",
        "h2",
        "h3",
        "p",
        "output",
        "form",
        "label",
        "select",
        "option",
        "button",
        "main",
        "div",
        "section",
        "svg",
        "g",
        "text",
        "line",
        "circle",
        "path",
        "rect",
        "tspan",
        "polyline",
        "ellipse",
        "article",
        "span",
        "dl",
        "dt",
        "dd",
        "bdi",
        "details",
        "summary",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "em",
        "q",
        "small",
        "b",
        "br",
        "ul",
        "li",
        "strong",
        "script",
    ]
)


def _is_safe(url: str) -> bool:
    return url.startswith("#") or url == "data:," or urlsplit(url).scheme in {"http", "https"}


def _looked_at(html: str) -> Looking:
    looking = Looking()
    looking.feed(html)
    looking.close()
    assert looking.wrong == []
    return looking


@given(st.lists(_readings(), max_size=3), evil)
def test_a_page_is_only_our_markup(readings: list[Reading], title: str) -> None:
    archive = Archive(readings)
    script = "".join(_looked_at(page(Archive([]))).scripts)
    assert "".join(_looked_at(page(archive, title=title)).scripts) == script
    for picture in (timeline(archive), network(archive)):
        assert _looked_at(picture._repr_html_()).scripts == []


@given(_readings())
def test_a_card_is_only_our_markup(reading: Reading) -> None:
    for record in reading.records:
        for shown in (card(record), card(record, why=True, sources={reading.source.id: reading.source})):
            assert _looked_at(shown._repr_html_()).scripts == []


@given(st.sampled_from(_URLS[:-1]), evil)
def test_no_link_runs(url: str, text: str) -> None:
    html = page(Archive([Reading(Source.of(text, url=url), Origin.given())]))
    _looked_at(html)
    assert 'rel="noreferrer' not in html, "an address that is none of the web is not linked"
