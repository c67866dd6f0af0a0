from io import BytesIO
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image
from typing_extensions import override

from ml.emotion.types import Emotion, EmotionReading, Source
from ml.errors import VideoDamaged, VideoError, VideoTooLong
from ml.face.limits import VideoLimits
from ml.face.types import Box, Face, FaceEmotionDetector, FacesSeen
from ml.face.video import read_video_faces

RATE = 10


def reading(emotion: Emotion) -> EmotionReading:
    return EmotionReading({e: float(e is emotion) for e in Emotion}, Source.FACE)


class ByBrightness(FaceEmotionDetector):
    """Sees joy in a bright frame, sadness in a grey one, and no face in a dark one."""

    def __init__(self) -> None:
        self.shapes: list[tuple[int, ...]] = []

    @override
    def load(self) -> None:
        """Nothing to read."""

    @override
    def detect(self, picture: NDArray[np.uint8]) -> FacesSeen:
        self.shapes.append(picture.shape)
        height, width = picture.shape[:2]
        if picture.mean() < 60:
            return FacesSeen(width, height, ())
        seen = reading(Emotion.JOY if picture.mean() > 180 else Emotion.SADNESS)
        face = Face(Box(0, 0, width, height), np.zeros((0, 2), np.float32), seen, 1.0)
        return FacesSeen(width, height, (face,))


def video(
    shades: list[int], *, side: tuple[int, int] = (64, 64), kind: str = "mp4", codec: str = "libx264"
) -> bytes:
    """A second of each shade of grey."""
    stream = BytesIO()
    with av.open(stream, "w", format=kind) as container:
        track: Any = container.add_stream(codec, rate=RATE)
        track.width, track.height = side
        track.pix_fmt = "yuv420p"
        for shade in shades:
            for _ in range(RATE):
                pixels = np.full((side[1], side[0], 3), shade, np.uint8)
                container.mux(track.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        container.mux(track.encode())
    return stream.getvalue()


NOTE = video([250, 250, 120, 0, 0])


def test_a_video_is_looked_at_twice_a_second() -> None:
    seen = read_video_faces(NOTE, ByBrightness())

    assert [moment.seconds for moment in seen.moments] == pytest.approx(
        [0.5 * k for k in range(10)], abs=0.11
    )
    labels = [moment.reading.label if moment.reading else None for moment in seen.moments]
    assert labels == [Emotion.JOY] * 4 + [Emotion.SADNESS] * 2 + [None] * 4
    assert seen.duration_seconds == pytest.approx(4.9, abs=0.11)


def test_the_mean_is_over_the_moments_with_a_face() -> None:
    mean = read_video_faces(NOTE, ByBrightness()).mean

    assert mean is not None
    assert mean.scores[Emotion.JOY] == pytest.approx(4 / 6)
    assert mean.scores[Emotion.SADNESS] == pytest.approx(2 / 6)


def test_a_video_without_a_face_has_no_mean_and_is_looked_at_more_rarely() -> None:
    seen = read_video_faces(video([0] * 12), ByBrightness())

    assert seen.mean is None
    assert len(seen.moments) < 12


def test_a_face_is_followed_from_one_look_to_the_next() -> None:
    class Follower(ByBrightness):
        def __init__(self) -> None:
            super().__init__()
            self.seen: list[FacesSeen] = []
            self.before: list[FacesSeen] = []

        @override
        def detect(self, picture: NDArray[np.uint8]) -> FacesSeen:
            self.seen.append(super().detect(picture))
            return self.seen[-1]

        @override
        def follow(self, picture: NDArray[np.uint8], before: FacesSeen) -> FacesSeen:
            self.before.append(before)
            return self.detect(picture)

    detector = Follower()

    read_video_faces(NOTE, detector)

    assert detector.before == detector.seen[:-1]


def test_webm_is_read_too() -> None:
    seen = read_video_faces(video([250], kind="webm", codec="libvpx-vp9"), ByBrightness())

    assert seen.mean is not None


def test_frames_are_reduced_before_they_are_looked_at() -> None:
    detector = ByBrightness()

    read_video_faces(video([250], side=(1280, 720)), detector)

    assert set(detector.shapes) == {(360, 640, 3)}


def test_a_long_video_is_refused_by_its_header() -> None:
    detector = ByBrightness()

    with pytest.raises(VideoTooLong):
        read_video_faces(NOTE, detector, VideoLimits(max_seconds=4))

    assert detector.shapes == []


def test_frames_of_too_many_pixels_are_refused_before_they_are_decoded() -> None:
    detector = ByBrightness()

    with pytest.raises(VideoTooLong):
        read_video_faces(NOTE, detector, VideoLimits(max_pixels=64 * 64 - 1))

    assert detector.shapes == []


def test_a_file_larger_than_a_bot_can_fetch_is_refused() -> None:
    with pytest.raises(VideoTooLong):
        read_video_faces(NOTE, ByBrightness(), VideoLimits(max_bytes=len(NOTE) - 1))


def sound_only() -> bytes:
    stream = BytesIO()
    with av.open(stream, "w", format="mp4") as container:
        track: Any = container.add_stream("aac", rate=8000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        frame.sample_rate = 8000
        container.mux(track.encode(frame))
        container.mux(track.encode())
    return stream.getvalue()


def picture() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (9, 9)).save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(bytes(500), id="zeros"),
        pytest.param(NOTE[:60], id="header alone"),
        pytest.param(sound_only(), id="sound alone"),
        pytest.param(picture(), id="picture"),
        pytest.param(b"#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n", id="play list"),
        pytest.param(b"ffconcat version 1.0\nfile /etc/hostname\n", id="list of files"),
    ],
)
def test_what_is_no_video_is_damaged(content: bytes) -> None:
    with pytest.raises(VideoDamaged):
        read_video_faces(content, ByBrightness())


def test_a_video_that_breaks_off_gives_what_was_there() -> None:
    content = video([250, 250, 250], kind="webm", codec="libvpx-vp9")

    seen = read_video_faces(content[: len(content) * 2 // 3], ByBrightness())

    assert seen.mean is not None


def test_a_video_that_breaks_off_at_any_place_is_read_or_is_a_video_error() -> None:
    for end in range(1, len(NOTE), 5):
        try:
            seen = read_video_faces(NOTE[:end], ByBrightness())
        except VideoError:
            continue
        assert len(seen.moments) >= 1


@settings(max_examples=80, deadline=None)
@given(
    changes=st.lists(st.tuples(st.integers(0, len(NOTE) - 1), st.integers(0, 255)), max_size=10),
    end=st.integers(1, len(NOTE)),
)
def test_a_spoilt_video_is_read_or_is_a_video_error(changes: list[tuple[int, int]], end: int) -> None:
    spoilt = bytearray(NOTE)
    for place, value in changes:
        spoilt[place] = value

    try:
        seen = read_video_faces(bytes(spoilt[:end]), ByBrightness())
    except VideoError:
        return

    assert len(seen.moments) >= 1
