"""Parameters as lenient as Telegram's."""

from typing import Any

import pytest

from playground.errors import ApiError
from playground.params import RawRequest, Upload, decode
from playground.specs import method_specs
from playground.wire import JsonValue


def read(method: str, **fields: Any) -> dict[str, Any]:
    return decode(method_specs()[method.lower()], RawRequest(fields)).values


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("12", 12, id="digits"),
        pytest.param(12, 12, id="number"),
        pytest.param(" -3", -3, id="negative"),
        pytest.param("12abc", 12, id="leading digits"),
        pytest.param("abc", 0, id="nonsense"),
        pytest.param("9" * 40, 0, id="too great"),
    ],
)
def test_integers(given: JsonValue, expected: int) -> None:
    assert read("getUpdates", offset=given) == {"offset": expected}


@pytest.mark.parametrize(
    ("given", "expected"),
    [("true", True), ("True", True), ("1", True), (True, True), ("0", False), ("no", False)],
)
def test_truth_values(given: JsonValue, expected: bool) -> None:
    assert read("sendMessage", protect_content=given) == {"protect_content": expected}


@pytest.mark.parametrize(("given", "expected"), [("-1001", -1001), (5, 5), ("@board", "@board")])
def test_chats_by_id_or_name(given: JsonValue, expected: int | str) -> None:
    assert read("getChat", chat_id=given) == {"chat_id": expected}


def test_nested_values_come_as_text_or_as_they_are() -> None:
    as_text = read("sendMessage", reply_parameters='{"message_id": 3}')
    as_value = read("sendMessage", reply_parameters={"message_id": 3})

    assert as_text == as_value == {"reply_parameters": {"message_id": 3}}


def test_older_names_are_understood() -> None:
    found = read("sendMessage", reply_to_message_id="7", disable_web_page_preview="true")

    assert found == {
        "reply_parameters": {"message_id": "7", "allow_sending_without_reply": False},
        "link_preview_options": {"is_disabled": True},
    }


def test_what_a_method_does_not_know_is_ignored() -> None:
    assert read("getMe", chat_id=5, nonsense="x") == {}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"reply_markup": "{"}, "Bad Request: can't parse reply keyboard markup JSON object"),
        ({"reply_markup": "[]"}, "Bad Request: object expected as reply keyboard markup"),
        ({"entities": "{}"}, "Bad Request: array expected as entities"),
    ],
)
def test_broken_nested_values_are_refused(fields: dict[str, str], expected: str) -> None:
    with pytest.raises(ApiError) as refused:
        read("sendMessage", **fields)

    assert refused.value.description == expected


def test_the_call_log_shows_files_by_name_and_size() -> None:
    raw = RawRequest({"chat_id": "5"}, [("photo", Upload("a.jpg", "image/jpeg", b"123"))])

    params = decode(method_specs()["sendphoto"], raw)

    assert params.for_log() == {
        "chat_id": 5,
        "photo": {"file_name": "a.jpg", "mime_type": "image/jpeg", "file_size": 3},
    }
