"""Stories: what is told of a contact by the way is not on the agenda of the one at hand, nor the other way round."""

import pytest

from bilateral.mentions.forms import Entry, Meaning, forms_of
from bilateral.model.sources import Source
from bilateral.pipeline import read

DAY = "2023-03-15"  # a Wednesday
LIMA = "Chilean President Gabriel Boric met Peruvian President Dina Boluarte in Lima on Monday."


def topics(text: str, *names: str, outlet: str | None = None) -> set[str]:
    """Return what the contact of some people is about."""
    found = [
        m
        for m in read(Source.of(text, published=DAY, outlet=outlet)).meetings
        if all(any(name in str(p) for p in m.parties) for name in names)
    ]
    return {issue.value for m in found for issue in m.issues}


APART = [
    (
        f"{LIMA} They agreed to study a direct air link and to keep the visa waiver signed when Luis Arce visited Lima.",
        ("Boluarte", "Boric"),
        {"transport-infrastructure", "visas-consular"},
    ),
    (
        f"{LIMA} Boric, who met Argentine President Alberto Fernandez on Sunday, discussed with Boluarte the migration crisis.",
        ("Fernandez",),
        set(),
    ),
    (
        f"{LIMA} The two discussed fisheries, days after Boric held talks on lithium with Argentine President Alberto Fernandez.",
        ("Boluarte",),
        {"agriculture-food"},
    ),
]


@pytest.mark.parametrize(("text", "names", "wanted"), APART)
def test_a_clause_by_the_way_has_topics_of_its_own(text: str, names: tuple[str, ...], wanted: set[str]) -> None:
    assert topics(text, *names) == wanted


TRAITS = [
    ("They noted that trade was back at its pre-pandemic level.", {"trade"}),
    ("They agreed to lift Covid-related restrictions on freight trains.", {"transport-infrastructure"}),
    ("They discussed trade, which was disrupted by the pandemic.", {"trade"}),
    ("They discussed regional issues, including the war in Sudan.", {"conflict-peace"}),
    ("They discussed an industrial zone near the Suez Canal and railways.", {"investment", "transport-infrastructure"}),
    ("They discussed shipping through the Suez Canal.", {"maritime"}),
    ("They discussed the energy sector and the development of railways.", {"energy", "transport-infrastructure"}),
    ("Press freedom and tariffs were also raised.", {"human-rights", "trade"}),
]


@pytest.mark.parametrize(("sentence", "wanted"), TRAITS)
def test_what_only_tells_what_a_thing_is_like_is_no_topic(sentence: str, wanted: set[str]) -> None:
    assert topics(f"{LIMA} {sentence}", "Boric") == wanted


def test_one_word_in_a_turn_of_a_talk_is_no_topic() -> None:
    text = (
        "Chilean President Gabriel Boric received Peruvian President Dina Boluarte.\n\nGabriel Boric: Madam President, "
        "welcome. Our trade is growing, unemployment is low.\n\nDina Boluarte: Thank you. Trade matters to us all."
    )
    assert topics(text, "Boluarte", outlet="presidency of chile") == {"trade"}


def test_a_form_told_in_two_ways_is_one_word() -> None:
    forms = forms_of(
        [Entry("Yalta Street", "issue", "x"), Entry("Yalta-street", "issue", "x"), Entry("yalta street", "issue", "x")]
    )
    assert forms.known == {0: [Meaning("lower", "issue", "x")]}


IN_NAMES = [
    ("They discussed fisheries with the Japan Bank for International Cooperation.", {"agriculture-food"}),
    ("They discussed visas after a word with the head of the Movement for Rights and Freedoms.", {"visas-consular"}),
]


@pytest.mark.parametrize(("sentence", "wanted"), IN_NAMES)
def test_the_name_of_a_body_is_no_topic(sentence: str, wanted: set[str]) -> None:
    assert topics(f"{LIMA} {sentence}", "Boric") == wanted


def test_what_a_contact_goes_on_from_has_no_agenda_of_the_next() -> None:
    text = "Gabriel Boric had a telephone conversation with Dina Boluarte. In follow-up to the talks that he held in Lima with Bolivian President Luis Arce in January, Boric and Boluarte discussed lithium."
    assert topics(text, "Arce") == set()


READOUT = "Gabriel Boric had a telephone conversation with Dina Boluarte. "
PASSING = [
    ("He stressed that Bolivia had to stop arms deliveries.", set()),
    ("He stressed that Bolivia was at war and that the fighting had to stop.", {"conflict-peace"}),
    ("They discussed arms deliveries to Bolivia.", {"defence"}),
    ("He stressed that arms deliveries had to stop.", {"defence"}),
]


@pytest.mark.parametrize(("sentence", "wanted"), PASSING)
def test_what_others_do_is_no_topic_of_a_readout(sentence: str, wanted: set[str]) -> None:
    assert topics(READOUT + sentence, "Boric", outlet="presidency of chile") == wanted


def test_those_told_together_keep_one_agenda() -> None:
    text = (
        "Chilean President Gabriel Boric will meet Peruvian President Dina Boluarte and Peruvian Foreign Minister Ana "
        "Gervasi in Lima on Friday. The meeting with Gervasi was postponed from Thursday. During the contacts, fisheries "
        "and extradition will be taken up."
    )
    assert topics(text, "Boluarte") == topics(text, "Gervasi") == {"agriculture-food", "justice-extradition"}
