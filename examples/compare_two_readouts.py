"""Compare what two governments say of one meeting."""

from bilateral import Source, collect

OURS = Source.of(
    "President of Chile Gabriel Boric met with President of Brazil Luiz Inácio Lula da Silva in Santiago on Monday. "
    "The leaders discussed trade, climate and the road to the Pacific.",
    outlet="Presidency of Chile",
    published="2024-08-05",
)
THEIRS = Source.of(
    "President Luiz Inácio Lula da Silva met with President of Chile Gabriel Boric in Santiago on Monday. "
    "The leaders discussed trade and the elections in Venezuela.",
    outlet="Presidency of Brazil",
    published="2024-08-05",
)

archive = collect([OURS, THEIRS])
for meeting in archive.meetings:
    print(meeting)
    if len(meeting.sources) > 1:
        print(archive.diff(meeting, "Presidency of Chile", "Presidency of Brazil"))
