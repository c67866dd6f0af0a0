"""What the files of the face benchmark are called."""

from typing import Final

PHOTO_SHARES: Final = (0.4, 0.7, 1.0)
"""Share of the photo's width that the portrait takes."""
LARGE_PHOTO: Final = "large.jpg"
VIDEO_NOTE: Final = "note.mp4"
NOTE_SECONDS: Final = 4


def photo_name(share: float) -> str:
    """The file of a photo."""
    return f"photo-{share}.jpg"
