"""Who comes, goes and rises in chats, and the updates that tell of it."""

from playground.chat import Chat, Member
from playground.posting import now
from playground.rights import all_rights, as_member
from playground.wire import JsonObject
from playground.world import World


def new_member(chat: Chat, status: str) -> Member:
    """A member with the rights that usually go with a status."""
    if status == "administrator":
        return Member(status, rights=all_rights(is_channel=chat.is_channel))
    return Member(status)


def change_member(world: World, chat: Chat, *, user: JsonObject, member: Member, by: JsonObject) -> None:
    """Let someone belong to a chat in another way; bots are told as they are on Telegram."""
    user_id = int(user["id"])
    old = as_member(chat, user, chat.members.get(user_id))
    if member.status == "left":
        chat.members.pop(user_id, None)
    else:
        chat.members[user_id] = member
    new = as_member(chat, user, member)
    if old == new:
        return
    _tell(world, chat, by=by, old=old, new=new)
    world.changed({"type": "world"})


def _tell(world: World, chat: Chat, *, by: JsonObject, old: JsonObject, new: JsonObject) -> None:
    change = {
        "chat": chat.as_chat(), "from": by, "date": now(), "old_chat_member": old, "new_chat_member": new,
    }  # fmt: skip
    concerned = world.bots_by_id.get(int(new["user"]["id"]))
    if concerned is not None and concerned.id != by["id"]:
        world.send_update(concerned, "my_chat_member", change)
    actor = world.bots_by_id.get(int(by["id"]))
    for bot in list(world.bots_in(chat)):
        member = chat.members.get(bot.id)
        if bot not in {concerned, actor} and member is not None and member.is_admin:
            world.send_update(bot, "chat_member", change)


def set_blocked(world: World, chat: Chat, *, bot_id: int, is_blocked: bool) -> None:
    """Let a person block or unblock a bot, which hears of it."""
    if (bot_id in chat.blocked_by) == is_blocked:
        return
    person, bot = world.users[chat.id], world.bots_by_id[bot_id]
    (chat.blocked_by.add if is_blocked else chat.blocked_by.discard)(bot_id)
    states = [Member("kicked"), Member("member")]
    new, old = states if is_blocked else states[::-1]
    change = {
        "chat": chat.as_chat(), "from": person, "date": now(),
        "old_chat_member": as_member(chat, bot.user, old), "new_chat_member": as_member(chat, bot.user, new),
    }  # fmt: skip
    world.send_update(bot, "my_chat_member", change)
    world.changed({"type": "world"})
