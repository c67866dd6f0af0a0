"""Reads what the film should be like: "조커 같은 거", "인터스텔라 느낌", "something like Parasite"."""

import re
from collections.abc import Sequence

from ml.wishes.lexicon_files import word_list
from ml.wishes.mentions import Kind, Mention
from ml.wishes.refusals import is_refused_after, linked

_AFTER = re.compile(
    r"""["'”’>》」』]?\s?(?:영화|작품|시리즈|감독(?:님)?|애니|극장판|드라마|배우|특유의|같이|원작|1"
    r"|2)?\s?(?:이?랑|하고|와|과|의|이나"""
    r"""|나)?\s?(?:좀\s|약간\s|분위기\s?|느낌\s?|결이\s?|분위기가\s?|느낌이\s?|스타일이\s?|장르가\s?"
    r"|완전\s)?"""
    r"(?:같은|같이(?!\s?(?:나오|나온|출연|볼|보|주연))|같애|처럼|비슷|느낌|풍의|풍\s|류의|류\s|스타일|삘"
    r"|필\s|분위기|감성|결이|급|못지|만큼|닮은"
    r"|st(?![a-z])|뺨치|바이브|재질|무드|(?:같|비슷)[했하])"
)
_EN_AFTER = re.compile(
    r"""["'”’]?\s?-?(?:'s\s)?(?:vibes?|style|like(?!\s?(?:to|it))|esque|type|kind\sof"""
    r"""|feel(?:ing)?)(?![a-z])"""
)
_EN_BEFORE = re.compile(
    r"""(?:(?<!i'd )(?<!would )(?<!i )(?<!feel )\blike|similar\sto|in\sthe\s(?:style|vein|spirit|mood"""
    r"""|mould)\sof|reminiscent\sof|such\sas|vibes?\sof|along\sthe\slines\sof|remind\w*\sme\sof"""
    r"""|(?:same|similar)\s\w+\sas|as\s\w+\sas|comparable\sto|closer?\sto)\s?(?:the\s)?(?:movies?\s"""
    r"""|films?\s)?["'“‘]?\s?$"""
)
_LIKED_BEFORE = re.compile(
    r"""\b(?:loved?|enjoyed?|liked|fan\sof|favou?rite\s(?:movie|film)\sis"""
    r"""|adored?)\s(?:the\s)?(?:movies?\s|films?\s)?["'“‘]?\s?$"""
)
_LIKED_AFTER = re.compile(
    r"""["'”’>》」』]?\s?(?:영화\s)?(?:을|를|는|은|도|이|가|만)?\s?(?:진짜|정말|너무|되게|엄청|완전|제일"
    r"|가장)?\s?(?:재밌게|재미있게|재밌었"""
    r"""|재미있었|잼있|잼나게|잼게|감명|감동\s?깊|인상|좋았|좋아|잘\s?봤|최애|인생|취향)"""
)
_QUOTED = re.compile(r"""["“‘<《「『']([^"“”‘’'<>《》「」『』\n]{1,40})["”’>》」』'](?=(.{0,16}))""")
_UNKNOWN = re.compile(
    r"(?<![가-힣a-z0-9])(?P<name>[가-힣a-z0-9][가-힣a-z0-9:'-]{0,14}(?:\s[가-힣a-z0-9][가-힣a-z0-9:'-]{0,14}){0,5}?)\s?(?P<how>같은\s?(?:[가-힣]{1,5}\s){0,2}(?:거"
    r"|건|것|걸|게|영화|느낌|분위기|작품|애니|로맨스|로코|멜로|액션|공포|호러|스릴러|코미디|드라마|사극"
    r"|시대극|뮤지컬|판타지|다큐|류|스타일|sf|[가-힣]{1,3}물)"
    r"|(?:이?랑|와|과|하고)?\s?(?:분위기\s?|느낌\s?|결이?\s?)?비슷한\s?(?:거|건|것|걸|게|영화|느낌|분위기"
    r"|작품|걸로|결))"
)
_TAIL = re.compile(r"(?<=[가-힣])(?:이랑|랑|하고|와|과|영화|시리즈)$")
_STOP_ENDING = re.compile(
    r"(?:에서|에|에게|한테|으로|고|는데|은데|ㄴ데|인데|면|면서|서|요|줘|줄래|까|다|지만|니까|라서|건|을"
    r"|를|는|하게|히|볼|할|싶은|싶|좋은|있는|없는|같은|나는|만한"
    r"|스러운|하는|한)$"
)
_EN_UNKNOWN = re.compile(
    r"""(?:(?:something|anything|movies?|films?|one|ones|stuff|recommend\sme|more|find\sme|suggest"""
    r"""|comed\w+|horror|thrillers?|romance|sci-fi|show)\s(?:\w+\s){0,2}?like|similar\sto"""
    r"""|in\sthe\s(?:style|vein)\sof"""
    r"""|reminiscent\sof)\s["“']?(?P<name>[A-Za-z0-9][\w:'&.-]*(?:\s[\w:'&.-]+){0,6})""",
    re.IGNORECASE,
)
_EN_END = re.compile(
    r"\s(?:but|and|with|on|under|from|please|for|that|or|which|because|in\sthe\ss|tonight|today|vibes?"
    r"|no|not|without|only|starring|by|is|pls|though|if|to\swatch|less|shorter|maybe|i|we|so)\b.*$",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s?(?:이?나|이?랑|하고|와|과|,|/)\s?")
_EN_LIST = re.compile(r"""["'”’]?(?:,|\s(?:and|or|&)|,\s(?:and|or))\s(?:the\s)?["'“‘]?""")
_QUOTES = frozenset("\"'“‘<《「『")
_MAX_WORDS = 5


def wanted_like(
    text: str, low: str, mentions: Sequence[Mention], gone: frozenset[int]
) -> tuple[list[str], set[int]]:
    """Return what the film should be like, in order, and which mentions say it."""
    named: set[int] = set()
    for place, mention in enumerate(mentions):
        if mention.entry.kind not in {Kind.TITLE, Kind.DIRECTOR, Kind.ACTOR} or place in gone:
            continue
        is_word = (
            mention.word in word_list("no_titles") and low[mention.start - 1 : mention.start] not in _QUOTES
        )
        if not is_word and _is_like(low, mention):
            named.add(place)
            named.update(_listed_before(low, mentions, place, gone))
            named.update(_listed_after(low, mentions, place, gone))
    found = [(mentions[place].start, mentions[place].entry.values[0]) for place in named]
    found += _quoted(text, low, mentions)
    found += _unknown(text, low, mentions, is_needed=not found)
    found.sort()
    return list(dict.fromkeys(name for _, name in found)), named


def _is_like(low: str, mention: Mention) -> bool:
    before, is_title = low[max(0, mention.start - 50) : mention.start], mention.entry.kind is Kind.TITLE
    after = _AFTER.match(low, mention.end)
    if after and not is_refused_after(low, after.end()):
        return True
    if _EN_AFTER.match(low, mention.end) or _EN_BEFORE.search(before):
        return True
    is_studio = bool(mention.entry.genre)
    return (
        is_title
        and not is_studio
        and (_LIKED_AFTER.match(low, mention.end) is not None or _LIKED_BEFORE.search(before) is not None)
    )


def _listed_before(low: str, mentions: Sequence[Mention], place: int, gone: frozenset[int]) -> list[int]:
    found = []
    while place > 0 and place - 1 not in gone and linked(low, mentions[place - 1], mentions[place]):
        place -= 1
        if mentions[place].entry.kind is not Kind.TITLE:
            break
        found.append(place)
    return found


def _listed_after(low: str, mentions: Sequence[Mention], place: int, gone: frozenset[int]) -> list[int]:
    """Go on through an English list: "like Past Lives and Before Sunrise"."""
    found = []
    for later in range(place + 1, len(mentions)):
        between = low[mentions[later - 1].end : mentions[later].start]
        if mentions[later].entry.kind is not Kind.TITLE or later in gone or not _EN_LIST.fullmatch(between):
            break
        found.append(later)
    return found


def _quoted(text: str, low: str, mentions: Sequence[Mention]) -> list[tuple[int, str]]:
    """Find what stands in quotation marks and is not known."""
    return [
        (start, text[start:end].strip())
        for start, end in quoted_titles(low)
        if not any(mention.start < end and start < mention.end for mention in mentions)
    ]


def quoted_titles(low: str) -> list[tuple[int, int]]:
    """Return where titles stand in quotation marks, to which the film should be alike."""
    return [
        match.span(1)
        for match in _QUOTED.finditer(low)
        if _AFTER.match(match[2]) or _EN_BEFORE.search(low[max(0, match.start() - 50) : match.start()])
    ]


def _unknown(text: str, low: str, mentions: Sequence[Mention], *, is_needed: bool) -> list[tuple[int, str]]:
    """Find titles that nobody has listed by what stands around them."""
    if not is_needed:
        return []
    taken = [(mention.start, mention.end) for mention in mentions if mention.entry.kind is not Kind.DECOY]
    for match in _UNKNOWN.finditer(low):
        if is_refused_after(low, match.end()):
            continue
        start, end = match.span("name")
        start = _title_start(low, start, end, taken)
        name = _TAIL.sub("", text[start:end].strip()).strip()
        if name and name not in word_list("no_titles") and len(name) > 1 and not _STOP_ENDING.search(name):
            return [*_known_before(low, start, mentions), (start, name)]
    for match in _EN_UNKNOWN.finditer(text):
        name = _EN_END.sub("", match["name"]).strip(" .,'")
        if (
            name
            and name.lower() not in word_list("no_titles_en")
            and not _covered(match.start("name"), taken)
        ):
            return [(match.start("name"), name)]
    return []


def _known_before(low: str, start: int, mentions: Sequence[Mention]) -> list[tuple[int, str]]:
    """Find known titles in one list with an unknown one: "러브레터나 4월 이야기 같은"."""
    return [
        (mention.start, mention.entry.values[0])
        for mention in mentions
        if mention.entry.kind is Kind.TITLE and _JOINS.fullmatch(low[mention.end : start])
    ]


def _title_start(low: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> int:
    """Go back from the end of a title word by word, to the first word that is no part of it."""
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", low[start:end])]
    begin = end
    for n, (first, last) in enumerate(reversed(words[-_MAX_WORDS:])):
        word = low[start + first : start + last]
        if (
            _covered(start + first, taken)
            or word in word_list("no_titles")
            or (n and _STOP_ENDING.search(word))
        ):
            break
        begin = start + first
    return begin


def _covered(place: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(first <= place < last for first, last in taken)
