"""An undated article is dated as far as its own words allow, and says by which of them."""

from bilateral import Basis, Source, read
from bilateral.model.claims import Claim


def reference(text: str) -> Claim | None:
    told = read(Source.of(text)).origin.why("reference_date")
    return told[-1] if told else None


TERMS = (
    "US President Joe Biden and Kenyan President William Ruto spoke by phone about debt. Biden praised Ruto, the White House "
    "said, and Ruto thanked Biden for his country's help. {}"
)


def test_next_years_election() -> None:
    claim = reference(TERMS.format("The two may not talk again before next year's US election."))
    assert claim is not None
    assert (str(claim.value), claim.basis) == ("2023", Basis.INFERRED)
    assert "next year's US election" in claim.evidence[0].quote


def test_a_copyright_line_is_no_more_than_a_bound() -> None:
    claim = reference(TERMS.format("They first met in 2022.") + "\n© 2026 Example Times. All rights reserved.")
    assert claim is None or str(claim.value) != "2026"


def test_no_event_after_the_copyright_year() -> None:
    text = (
        "US President Donald Trump and Russian President Vladimir Putin held talks in Helsinki. They smiled.\n"
        "© 2017 Example Times. All rights reserved."
    )
    claim = reference(text)
    assert claim is None or "2018" not in str(claim.value)
