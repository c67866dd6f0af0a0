"""Methods about members: ban, restrict, promote; and invite links."""

import secrets

from playground.call import Call
from playground.chat import Chat, Member
from playground.errors import bad_request
from playground.members import change_member
from playground.methods.access import administered_chat, named_user, required_text, supergroup
from playground.methods.chats import read_permissions
from playground.posting import now
from playground.rights import ADMIN_RIGHTS
from playground.wire import JsonObject, JsonValue, present

MAX_CUSTOM_TITLE = 16
_MAX_LINK_NAME = 32
_NO_RESTRICT = "not enough rights to restrict/unrestrict chat member"
_FOREVER_BELOW_SECONDS = 30
_FOREVER_ABOVE_SECONDS = 366 * 86400


def _until(call: Call) -> int:
    until = call.params.integer("until_date")
    left = until - now()
    return until if _FOREVER_BELOW_SECONDS <= left <= _FOREVER_ABOVE_SECONDS else 0


def _target(call: Call, chat: Chat) -> JsonObject:
    user = named_user(call)
    if user["id"] == call.bot.id:
        raise bad_request("can't restrict self")
    member = chat.members.get(user["id"])
    if member is not None and member.status == "creator":
        raise bad_request("can't remove chat owner")
    if member is not None and member.status == "administrator":
        raise bad_request("user is an administrator of the chat")
    return user


def _set(call: Call, chat: Chat, user: JsonObject, member: Member) -> JsonValue:
    change_member(call.world, chat, user=user, member=member, by=call.bot.user)
    return True


async def ban_chat_member(call: Call) -> JsonValue:
    """Put someone out of a chat and keep them out."""
    chat = administered_chat(call, "can_restrict_members", refusal=_NO_RESTRICT)
    return _set(call, chat, _target(call, chat), Member("kicked", until_date=_until(call)))


async def unban_chat_member(call: Call) -> JsonValue:
    """Let someone come back; without only_if_banned, a member is put out."""
    chat = supergroup(call, "can_restrict_members", _NO_RESTRICT)
    user = _target(call, chat)
    member = chat.members.get(user["id"])
    is_banned = member is not None and member.status == "kicked"
    if call.params.flag("only_if_banned") and not is_banned:
        return True
    return _set(call, chat, user, Member("left"))


async def restrict_chat_member(call: Call) -> JsonValue:
    """Take permissions from a member, or give them back."""
    chat = supergroup(call, "can_restrict_members", _NO_RESTRICT)
    if chat.is_channel:
        raise bad_request("method is available only for supergroups")
    user = _target(call, chat)
    permissions = read_permissions(call)
    old = chat.members.get(user["id"])
    is_member = old is not None and old.is_present
    if all(permissions[name] for name in (chat.permissions or {}) if (chat.permissions or {})[name]):
        return _set(call, chat, user, Member("member" if is_member else "left"))
    rights = {**permissions, "is_member": is_member}
    return _set(call, chat, user, Member("restricted", rights=rights, until_date=_until(call)))


async def promote_chat_member(call: Call) -> JsonValue:
    """Make a member an administrator with some rights, or an administrator a member again."""
    chat = supergroup(call, "can_promote_members", "not enough rights")
    user = named_user(call)
    old = chat.members.get(user["id"])
    if old is None or not old.is_present:
        raise bad_request("USER_NOT_PARTICIPANT")
    if old.status == "creator":
        raise bad_request("can't remove chat owner")
    rights = {name: call.params.flag(name) for name in ADMIN_RIGHTS}
    is_anonymous = call.params.flag("is_anonymous")
    if not any(rights.values()) and not is_anonymous:
        return _set(call, chat, user, Member("member"))
    rights["can_manage_chat"] = True
    member = Member("administrator", rights=rights, is_anonymous=is_anonymous, custom_title=old.custom_title)
    return _set(call, chat, user, member)


async def set_custom_title(call: Call) -> JsonValue:
    """Give an administrator a title."""
    chat = supergroup(call, "can_promote_members", "not enough rights to change custom title of the user")
    member = chat.members.get(named_user(call)["id"])
    if member is None or not member.is_admin:
        raise bad_request("user is not an administrator")
    title = required_text(call, "custom_title")
    if len(title) > MAX_CUSTOM_TITLE:
        raise bad_request("ADMIN_RANK_INVALID")
    member.custom_title = title
    call.world.changed({"type": "world"})
    return True


def _linked_chat(call: Call) -> Chat:
    return administered_chat(call, "can_invite_users", refusal="not enough rights to manage chat invite link")


def _new_link(call: Call, chat: Chat, *, is_primary: bool) -> JsonObject:
    link: JsonObject = {
        "invite_link": f"https://t.me/+{secrets.token_urlsafe(12)}",
        "creator": call.bot.user,
        "creates_join_request": False,
        "is_primary": is_primary,
        "is_revoked": False,
    }
    chat.invite_links[link["invite_link"]] = link
    call.world.changed()
    return link


def _link_options(call: Call) -> JsonObject:
    name, limit = call.params.text("name"), call.params.integer("member_limit")
    asks = call.params.flag("creates_join_request")
    if name is not None and len(name) > _MAX_LINK_NAME:
        raise bad_request("invite link name is too long")
    if asks and limit:
        raise bad_request("member limit can't be specified for links requiring administrator approval")
    return {
        "creates_join_request": asks,
        **present(
            name=name, expire_date=call.params.integer("expire_date") or None, member_limit=limit or None
        ),
    }


async def export_invite_link(call: Call) -> JsonValue:
    """A new primary link; the bot's old one ends."""
    chat = _linked_chat(call)
    for address, link in chat.invite_links.items():
        if link["is_primary"] and link["creator"]["id"] == call.bot.id:
            chat.invite_links[address] = {**link, "is_revoked": True}
    return str(_new_link(call, chat, is_primary=True)["invite_link"])


async def create_invite_link(call: Call) -> JsonValue:
    """Another link."""
    chat = _linked_chat(call)
    options = _link_options(call)
    link = _new_link(call, chat, is_primary=False) | options
    chat.invite_links[link["invite_link"]] = link
    return link


def _known_link(call: Call, chat: Chat) -> JsonObject:
    link = chat.invite_links.get(required_text(call, "invite_link"))
    if link is None or link["creator"]["id"] != call.bot.id:
        raise bad_request("INVITE_HASH_EXPIRED")
    return link


async def edit_invite_link(call: Call) -> JsonValue:
    """Change a link that is not the primary one."""
    chat = _linked_chat(call)
    link = _known_link(call, chat)
    if link["is_primary"] or link["is_revoked"]:
        raise bad_request("CHAT_INVITE_PERMANENT")
    kept = {
        name: value for name, value in link.items() if name not in {"name", "expire_date", "member_limit"}
    }
    changed = kept | _link_options(call)
    chat.invite_links[link["invite_link"]] = changed
    return changed


async def revoke_invite_link(call: Call) -> JsonValue:
    """End a link; for the primary one there is a new one at once."""
    chat = _linked_chat(call)
    link = {**_known_link(call, chat), "is_revoked": True}
    chat.invite_links[link["invite_link"]] = link
    if link["is_primary"]:
        _new_link(call, chat, is_primary=True)
    call.world.changed()
    return link
