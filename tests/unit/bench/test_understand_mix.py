"""What the benchmark of understanding reads is as long as what people write."""

import numpy as np

from bench.understand import LONG_CHARACTERS, draw


def test_messages_are_as_long_as_people_type_and_some_are_stories() -> None:
    texts, first = draw(1000)

    lengths = np.array([len(text) for text in texts])
    assert len(texts) == len(set(texts)) == 1000
    assert (lengths >= LONG_CHARACTERS).sum() == 30
    assert 18 <= np.median(lengths) <= 30
    assert not set(first) & set(texts)


def test_the_same_messages_are_drawn_each_time() -> None:
    assert draw(50) == draw(50)


def test_every_run_has_a_long_message() -> None:
    texts, _ = draw(1)

    assert len(texts[0]) == LONG_CHARACTERS
