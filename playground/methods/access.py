"""Which chat is meant, and whether the bot may do there what it wants."""

from playground.bot import Bot
from playground.call import Call
from playground.chat import Chat, Member, StoredMessage
from playground.errors import ApiError, bad_request, forbidden
from playground.wire import JsonObject


def named_chat(call: Call, name: str = "chat_id") -> Chat:
    """The chat that a parameter names, by id or @username."""
    value = str(call.params.values.get(name, "")).strip()
    if not value:
        raise bad_request(f"{name} is empty")
    chat = _find_chat(call, value)
    if chat is None:
        raise bad_request("chat not found")
    return chat


def _find_chat(call: Call, value: str) -> Chat | None:
    world = call.world
    if value.startswith("@"):
        chat_id = world.chat_ids.get(value[1:].lower())
        return None if chat_id is None else world.chats.get(chat_id)
    digits = value.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()):
        return None
    if int(value) in world.bots_by_id:
        raise forbidden("bots can't send messages to bots")
    return world.chats.get(int(value))


def seen_chat(call: Call) -> Chat:
    """A chat that the bot may look at: its people's chats, and the chats in which it is."""
    chat = named_chat(call)
    is_public = chat.username is not None
    if not (chat.is_private or is_public or chat.migrated_to is not None):
        membership(chat, call.bot)
    return chat


def membership(chat: Chat, bot: Bot) -> Member:
    """How the bot belongs to a group or channel; refuses if it does not."""
    if chat.migrated_to is not None:
        where = {"migrate_to_chat_id": chat.migrated_to}
        raise ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", where)
    member = chat.members.get(bot.id)
    if member is not None and member.is_present:
        return member
    if member is not None and member.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    raise forbidden(f"bot is not a member of the {chat.type} chat")


def open_chat(call: Call) -> Chat:
    """A chat that the bot may write to."""
    chat = named_chat(call)
    check_open(call, chat)
    return chat


def check_open(call: Call, chat: Chat) -> None:
    """Refuse to write where the bot may not."""
    if chat.is_private:
        if call.bot.id in chat.blocked_by:
            raise forbidden("bot was blocked by the user")
        if not chat.is_started:
            raise forbidden("bot can't initiate conversation with a user")
        return
    member = membership(chat, call.bot)
    if chat.is_channel and not member.is_admin:
        raise bad_request("need administrator rights in the channel chat")
    if chat.is_channel and not member.may("can_post_messages"):
        raise bad_request("not enough rights to send text messages to the chat")
    if member.status == "restricted" and not member.rights.get("can_send_messages", False):
        raise bad_request("not enough rights to send text messages to the chat")


def administered_chat(call: Call, right: str, *, refusal: str | None = None) -> Chat:
    """A group or channel in which the bot is an administrator with a right."""
    chat = named_chat(call)
    if chat.is_private:
        raise bad_request("method is available only for groups, supergroups and channels")
    if not membership(chat, call.bot).may(right):
        raise bad_request(refusal or f"not enough rights to {right.removeprefix('can_').replace('_', ' ')}")
    return chat


def supergroup(call: Call, right: str, refusal: str) -> Chat:
    """A supergroup or channel in which the bot has a right over members."""
    chat = administered_chat(call, right, refusal=refusal)
    if chat.type == "group":
        raise bad_request("method is available for supergroup and channel chats only")
    return chat


def named_user(call: Call) -> JsonObject:
    """The person or bot that `user_id` names."""
    user_id = call.params.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    user = call.world.account(user_id)
    if user is None:
        raise bad_request("user not found")
    return user


def required_text(call: Call, name: str) -> str:
    """A string that must be there."""
    value = call.params.text(name)
    if value is None:
        raise missing(name)
    return value


def missing(name: str) -> ApiError:
    """What Telegram answers when a parameter is not there."""
    return bad_request(f'parameter "{name}" is required')


def message_in(chat: Chat, message_id: int, what: str) -> StoredMessage:
    """A message of a chat; `what` is what it was wanted for, such as "edit"."""
    if message_id == 0:
        raise bad_request("message identifier is not specified")
    stored = chat.messages.get(message_id)
    if stored is None:
        raise bad_request(f"message to {what} not found")
    return stored
