"""What the answer to a message needs, loaded."""

from dataclasses import dataclass

from ml.chat_model.types import Transcriber
from ml.counsel.types import CounselGenerator
from ml.emotion.types import TextEmotionDetector
from ml.intent.types import IntentDetector
from ml.safety.types import SafetyGrader


@dataclass(frozen=True)
class ComfortEngines:
    """The engines that the answer needs, loaded.

    Attributes:
        emotion: Reads feelings.
        intent: Reads what a message is for.
        safety: Grades danger.
        counsel: Answers.
        transcriber: Writes recordings down; None where no model for it was chosen.
        daily_replies: Replies a day for one person of an engine that costs money; None where none does.
        is_counsel_paid: Whether replies count towards `daily_replies`; recordings always do.
        is_sent_out: Whether words are sent to another machine, of which people are told.
    """

    emotion: TextEmotionDetector
    intent: IntentDetector
    safety: SafetyGrader
    counsel: CounselGenerator
    transcriber: Transcriber | None = None
    daily_replies: int | None = None
    is_counsel_paid: bool = True
    is_sent_out: bool = False
