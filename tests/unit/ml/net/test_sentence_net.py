from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ml.errors import EngineNotLoaded, WeightsCorrupt, WeightsMissing
from ml.text import sentence_net
from ml.text.memo import Memo
from ml.text.normalise import normalise
from ml.text.pieces import Pieces, shortened
from ml.text.sentence_net import SentenceNet
from ml.text.weights_file import Tensors, read_tensors
from ml.training.net.corpus import SPECIAL, Corpus, cut, learn_pieces
from ml.training.net.fitting import FittedNet, Fitter, FittingConfig
from ml.training.net.model import Net, NetShape
from ml.training.net.subjects import Subject
from ml.training.net.writing import write_net

TEXTS = [
    "오늘 너무 힘들었어",
    "영화 추천해줘",
    "안녕 잘 지냈어?",
    "기분이 정말 좋아",
    "무서워서 잠이 안 와",
] * 4
SHAPE = NetShape(n_pieces=200, width=16, n_wide=24, n_blocks=2, n_places=64, n_target=8)


@pytest.fixture(scope="module")
def pieces() -> list[str]:
    texts = [normalise(text) for text in TEXTS]
    ones = np.ones(len(texts))
    corpus = Corpus(texts, ones.astype(np.int64), np.zeros((len(texts), 28), dtype=np.float32), ones > 0)
    found = learn_pieces(corpus, SHAPE.n_pieces)
    return found + [f"[{number}]" for number in range(SHAPE.n_pieces - len(found))]


@pytest.fixture(scope="module")
def subject() -> Subject:
    targets = np.eye(2, dtype=np.float32)[np.arange(len(TEXTS)) % 2]
    return Subject("first", TEXTS, targets, np.ones(len(TEXTS), dtype=np.float32), {0: np.arange(3)})


@pytest.fixture(scope="module")
def fitter(pieces: list[str], subject: Subject) -> Fitter:
    torch.manual_seed(7)
    return Fitter(Net(SHAPE), pieces, [subject])


@pytest.fixture(scope="module")
def fitted(fitter: Fitter) -> FittedNet:
    return fitter.fit(0, FittingConfig(n_epochs=2), say=lambda _: None)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, fitted: FittedNet, pieces: list[str]) -> Path:
    path = tmp_path_factory.mktemp("net") / "net.safetensors"
    write_net(path, fitted, pieces)
    return path


def test_a_message_is_read_as_torch_reads_it(written: Path, fitter: Fitter, fitted: FittedNet) -> None:
    net = SentenceNet(written)
    net.load()

    places, expected = fitter.held_out(fitted, "first", 0)

    found = np.stack([net.logits(TEXTS[place])["first"] for place in places])
    assert found == pytest.approx(expected, abs=0.02)


def test_what_a_run_does_not_hold_out_has_no_logits(fitter: Fitter, fitted: FittedNet) -> None:
    places, logits = fitter.held_out(fitted, "first", 5)

    assert places.size == 0
    assert logits.shape == (0, 2)


@settings(deadline=None, max_examples=40)
@given(text=st.text(max_size=300))
def test_any_text_has_logits_that_are_numbers(written: Path, text: str) -> None:
    net = SentenceNet(written)
    net.load()

    assert np.isfinite(net.logits(text)["first"]).all()


def test_a_net_that_was_not_loaded_says_so(written: Path) -> None:
    with pytest.raises(EngineNotLoaded):
        SentenceNet(written).logits("안녕")


def test_missing_and_broken_weights_are_named(tmp_path: Path) -> None:
    broken = tmp_path / "net.safetensors"
    broken.write_bytes(b"no weights")

    with pytest.raises(WeightsMissing):
        SentenceNet(tmp_path / "none.safetensors").load()
    with pytest.raises(WeightsCorrupt):
        SentenceNet(broken).load()


def test_pieces_join_to_the_text_they_were_cut_from(pieces: list[str]) -> None:
    text = normalise("오늘 영화 추천해줘")

    numbers = Pieces(pieces).numbers(text)

    assert "".join(pieces[number] for number in numbers) == "▁" + text.replace(" ", "▁")


def test_the_places_of_pieces_are_those_of_their_characters(pieces: list[str]) -> None:
    text = normalise("오늘 영화 추천해줘")

    found = cut([text, text], pieces)

    spaced = " " + text
    for number, start, length in zip(found.numbers, found.starts, found.lengths, strict=True):
        assert spaced[start : start + length] == pieces[number].replace("▁", " ")
    assert found.ends.tolist() == [0, found.numbers.size // 2, found.numbers.size]


def test_unknown_signs_and_nothing_are_unknown_pieces(pieces: list[str]) -> None:
    cutter = Pieces(pieces)

    assert cutter.numbers("") == [SPECIAL.index("[UNK]")]
    assert SPECIAL.index("[UNK]") in cutter.numbers("뷁")


def test_a_long_text_keeps_its_beginning_and_end() -> None:
    assert shortened(range(10), 4) == [0, 1, 8, 9]
    assert list(shortened(range(3), 4)) == [0, 1, 2]


def test_a_memo_computes_once_and_forgets_the_oldest() -> None:
    asked: list[str] = []

    def measured(text: str) -> int:
        asked.append(text)
        return len(text)

    memo = Memo(measured, n_kept=2)

    assert [memo(text) for text in ("a", "bb", "a", "ccc", "a", "bb")] == [1, 2, 1, 3, 1, 2]
    assert asked == ["a", "bb", "ccc", "bb"]


def test_classifiers_that_load_side_by_side_read_the_net_once(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def counted(path: Path, *, shapes: Mapping[str, tuple[str, ...]]) -> Tensors:
        read.append(path)
        return read_tensors(path, shapes=shapes)

    monkeypatch.setattr(sentence_net, "read_tensors", counted)
    net = SentenceNet(written)

    with ThreadPoolExecutor(4) as pool:
        for _ in range(4):
            pool.submit(net.load)

    assert read == [written]
    assert net.logits("안녕").keys() == {"first"}
