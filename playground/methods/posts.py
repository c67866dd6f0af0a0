"""What all sending methods share: where a message goes, what it answers, how it is posted."""

from playground.call import Call
from playground.chat import Chat, StoredMessage
from playground.entities.formatting import format_text
from playground.errors import bad_request
from playground.methods.access import open_chat
from playground.methods.keyboards import Markup, read_markup
from playground.params import to_integer
from playground.posting import GENERAL_TOPIC_ID, new_content, post, thread_fields, without_reply
from playground.wire import JsonObject, JsonValue, present, utf16_length

MAX_TEXT = 4096
MAX_CAPTION = 1024


def send(call: Call, body: JsonObject) -> JsonObject:
    """Post a message with this content where the call says; returns it."""
    chat = open_chat(call)
    return send_to(call, chat, body, markup=read_markup(call)).content


def send_to(call: Call, chat: Chat, body: JsonObject, *, markup: Markup | None = None) -> StoredMessage:
    """Post a message to a chat that the bot may write to, with the call's options."""
    markup = markup or Markup()
    if chat.is_channel and markup.reply is not None:
        markup = Markup()
    options = {**reply_fields(call, chat), **_topic_fields(call, chat), **_flags(call, chat)}
    options |= thread_fields(chat, options)
    whole = {**options, **body, **present(reply_markup=markup.inline)}
    content = new_content(call.world, chat, author=call.bot.user, body=whole)
    return post(call.world, chat, content, bot=call.bot, reply_keyboard=markup.reply)


def _flags(call: Call, chat: Chat) -> JsonObject:
    fields: JsonObject = {}
    if call.params.flag("protect_content"):
        fields["has_protected_content"] = True
    effect = call.params.text("message_effect_id")
    if effect is not None:
        if not chat.is_private or not effect.isdigit():
            raise bad_request("EFFECT_ID_INVALID")
        fields["effect_id"] = effect
    return fields


def _topic_fields(call: Call, chat: Chat) -> JsonObject:
    thread = call.params.integer("message_thread_id")
    if not thread or chat.is_private:
        return {}
    if chat.is_forum:
        topic = chat.topics.get(thread)
        if topic is None and thread != GENERAL_TOPIC_ID:
            raise bad_request("message thread not found")
        if topic is not None and topic.get("is_closed") and not _may_post_in_closed(call, chat):
            raise bad_request("TOPIC_CLOSED")
        return {} if thread == GENERAL_TOPIC_ID else {"message_thread_id": thread, "is_topic_message": True}
    if thread not in chat.messages:
        raise bad_request("message thread not found")
    return {"message_thread_id": thread}


def _may_post_in_closed(call: Call, chat: Chat) -> bool:
    member = chat.members.get(call.bot.id)
    return member is not None and member.may("can_manage_topics")


def reply_fields(call: Call, chat: Chat) -> JsonObject:
    """What a message says about the one that it answers."""
    given = call.params.object("reply_parameters")
    message_id = to_integer(given.get("message_id")) if given else 0
    if not given or not message_id:
        return {}
    source = _reply_source(call, chat, given)
    target = source.messages.get(message_id) if source else None
    if source is None or target is None:
        if given.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    quote = _quote(given, target)
    if source is not chat:
        return {"external_reply": _external(source, target), **quote}
    return {"reply_to_message": without_reply(target.content), **quote}


def _reply_source(call: Call, chat: Chat, given: JsonObject) -> Chat | None:
    value = given.get("chat_id")
    if value is None:
        return chat
    key = str(value)
    chat_id = call.world.chat_ids.get(key[1:].lower()) if key.startswith("@") else None
    if chat_id is None and key.removeprefix("-").isdigit():
        chat_id = int(key)
    return call.world.chats.get(chat_id) if chat_id is not None else None


def _quote(given: JsonObject, target: StoredMessage) -> JsonObject:
    wanted = given.get("quote")
    if not wanted:
        return {}
    text, entities = format_text(
        str(wanted), parse_mode=given.get("quote_parse_mode"), entities=given.get("quote_entities")
    )
    whole = target.content.get("text") or target.content.get("caption") or ""
    found = whole.find(text)
    if found < 0:
        raise bad_request("message quote not found: QUOTE_TEXT_INVALID")
    kept = [
        item
        for item in entities
        if item["type"] in {"bold", "italic", "underline", "strikethrough", "spoiler"}
    ]
    position = utf16_length(whole[:found])
    return {"quote": present(text=text, position=position, is_manual=True, entities=kept or None)}


def _external(source: Chat, target: StoredMessage) -> JsonObject:
    content = target.content
    media = "animation audio document photo sticker video video_note voice contact dice location poll venue"
    return {
        "origin": origin_of(content),
        **({} if source.is_private else {"chat": source.as_chat(), "message_id": target.id}),
        **{name: content[name] for name in media.split() if name in content},
    }


def origin_of(content: JsonObject) -> JsonObject:
    """Where a message comes from, for forwards and replies across chats."""
    if "forward_origin" in content:
        return dict(content["forward_origin"])
    if content["chat"]["type"] == "channel":
        return present(
            type="channel",
            date=content["date"],
            chat=content["chat"],
            message_id=content["message_id"],
            author_signature=content.get("author_signature"),
        )
    if "sender_chat" in content:
        return {"type": "chat", "date": content["date"], "sender_chat": content["sender_chat"]}
    return {"type": "user", "date": content["date"], "sender_user": content["from"]}


def with_people(call: Call, entities: list[JsonObject]) -> list[JsonObject]:
    """Entities in which mentioned people stand as whole users; mentions of strangers go."""
    known = []
    for entity in entities:
        if entity["type"] != "text_mention":
            known.append(entity)
        elif (user := call.world.account(to_integer(entity["user"].get("id")))) is not None:
            known.append({**entity, "user": user})
    return known


def formatted(
    call: Call, name: str, mode: str = "parse_mode", entities: str = "entities"
) -> tuple[str, list[JsonObject]]:
    """A text parameter and its entities."""
    text, found = format_text(
        call.params.text(name) or "",
        parse_mode=call.params.text(mode),
        entities=call.params.objects(entities),
    )
    return text, with_people(call, found)


def text_body(call: Call) -> JsonObject:
    """The content of a text message."""
    text, entities = formatted(call, "text")
    if not text:
        raise bad_request("message text is empty")
    if len(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return present(text=text, entities=entities or None, link_preview_options=_preview(call))


def _preview(call: Call) -> JsonValue:
    given = call.params.object("link_preview_options")
    names = ("is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text")
    kept = {name: given[name] for name in names if given.get(name)} if given else {}
    return kept or None


def caption_body(call: Call) -> JsonObject:
    """The caption of a media message, if it has one."""
    caption, entities = formatted(call, "caption", entities="caption_entities")
    return checked_caption(caption, entities, is_above=call.params.flag("show_caption_above_media"))


def checked_caption(caption: str, entities: list[JsonObject], *, is_above: bool) -> JsonObject:
    """Caption fields; refuses one that is too long."""
    if len(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not caption:
        return {}
    return present(
        caption=caption,
        caption_entities=entities or None,
        show_caption_above_media=True if is_above else None,
    )
