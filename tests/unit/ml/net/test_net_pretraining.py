import numpy as np
import pytest
from scipy import sparse

from ml.training.net.corpus import Corpus, cut, learn_pieces
from ml.training.net.model import NetShape
from ml.training.net.morpheme_targets import Targets
from ml.training.net.pretraining import Lessons, PretrainingConfig, pretrain

TEXTS = ["오늘 너무 힘들었어", "영화 추천해줘", "안녕 잘 지냈어?", "기분이 정말 좋아", "이 영화 재미없다"] * 8


@pytest.mark.slow
def test_pretraining_on_a_few_texts_lowers_every_loss() -> None:
    rng = np.random.default_rng(1)
    n = len(TEXTS)
    labels = np.zeros((n, 28), dtype=np.float32)
    labels[::5, 3] = 1
    corpus = Corpus(TEXTS, np.where(np.arange(n) % 5 == 4, 2, 0), labels, np.arange(n) % 5 < 4)
    pieces = learn_pieces(corpus, 120)
    found = cut(TEXTS, pieces)
    shares = sparse.identity(len(pieces), format="csr", dtype=np.float32)[found.numbers]
    targets = Targets(shares, rng.standard_normal((len(pieces), 8)).astype(np.float32))
    shape = NetShape(n_pieces=len(pieces), width=16, n_wide=24, n_blocks=1, n_places=64, n_target=8)
    said: list[str] = []

    pretrain(
        Lessons(corpus, found, targets),
        shape,
        PretrainingConfig(rounds=((250, 5e-3), (250, 5e-3)), n_pieces_a_batch=64),
        said.append,
    )

    first, last = ([float(number) for number in line.split("labels ")[1].split(", ")] for line in said)
    assert all(after < before for before, after in zip(first, last, strict=True))


def test_targets_are_of_length_one_or_nothing() -> None:
    shares = sparse.csr_matrix(np.array([[1.0, 0.0], [0.0, 0.0], [0.5, 0.5]], dtype=np.float32))
    targets = Targets(shares, np.array([[3.0, 4.0], [0.0, 2.0]], dtype=np.float32))

    lengths = np.linalg.norm(targets.of(np.arange(3)), axis=1)

    assert lengths.round(4).tolist() == [1, 0, 1]
