import re
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import callback_data as taps
from handlers.payloads.films import SaveFilm, TryFilm, TurnFilm
from handlers.payloads.talking import ChoosePet

EXTREMES = {int: -(10**11), str: "a" * 24, bool: True}


def sample(payload: type[taps.CallbackData]) -> taps.CallbackData:
    values = {
        int: 3,
        str: "joy",
        bool: True,
    }
    return payload(*(values[field.type] for field in fields(payload)))  # type: ignore[index]


@pytest.mark.parametrize("payload", taps.all_payloads(), ids=lambda payload: payload.__name__)
def test_what_is_packed_is_unpacked(payload: type[taps.CallbackData]) -> None:
    data = sample(payload)

    assert payload.unpack(data.pack()) == data
    assert re.match(payload.pattern(), data.pack())


def test_no_two_payloads_share_a_tag() -> None:
    tags = [payload.tag for payload in taps.all_payloads()]

    assert len(tags) == len(set(tags))


def test_no_payload_matches_the_pattern_of_another() -> None:
    for payload in taps.all_payloads():
        packed = sample(payload).pack()
        assert [p for p in taps.all_payloads() if re.match(p.pattern(), packed)] == [payload]


@pytest.mark.parametrize(
    "payload",
    [TurnFilm, SaveFilm, TryFilm, ChoosePet],
    ids=lambda payload: payload.__name__,
)
def test_the_largest_values_fit_into_64_bytes(payload: type[taps.CallbackData]) -> None:
    values = (EXTREMES[field.type] for field in fields(payload))  # type: ignore[index]

    assert len(payload(*values).pack().encode()) <= taps.MAX_BYTES


@given(data=st.text(max_size=80))
@pytest.mark.parametrize("payload", taps.all_payloads(), ids=lambda payload: payload.__name__)
def test_forged_data_is_refused_or_is_whole(payload: type[taps.CallbackData], data: str) -> None:
    try:
        unpacked = payload.unpack(data)
    except taps.PayloadError:
        return

    assert isinstance(unpacked, payload)
