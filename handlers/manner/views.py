"""The screen of `/mode`."""

from handlers.manner.service import USUAL, Manner
from handlers.manner.taps import ChooseLength, ChooseSpeech
from handlers.payloads.my_page import OpenProfile
from handlers.view import Button, Row, View
from handlers.words import Words
from ml.counsel.types import Length, Speech


def manner_screen(manner: Manner, say: Words) -> View:
    """What is chosen, how it sounds, and what else there is."""
    length = manner.length or USUAL
    text = say(
        "manner-page",
        speech=say(f"manner-speech-{manner.speech}"),
        length=say(f"manner-length-{length}"),
        sample=say(f"manner-sample-{manner.speech}-{length}"),
    )
    speeches: Row = tuple(
        Button(
            _marked(say(f"manner-speech-{each}"), is_chosen=each is manner.speech), ChooseSpeech(each.value)
        )
        for each in Speech
    )
    lengths: Row = tuple(
        Button(_marked(say(f"manner-length-{each}"), is_chosen=each == length), ChooseLength(str(each)))
        for each in (Length.SHORT, USUAL, Length.LONG)
    )
    return View(text, (speeches, lengths, (Button(say("profile-open"), OpenProfile()),)))


def _marked(label: str, *, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label
