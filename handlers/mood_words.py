"""The words of the mood diary that several flows say: the five faces and the tags."""

from typing import Final

from handlers.words import Words

SCORES: Final = (1, 2, 3, 4, 5)
FACES: Final = ("😢", "😕", "😐", "😊", "😄")
"""In the order of the scores; their shapes tell them apart without colour."""
TAGS: Final = (
    "work",
    "people",
    "body",
    "sleep",
    "weather",
    "family",
    "love",
    "study",
    "money",
    "hobby",
    "food",
    "exercise",
    "rest",
    "health",
    "self",
)
"""Buttons name them by their place here: the list may only grow."""
MAX_TAG_LENGTH: Final = 20
"""Of a tag that a person typed, in characters."""


def mood_face(score: int) -> str:
    """The face of a score."""
    return FACES[score - 1]


def mood_word(score: int, say: Words) -> str:
    """A score in words."""
    return say(f"mood-{score}")


def tag_word(tag: str, say: Words) -> str:
    """A tag in words; one that the person typed is as it was typed."""
    return say(f"tag-{tag}") if tag in TAGS else tag
