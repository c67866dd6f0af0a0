"""Screens on which an advice is asked for: the ten topics, and the sentence that asks."""

from handlers.faces.taps import (
    ChangePrompt,
    ChooseTopic,
    LeaveAdvice,
    OpenAdvice,
    SendPrompt,
)
from handlers.view import Button, Row, View
from handlers.words import Words
from ml.counsel.types import AdviceTopic
from ml.emotion.types import Emotion

DICE = "dice"
"""In place of a topic: leave it to chance."""
_PER_ROW = 3


def prompt(topic: AdviceTopic, feeling: Emotion | None, say: Words) -> str:
    """A sentence in the first person: the feeling, and what is wanted."""
    begin = say(f"face-i-{feeling}") if feeling is not None else say("face-i-unknown")
    return f"{begin} {say(f'face-want-{topic}')}"


def ask_advice(look_id: int, say: Words, *, first: str | None = None) -> View:
    """Is advice needed, and on what? `first` is said before."""
    question = say("face-ask-advice")
    return View(question if first is None else f"{first}\n\n{question}", _topic_rows(look_id, say))


def offer(look_id: int, topic: AdviceTopic, feeling: Emotion | None, say: Words) -> View:
    """A sentence that can be sent, changed or written anew."""
    name = topic.value
    return View(
        say("face-prompt-offer", prompt=prompt(topic, feeling, say)),
        (
            (
                Button(say("face-prompt-send"), SendPrompt(look_id, name)),
                Button(say("face-prompt-change"), ChangePrompt(look_id, name, is_anew=False)),
                Button(say("face-prompt-anew"), ChangePrompt(look_id, name, is_anew=True)),
            ),
            (
                Button(say("face-prompt-other"), OpenAdvice(look_id)),
                Button(say("face-dice"), ChooseTopic(look_id, DICE)),
            ),
        ),
    )


def said(text: str, say: Words) -> View:
    """The sentence, as the person's own."""
    return View(say("face-prompt-said", prompt=text))


def ask_for_change(topic: AdviceTopic, feeling: Emotion | None, say: Words) -> View:
    """The sentence to be copied and changed."""
    return View(say("face-prompt-edit", prompt=prompt(topic, feeling, say)))


def ask_for_words(topic: AdviceTopic, say: Words) -> View:
    """Own words are awaited."""
    return View(say("face-prompt-write", topic=say(f"face-topic-{topic}")))


def _topic_rows(look_id: int, say: Words) -> tuple[Row, ...]:
    buttons = [Button(say(f"face-topic-{topic}"), ChooseTopic(look_id, topic.value)) for topic in AdviceTopic]
    buttons += [
        Button(say("face-dice"), ChooseTopic(look_id, DICE)),
        Button(say("face-enough"), LeaveAdvice(look_id)),
    ]
    return tuple(tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW))
