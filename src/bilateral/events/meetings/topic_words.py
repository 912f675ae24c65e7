"""Which words that name a topic are one where they stand, and which only carry another or are part of a name."""

from collections.abc import Iterator, Sequence

from bilateral.events.meetings.views import View
from bilateral.mentions.issues import IssueMention
from bilateral.mentions.ranges import starting
from bilateral.model.issues import Issue
from bilateral.patterns import regex
from bilateral.refer.mentions import PartyMention, Way
from bilateral.text.worded import Worded

__all__ = ["is_topic", "listed", "names_place", "stands_by"]

_OF_PLACES = frozenset({Issue.TERRITORY, Issue.MARITIME})

_FIELDS = (" in ", " on ", " for ")
_PURPOSES = (" to combat ", " to fight ", " to tackle ", " against ", " on the issue")
_FIELD = regex(r"(?: documents?| agreements?| accords?| projects?| pacts?| plans?)? (?:on|in|for|against) ")
_FAR_FIELD = 20  # characters from cooperation to what it is in


def is_topic(view: View, mention: IssueMention) -> bool:
    """Say whether a word that names a topic does so by itself."""
    return not (
        _in_name(view, mention) or _carries(view, mention) or _is_land(view, mention) or _is_trait(view, mention)
    )


_HEAD = Worded(r" <topic_head>\b", "contacts.topics")  # "an oil deal", "the fishing row"
_LINK = regex(r"^(?:,|,? and|,? or|/|-|,? as well as) ?(?:the |a |an |its |their |on |in )?$")


def listed(view: View, mentions: Sequence[IssueMention]) -> Iterator[IssueMention]:
    """Yield topics; a weak word in one list with a topic is one: "a security and trade pact", "roads and railways"."""
    for index, mention in enumerate(mentions):
        if mention.weak and _HEAD[view.language].match(view.text(mention.stop, mention.stop + 24)):
            yield mention._replace(weak=False)
            continue
        if (
            mention.weak
            and view.plain(mention.start, mention.start + 1).islower()
            and view.text(mention.start, mention.stop) not in view.phrases.carriers
        ):
            before = mentions[index - 1] if index else None
            after = next((m for m in mentions[index + 1 : index + 3] if m.start > mention.start), None)
            for first, second in ((before, mention), (mention, after)):
                other = second if first is mention else first
                if first and second and other and not other.weak and _LINK.match(view.text(first.stop, second.start)):
                    mention = mention._replace(weak=False)  # noqa: PLW2901
                    break
        yield mention


def names_place(view: View, mention: IssueMention) -> bool:
    """Say whether a topic is but the name of a sea or an island, where things happen: "grain from the Black Sea"."""
    return mention.issue in _OF_PLACES and view.plain(mention.start, mention.start + 1).isupper()


_BY = Worded(r"\b<beside> (?:the )?$", "contacts.topics")
_AREA = Worded(r" <area>\b", "contacts.topics")


def stands_by(view: View, mention: IssueMention) -> bool:
    """Say whether a place is named as where another thing is: "an industrial zone near the Suez Canal"."""
    return _beside(view, mention, _BY, _AREA)


def _in_name(view: View, mention: IssueMention) -> bool:
    """
    Say whether a word is part of a name: "Asia-Pacific Economic Cooperation".

    A country talked of may be a topic, and so may a man who is hunted or held: "the hunt for Osama bin Laden".
    """
    at = mention.start
    if view.plain(at, at + 1).isupper() and _is_of_body(view, mention):
        return True
    named = any(m.start <= at < m.stop and m.way is not Way.COUNTRY and not _is_all(mention, m) for m in view.mentions)
    return named or any(s.start <= at < s.stop for s in view.summits)


_BODY_BEFORE = Worded(r"\b<body>(?: (?:<in_names>|[A-Z][\w.'-]*))* $", "contacts.topics")
_BODY_AFTER = Worded(r"(?: (?:<in_names>|[A-Z][\w.'-]*)){0,4} <body>\b", "contacts.topics")
_BESIDE = 20  # characters before and after a topic
_LONG = 60  # characters of a body's name


def _is_of_body(view: View, mention: IssueMention) -> bool:
    """Say whether a word stands in the name of a body: "the Bank for International Cooperation", "Trade Department"."""
    return (
        _BODY_BEFORE[view.language].search(view.plain(mention.start - _LONG, mention.start)) is not None
        or _BODY_AFTER[view.language].match(view.plain(mention.stop, mention.stop + _LONG)) is not None
    )


def _is_all(mention: IssueMention, named: PartyMention) -> bool:
    """Say whether a topic is somebody's whole name, and surely one."""
    return not mention.weak and mention.start <= named.start and named.stop <= mention.stop


def _carries(view: View, mention: IssueMention) -> bool:
    """Say whether a word only carries another topic: "trade ties", "grain exports", "cooperation in health"."""
    own = mention.issue is Issue.BILATERAL_RELATIONS
    if mention.issue is Issue.REGIONAL_COOPERATION and _is_spelled_out(view, mention):
        return True
    if not (mention.weak or own):
        return False
    words = view.text(mention.stop, mention.stop + 30)
    before = starting(view.issues, mention.start - 30, mention.start)
    if any(mention.start - m.stop <= 1 for m in before):
        return True
    if mention.weak and view.text(mention.start, mention.stop) in view.phrases.carriers:
        return words.startswith((*_FIELDS, " of "))
    if not own:
        return False
    field = _FIELD.match(view.text(mention.stop, mention.stop + 40))
    start = mention.stop + field.end() if field else 0
    after = starting(view.issues, start, start + _FAR_FIELD) if field else ()
    in_field = any("," not in view.text(start, m.start) for m in after[:1])
    return in_field or words.startswith(_PURPOSES) or " in the field" in words or " in the area" in words


_GENERAL = Worded(r"<general>\b", "contacts.topics")
_SUCH_AS = Worded(r"(?: <general_words>)*(?:,? <such_as>\b|:)", "contacts.topics")


def _is_spelled_out(view: View, mention: IssueMention) -> bool:
    """Say whether words for the affairs of a region are followed by what these are: "international issues, such as Syria"."""
    if _GENERAL[view.language].match(view.text(mention.start, mention.stop)) is None:
        return False
    return _SUCH_AS[view.language].match(view.text(mention.stop, mention.stop + 110)) is not None


_OF_TIME = Worded(r"<of_time>-$", "contacts.topics")
_TRAIT = Worded(r"(?: ?-19)?-<trait>\b", "contacts.topics")


def _is_trait(view: View, mention: IssueMention) -> bool:
    """Say whether a topic only tells what another thing is like: "the pre-pandemic level", "Covid-related losses"."""
    return _beside(view, mention, _OF_TIME, _TRAIT)


def _beside(view: View, mention: IssueMention, before: Worded, after: Worded) -> bool:
    """Say whether some words stand right before a topic, or others right after it."""
    return (
        before[view.language].search(view.text(mention.start - _BESIDE, mention.start)) is not None
        or after[view.language].match(view.text(mention.stop, mention.stop + _BESIDE)) is not None
    )


def _is_land(view: View, mention: IssueMention) -> bool:
    """Say whether a land is named as one that acts, or as where another topic is: "Iran's minister", "growth in Iraq"."""
    if not mention.weak or not view.plain(mention.start, mention.start + 1).isupper():
        return False
    if view.text(mention.stop, mention.stop + 2) in {"'s", "' "}:
        return True
    if view.text(mention.start - 4, mention.start) != " in ":
        return False
    return any(m.stop == mention.start - 4 for m in starting(view.issues, mention.start - 40, mention.start))
