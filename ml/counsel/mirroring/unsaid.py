"""What of a Korean message is not said back."""

import re
from typing import Final

from ml.counsel.mirroring.hangul import ending_in
from ml.counsel.mirroring.words import Words

_ASKS: Final = re.compile(
    rf"\?|(?:까|(?<!생각)(?<!안)(?<!안 )(?<!기억)(?<!눈물)(?<![만이가도은는] )나|냐|니"
    rf"|{ending_in('ㄴ')}가|(?<!야)(?:지|죠))요?$"
    r"|(?:어디까지|뭐라고|뭐랬|무슨 말|뭘) .*(?:했|그랬)어$"
    r"|(?:다|라|냐|자)(?:며|면서)요?$|(?:뭔|무슨) ?뜻"
    r"|어떻게(?!.*냐고)|어떡|어쩌|도대체|뭐라고|뭐부터|(?<![가-힣])왜 (?!.*냐고)|언제(?!.*(?:는지|냐고))"
    rf"|누가 (?!.*(?:{ending_in('ㅆ')}|자꾸|계속|또|맨날|매일))"
)
_DOUBTED: Final = re.compile(
    r"(?:^| )(?:내가|제가|나는|난|저는) .*(?:다|라|냐)고 ?(?:함|해요?|했|하더|그래|그랬)"
    r"|(?:^| )(?:내가|제가|나란|저란) ?"
    r"(?:엄마|아빠|부모|딸|아들|며느리|사위|언니|누나|오빠|형|장남|장녀|맏이)(?:인|이라|라서)"
)
"""What is said of the one who writes, or by them: both are put alike."""


class Unsaid:
    """Knows what is grave, rude, a question or meant for the companion; built once, then only read."""

    def __init__(self, words: Words) -> None:
        self._grave = re.compile(words.either("unsaid", "grave"))
        self._unsayable = re.compile(words.either("unsaid", "unsayable"))
        self._addressed = re.compile(rf"(?<![가-힣])(?:{words.either('unsaid', 'addressed')})")

    def is_grave(self, text: str) -> bool:
        """Whether nothing of a message is said back."""
        return self._grave.search(text) is not None

    def is_unsayable(self, words: str) -> bool:
        """Whether words are not said to anybody."""
        return self._unsayable.search(words) is not None

    def holds_back(self, clause: str) -> bool:
        """Whether a clause is not told of the one who writes, or not to be said."""
        return any(each.search(clause) for each in (self._addressed, _ASKS, _DOUBTED, self._unsayable))
