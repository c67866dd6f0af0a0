"""What the questionnaires add up to, and how answers travel with a button."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.scales.scoring import SCALES, Band, Peril, band, packed_with, peril, scale_of, whole
from handlers.scales.scoring import given as answers_of
from handlers.scales.taps import ScaleStep

PHQ, GAD = SCALES


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (0, Band.MINIMAL),
        (4, Band.MINIMAL),
        (5, Band.MILD),
        (9, Band.MILD),
        (10, Band.MODERATE),
        (14, Band.MODERATE),
        (15, Band.MODERATELY_SEVERE),
        (19, Band.MODERATELY_SEVERE),
        (20, Band.SEVERE),
        (27, Band.SEVERE),
    ],
)
def test_the_bands_of_the_phq_9(total: int, expected: Band) -> None:
    assert band(PHQ, total) is expected


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (0, Band.MINIMAL),
        (4, Band.MINIMAL),
        (5, Band.MILD),
        (9, Band.MILD),
        (10, Band.MODERATE),
        (14, Band.MODERATE),
        (15, Band.SEVERE),
        (21, Band.SEVERE),
    ],
)
def test_the_bands_of_the_gad_7(total: int, expected: Band) -> None:
    assert band(GAD, total) is expected


def test_the_questionnaires_have_their_lengths_and_sums() -> None:
    assert [(scale.title, scale.n_items, scale.best) for scale in SCALES] == [
        ("PHQ-9", 9, 27),
        ("GAD-7", 7, 21),
    ]
    assert all(before < after for scale in SCALES for before, after in pairwise(scale.bands))


@pytest.mark.parametrize(
    ("points", "expected"), [(0, Peril.NONE), (1, Peril.CONCERN), (2, Peril.CRISIS), (3, Peril.CRISIS)]
)
def test_the_ninth_answer_alone_says_how_grave_it_is(points: int, expected: Peril) -> None:
    assert peril(PHQ, (0,) * 8 + (points,)) is expected
    assert peril(PHQ, (3,) * 8 + (points,)) is expected
    assert peril(GAD, (3,) * 7) is Peril.NONE


@pytest.mark.parametrize("number", [-1, 2, 99])
def test_there_is_no_other_questionnaire(number: int) -> None:
    assert scale_of(number) is None


@given(st.data())
def test_answers_travel_in_any_order_and_may_be_changed(data: st.DataObject) -> None:
    scale = data.draw(st.sampled_from(SCALES))
    given_answers: dict[int, int] = {}
    packed = 0
    items, points = st.integers(0, scale.n_items - 1), st.integers(0, 3)
    for item, point in data.draw(st.lists(st.tuples(items, points), max_size=30)):
        given_answers[item] = point
        packed = packed_with(packed, item, point)

    found = answers_of(scale, packed)

    assert found == tuple(given_answers.get(item) for item in range(scale.n_items))
    assert (whole(found) is not None) == (len(given_answers) == scale.n_items)


@pytest.mark.parametrize("packed", [-1, 5**9, 10**11])
def test_a_number_that_no_button_carries_has_no_answers(packed: int) -> None:
    assert answers_of(PHQ, packed) is None


def test_the_largest_answers_fit_into_a_button() -> None:
    data = ScaleStep(1, 10**12 - 1, 5**9 - 1, 9).pack()

    assert len(data.encode()) <= 64
    assert ScaleStep.unpack(data).answers == 5**9 - 1
