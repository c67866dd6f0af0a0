"""What can go wrong while drawing.

ArtError
├── TypefaceMissing   the fonts are not installed or cannot be read
├── UnknownPet        no pet has that key
└── PosterUnreadable  the given poster is no picture
"""


class ArtError(Exception):
    """Base of everything this package raises."""


class TypefaceMissing(ArtError):
    """The fonts are not installed or cannot be read."""


class UnknownPet(ArtError):
    """No pet has that key."""


class PosterUnreadable(ArtError):
    """The given poster is no picture."""
