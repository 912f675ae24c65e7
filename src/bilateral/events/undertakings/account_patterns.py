"""Patterns of what is given or signed, of who tells it and of what leaves it open; "<name>" stands for any word of that list."""

__all__ = ["ACCOUNTS", "THINGS"]

ACCOUNTS = {
    "telling": r"\b<telling>\b",
    "hypothetical": r"\b<hypothetical>\b",
    "outward": r"\b<outward>\b",
    "domestic": r"\b<domestic>\b",
    "homely": r"\b<homely>\b",
    "wanting": r"\b<wanting>(?: the| an?| this| that| its| their)?(?: [\w-]{2,16}){0,2} ?$",
    "opinion": r" (?:upon |on |about |over )?<views>\b",
    "agreeing": (
        r"agree[ds]? with (?:a|an|the|his|her|its|their|this|that) (?:[a-z-]{2,14} )?(?:proposal|view|idea"
        r"|assessment|point|suggestion|position|opinion|analysis|statement)s?\b"
    ),
    "voicing": r"\b<voicing>\b",
    "reaffirming": r"\b<reaffirming>\b",
    "keeping": r"\b<keeping>(?: [a-z'-]{2,14}){0,3} ?$",
    "dropping": r"\b<dropping>(?: [a-z'-]{2,14}){0,3} ?$",
    "reported": (
        r"\b(?:<reporting>|(?:told|assured|informed) [\w .,'-]{2,90}?)(?: that)?(?: on \w+day| \w+day| today)?"
        r"(?: that)?(?: the)?(?: (?:[a-z-]{3,14} ){0,2}(?:<bodies>|<group_nouns>|<agents>) (?:of|from)(?: the)?)? ?$"
    ),
    "speaking": r"\b<speaking>\b",
    "doubt": r"\b<denying>\b[^.;]{0,90}\b<promises>\b",
    "told_of_selves": r"\b(?!<group_nouns> )[a-z]{3,16} <speaking> (?:that )?$",
    "retold": r"\b(?:according to|citing|quoting) (?:[\w.'-]{1,20} ){0,5}?<sources>\b",
    "source": r"\b<sources>\b",
    "told_by": r",[\"']? (?P<who>(?:[\w.'-]{1,20} ){1,8}?)<speaking>\b",
    "supposing": r"\b(?:if|unless|provided that|in case|should|until)\b",
    "noted": (
        r"(?P<of>[^.;:\"]{4,160}?) (?:was|were|has been|have been)(?: also| further| once again)? (?:<voicing>"
        r"|<reaffirming>)\b"
    ),
    "hoped": r"\b<hoping>\b",
    "case": r"\b(?:if|unless|until|whether) (?:[\w.'-]{1,16} ){1,4}$",
    "depends": r"\b(?:until|unless|if|whether)\b[^,;:.]{0,70} that(?: the)? ?$",
    "supposed": r"\b<supposing>\b['\"]{0,2}(?: (?!that\b)[a-z]{2,14}){0,2}?(?: that)?(?: the)? ?$",
    "only_if": r"\bonly (?:if|when|after)\b",
    "condition": r",? (?:if|provided|unless|as long as|so long as|on condition that|only when|once)\b ?",
    "agenda": r"<agenda>\b",
    "ago": r"\b(?:(?:several|many|\w+) (?:years|decades) ago|in recent (?:years|decades)|over the years|in the past)\b",
    "warlike": r"(?: (?:a|an|the|its|new|further|possible|military|air))* <warlike>\b",
    "ready_for": (
        r" for (?:[a-z-]{2,14} ){0,3}?(?:cooperation|co-operation|interaction|dialogue|talks|joint work|contacts"
        r"|negotiations)\b"
    ),
    "denied": (
        r"\b(?:denied|denies|denying|rejected (?:reports|claims|suggestions))(?: [\w.-]{1,16}){0,6}? (?:that"
        r"|having)(?: the)? ?$"
    ),
    "turned": r"\b(?:for|on) (?:his|her|its|their) part\b|\bin (?:turn|return|response|reply|exchange)\b",
    "goes_on": (
        r"<adverb>{0,2} (?:(?:stick to|keep to|stay committed|remain committed)\b|(?:honou?r|abide by|respect"
        r"|stand by|uphold|adhere to)(?: [\w-]{2,14}){0,3}? (?:<pacts>|<promises>)\b)"
    ),
    "again_that": (
        r"\bas before,? ?(?:the )?$|\b(?:it was (?:also )?confirmed|(?:reaffirm|reiterat|reconfirm|repeat)e?(?:d|s"
        r"|es|ing)?(?: to \w+)?) that(?:,[^,;]{1,70},| the [^;:\"]{1,180})? ?$"
    ),
    "glad": r"\b(?:pleased|delighted|happy|proud|glad|able|like|wish|honoured) (?:today )?to ?$",
    "bargain": r"\bin (?:return|exchange) for\b",
    "threats": r"<threats>\b",
}
"""Who tells it, and what leaves it open or denies it."""

THINGS = {
    "document": r"(?: (?:up|on|off))?(?: [\w.,'\"$-]{1,24}){0,10}? <documents>s?\b",
    "signed": r"\b<documents>s?(?:,| [\w.,'-]{1,20}){0,13}? ?$",
    "told_again": (
        r"(?:^|\b)(?:the|this|these) (?:<documents>)s? (?:was|were|has been|have been) (?:also )?<signing>"
        r"|\b<signing> (?:the|this) (?:<documents>)(?= ?(?:$|[,.]|(?:in|on|at|during|after) ))"
    ),
    "announce": (
        r" to<adverb>{0,2} (?:announce|sign|unveil|launch|agree on)(?: [\w.,'$-]{1,24}){0,8}? (?:<programmes>"
        r"|<documents>s?)\b"
    ),
    "programme": r"(?: [\w.,'$€£-]{1,24}){0,9}? <programmes>\b",
    "thing": (
        r"(?<![\w'-])(?!(?:<prepositions>|and|as|up|down) )(?:<token> ){0,7}?(?:(?P<pact><pacts>)|<gifts>)s?(?: "
        r"(?:of|for|to|worth|from|in|on|with|between) (?:<token> ){0,8}?<token>)?,?<filler>{0,2} ?$"
    ),
    "pact": r"\b(?:<documents>|programme|program|resolution)\b[^.;]{0,60}$",
    "anaphor": r"\bthe (?:[\w-]{2,20} ){0,2}?(?P<noun><anaphors>)\b(?! of\b)",
    "agreed_noun": (
        r"(?: (?:on|in) [a-z]{2,12}(?: [a-z]{2,9})?)?(?: to)? (?:a|an|the|its|new|further|tougher|more)\b"
        r"(?: [\w'$€-][\w.'$€-]{0,23}){0,7}? (?:<programmes>|<documents>|<joint>)s?\b"
    ),
    "terms": (
        r"\b(?:under (?:the|a|an|this|that|its|their)(?: [\w-]{2,16}){1,4}|in (?:return|exchange)|according to "
        r"(?:the|a|an|this|that|its|their)(?: [\w-]{2,16}){0,3}? <documents>s?),? ?$"
    ),
    "by_terms": r"\bunder (?:the|a|an|this|that|its|their)(?: [\w-]{2,16}){0,3}? <pacts>\b",
    "sum": (
        r"(?: [a-z-]{1,12}){0,3}? (?:[a-z]{0,3}[$€£])?\d[\d.,]{0,12} (?:more |extra |additional )?"
        r"(?:[\w-]{1,16} ){0,2}?<gifts>s?\b"
    ),
    "money": (
        r"(?: [\w'-]{1,16}){0,3}? (?:[a-z]{0,3}[$€£¥] ?\d[\d.,]{0,12}|\d[\d.,]{0,12} ?(?:million|billion|trillion"
        r"|mln|bln|m|bn)\b|<credits>\b)"
    ),
    "cash": r"[$€£¥] ?\d|\b\d[\d.,]{0,12} ?(?:million|billion|mln|bln|bn)\b",
    "handed": (
        r"(?: [\w'-]{1,16}){0,4}? (?:[a-z]{0,3}[$€£¥] ?)?\d[\d.,]{0,12} (?:[\w-]{1,16} ){0,3}?(?!<times>\b"
        r"|per ?cent)[a-z]{3,16}s\b|(?: [\w'-]{1,16}){1,4}? <credits>\b"
    ),
    "promised_thing": (
        r"(?: (?!(?:to|that|and|in|on|by|at)\b)[\w.'-]{1,16}){0,3}? <thing_marks>(?: (?!(?:<times>"
        r"|<not_given>)\b)[\w'-]{2,16}){1,4}? (?:for|to|on|in|with|from|against)\b"
    ),
    "witnessed": r"\b<witnessed>(?: the| today's)? (?:formal |official |recent |successful )?$",
    "reached_after": r"s? (?:was|were|has been|had been|have been) (?:also )?(?:reached|struck|concluded)\b",
    "adopted": r"(?: [\w'-]{1,16}){0,6}? (?:plan|project|strategy|schedule|scheme|roadmap|text|agenda for)\b",
    "assured_of": r"(?: [\w.'-]{1,16}){0,6}? of(?: [\w.'-]{1,16}){0,5}? (?:<pledged>|<thing_marks>|<firm>)\b",
    "pledged": r"(?: [\w'-]{1,16}){0,4}? <pledged>\b",
    "routine": r"(?: [\w'-]{1,16}){0,5}? <routine>\b",
}
"""What is given or signed: papers, programmes, things and sums."""
