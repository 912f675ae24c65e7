"""Stories: what a contact is said to be about, and what stands beside it by chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.events.meetings.agendas import Agendas
from bilateral.lang.pack import language
from bilateral.model.meetings import Meeting
from bilateral.model.sources import Source
from bilateral.pipeline import read

DAY = "2023-03-15"  # a Wednesday
MET = "French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday"
CALLED = "Japanese Prime Minister Fumio Kishida had a telephone conversation with Indian Prime Minister Narendra Modi."


def meeting(text: str, outlet: str | None = None) -> Meeting:
    return read(Source.of(text, published=DAY, outlet=outlet)).meetings[0]


def topics(text: str, outlet: str | None = None) -> set[str]:
    return {issue.value for issue in meeting(text, outlet).issues}


READ = [
    (f"{MET} to discuss trade and migration.", {"trade", "migration"}),
    (f"{MET} for talks on tariffs, fisheries and the debt crisis.", {"trade", "agriculture-food", "finance-debt"}),
    (f"{MET}. The two leaders discussed climate change.", {"climate"}),
    (f"{MET}. They exchanged views on the war in Ukraine.", {"conflict-peace"}),
    (f"{MET}. Macron and Scholz agreed to expand cooperation in energy.", {"energy"}),
    (f"{MET}. The leaders focused on jobs and food.", {"labour", "agriculture-food"}),
    (f"{MET}. Topics included extradition, cybersecurity and visas.", {"justice-extradition", "cyber", "visas-consular"}),
    (f"{MET}. Human rights and press freedom were also raised.", {"human-rights"}),
    (f"{MET}. The nuclear programme dominated the talks.", {"nuclear"}),
    (f"{MET}. Illegal fishing was not mentioned, but drug trafficking was discussed.", {"drugs"}),
    (f"{MET}. Both leaders stressed the need for vaccines.", {"health"}),
    (f"{MET}. The two discussed Syria.", {"conflict-peace"}),
    (f"{MET}. The two presidents discussed bilateral relations and regional issues.",
     {"bilateral-relations", "regional-cooperation"}),
    (f"{MET}. Macron raised the issue of detained persons.", {"detainees"}),
    (f"{MET}. Macron and Scholz called for an end to the civil war.", {"conflict-peace"}),
    (f"{MET}. The leaders touched upon railways, tourism and scholarships.",
     {"transport-infrastructure", "tourism-sport", "education-culture"}),
    ("Seeking to mend ties, Emmanuel Macron meets Olaf Scholz in Paris on Friday.", {"bilateral-relations"}),
    ("Emmanuel Macron and Olaf Scholz will hold peace talks in Paris on Friday.", {"conflict-peace"}),
    ("Emmanuel Macron will visit Japan in June to negotiate a defence pact and discuss the South China Sea.",
     {"defence", "maritime"}),
    ("Emmanuel Macron promised at a meeting with Olaf Scholz to lift sanctions.", {"sanctions"}),
    (f"{MET}. The presidents discussed trade ties.", {"trade"}),
    (f"{MET}. Organized crime and money laundering were high on the agenda.", {"organized-crime"}),
    (f"{MET}. The leaders discussed cooperation in the field of agriculture.", {"agriculture-food"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), READ)
def test_reads_what_a_contact_is_about(text: str, wanted: set[str]) -> None:
    assert topics(text) == wanted


BESIDE = [
    f"{MET}. He then opened a food fair and a court house.",
    f"{MET}. Despite the pandemic, they discussed nothing of note.",
    f"{MET}. Drugs were found in a suburb of Lyon, police said.",
    f"{MET} at the Asia-Pacific Economic Cooperation summit.",
    f"{MET}. Olaf Scholz once was minister of labour and jobs.",
    f"{MET}. Brazilian President Luiz Inacio Lula da Silva said deforestation would stop.",
    f"{MET}. A train carrying grain, oil and steel passed by.",
    f"{MET}. The court heard that growth and training were poor.",
    f"{MET}. Scholz, whose health is good, stayed for lunch.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_leaves_out_what_stands_beside(text: str) -> None:
    assert topics(text) == set()


def test_a_readout_is_all_about_its_contact() -> None:
    text = f"{CALLED} The leaders discussed hydrogen. Modi thanked Kishida for vaccines and the evacuation of students."
    assert topics(text, "Prime Minister's Office") == {"energy", "health", "humanitarian"}


@pytest.mark.parametrize(
    ("text", "unspoken"),
    [
        (f"{MET}. The two leaders did not discuss migration.", {"migration"}),
        (f"{MET}. Tariffs were not discussed.", {"trade"}),
        (f"{MET} but did not raise human rights.", {"human-rights"}),
    ],
)
def test_keeps_apart_what_was_not_discussed(text: str, unspoken: set[str]) -> None:
    found = meeting(text)
    assert {issue.value for issue in found.not_discussed} == unspoken
    assert not found.issues


def test_a_contact_that_sets_the_scene_has_no_agenda_of_the_sentence() -> None:
    text = (
        "Following the meeting between Fumio Kishida and Narendra Modi on 10 January, Emmanuel Macron and Olaf Scholz "
        "discussed fisheries in Paris on Monday."
    )
    found = {frozenset(m.countries): {i.value for i in m.issues} for m in read(Source.of(text, published=DAY)).meetings}
    assert found.get(frozenset({"JP", "IN"}), set()) == set()


def test_meetings_of_one_sentence_share_their_topics() -> None:
    text = (
        "US Secretary of State Antony Blinken will hold peace talks with Israeli Prime Minister Benjamin Netanyahu on Friday. "
        "Blinken will also meet Israeli President Isaac Herzog."
    )
    found = [{i.value for i in m.issues} for m in read(Source.of(text, published=DAY)).meetings]
    assert found == [{"conflict-peace"}, {"conflict-peace"}]


@given(st.text(alphabet='discuss, trade;but not.said" ', max_size=120))
def test_governed_ranges_lie_in_the_text(text: str) -> None:
    agendas = Agendas.of(language("en"))
    for start, stop in (*agendas.governed(text), *agendas.unspoken(text)):
        assert 0 <= start <= stop <= len(text)
