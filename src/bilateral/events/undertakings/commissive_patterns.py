"""The patterns of undertaking, put together from the words of a language."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["one_of", "patterns"]


def one_of(forms: Iterable[str]) -> str:
    """
    Return a pattern for any of the forms, the longest first.

    >>> one_of(["aid", "funds"])
    '(?:funds|aid)'
    """
    return "(?:" + "|".join(re.escape(form.lower()) for form in sorted(forms, key=len, reverse=True)) + ")"


def patterns(table: Mapping[str, Any]) -> dict[str, str]:
    """Return the patterns by name; a space in them stands for any white space."""
    alliance = one_of(form for forms in table["alliances"].values() for form in forms)
    w = {key: one_of(forms) for key, forms in table["words"].items()}
    manner = rf"(?!{w['no_adverbs']}\b)\w{{2,14}}ly"
    adverb = rf"(?: (?:{w['adverbs']}|{manner}))"
    filler = rf"(?: (?:{w['auxiliaries']}|{manner})|'(?:ve|re|s|d|m))"
    paren = r"(?:,[^,;:\"]{1,200},)"
    verb = r"[\"']?(?P<verb>[a-z]{2,16})\b"
    token = r"(?:[\w.$€£%'-]|,(?=\d)){1,16}"  # noqa: S105  a word, not a secret
    courtesy = rf"(?: (?:a|an|our|my|his|her|their))?(?: [a-z]{{2,14}}){{0,2}}? {w['courtesies']}\b"
    when = rf" (?:within|by|in|over|for|from|before|during|at) (?:[\w-]{{1,10}} ){{0,4}}?(?:{w['times']}|(?:19|20)\d\d)"
    return {
        "adjacent": rf"(?:'s?)?(?: {w['bodies']}(?: (?:in|at|from|to) (?:the )?[\w.'-]{{2,20}}(?: [\w.'-]{{2,20}}){{0,2}}?)?)?(?: \([^)]{{1,40}}\))?{paren}?{filler}{{0,5}} ?[\"']?",
        "relative": rf",? ?(?:who|which|that){filler}{{0,4}} ?",
        "group": (
            rf"\b(?:(?:the )?(?:two|both|three|four)(?: of)?(?: the)?(?: [a-z-]{{3,14}}){{0,2}} {w['group_nouns']}"
            rf"|the (?:two|three|four|duo|trio)(?={filler}{{0,3}} ?$|{filler}{{0,3}} (?:[a-z]{{2,12}}ed|will|would|are|shall|put|struck|gave|undertook|came|met|plan|intend|agree)\b)"
            rf"|(?:the|our|their)(?: two| three| four)? {w['group_nouns']}|both {w['group_nouns']}|(?:both|each) (?:side|country)|they|the pair|both)\b"
            rf"|(?:(?<=[.!?:] )|(?<=\n)){w['group_nouns']}(?={filler}{{0,3}} ?$|{filler}{{0,3}} [a-z]{{2,12}}ed\b)"
        ),
        "own": (
            rf"\b(?:(?:we|i|it|he|she)\b|(?:its|his|her|our|my) (?:own )?{w['own_bodies']}\b(?! of\b)"
            rf"|the (?:(?!{w['not_states']} )[a-z-]{{3,16}} ){{0,2}}?{w['states']}\b(?! of\b)|the state(?={filler}{{0,2}} (?:will|would|shall|agreed|promised|pledged)\b))"
        ),
        "telling": rf"\b{w['telling']}\b",
        "opener": rf"\b{w['openers']}\b|[;:]",
        "hypothetical": rf"\b{w['hypothetical']}\b",
        "modal": rf"(?:\band be|\b{w['modals']}{adverb}{{0,2}}(?: be| have(?: been)?)?{adverb}{{0,2}}) ?$",
        "negation": rf"(?:\b|n')(?:{w['negations']})\b",
        "governed": rf"\b{w['prepositions']}(?: {w['determiners']})? ?$",
        "of_body": rf"\b(?:the )?(?:{w['bodies']}|{w['group_nouns']}|{w['agents']}) (?:of|from)(?: the)? ?$",
        "body": rf"(?:'s?)?(?: and (?:the )?[\w.-]{{2,16}})? {w['bodies']}\b",
        "conjoined": (
            r"(?:,? and|,? as well as|, along with|,? together with)(?: (?:the|his|her|visiting))?"
            r"(?: (?!who\b|which\b|that\b|met\b)[a-z-]{2,14}){0,2} ?|,(?: the)? "
        ),
        "coordinated": rf"(?:\band|\bor|\bbut|,|-){filler}{{0,4}} ?$",
        "infinitive": rf"(?P<gap>[^;:]{{0,120}}?) to{adverb}{{0,2}} {verb}",
        "near_infinitive": rf"{adverb}{{0,2}} to{adverb}{{0,2}} {verb}",
        "that": rf"(?P<gap>[^;:.]{{0,100}}?)(?: (?:will|would|shall|wo)(?:n't)?|'ll|'d|(?: (?:are|is)|'re) going to){adverb}{{0,3}} {verb}",
        "bare": rf"(?:,?{when},?)?{adverb}{{0,3}} {verb}(?!{courtesy})",
        "on": r"(?: (?!to\b)[\w-]{2,14}){0,3}?(?:,? with(?: [\w.,'-]{1,20}){1,10}?)? (?:on|upon|for)\b(?P<rest> [^.;]{3,80})",
        "document": rf"(?: (?:up|on|off))?(?: [\w.,'\"$-]{{1,24}}){{0,10}}? {w['documents']}s?\b",
        "approved": rf"\b(?!statement|declaration|communique|joint statement)(?:{w['documents']}|programme|program|strategy|timetable|schedule|concept)s?(?:,| [\w.,'-]{{1,20}}){{0,20}}? ?$",
        "shared_by": rf"\b(?:joint|bilateral|both|mutual|cooperation|co-operation|by the two|{w['persons']})\b",
        "signed": rf"\b{w['documents']}s?(?:,| [\w.,'-]{{1,20}}){{0,13}}? ?$",
        "announce": rf" to{adverb}{{0,2}} (?:announce|sign|unveil|launch|agree on)(?: [\w.,'$-]{{1,24}}){{0,8}}? (?:{w['programmes']}|{w['documents']}s?)\b",
        "programme": rf"(?: [\w.,'$€£-]{{1,24}}){{0,9}}? {w['programmes']}\b",
        "outward": rf"\b{w['outward']}\b",
        "domestic": rf"\b{w['domestic']}\b",
        "homely": rf"\b{w['homely']}\b",
        "wanting": rf"\b{w['wanting']}(?: the| an?| this| that| its| their)?(?: [\w-]{{2,16}}){{0,2}} ?$",
        "of": r" of(?= )",
        "opinion": rf" (?:upon |on |about |over )?{w['views']}\b",
        "whole": r"[ ,](?:will|would|shall|could now)\b[^;:\"]{8,200}, ?$",
        "closed": r"(?: (?:on|in|late|early|today|yesterday|here|at|during|after|last|this)\b[^,;]{0,60})?(?: \w+day)?[.;]? ?$",
        "of_whom": r" (?:of|by|from) (?:the |both |its )?",
        "reaffirming": rf"\b{w['reaffirming']}\b",
        "voicing": rf"\b{w['voicing']}\b",
        "keeping": rf"\b{w['keeping']}(?: [a-z'-]{{2,14}}){{0,3}} ?$",
        "dropping": rf"\b{w['dropping']}(?: [a-z'-]{{2,14}}){{0,3}} ?$",
        "agreed_noun": rf"(?: (?:on|in) [a-z]{{2,12}}(?: [a-z]{{2,9}})?)?(?: to)? (?:a|an|the|its|new|further|tougher|more)\b(?: [\w'$€-][\w.'$€-]{{0,23}}){{0,7}}? (?:{w['programmes']}|{w['documents']}|{w['joint']})s?\b",
        "anaphor": rf"\bthe (?:[\w-]{{2,20}} ){{0,2}}?(?P<noun>{one_of(table['anaphors'])})\b(?! of\b)",
        "alliance": rf"\b(?:{alliance})(?: {w['bodies']})?\b",
        "body_deeds": rf"{w['body_deeds']}\b",
        "done": rf"(?: also| soon| jointly)? be{adverb}{{0,2}} {w['done']}\b",
        "reached": rf"\b{w['reached']}(?: [\w-]{{1,16}}){{0,4}} ?$",
        "acts": rf"\b(?:they|we|it|he|she|both|officials|{w['group_nouns']}|{w['bodies']}|{w['agents']})\b",
        "agreed_before": r"(?P<noun>(?:[\w'-]{1,20} ){1,8}?)(?:was|were|has been|have been)(?: also| further| mutually)? ?$",
        "coming": rf"(?:\b(?:will|(?P<would>would)|shall|to)|'ll){adverb}{{0,2}} ?$",
        "colon": r"(?: (?:to|on|that|also|jointly|the following|as follows|upon|will|they|actions?|steps|measures)){0,5} ?:",
        "bullet": r"(?P<mark>(?:[-*•·▪‣●o] |[-*•·▪‣●]|\(?[0-9a-z]{1,3}[.)] ?))? {0,4}(?=[a-z])",
        "later": rf"\b(?:will|to|would){adverb}{{0,2}} (?:announce|unveil|declare)\b",
        "terms": (
            r"\b(?:under (?:the|a|an|this|that|its|their)(?: [\w-]{2,16}){1,4}|in (?:return|exchange)"
            rf"|according to (?:the|a|an|this|that|its|their)(?: [\w-]{{2,16}}){{0,3}}? {w['documents']}s?),? ?$"
        ),
        "office": rf"\b{w['offices']}\b",
        "reported": (
            rf"\b(?:{w['reporting']}|(?:told|assured|informed) [\w .,'-]{{2,90}}?)(?: that)?(?: on \w+day| \w+day| today)?(?: that)?(?: the)?"
            rf"(?: (?:[a-z-]{{3,14}} ){{0,2}}(?:{w['bodies']}|{w['group_nouns']}|{w['agents']}) (?:of|from)(?: the)?)? ?$"
        ),
        "of_thing": rf"\b(?:{w['documents']}|{w['pacts']}|{w['gifts']}|law|bill|resolution|report|order)s? ?$",
        "owned": r"(?:'s|s'|\b(?:his|her|its|their|our|my))(?: (?!administration|government)[a-z.-]{2,14})? ?$",
        "determined": rf"(?:\b{w['noun_marks']}|'s)(?: [a-z.-]{{2,14}}){{0,2}} ?$",
        "listed": (
            r"(?:;(?: and)? (?P<item>(?:to (?:[a-z]+ly )?[a-z]{3,}|(?:[a-z]+ly )?[a-z]{2,}ing))\b"
            r"|,? as well as (?P<more>(?:to )?(?:[a-z]+ly )?[a-z]{3,}))"
        ),
        "pact": rf"\b(?:{w['documents']}|programme|program|resolution)\b[^.;]{{0,60}}$",
        "speaking": rf"\b{w['speaking']}\b",
        "doubt": rf"\b{w['denying']}\b[^.;]{{0,90}}\b{w['promises']}\b",
        "end": _end(w),
        "noun": r"[a-z]*(?:tion|ment|ness|ity|ance|ence|ship|ism|ies|[^s]s)",
        "condition": r",? (?:if|provided|unless|as long as|so long as|on condition that|only when|once)\b ?",
        "acting": rf"{w['acting']}\b".replace(r"\ ", " [\"']?"),  # “do "whatever is necessary"”
        "agenda": rf"{w['agenda']}\b",
        "impersonal": rf"\bit (?:was|is|has been|had been|have been){adverb}{{0,3}} ?$",
        "ago": r"\b(?:(?:several|many|\w+) (?:years|decades) ago|in recent (?:years|decades)|over the years|in the past)\b",
        "thing": (
            rf"(?<![\w'-])(?!(?:{w['prepositions']}|and|as|up|down) )"
            rf"(?:{token} ){{0,7}}?(?:(?P<pact>{w['pacts']})|{w['gifts']})s?"
            rf"(?: (?:of|for|to|worth|from|in|on|with|between) (?:{token} ){{0,8}}?{token})?,?{filler}{{0,2}} ?$"
        ),
        "given": rf"{adverb}{{0,2}} be{adverb}{{0,2}} {w['given']}\b",
        "gives": rf"{adverb}{{0,2}} {w['gives']}\b(?! (?:an|the) opportunit)",
        "sees": r" (?:see|have|commit|oblige|require)\b",
        "shared": r"(?:'ve|'ll|'re| have| will| are| shall)?(?: also)? (?:both|jointly|together)\b",
        "routine": rf"(?: [\w'-]{{1,16}}){{0,5}}? {w['routine']}\b",
        "told_of_selves": rf"\b(?!{w['group_nouns']} )[a-z]{{3,16}} {w['speaking']} (?:that )?$",
        "pledged": rf"(?: [\w'-]{{1,16}}){{0,4}}? {w['pledged']}\b",
        "assured_of": rf"(?: [\w.'-]{{1,16}}){{0,6}}? of(?: [\w.'-]{{1,16}}){{0,5}}? (?:{w['pledged']}|{w['thing_marks']}|{w['firm']})\b",
        "until": r"\b(?:until|unless|before|without)\b",
        "begun": rf"(?: the| its| their| a)?(?: [a-z-]{{3,14}}){{0,2}}? {w['works']}\b",
        "founded": rf" (?:an?|the|their) (?:[a-z-]{{3,16}} ){{0,2}}?(?:joint|common|mixed|bilateral|binational|trilateral|permanent)(?: [a-z-]{{3,16}}){{0,3}}? {w['joined']}s?\b",
        "of_from": r" of (?:[\w$€£.,'-]{1,20} ){1,10}?from (?:the )?",
        "aimed": r" (?:of|for|to|at|by|in)\b",
        "cash": r"[$€£¥] ?\d|\b\d[\d.,]{0,12} ?(?:million|billion|mln|bln|bn)\b",
        "jointly": (
            rf"(?<![\w'-])(?:an?|the|this|that|our|their) (?:[a-z-]{{3,14}} ){{0,2}}?(?:joint|bilateral|binational|mixed|inter-?governmental|trilateral)"
            rf" (?:[a-z-]{{3,16}} ){{0,3}}?{w['joined']},?{filler}{{0,2}} ?$"
        ),
        "done_so": rf" that (?:the |all |both |these |their )?(?:(?!{w['modals']} ){token} ){{1,10}}?(?P<verb>be) (?:{w['participles']}|(?!{w['moods']}\b)[a-z]{{3,14}}(?:ed|wn))\b",
        "directed": rf" (?:that )?(?:(?:the|their|its|our|his) )?(?:[a-z]{{3,14}} ){{0,3}}?(?:{w['agents']}|{w['joined']}|{w['bodies']})(?: of (?:the )?[\w-]{{2,16}}(?: \w{{2,16}})?)? should (?P<verb>[a-z]{{2,16}})\b",
        "by_terms": rf"\bunder (?:the|a|an|this|that|its|their)(?: [\w-]{{2,16}}){{0,3}}? {w['pacts']}\b",
        "witnessed": rf"\b{w['witnessed']}(?: the| today's)? (?:formal |official |recent |successful )?$",
        "joined": (
            rf"(?<![\w'-])(?!(?:{w['prepositions']}|and|as) )(?:{token} ){{0,5}}?{w['joined']}"
            rf"(?: (?:of|for|to|on|with|between|from) (?:{token} ){{0,8}}?{token})?,?{filler}{{0,2}} ?$"
        ),
        "arranged": rf"{adverb}{{0,2}} {w['arranged']}\b",
        "sum": rf"(?: [a-z-]{{1,12}}){{0,3}}? (?:[a-z]{{0,3}}[$€£])?\d[\d.,]{{0,12}} (?:more |extra |additional )?(?:[\w-]{{1,16}} ){{0,2}}?{w['gifts']}s?\b",
        "adopted": r"(?: [\w'-]{1,16}){0,6}? (?:plan|project|strategy|schedule|scheme|roadmap|text|agenda for)\b",
        "undergone": rf"be{adverb}{{0,2}} (?!{w['moods']}\b)(?:[a-z]{{2,14}}(?:ed|en|wn)|{w['participles']})\b",
        "placed": rf"(?:be (?:at|in|on|based|held)|{w['arranged']}|belong|run|last|meet)\b",
        "threats": rf"{w['threats']}\b",
        "denied": r"\b(?:denied|denies|denying|rejected (?:reports|claims|suggestions))(?: [\w.-]{1,16}){0,6}? (?:that|having)(?: the)? ?$",
        "turned": r"\b(?:for|on) (?:his|her|its|their) part\b|\bin (?:turn|return|response|reply|exchange)\b",
        "promised_to": r"\b(?:been|was|were|is|are)(?: also)? $",
        "threefold": r"\b(?:trilateral|tripartite|three-way|the three (?:countries|sides|leaders|ministers|presidents|foreign ministers))\b",
        "money": rf"(?: [\w'-]{{1,16}}){{0,3}}? (?:[a-z]{{0,3}}[$€£¥] ?\d[\d.,]{{0,12}}|\d[\d.,]{{0,12}} ?(?:million|billion|trillion|mln|bln|m|bn)\b|{w['credits']}\b)",
        "promised_thing": (
            rf"(?: (?!(?:to|that|and|in|on|by|at)\b)[\w.'-]{{1,16}}){{0,3}}? {w['thing_marks']}"
            rf"(?: (?!(?:{w['times']}|{w['not_given']})\b)[\w'-]{{2,16}}){{1,4}}? (?:for|to|on|in|with|from|against)\b"
        ),
        "handed": rf"(?: [\w'-]{{1,16}}){{0,4}}? (?:[a-z]{{0,3}}[$€£¥] ?)?\d[\d.,]{{0,12}} (?:[\w-]{{1,16}} ){{0,3}}?(?!{w['times']}\b|per ?cent)[a-z]{{3,16}}s\b|(?: [\w'-]{{1,16}}){{1,4}}? {w['credits']}\b",
        "doing": rf"{adverb}{{0,2}} (?P<stem>[a-z]{{2,14}})ing\b(?!{courtesy})",
        "instructed": rf" (?:our|their|his|her|its|the|relevant) (?:[a-z-]{{2,14}} ){{0,4}}?(?:{w['bodies']}|{w['group_nouns']}|{w['agents']}|negotiators|agencies|secretariat|task force)",
        "tasked": r" with (?P<verb>[a-z]{2,16}ing)\b",
        "glad": r"\b(?:pleased|delighted|happy|proud|glad|able|like|wish|honoured) (?:today )?to ?$",
        "again_that": r"\bas before,? ?(?:the )?$|\b(?:it was (?:also )?confirmed|(?:reaffirm|reiterat|reconfirm|repeat)e?(?:d|s|es|ing)?(?: to \w+)?) that(?:,[^,;]{1,70},| the [^;:\"]{1,180})? ?$",
        "retold": rf"\b(?:according to|citing|quoting) (?:[\w.'-]{{1,20}} ){{0,5}}?{w['sources']}\b",
        "we_have": rf"\bwe{filler}{{0,4}} ?$",
        "goes_on": (
            rf"{adverb}{{0,2}} (?:(?:stick to|keep to|stay committed|remain committed)\b"
            rf"|(?:honou?r|abide by|respect|stand by|uphold|adhere to)(?: [\w-]{{2,14}}){{0,3}}? (?:{w['pacts']}|{w['promises']})\b)"
        ),
        "source": rf"\b{w['sources']}\b",
        "told_by": rf",[\"']? (?P<who>(?:[\w.'-]{{1,20}} ){{1,8}}?){w['speaking']}\b",
        "bargain": r"\bin (?:return|exchange) for\b",
        "supposing": r"\b(?:if|unless|provided that|in case|should|until)\b",
        "noted": rf"(?P<of>[^.;:\"]{{4,160}}?) (?:was|were|has been|have been)(?: also| further| once again)? (?:{w['voicing']}|{w['reaffirming']})\b",
        "hoped": rf"\b{w['hoping']}\b",
        "case": r"\b(?:if|unless|until|whether) (?:[\w.'-]{1,16} ){1,4}$",
        "agreeing": r"agree[ds]? with (?:a|an|the|his|her|its|their|this|that) (?:[a-z-]{2,14} )?(?:proposal|view|idea|assessment|point|suggestion|position|opinion|analysis|statement)s?\b",
        "object_of": r"\b(?:steps|measures|actions|moves|decisions|action)(?: that| which)?(?: the)? ?$",
        "told_again": rf"(?:^|\b)(?:the|this|these) (?:{w['documents']})s? (?:was|were|has been|have been) (?:also )?{w['signing']}|\b{w['signing']} (?:the|this) (?:{w['documents']})(?= ?(?:$|[,.]|(?:in|on|at|during|after) ))",
        "depends": r"\b(?:until|unless|if|whether)\b[^,;:.]{0,70} that(?: the)? ?$",
        "supposed": rf"\b{w['supposing']}\b['\"]{{0,2}}(?: (?!that\b)[a-z]{{2,14}}){{0,2}}?(?: that)?(?: the)? ?$",
        "only_if": r"\bonly (?:if|when|after)\b",
        "warlike": rf"(?: (?:a|an|the|its|new|further|possible|military|air))* {w['warlike']}\b",
        "ready_for": r" for (?:[a-z-]{2,14} ){0,3}?(?:cooperation|co-operation|interaction|dialogue|talks|joint work|contacts|negotiations)\b",
        "reached_after": r"s? (?:was|were|has been|had been|have been) (?:also )?(?:reached|struck|concluded)\b",
        "joint_deeds": rf"{w['joint_deeds']}\b",
    }


def _end(w: dict[str, str]) -> str:
    """Return the pattern of what ends an undertaking: the next clause, or the words that say who told it."""
    return (
        r";|[\"']? ?,?[\"']? according to\b"
        rf"|,[\"']? (?:[\w.'-]{{1,20}} ){{0,8}}?{w['speaking']}\b"
        rf"|,[\"']? (?!(?:{w['prepositions']}|and|or) )(?:[\w.'-]{{1,20}} ){{1,3}}?[\w.'-]{{1,20}}, (?:[\w.'-]{{1,20}} ){{1,8}}?{w['speaking']}\b"
        r"|, (?:which|who|while|but|although|though|whereas|adding|saying|noting|after|as|following|despite|because|where|when|so|since|yet|citing|namely|amid|with)\b"
        r"|,? (?:because|despite|although|while|whereas|in order to|but|amid|so that)\b"
        r"|(?: as soon| as long)? as (?:the|it|they|he|she|his|their|well)\b| after\b"
        rf"|,? and (?:also |further )?{w['undertaking']}\b"
        rf"|,? and (?:the |his |her |their )?[\w.'-]{{1,20}}(?: [\w.'-]{{1,20}}){{0,3}} (?:{w['undertaking']}|{w['speaking']}|offered|thanked|voiced)\b"
        r"|,? and (?:also |it |he |she |they |we |that )?(?:will|would|is|are|has|have|had|was|were|said|that|called|urged|expressed|welcomed|discussed)\b"
        r"|, and (?:the |his |their )?[\w.'-]{1,20}(?: [\w.'-]{1,20}){0,3} (?:will|would|is|are|has|have|had|was|were|said)\b"
        r"|,? and (?:that )?(?:the |its |their )?[\w.'-]{2,20}(?: [\w.'-]{2,20}){0,2} (?:will|would|shall)\b"
    )
