"""What can go wrong while drawing.

ArtError
├── TypefaceMissing   the fonts are not installed or cannot be read
├── UnknownPet        no pet has that key
├── UnknownMood       a mood is a step from 1 to 5
└── PosterUnreadable  the given poster is no picture
"""


class ArtError(Exception):
    """Base of everything this package raises."""


class TypefaceMissing(ArtError):
    """The fonts are not installed or cannot be read."""


class UnknownPet(ArtError):
    """No pet has that key."""


class UnknownMood(ArtError):
    """A mood is a step from 1 to 5."""


class PosterUnreadable(ArtError):
    """The given poster is no picture."""
