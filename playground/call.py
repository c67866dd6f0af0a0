"""One call of a Bot API method: who calls, with what, in which world."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from playground.bot import Bot
from playground.params import Params
from playground.wire import JsonValue
from playground.world import World


@dataclass(frozen=True)
class Call:
    """A call whose parameters are decoded."""

    world: World
    bot: Bot
    params: Params


Handler: TypeAlias = Callable[[Call], Awaitable[JsonValue]]
