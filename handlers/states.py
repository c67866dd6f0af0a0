"""Where a talk stands; the only thing that flows know of each other."""

from enum import StrEnum


class State(StrEnum):
    """States of the journey, stored by value: a value, once released, keeps its meaning."""

    ARRIVING = "arriving"
    """Nothing is known yet, or what was known is of no use any more."""
    AGREEING = "agreeing"
    """Reads what this is, and says that they are 14 or over and agree."""
    NAMING = "naming"
    CHOOSING_PET = "choosing_pet"
    GREETING = "greeting"
    COMFORTING = "comforting"
    RECOMMENDING = "recommending"
    RENAMING = "renaming"
    """A settled person types a new nickname."""
    ADVISING = "advising"
    """A settled person types what they want advice on."""
    WRITING = "writing"
    """A settled person writes a post; the draft says what is asked for."""
    COMMENTING = "commenting"
    """A settled person types a comment."""
    SEARCHING = "searching"
    """A settled person types what to look for on the board."""
    CONTACTING = "contacting"
    """A settled person writes to the operators."""
    LETTERING = "lettering"
    """A settled person writes a letter to somebody."""
    THANKING = "thanking"
    """A settled person types a few words of thanks for a letter."""
