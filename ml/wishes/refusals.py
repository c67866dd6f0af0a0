"""What of a request is refused: "X 말고", "안 무서운", "no X", and lists of such."""

import re
from collections.abc import Sequence

from ml.wishes.mentions import Entry, Kind, Mention

_STEPS = 10
"""Filler words between a word and what refuses it."""

_NO = re.compile(
    r"말고|말구|빼곤|빼군|사양|말곤|말아|빼고|빼구|빼서|빼줘|빼\s주|빼주|빼면|빼\s?(?=$|[.,!?~])|뺀|빼놓"
    r"|제외|제하고|싫|시러|시름|시룸|별로|아닌|아니고"
    r"|아니구|아니었으면|아녔으면|아니면|아닐|아니라|아닌데"
    r"|안\s?(?:나오|나온|나왔|되|돼|됨|봐|볼|보고|보는|본다|봅니|좋아|땡|당[기겨]|끌|내[키켜]|들어|섞"
    r"|했으면|들어간)|없는|없이|없고|없었으면|없으면|없어야|없었음"
    r"|없음|없게"
    r"|질색|못\s?(?:봐|보|견|버|참)|지겨|지겹|질[렸려리]|물[렸려]|그만|사절|피하|피해|피할|노노|ㄴㄴ|금지"
    r"|패스|극혐|혐오|꺼려|꺼리|무리|힘들|힘드|부담|거르고"
    r"|걸러|거절|노땡큐|취향\s?아|관심\s?없|(?:지|진|질)\s?(?:는\s|도\s|만\s)?(?:않|안|말|못)"
    r"|(?<![a-z])free(?![a-z])|(?:is|are)\s(?:out|not)|a?n'?t\s(?:my|for)"
)
# Longest first: a filler must not end inside a longer one.
_FILLER = re.compile(
    r"\s+|들어가는|들어있는|보다보니|스타일|나오는|나오고|들어간|하거나|이야기|무조건|당분간|그다지"
    r"|솔직히|봤더니|스러운|적으로|더이상|그런거|그런건|영화|작품|오리지널|장르|"
    r"계열|종류|나온|나오|있는|하는|하고|거나|많은|많이|심한|강한|느낌|장면|요소|내용|얘기|소재|부분|설정"
    r"|으로|너무|진짜|정말|절대|제발|오늘|지금|요즘|이제|"
    r"그닥|별로|완전|아예|전혀|맨날|자주|봐서|적이|적인|스럽|이런|그런|등등|같은|보기|보는|보고|싶지|그냥"
    r"|이젠|쪽|물|센|쎈|씬|거|것|건|게|걸|꺼|껀|만|도|"
    r"은|는|이|가|을|를|로|요|들|좀|딱|잘|못|쫌|다|한|해|할|하(?=[지진질])|적|롭|런|운|인|면|데|뭐|막|등|꼴|류|더|"
    r"(?:movies?|films?|stuff|scenes?|ones?|please|kind|things?|-)(?![a-z])"
)
_NO_BEFORE = re.compile(
    r"(?:(?:^|\s)(?:안|덜|노)\s?|\b(?:no|not|non|without|avoid(?:ing)?|except(?:\sfor)?|excluding|hate"
    r"|dislike|nothing|never|anything\sbut|everything\sbut|other\sthan|instead\sof|rather\sthan"
    r"|can'?t\s(?:stand|handle|do|watch|take)|cannot\s(?:stand|handle)|tired\sof|sick\sof|no\smore|less"
    r"|skip|isn'?t|aren'?t|doesn'?t|don'?t|won'?t|fed\sup\swith|free\sof|bored\sof|minus|nor|neither)"
    r"(?:\s(?:too|very|any|a|an|the|more|so|super|really|that|overly|anything|about|watch|of|is|be|have"
    r"|has|want|like|contain|include|involve|involving|with|much|lots|kind|fan|show|feature|excessive"
    r"|graphic|extreme|on|another|people|where))*[\s-]+)$"
)
_ONLY_SO = re.compile(r"\s*(?:안|없)\s?(?:되는|으면\s안)|\s*(?:없으면\s?안|안\s?본\s?지)")
_LINK = re.compile(
    r"(?:\s|나오는|영화|작품|장르|물|거|것|건|게|걸|도|쪽|들|이나|나|이랑|랑|하고|와|과|이든|든|거나|적"
    r"|적이|이|한|하|또는|혹은|아니면|및|그리고|같은|,|/|·"
    r"|&|\+|고|movies?|films?|or|and|nor)+"
)
_LINKING = re.compile(r"랑|하고|와|과|나|든|또는|혹은|및|그리고|,|/|·|&|\+|고|도|\bor\b|\band\b|\bnor\b")
_EN_LINK = re.compile(
    r"\s*(?:movies?|films?|stuff)?\s*(?:,|/|,?\s*(?:or|and|nor|&))\s*(?:too|any|a|overly)?\s*"
)
_BEFORE_CHARACTERS = 60
_LINK_CHARACTERS = 16


def refused(low: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """Return which of the mentions are refused, by their places in the list."""
    gone: set[int] = set()
    for place, mention in enumerate(mentions):
        if is_refused_after(low, mention.end):
            gone.add(place)
            gone.update(_earlier(low, mentions, place))
        elif is_refused_before(low, mention.start):
            gone.add(place)
            gone.update(_later(low, mentions, place))
    return frozenset(gone)


def is_refused_after(low: str, end: int) -> bool:
    """Say whether what ends here is followed by a refusal that belongs to it."""
    for _ in range(_STEPS):
        if _ONLY_SO.match(low, end):
            return False
        if _NO.match(low, end):
            return True
        filler = _FILLER.match(low, end)
        if filler is None:
            return False
        end = filler.end()
    return False


def is_refused_before(low: str, start: int) -> bool:
    """Say whether what begins here follows a refusal that belongs to it."""
    return _NO_BEFORE.search(low[max(0, start - _BEFORE_CHARACTERS) : start]) is not None


def linked(low: str, first: Mention, second: Mention) -> bool:
    """Say whether two mentions stand in one list: "공포랑 스릴러", "horror or gore"."""
    if _family(first.entry) is not _family(second.entry):
        return False
    between = low[first.end : second.start]
    if not between.strip():
        return True
    return (
        len(between) <= _LINK_CHARACTERS and bool(_LINK.fullmatch(between)) and bool(_LINKING.search(between))
    )


def _family(entry: Entry) -> Kind:
    if entry.kind in {Kind.THEME, Kind.GROWN}:
        return Kind.GENRE
    return Kind.ACTOR if entry.kind in {Kind.DIRECTOR, Kind.TITLE} else entry.kind


def _earlier(low: str, mentions: Sequence[Mention], place: int) -> list[int]:
    found = []
    while place > 0 and linked(low, mentions[place - 1], mentions[place]):
        place -= 1
        found.append(place)
    return found


def _later(low: str, mentions: Sequence[Mention], place: int) -> list[int]:
    """Go on through an English list; commas alone join nothing: "no horror, comedy please"."""
    found, joined = [], False
    while place + 1 < len(mentions):
        between = low[mentions[place].end : mentions[place + 1].start]
        if not _EN_LINK.fullmatch(between):
            break
        joined = joined or bool(re.search(r"or|and|nor|&|/", between))
        place += 1
        found.append(place)
    return found if joined else []
