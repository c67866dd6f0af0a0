"""Whether a message passes on what somebody else said, so that its words are no word to the companion."""

import re
from typing import Final

_TOLD: Final = (
    r"(?:함(?![가-힣])|하더|하네|하는데|하길래|하시|하셔|한다|했(?!잖)|해서|해요?[.!?…ㅠㅜㅋ\s]*$|그러|그래[.!?…ㅠㅜㅋ\s]*$|그랬"
    r"|물어|물었(?!잖)|묻더|놀리|놀렸|소리|말하더|말했(?!잖)|들었|듣고|들으|혼[나났내]|화[내냈]|욕|난리|뭐라)"
)
_QUOTES: Final = re.compile(
    # "…냐고 함", "…라고 하더라", "…다고 들었어", and the same without the verb at the end.
    rf"(?:냐|니|이?라|다|자|달라|라)고\s?(?:막\s?|또\s?|나한테\s?|저한테\s?)*{_TOLD}|냬(?:요|ㅠ|ㅋ|\s|[.!?…]|$)|라며\s?(?:놀|비웃|웃|화|혼|욕|뭐라)"
    # "'who are you?' she says".
    r"|[\"'“‘][^\"'”’]+[\"'”’]\s?(?:래|라고|라네|라더|라며|이럼|이래|이러"
    r"|하더|함(?![가-힣])|하고 ?(?:끝|갔|끊))"
    # "바보래", "한심하대", "재수없대"; what ends in ㄹ래 is a wish of one's own.
    r"|(?<=[가-힣])(?<![그저어원노모빨아])(?<!이)래(?:요)?[.!?…ㅠㅜㅋ\s]*$|(?<=[가-힣])이래(?:요)?[.!?…ㅠㅜㅋ\s]*$"
    r"|(?:[하같했었았였겠렸졌냈랬됐봤왔갔샀줬썼없있싫좋많]|[가-힣]\s?안\s?된|된|한|린|인|난)대(?:요)?[.!?…ㅠㅜㅋ\s]*$"
)
_OWN: Final = re.compile(
    r"(?<![가-힣])(?:너는?|넌|너한테|니가|네가|너가)\s?.{0,16}(?:다고|라고|냐고)\s?(?:했잖|말했잖|물었잖|묻잖)"
    # "누가 너더러 위로해 달래": nobody asked the companion for it.
    r"|누가\s?(?:너|니|당신|언제)"
    # "…다고 했는데 왜 딴 얘기를 해": what one said oneself, to the companion.
    r"|(?:다고|라고)\s?(?:방금\s?|말\s?)?(?:했|썼|적었|말했)(?:는데|더니|구만)(?:도|요)?[\s,]*(?:왜|뭔|무슨)"
)
_FINAL_L: Final = 8
_FIRST_SYLLABLE: Final = 0xAC00
_N_FINALS: Final = 28


def is_reported(text: str) -> bool:
    """Whether the message says what somebody else said or asked."""
    if _OWN.search(text):
        return False
    return any(not _is_own_wish(text, match) for match in _QUOTES.finditer(text))


def _is_own_wish(text: str, match: re.Match[str]) -> bool:
    """Whether the match is "…ㄹ래", which nobody else said: "지울래", "안 할래"."""
    if not match[0].startswith("래") or not match.start():
        return False
    if re.search(r"지\s?말$", text[: match.start()]):
        return False  # "told not to"
    before = ord(text[match.start() - 1]) - _FIRST_SYLLABLE
    return before >= 0 and before % _N_FINALS == _FINAL_L
