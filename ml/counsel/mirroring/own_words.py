"""Korean words by which those who write speak of themselves; what is said back leaves them out."""

import re
from typing import Final

_SUBJECT: Final = r"(?:제가|내가|저는|나는|난|저도|나도|저희는|우리는|저희가|우리가|저흰|우린)"
_OBJECT: Final = r"(?:제게|내게|(?:나|저)(?:한테|에게|보고|더러)(?:는|도|만)?|나를|저를)"
_WORD: Final = re.compile(rf"(?:^|(?<= ))(?:{_SUBJECT}|{_OBJECT}|나랑|저랑|나하고|저하고) ")
_IS_SUBJECT: Final = re.compile(rf"(?:^| ){_SUBJECT}(?: |$)")
_IS_OBJECT: Final = re.compile(rf"(?:^| ){_OBJECT} ")
_OF_THING: Final = re.compile(r"((?:냄새|소리|생각|눈물|맛|빛|겁|윤|땀|티)[이가]? 나)(는 )")
"""What is given off by something: "냄새 나는 스카프" speaks of nobody."""
_HELD: Final = "\u200b"
"""What keeps it from being read as an own word."""
_BARE: Final = re.compile(
    r"^(?:(?:나|저|난) (?=[가-힣])|전 (?!냄새|부[치쳐]|남친|여친|남편|직장|회사|애인|세입자)(?=[가-힣]))"
)
_ALONE: Final = re.compile(r"(?:^|(?<= ))(?:나만|저만) ")
_POSSESSIVE: Final = re.compile(r"(?:^|(?<= ))(?:제|내|저희|우리) (?=[가-힣])")
_AMID: Final = re.compile(
    r"(?<= )(?:나|저) (?=주고|줬|안 |못 |오늘|어제|지금|요즘|이제|아까|방금|혼자|진짜|너무|그냥|완전|맨날"
    r"|원래|사실)"
)
"""Own words without a particle in the midst of a clause."""
_TOPICS: Final = re.compile(
    r"(?:^| )(?:오늘|어제|내일|모레|요즘|지금|아까|아침|점심|저녁|새벽|주말|처음|결국|사실|원래|평소"
    r"|[0-9가-힣]*(?:날|주|달|년|때|시간|번|일|에|발표|반찬|설거지|청소|운전|계산|밥|돈|건|짐|몫))"
    r"[은는] (?=(?:내가|제가|나도|저도|내|제) )"
)
"""What is spoken of before the one who writes is named; it describes nobody."""
_DESCRIBED: Final = re.compile(r"[는던은] (?:내가|제가|나는|저는|나|저) ")
"""Own words with something before them that describes the one who writes."""
_WITH_ANOTHER: Final = re.compile(
    r"(?:^| )(?:나랑|저랑|나하고|저하고) (?:[가-힣]+ )?[가-힣]+(?:만|도|은|는|이|가) "
)
"""Own words that stand beside somebody else's name, which cannot do without them: "me and Jun"."""
_ALONE_OF_OTHERS: Final = re.compile(
    r"[가-힣](?:이|가|께서|은|는) (?:[^ ]+(?<![데고서면까]) ){0,3}(?:나만|저만) "
)
"""Somebody does something to the one who writes alone, or about them."""
_LEFT: Final = re.compile(r"(?:^| )(?:나|저|내|제|나의|저의)(?: |$|[를은는도만]|처럼|같)")


def is_own_subject(clause: str) -> bool:
    """Whether a clause names the one who writes as its subject."""
    return _IS_SUBJECT.search(_OF_THING.sub(rf"\1{_HELD}\2", clause)) is not None


def is_done_to_own(clause: str) -> bool:
    """Whether a clause names the one who writes as its object."""
    return _IS_OBJECT.search(clause) is not None


def has_own_word(clause: str) -> bool:
    """Whether an own word stands in a clause that can be left out."""
    return _WORD.search(f"{clause} ") is not None


def without_own_words(clause: str) -> str:
    """The clause without them; empty where it cannot do without."""
    if _DESCRIBED.search(_TOPICS.sub(" ", clause)) or any(
        each.search(clause) for each in (_WITH_ANOTHER, _ALONE_OF_OTHERS)
    ):
        return ""
    clause = _OF_THING.sub(rf"\1{_HELD}\2", clause)
    bare = _WORD.sub("", _ALONE.sub("혼자만 ", _AMID.sub("", clause)))
    bare = _POSSESSIVE.sub("", _BARE.sub("", bare))
    return "" if _LEFT.search(bare) else bare.replace(_HELD, "")
