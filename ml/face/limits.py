"""How much of a picture or a video is taken."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PictureLimits:
    """What a picture may be before it is decoded.

    Attributes:
        max_bytes: Of the file; a bot can fetch 20 MB from Telegram.
        max_pixels: Of the picture as its header states it.
        analysed_side: The longer side, in pixels, to which larger pictures are reduced while
            they are decoded.
    """

    max_bytes: int = 20_000_000
    max_pixels: int = 25_000_000
    analysed_side: int = 1280


@dataclass(frozen=True)
class VideoLimits:
    """What of a video is taken, and how often it is looked at.

    Attributes:
        max_bytes: Of the file; a bot can fetch 20 MB from Telegram.
        max_seconds: A longer video is refused.
        max_pixels: Of one frame.
        looks_per_second: Frames that are read in each second of the video.
        analysed_side: The longer side, in pixels, to which larger frames are reduced.
    """

    max_bytes: int = 20_000_000
    max_seconds: float = 60.0
    max_pixels: int = 4_000_000
    looks_per_second: float = 2.0
    analysed_side: int = 640
