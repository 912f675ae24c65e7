"""Texts that mean harm: articles mangled, and every kind of monotony."""

import unicodedata
from collections.abc import Callable

from hypothesis import strategies as st

from bilateral.testing.bundled import articles

MONOTONOUS = {
    "quotes": '"',
    "curly quotes": "“",
    "closing quotes": "”",
    "apostrophes": "'",
    "digits": "7",
    "grouped digits": "1,",
    "dates": "1 May 2020, ",
    "years": "2023-",
    "capitals": "A",
    "initials": "A. ",
    "names": "Joe Biden ",
    "titled": "President ",
    "commas": ",",
    "stops": ".",
    "dashes": "-",
    "spaces": " ",
    "tabs": "\t",
    "lines": "\n",
    "returns": "\r\n",
    "separators": "\u2028",
    "the": "the ",
    "and": "and ",
    "met": "met with ",
    "said": "said that ",
    "that he said": "said he would meet ",
    "countries": "France and Germany and ",
    "brackets": "(",
    "nested": "([{<",
    "words": "word ",
    "one word": "w",
    "accents": "e\u0301",
    "combining": "\u0301",
    "bidi": "\u202e",
    "joiners": "\u200d",
    "surrogates": "\ud800",
    "nul": "\0",
    "astral": "\U0001f600",
    "dollars": "$1 ",
    "urls": "http://a.b/",
    "on Monday": "on Monday ",
    "quoted": '"We will," said Macron, "and ',
    "colons": "Q: A: ",
    "upper case": "PRESIDENT MACRON: ",
    "meetings": "Joe Biden met Xi Jinping in Bali on Monday. ",
    "pledges": "Biden will send $5 million of aid to Ukraine by 2025. ",
    "bylines": "- President Macron\n",
    "datelines": "Published: 3 May 2018\nPARIS (Reuters) - ",
    "nested quotes": "“‘",
    "leaders of countries": "Emmanuel Macron of France met Joe Biden of the United States, Angela Merkel of Germany, ",
    "leaders listed": "Xi Jinping, President of China; Vladimir Putin, President of Russia; ",
    "both phoned": "Emmanuel Macron and Vladimir Putin both phoned Joe Biden. ",
    "both leaders": "Emmanuel Macron said both leaders met ",
    "who succeeded": "Xi Jinping, who succeeded Hu Jintao, who met Vladimir Putin, ",
    "talks of countries": "France and Germany held talks. Emmanuel Macron met Angela Merkel. ",
    "talks without end": "Emmanuel Macron said talks between France and Germany and ",
    "invited": "Emmanuel Macron invited Joe Biden to visit France and ",
    "days in numbers": "03.05.2018 14:30 Kyiv\n",
    "transcript": "PM: We met President Biden in Berlin.\nJ: And will you meet Xi Jinping?\n",
    "questions": "Will Biden meet Xi Jinping if Putin does not? ",
    "bodies": "The European Union told Joe Biden it will provide 5 million euros to Ukraine, and NATO agreed to send ships. ",
    "compounds": "Emmanuel Macron and Vladimir Putin discussed fighting in northern Mali, ",
    "topics": "Emmanuel Macron met Angela Merkel. They discussed trade, energy, climate change and the war in Syria. ",
    "counterparts": "The German foreign minister met his French counterpart in Paris. ",
    "gatherings": "Emmanuel Macron met Angela Merkel on the sidelines of the G20 summit in Osaka, ",
    "posts": "Deputy Chairman of the Cabinet of Ministers, Minister of Foreign Affairs of Turkmenistan Rashid Meredov met ",
    "epithets": "the French leader met the Russian leader, ",
    "the minister": "The minister said the envoy met Sergei Lavrov. ",
    "he": "Emmanuel Macron said he met him, he ",
    "joint bodies": "The joint commission of France and Germany, chaired by Emmanuel Macron and Angela Merkel, held a session, ",
    "delegations": "Russian negotiators and Ukrainian officials resumed talks in Istanbul on Monday, ",
    "sent": "Iran broke off talks with French officials, called off talks with German negotiators and ",
    "tours": "Xi Jinping will visit France, Germany and Italy, then heads to India, leaves for Japan, travels on to Poland, ",
    "who": "Emmanuel Macron, who met Joe Biden, who is visiting Paris, both of whom met Xi Jinping, who ",
    "labels": "PRESIDENT BIDEN: You and I met in Bali. Our foreign ministers met.\n\nPRESIDENT XI: Thank you, Mr. President.\n\n",
    "offers": "Vladimir Putin offered to host talks between France and Germany, which accepted the offer and ",
    "undertakings listed": "Emmanuel Macron and Xi Jinping agreed to open an embassy, to build a railway, to send 5 ships, ",
    "signings": "Emmanuel Macron met Xi Jinping and witnessed the signing of an agreement on trade, a memorandum on energy, ",
    "receptions": "Xi Jinping received the French foreign minister, welcomed the German chancellor, hosted Narendra Modi, ",
    "put off": "Joe Biden was originally due to meet Xi Jinping on Monday, but the visit was postponed to June. ",
    "quoted as": "Emmanuel Macron was quoted as saying he met Joe Biden, quoted Xi Jinping as ",
    "signed off": "For CNN, I am Jane Doe, reporting from Paris with John Roe in Berlin\n",
}
"""What is repeated, by what it is called."""

SPICE = (
    *MONOTONOUS.values(),
    "’",
    "‘",
    "«",
    "—",
    "…",
    "\x0b",
    "\x85",
    "\ufeff",
    "\ufdfa",
    "ẞ",
    "İ",
    "ﬁ",
    "ǅ",
    "Σ",
    "\udfff",
    "9" * 40,
    "31 February",
    "99 May 9999",
    "in 0000",
    "$" + "9" * 30 + " trillion",
    "Mr. ",
    "U.S. ",
    "President Biden met President Xi",
    "will meet Friday",
    "tomorrow",
)


def storms(*, max_times: int = 400) -> st.SearchStrategy[str]:
    """One thing many times, then another; shrinks towards a single quotation mark."""
    gusts = st.tuples(st.sampled_from(SPICE), st.integers(1, max_times)).map(lambda gust: gust[0] * gust[1])
    return st.lists(gusts, min_size=1, max_size=3).map("".join)


def _spiced(text: str, start: int, _: int, draw: st.DrawFn) -> str:
    return text[:start] + draw(st.sampled_from(SPICE)) + text[start:]


_Change = Callable[[str, int, int, st.DrawFn], str]
_CHANGES: dict[str, _Change] = {
    "cut": lambda text, start, stop, _: text[:start] + text[stop:],
    "doubled": lambda text, start, stop, _: text[:stop] + text[start:],
    "spiced": _spiced,
    "shouted": lambda text, start, stop, _: text[:start] + text[start:stop].upper() + text[stop:],
    "whispered": lambda text, start, stop, _: text[:start] + text[start:stop].lower() + text[stop:],
    "reversed": lambda text, start, stop, _: text[:start] + text[start:stop][::-1] + text[stop:],
    "decomposed": lambda text, *_: unicodedata.normalize("NFD", text),
    "unbroken": lambda text, *_: text.replace("\n", " "),
    "unspaced": lambda text, start, stop, _: text[:start] + text[start:stop].replace(" ", "") + text[stop:],
    "halved": lambda text, start, *_: text[start:],
}


@st.composite
def mangled(draw: st.DrawFn, *, max_changes: int = 6) -> str:
    """Sample articles cut, doubled, spiced, shouted or written backwards; shrinks towards the first sample."""
    text = draw(st.sampled_from(articles())).text
    for _ in range(draw(st.integers(0, max_changes))):
        start, stop = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        text = _CHANGES[draw(st.sampled_from(sorted(_CHANGES)))](text, start, min(stop, start + 300), draw)
    return text[:20_000]


ANYTHING = st.text(st.characters(), max_size=300) | st.text(
    st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Zs", "Nd", "Lu", "Pi", "Pf"]), max_size=120
)
"""Random text, lone surrogates and controls included."""

HOSTILE = mangled() | storms() | ANYTHING
