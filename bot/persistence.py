"""Takes the states of conversations from python-telegram-bot, to be written with the inbox."""

from typing import Any

from telegram.ext import BasePersistence, PersistenceInput
from telegram.ext._utils.types import ConversationDict, ConversationKey
from typing_extensions import override

from bot.inbox import Moved
from handlers.context import NoData
from handlers.states import State


class StateBuffer(BasePersistence[NoData, NoData, NoData]):
    """Holds each changed state until the update that changed it is committed.

    PTB hands over the changes of all chats at once, while each chat commits on its own; so nothing is
    written here. States are read by `bot.inbox` before each dispatch, so none is given at start.
    """

    def __init__(self) -> None:
        nothing = PersistenceInput(bot_data=False, chat_data=False, user_data=False, callback_data=False)
        super().__init__(store_data=nothing)
        self._changed: dict[ConversationKey, Moved] = {}

    def take(self, lane: int | None) -> Moved | None:
        """The state that a chat has moved to since the last call; None when it has not moved."""
        return None if lane is None else self._changed.pop((lane,), None)

    @override
    async def update_conversation(self, name: str, key: ConversationKey, new_state: object | None) -> None:
        # Who has just arrived leaves no row, as nobody does of whom nothing is kept.
        self._changed[key] = Moved(None if new_state in {None, State.ARRIVING} else str(new_state))

    @override
    async def get_conversations(self, name: str) -> ConversationDict:
        return {}

    @override
    async def flush(self) -> None:
        """Nothing is held that an update does not still carry."""

    @override
    async def get_user_data(self) -> dict[int, NoData]:
        return {}

    @override
    async def get_chat_data(self) -> dict[int, NoData]:
        return {}

    @override
    async def get_bot_data(self) -> NoData:
        return {}

    @override
    async def get_callback_data(self) -> None:
        return None

    @override
    async def update_user_data(self, user_id: int, data: NoData) -> None:
        """Not stored: `store_data` says so."""

    @override
    async def update_chat_data(self, chat_id: int, data: NoData) -> None:
        """Not stored: `store_data` says so."""

    @override
    async def update_bot_data(self, data: NoData) -> None:
        """Not stored: `store_data` says so."""

    @override
    async def update_callback_data(self, data: Any) -> None:
        """Not stored: `store_data` says so."""

    @override
    async def drop_chat_data(self, chat_id: int) -> None:
        """Not stored: `store_data` says so."""

    @override
    async def drop_user_data(self, user_id: int) -> None:
        """Not stored: `store_data` says so."""

    @override
    async def refresh_user_data(self, user_id: int, user_data: NoData) -> None:
        """Not stored: `store_data` says so."""

    @override
    async def refresh_chat_data(self, chat_id: int, chat_data: NoData) -> None:
        """Not stored: `store_data` says so."""

    @override
    async def refresh_bot_data(self, bot_data: NoData) -> None:
        """Not stored: `store_data` says so."""
