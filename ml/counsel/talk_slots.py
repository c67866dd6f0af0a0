"""What of the last message, and of those before it, a reply may say again."""

import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from ml.counsel.act_reading import ActReader
from ml.counsel.acts import Act
from ml.counsel.details import DetailFinder, Details, earlier_event, known_name, name_from_before
from ml.counsel.memory import Facts
from ml.counsel.mirroring.mirrors import Mirror, mirror_of
from ml.counsel.options import choice_asked
from ml.counsel.plain_answers import misread_words, plain_answers, said_again
from ml.counsel.put_right import bit_of, meant_of
from ml.counsel.topics import TopicDetector
from ml.counsel.warning_signs import SignReader
from ml.safety.reply_gate import ReplyGate

_MISREAD: Final = "misread"
_RUNS_ON: Final = re.compile(r"(?:어요|아요|해요|네요|예요|에요|니다|죠)\s|나\s?보(?:는|시는)?군요")
"""Two sentences without a mark between them, or a guess, which cannot be said back as one."""


class SlotReader:
    """Finds what fills the slots of units in one language; built once, then only read."""

    def __init__(self, locale: str, topics: TopicDetector, acts: ActReader, signs: SignReader) -> None:
        self._locale = locale
        self._topics = topics
        self._acts = acts
        self._signs = signs
        self._details = DetailFinder(locale)
        self._gate = ReplyGate(locale)
        self._mirror: Mirror = mirror_of(locale)

    def read(self, messages: Sequence[str], facts: Facts, act: Act | None) -> dict[str, str]:
        """The values of the slots that can be filled, by the names of `ml.counsel.units.SLOTS`.

        Args:
            messages: The user's messages, oldest first.
            facts: What was remembered of the talk before them.
            act: What the last message does.
        """
        details: list[Details] = [self._details.find(message) for message in messages]
        last, text = details[-1], messages[-1]
        labels = [topic.label for key in facts.worries if (topic := self._topics.topics.get(key))]
        names = [name for name, _ in facts.persons]
        found = {
            "detail": last.event,
            "person": last.person,
            "name": known_name(details),
            "quote": last.quote,
            "span": last.span,
            "earlier": earlier_event(details, [*filter(None, labels), *facts.events]),
            "known": name_from_before(details, names, text),
            **(self._korean(messages) if self._locale == "ko" else {}),
            **plain_answers(messages, self._gate),
            **self._said_back(text),
            "missed": self._missed(messages) if act is not None and act.name == _MISREAD else "",
        }
        return {slot: value for slot, value in found.items() if value}

    @staticmethod
    def _korean(messages: Sequence[str]) -> dict[str, str | None]:
        """What only Korean units take up: a choice, who was meant, and a message of a word or two."""
        text = messages[-1]
        return {"choice": choice_asked(messages), "meant": meant_of(text), "bit": bit_of(text)}

    def _missed(self, messages: Sequence[str]) -> str:
        """What the complaint says was misread, or the last message before it that told something."""
        told = (text for text in reversed(messages[:-1]) if self._acts.told(text) is None)
        words = misread_words(messages[-1]) or next(told, "")
        return said_again(words, self._gate)

    def _said_back(self, text: str) -> dict[str, str]:
        """What the message tells, in forms in which it can be said back; empty where it weighs heavily."""
        if self._signs.is_heavy([text]) or self._signs.despairs([text]):
            return {}
        mirrored = self._mirror.read(text)
        if mirrored is None or (self._locale == "ko" and _RUNS_ON.search(mirrored.told)):
            return {}
        said = {slot: value for slot, value in asdict(mirrored).items() if value}
        spoken = [said[slot] for slot in ("told", "heard", "scrap") if slot in said]
        return {} if any(set(self._gate.check(each)) - {"language"} for each in spoken) else said
