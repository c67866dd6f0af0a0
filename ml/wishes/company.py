"""Reads whether children or parents watch too, and whether films from 19 on are refused."""

import re
from collections.abc import Sequence

from ml.wishes.mentions import Kind, Mention

_WITH = re.compile(
    r"(?:들|님)?\s?(?:둘|셋|넷|하나|[두세네]\s?명|\d\s?명)?(?:이|도|까지|은)?\s?(?:이랑|랑|하고|와|과"
    r"|데리고|데꼬|모시고|끼리|두고)\s?(?:은"
    r"|는|도)?\s?(?!\s?(?:싸|다투|다퉈|다툰|헤어|통화|사이|갈등|관계|떨어|못\s?만|연락|멀어|의절|살고"
    r"|화해|말다툼|문제|크게|또\s?싸|심하게))"
)
_FOR = re.compile(
    r"(?:이|가|은|는|의)?\s?[^랑과와,.]{0,12}?같이\s?(?:볼|보려|보기|봐)|"
    r"(?:들|이|가|들이)?\s?\S{1,3}\s?살\S{0,3}\s?(?:같이|함께)?\s?(?:볼|봐|보)|(?:들|님)?\s?(?:(?:둘|셋"
    r"|넷|하나|[두세네]\s?명"
    r"|\d\s?명)\s?(?:이|도|까지|은)?)?\s?(?:한테|에게|께|이|가|들이|도|께서|용으로|용|을"
    r"|를)?\s?(?:다\s)?(?:같이|함께|다같이|모두"
    r"|다)?\s?(?:보여|보기|볼|봐도|봐요|보는|보면|보게|보려|보고\s?싶어\s?하|틀어|좋아할"
    r"|좋아하는\s?(?:영화|거|걸)|즐길|추천|모시고|앉혀)"
)
_AGE = re.compile(
    r"(?:\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두)\s?살\s?(?:짜리|배기|된|인"
    r"|먹은)?\s?(?:애|아이|아들|딸|조카|동생|꼬마|손주|손녀"
    r"|손자)?\s?(?:들)?\s?(?:이랑|랑|하고|와|과|한테|에게|도|가|이|용)?\s?(?:같이|함께)?\s?(?:볼|봐|보"
    r"|좋아할|랑|이랑|와|과|하고)|(?:아들|딸"
    r"|조카|애|아이|손주|손녀|손자|동생|꼬마)\S{0,3}\s?(?:이제\s|올해\s)?(?:1?\d|[한두세네]|다섯|여섯"
    r"|일곱|여덟|아홉|열[한두세네]?)\s?살"
    r"|\d\s?학년\s?\S{0,6}(?:이랑|랑|와|과|볼|보)"
)
_RATED = re.compile(
    r"(?:(?:12|15|7)\s?세|십오\s?세|십이\s?세)\s?(?:이상|이하|관람가|이용가|까지)?|rated\s(?:g|pg)\b"
    r"|\bpg(?:-13)?\b"
)
_ENGLISH = re.compile(
    r"\b(?:with|for|to|and)\s(?:(?:my|our|the|a|some|young|little|small|both|elderly|whole|entire|two"
    r"|three|teenage|\d+[\s-]year[\s-]old|\d+)\s)*"
    r"(?:kids?|kiddos?|children|child|son|sons|daughters?|parents?|mom|mum|mommy|mother|dad|father"
    r"|family|nephews?|niece|nieces|grandparents?|grandma|grandmother|grandpa|grandfather|toddlers?"
    r"|in-laws|grandkids|grandson|granddaughter|grandchildren|baby|\d+[\s-]year[\s-]olds?)\b"
    r"|\b(?:(?:my|our|the|two|three|young)\s)*(?:kids?|children|parents|family|mom|dad|son"
    r"|daughter)\s(?:and\s(?:i|me)\b|can\s(?:watch|enjoy)|will\s(?:like|enjoy|love)|would\s(?:like"
    r"|enjoy|love)|(?:is|are)\swatching)"
)
_EN_TALK = re.compile(
    r"(?:fight|fought|argu\w+|problems?|trouble|talk\w*|broke\sup|live|living|fell\sout|issues|mad"
    r"|angry|upset)\s$"
)


def is_for_all_ages(low: str, mentions: Sequence[Mention], gone: frozenset[int]) -> bool:
    """Say whether the request wants nothing from 19 on, for whatever reason."""
    for place, mention in enumerate(mentions):
        kind = mention.entry.kind
        if (kind is Kind.GROWN and place in gone) or (kind is Kind.YOUNG and place not in gone):
            return True
        if kind is Kind.COMPANY and (_WITH.match(low, mention.end) or _FOR.match(low, mention.end)):
            return True
    if _AGE.search(low) or _RATED.search(low):
        return True
    return any(not _EN_TALK.search(low[max(0, m.start() - 20) : m.start()]) for m in _ENGLISH.finditer(low))
