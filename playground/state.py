"""The state file: the world across restarts."""

import asyncio
import json
import os
import time
from dataclasses import asdict, fields
from pathlib import Path

from playground.bot import Bot, Webhook
from playground.chat import Chat, Member, StoredMessage
from playground.updates import UpdateQueue
from playground.webhook import WebhookPusher
from playground.wire import JsonObject
from playground.world import PollPlace, Press, World

FORMAT = 1
_SHORTEST_PAUSE_SECONDS = 0.5
_PAUSES_PER_WRITE = 20
_BOT_TABLES = ("commands", "names", "descriptions", "short_descriptions", "menu_buttons", "default_rights")
_PASSING = frozenset({"messages", "members", "waiters", "changes", "order", "blocked_by"})


class StateFile:
    """Writes the world down a moment after it changed, and reads it back."""

    def __init__(self, world: World, path: Path) -> None:
        self._world = world
        self._path = path
        self._saved_at_change = 0

    def start(self) -> None:
        """Keep the file up to date until the server stops."""
        self._saved_at_change = self._world.n_changes
        self._world.background.start(self._keep_saving())

    async def _keep_saving(self) -> None:
        pause = _SHORTEST_PAUSE_SECONDS
        while True:
            await asyncio.sleep(pause)
            if self._world.n_changes != self._saved_at_change:
                began = time.monotonic()
                self.save()
                pause = max(_SHORTEST_PAUSE_SECONDS, _PAUSES_PER_WRITE * (time.monotonic() - began))

    def save(self) -> None:
        """Write the file, so that it is always whole."""
        self._saved_at_change = self._world.n_changes
        part = self._path.with_name(f"{self._path.name}.part")
        part.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8") as file:
            json.dump(snapshot(self._world), file, ensure_ascii=False, separators=(",", ":"))
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._path)

    def load(self) -> None:
        """Read the file, if there is one."""
        if self._path.exists():
            restore(self._world, json.loads(self._path.read_text(encoding="utf-8")))


def snapshot(world: World) -> JsonObject:
    """Everything that is to survive, as JSON."""
    return {
        "format": FORMAT,
        "revision": world.revision,
        "next_private_message_id": world.next_private_message_id,
        "highest_update_id": world.highest_update_id,
        "bots": [_bot_state(bot) for bot in world.bots.values()],
        "users": list(world.users.values()),
        "chats": [_chat_state(chat) for chat in world.chats.values()],
        "presses": {query_id: asdict(press) for query_id, press in world.presses.items()},
        "polls": {poll_id: asdict(place) for poll_id, place in world.polls.items()},
        "files": world.files.as_state(),
        "n_files": world.files.n_files,
    }


def _bot_state(bot: Bot) -> JsonObject:
    return {
        "token": bot.token,
        "user": bot.user,
        "webhook": asdict(bot.webhook) if bot.webhook else None,
        "queue": {
            "next_id": bot.queue.next_id,
            "allowed": bot.queue.allowed,
            "pending": list(bot.queue.pending.values()),
        },
        **{name: getattr(bot, name) for name in _BOT_TABLES},
    }


def _chat_state(chat: Chat) -> JsonObject:
    plain = {field.name: getattr(chat, field.name) for field in fields(chat) if field.name not in _PASSING}
    return {
        **plain,
        "blocked_by": sorted(chat.blocked_by),
        "members": {user_id: asdict(member) for user_id, member in chat.members.items()},
        "messages": [
            {field.name: getattr(stored, field.name) for field in fields(stored)}
            for stored in chat.messages.values()
        ],
    }


def restore(world: World, state: JsonObject) -> None:
    """Take a snapshot over into an empty world."""
    world.revision = state["revision"]
    world.next_private_message_id = state["next_private_message_id"]
    world.highest_update_id = state["highest_update_id"]
    world.users = {user["id"]: user for user in state["users"]}
    for chat in map(_restored_chat, state["chats"]):
        world.add_chat(chat)
    world.presses = {query_id: Press(**press) for query_id, press in state["presses"].items()}
    world.polls = {poll_id: _restored_poll(place) for poll_id, place in state["polls"].items()}
    world.files.restore(state["files"])
    world.files.n_files = state["n_files"]
    for saved in state["bots"]:
        bot = _restored_bot(world, saved)
        world.bots[bot.token] = bot
        world.bots_by_id[bot.id] = bot
        WebhookPusher.attach(world, bot)


def _restored_bot(world: World, saved: JsonObject) -> Bot:
    queue = UpdateQueue(max(saved["queue"]["next_id"], world.first_update_id()))
    queue.allowed = tuple(saved["queue"]["allowed"])
    queue.pending.update({update["update_id"]: update for update in saved["queue"]["pending"]})
    webhook = Webhook(**saved["webhook"]) if saved["webhook"] else None
    tables = {name: saved[name] for name in _BOT_TABLES}
    return Bot(token=saved["token"], user=saved["user"], queue=queue, webhook=webhook, **tables)


def _restored_chat(saved: JsonObject) -> Chat:
    values = {name: value for name, value in saved.items() if name not in _PASSING}
    values["topics"] = {int(key): topic for key, topic in saved["topics"].items()}
    values["forwarded_posts"] = {int(key): copy for key, copy in saved["forwarded_posts"].items()}
    chat = Chat(**values)
    chat.blocked_by = set(saved["blocked_by"])
    chat.members = {int(key): Member(**member) for key, member in saved["members"].items()}
    for message in saved["messages"]:
        reactions = {int(actor): chosen for actor, chosen in message["reactions"].items()}
        chat.put(StoredMessage(**{**message, "reactions": reactions}))
    chat.changes = sorted((stored.revision, stored.id) for stored in chat.messages.values())
    return chat


def _restored_poll(saved: JsonObject) -> PollPlace:
    votes = {int(voter): chosen for voter, chosen in saved["votes"].items()}
    return PollPlace(**{**saved, "votes": votes})
