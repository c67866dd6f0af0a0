"""Methods that look at chats and change what they are."""

from playground.call import Call
from playground.chat import Chat, Member
from playground.errors import bad_request
from playground.media.intake import Facts, as_message_fields
from playground.members import change_member
from playground.methods.access import (
    administered_chat,
    named_chat,
    named_user,
    required_text,
    seen_chat,
)
from playground.methods.media import resolve
from playground.posting import new_content, post
from playground.rights import PERMISSIONS, as_member
from playground.wire import JsonObject, JsonValue, present

MAX_TITLE = 128
MAX_DESCRIPTION = 255
_MAX_REACTIONS = 11
_NO_RIGHT = "not enough rights to change chat "


async def get_chat(call: Call) -> JsonValue:
    """Everything that is known of a chat."""
    chat = seen_chat(call)
    pinned = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    accepts = not chat.is_channel
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return {
        **chat.as_chat(),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": _MAX_REACTIONS,
        "accepted_gift_types": dict.fromkeys(gifts, accepts),
        **present(
            active_usernames=[chat.username] if chat.username else None,
            description=chat.description,
            permissions=chat.permissions,
            linked_chat_id=chat.linked_chat_id,
            pinned_message=pinned.content if pinned else None,
            photo=chat.photo,
            invite_link=_primary_link(chat, call.bot.id),
        ),
    }


def _primary_link(chat: Chat, bot_id: int) -> str | None:
    for link in chat.invite_links.values():
        if link["is_primary"] and link["creator"]["id"] == bot_id and not link["is_revoked"]:
            return str(link["invite_link"])
    return None


def _group(call: Call) -> Chat:
    chat = seen_chat(call)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return chat


async def get_chat_administrators(call: Call) -> JsonValue:
    """Those who run a chat; other bots only if asked for."""
    chat, world = _group(call), call.world
    shown = []
    for user_id, member in chat.admins():
        user = world.account(user_id)
        is_other_bot = user_id in world.bots_by_id and user_id != call.bot.id
        if user is not None and (not is_other_bot or call.params.flag("return_bots")):
            shown.append(as_member(chat, user, member))
    return shown


async def get_chat_member_count(call: Call) -> JsonValue:
    """How many belong to a chat."""
    chat = seen_chat(call)
    return 2 if chat.is_private else sum(member.is_present for member in chat.members.values())


async def get_chat_member(call: Call) -> JsonValue:
    """How someone belongs to a chat."""
    chat = seen_chat(call)
    user = named_user(call)
    if chat.is_private:
        if user["id"] not in {chat.id, call.bot.id}:
            raise bad_request("member not found")
        return as_member(chat, user, Member("member"))
    return as_member(chat, user, chat.members.get(user["id"]))


async def get_user_chat_boosts(call: Call) -> JsonValue:
    """The boosts that someone gave a chat; nobody boosts here."""
    seen_chat(call)
    named_user(call)
    return {"boosts": []}


async def leave_chat(call: Call) -> JsonValue:
    """Leave a group or channel."""
    chat = named_chat(call)
    if chat.is_private:
        raise bad_request("chat not found")
    member = chat.members.get(call.bot.id)
    if member is None or not member.is_present:
        raise bad_request("bot is not a member of the chat")
    change_member(call.world, chat, user=call.bot.user, member=Member("left"), by=call.bot.user)
    return True


def announce(call: Call, chat: Chat, body: JsonObject) -> None:
    """Put a service message of the bot into a chat."""
    content = new_content(call.world, chat, author=call.bot.user, body=body)
    post(call.world, chat, content, bot=call.bot)


async def set_chat_title(call: Call) -> JsonValue:
    """Rename a chat."""
    chat = administered_chat(call, "can_change_info", refusal=f"{_NO_RIGHT}title")
    title = required_text(call, "title").strip()
    if not 0 < len(title) <= MAX_TITLE:
        raise bad_request("title must be non-empty" if not title else "title is too long")
    chat.title = title
    announce(call, chat, {"new_chat_title": title})
    call.world.changed({"type": "world"})
    return True


async def set_chat_description(call: Call) -> JsonValue:
    """Describe a chat."""
    chat = administered_chat(call, "can_change_info", refusal=f"{_NO_RIGHT}description")
    description = (call.params.text("description") or "")[:MAX_DESCRIPTION]
    if description == (chat.description or ""):
        raise bad_request("chat description is not modified")
    chat.description = description or None
    call.world.changed({"type": "world"})
    return True


async def set_chat_photo(call: Call) -> JsonValue:
    """Give a chat a picture."""
    chat = administered_chat(call, "can_change_info", refusal=f"{_NO_RIGHT}photo")
    if "photo" not in call.params.files and not (call.params.text("photo") or "").startswith("attach://"):
        raise bad_request("photo must be uploaded as an InputFile")
    record = await resolve(call, call.params.text("photo"), "photo", part="photo", facts=Facts())
    sizes = as_message_fields(call.world.files, record)["photo"]
    small, big = sizes[0], sizes[-1]
    chat.photo = {
        "small_file_id": small["file_id"],
        "small_file_unique_id": small["file_unique_id"],
        "big_file_id": big["file_id"],
        "big_file_unique_id": big["file_unique_id"],
    }
    announce(call, chat, {"new_chat_photo": sizes})
    return True


async def delete_chat_photo(call: Call) -> JsonValue:
    """Take a chat's picture away."""
    chat = administered_chat(call, "can_change_info", refusal=f"{_NO_RIGHT}photo")
    if chat.photo is None:
        raise bad_request("CHAT_NOT_MODIFIED")
    chat.photo = None
    announce(call, chat, {"delete_chat_photo": True})
    return True


def read_permissions(call: Call) -> dict[str, bool]:
    """The permissions of a call; without independent ones, sending anything implies sending texts."""
    given = call.params.object("permissions")
    if given is None:
        raise bad_request("permissions are not specified")
    read = {name: given.get(name) is True for name in PERMISSIONS}
    media = [name for name in PERMISSIONS if name.startswith("can_send_") and name != "can_send_messages"]
    if not call.params.flag("use_independent_chat_permissions"):
        if read["can_send_other_messages"] or read["can_add_web_page_previews"]:
            kinds = ("audios", "documents", "photos", "videos", "video_notes", "voice_notes")
            read |= {f"can_send_{kind}": True for kind in kinds}
        if any(read[name] for name in media):
            read["can_send_messages"] = True
    return read


async def set_chat_permissions(call: Call) -> JsonValue:
    """Change what members may do."""
    chat = administered_chat(
        call, "can_restrict_members", refusal="not enough rights to change chat permissions"
    )
    if chat.is_channel:
        raise bad_request("can't change permissions in a channel chat")
    chat.permissions = read_permissions(call)
    call.world.changed({"type": "world"})
    return True
