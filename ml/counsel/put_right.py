"""What little a short message says: who is meant ("not me, my brother"), or a word or two added."""

import re
from typing import Final

_NOT: Final = re.compile(
    r"(?:말고|아니고|아니라|아니구|아닌데)(?:요)?,?\s?(?P<meant>[가-힣A-Za-z]{1,8}?(?: [가-힣]{1,6}?)?)"
    r"(?:이었|였|이라|이라고|한테|이|가|은|는|도|를|을|께서|꺼|거)?(?:요|이요|예요|이에요|에요|야|이야|임|얘기|이야기|말|이라고|라고|라니까|거든)*"
    r"[.!?~ㅋㅎㅠㅜ\s]*$"
)
_SHORT: Final = re.compile(
    r"^(?:ㄴㄴ|노노|아니|아뇨)[,.\s]+(?P<meant>[가-힣A-Za-z]{1,6}?)(?:이?요|예요|이에요|이?야|임)?[.!~ㅋㅎ\s]*$"
)
_CLAUSE: Final = re.compile(r"[이가은는을를도에] ")
"""Half a sentence, not a name."""
_COUNTS: Final = re.compile(r"(?:시간|분|일|주|달|년|번|개|원|명|살|째)$")
_NO_NAME: Final = frozenset(
    {
        "그냥",
        "진짜",
        "아직",
        "됐어",
        "괜찮아",
        "몰라",
        "없어",
        "아니",
        "그게",
        "그런",
        "다른",
        "뭐",
        "싫어",
        "안",
        "못",
    }
)


def meant_of(text: str) -> str | None:
    """The one whom, or the thing that, is meant instead; None where nobody is named."""
    match = _NOT.search(text) or _SHORT.match(text)
    if (
        match is None
        or match["meant"] in _NO_NAME
        or _CLAUSE.search(match["meant"])
        or _COUNTS.search(match["meant"])
    ):
        return None
    if match["meant"].endswith(("다", "어", "아", "네", "지", "데", "고", "해")):
        return None
    return match["meant"].removesuffix(" 얘기").removesuffix(" 이야기")


_BIT: Final = re.compile(r"^[가-힣0-9]+(?: [가-힣0-9]+){0,2}$")
_LONGEST_BIT: Final = 14
_OWN: Final = re.compile(r"^(?:제|내|저|나|우리)(?: |가|는|도|한테|만|를)")


def bit_of(text: str) -> str | None:
    """A word or two as they can be asked back; None where the message is longer, or speaks of the writer."""
    clean = text.strip(" .,!~ㅋㅎㅠㅜ")
    bit = re.sub(r"(?:이요|요)$", "", clean)
    if not bit or len(bit) > _LONGEST_BIT or not _BIT.match(bit) or _OWN.match(bit):
        return None
    return bit
