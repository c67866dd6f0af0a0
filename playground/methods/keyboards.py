"""Reply markup: inline keyboards and reply keyboards, checked as Telegram does."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from playground.call import Call
from playground.entities.links import checked_url
from playground.errors import bad_request
from playground.wire import JsonObject, JsonValue

MAX_CALLBACK_DATA_BYTES = 64
MAX_INLINE_BUTTONS = 100
MAX_REPLY_BUTTONS = 300
MAX_COPY_TEXT = 256
_STYLES = frozenset({"danger", "success", "primary"})
_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip
_KEY_ACTIONS = (
    "request_users", "request_chat", "request_managed_bot", "request_contact", "request_location",
    "request_poll", "web_app",
)  # fmt: skip


@dataclass(frozen=True)
class Markup:
    """An inline keyboard belongs to the message; any other markup is for the person's keyboard."""

    inline: JsonObject | None = None
    reply: JsonObject | None = None


def read_markup(call: Call) -> Markup:
    """The checked `reply_markup` of a call."""
    given = call.params.object("reply_markup")
    if not given:
        return Markup()
    if "inline_keyboard" in given:
        return Markup(inline=inline_keyboard(given))
    if "keyboard" in given:
        return Markup(reply=_reply_keyboard(given))
    if given.get("remove_keyboard"):
        return Markup(reply={"remove_keyboard": True, **_kept(given, "selective")})
    if given.get("force_reply"):
        return Markup(reply={"force_reply": True, **_kept(given, "input_field_placeholder", "selective")})
    return Markup()


def inline_keyboard(given: JsonObject) -> JsonObject | None:
    """A checked inline keyboard; None if no button is left."""
    rows = _rows(given.get("inline_keyboard"), "inline keyboard")
    checked = [[_inline_button(button) for button in row] for row in rows]
    if sum(map(len, checked)) > MAX_INLINE_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def _rows(value: JsonValue, what: str) -> list[list[JsonValue]]:
    if not isinstance(value, list):
        raise bad_request(f'field "{what.replace(" ", "_")}" must be of type Array')
    for row in value:
        if not isinstance(row, list):
            raise bad_request(f"can't parse {what}: field must be an Array of Arrays")
    return [row for row in value if row]


def _button_text(button: JsonValue, what: str) -> str:
    if not isinstance(button, dict):
        raise bad_request(f"can't parse {what} button: expected an Object")
    text = button.get("text")
    if text is None:
        raise bad_request(f"can't parse {what} button: can't find field \"text\"")
    if not isinstance(text, str) or not text.strip():
        raise bad_request(f"{what} button text must be non-empty")
    return text.strip()


def _inline_button(button: JsonValue) -> JsonObject:
    text = _button_text(button, "inline keyboard")
    assert isinstance(button, dict)
    actions = [name for name in _ACTIONS if button.get(name) is not None and button.get(name) is not False]
    if not actions:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    name = actions[0]
    return {"text": text, **_look(button), name: _action(name, button[name], text)}


def _action(name: str, value: JsonValue, text: str) -> JsonValue:
    match name:
        case "callback_data":
            if not isinstance(value, str) or not 0 < len(value.encode()) <= MAX_CALLBACK_DATA_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
        case "url":
            return _button_url(str(value))
        case "web_app" | "login_url":
            url = value.get("url") if isinstance(value, dict) else None
            checked = checked_url(str(url or ""))
            if checked is None or urlsplit(checked).scheme != "https":
                kind = "Web App" if name == "web_app" else "login"
                raise bad_request(
                    f"inline keyboard button {kind} URL '{url}' is invalid: Only HTTPS links are allowed"
                )
        case "copy_text":
            copied = value.get("text") if isinstance(value, dict) else None
            if not isinstance(copied, str) or not 0 < len(copied) <= MAX_COPY_TEXT:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")
        case "switch_inline_query" | "switch_inline_query_current_chat":
            return str(value)
        case "callback_game" | "pay":
            raise bad_request(f"button of type {name} is not available in the playground: {text}")
    return value


def _button_url(url: str) -> str:
    checked = checked_url(url)
    scheme = urlsplit(checked).scheme.lower() if checked else ""
    if checked is None or scheme not in {"http", "https", "tg", "ton"}:
        reason = "Unsupported URL protocol" if checked or "://" in url else "Wrong HTTP URL"
        if url.lower().startswith(("http://", "https://")):
            reason = "Wrong HTTP URL"
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {reason}")
    return checked


def _look(button: JsonObject) -> JsonObject:
    style = button.get("style")
    if style is not None and style not in _STYLES:
        raise bad_request("BUTTON_STYLE_INVALID")
    return _kept(button, "icon_custom_emoji_id", "style")


def _reply_keyboard(given: JsonObject) -> JsonObject | None:
    rows = _rows(given.get("keyboard"), "keyboard")
    checked = [[_key(button) for button in row] for row in rows]
    if sum(map(len, checked)) > MAX_REPLY_BUTTONS:
        raise bad_request("reply markup is too long")
    if not checked:
        return None
    options = (
        "is_persistent",
        "resize_keyboard",
        "one_time_keyboard",
        "input_field_placeholder",
        "selective",
    )
    return {"keyboard": checked, **_kept(given, *options)}


def _key(button: JsonValue) -> JsonObject:
    if isinstance(button, str):
        button = {"text": button}
    text = _button_text(button, "keyboard")
    assert isinstance(button, dict)
    return {"text": text, **_look(button), **_kept(button, *_KEY_ACTIONS)}


def _kept(given: JsonObject, *names: str) -> JsonObject:
    return {name: given[name] for name in names if given.get(name)}
