"""Methods with which a bot sets what it is called, says and offers."""

import re

from playground.call import Call
from playground.entities.links import checked_url
from playground.errors import bad_request
from playground.methods.access import named_chat
from playground.rights import ADMIN_RIGHTS, CHANNEL_RIGHTS, COMMON_RIGHTS, GROUP_RIGHTS
from playground.wire import JsonObject, JsonValue

MAX_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")
_MAX_COMMAND_DESCRIPTION = 256
_PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def _language(call: Call) -> str:
    code = call.params.text("language_code") or ""
    if not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _commands_key(call: Call) -> str:
    scope = call.params.object("scope") or {"type": "default"}
    kind = str(scope.get("type", ""))
    if kind in _CHAT_SCOPES:
        chat = named_chat_of(call, scope)
        kind = f"{kind}/{chat}" + (f"/{scope.get('user_id')}" if kind == "chat_member" else "")
    elif kind not in _PLAIN_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return f"{kind}:{_language(call)}"


def named_chat_of(call: Call, scope: JsonObject) -> int:
    """The id of the chat that a scope names."""
    params = type(call.params)({"chat_id": scope.get("chat_id", "")}, {})
    return named_chat(Call(call.world, call.bot, params)).id


async def set_my_commands(call: Call) -> JsonValue:
    """Set the command menu of a scope and language."""
    key, given = _commands_key(call), call.params.objects("commands")
    if given is None:
        raise bad_request("commands are not specified")
    if len(given) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_checked_command(command) for command in given]
    if commands:
        call.bot.commands[key] = commands
    else:
        call.bot.commands.pop(key, None)
    call.world.changed({"type": "world"})
    return True


def _checked_command(command: JsonObject) -> JsonObject:
    name = str(command.get("command", "")).removeprefix("/").lower()
    description = str(command.get("description", "")).strip()
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 0 < len(description) <= _MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


async def get_my_commands(call: Call) -> JsonValue:
    """The command menu of exactly this scope and language."""
    return [*call.bot.commands.get(_commands_key(call), [])]


async def delete_my_commands(call: Call) -> JsonValue:
    """Forget the command menu of a scope and language."""
    call.bot.commands.pop(_commands_key(call), None)
    call.world.changed({"type": "world"})
    return True


def _set_words(call: Call, name: str, table: dict[str, str]) -> JsonValue:
    language, words = _language(call), call.params.text(name) or ""
    if len(words) > _LIMITS[name]:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    if words:
        table[language] = words
    else:
        table.pop(language, None)
    call.world.changed({"type": "world"})
    return True


def _words(call: Call, name: str, table: dict[str, str], default: str = "") -> JsonValue:
    return {name: table.get(_language(call)) or table.get("") or default}


async def set_my_name(call: Call) -> JsonValue:
    """Set the bot's name."""
    done = _set_words(call, "name", call.bot.names)
    if not _language(call) and "" in call.bot.names:
        call.bot.user = {**call.bot.user, "first_name": call.bot.names[""]}
    return done


async def get_my_name(call: Call) -> JsonValue:
    """The bot's name."""
    return _words(call, "name", call.bot.names, call.bot.user["first_name"])


async def set_my_description(call: Call) -> JsonValue:
    """Set what an empty chat shows."""
    return _set_words(call, "description", call.bot.descriptions)


async def get_my_description(call: Call) -> JsonValue:
    """What an empty chat shows."""
    return _words(call, "description", call.bot.descriptions)


async def set_my_short_description(call: Call) -> JsonValue:
    """Set what the profile page shows."""
    return _set_words(call, "short_description", call.bot.short_descriptions)


async def get_my_short_description(call: Call) -> JsonValue:
    """What the profile page shows."""
    return _words(call, "short_description", call.bot.short_descriptions)


def _menu_key(call: Call) -> str:
    chat_id = call.params.integer("chat_id")
    if not chat_id:
        return ""
    chat = named_chat(call)
    if not chat.is_private:
        raise bad_request("chat must be a private chat")
    return str(chat.id)


async def set_chat_menu_button(call: Call) -> JsonValue:
    """Set the button beside the text field, for one chat or all."""
    key = _menu_key(call)
    given = call.params.object("menu_button") or {"type": "default"}
    match given.get("type"):
        case "default":
            call.bot.menu_buttons.pop(key, None)
        case "commands":
            call.bot.menu_buttons[key] = {"type": "commands"}
        case "web_app":
            url = (given.get("web_app") or {}).get("url", "")
            if not str(url).startswith("https://") or checked_url(url) is None or not given.get("text"):
                raise bad_request(f"menu button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
            shown = {"type": "web_app", "text": given["text"], "web_app": {"url": url}}
            call.bot.menu_buttons[key] = shown
        case _:
            raise bad_request("can't parse menu button: unsupported type specified")
    call.world.changed({"type": "world"})
    return True


async def get_chat_menu_button(call: Call) -> JsonValue:
    """The button beside the text field."""
    buttons = call.bot.menu_buttons
    return buttons.get(_menu_key(call)) or buttons.get("") or {"type": "commands"}


def _rights_names(call: Call) -> tuple[str, tuple[str, ...]]:
    if call.params.flag("for_channels"):
        return "channels", COMMON_RIGHTS + CHANNEL_RIGHTS
    return "groups", COMMON_RIGHTS + GROUP_RIGHTS


async def set_default_rights(call: Call) -> JsonValue:
    """Set the rights that the bot asks for when it is made administrator."""
    key, _ = _rights_names(call)
    given = call.params.object("rights") or {}
    names = ("is_anonymous", *ADMIN_RIGHTS)
    call.bot.default_rights[key] = {name: bool(given[name]) for name in names if name in given}
    return True


async def get_default_rights(call: Call) -> JsonValue:
    """The rights that the bot asks for."""
    key, names = _rights_names(call)
    known = call.bot.default_rights.get(key, {})
    return {name: known.get(name, False) for name in ("is_anonymous", *names)}


async def get_star_balance(_: Call) -> JsonValue:
    """The bot's stars; there are none here."""
    return {"amount": 0}
