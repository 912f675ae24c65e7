"""Public offices under their canonical names."""

from enum import StrEnum

__all__ = ["Office"]


class Office(StrEnum):
    """
    A public office, in the closed list that every outlet's wording is mapped to.

    The list is the one of the annotation guidelines: ``minister`` and ``official`` take what has no name of its own.
    """

    PRESIDENT = "president"
    VICE_PRESIDENT = "vice-president"
    PRIME_MINISTER = "prime-minister"
    DEPUTY_PRIME_MINISTER = "deputy-prime-minister"
    CHANCELLOR = "chancellor"
    MONARCH = "monarch"
    CROWN_PRINCE = "crown-prince"
    SUPREME_LEADER = "supreme-leader"
    FOREIGN_MINISTER = "foreign-minister"
    DEFENCE_MINISTER = "defence-minister"
    FINANCE_MINISTER = "finance-minister"
    INTERIOR_MINISTER = "interior-minister"
    TRADE_MINISTER = "trade-minister"
    MINISTER = "minister"
    SECRETARY_GENERAL = "secretary-general"
    COMMISSION_PRESIDENT = "commission-president"
    COUNCIL_PRESIDENT = "council-president"
    NATIONAL_SECURITY_ADVISER = "national-security-adviser"
    AMBASSADOR = "ambassador"
    ENVOY = "envoy"
    SPOKESPERSON = "spokesperson"
    GOVERNOR = "governor"
    LEGISLATOR = "legislator"
    PARTY_LEADER = "party-leader"
    CANDIDATE = "candidate"
    OFFICIAL = "official"

    @property
    def leads(self) -> bool:
        """Say whether the holder leads a country or an organisation."""
        return self in _LEADING


_LEADING = frozenset(
    {
        Office.PRESIDENT,
        Office.PRIME_MINISTER,
        Office.CHANCELLOR,
        Office.MONARCH,
        Office.SUPREME_LEADER,
        Office.SECRETARY_GENERAL,
        Office.COMMISSION_PRESIDENT,
        Office.COUNCIL_PRESIDENT,
    }
)
