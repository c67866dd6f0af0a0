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
