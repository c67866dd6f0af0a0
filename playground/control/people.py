"""Making bots, people and chats, and how people stand to them."""

from playground.chat import Chat
from playground.control.fields import Fields
from playground.errors import ControlError
from playground.members import change_member, new_member, set_blocked
from playground.posting import GROUP_ANONYMOUS_BOT
from playground.rights import ADMIN_RIGHTS, PERMISSIONS, default_permissions
from playground.wire import JsonObject, present

_CHAT_TYPES = frozenset({"group", "supergroup", "channel", "forum"})
_STATUSES = frozenset({"creator", "administrator", "member", "restricted", "left", "kicked"})
_HIGHEST_USER_ID = 1 << 52


async def add_bot(fields: Fields) -> JsonObject:
    """`POST /play/bots`."""
    bot = fields.world.add_bot(
        fields.text("token"),
        bot_id=fields.find_integer("id"),
        username=_username(fields),
        first_name=fields.find_text("first_name"),
    )
    return {"token": bot.token, **bot.user, "bot": bot.user}


async def add_user(fields: Fields) -> JsonObject:
    """`POST /play/users`."""
    world = fields.world
    user_id = fields.find_integer("id") or world.free_user_id()
    if not 0 < user_id < _HIGHEST_USER_ID:
        raise ControlError(400, "id must be a positive number")
    if world.account(user_id) is not None or user_id in world.chats:
        raise ControlError(400, "the id is taken")
    user = present(
        id=user_id,
        is_bot=False,
        first_name=fields.text("first_name"),
        last_name=fields.find_text("last_name"),
        username=_username(fields),
        language_code=fields.find_text("language_code"),
    )
    chat = world.add_user(user, is_started=fields.flag("started", default=True))
    return {"user": user, "chat": chat.as_chat()}


async def add_chat(fields: Fields) -> JsonObject:
    """`POST /play/chats`."""
    world = fields.world
    kind = fields.text("type")
    if kind not in _CHAT_TYPES:
        raise ControlError(400, "type must be channel, group, supergroup or forum")
    is_forum = kind == "forum" or fields.flag("is_forum")
    chat_type = "supergroup" if kind == "forum" or (is_forum and kind == "group") else kind
    chat = Chat(
        id=_new_chat_id(fields, chat_type),
        type=chat_type,
        title=fields.text("title"),
        username=_username(fields),
        is_forum=is_forum and chat_type == "supergroup",
        description=fields.find_text("description"),
        permissions=None if chat_type == "channel" else default_permissions(),
    )
    linked = _linked(fields)
    world.add_chat(chat)
    if linked is not None:
        chat.linked_chat_id, linked.linked_chat_id = linked.id, chat.id
    _populate(fields, chat)
    shown = {**chat.as_chat(), **present(linked_chat_id=chat.linked_chat_id)}
    return {**shown, "chat": shown}


def _new_chat_id(fields: Fields, chat_type: str) -> int:
    world = fields.world
    chat_id = fields.find_integer("id") or world.free_chat_id(chat_type)
    if chat_id >= 0:
        raise ControlError(400, "id of a group or channel must be negative")
    if chat_id in world.chats:
        raise ControlError(400, "the id is taken")
    return chat_id


def _linked(fields: Fields) -> Chat | None:
    chat_id = fields.find_integer("linked_chat_id")
    if chat_id is None:
        return None
    linked = fields.world.chats.get(chat_id)
    if linked is None or linked.is_private:
        raise ControlError(400, "linked_chat_id names no group or channel")
    return linked


def _username(fields: Fields) -> str | None:
    username = (fields.find_text("username") or "").removeprefix("@")
    if username and username.lower() in fields.world.chat_ids:
        raise ControlError(400, "the username is taken")
    return username or None


def _populate(fields: Fields, chat: Chat) -> None:
    """Let people and bots in; where no bot is named, all bots of the world become administrators."""
    world = fields.world
    admins, members = fields.integers("admins"), fields.integers("members")
    wanted = dict.fromkeys(members, "member") | dict.fromkeys(admins, "administrator")
    for user_id in wanted:
        if world.account(user_id) is None:
            raise ControlError(400, f"no such user: {user_id}")
    people = [user_id for user_id in wanted if user_id not in world.bots_by_id]
    owner = next((user_id for user_id in admins if user_id in people), None)
    if owner is not None:
        wanted[owner] = "creator"
    if not wanted.keys() & world.bots_by_id.keys():
        wanted |= dict.fromkeys(world.bots_by_id, "administrator")
    for user_id in people:
        chat.members[user_id] = new_member(chat, wanted[user_id])
    first = world.users.get(people[0]) if people else None
    for user_id in wanted.keys() & world.bots_by_id.keys():
        bot = world.bots_by_id[user_id]
        by = world.users.get(owner or 0) or first or GROUP_ANONYMOUS_BOT
        change_member(world, chat, user=bot.user, member=new_member(chat, wanted[user_id]), by=by)


async def change_membership(fields: Fields) -> JsonObject:
    """`POST /play/members`: someone joins, leaves, is made administrator, loses rights, is removed."""
    world, chat = fields.world, fields.chat()
    user = world.account(fields.integer("user_id"))
    if user is None:
        raise ControlError(404, "no such user")
    if chat.is_private:
        raise ControlError(400, "a private chat has no members")
    status = fields.text("status")
    if status not in _STATUSES:
        raise ControlError(400, f"status must be one of {', '.join(sorted(_STATUSES))}")
    member = new_member(chat, status)
    rights = fields.find_json("rights")
    if isinstance(rights, dict):
        known = {*ADMIN_RIGHTS, *PERMISSIONS}
        member.rights = {**member.rights, **{name: bool(rights[name]) for name in rights if name in known}}
    change_member(world, chat, user=user, member=member, by=_actor(fields, chat, user))
    return {"ok": True}


def _actor(fields: Fields, chat: Chat, user: JsonObject) -> JsonObject:
    given = fields.find_integer("by_user_id")
    owners = [user_id for user_id, member in chat.admins() if user_id in fields.world.users]
    by = given if given is not None else next(iter(owners), None)
    fallback = GROUP_ANONYMOUS_BOT if user["is_bot"] else user
    return fields.world.users.get(by or 0, fallback)


async def block(fields: Fields) -> JsonObject:
    """`POST /play/blocks`."""
    user = fields.user()
    chat = fields.world.chats[user["id"]]
    only = fields.find_integer("bot_id")
    if only is not None and only not in fields.world.bots_by_id:
        raise ControlError(404, "no such bot")
    for bot_id in [only] if only is not None else list(fields.world.bots_by_id):
        set_blocked(fields.world, chat, bot_id=bot_id, is_blocked=fields.flag("blocked", default=True))
    return {"ok": True, "blocked": bool(chat.blocked_by)}


async def link(fields: Fields) -> JsonObject:
    """`POST /play/links`: connect a channel with its discussion group, or separate them."""
    chat, linked = fields.chat(), _linked(fields)
    if chat.is_private:
        raise ControlError(400, "a private chat cannot be linked")
    old = fields.world.chats.get(chat.linked_chat_id or 0)
    if old is not None:
        old.linked_chat_id = None
    chat.linked_chat_id = linked.id if linked else None
    if linked is not None:
        linked.linked_chat_id = chat.id
    fields.world.changed({"type": "world"})
    return {"ok": True}
