"""Patterns of who undertakes and what he does; "<name>" stands for any word of that list."""

__all__ = ["DEEDS", "PARTIES"]

DEEDS = {
    "opener": r"\b<openers>\b|[;:]",
    "modal": r"(?:\band be|\b<modals><adverb>{0,2}(?: be| have(?: been)?)?<adverb>{0,2}) ?$",
    "negation": r"(?:\b|n')(?:<negations>)\b",
    "governed": r"\b<prepositions>(?: <determiners>)? ?$",
    "infinitive": r"(?P<gap>[^;:]{0,120}?) to<adverb>{0,2} <verb>",
    "near_infinitive": r"<adverb>{0,2} to<adverb>{0,2} <verb>",
    "that": (
        r"(?P<gap>[^;:.]{0,100}?)(?: (?:will|would|shall|wo)(?:n't)?|'ll|'d|(?: (?:are|is)"
        r"|'re) going to)<adverb>{0,3} <verb>"
    ),
    "bare": r"(?:,?<when>,?)?<adverb>{0,3} <verb>(?!<courtesy>)",
    "on": (
        r"(?: (?!to\b)[\w-]{2,14}){0,3}?(?:,? with(?: [\w.,'-]{1,20}){1,10}?)? (?:on|upon|for)\b"
        r"(?P<rest> [^.;]{3,80})"
    ),
    "of": r" of(?= )",
    "coming": r"(?:\b(?:will|(?P<would>would)|shall|to)|'ll)<adverb>{0,2} ?$",
    "listed": (
        r"(?:;(?: and)? (?P<item>(?:to (?:[a-z]+ly )?[a-z]{3,}|(?:[a-z]+ly )?[a-z]{2,}ing))\b|,? as well as "
        r"(?P<more>(?:to )?(?:[a-z]+ly )?[a-z]{3,}))"
    ),
    "body_deeds": r"<body_deeds>\b",
    "done": r"(?: also| soon| jointly)? be<adverb>{0,2} <done>\b",
    "reached": r"\b<reached>(?: [\w-]{1,16}){0,4} ?$",
    "done_so": (
        r" that (?:the |all |both |these |their )?(?:(?!<modals> )<token> ){1,10}?(?P<verb>be) (?:<participles>|"
        r"(?!<moods>\b)[a-z]{3,14}(?:ed|wn))\b"
    ),
    "given": r"<adverb>{0,2} be<adverb>{0,2} <given>\b",
    "gives": r"<adverb>{0,2} <gives>\b(?! (?:an|the) opportunit)",
    "sees": r" (?:see|have|commit|oblige|require)\b",
    "undergone": r"be<adverb>{0,2} (?!<moods>\b)(?:[a-z]{2,14}(?:ed|en|wn)|<participles>)\b",
    "placed": r"(?:be (?:at|in|on|based|held)|<arranged>|belong|run|last|meet)\b",
    "arranged": r"<adverb>{0,2} <arranged>\b",
    "doing": r"<adverb>{0,2} (?P<stem>[a-z]{2,14})ing\b(?!<courtesy>)",
    "tasked": r" with (?P<verb>[a-z]{2,16}ing)\b",
    "joint_deeds": r"<joint_deeds>\b",
    "acting": r"<acting>\b",
    "impersonal": r"\bit (?:was|is|has been|had been|have been)<adverb>{0,3} ?$",
    "agreed_before": (
        r"(?P<noun>(?:[\w'-]{1,20} ){1,8}?)(?:was|were|has been|have been)(?: also| further| mutually)? ?$"
    ),
    "later": r"\b(?:will|to|would)<adverb>{0,2} (?:announce|unveil|declare)\b",
    "approved": (
        r"\b(?!statement|declaration|communique|joint statement)(?:<documents>|programme|program|strategy|timetable"
        r"|schedule|concept)s?(?:,| [\w.,'-]{1,20}){0,20}? ?$"
    ),
    "begun": r"(?: the| its| their| a)?(?: [a-z-]{3,14}){0,2}? <works>\b",
    "founded": (
        r" (?:an?|the|their) (?:[a-z-]{3,16} ){0,2}?(?:joint|common|mixed|bilateral|binational|trilateral"
        r"|permanent)(?: [a-z-]{3,16}){0,3}? <joined>s?\b"
    ),
    "promised_to": r"\b(?:been|was|were|is|are)(?: also)? $",
    "object_of": r"\b(?:steps|measures|actions|moves|decisions|action)(?: that| which)?(?: the)? ?$",
    "colon": (
        r"(?: (?:to|on|that|also|jointly|the following|as follows|upon|will|they|actions?|steps|measures)){0,5} ?:"
    ),
    "bullet": r"(?P<mark>(?:[-*•·▪‣●o] |[-*•·▪‣●]|\(?[0-9a-z]{1,3}[.)] ?))? {0,4}(?=[a-z])",
    "aimed": r" (?:of|for|to|at|by|in)\b",
    "of_from": r" of (?:[\w$€£.,'-]{1,20} ){1,10}?from (?:the )?",
    "whole": r"[ ,](?:will|would|shall|could now)\b[^;:\"]{8,200}, ?$",
    "closed": (
        r"(?: (?:on|in|late|early|today|yesterday|here|at|during|after|last|this)\b[^,;]{0,60})?(?: \w+day)?[.;]? ?$"
    ),
    "end": (
        r";|[\"']? ?,?[\"']? according to\b|(?: <joints>)?,[\"']? (?:[\w.'-]{1,20} ){0,8}?<speaking>\b|,[\"']? (?!"
        r"(?:<prepositions>|and|or) )(?:[\w.'-]{1,20} ){1,3}?[\w.'-]{1,20}, (?:[\w.'-]{1,20} ){1,8}?<speaking>\b"
        r"|, (?:which|who|while|but|although|though|whereas|adding|saying|noting|after|as|following|despite|because"
        r"|where|when|so|since|yet|citing|namely|amid|with)\b|,? (?:because|despite|although|while|whereas"
        r"|in order to|but|amid|so that)\b|(?: as soon| as long)? as (?:the|it|they|he|she|his|their|well)\b"
        r"| after\b|,? and (?:also |further )?<undertaking>\b|,? and (?:the |his |her |their )?[\w.'-]{1,20}"
        r"(?: [\w.'-]{1,20}){0,3} (?:<undertaking>|<speaking>|offered|thanked|voiced)\b|,? and (?:also |it |he "
        r"|she |they |we |that )?(?:will|would|is|are|has|have|had|was|were|said|that|called|urged|expressed"
        r"|welcomed|discussed)\b|, and (?:the |his |their )?[\w.'-]{1,20}(?: [\w.'-]{1,20}){0,3} (?:will|would|is"
        r"|are|has|have|had|was|were|said)\b|,? and (?:that )?(?:the |its |their )?[\w.'-]{2,20}"
        r"(?: [\w.'-]{2,20}){0,2} (?:will|would|shall)\b"
    ),
    "noun": r"[a-z]*(?:tion|ment|ness|ity|ance|ence|ship|ism|ies|[^s]s)",
    "until": r"\b(?:until|unless|before|without)\b",
}
"""What he does: the verb, and what stands before and behind it."""

PARTIES = {
    "adjacent": (
        r"(?:'s?)?(?: <bodies>(?: (?:in|at|from|to) (?:the )?[\w.'-]{2,20}(?: [\w.'-]{2,20}){0,2}?)?)?"
        r"(?: \([^)]{1,40}\))?<paren>?<filler>{0,5} ?[\"']?"
    ),
    "relative": r",? ?(?:who|which|that)<filler>{0,4} ?",
    "group": (
        r"\b(?:(?:the )?(?:two|both|three|four)(?: of)?(?: the)?(?: [a-z-]{3,14}){0,2} <group_nouns>|the (?:two"
        r"|three|four|duo|trio)(?=<filler>{0,3} ?$|<filler>{0,3} (?:[a-z]{2,12}ed|will|would|are|shall|put|struck"
        r"|gave|undertook|came|met|plan|intend|agree)\b)|(?:the|our|their)(?: two| three| four)? <group_nouns>"
        r"|both <group_nouns>|(?:both|each) (?:side|country)|they|the pair|both)\b|(?:(?<=[.!?:] )|"
        r"(?<=\n))<group_nouns>(?=<filler>{0,3} ?$|<filler>{0,3} [a-z]{2,12}ed\b)"
    ),
    "own": (
        r"\b(?:(?:we|i|it|he|she)\b|(?:its|his|her|our|my) (?:own )?<own_bodies>\b(?! of\b)|the (?:"
        r"(?!<not_states> )[a-z-]{3,16} ){0,2}?<states>\b(?! of\b)|the state(?=<filler>{0,2} (?:will|would|shall"
        r"|agreed|promised|pledged)\b))"
    ),
    "of_body": r"\b(?:the )?(?:<bodies>|<group_nouns>|<agents>) (?:of|from)(?: the)? ?$",
    "body": r"(?:'s?)?(?: and (?:the )?[\w.-]{2,16})? <bodies>\b",
    "conjoined": (
        r"(?:,? and|,? as well as|, along with|,? together with)(?: (?:the|his|her|visiting))?(?: (?!who\b|which\b"
        r"|that\b|met\b)[a-z-]{2,14}){0,2} ?|,(?: the)? "
    ),
    "coordinated": r"(?:\band|\bor|\bbut|,|-)<filler>{0,4} ?$",
    "by": r"(?: [\w.,'-]{1,20}){0,6}? by ",
    "of_whom": r" (?:of|by|from) (?:the |both |its )?",
    "alliance": r"\b(?:<alliances>)(?: <bodies>)?\b",
    "acts": r"\b(?:they|we|it|he|she|both|officials|<group_nouns>|<bodies>|<agents>)\b",
    "office": r"\b<offices>\b",
    "of_thing": r"\b(?:<documents>|<pacts>|<gifts>|law|bill|resolution|report|order)s? ?$",
    "of_oneself": r"\b<of_oneself>(?: also| again| once again)? ?$",
    "owned": r"(?:'s|s'|\b(?:his|her|its|their|our|my))(?: (?!administration|government)[a-z.-]{2,14})? ?$",
    "determined": r"(?:\b<noun_marks>|'s)(?: [a-z.-]{2,14}){0,2} ?$",
    "among_us": r"\bin our (?:talks|discussions|meeting|conversation|summit|joint statement)(?: today| here| this morning| this afternoon)?,? ?$",
    "themselves": r" (?:themselves|itself|himself|herself|ourselves|myself|(?:his|her|its|their|our)(?: two| own)? (?:country|countries|nation|nations|government|governments))(?= )",
    "shared": r"(?:'ve|'ll|'re| have| will| are| shall)?(?: also)? (?:both|jointly|together)\b",
    "shared_by": r"\b(?:joint|bilateral|both|mutual|cooperation|co-operation|by the two|<persons>)\b",
    "jointly": (
        r"(?<![\w'-])(?:an?|the|this|that|our|their) (?:[a-z-]{3,14} ){0,2}?(?:joint|bilateral|binational|mixed"
        r"|inter-?governmental|trilateral) (?:[a-z-]{3,16} ){0,3}?<joined>,?<filler>{0,2} ?$"
    ),
    "joined": (
        r"(?<![\w'-])(?!(?:<prepositions>|and|as) )(?:<token> ){0,5}?<joined>(?: (?:of|for|to|on|with|between"
        r"|from) (?:<token> ){0,8}?<token>)?,?<filler>{0,2} ?$"
    ),
    "threefold": (
        r"\b(?:trilateral|tripartite|three-way|the three (?:countries|sides|leaders|ministers|presidents"
        r"|foreign ministers))\b"
    ),
    "instructed": (
        r" (?:our|their|his|her|its|the|relevant) (?:[a-z-]{2,14} ){0,4}?(?:<bodies>|<group_nouns>|<agents>"
        r"|negotiators|agencies|secretariat|task force)"
    ),
    "directed": (
        r" (?:that )?(?:(?:the|their|its|our|his) )?(?:[a-z]{3,14} ){0,3}?(?:<agents>|<joined>|<bodies>)(?: of "
        r"(?:the )?[\w-]{2,16}(?: \w{2,16})?)? should (?P<verb>[a-z]{2,16})\b"
    ),
    "we_have": r"\bwe<filler>{0,4} ?$",
}
"""Who is bound: subjects, groups, bodies, and what stands beside them."""
