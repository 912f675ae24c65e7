"""Two accounts of one meeting, by the governments of the two who met."""

from bilateral.model.issues import Issue
from tests.archive.told import met, pledged, report, said

BIDEN = "US Joe Biden"
HOUSE = report(
    "White House",
    met("They met and spoke of drugs and the border.", [BIDEN, "MX Lopez Obrador"], "2022-07-12", issues=[Issue.DRUGS]),
    pledged("launch a bilateral working group on labour migration pathways", ["US", "MX"]),
    said("We are equals.", "Joe Biden", "US"),
    published="2022-07-12",
)
PALACE = report(
    "Presidencia",
    met(
        "Our president was received.",
        [BIDEN, "MX Lopez Obrador"],
        "2022-07-12",
        issues=[Issue.MIGRATION],
        place="US/Washington",
    ),
    pledged("create a bilateral group on labour migration pathways", ["US", "MX"]),
    pledged("complete a border infrastructure renovation program", ["US", "MX"]),
    published="2022-07-13",
)
