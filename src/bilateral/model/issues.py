"""What leaders talk about: a closed list of topics, as a tree."""

from enum import StrEnum

__all__ = ["Issue"]


class Issue(StrEnum):
    """
    An agenda topic between parties, from a closed list.

    Each has a broader topic (``parent``) where one of the list takes it in, and the major topic of the
    Comparative Agendas Project's master codebook (``cap``).

    >>> Issue.DRUGS.parent, Issue.DRUGS.cap, Issue.BORDER.within(Issue.MIGRATION)
    (<Issue.ORGANIZED_CRIME: 'organized-crime'>, 12, True)
    """

    MIGRATION = "migration"
    BORDER = "border"
    DRUGS = "drugs"
    ARMS_TRAFFICKING = "arms-trafficking"
    HUMAN_TRAFFICKING = "human-trafficking"
    ORGANIZED_CRIME = "organized-crime"
    TERRORISM = "terrorism"
    TRADE = "trade"
    INVESTMENT = "investment"
    SANCTIONS = "sanctions"
    SUPPLY_CHAINS = "supply-chains"
    ECONOMY = "economy"
    FINANCE_DEBT = "finance-debt"
    ENERGY = "energy"
    CLIMATE = "climate"
    ENVIRONMENT = "environment"
    AGRICULTURE_FOOD = "agriculture-food"
    HEALTH = "health"
    DEFENCE = "defence"
    ARMS_CONTROL = "arms-control"
    NUCLEAR = "nuclear"
    CONFLICT_PEACE = "conflict-peace"
    TERRITORY = "territory"
    MARITIME = "maritime"
    HUMAN_RIGHTS = "human-rights"
    DEMOCRACY_ELECTIONS = "democracy-elections"
    CORRUPTION = "corruption"
    JUSTICE_EXTRADITION = "justice-extradition"
    DETAINEES = "detainees"
    LABOUR = "labour"
    EDUCATION_CULTURE = "education-culture"
    SCIENCE_TECHNOLOGY = "science-technology"
    CYBER = "cyber"
    SPACE = "space"
    TRANSPORT_INFRASTRUCTURE = "transport-infrastructure"
    DEVELOPMENT_AID = "development-aid"
    HUMANITARIAN = "humanitarian"
    VISAS_CONSULAR = "visas-consular"
    WATER = "water"
    TOURISM_SPORT = "tourism-sport"
    REGIONAL_COOPERATION = "regional-cooperation"
    BILATERAL_RELATIONS = "bilateral-relations"

    @property
    def parent(self) -> "Issue | None":
        """Return the next broader topic of the list, if there is one."""
        return _PARENT.get(self)

    @property
    def cap(self) -> int:
        """Return the major topic of the CAP master codebook (2019): 1 macroeconomics … 23 culture."""
        return _CAP[self]

    def within(self, other: "Issue") -> bool:
        """Say whether this topic is the other one or lies under it."""
        topic: Issue | None = self
        while topic is not None:
            if topic is other:
                return True
            topic = topic.parent
        return False


_PARENT = {
    Issue.BORDER: Issue.MIGRATION,
    Issue.VISAS_CONSULAR: Issue.MIGRATION,
    Issue.DRUGS: Issue.ORGANIZED_CRIME,
    Issue.ARMS_TRAFFICKING: Issue.ORGANIZED_CRIME,
    Issue.HUMAN_TRAFFICKING: Issue.ORGANIZED_CRIME,
    Issue.CORRUPTION: Issue.JUSTICE_EXTRADITION,
    Issue.DETAINEES: Issue.JUSTICE_EXTRADITION,
    Issue.TRADE: Issue.ECONOMY,
    Issue.INVESTMENT: Issue.ECONOMY,
    Issue.FINANCE_DEBT: Issue.ECONOMY,
    Issue.LABOUR: Issue.ECONOMY,
    Issue.TOURISM_SPORT: Issue.ECONOMY,
    Issue.SUPPLY_CHAINS: Issue.TRADE,
    Issue.SANCTIONS: Issue.TRADE,
    Issue.AGRICULTURE_FOOD: Issue.ECONOMY,
    Issue.CLIMATE: Issue.ENVIRONMENT,
    Issue.WATER: Issue.ENVIRONMENT,
    Issue.ARMS_CONTROL: Issue.DEFENCE,
    Issue.NUCLEAR: Issue.ARMS_CONTROL,
    Issue.TERRITORY: Issue.CONFLICT_PEACE,
    Issue.MARITIME: Issue.TERRITORY,
    Issue.DEMOCRACY_ELECTIONS: Issue.HUMAN_RIGHTS,
    Issue.CYBER: Issue.SCIENCE_TECHNOLOGY,
    Issue.SPACE: Issue.SCIENCE_TECHNOLOGY,
    Issue.HUMANITARIAN: Issue.DEVELOPMENT_AID,
}

_CAP = {
    Issue.MIGRATION: 9,
    Issue.BORDER: 9,
    Issue.DRUGS: 12,
    Issue.ARMS_TRAFFICKING: 12,
    Issue.HUMAN_TRAFFICKING: 12,
    Issue.ORGANIZED_CRIME: 12,
    Issue.TERRORISM: 19,
    Issue.TRADE: 18,
    Issue.INVESTMENT: 18,
    Issue.SANCTIONS: 19,
    Issue.SUPPLY_CHAINS: 18,
    Issue.ECONOMY: 1,
    Issue.FINANCE_DEBT: 1,
    Issue.ENERGY: 8,
    Issue.CLIMATE: 7,
    Issue.ENVIRONMENT: 7,
    Issue.AGRICULTURE_FOOD: 4,
    Issue.HEALTH: 3,
    Issue.DEFENCE: 16,
    Issue.ARMS_CONTROL: 16,
    Issue.NUCLEAR: 16,
    Issue.CONFLICT_PEACE: 19,
    Issue.TERRITORY: 19,
    Issue.MARITIME: 19,
    Issue.HUMAN_RIGHTS: 19,
    Issue.DEMOCRACY_ELECTIONS: 19,
    Issue.CORRUPTION: 20,
    Issue.JUSTICE_EXTRADITION: 12,
    Issue.DETAINEES: 12,
    Issue.LABOUR: 5,
    Issue.EDUCATION_CULTURE: 6,
    Issue.SCIENCE_TECHNOLOGY: 17,
    Issue.CYBER: 17,
    Issue.SPACE: 17,
    Issue.TRANSPORT_INFRASTRUCTURE: 10,
    Issue.DEVELOPMENT_AID: 19,
    Issue.HUMANITARIAN: 19,
    Issue.VISAS_CONSULAR: 9,
    Issue.WATER: 7,
    Issue.TOURISM_SPORT: 15,
    Issue.REGIONAL_COOPERATION: 19,
    Issue.BILATERAL_RELATIONS: 19,
}
