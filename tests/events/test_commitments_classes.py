"""Undertakings in the wordings of many governments and wires: without a party as subject, in a government's own paper."""

from typing import NamedTuple

import pytest

from bilateral.model.commitments import Commitment, CommitmentStatus, Kind
from bilateral.model.sources import Source
from bilateral.pipeline import read

CONTEXT = "Kenyan President William Ruto met Portuguese Prime Minister Antonio Costa in Nairobi on 3 May 2023. "


class Story(NamedTuple):
    """A text, who is bound in it, and words that the undertaking must hold."""

    text: str
    actors: str
    words: str
    kind: Kind | None = None
    outlet: str | None = None
    author: str | None = None


NO_SUBJECT = [
    Story(
        CONTEXT
        + "Costa announced an aid package for Kenya. The package will provide 12 million euros over three years to drought-hit farmers.",
        "PT",
        "will provide 12 million euros",
    ),
    Story(
        CONTEXT + "Portugal's contribution of 30 million euros will go towards rebuilding Kenyan schools.",
        "PT",
        "contribution of 30 million euros",
    ),
    Story(
        CONTEXT + "Under the agreement, a desalination plant will be built in Mombasa.", "KE PT", "plant will be built"
    ),
    Story(
        CONTEXT + "The two sides signed a memorandum. The memorandum provides for the exchange of 200 students a year.",
        "KE PT",
        "provides for the exchange of 200 students",
    ),
    Story(
        "Norway announced fresh help for Malawi on Monday. Funding of $4 million will be provided for flood defences.",
        "NO",
        "Funding of $4 million will be provided",
    ),
    Story(
        "Japan answered Nepal's call on Friday. Assistance worth 900 million yen is to be delivered within weeks.",
        "JP",
        "Assistance worth 900 million yen is to be delivered",
    ),
    Story(
        "Canadian Prime Minister Stephen Harper spoke of Afghanistan on Tuesday. An additional 200 troops will be sent to Kandahar.",
        "CA",
        "An additional 200 troops will be sent",
    ),
    Story(
        CONTEXT
        + "Costa announced a training programme for Kenya. The programme will fund scholarships for 90 Kenyan nurses.",
        "PT",
        "will fund scholarships",
    ),
    Story(
        CONTEXT + "The deal will see Portugal train Kenyan coast guards for five years.",
        "PT",
        "train Kenyan coast guards",
    ),
    Story(
        CONTEXT + "The treaty will allow convicts from both countries to serve their terms at home.",
        "KE PT",
        "will allow convicts",
    ),
    Story(
        CONTEXT + "The two governments signed an accord that will open Kenyan ports to Portuguese ships.",
        "KE PT",
        "signed an accord",
    ),
    Story(
        "Germany promised more for Bosnia in 1997. A further 40 million marks will be made available for refugees.",
        "DE",
        "A further 40 million marks will be made available",
    ),
]

OWN = [
    Story(
        "I am pleased to announce that New Zealand will contribute $8 million to the rebuilding of schools in Samoa.",
        "NZ",
        "New Zealand will contribute $8 million",
        outlet="New Zealand Government",
    ),
    Story(
        "I welcomed President Aylwin of Chile to Wellington today.\n\nWe have agreed to open air links between our countries.",
        "CL NZ",
        "agreed to open air links",
        outlet="New Zealand Prime Minister's Office",
    ),
    Story(
        "The Minister for Trade and I have decided to send a trade mission to Viet Nam next year.",
        "NZ",
        "send a trade mission to Viet Nam",
        outlet="New Zealand Prime Minister's Office",
    ),
    Story(
        "The Government will provide $3 million in emergency relief to Tonga.",
        "NZ",
        "The Government will provide $3 million in emergency relief",
        outlet="New Zealand Prime Minister's Office",
    ),
    Story(
        "My Government is committed to assisting East Timor as it builds its institutions.",
        "NZ",
        "committed to assisting East Timor",
        outlet="New Zealand Prime Minister's Office",
    ),
    Story(
        "We will continue to work closely with Fiji on fisheries.",
        "NZ",
        "We will continue to work closely with Fiji",
        outlet="New Zealand Prime Minister's Office",
    ),
    Story(
        "I have today announced a new package of assistance for the Solomon Islands.",
        "AU",
        "announced a new package of assistance",
        outlet="Prime Minister of Australia",
        author="Keating, Paul",
    ),
    Story(
        "The Government has decided to extend the deployment of Australian peacekeepers in Cambodia.",
        "AU",
        "decided to extend the deployment",
        outlet="Prime Minister of Australia",
        author="Keating, Paul",
    ),
    Story(
        "PRIME MINISTER:\n\nThank you all for coming. I told the President that we will send engineers to Jakarta. We'll help Indonesia with the search.",
        "AU",
        "We'll help Indonesia with the search",
        outlet="Prime Minister of Australia",
        author="Howard, John",
    ),
    Story(
        "President Kim Young-sam and I agreed that officials would meet every year to review trade. We also agreed to establish a business council.",
        "AU KR",
        "agreed to establish a business council",
        outlet="Prime Minister of Australia",
        author="Hawke, Bob",
    ),
    Story(
        "Australia stands ready to provide further help to Papua New Guinea.",
        "AU",
        "ready to provide further help",
        outlet="Prime Minister of Australia",
        author="Howard, John",
    ),
    Story(
        "Australia's contribution will include 120 police, who will work beside their Fijian colleagues. Australia will also provide two ships for the force in Bougainville.",
        "AU",
        "Australia will also provide two ships",
        outlet="Prime Minister of Australia",
        author="Howard, John",
    ),
    Story(
        "Prime Minister Manmohan Singh and I have agreed to a new dialogue on energy between India and Australia.",
        "AU IN",
        "agreed to a new dialogue",
        outlet="Prime Minister of Australia",
        author="Rudd, Kevin",
    ),
    Story(
        "I met President Wahid of Indonesia in Canberra. Both Governments will work together against people smuggling.",
        "AU ID",
        "Both Governments will work together",
        outlet="Prime Minister of Australia",
        author="Howard, John",
    ),
]

BODIES = [
    Story(
        "WASHINGTON - President Barack Obama hosted Tunisian Prime Minister Mehdi Jomaa on Friday. The administration will offer Tunisia $500 million in loan guarantees, officials said.",
        "US",
        "The administration will offer Tunisia",
    ),
    Story(
        "Spain's Prime Minister Jose Luis Rodriguez Zapatero met Moroccan officials on Monday. The government will send 50 officers to Morocco, he said.",
        "ES",
        "The government will send 50 officers",
    ),
    Story(
        "In Ottawa, Canada's cabinet met on Tuesday. The cabinet agreed to send two frigates to the Gulf.",
        "CA",
        "agreed to send two frigates",
    ),
    Story(
        "Dutch Foreign Minister Bot said the government would donate 20 million euros to Sudan.",
        "NL",
        "would donate 20 million euros",
    ),
    Story(
        "The White House said the United States would resume food shipments to North Korea.",
        "US",
        "would resume food shipments",
    ),
    Story(
        "Polish Prime Minister Donald Tusk said Warsaw would send more tanks to Ukraine.",
        "PL",
        "would send more tanks to Ukraine",
    ),
    Story(
        "Brazil's foreign ministry said Brasilia has pledged to lift its duties on Bolivian gas.",
        "BR",
        "pledged to lift its duties",
    ),
    Story(
        "Moscow will supply Belarus with gas at a lower price, Russian Prime Minister Mikhail Kasyanov said.",
        "RU",
        "Moscow will supply Belarus with gas",
    ),
    Story(
        "Pakistani officials promised to hand over the prisoners to India.", "PK", "promised to hand over the prisoners"
    ),
    Story("Tokyo and Seoul agreed to resume talks on fishing rights.", "JP KR", "agreed to resume talks"),
]

JOINT = [
    Story(
        CONTEXT + '"Together we will build a new port at Lamu," Costa told a joint news conference.',
        "KE PT",
        "we will build a new port",
    ),
    Story(
        CONTEXT + '"We have both agreed to expand direct flights," Ruto told reporters.',
        "KE PT",
        "agreed to expand direct flights",
    ),
    Story(
        CONTEXT + '"We will provide Kenya with two patrol boats," Costa said.',
        "PT",
        "We will provide Kenya with two patrol boats",
    ),
    Story(CONTEXT + 'Ruto said: "I have promised to help Portugal find the crew."', "KE", "promised to help Portugal"),
    Story(
        CONTEXT + '"Our two countries will work together against piracy," Costa said.', "KE PT", "will work together"
    ),
]

WRAPPED = [
    Story(
        "LISBON, March 3 (Reuter) - Portugal and Angola agreed\non Thursday to set up a joint bank to pay for\nrailways, the Lusa news agency said.",
        "AO PT",
        "set up a joint bank",
    ),
    Story(
        "    TOKYO, April 6 - Japan will lend Mexico one billion\ndlrs to help it clean the air of its capital,\nPrime Minister Yasuhiro Nakasone said.",
        "JP",
        "Japan will lend Mexico",
    ),
    Story(
        "BUDAPEST, Sept 12 (Reuter) - The heads of the\ntwo governments met in Komarno on Thursday to talk\nabout schools. Hungary and Slovakia pledged on Thursday\nto protect each other's minorities.",
        "HU SK",
        "protect each other's minorities",
    ),
    Story(
        "Turkish Prime Minister Turgut Ozal said Turkey would withdraw some\nof its troops from Cyprus.",
        "TR",
        "would withdraw some",
    ),
]

VISIT = "I welcomed President Suharto of Indonesia to Canberra today.\n\n"

PAPER = [
    Story(VISIT + text, actors, words, outlet="Prime Minister of Australia", author="Howard, John")
    for text, actors, words in (
        (
            "We witnessed the signing of a Memorandum of Understanding on education.",
            "AU ID",
            "signing of a Memorandum of Understanding",
        ),
        (
            "I am delighted to announce the establishment of an Australian-Indonesian Institute.",
            "AU",
            "announce the establishment of an Australian-Indonesian Institute",
        ),
        ("Negotiations will begin in Jakarta in May.", "AU ID", "Negotiations will begin in Jakarta"),
        (
            "Officials from both countries will meet annually to review progress.",
            "AU ID",
            "will meet annually to review progress",
        ),
        (
            "Funding of $30 million over four years will be provided through the Red Cross.",
            "AU",
            "Funding of $30 million over four years will be provided",
        ),
        (
            "The Government has committed $10 million to the recovery effort.",
            "AU",
            "The Government has committed $10 million",
        ),
        ("Australia will be providing a further $5 million for refugees.", "AU", "providing a further $5 million"),
        (
            "We have instructed our officials to begin negotiations on a treaty.",
            "AU ID",
            "instructed our officials to begin negotiations",
        ),
        (
            "Australia has agreed to provide technical assistance on customs reform.",
            "AU",
            "agreed to provide technical assistance",
        ),
        ("Today we signed two agreements.", "AU ID", "we signed two agreements"),
    )
]

STORIES = [*PAPER, *NO_SUBJECT, *OWN, *BODIES, *JOINT, *WRAPPED]

NOTHING = [
    "The package will be debated in the Kenyan parliament.",
    "Trade will rise to 3 billion euros this year, economists said.",
    "The conference will be held in Nairobi.",
    "Kenyan inflation will fall below five percent, the central bank said.",
    "The shilling will strengthen against the euro, a dealer said.",
    "The funding will not be enough for Kenya, farmers said.",
    "The ministers will discuss a loan for the railway.",
    "The European Commission will publish its forecasts next week.",
    "The International Monetary Fund will hold its annual meeting in Nairobi.",
    "Kenya will raise taxes on fuel next year.",
    "The Kenyan government will cut its budget deficit.",
    "The cabinet will be reshuffled.",
    "The talks will help both men at home, analysts said.",
    "The visit will strengthen ties, a columnist wrote.",
    "Costa will travel to Mombasa on Thursday.",
    "Portugal will face Kenya in the final.",
    "The meeting will provide an opportunity to review trade.",
    "The money would be needed for years, an aid worker said.",
    "The port was built under a treaty with Portugal in 1987.",
    "A new president will be elected in Kenya in August.",
    "The dinner will be given at State House.",
    "Ruto asked Portugal to provide more aid.",
    "The bank will keep interest rates unchanged.",
    "Oil exports will increase after the pipeline opens, traders said.",
    "The troops will be hungry.",
    "The agreement will probably collapse.",
]

NOTHING += [
    "Aid groups said they would send food to Kenya.",
    "The rebels said they would release the hostages.",
    "Ruto said the project will create 4,000 jobs.",
    "The central bank said it would buy dollars to weaken the yen.",
    "The company will build a plant in Kenya, its chief executive said.",
    "The president will seek to persuade Saudi Arabia to raise oil output.",
    "The two sides agreed that the situation was serious.",
]

OWN_NOTHING = [
    "I will travel to Suva and Port Moresby next week.",
    "I look forward to welcoming Prime Minister Rabuka to Wellington.",
    "The visit will provide an opportunity to discuss trade with Fiji.",
    "We will be discussing fisheries with the President.",
    "The Government will cut taxes for working families.",
    "We hope that the parties in Fiji will show restraint.",
    "I will be accompanied by my wife.",
    "The Prime Minister will attend the forum and will visit Samoa.",
    "We should do more for Tonga.",
    "I will hold talks with Prime Minister Blair.",
    "We have a strong relationship with Japan.",
    "I will be sending a message of sympathy to the people of Japan.",
]


def commitments(story: Story) -> tuple[Commitment, ...]:
    return read(Source.of(story.text, outlet=story.outlet, author=story.author)).commitments


def codes(commitment: Commitment) -> str:
    return " ".join(sorted({party.country for party in commitment.actors if party.country}))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.words[:40])
def test_it_is_read(story: Story) -> None:
    found = commitments(story)
    assert (story.actors, True) in [(codes(c), story.words in (c.quote or "").replace("\n", " ")) for c in found]
    if story.kind:
        assert story.kind in {c.kind for c in found}


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_undertaken(sentence: str) -> None:
    assert commitments(Story(CONTEXT + sentence, "", "")) == ()


@pytest.mark.parametrize("sentence", OWN_NOTHING)
def test_nothing_is_undertaken_in_a_paper_of_its_own(sentence: str) -> None:
    assert commitments(Story(sentence, "", "", outlet="New Zealand Prime Minister's Office")) == ()


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Portugal fulfilled its promise to send two ships to Kenya.", CommitmentStatus.FULFILLED),
        ("Costa honoured his pledge to cancel Kenya's debt.", CommitmentStatus.FULFILLED),
        ("Portugal has kept its commitment to train Kenyan pilots.", CommitmentStatus.FULFILLED),
        ("Portugal made good on its pledge to return the Kenyan relics.", CommitmentStatus.FULFILLED),
        ("Portugal reneged on its promise to lend Kenya a ship.", CommitmentStatus.WITHDRAWN),
        ("Costa withdrew his pledge to send troops to Kenya.", CommitmentStatus.WITHDRAWN),
        ("Kenya backed out of its commitment to buy Portuguese trains.", CommitmentStatus.WITHDRAWN),
        ("Portugal reaffirmed its commitment to support Kenya.", CommitmentStatus.REAFFIRMED),
        ("Costa reiterated that Portugal would support Kenya.", CommitmentStatus.REAFFIRMED),
    ],
)
def test_status(sentence: str, status: CommitmentStatus) -> None:
    (found,) = commitments(Story(CONTEXT + sentence, "", ""))
    assert found.status is status


def test_it_is_linked_to_the_meeting_it_was_made_at() -> None:
    reading = read(Source.of(CONTEXT + "The two leaders agreed to open a joint shipyard."))
    assert reading.commitments[0].meeting in {meeting.id for meeting in reading.meetings}
