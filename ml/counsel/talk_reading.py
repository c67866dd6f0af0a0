"""How a talk is understood: what is spoken of, what was asked, what is known."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Final

from ml.counsel.act_reading import SHORT_MESSAGE, ActReader, Around
from ml.counsel.acts import Act
from ml.counsel.check_in import CHECK_IN, was_in_crisis
from ml.counsel.deeds import DEED
from ml.counsel.details import DetailFinder, Details, earlier_event, known_name, name_from_before
from ml.counsel.dialect import standard
from ml.counsel.flows import flow_by_matter, flow_of, wished_for
from ml.counsel.lead_in import without_lead_in
from ml.counsel.matters import Matter, MatterReader
from ml.counsel.memory import Facts, read_facts
from ml.counsel.mirroring.mirrors import Mirror, mirror_of
from ml.counsel.mood import Tone, ToneReader
from ml.counsel.options import choice_asked
from ml.counsel.plain_answers import misread_words, plain_answers, said_again
from ml.counsel.put_right import bit_of, meant_of
from ml.counsel.questions import ends_asking
from ml.counsel.said_before import asked_last, question_streak, were_lines_told, words_of
from ml.counsel.talk import OTHER, Flow, Talk
from ml.counsel.talk_tone import TalkToneReader
from ml.counsel.topics import TopicDetector, load_topics
from ml.counsel.turns import SAID, TONE, TURN, StoryTurns, TurnReader
from ml.counsel.types import CounselRequest
from ml.counsel.units import Stage, Unit, UnitLibrary, load_units
from ml.counsel.warning_signs import Alarm, SignReader
from ml.safety.asking import leaves_open
from ml.safety.reply_gate import ReplyGate
from ml.safety.threads import goes_on

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
_MEANS: Final = re.compile(
    r"방법(?:도|을|까지)?\s*(?:다\s*)?(?:찾아|알아|검색|정해|생각해)"
    r"|\b(?:looked|looking|searched) (?:up |for |it )?(?:how|ways|methods|a way)\b",
    re.IGNORECASE,
)
"""In a talk of despair, that ways were looked up; alone it could be about anything."""
_DAILY: Final = "daily"
_GOOD_NEWS: Final = "good_news"
_UNFIT: Final = {Tone.TROUBLED: ("good_news", _DAILY), Tone.EVEN: ("good_news",)}
"""Topics that a message of such a tone is not about, whatever its words."""
_GLAD_TONE: Final = f"{TONE}glad"
_GLAD_SAID: Final = f"{SAID}glad"
_OF_ANY_MOOD: Final = frozenset(
    f"{TURN}{name}"
    for name in ("kindness", "better", "plan", "treat", "laugh_even", "soon", "long", "will_it", "thaw")
) | {"agrees_you", "will_do", "gives_time", "how_much", "set_right"}
"""Topics of replies after which good news is still spoken of."""
_ANSWERS: Final = f"{TURN}q_"
"""How the topics of answers to questions begin; they fit any mood."""
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
_MISREAD: Final = "misread"
_THANKS: Final = "thanks"
_FACT_ASKED: Final = "turn_q_know"
_TELLS: Final = re.compile(
    r"(?:처음|더라(?:[고구]요?)?|[물받했됐왔갔]음|물어봄"
    r"|[가-힣](?:었|았|했|됐|갔|왔)(?:어요?|다)|니다|네요?|거든요?)[ㅋㅎㅠㅜ.!~ ]*$"
)
"""How a message ends that tells, whatever it speaks of."""
_RUNS_ON: Final = re.compile(r"(?:어요|아요|해요|네요|예요|에요|니다|죠)\s|나\s?보(?:는|시는)?군요")
"""Two sentences without a mark between them, or a guess, which cannot be said back as one."""
_FEW_LETTERS: Final = 9
_N_WEIGHED: Final = 3
"""The user's messages of which one must weigh heavily before a grade of concern brings the lines."""
_N_GRAVE: Final = 6
"""The user's messages over which words of despair keep a talk grave."""
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
        self._details = DetailFinder(locale)
        tones = ToneReader(locale)
        self._heard = TalkToneReader(tones)
        self._acts = ActReader(locale, tones)
        self._signs = SignReader(locale)
        self._turns = TurnReader(locale)
        self._gate = ReplyGate(locale)
        self._mirror: Mirror = mirror_of(locale)

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
        if self._is_over(matter, messages):
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
        was_glad = self._was_glad(recognised, messages)
        was_joyful = (was_glad or self._heard.was_joyful(messages)) and not self._heard.takes_back(
            messages[-1]
        )
        tone = self._heard.read(messages[-1], request, act, is_sad_talk=is_sad_talk, was_joyful=was_joyful)
        if topic in _UNFIT.get(tone, ()):
            unfit = dict.fromkeys(_UNFIT[tone], 0.0)
            topic = self._topics.settle([{**scores, **unfit} for scores in (*scored[:-1], own)])
        is_glad_talk = was_joyful or self._is_glad_matter(matter)
        is_troubled = tone is Tone.TROUBLED or (tone is Tone.EVEN and is_sad_talk)
        asked = asked_last(turns, recognised)
        alarm = self._signs.read(messages)
        if (was_in_crisis(replies) or self._signs.despairs(messages[-_N_GRAVE:])) and _MEANS.search(
            messages[-1]
        ):
            alarm = Alarm.CLEAR
        advice = wished_for(request, act)
        is_concern = (
            request.is_concern and not _speaks_of_bot(act) and self._signs.is_heavy(messages[-_N_WEIGHED:])
        )
        is_worrying = request.is_concern or were_lines_told(replies)
        has_despaired = is_worrying and any(map(self._signs.is_strong, messages[-_N_GRAVE:]))
        # What was grave stays so while the talk stays with it; an ordinary message is answered as one.
        is_still = (
            self._signs.is_heavy(messages[-_N_WEIGHED:])
            or goes_on(messages[-1], self.locale)
            or (request.is_concern and request.danger is None)
        )
        is_grave = bool(alarm) or (is_still and (was_in_crisis(replies) or has_despaired))
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
            slots=self._slots(messages, read_facts(request.summary), act),
            asked=asked,
            question_streak=question_streak(replies),
            wants_listening=self._wants_listening(whole),
            said=request.used | {unit.id for units in recognised for unit in units},
            last_replies=tuple(replies[-3:]),
            last_said=tuple(map(words_of, recognised[-3:], replies[-3:])),
            n_messages=len(messages),
            advice=advice,
            alarm=alarm,
            is_grave=is_grave,
            is_about_other=self._fears_for_other(messages),
            is_banter=act is None and not matter.is_told_now and self._acts.is_banter(messages[-1], around),
            flow=Flow.CONCERN
            if is_grave
            or (is_concern and not were_lines_told(replies))
            or (CHECK_IN in asked and (is_still or leaves_open(messages[-1], self.locale)))
            else flow_by_matter(flow, matter, tone),
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

    def _was_glad(self, recognised: Sequence[Sequence[Unit]], messages: Sequence[str]) -> bool:
        """Whether good news was answered last, give or take replies that fit any mood."""
        # The replies are those to all messages but the last one.
        for units, message in zip(reversed(recognised), reversed(messages[:-1]), strict=False):
            if self._heard.takes_back(message) and not self._heard.sounds_joyful(message):
                return False
            if any(self._is_glad(unit) for unit in units):
                return True
            if not units or not all(
                unit.topic in _OF_ANY_MOOD or unit.topic.startswith((_ANSWERS, DEED)) for unit in units
            ):
                return False
            if self._heard.sounds_troubled_but_tears(message):
                return False
        return False

    def _is_glad(self, unit: Unit) -> bool:
        is_news = unit.topic in {_GOOD_NEWS, _GLAD_TONE, _GLAD_SAID} or unit.feelings == {"joy"}
        return is_news or self._matters.is_glad(unit)

    def _is_over(self, matter: Matter, messages: Sequence[str]) -> bool:
        """Whether a matter ended well: "the dog's operation went well" tells no sick dog."""
        *earlier, last = messages[-_N_NEAR:]
        if self._is_glad_matter(matter):
            return False
        ended = any(map(self._heard.is_surely_good, earlier)) and not matter.is_told_now
        return ended or self._heard.is_surely_good(last)

    @staticmethod
    def _is_glad_matter(matter: Matter) -> bool:
        return matter.situation is not None and matter.situation.is_glad and matter.is_in_focus

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

    def _slots(self, messages: Sequence[str], facts: Facts, act: Act | None) -> dict[str, str]:
        details: list[Details] = [self._details.find(message) for message in messages]
        last = details[-1]
        labels = [topic.label for key in facts.worries if (topic := self._topics.topics.get(key))]
        names = [name for name, _ in facts.persons]
        found = {
            "detail": last.event,
            "person": last.person,
            "name": known_name(details),
            "quote": last.quote,
            "span": last.span,
            "earlier": earlier_event(details, [*filter(None, labels), *facts.events]),
            "known": name_from_before(details, names, messages[-1]),
            "choice": choice_asked(messages) if self.locale == "ko" else None,
            "meant": meant_of(messages[-1]) if self.locale == "ko" else None,
            "bit": bit_of(messages[-1]) if self.locale == "ko" else None,
            **plain_answers(messages, self._gate),
            **self._said_back(messages[-1]),
            "missed": self._missed(messages) if act is not None and act.name == _MISREAD else "",
        }
        return {slot: value for slot, value in found.items() if value}

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
        if mirrored is None or (self.locale == "ko" and _RUNS_ON.search(mirrored.told)):
            return {}
        said = {slot: value for slot, value in asdict(mirrored).items() if value}
        spoken = [said[slot] for slot in ("told", "heard", "scrap") if slot in said]
        return {} if any(set(self._gate.check(each)) - {"language"} for each in spoken) else said

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
