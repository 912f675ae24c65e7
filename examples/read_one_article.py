"""Read one article and show each meeting with the words it was read from."""

from bilateral import Source, read
from bilateral.report import card

TEXT = """\
NAIROBI (Example Wire) - Kenyan President William Ruto will meet Indian Prime Minister Narendra Modi in New Delhi on
Tuesday to discuss trade and health, officials said on Sunday.
"We want more of our avocados in Indian shops," Ruto said before he left.
Ruto last visited India in 2023.
"""

reading = read(Source.of(TEXT, outlet="Example Wire", published="2024-03-03"))
for meeting in reading.meetings:
    print(card(meeting, why=True))
    print()
for statement in reading.statements:
    print(f"{statement.speaker}: {statement.quote}")
