"""How the last message of a talk sounds, in the light of those before it."""

import re
from collections.abc import Sequence
from typing import Final

from ml.counsel.acts import Act
from ml.counsel.mood import Tone, ToneReader
from ml.counsel.types import CounselRequest
from ml.emotion.types import Emotion
from ml.intent.types import Intent

_TROUBLED_FEELINGS: Final = frozenset(Emotion) - {Emotion.JOY, Emotion.NEUTRAL, Emotion.SURPRISE}
_TROUBLE_FROM: Final = 0.6
_JOY_FROM: Final = 0.75
"""Probabilities from which a reading alone decides how a message sounds."""
_CLEAR_TROUBLE_FROM: Final = 0.8
"""The same for trouble right after good news."""
_GLAD_MARKS: Final = re.compile(r"[!ㅎㅋ~♡♥^]|:\)")
"""Without one of these, a reading of joy alone is not celebrated: "my sister does so well" is no news."""
_GLAD_NEWS: Final = re.compile(
    r"합격|(?<!에도 )(?<!딱지 )붙었|취업했|취직했|승진했|됐어|태어났|완치|화해|좋은 (?:일|소식)|드디어|무사히"
    r"|두 ?줄 ?(?:이? ?떴|이? ?나왔)|처음으로? ?(?:혼자|스스로|걸|말|웃|일어|앉|불)|퇴원했"
    r"|당첨|뽑혔|이겼|졸업장|성공했|해냈|답장이? ?왔"
    r"|\b(?:passed|got the job|promoted|engaged|won|good news|great news|made up|graduated"
    r"|in remission|all clear"
    r"|came home from|came home today|was born|were born|said yes)\b",
    re.IGNORECASE,
)
"""Joy that is news even in the middle of trouble."""
_TURNS: Final = re.compile(r"\s*(?:근데|그런데|하지만|다만|but\b|though\b)", re.IGNORECASE)
"""How a message begins that takes good news back."""
_TEARS: Final = re.compile(
    r"떨려|떨린|떨리|두근|심장.{0,4}(?:터|멎)|(?:터져|좋아)서? ?죽을 ?(?:것|거) ?같"
    r"|미안(?:하다|했다)고|눈물|울었|우셨|울고|울컥|[ㅠㅜ]+|\bcr(?:y|ied|ying)\b",
    re.IGNORECASE,
)
"""Tears and trembling, which after good news are no trouble."""
_TEARS_AFTER_ALL: Final = re.compile(r"(?:했|하)(?:는데|지만|으면서도).{0,16}(?:울었|울고|눈물|울컥)")
"""Tears that take back a joy for somebody else."""
_LAUGHS: Final = re.compile(r"[ㅎㅋ]{2,}|떨려|두근|심장.{0,4}(?:터|멎)|\b(?:haha|lol)", re.IGNORECASE)
"""Laughter and trembling, with which somebody glad says even what sounds of trouble."""
_OF_RIVAL: Final = re.compile(
    r"\bmy (?:\w+ ){0,2}(?:sister|brother|twin|friend|bestie|cousin|roommate|flatmate|classmate|coworker"
    r"|colleague|ex|mate)s?\b(?: \w+)? (?:just |already |all |finally )*"
    r"(?:passed|got|won|made it|graduated|is engaged|is pregnant)\b",
    re.IGNORECASE,
)
"""Whose success stands beside the trouble of who tells it."""
_FEW_LETTERS: Final = 9
_N_HEARD: Final = 4
"""The user's newest messages whose tone counts for the talk."""


class TalkToneReader:
    """Hears how messages sound where they stand in a talk."""

    def __init__(self, tones: ToneReader) -> None:
        self._tones = tones

    def sounded_troubled(self, messages: Sequence[str]) -> bool:
        """Whether trouble was heard in one of the newest messages."""
        return any(self._tones.read(message) is Tone.TROUBLED for message in messages[-_N_HEARD:])

    def sounds_joyful(self, text: str) -> bool:
        """Whether the words of a message tell of joy."""
        return self._tones.read(text) is Tone.JOYFUL

    def is_surely_good(self, text: str) -> bool:
        """Whether a message is good news, whatever its matter: the operation went well."""
        return self._tones.is_surely_good(text)

    def sounds_troubled_but_tears(self, text: str) -> bool:
        """Whether a message tells of trouble by more than tears and trembling."""
        return self._tones.read(_TEARS.sub("", text)) is Tone.TROUBLED

    def was_joyful(self, messages: Sequence[str]) -> bool:
        """Whether the newest earlier message with any tone was joyful, and is not long ago."""
        for message in reversed(messages[-_N_HEARD:-1]):
            tone = self._tones.read(message)
            if tone is not Tone.EVEN:
                return tone is Tone.JOYFUL
            if TalkToneReader.takes_back(message):
                return False
        return False

    def _is_news(self, text: str) -> bool:
        return self._tones.is_surely_good(text) or _GLAD_NEWS.search(text) is not None

    @staticmethod
    def takes_back(text: str) -> bool:
        """Whether a message begins by taking back the good news before it."""
        return _TURNS.match(text) is not None and not _LAUGHS.search(text)

    def read(
        self, text: str, request: CounselRequest, act: Act | None, *, is_sad_talk: bool, was_joyful: bool
    ) -> Tone:
        """The tone of the last message.

        Args:
            text: The message.
            request: What was read of it.
            act: What it does besides telling, if anything.
            is_sad_talk: Whether trouble was heard, or something heavy is spoken of.
            was_joyful: Whether the talk sounded of joy just before.
        """
        # Tears and silence after good news are mostly part of the joy: no mere reading turns it to trouble.
        # Unless a turn stands before them: "I was glad for her, but I cried in the bathroom".
        is_of_joy = was_joyful and not _TEARS_AFTER_ALL.search(text)
        heard = self._tones.read(_TEARS.sub("", text) if is_of_joy else text)
        if was_joyful and heard is Tone.TROUBLED and _LAUGHS.search(text):
            return Tone.EVEN  # "how shall I tell him haha": a worry of somebody who is glad
        feelings = request.emotion
        is_passing = heard is Tone.JOYFUL and is_sad_talk and not was_joyful
        # "My little sister passed hers" is said by somebody who failed.
        is_news = self._is_news(text) or _GLAD_MARKS.search(text)
        if is_passing and (_OF_RIVAL.search(text) or (act is None and not is_news)):
            return Tone.EVEN  # "painting makes me happiest", said of the parents who forbid it
        if heard is not Tone.EVEN or feelings is None or act is not None:
            return heard
        is_chat = request.intent is Intent.SMALLTALK and not is_sad_talk
        trouble = sum(feelings.get(feeling, 0.0) for feeling in _TROUBLED_FEELINGS)
        if was_joyful:
            return Tone.TROUBLED if trouble >= _CLEAR_TROUBLE_FROM and not _TEARS.search(text) else heard
        if trouble >= _TROUBLE_FROM and not is_chat:
            return Tone.TROUBLED
        # Joy that only a reading claims is not celebrated in the middle of trouble ("3년 만났어").
        is_shown = _GLAD_MARKS.search(text) is not None and len(text) > _FEW_LETTERS
        is_joyful = feelings.get(Emotion.JOY, 0.0) >= _JOY_FROM and not is_sad_talk and is_shown
        return Tone.JOYFUL if is_joyful else Tone.EVEN
