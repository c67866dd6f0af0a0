"""What happens in a message, whatever the story is: who did it, and whether it was done at all."""

import re
from typing import Final

from ml.counsel.fitness import is_called_for
from ml.counsel.plans import LEADS, Role
from ml.counsel.search import Search
from ml.counsel.talk import Talk
from ml.counsel.units import Unit

DEED: Final = "deed_"
"""How the topics begin whose units take up what happens in a message; whose deed it is follows."""
_OWN: Final = "deed_own"
_BY_OTHERS: Final = "deed_others"
_GRAVE: Final = re.compile(
    r"죽[고을어는였었]|죽음|자살|자해|유서|때[리려렸렸]|(?<!통수 )(?<!통수를 )(?<![가-힣])맞[았고]|얻어 ?맞|폭[력행]|(?<![가-힣])멍[이들]"
    r"|추행|성희롱|스토킹|칼을|던[지졌]|빈소|장례|하늘나라|돌아가[시셨신]|사라지고 ?싶|끝내고 ?싶|마지막 ?인사|그동안 ?고마"
    r"|\b(?:kill\w*|die[ds]?|dying|suicid\w*|hurt myself|self.?harm\w*|hit me|beat me|rape\w*|assault\w*)\b",
    re.IGNORECASE,
)
"""Matters for which there are words of their own."""
_UNREAL: Final = re.compile(r"드라마|소설|영화에서|(?<![가-힣])꿈에|꿈을 ?꿨|까 ?봐|면 ?(?:어떡|어쩌|어떻)")
"""What is told of something that did not happen."""
_NOT_DONE: Final = re.compile(
    r"대|냐|을|겠|던데요|다며|다더|다는|다네|다고 ?(?:하|그|들|말|해)|으면|어야|더라면|다면|더라고요|어\?|어요\?|니\?"
    r"|.{0,6}(?:할까|될까|하고 ?싶|려고 ?(?:해|하는|합|했)|하면 ?어때)[요]?\??$"
)
"""What stands behind a deed that somebody else tells of, or that was not done."""
_PEOPLE: Final = (
    "엄마|어머니|아빠|아버지|남편|신랑|아내|와이프|집사람|친구|남친|여친|언니|오빠|누나|형|동생|아들|딸|아이|애|애들|걔|걔네|그 ?사람|그 ?애"
    "|선배|후배|팀장|부장|사장|상사|동료|동기|선생|담임|며느리|시누이|사위|손주|손자|손녀|할머니|할아버지|조카|이모|삼촌|고모|짝꿍|룸메"
    "|반장|조장|의사|간호사|강아지|고양이|아저씨|아줌마|학생|손님|신입|막내|첫째|둘째|사람들|다들|집주인"
)
_BY_ANOTHER: Final = re.compile(
    rf"(?:{_PEOPLE})(?:님)?(?:이|가|은|는|께서|도)(?!라| ?준)"
    r"(?:(?!는데|은데|인데|길래|니까|어서|아서|해서|라서|와서|려고|느라|더니|지만|고 |며 |면서|때문|나는|저는|내가|제가|나만|저만|난 |전 |한테|에게|께)"
    r"[^.?!,]){0,14}$"
)


def taken_up(search: Search) -> Unit | None:
    """What takes up a deed of the last message, be it told of whatever matter; None where nothing known does."""
    talk = search.talk
    deeds = search.library.under(DEED)
    if not deeds or _GRAVE.search(talk.text):
        return None
    return search.best(
        Role(LEADS, deeds), (), lambda unit: is_called_for(unit, talk) and _is_done(unit, talk)
    )


def _is_done(unit: Unit, talk: Talk) -> bool:
    """Whether the one who writes did what a unit for their own deeds takes up."""
    if unit.topic == _BY_OTHERS:
        return not _UNREAL.search(talk.text)
    if unit.topic != _OWN or unit.needs_pattern is None:
        return True
    return any(
        not _NOT_DONE.match(talk.text[match.end() :]) and not _BY_ANOTHER.search(talk.text[: match.start()])
        for match in unit.needs_pattern.finditer(talk.text)
    )
