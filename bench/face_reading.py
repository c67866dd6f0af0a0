"""Reads the material of the face benchmark in a process of its own; prints one JSON object."""

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.face_files import LARGE_PHOTO, NOTE_SECONDS, PHOTO_SHARES, VIDEO_NOTE, photo_name
from ml.face.face_api_detector import FaceApiDetector
from ml.face.pictures import decode_picture
from ml.face.video import read_video_faces

_N_WARM_UP = 6
_N_FEW = 7
_N_DETECTIONS = 20


def measure(folder: Path, n: int) -> dict[str, float | int]:
    """Time `n` photos one after the other, then the large photo and the video note.

    Memory is the most that the process held while it read photos, the large one included.
    """
    began = time.perf_counter()
    detector = FaceApiDetector()
    detector.load()
    load_seconds = time.perf_counter() - began
    photos = [(folder / photo_name(share)).read_bytes() for share in PHOTO_SHARES]
    large, note = (folder / LARGE_PHOTO).read_bytes(), (folder / VIDEO_NOTE).read_bytes()

    def read(photo: bytes) -> None:
        assert detector.detect(decode_picture(photo)).faces

    for i in range(_N_WARM_UP):
        read(photos[i % len(photos)])
    seconds = sorted(_seconds(read, photos[i % len(photos)]) for i in range(n))
    picture = decode_picture(photos[0])
    large_seconds = _median(read, large, n=_N_FEW)
    peak_mb = _peak_mb()
    return {
        "median_ms": _ms(seconds[len(seconds) // 2]),
        "p95_ms": _ms(seconds[int(0.95 * (len(seconds) - 1))]),
        "detect_ms": _ms(_median(detector.detect, picture, n=_N_DETECTIONS)),
        "large_photo_mb": round(len(large) / 1e6, 1),
        "large_photo_ms": _ms(large_seconds),
        "rss_mb": peak_mb,
        "video_note_second_ms": _ms(_median(read_video_faces, note, detector, n=_N_FEW) / NOTE_SECONDS),
        "load_s": round(load_seconds, 3),
        "n": n,
    }


def _peak_mb() -> float:
    """The most memory that this process ever held, as Linux counts it."""
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    assert peak is not None
    return round(int(peak[1]) * 1024 / 1e6, 1)


def _median(work: Callable[..., object], *arguments: object, n: int) -> float:
    return sorted(_seconds(work, *arguments) for _ in range(n))[n // 2]


def _seconds(work: Callable[..., object], *arguments: object) -> float:
    began = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - began


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 1)


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
