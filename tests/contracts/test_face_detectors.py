"""What every engine that reads faces must do, whoever implements it."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from ml.emotion.types import Emotion, Source
from ml.errors import EngineNotLoaded, WeightsCorrupt, WeightsMissing
from ml.face import nets
from ml.face.conversion.graph import GraphBuilder
from ml.face.deepface_detector import DeepFaceConfig, DeepFaceDetector
from ml.face.face_api_detector import FaceApiDetector
from ml.face.types import FACE_EMOTIONS, FaceEmotionDetector, FacesSeen
from tests.fakes.portraits import needs_face_nets, portrait, selfie

pytestmark = needs_face_nets

WEIGHTS = Path(".deepface/weights/facial_expression_model_weights.onnx")


def write_deepface_net(home: Path) -> None:
    """A net of the shape of DeepFace's; what it says depends on the pixels, and means nothing."""
    graph = GraphBuilder("expressions")
    weights = np.random.default_rng(5).normal(0, 0.01, (48 * 48, 7)).astype(np.float32)
    pixels = graph.node("Flatten", graph.pixels(48, 48, 1))
    logits = graph.node("Gemm", pixels, graph.constant(weights), graph.constant(np.zeros(7, np.float32)))
    path = home / WEIGHTS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(graph.build({"probabilities": (graph.node("Softmax", logits, axis=1), ["n", 7])}))


@pytest.fixture
def deepface_forgets(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """DeepFace keeps its nets for the life of the process."""
    modeling = pytest.importorskip("deepface.modules.modeling")
    return lambda: monkeypatch.delattr(modeling, "cached_models", raising=False)


@pytest.fixture(params=["face-api", "deepface"])
def build(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], FaceEmotionDetector]:
    if request.param == "face-api":
        return FaceApiDetector
    monkeypatch.setenv("DEEPFACE_BACKEND_ENGINE", "onnx")
    monkeypatch.setenv("DEEPFACE_HOME", str(tmp_path))
    pytest.importorskip("deepface")
    request.getfixturevalue("deepface_forgets")()
    write_deepface_net(tmp_path)
    return lambda: DeepFaceDetector(FaceApiDetector(), DeepFaceConfig(home=tmp_path, may_download=False))


@pytest.fixture
def detector(build: Callable[[], FaceEmotionDetector]) -> FaceEmotionDetector:
    built = build()
    built.load()
    built.load()
    return built


def pixels(turns: int = 0) -> NDArray[np.uint8]:
    return np.ascontiguousarray(np.rot90(np.array(selfie()), turns))


def check(seen: FacesSeen, picture: NDArray[np.uint8]) -> None:
    assert (seen.height, seen.width) == picture.shape[:2]
    sizes = [face.box.width * face.box.height for face in seen.faces]
    assert sizes == sorted(sizes, reverse=True)
    for face in seen.faces:
        scores = face.reading.scores
        assert face.reading.source is Source.FACE
        assert sum(scores.values()) == pytest.approx(1)
        assert list(scores) == list(Emotion)
        assert all(0 <= score <= 1 for score in scores.values())
        assert all(scores[emotion] == 0 for emotion in Emotion if emotion not in FACE_EMOTIONS)
        assert face.landmarks.dtype == np.float32
        assert face.landmarks.shape in {(68, 2), (0, 2)}
        assert 0 <= face.detection_score <= 1


def test_a_face_is_found_where_it_is(detector: FaceEmotionDetector) -> None:
    picture = pixels()

    seen = detector.detect(picture)

    check(seen, picture)
    assert len(seen.faces) == 1
    box = seen.faces[0].box
    assert 160 < box.x < box.x + box.width < 560
    assert 280 < box.y < box.y + box.height < 680


def test_several_faces_come_largest_first(detector: FaceEmotionDetector) -> None:
    picture = np.zeros((600, 1000, 3), np.uint8)
    for side, x in ((240, 20), (400, 500)):
        picture[100 : 100 + side, x : x + side] = np.array(
            portrait().crop((60, 40, 460, 440)).resize((side, side))
        )

    seen = detector.detect(picture)

    check(seen, picture)
    assert [face.box.x > 450 for face in seen.faces] == [True, False]


@pytest.mark.parametrize("turns", [1, 3])
def test_a_face_that_lies_on_its_side_is_found_and_put_where_it_is(
    detector: FaceEmotionDetector, turns: int
) -> None:
    upright = detector.detect(pixels()).faces[0]
    picture = pixels(turns)

    seen = detector.detect(picture)

    check(seen, picture)
    assert seen.quarter_turns == 4 - turns
    box = seen.faces[0].box
    x, y = box.x + box.width / 2, box.y + box.height / 2
    assert (abs(x - seen.width / 2), abs(y - seen.height / 2)) < (120, 120)
    middle = seen.faces[0].landmarks.mean(axis=0)
    assert np.hypot(middle[0] - x, middle[1] - y) < box.width / 3
    if isinstance(detector, FaceApiDetector):
        assert seen.faces[0].reading.label is upright.reading.label


def moved(by: int) -> NDArray[np.uint8]:
    return np.roll(pixels(), by, axis=1)


@pytest.mark.parametrize(
    "by", [pytest.param(12, id="a little"), pytest.param(150, id="far"), pytest.param(0, id="not at all")]
)
def test_a_face_is_followed_to_where_it_went(detector: FaceEmotionDetector, by: int) -> None:
    before = detector.detect(pixels())
    picture = moved(by)

    seen = detector.follow(picture, before)

    check(seen, picture)
    assert len(seen.faces) == 1
    then, now = before.faces[0].box, seen.faces[0].box
    assert now.x - then.x == pytest.approx(by, abs=20)
    assert now.width == pytest.approx(then.width, rel=0.3)
    if isinstance(detector, FaceApiDetector):
        assert seen.faces[0].reading.label is before.faces[0].reading.label


def test_a_face_that_went_is_not_followed(detector: FaceEmotionDetector) -> None:
    picture = np.full_like(pixels(), 128)

    assert detector.follow(picture, detector.detect(pixels())).faces == ()


def test_a_larger_face_that_comes_is_followed(detector: FaceEmotionDetector) -> None:
    picture = np.zeros((600, 1000, 3), np.uint8)
    picture[100:340, 20:260] = np.array(portrait().crop((60, 40, 460, 440)).resize((240, 240)))
    before = detector.detect(picture)
    picture[100:500, 500:900] = np.array(portrait().crop((60, 40, 460, 440)))

    seen = detector.follow(picture, before)

    assert [face.box.x > 450 for face in before.faces] == [False]
    assert seen.faces[0].box.x > 450


def test_in_a_picture_of_another_size_a_face_is_looked_for_anew(detector: FaceEmotionDetector) -> None:
    before = detector.detect(pixels(turns=1))

    seen = detector.follow(pixels(), before)

    check(seen, pixels())
    assert len(seen.faces) == 1


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param((1, 1), id="pixel"),
        pytest.param((2, 1280), id="strip"),
        pytest.param((1280, 1), id="pole"),
    ],
)
def test_a_picture_of_odd_shape_has_no_face(detector: FaceEmotionDetector, shape: tuple[int, int]) -> None:
    picture = np.full((*shape, 3), 128, np.uint8)

    assert detector.detect(picture).faces == ()


@pytest.mark.parametrize("value", [0, 128, 255])
def test_an_even_surface_has_no_face(detector: FaceEmotionDetector, value: int) -> None:
    assert detector.detect(np.full((480, 640, 3), value, np.uint8)).faces == ()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(arrays.arrays(np.uint8, st.tuples(st.integers(1, 60), st.integers(1, 60), st.just(3))))
def test_whatever_the_pixels_the_answer_keeps_its_shape(
    detector: FaceEmotionDetector, picture: NDArray[np.uint8]
) -> None:
    check(detector.detect(picture), picture)


def test_the_same_picture_gives_the_same_answer_on_any_thread(detector: FaceEmotionDetector) -> None:
    picture = pixels()
    alone = detector.detect(picture).faces[0].reading

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(detector.detect, [picture] * 8))

    assert all(seen.faces[0].reading == alone for seen in together)


def test_the_picture_is_left_as_it_was(detector: FaceEmotionDetector) -> None:
    picture = pixels()
    before = picture.copy()

    detector.detect(picture)

    assert np.array_equal(picture, before)


def test_nothing_is_read_before_load(build: Callable[[], FaceEmotionDetector]) -> None:
    with pytest.raises(EngineNotLoaded):
        build().detect(pixels())
    with pytest.raises(EngineNotLoaded):
        build().follow(pixels(), FacesSeen(720, 960, ()))


@pytest.mark.parametrize("name", nets.ALL)
def test_a_missing_net_is_named_with_the_way_to_get_it(tmp_path: Path, name: str) -> None:
    shutil.copytree(nets.default_folder(), tmp_path / "nets")
    (tmp_path / "nets" / name).unlink()

    with pytest.raises(WeightsMissing, match="python -m ml fetch face"):
        FaceApiDetector(tmp_path / "nets").load()


@pytest.mark.parametrize("name", [name for name in nets.ALL if name != nets.SSD])
def test_a_spoilt_net_is_named_as_corrupt(tmp_path: Path, name: str) -> None:
    shutil.copytree(nets.default_folder(), tmp_path / "nets")
    (tmp_path / "nets" / name).write_bytes(b"not a net")

    with pytest.raises(WeightsCorrupt):
        FaceApiDetector(tmp_path / "nets").load()


def test_weights_that_deepface_lacks_are_missing_and_never_taken_for_a_picture_without_a_face(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deepface_forgets: Callable[[], None]
) -> None:
    monkeypatch.setenv("DEEPFACE_HOME", str(tmp_path))
    deepface_forgets()
    detector = DeepFaceDetector(FaceApiDetector(), DeepFaceConfig(home=tmp_path, may_download=False))

    with pytest.raises(WeightsMissing):
        detector.load()

    with pytest.raises(EngineNotLoaded):
        detector.detect(pixels())


def test_weights_that_deepface_cannot_use_are_corrupt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deepface_forgets: Callable[[], None]
) -> None:
    monkeypatch.setenv("DEEPFACE_HOME", str(tmp_path))
    deepface_forgets()
    (tmp_path / WEIGHTS).parent.mkdir(parents=True)
    (tmp_path / WEIGHTS).write_bytes(b"not a net")

    with pytest.raises(WeightsCorrupt):
        DeepFaceDetector(FaceApiDetector(), DeepFaceConfig(home=tmp_path)).load()
