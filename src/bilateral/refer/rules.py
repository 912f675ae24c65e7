"""Names of the rules by which parties are told that the floors above ask for: how surely, and of whom, a group is told."""

__all__ = [
    "BY_METONYM",
    "BY_NAME",
    "HEADS_OF_LISTED",
    "ONE_NAME",
    "PLURAL_POST",
    "POSTS_OF_BOTH",
    "POSTS_TOGETHER",
    "POST_OF_COUNTRY",
    "STAFF_OF_BOTH",
    "TOGETHER",
    "UNNAMED",
]

BY_NAME = "country by name"
BY_METONYM = "metonym of the government"
ONE_NAME = "countries with one name"  # "the two Koreas"
TOGETHER = "those last named together"  # "the two leaders"
POSTS_TOGETHER = "posts of those last named together"  # "their foreign ministers", one of them named
UNNAMED = "posts whose holders are not named"
POST_OF_COUNTRY = "office of a country"
PLURAL_POST = "office in the plural"  # "Turkish ministers"
POSTS_OF_BOTH = "offices of two countries"  # "the U.S. and Chinese presidents"
STAFF_OF_BOTH = "officials of two countries"
HEADS_OF_LISTED = "leaders of those listed"  # "the presidents of Chad and Mali"
