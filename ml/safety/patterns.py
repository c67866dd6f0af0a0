"""How the patterns of this package are made out of their parts."""

import re
from typing import Final


def any_of(*parts: str) -> re.Pattern[str]:
    """Any of the parts, in capitals or not."""
    return re.compile("|".join(parts), re.IGNORECASE)


def loosely(*parts: str) -> re.Pattern[str]:
    """The same, where a space stands for any white space or none, as people type Korean."""
    return any_of(*(part.replace(" ", r"\s*") for part in parts))


NEVER: Final = (
    r"죽어도 ?(?:(?!아무|누구|다들|모두|걔|너|장례|눈물|울)[가-힣]{1,4} ?)?(?:못(?! ?(?:알아|찾|느))"
    r"|안 ?(?:하|한|할|해|했|되|돼|될|된|가|간|갈|놔|놓|져|질|바뀌|변|고치|고쳐|믿|듣|들|사과|먹)"
    r"|싫|하기 ?싫|보기 ?싫|인정|포기|양보|말 ?못|비밀)"
)
"""The idiom for never: somebody "would sooner die" than pass, give in or say sorry."""
