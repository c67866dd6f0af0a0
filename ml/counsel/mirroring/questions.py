"""Korean questions as they are said back: "먼저 말해야 할까요?" becomes "먼저 말해야 할지"."""

import re
from typing import Final

from ml.counsel.mirroring.hangul import ending_in

_L: Final = ending_in("ㄹ")
_N: Final = ending_in("ㄴ")
_SENTENCE: Final = re.compile(
    r"(?<=\?)|[.!\n~…]+|[ㅋㅎㅠㅜ]+|(?<=요) |(?<=니다) |(?<=[았었했겠]어) |(?<=[았었했겠]음) "
)
_FORMS: Final = (
    (re.compile(r"(?:걸 그랬|둘에 |커플 )하?나(?:요)?$|(?:화|겁|생각|구|신|만|기억)나(?:요)?$|랄까$"), None),
    (re.compile(r"걸까(?:요)?$"), "건지"),
    (re.compile(rf"(?<={_L})까(?:요)?$"), "지"),
    (re.compile(r"건가(?:요)?$"), "건지"),
    (re.compile(rf"(?<={_N})가(?:요)?$"), "지"),
    (
        re.compile(
            rf"(?<=[하되있없맞보가오주싶{ending_in('ㅆ')[1:-1]}])나(?:요)?$|(?<=[가-힣])나요$|려나(?:요)?$"
        ),
        "는지",
    ),
    (
        re.compile(
            r"어떻게 (?:해|하지|하죠|해요|하나|하나요|해야 돼요|해야 하죠|해야 돼|해야 되나요|해야 하나요)$"
        ),
        "어떻게 해야 할지",
    ),
)
_MARKED: Final = (
    (re.compile(r"(?<=도 )(?:돼|되)(?:요|나요|죠|지|냐)?$"), "되는지"),
    (re.compile(r"(?<=야 )(?:돼|되|해|하)(?:요|나요|죠|지|냐)?$"), "하는지"),
    (re.compile(r"(?<=[게거] )맞(?:아|아요|죠|지)$"), "맞는지"),
)
"""Forms of questions that are statements without their mark."""
_OWN: Final = re.compile(
    r"(?:^|(?<= ))(?:제가|내가|저는|나는|난|전|저도|나도|저|나|저한테|나한테|저를|나를|저희가|우리가|우리|제|내|저희) (?=[가-힣])"
)
_OPENERS: Final = re.compile(
    r"^(?:(?:근데|그런데|그래서|그리고|사실|아니|음|아|진짜|솔직히|일단|암튼|아무튼|걍|그니까|그럼|그러면|그냥|혹시|막|이제|너라면|너는|넌|야|저기|글쎄|네|응)[ ,]+)+"
)
_NOT_SAID: Final = re.compile(
    r"(?<![가-힣])(?:너|네|니|넌|널|당신|여기|이거|그거|얘|쟤|뭔|몇|누구|누가|왜|어때|어디|언제|무슨|뭐|뭘)(?![가-힣]*는 )|씨발|존나|새끼|병신|지랄|놈|년|이상한|예민한|나쁜|잘못|한심|죽|자해|살[아지]|사라|끝내|영화|추천|들리|듣고 ?있|기억"
)
_SHORTEST: Final = 7
_LONGEST: Final = 34


def whether_of(text: str) -> str:
    """The last question of a message as part of a sentence; empty where there is none to be said back."""
    for sentence in reversed([part.strip(" ,") for part in _SENTENCE.split(text)]):
        clause = _OWN.sub("", _OPENERS.sub("", sentence.rstrip("? ")))
        if not _SHORTEST <= len(clause) <= _LONGEST or " " not in clause or _NOT_SAID.search(clause):
            continue
        for pattern, form in (*_FORMS, *(_MARKED if sentence.endswith("?") else ())):
            if pattern.search(clause):
                return pattern.sub(form, clause) if form else ""
    return ""
