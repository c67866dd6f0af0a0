"""Somebody's very words in a Korean message, said back with whose they are."""

import re
from typing import Final

from ml.counsel.mirroring.hangul import final_of
from ml.counsel.mirroring.own_words import has_own_word
from ml.counsel.mirroring.people import People
from ml.counsel.mirroring.predicate import honoured_past
from ml.counsel.mirroring.types import Mirrored
from ml.counsel.mirroring.unsaid import Unsaid
from ml.counsel.mirroring.wording import Wording

_VERBS: Final = (
    r"(?:이러더라|이럼|이러네|이러는|이랬|이래|그러더라|그러네|그러는|그랬|하더라|하네|하는데"
    r"|하시더라|하시네|하시는|하셨|했|라고 ?(?:함|했|하셨|하더|하네|그러)|라는)"
)
_SAYS: Final = re.compile(
    r"(?P<who>[가-힣]{1,6}?)(?P<mark>이|가|께서|은|는) (?:[가-힣 ]{0,14} )??"
    r"(?P<words>['\"‘“][^'\"’”]{2,24}['\"’”]|[^.,'\"?~!]{2,24}[?~!]+)"
    rf" ?{_VERBS}"
)
_MARKED: Final = re.compile(
    r"(?P<words>['\"‘“][^'\"‘“’”]{3,32}['\"’”])"
    r" ?(?P<verb>이?라면서|이?라[고며네는길]|이?래|이러|그러|이럼|이랬|그랬"
    r"|하심|하시|하셨|하더|하네|하는데|하길래|하고|하면서|하며|해서|하는 ?거|이러는 ?거|보냄|보냈|보내왔"
    r"|남김|남겼|함|했|랬|한다|이?라는|물어|묻|$)"
    r"(?! ?(?:썼|써|쓰|쓴|적|저장|검색|생각|앉|보냈|답|대답))"
)
_WRITTEN: Final = re.compile(
    r"(?P<words>['\"‘“][^'\"‘“’”]{3,32}['\"’”])"
    r" ?(?:이?라고 ?)?(?:이렇게 ?)?(?:(?:문자|톡|카톡|디엠|메시지|답장|답|쪽지|알림|댓글|메일)(?:이|가|도"
    r"|만|으로)? ?)?"
    r"(?:써서|써 ?있|써 ?져|적혀|적힌|쓰여|써 ?줬|적어 ?줬|왔|옴(?![가-힣])|와 ?있|뜸(?![가-힣])|떴|뜨더"
    r"|달렸|달림)"
)
"""Somebody's words that were read."""
_SPOKEN: Final = re.compile(
    r"(?P<words>['\"‘“][^'\"‘“’”]{3,32}['\"’”])"
    r" ?(?:이?라는 ?)?(?:소리|말|이야기|얘기)(?:를|만|까지|도)? ?(?:들[었은음]|들려|하[더네심]|함)"
)
"""Somebody's words that were heard."""
_WHOLE: Final = re.compile(r"\s*(?P<words>['\"‘“][^'\"‘“’”]{3,32}['\"’”])[\sㅋㅎㅠㅜ.!]*")
_OF_OTHERS: Final = re.compile(
    r"이?라면서|이?래|이러|그러|이럼|하[심시셨더네]|하는데|하길래|하는 ?거"
    r"|하고(?= ?[가-힣 ]{0,6}(?:[으가오]?[시셨심]|끊|웃더|울더))"
)
"""Verbs behind very words that are mostly somebody else's, though nobody is named."""
_ASKED: Final = re.compile(
    r"더니|는데|니까|길래|한테|보고"
    r"|(?:쪽지|문자|톡|카톡|디엠|리뷰|댓글|답장|답|첫 ?줄|제목|반응|첫 ?마디|한마디|하는 말|알림)(?:이|가"
    r"|은|는|도|에)?[^.]{0,6}$"
)
"""What stands before an answer that ends the message."""
_NOT_OWN_KIN: Final = ("애 ", "아이 ", "친구 ", "윗집 ", "아랫집 ", "옆집 ", "걔 ", "그집 ", "누구 ")
"""Whose father or mother it is, where it is not the writer's."""
_WHO: Final = re.compile(r"(?:^|[ ,])(?P<who>[가-힣]{1,6}?)(?P<mark>이|가|께서|은|는)(?= )")
_OWN: Final = re.compile(
    r"(?<![가-힣])(?:내가|제가|나는|난|저는|전)(?= )(?!.*(?:[했하]더니|[했하]는데|니까|길래|한테|보고))"
    r"|속으로|라고 ?(?:쓰|적|검색|생각)"
)
"""Words before very words that make them those of the one who writes."""
_SHORTEST: Final = 2
_LONGEST: Final = 28
_MARKS: Final = " .,~!'\"‘’“”"


class QuoteFinder:
    """Finds very words; built once, then only read."""

    def __init__(self, people: People, unsaid: Unsaid, wording: Wording) -> None:
        self._people = people
        self._unsaid = unsaid
        self._wording = wording

    def find(self, text: str) -> Mirrored | None:
        """The words of somebody, where a message gives them and says whose they are."""
        match = _SAYS.search(text)
        if match is None or not self._is_named(match, text):
            return self._marked(text)
        if self._unsaid.is_unsayable(match[0]) or has_own_word(match["words"].strip(_MARKS)):
            return self._marked(text)
        return self._said(match["who"], match["mark"], match["words"])

    def _marked(self, text: str) -> Mirrored | None:
        """Words in quotation marks, of somebody named before them or of nobody named."""
        if read := _WRITTEN.search(text):
            return self._heard(read["words"], "글을 ", "봤")
        if spoken := _SPOKEN.search(text):
            return self._heard(spoken["words"])
        if whole := _WHOLE.fullmatch(text):
            return self._heard(whole["words"])
        match = _MARKED.search(text)
        if match is None or self._unsaid.is_unsayable(match["words"]) or _OWN.search(text[: match.start()]):
            return None
        before = text[: match.start()]
        named = [each for each in _WHO.finditer(before) if self._is_named(each, text)]
        if named and not self._unsaid.is_unsayable(named[-1]["who"]):
            return self._said(named[-1]["who"], named[-1]["mark"], match["words"])
        verb = match["verb"]
        is_of_other = _OF_OTHERS.match(text, match.start("verb")) if verb else _ASKED.search(before)
        return self._heard(match["words"]) if is_of_other else None

    def _is_named(self, match: re.Match[str], text: str) -> bool:
        """Whether a match names somebody by what they are to the one who writes."""
        is_own_kin = not text[: match.start("who")].endswith(_NOT_OWN_KIN)
        return is_own_kin and self._people.is_person(match["who"])

    def _heard(self, marked: str, what: str = "말을 ", deed: str = "들었") -> Mirrored | None:
        """Words of nobody named, as what was heard or read."""
        words = marked.strip(_MARKS)
        if not _SHORTEST <= len(words) <= _LONGEST or self._unsaid.is_unsayable(words):
            return None
        said = f"‘{words}’{_link(words)}는 {what}"
        return Mirrored(
            told=f"{said}{honoured_past(deed)}군요", told_casual=f"{said}{deed}구나", quoted=words
        )

    def _said(self, who: str, mark: str, marked: str) -> Mirrored | None:
        """Words with whose they are."""
        words = marked.strip(_MARKS)
        if not _SHORTEST <= len(words) <= _LONGEST:
            return None
        said = f"{who}{mark} ‘{words}’{_link(words)}고"
        deed = "하셨군요" if self._people.is_elder(who) else "했군요"
        return Mirrored(
            told=self._wording.polite(f"{said} {deed}"),
            told_casual=self._wording.casual(f"{said} 했구나"),
            quoted=words,
        )


def _link(words: str) -> str:
    return "라" if final_of(words.rstrip("?!~")) == " " else "이라"
