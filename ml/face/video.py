"""Reads a face in the course of a short video; the only place that knows PyAV."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from ml.emotion.types import Emotion, EmotionReading, Source
from ml.errors import VideoDamaged, VideoTooLong
from ml.face.limits import VideoLimits
from ml.face.types import FaceEmotionDetector, FaceOverTime, FacesSeen, Moment

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_MICROSECONDS: Final = 1_000_000
_MAX_FRAMES_PER_SECOND: Final = 125
_USUAL_FRAMES_PER_SECOND: Final = 25
_PATIENCE: Final = 6
_PAUSE_FACTOR: Final = 4
_QUARTER: Final = 90
_FULL_TURN: Final = 360
_EBML: Final = b"\x1a\x45\xdf\xa3"
_FILE_TYPE_BOX: Final = slice(4, 8)


def read_video_faces(
    content: bytes, detector: FaceEmotionDetector, limits: VideoLimits | None = None
) -> FaceOverTime:
    """Look at a video several times a second while it is decoded; no more than a few frames are ever held.

    A video that breaks off gives what was seen until then.

    Args:
        content: A file as it came: MP4, MOV, WebM or Matroska.
        detector: What reads each frame, loaded.
        limits: What is taken, and how often it is looked at.

    Raises:
        VideoTooLong: More bytes, pixels or seconds than `limits` allow.
        VideoDamaged: No video, or one of which nothing can be decoded.
        EngineNotLoaded: The detector was not loaded.
        InferenceFailed: The detector broke down.
    """
    limits = limits or VideoLimits()
    moments: list[Moment] = []
    end, next_look = 0.0, 0.0
    seen: FacesSeen | None = None
    with _opened(content, limits) as frames:
        for end, frame in frames:
            if end < next_look:
                continue
            picture = _pixels(frame, limits.analysed_side)
            seen = detector.detect(picture) if seen is None else detector.follow(picture, seen)
            moments.append(Moment(end, seen.faces[0].reading if seen.faces else None))
            pause = _pause(moments, limits)
            next_look = next_look + pause if next_look + pause > end else end + pause
    return FaceOverTime(tuple(moments), _mean([m.reading for m in moments if m.reading is not None]), end)


def _pause(moments: list[Moment], limits: VideoLimits) -> float:
    """Seconds until the next look; longer where no face shows up, since looking in vain takes longest."""
    recent = moments[-_PATIENCE:]
    is_in_vain = len(recent) == _PATIENCE and all(moment.reading is None for moment in recent)
    return (_PAUSE_FACTOR if is_in_vain else 1) / limits.looks_per_second


def _mean(readings: list[EmotionReading]) -> EmotionReading | None:
    if not readings:
        return None
    scores = {e: sum(reading.scores[e] for reading in readings) / len(readings) for e in Emotion}
    return EmotionReading(scores, Source.FACE)


@contextmanager
def _opened(content: bytes, limits: VideoLimits) -> Iterator[Iterator[tuple[float, "VideoFrame"]]]:
    """Open a video for `_frames`, and close it whatever happens."""
    # Heavy: not paid for by whoever reads no video.
    import av  # noqa: PLC0415

    if len(content) > limits.max_bytes:
        raise VideoTooLong(f"{len(content)} bytes, {limits.max_bytes} are taken")
    try:
        container = av.open(BytesIO(content), mode="r", format=_format(content))
    except (av.FFmpegError, ValueError) as error:
        raise VideoDamaged(type(error).__name__) from error
    with container:
        yield _frames(container, limits)


def _format(content: bytes) -> str:
    """Name the container.

    It is never left to FFmpeg to guess: among what it knows are play lists,
    which would make it open files and addresses that a stranger wrote down.
    """
    if content[_FILE_TYPE_BOX] in {b"ftyp", b"moov", b"wide", b"mdat", b"skip", b"free"}:
        return "mov"
    if content.startswith(_EBML):
        return "matroska"
    raise VideoDamaged("no video of a known format")


def _frames(container: "InputContainer", limits: VideoLimits) -> Iterator[tuple[float, "VideoFrame"]]:
    """Yield every frame with its time, in seconds since the first."""
    import av  # noqa: PLC0415

    stream = _stream(container, limits)
    seen, start = 0, None
    try:
        for frame in container.decode(stream):
            seen += 1
            time = _seconds(frame, seen)
            start = time if start is None else start
            seconds = max(0.0, time - start)
            if seconds > limits.max_seconds or seen > limits.max_seconds * _MAX_FRAMES_PER_SECOND:
                raise VideoTooLong(f"more than {limits.max_seconds:.0f} seconds")
            if frame.width * frame.height > limits.max_pixels:
                raise VideoTooLong(f"frames of more than {limits.max_pixels} pixels")
            yield seconds, frame
    except (av.FFmpegError, ValueError) as error:
        if seen == 0:
            raise VideoDamaged(type(error).__name__) from error
    if seen == 0:
        raise VideoDamaged("no frame in it")


def _stream(container: "InputContainer", limits: VideoLimits) -> "VideoStream":
    if not container.streams.video:
        raise VideoDamaged("no pictures in it")
    stream = container.streams.video[0]
    duration = (container.duration or 0) / _MICROSECONDS
    if duration > limits.max_seconds:
        raise VideoTooLong(f"{duration:.0f} seconds, {limits.max_seconds:.0f} are taken")
    codec = stream.codec_context
    if codec is None:
        # Missing where the file breaks off before the codec is named.
        raise VideoDamaged("no known codec")
    if codec.width * codec.height > limits.max_pixels:
        raise VideoTooLong(f"{codec.width} x {codec.height} pixels a frame")
    # One thread, as for pictures; frames that no other frame needs are not decoded at all.
    codec.thread_count = 1
    codec.skip_frame = "NONREF"
    return stream


def _seconds(frame: "VideoFrame", n_seen: int) -> float:
    """Give a frame's time; one without gets what 25 frames a second would give it."""
    return float(frame.time) if frame.pts is not None else (n_seen - 1) / _USUAL_FRAMES_PER_SECOND


def _pixels(frame: "VideoFrame", side: int) -> NDArray[np.uint8]:
    """Give a frame as RGB, upright, its longer side at most `side`."""
    share = min(1.0, side / max(frame.width, frame.height))
    width, height = max(1, round(frame.width * share)), max(1, round(frame.height * share))
    picture = np.asarray(frame.to_ndarray(width=width, height=height, format="rgb24"), np.uint8)
    turns = round((frame.rotation % _FULL_TURN) / _QUARTER) % 4
    return np.ascontiguousarray(np.rot90(picture, turns)) if turns else picture
