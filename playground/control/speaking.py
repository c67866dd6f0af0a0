"""What people send, change and take back."""

import secrets
from collections.abc import AsyncIterator, Iterable

from playground.bot import Bot
from playground.chat import Chat, Member, StoredMessage
from playground.control.fields import Fields
from playground.entities.formatting import format_text
from playground.errors import ApiError, ControlError
from playground.media.intake import Facts, as_message_fields, take_upload
from playground.methods.copies import content_of
from playground.methods.posts import origin_of
from playground.posting import delete, edit, new_content, now, post, thread_fields, without_reply
from playground.wire import JsonObject, present

MAX_TEXT = 4096
MAX_CAPTION = 1024
FILE_KINDS = ("photo", "video", "video_note", "voice", "audio", "animation", "sticker", "document")
_FORWARD_FIELDS = ("chat_id", "message_id")
_PLAIN_KINDS = ("location", "contact", "venue", "dice")
_NEEDED = {
    "location": ("latitude", "longitude"), "contact": ("phone_number", "first_name"),
    "venue": ("location", "title", "address"), "dice": ("emoji", "value"),
}  # fmt: skip


async def send(fields: Fields) -> JsonObject:
    """`POST /play/messages`."""
    chat, user = fields.chat(), fields.user()
    _check_may_send(chat, user)
    only_bot = _only_bot(fields)
    options = {**_reply(fields, chat), **_thread(fields, chat)}
    options |= thread_fields(chat, options)
    bodies = await _bodies(fields)
    _start(fields, chat, only_bot)
    sent = [_post(fields, chat, {**options, **body}, only_bot) for body in bodies]
    answer = {"message": sent[-1].as_control(), "update_id": sent[-1].update_id}
    return answer | present(messages=[item.as_control() for item in sent] if len(sent) > 1 else None)


def _post(fields: Fields, chat: Chat, body: JsonObject, only_bot: Bot | None) -> StoredMessage:
    content = new_content(fields.world, chat, author=fields.user(), body=body)
    return post(fields.world, chat, content, only_bot=only_bot)


def _check_may_send(chat: Chat, user: JsonObject) -> None:
    if chat.is_private:
        if chat.id != user["id"]:
            raise ControlError(400, "this is another person's chat")
        return
    member = chat.members.get(user["id"])
    if chat.is_channel and (member is None or not member.is_admin):
        raise ControlError(400, "only administrators post in a channel")
    if member is None:
        chat.members[user["id"]] = Member("member")
    elif not member.is_present or (
        member.status == "restricted" and not member.rights.get("can_send_messages")
    ):
        raise ControlError(400, "this person may not write here")


def _only_bot(fields: Fields) -> Bot | None:
    bot_id = fields.find_integer("bot_id")
    if bot_id is None:
        return None
    bot = fields.world.bots_by_id.get(bot_id)
    if bot is None:
        raise ControlError(404, "no such bot")
    return bot


def _start(fields: Fields, chat: Chat, only_bot: Bot | None) -> None:
    """A person who writes opens the chat; a blocked bot stays blocked until it is unblocked."""
    if not chat.is_private:
        return
    targets: Iterable[int] = [only_bot.id] if only_bot else fields.world.bots_by_id
    if chat.blocked_by and all(bot_id in chat.blocked_by for bot_id in targets):
        raise ControlError(400, "this person has blocked the bot")
    chat.is_started = True


def _reply(fields: Fields, chat: Chat) -> JsonObject:
    reply_to = fields.find_integer("reply_to")
    if reply_to is None:
        return {}
    target = chat.messages.get(reply_to)
    if target is None:
        raise ControlError(404, "no such message to reply to")
    return {"reply_to_message": without_reply(target.content)}


def _thread(fields: Fields, chat: Chat) -> JsonObject:
    thread = fields.find_integer("message_thread_id")
    if thread is None or chat.type != "supergroup":
        return {}
    if chat.is_forum:
        if thread not in chat.topics:
            raise ControlError(404, "no such topic")
        return {"message_thread_id": thread, "is_topic_message": True}
    return {"message_thread_id": thread}


def _forwarded(fields: Fields, given: object) -> JsonObject:
    """What a person forwards; buttons stay behind."""
    if not isinstance(given, dict) or not all(isinstance(given.get(name), int) for name in _FORWARD_FIELDS):
        raise ControlError(400, f"forward_of needs {' and '.join(_FORWARD_FIELDS)}")
    source = fields.world.chats.get(given["chat_id"])
    original = source.messages.get(given["message_id"]) if source else None
    if original is None or original.content.get("has_protected_content"):
        raise ControlError(404, "no such message to forward")
    return {"forward_origin": origin_of(original.content), **content_of(original)}


async def _bodies(fields: Fields) -> list[JsonObject]:
    if "forward_of" in fields:
        return [_forwarded(fields, fields.find_json("forward_of"))]
    for kind in _PLAIN_KINDS:
        value = fields.find_json(kind)
        if value is not None:
            return [_plain(kind, value)]
    caption = fields.find_text("caption") or (fields.find_text("text") if fields.raw.uploads else None)
    bodies = [body async for body in _files(fields)]
    if not bodies:
        return [_text(fields)]
    if len(bodies) > 1:
        group_id = str(secrets.randbelow(1 << 53))
        bodies = [{"media_group_id": group_id, **body} for body in bodies]
    if caption:
        bodies[0] |= _formatted(fields, caption, "caption", "caption_entities", MAX_CAPTION)
    return bodies


def _plain(kind: str, value: object) -> JsonObject:
    if not isinstance(value, dict) or any(name not in value for name in _NEEDED[kind]):
        raise ControlError(400, f"{kind} needs {', '.join(_NEEDED[kind])}")
    extra = {"location": value["location"]} if kind == "venue" else {}
    return {kind: value, **extra}


async def _files(fields: Fields) -> AsyncIterator[JsonObject]:
    facts = Facts(
        width=fields.find_integer("width") or 0,
        height=fields.find_integer("height") or 0,
        length=fields.find_integer("length") or 0,
        duration=fields.find_integer("duration") or 0,
        emoji=fields.find_text("emoji"),
    )
    for name, upload in fields.raw.uploads:
        kind = name.removesuffix("[]")
        if kind not in FILE_KINDS:
            raise ControlError(400, f"{name} is no kind of file; there are {', '.join(FILE_KINDS)}")
        try:
            record = await take_upload(fields.world.files, upload, kind, facts, is_lenient=True)
        except ApiError as error:
            raise ControlError(400, error.description.removeprefix("Bad Request: ")) from error
        yield as_message_fields(fields.world.files, record)


def _text(fields: Fields) -> JsonObject:
    body = _formatted(fields, fields.find_text("text") or "", "text", "entities", MAX_TEXT)
    if not body:
        raise ControlError(400, "message text is empty")
    return body


def _formatted(fields: Fields, given: str, name: str, entities_name: str, limit: int) -> JsonObject:
    try:
        text, entities = format_text(given, entities=fields.objects("entities"))
    except ApiError as error:
        raise ControlError(400, error.description.removeprefix("Bad Request: ")) from error
    if len(text) > limit:
        raise ControlError(400, f"{name} is longer than {limit} characters")
    return {name: text, **present(**{entities_name: entities or None})} if text else {}


async def change(fields: Fields) -> JsonObject:
    """`POST /play/edits`: a person changes their message."""
    chat, user = fields.chat(), fields.user()
    stored = _own(fields, chat, user)
    is_text = "text" in stored.content
    name, entities_name = ("text", "entities") if is_text else ("caption", "caption_entities")
    body = _formatted(fields, fields.text("text"), name, entities_name, MAX_TEXT if is_text else MAX_CAPTION)
    if not body:
        raise ControlError(400, "message text is empty")
    edit(fields.world, chat, stored, {entities_name: None, **body, "edit_date": now()})
    return {"message": stored.as_control(), "update_id": stored.update_id}


async def take_back(fields: Fields) -> JsonObject:
    """`POST /play/deletes`: a person deletes a message; in a private chat also one of the bot."""
    chat, user = fields.chat(), fields.user()
    stored = fields.message(chat)
    member = chat.members.get(user["id"])
    is_free = chat.is_private or (member is not None and member.may("can_delete_messages"))
    if not is_free:
        _own(fields, chat, user)
    delete(fields.world, chat, stored.id)
    return {"ok": True}


def _own(fields: Fields, chat: Chat, user: JsonObject) -> StoredMessage:
    stored = fields.message(chat)
    author = stored.content.get("from")
    is_admin_post = chat.is_channel and stored.bot_id is None and chat.members.get(user["id"]) is not None
    if not is_admin_post and (author is None or author["id"] != user["id"]):
        raise ControlError(400, "this is another one's message")
    return stored
