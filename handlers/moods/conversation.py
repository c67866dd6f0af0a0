"""The mood diary as handlers."""

from telegram import ReactionTypeEmoji, Update

from handlers import guards
from handlers.context import BotContext
from handlers.moods import taps, views
from handlers.moods.reactions import score_of
from handlers.moods.service import Entry, Gone, MoodService, NoSuchFilm, TooLong
from handlers.payloads.days import LogMood
from handlers.show import Screen
from handlers.states import State
from handlers.view import View

_TYPED = frozenset({"note", "tag", "film"})
_PER_PAGE = 6


class MoodsConversation:
    """Takes down how people are."""

    def __init__(self, *, service: MoodService, screen: Screen, has_photo: bool = False) -> None:
        """Join the parts; `has_photo` says that there is something that looks at photos."""
        self._service = service
        self._screen = screen
        self._has_photo = has_photo

    async def open_mood(self, update: Update, context: BotContext) -> None:
        """`/mood`: the five faces."""
        guards.person(context)
        await self._screen.send(guards.message(update), views.ask_mood(context.say))

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        await self.open_mood(update, context)

    async def tap_log(self, update: Update, context: BotContext) -> State | None:
        """A face: kept at once."""
        await guards.answer(update)
        tap = LogMood.unpack(guards.data(update))
        source = "reminder" if tap.source == "reminder" else "tap"
        entry = await self._service.log(guards.person(context), update.update_id, tap.score, source=source)
        await self._show(update, context, entry, is_new=True)
        return None

    async def tap_entry(self, update: Update, context: BotContext) -> State:
        """What may be added to an entry; whatever was awaited for it is not any more."""
        await guards.answer(update)
        tap = taps.OpenEntry.unpack(guards.data(update))
        entry = await self._service.entry(guards.person(context), tap.entry_id)
        await self._show(update, context, entry, page=tap.page)
        return State.GREETING

    async def tap_close(self, update: Update, context: BotContext) -> None:
        """Done."""
        await guards.answer(update)
        person = guards.person(context)
        tap = taps.CloseEntry.unpack(guards.data(update))
        entry = await self._service.entry(person, tap.entry_id)
        view = (
            views.gone(context.say)
            if isinstance(entry, Gone)
            else views.closed(entry, person.zone, context.say)
        )
        await self._screen.edit(guards.message(update), view)

    async def tap_tag(self, update: Update, context: BotContext) -> None:
        """A tag, or not."""
        await guards.answer(update)
        tap = taps.ToggleTag.unpack(guards.data(update))
        entry = await self._service.toggle_tag(guards.person(context), tap.entry_id, tap.index)
        await self._show(update, context, entry, page=max(0, tap.index) // _PER_PAGE)

    async def tap_words(self, update: Update, context: BotContext) -> State | None:
        """Something is to be typed."""
        await guards.answer(update)
        tap = taps.AskWords.unpack(guards.data(update))
        is_there = tap.what in _TYPED and await self._service.wait_for(
            guards.person(context), tap.entry_id, tap.what
        )
        if not is_there:
            await self._screen.edit(guards.message(update), views.gone(context.say))
            return None
        await self._screen.edit(guards.message(update), views.ask_words(tap.entry_id, tap.what, context.say))
        return State.NOTING

    async def receive_words(self, update: Update, context: BotContext) -> State:
        """What was typed for an entry; the check for danger has passed it."""
        person, message = guards.person(context), guards.message(update)
        outcome = await self._service.take_words(person, guards.text(update))
        match outcome:
            case TooLong():
                await self._screen.send(message, views.refused(outcome, context.say))
                return State.NOTING
            case NoSuchFilm(entry_id):
                await self._screen.send(message, views.no_such_film(entry_id, context.say))
                return State.NOTING
            case Gone():
                await self._screen.send(message, views.gone(context.say))
            case Entry():
                view = views.entry_screen(outcome, person.zone, context.say, has_photo=self._has_photo)
                await self._screen.send(message, view)
        return State.GREETING

    async def tap_films(self, update: Update, context: BotContext) -> None:
        """Which film?"""
        await guards.answer(update)
        tap = taps.OpenFilms.unpack(guards.data(update))
        films = await self._service.films(guards.person(context), tap.entry_id)
        view = (
            views.gone(context.say)
            if isinstance(films, Gone)
            else views.ask_film(tap.entry_id, films, context.say)
        )
        await self._screen.edit(guards.message(update), view)

    async def tap_film(self, update: Update, context: BotContext) -> None:
        """This one."""
        await guards.answer(update)
        tap = taps.ChooseFilm.unpack(guards.data(update))
        entry = await self._service.choose_film(guards.person(context), tap.entry_id, tap.film_id)
        await self._show(update, context, entry)

    async def tap_ask_score(self, update: Update, context: BotContext) -> None:
        """The faces again, for an entry."""
        await guards.answer(update)
        entry_id = taps.AskScore.unpack(guards.data(update)).entry_id
        await self._screen.edit(guards.message(update), views.ask_score(entry_id, context.say))

    async def tap_score(self, update: Update, context: BotContext) -> None:
        """Another face."""
        await guards.answer(update)
        tap = taps.SetScore.unpack(guards.data(update))
        entry = await self._service.set_score(guards.person(context), tap.entry_id, tap.score)
        await self._show(update, context, entry)

    async def tap_ask_remove(self, update: Update, context: BotContext) -> None:
        """Asks before deleting."""
        await guards.answer(update)
        entry_id = taps.AskRemove.unpack(guards.data(update)).entry_id
        await self._screen.edit(guards.message(update), views.ask_remove(entry_id, context.say))

    async def tap_remove(self, update: Update, context: BotContext) -> None:
        """Deletes."""
        await guards.answer(update)
        await self._service.remove(
            guards.person(context), taps.RemoveEntry.unpack(guards.data(update)).entry_id
        )
        await self._screen.edit(guards.message(update), views.removed(context.say))

    async def tap_recent(self, update: Update, context: BotContext) -> None:
        """The last entries."""
        await guards.answer(update)
        person = guards.person(context)
        found = await self._service.recent(person)
        view = views.recent(
            found.entries,
            person.zone,
            context.say,
            logs_reactions=found.logs_reactions,
            wants_offers=found.wants_offers,
        )
        await self._screen.edit(guards.message(update), view)

    async def tap_reactions(self, update: Update, context: BotContext) -> None:
        """Reactions are entries, or are not."""
        await guards.answer(update)
        is_on = taps.SwitchReactions.unpack(guards.data(update)).is_on
        await self._service.set_reactions(guards.person(context), are_logged=is_on)
        await self._screen.edit(guards.message(update), views.reactions_switched(context.say, is_on=is_on))

    async def receive_reaction(self, update: Update, context: BotContext) -> None:
        """An emoji below a message: an entry for those who want that, nothing for all others."""
        person, reaction = context.person, update.message_reaction
        if reaction is None or person is None or not person.is_settled:
            return
        if person.must_renew or person.is_secret:
            return
        before = {each.emoji for each in reaction.old_reaction if isinstance(each, ReactionTypeEmoji)}
        added = [each.emoji for each in reaction.new_reaction if isinstance(each, ReactionTypeEmoji)]
        scores = [score for emoji in added if emoji not in before and (score := score_of(emoji))]
        if not scores:
            return
        entry = await self._service.react(person, update.update_id, scores[0])
        if entry is not None:
            view = views.closed(entry, person.zone, context.say)
            await self._screen.say(context.bot, person.id, view)

    async def _show(
        self, update: Update, context: BotContext, entry: Entry | Gone, *, page: int = 0, is_new: bool = False
    ) -> None:
        zone = guards.person(context).zone
        view: View = (
            views.gone(context.say)
            if isinstance(entry, Gone)
            else views.entry_screen(
                entry, zone, context.say, page=page, is_new=is_new, has_photo=self._has_photo
            )
        )
        await self._screen.edit(guards.message(update), view)
