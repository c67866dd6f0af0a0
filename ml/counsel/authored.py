"""Counsel from authored units: understood, chosen and put together without any network or model."""

from dataclasses import replace
from typing import Final

from typing_extensions import override

from ml.counsel.acts import load_acts
from ml.counsel.check_in import CHECK_IN, says_yes
from ml.counsel.checks import reply_faults
from ml.counsel.composition import Composer
from ml.counsel.fixed_reply import fixed_reply_to_signs
from ml.counsel.language import talk_locale
from ml.counsel.manner import MannerReader
from ml.counsel.particles import attach
from ml.counsel.persona import Persona, with_mark
from ml.counsel.protocol import open_danger, protocol_reply
from ml.counsel.protocol_turns import since_safe
from ml.counsel.said_back import IN_OWN_WORDS
from ml.counsel.selection import UnitSelector, chance
from ml.counsel.speech import Speaker, plainly, shortly
from ml.counsel.talk import Flow, Talk
from ml.counsel.talk_reading import TalkReader
from ml.counsel.taste import Taste
from ml.counsel.types import CRISIS_TOPIC, Counsel, CounselGenerator, CounselRequest, Length, Speech, Turn
from ml.counsel.units import LOCALES, Unit
from ml.counsel.warning_signs import Alarm
from ml.errors import CounselError, EngineNotLoaded
from ml.safety.asking import is_gentle_question
from ml.safety.types import Danger

_FIRST: Final = "ko"
"""The language of most people, made ready at once: their first reply waits for no pattern."""
_REHEARSED: Final = "오늘 회사에서 일이 좀 있었어요"
_N_ATTEMPTS: Final = 6
_LEAD_OF_DESPAIR: Final = "concern_lead"
_NAME_OFTEN: Final = 0.16
_SHORT_NAME: Final = 12


class _Language:
    """Everything that answers in one language."""

    def __init__(self, locale: str) -> None:
        self.reader = TalkReader(locale)
        self.composer = Composer(self.reader.library, UnitSelector(self.reader.units))
        self.persona = Persona(locale)
        self.speaker = Speaker(locale)
        self.manner = MannerReader(load_acts(locale))

    def guarded(self, request: CounselRequest) -> CounselRequest:
        """The talk without a danger that is over; while one is open, nobody is asked about it as if anew."""
        turns, used = since_safe(request.turns), request.used
        if len(turns) < len(request.turns):
            over = request.turns[: -len(turns)]
            units = (self.reader.library.recognise(turn.text) for turn in over if not turn.by_user)
            return replace(request, turns=turns, used=used | {unit.id for found in units for unit in found})
        danger = open_danger(request)
        if danger is None:
            return request
        is_own = danger is Danger.OWN
        unfit = (
            unit.id
            for unit in self.reader.units
            if unit.asks == CHECK_IN or (not is_own and unit.topic == _LEAD_OF_DESPAIR)
        )
        return replace(request, used=used.union(unfit))


class AuthoredCounsel(CounselGenerator):
    """The built-in engine; deterministic, and never the same unit twice in a talk."""

    def __init__(self) -> None:
        self._languages: dict[str, _Language] | None = None

    @override
    def load(self) -> None:
        if self._languages is None:
            self._languages = {locale: _Language(locale) for locale in LOCALES}
            self._languages[_FIRST].reader.library.prepare()
            # The other patterns are made where a message first meets them: it is this one.
            self.reply(CounselRequest((Turn(by_user=True, text=_REHEARSED),), None, _FIRST, frozenset()))

    @override
    def reply(self, request: CounselRequest) -> Counsel:
        if self._languages is None:
            raise EngineNotLoaded("load the counsel engine first")
        if not request.turns or not request.turns[-1].by_user:
            raise CounselError("the last turn must be the user's")
        language = self._languages[talk_locale(request.turns, request.locale)]
        request = language.guarded(language.manner.heeded(request))
        talk = language.reader.read(request)
        fixed = protocol_reply(
            request,
            talk.locale,
            is_about_other=talk.is_about_other,
            is_clear=talk.alarm is Alarm.CLEAR,
            is_checked=CHECK_IN in talk.asked,
        )
        if fixed is not None:
            return _heard_first(fixed, talk)
        if _confirms_danger(talk):
            return Counsel(fixed_reply_to_signs(request.turns, talk.locale), (), CRISIS_TOPIC)
        return _answer(language, talk, request)


def _heard_first(fixed: Counsel, talk: Talk) -> Counsel:
    """What the protocol says; who may be in no danger at all is shown first that they were heard."""
    if "told" not in talk.slots or not is_gentle_question(fixed.text):
        return fixed
    return replace(fixed, text=f"{talk.slots['told']}. {fixed.text}")


def _confirms_danger(talk: Talk) -> bool:
    # The companion asked about thoughts of dying; a short yes would pass any grader that sees it alone.
    return talk.alarm is Alarm.CLEAR or (CHECK_IN in talk.asked and says_yes(talk.text, talk.locale))


def _answer(language: _Language, talk: Talk, request: CounselRequest) -> Counsel:
    talk = replace(
        talk,
        slots={**talk.slots, "pet": language.persona.name(request.pet)},
        taste=Taste.of(language.reader.library.units, request.liked, request.disliked),
    )
    faults: tuple[str, ...] = ()
    for _ in range(_N_ATTEMPTS):
        units = language.composer.compose(talk, _plain(request), request.length)
        counsel = _finish(language, talk, request, units)
        faults = _faults(counsel.text, talk, request)
        if not faults:
            return counsel
        talk = replace(talk, said=talk.said | {unit.id for unit in units})
    raise CounselError(f"no reply passed its checks: {', '.join(faults)}")


def _faults(text: str, talk: Talk, request: CounselRequest) -> tuple[str, ...]:
    is_terse = request.speech is not Speech.POLITE
    return reply_faults(text, talk.locale, length=request.length, is_terse=is_terse)


def _plain(request: CounselRequest) -> dict[str, float] | None:
    if request.emotion is None:
        return None
    return {str(feeling): share for feeling, share in request.emotion.items()}


def _finish(language: _Language, talk: Talk, request: CounselRequest, units: tuple[Unit, ...]) -> Counsel:
    text = _addressed(_spoken(language, talk, request, units), talk, request)
    mark = language.persona.mark(request, talk)
    marked = with_mark(text, mark)
    topic = talk.topic if talk.flow is not Flow.ACT or talk.topic else talk.act_name
    ids = tuple(unit.id for unit in units if unit.topic != IN_OWN_WORDS)
    # What is too short to be said is so with a mark too, that pets differ in tone alone.
    if mark is None or _faults(text, talk, request) or _faults(marked, talk, request):
        return Counsel(text, ids, topic)
    return Counsel(marked, (*ids, mark.id), topic)


def _spoken(language: _Language, talk: Talk, request: CounselRequest, units: tuple[Unit, ...]) -> str:
    spoken = plainly(units) if request.speech is Speech.PLAIN and request.length is None else units
    texts = [language.speaker.say(unit, talk.slots, request.speech) for unit in spoken]
    # Where life may be in danger, nothing is cut off.
    if request.length is Length.SHORT and talk.flow is not Flow.CONCERN:
        texts = shortly(spoken, texts)
    return " ".join(texts)


def _addressed(text: str, talk: Talk, request: CounselRequest) -> str:
    """Now and then the user is called by name; Korean only, where it is part of warmth."""
    name = request.name
    if (
        not name
        or any(name in reply for reply in talk.last_replies)
        or len(name) > _SHORT_NAME
        or talk.flow is Flow.ACT
        or talk.locale != "ko"
        or request.speech is Speech.PLAIN
    ):
        return text
    if chance("name", talk.text, str(talk.n_messages)) >= _NAME_OFTEN and talk.n_messages > 1:
        return text
    if request.speech is Speech.CASUAL:
        return f"{attach(name, '아')}, {text}"
    return f"{name} 님, {text}"
