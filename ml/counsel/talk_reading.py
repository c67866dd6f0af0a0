"""How a talk is understood: what is spoken of, what was asked, what is known."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ml.counsel.act_reading import SHORT_MESSAGE, ActReader, Around
from ml.counsel.acts import Act
from ml.counsel.dialect import standard
from ml.counsel.flows import flow_by_matter, flow_of, wished_for
from ml.counsel.lead_in import without_lead_in
from ml.counsel.matters import Matter, MatterReader
from ml.counsel.memory import read_facts
from ml.counsel.mood import Tone, ToneReader
from ml.counsel.questions import ends_asking
from ml.counsel.said_before import asked_last, question_streak, words_of
from ml.counsel.talk import OTHER, Flow, Talk
from ml.counsel.talk_gladness import GladnessReader, is_glad_matter
from ml.counsel.talk_gravity import GravityReader
from ml.counsel.talk_slots import SlotReader
from ml.counsel.talk_tone import TalkToneReader
from ml.counsel.topics import TopicDetector, load_topics
from ml.counsel.turns import StoryTurns, TurnReader
from ml.counsel.types import CounselRequest
from ml.counsel.units import Stage, UnitLibrary, load_units
from ml.counsel.warning_signs import SignReader

N_REMEMBERED: Final = 60
"""Turns that are read; older ones count only through the ids of the units said in them."""
_LONGEST_MESSAGE: Final = 1200
"""Characters of a message that are read, its end: what matters most is mostly said last."""
_N_NEAR: Final = 3
"""Earlier messages whose cues count whatever they were about."""
_N_OPENING: Final = 2
"""Messages on a topic that still belong to its opening."""
_N_FOLLOWED: Final = 8
"""The user's messages over which a topic is followed."""
_DAILY: Final = "daily"
_UNFIT: Final = {Tone.TROUBLED: ("good_news", _DAILY), Tone.EVEN: ("good_news",)}
"""Topics that a message of such a tone is not about, whatever its words."""
_LISTEN: Final = "listen_only"
_ABOUT_BOT: Final = frozenset(
    {"insult", "injection", "meta_ai", "meta_who", "meta_secret", "machine", "prod", "profit", "leave_bot"}
    | {"role", "prompt", "authority", "others_words", "insist", "still_here", "sum", "recall", "go_away"}
    | {"tease", "angry_you", "compare", "scripted", "know_nothing", "what_can", "useless", "other_users"}
    | {"talk_to_me", "praise_you"}
)
"""Acts that speak of the companion, so that their words name no topic."""
_GIVE_WAY: Final = frozenset(
    {
        "greet",
        "stay",
        "switch",
        "listen_only",
        "ask_me",
        "distract",
        "laugh",
        "cry",
        "congratulate",
        "unknown",
        "gibberish",
        "lays_down",
        "sore_at_you",
        "says_again",
        "down_to_bot",
    }
)
"""Acts of a message that counts as telling where it also tells a situation."""
_THANKS: Final = "thanks"
_FACT_ASKED: Final = "turn_q_know"
_TELLS: Final = re.compile(
    r"(?:처음|더라(?:[고구]요?)?|[물받했됐왔갔]음|물어봄"
    r"|[가-힣](?:었|았|했|됐|갔|왔)(?:어요?|다)|니다|네요?|거든요?)[ㅋㅎㅠㅜ.!~ ]*$"
)
"""How a message ends that tells, whatever it speaks of."""
_FEW_LETTERS: Final = 9
_LISTEN_MESSAGES: Final = 6
"""How many of the user's messages a wish only to be heard is kept in mind."""


class TalkReader:
    """Understands talks in one language; built once, then only read."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.units = load_units(locale)
        self._matters = MatterReader(locale)
        self.library = UnitLibrary(self.units)
        self._topics = TopicDetector(load_topics(locale))
        tones = ToneReader(locale)
        self._heard = TalkToneReader(tones)
        self._acts = ActReader(locale, tones)
        self._signs = SignReader(locale)
        self._turns = TurnReader(locale)
        self._slots = SlotReader(locale, self._topics, self._acts, self._signs)
        self._gravity = GravityReader(locale, self._signs)
        self._gladness = GladnessReader(self._heard, self._matters)

    def read(self, request: CounselRequest) -> Talk:
        """Everything that the choice of a reply needs to know."""
        turns = request.turns[-N_REMEMBERED:]
        whole = [self._spelt(turn.text[-_LONGEST_MESSAGE:]) for turn in turns if turn.by_user]
        messages = [without_lead_in(text, self.locale) for text in whole]
        replies = [turn.text for turn in turns if not turn.by_user]
        scored = [self._scores(message) for message in messages[-_N_FOLLOWED:]]
        topic, own = self._topics.settle(scored), scored[-1]
        recognised = [(*self.library.recognise(reply), *self._matters.recognise(reply)) for reply in replies]
        matter = self._matters.read(messages[-_N_FOLLOWED:], scored)
        if self._gladness.is_over(matter, messages):
            matter = Matter()
        around = Around(
            has_topic=self._is_clear(own) or matter.is_told_now,
            is_heavy=len(scored) > 1 and self._is_heavy(self._topics.settle(scored[:-1])),
            answered=frozenset(unit.topic for unit in recognised[-1]) if recognised else frozenset(),
            is_first=len(messages) == 1,
            lately=frozenset(unit.topic for units in recognised[-_N_NEAR:] for unit in units),
            has_story=len(scored) > 1 and self._topics.settle(scored[:-1]) is not None,
        )
        act = self._acts.read(messages[-1], request.intent, around)
        if act is not None and act.name in _GIVE_WAY and matter.tells_situation:
            act = None
        if act is not None and act.name == _FACT_ASKED and self._only_tells(messages[-1]):
            act = None
        if act is not None and act.name == _THANKS and self._heard.is_surely_good(messages[-1]):
            act = None  # "it went well, thank you": the news goes before the thanks
        if act is not None or self._only_adds(messages[-1], scored):
            # What is said in passing ("어떡해?", "한 달 됐어") is like nothing; the topic goes on.
            own = self._topics.cue_scores(messages[-1])
            topic = self._topics.settle([*scored[:-1], own])
            if topic is None and len(scored) > 1:
                topic = self._topics.settle(scored[:-1])
        is_sad_talk = self._is_heavy(topic) or self._heard.sounded_troubled(messages)
        was_joyful = self._gladness.was_joyful(messages, recognised)
        tone = self._heard.read(messages[-1], request, act, is_sad_talk=is_sad_talk, was_joyful=was_joyful)
        if topic in _UNFIT.get(tone, ()):
            unfit = dict.fromkeys(_UNFIT[tone], 0.0)
            topic = self._topics.settle([{**scores, **unfit} for scores in (*scored[:-1], own)])
        is_glad_talk = was_joyful or is_glad_matter(matter)
        is_troubled = tone is Tone.TROUBLED or (tone is Tone.EVEN and is_sad_talk)
        asked = asked_last(turns, recognised)
        gravity = self._gravity.read(
            messages, replies, request, speaks_of_bot=_speaks_of_bot(act), asked=asked
        )
        advice = wished_for(request, act)
        n_on_topic = self._n_on_topic(scored, topic)
        flow = flow_of(act, tone, was_joyful=was_joyful, advice=advice)
        return Talk(
            locale=self.locale,
            text=messages[-1],
            before=" / ".join(messages[:-1][-max(n_on_topic, _N_NEAR) :]),
            act=act,
            topic=topic,
            kin=self._topics.topics[topic].kin if topic else (),
            is_topic_said=topic is not None and own[topic] >= self._topics.config.faint,
            is_topic_faint=self._is_faint(topic, messages[-1], scored),
            lone_cue=self._topics.lone_cue(topic, messages[-1]) if topic else "",
            is_gentle=topic is not None and self._topics.topics[topic].is_gentle,
            tone=tone,
            is_troubled=is_troubled,
            mood=_mood(tone, was_joyful=was_joyful, is_troubled=is_troubled),
            stage=self._stage(act, n_on_topic),
            slots=self._slots.read(messages, read_facts(request.summary), act),
            asked=asked,
            question_streak=question_streak(replies),
            wants_listening=self._wants_listening(whole),
            said=request.used | {unit.id for units in recognised for unit in units},
            last_replies=tuple(replies[-3:]),
            last_said=tuple(map(words_of, recognised[-3:], replies[-3:])),
            n_messages=len(messages),
            advice=advice,
            alarm=gravity.alarm,
            is_grave=gravity.is_grave,
            is_about_other=self._fears_for_other(messages),
            is_banter=act is None and not matter.is_told_now and self._acts.is_banter(messages[-1], around),
            flow=Flow.CONCERN if gravity.is_concern else flow_by_matter(flow, matter, tone),
            matter=matter,
            turns=self._turns.read(
                messages,
                request.emotion,
                is_troubled=is_troubled and not is_glad_talk,
                was_glad=is_glad_talk,
                is_sad=tone is Tone.TROUBLED or self._heard.sounded_troubled(messages),
                is_sore=self._heard.sounded_troubled(messages[-1:]),
                is_glad=self._heard.sounds_joyful(messages[-1]),
            )
            if not self._signs.despairs(messages[-1:])
            else StoryTurns(feeling="sad", is_sad=True, is_sore=True),
        )

    def _spelt(self, text: str) -> str:
        return standard(text) if self.locale == "ko" else text

    def _only_tells(self, text: str) -> bool:
        return _TELLS.search(text) is not None and not ends_asking(text, self.locale)

    def _is_faint(self, topic: str | None, text: str, scored: Sequence[Mapping[str, float]]) -> bool:
        if topic is None or (len(scored) > 1 and self._topics.settle(scored[:-1]) == topic):
            return False
        # What is spoken of with care is never taken for a passing word.
        return not self._topics.topics[topic].is_gentle and self._topics.names_in_passing(
            topic, text, scored[-1]
        )

    def _scores(self, text: str) -> dict[str, float]:
        act = self._acts.told(text)
        if _speaks_of_bot(act):
            return dict.fromkeys(self._topics.topics, 0.0)
        # A word or two are like some example by mere chance.
        return self._topics.cue_scores(text) if len(text) <= _FEW_LETTERS else self._topics.scores(text)

    def _fears_for_other(self, messages: Sequence[str]) -> bool:
        told = [self._acts.told(message) for message in messages[-_N_NEAR - 1 :]]
        return any(act is not None and act.name == OTHER for act in told)

    def _is_heavy(self, topic: str | None) -> bool:
        return topic is not None and self._topics.topics[topic].is_heavy

    def _is_clear(self, own: Mapping[str, float]) -> bool:
        return max(score for key, score in own.items() if key != _DAILY) >= self._topics.config.clear

    def _only_adds(self, text: str, scored: Sequence[Mapping[str, float]]) -> bool:
        """Whether a short message names no topic while there is one."""
        is_short = len(text) <= SHORT_MESSAGE and not any(self._topics.cue_scores(text).values())
        return is_short and len(scored) > 1 and self._topics.settle(scored[:-1]) is not None

    def _n_on_topic(self, scored: Sequence[Mapping[str, float]], topic: str | None) -> int:
        """The user's messages since the topic was taken up, the last one included."""
        count = 1
        for end in range(len(scored) - 1, 0, -1):
            if self._topics.settle(scored[:end]) not in {topic, None}:
                break
            count += 1
        return count

    @staticmethod
    def _stage(act: Act | None, n_on_topic: int) -> Stage:
        if act is not None and act.name in {"farewell", "relief", "thanks"}:
            return Stage.CLOSING
        return Stage.OPENING if n_on_topic <= _N_OPENING else Stage.MIDDLE

    def _wants_listening(self, messages: Sequence[str]) -> bool:
        names = [self._acts.told(message) for message in messages[-_LISTEN_MESSAGES:]]
        wishes = [act.name for act in names if act is not None and act.name in {_LISTEN, "advice"}]
        return bool(wishes) and wishes[-1] == _LISTEN


def _mood(tone: Tone, *, was_joyful: bool, is_troubled: bool) -> Tone:
    if tone is Tone.EVEN and was_joyful:
        return Tone.JOYFUL
    return Tone.TROUBLED if tone is Tone.EVEN and is_troubled else tone


def _speaks_of_bot(act: Act | None) -> bool:
    return act is not None and (act.name in _ABOUT_BOT or not act.tells)
