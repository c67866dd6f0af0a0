"""Methods that send what needs no file: text, places, contacts, dice, actions."""

from playground.call import Call
from playground.errors import bad_request
from playground.methods.access import check_open, missing, named_chat, open_chat, required_text
from playground.methods.posts import formatted, send, text_body
from playground.wire import JsonObject, JsonValue, present

ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    "record_audio", "upload_audio", "cancel",
})  # fmt: skip
_DICE_SIDES = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
_MAX_LATITUDE = 90
_MAX_LONGITUDE = 180
_MAX_DRAFT = 4096


async def send_message(call: Call) -> JsonValue:
    """Send a text."""
    open_chat(call)
    return send(call, text_body(call))


async def send_message_draft(call: Call) -> JsonValue:
    """Show a text that is still being written."""
    chat = open_chat(call)
    if not chat.is_private:
        raise bad_request("TEXTDRAFT_PEER_INVALID")
    if not call.params.integer("draft_id"):
        raise bad_request("TEXTDRAFT_ID_INVALID")
    text, entities = formatted(call, "text")
    if len(text) > _MAX_DRAFT:
        raise bad_request("message is too long")
    draft = {"draft_id": call.params.integer("draft_id"), "text": text, "entities": entities}
    call.world.changed({"type": "draft", "chat_id": chat.id, **draft})
    return True


async def send_chat_action(call: Call) -> JsonValue:
    """Show what the bot is doing."""
    chat = named_chat(call)
    check_open(call, chat)
    action = required_text(call, "action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.world.changed({"type": "chat_action", "chat_id": chat.id, "action": action})
    return True


def location(call: Call) -> JsonObject:
    """The checked location of a call."""
    latitude, longitude = call.params.number("latitude"), call.params.number("longitude")
    if latitude is None or longitude is None:
        raise missing("latitude" if latitude is None else "longitude")
    if abs(latitude) > _MAX_LATITUDE or abs(longitude) > _MAX_LONGITUDE:
        raise bad_request("wrong location specified")
    return {"latitude": latitude, "longitude": longitude}


async def send_location(call: Call) -> JsonValue:
    """Send a place."""
    given = call.params.given("horizontal_accuracy live_period heading proximity_alert_radius")
    return send(call, {"location": location(call) | given})


async def send_venue(call: Call) -> JsonValue:
    """Send a place with a name."""
    place = location(call)
    venue = {
        "location": place,
        "title": required_text(call, "title"),
        "address": required_text(call, "address"),
        **call.params.given("foursquare_id foursquare_type google_place_id google_place_type"),
    }
    return send(call, {"location": place, "venue": venue})


async def send_contact(call: Call) -> JsonValue:
    """Send somebody's phone number."""
    contact = {
        "phone_number": required_text(call, "phone_number"),
        "first_name": required_text(call, "first_name"),
        **call.params.given("last_name vcard"),
    }
    return send(call, {"contact": contact})


async def send_dice(call: Call) -> JsonValue:
    """Throw a die or another emoji that decides by chance."""
    emoji = (call.params.text("emoji") or "🎲").replace("\ufe0f", "")
    if emoji not in _DICE_SIDES:
        raise bad_request("EMOTICON_INVALID")
    value = call.world.rng.randint(1, _DICE_SIDES[emoji])
    return send(call, {"dice": present(emoji=emoji, value=value)})
