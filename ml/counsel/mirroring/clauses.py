"""A Korean message taken apart into clauses that can be said in one breath."""

import re
from typing import Final

from ml.counsel.mirroring.hangul import ending_in
from ml.counsel.mirroring.words import Words

QUOTE: Final = "〃"
"""What stands for a quotation in a clause."""
SHORTEST: Final = 5
"""Characters of a clause that can be said back."""
LONGEST: Final = 44
"""Characters of a clause that can be said back in one breath."""
_LONG: Final = LONGEST - 6
"""Characters from which a clause is shortened."""
_LEAST_LEFT: Final = SHORTEST + 3
"""Characters that are left of a clause when it is shortened."""
_QUOTED: Final = re.compile(r"['‘\"“][^'’\"”]{1,60}['’\"”]")
_NOISE: Final = re.compile(r"[ㅋㅎㅠㅜㄷㅡㅇㅁㄴㄹㅅㅈㅊㄱ]+|[~^\"“”'‘’…;:)(]+|\.{2,}")
_BEHIND_QUESTION: Final = re.compile(r"(?<=\?)\s")
_SENTENCE_END: Final = re.compile(
    r"(?:[!?\n]|(?<![0-9])\.|\.(?![0-9]))+"
    r"|(?<=[가-힣]요)[ ,]+(?=[가-힣0-9])(?!하고|라고|하면서|그러|이러|하시|했|하는데|하길래|하더|하네"
    r"|하니까|한다|함)|(?<=니다)[ ,]+"
    rf"|(?<={ending_in('ㄹ')}게)(?<![길멀달뚤들글칠툴늘물]게)[ ,]+"
)
_N: Final = ending_in("ㄴ")
_PLAIN_END: Final = re.compile(
    rf"(?<={ending_in('ㅆ')}[어음다])(?<!밌어)(?<!있어)(?<!있다)[ ,]+(?=[가-힣0-9])"
    r"(?! ?(?:보|하|했|지|갔다|왔다|말|며|면|싶|치|생각|소리|이야기|해|이러|그러|이럼|이랬"
    r"|[가-힣]+다 ?(?:하|했|함|해)|(?<=갔다 )[왔오올온옴와]))"
    r"|(?:(?<=됨)|(?<=함)(?<![골물편관일명포수석보]함)|(?<=하심)|(?<=[집막잡밟찍씹]힘)|(?<=시킴)"
    r"|(?<=[라려아어져녀다나사]옴)|(?<=[쳐려여어아해]봄)|(?<=고 감))[ ,]+(?=[가-힣])|(?<=없음)[ ,]+"
    r"|(?<=[먹받찾씻읽적잡막묶돋남찍앉넣놓긁깎맡뽑입벗신굳]음)[ ,]+(?=[가-힣])|(?<=더라)[ ,]+(?=[가-힣])"
    r"|(?:(?<= 온다)|(?<= 간다)|(?<=없다)|(?<=싫다)|(?<=싶다)|(?<=좋다)|(?<=무섭다))[ ,]+(?=[가-힣])"
    r"(?!하|했|해|말|며|면|싶|생각|소리|이야기|는|고|보|느|그러)"
    rf"|(?<={ending_in('ㅆ')}네)[ ,]+(?=[가-힣])|(?<=[있없하되렇싶많같]네)[ ,]+(?=[가-힣])"
    rf"|(?<={ending_in('ㅆ')}지 뭐)[ ,]+(?=[가-힣])|(?<=[가-힣](?:는"
    rf"|{_N})대)(?<![반군현인원전연선산단]대)[ ,]+(?=[가-힣])"
    rf"|(?<= [간온산준본잔쓴뜬난된]대)[ ,]+(?=[가-힣])"
    rf"|(?<={ending_in('ㅆ')}대)[ ,]+(?=[가-힣])"
    r"|(?:(?<=[터빠어아해려커버]짐)|(?<=[나들놓와두]고 옴)|(?<=[나들놓두]고 감)|(?<=[와와]버림)|(?<=주침)"
    r"|(?<=[걸들밀틀울]림)|(?<=[해어아려워]줌)|(?<=[번일달주년]째다)|(?<=[가-힣]이야)"
    r"|(?<=거야))[ ,]+(?=[가-힣0-9])"
    r"|(?<=[가-힣])[ ,]+(?=(?:근데|그런데|그래서) )"
    r"|(?<=[하으가]래)[ ,]+(?=[가-힣])|(?:(?<=거든)|(?<=말야))[ ,]+(?=[가-힣])"
)
"""Where a sentence ends without a mark."""
_JOINTS: Final = re.compile(
    r"(?<=[가-힣])(?:는데|은데|인데|한데|던데|지만|니까|길래|더니|어서|아서|해서|라서"
    r"|며|면서|다가|느라)[, ]+"
    r"|(?<=[가-힣])고[, ]+(?!싶|있|하[시셨는니더길네]|했|해서|그러|말|간|온|가는|오는|갔|왔|다니|다녀"
    r"|나[가갔오왔서]|들어)"
    r"|[게건거] ?아니라[, ]+"
)
_DENIED_FIRST: Final = re.compile(r".{0,10}(?:게|것이|건|거) ?아니|.{0,10}것도 ?아니")
"""What is denied with the words that were cut off before it."""


class ClauseSplitter:
    """Takes messages apart; built once, then only read."""

    def __init__(self, words: Words) -> None:
        self._openers = re.compile(rf"^(?:(?:{words.either('clauses', 'openers')})[ ,]+)+")
        self._fillers = re.compile(rf"(?: (?:{words.either('clauses', 'fillers')}))+$")

    @staticmethod
    def sentences(text: str) -> list[str]:
        """The sentences of a text that are no questions, in their order."""
        parts: list[str] = []
        for raw in _BEHIND_QUESTION.split(text.replace("?", "? ")):
            pieces = _pieces(raw.rstrip("?"))
            parts += pieces[:-1] if raw.rstrip().endswith("?") else pieces
        return [part for piece in parts if (part := piece.strip(" ,"))]

    def opened(self, sentence: str) -> str:
        """The sentence without the words before it and behind it that tell nothing."""
        return self._openers.sub("", f"{sentence} ").strip()

    def shortened(self, clause: str) -> str:
        """A long clause from a joint on, so that it is short; empty where only a denial is left."""
        clause = self._fillers.sub("", clause)
        while len(clause) > _LONG or _DENIED_FIRST.match(clause):
            joint = _JOINTS.search(clause)
            if joint is None or len(clause) - joint.end() < _LEAST_LEFT:
                return "" if _DENIED_FIRST.match(clause) else clause
            clause = clause[joint.end() :]
        return clause


def quotes_hidden(text: str) -> str:
    """The text with a sign for each quotation, so that none is taken apart."""
    return _QUOTED.sub(QUOTE, text)


def _pieces(text: str) -> list[str]:
    sentences = _SENTENCE_END.split(_NOISE.sub(". ", text))
    return [piece for sentence in sentences for piece in _PLAIN_END.split(sentence)]
