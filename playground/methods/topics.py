"""Methods about the topics of a forum."""

from playground.call import Call
from playground.chat import Chat
from playground.errors import bad_request
from playground.methods.access import membership, named_chat, required_text
from playground.methods.chats import announce
from playground.posting import delete, new_content, post
from playground.wire import JsonObject, JsonValue, present

MAX_NAME = 128
COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def _forum(call: Call) -> Chat:
    chat = named_chat(call)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if not membership(chat, call.bot).may("can_manage_topics"):
        raise bad_request("not enough rights to manage topics")
    return chat


def _topic(call: Call, chat: Chat) -> tuple[int, JsonObject]:
    thread = call.params.integer("message_thread_id")
    topic = chat.topics.get(thread)
    if topic is None:
        raise bad_request("message thread not found")
    return thread, topic


def _in_topic(thread: int, **body: JsonValue) -> JsonObject:
    return {"message_thread_id": thread, "is_topic_message": True, **body}


async def create_topic(call: Call) -> JsonValue:
    """Open a topic."""
    chat = _forum(call)
    name = required_text(call, "name").strip()
    if not 0 < len(name) <= MAX_NAME:
        raise bad_request("TOPIC_TITLE_EMPTY" if not name else "topic name is too long")
    colour = call.params.integer("icon_color") or COLOURS[len(chat.topics) % len(COLOURS)]
    if colour not in COLOURS:
        raise bad_request("TOPIC_ICON_COLOR_INVALID")
    topic = {"name": name, "icon_color": colour, **call.params.given("icon_custom_emoji_id")}
    content = new_content(call.world, chat, author=call.bot.user, body={"forum_topic_created": topic})
    thread = int(content["message_id"])
    chat.topics[thread] = topic
    post(call.world, chat, {**content, **_in_topic(thread)}, bot=call.bot)
    call.world.changed({"type": "world"})
    return {"message_thread_id": thread, **topic}


async def edit_topic(call: Call) -> JsonValue:
    """Rename a topic or change its icon."""
    chat = _forum(call)
    thread, topic = _topic(call, chat)
    name = call.params.text("name")
    if name is not None and len(name) > MAX_NAME:
        raise bad_request("topic name is too long")
    changes = present(name=name, **call.params.given("icon_custom_emoji_id"))
    if all(topic.get(key) == value for key, value in changes.items()):
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.topics[thread] = topic | changes
    announce(call, chat, _in_topic(thread, forum_topic_edited=changes))
    return True


def _set_closed(call: Call, *, is_closed: bool) -> JsonValue:
    chat = _forum(call)
    thread, topic = _topic(call, chat)
    if bool(topic.get("is_closed")) == is_closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.topics[thread] = topic | {"is_closed": is_closed}
    event = "forum_topic_closed" if is_closed else "forum_topic_reopened"
    announce(call, chat, _in_topic(thread, **{event: {}}))
    return True


async def close_topic(call: Call) -> JsonValue:
    """Close a topic to members."""
    return _set_closed(call, is_closed=True)


async def reopen_topic(call: Call) -> JsonValue:
    """Open a closed topic again."""
    return _set_closed(call, is_closed=False)


async def delete_topic(call: Call) -> JsonValue:
    """Delete a topic with all its messages."""
    chat = _forum(call)
    thread, _ = _topic(call, chat)
    del chat.topics[thread]
    for stored in list(chat.messages.values()):
        if stored.content.get("message_thread_id") == thread:
            delete(call.world, chat, stored.id)
    call.world.changed({"type": "world"})
    return True
