"""Polls: votes, counts and who hears of them."""

from playground.chat import Chat, StoredMessage
from playground.posting import edit
from playground.wire import JsonObject
from playground.world import World


def cast_vote(
    world: World, chat: Chat, stored: StoredMessage, *, user: JsonObject, chosen: list[int]
) -> None:
    """Let a person vote; the poll's bot hears the new counts and, unless it is anonymous, the answer."""
    poll = stored.content["poll"]
    place = world.polls[poll["id"]]
    if place.votes.get(user["id"], []) == chosen:
        return
    place.votes[user["id"]] = chosen
    if not chosen:
        del place.votes[user["id"]]
    counted = with_counts(poll, place.votes)
    bot = world.bots_by_id.get(place.bot_id or 0)
    edit(world, chat, stored, {"poll": counted}, by_bot=bot)
    if bot is None:
        return
    world.send_update(bot, "poll", counted)
    if not poll["is_anonymous"]:
        answer = {
            "poll_id": poll["id"],
            "user": user,
            "option_ids": chosen,
            "option_persistent_ids": [poll["options"][option]["persistent_id"] for option in chosen],
        }
        world.send_update(bot, "poll_answer", answer)


def with_counts(poll: JsonObject, votes: dict[int, list[int]]) -> JsonObject:
    """The poll with the number of votes for each option."""
    options = [
        {**option, "voter_count": sum(number in chosen for chosen in votes.values())}
        for number, option in enumerate(poll["options"])
    ]
    return {**poll, "options": options, "total_voter_count": len(votes)}
