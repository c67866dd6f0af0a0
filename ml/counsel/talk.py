"""A talk as counsel understands it: what is spoken of, what was asked, what is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ml.counsel.acts import TELLS, Act
from ml.counsel.matters import Matter
from ml.counsel.mood import Tone
from ml.counsel.taste import Taste
from ml.counsel.turns import StoryTurns
from ml.counsel.units import Stage
from ml.counsel.warning_signs import Alarm

ASKS_ADVICE: Final = "advice"
"""The act of those who ask what to do."""
RESTATES: Final = "restate"
"""The act of those who say again, and otherwise, what was misunderstood."""
PLAIN: Final = "plain"
"""The topic of units that take up any later message and assert nothing that nobody told."""
HEARD: Final = "heard"
"""The topic of units that answer what a message does in passing: it asks whether that is bad, it
makes up its mind, it breathes again."""
BANTER: Final = "banter"
"""The topic of units that answer a few words more about the companion."""
OTHER: Final = "concern_other"
"""The act of those who are afraid for somebody else's life."""


class Flow(StrEnum):
    """Which kind of reply is due."""

    TALK = "talk"
    ADVICE = "advice"
    ACT = "act"
    GOOD_NEWS = "good_news"
    CONCERN = "concern"
    ASKED = "asked"


@dataclass(frozen=True)
class Talk:
    """What is known about a talk when its last message is to be answered.

    Attributes:
        text: The last message.
        before: The newest of the earlier messages, at least those on the same topic, as one text.
        act: What the last message does besides telling, if anything.
        topic: What is spoken of, None where it is nothing in particular.
        kin: Topics whose units fit as well.
        is_topic_said: Whether the last message itself speaks of the topic.
        is_topic_faint: Whether nothing but one word of the last message speaks for the topic.
        lone_cue: That word, empty where there is none.
        tone: How the last message sounds.
        is_troubled: Whether trouble was heard in the talk so far.
        mood: How the talk sounds, where the last message alone sounds of nothing.
        stage: Where the talk stands.
        slots: What can be filled into units.
        asked: Kinds of question that the companion put last.
        question_streak: How many of the companion's last messages each ended in a question.
        wants_listening: Whether the user asked for an ear, not for advice.
        said: Ids of the units that were said.
        last_replies: The companion's last messages, oldest first.
        last_said: The words, without what stood in their slots, of the last replies as far as they are known.
        n_messages: How many messages the user has written.
        advice: The topic of units that was asked for by name, if any.
        alarm: What the signs of danger over the whole talk call for.
        is_grave: Whether despair was heard lately, or a crisis was answered.
        is_about_other: Whether somebody else's life is feared for.
        taste: What the user thought of earlier replies.
        matter: Which situations were told.
        turns: What the last message does within its story, whatever the story is.
        is_banter: Whether a few words go on about the companion, and tell nothing.
    """

    locale: str
    text: str
    before: str
    act: Act | None
    topic: str | None
    kin: tuple[str, ...]
    is_topic_said: bool
    is_gentle: bool
    tone: Tone
    is_troubled: bool
    mood: Tone
    stage: Stage
    slots: Mapping[str, str]
    asked: frozenset[str]
    question_streak: int
    wants_listening: bool
    said: frozenset[str]
    last_replies: tuple[str, ...]
    last_said: tuple[str, ...]
    n_messages: int
    advice: str | None
    alarm: Alarm
    is_about_other: bool
    is_grave: bool
    flow: Flow
    taste: Taste = field(default_factory=Taste)
    matter: Matter = field(default_factory=Matter)
    turns: StoryTurns = field(default_factory=StoryTurns)
    is_topic_faint: bool = False
    is_banter: bool = False
    lone_cue: str = ""

    @property
    def is_later(self) -> bool:
        """Whether something was told before the last message."""
        return self.n_messages > 1

    @property
    def act_name(self) -> str:
        """The act's name; `TELLS` where the message simply tells."""
        return self.act.name if self.act else TELLS
