"""Counsel for the command line: a talk per line in, a reply per line out, behind the bot's gates."""

import json
from dataclasses import replace
from typing import Final, TextIO

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.fixed_reply import fixed_reply
from ml.counsel.gated import GatedCounsel
from ml.counsel.language import talk_locale
from ml.counsel.protocol_turns import joined, since_safe
from ml.counsel.types import CounselGenerator, CounselRequest, Turn
from ml.emotion.linear_detector import LinearEmotionDetector
from ml.emotion.types import TextEmotionDetector
from ml.errors import CounselError
from ml.intent.linear_detector import LinearIntentDetector
from ml.intent.types import IntentDetector
from ml.safety.aftermath import danger_of_talk
from ml.safety.grader import RuleAndLinearGrader
from ml.safety.types import Grade, SafetyGrader

_N_AFTER_CRISIS: Final = 3
"""The user's messages over which an earlier crisis keeps the talk at concern."""


class Counsellor:
    """The built-in engines together, behind every gate that guards the bot."""

    def __init__(
        self,
        *,
        grader: SafetyGrader | None = None,
        emotions: TextEmotionDetector | None = None,
        intents: IntentDetector | None = None,
        counsel: CounselGenerator | None = None,
    ) -> None:
        self._grader = grader or RuleAndLinearGrader()
        self._emotions = emotions or LinearEmotionDetector()
        self._intents = intents or LinearIntentDetector()
        self._counsel = GatedCounsel(counsel or AuthoredCounsel())

    def load(self) -> None:
        """Make every engine ready."""
        self._grader.load()
        self._emotions.load()
        self._intents.load()
        self._counsel.load()

    def reply(self, turns: tuple[Turn, ...]) -> str:
        """Answer a talk; at crisis with the fixed answer to that kind of danger.

        Raises:
            CounselError: No reply passed the gates.
        """
        if not turns or not turns[-1].by_user:
            raise CounselError("the last turn must be the user's")
        locale = talk_locale(turns, "ko")
        told = [turn.text for turn in since_safe(turns) if turn.by_user]
        reading = self._grader.grade(told[-1])
        is_open = danger_of_talk([turn.text for turn in turns if not turn.by_user]) is not None
        is_unsure = reading.is_unsure and not is_open
        if reading.label is Grade.CRISIS and not is_unsure:
            return fixed_reply(turns, locale)
        is_concern = reading.label is not Grade.NONE or self._was_in_crisis(turns)
        request = self._request(turns, locale, is_concern=is_concern, is_unsure=is_unsure)
        request = replace(request, is_strong=is_unsure and reading.is_strong)
        return self._counsel.reply(joined(self._grader, request)).text

    def _was_in_crisis(self, turns: tuple[Turn, ...]) -> bool:
        if danger_of_talk([turn.text for turn in turns if not turn.by_user]) is not None:
            return False  # the protocol knows what follows it
        told = [turn.text for turn in since_safe(turns) if turn.by_user]
        recent = told[-1 - _N_AFTER_CRISIS : -1]
        readings = map(self._grader.grade, recent)
        return any(reading.label is Grade.CRISIS and not reading.is_unsure for reading in readings)

    def _request(
        self, turns: tuple[Turn, ...], locale: str, *, is_concern: bool, is_unsure: bool
    ) -> CounselRequest:
        text = turns[-1].text
        return CounselRequest(
            turns,
            self._emotions.detect(text).scores,
            locale,
            used=frozenset(),
            is_concern=is_concern,
            intent=self._intents.detect(text).label,
            is_unsure=is_unsure,
        )


def _turns(line: str) -> tuple[Turn, ...]:
    record = json.loads(line)
    if not isinstance(record, list):
        raise CounselError("a line must hold a list of turns")
    return tuple(_turn(entry) for entry in record)


def _turn(entry: object) -> Turn:
    match entry:
        case {"by_user": bool(by_user), "text": str(text)}:
            return Turn(by_user=by_user, text=text)
        case _:
            raise CounselError("a turn needs by_user (true or false) and text")


def _answer(counsel: Counsellor, line: str) -> dict[str, str]:
    try:
        return {"reply": counsel.reply(_turns(line))}
    except ValueError:  # also what json raises, deep nesting apart
        return {"error": "the line is not JSON"}
    except RecursionError:
        return {"error": "the line is nested too deeply"}
    except CounselError as error:
        return {"error": str(error)}


def run_counsel(stdin: TextIO, stdout: TextIO, counsel: Counsellor | None = None) -> None:
    """Answer every line of standard input, in order; a bad line gets an error and the rest goes on."""
    counsel = counsel or Counsellor()
    counsel.load()
    for line in stdin:
        stdout.write(json.dumps(_answer(counsel, line), ensure_ascii=False) + "\n")
        stdout.flush()
