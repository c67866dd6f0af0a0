"""Real clients of the Bot API against the playground: python-telegram-bot and aiogram."""

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiogram import Bot as AiogramBot
from aiogram import Dispatcher
from aiogram import types as aiogram_types
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from telegram import Bot as PtbBot
from telegram import (
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReplyParameters,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, RetryAfter
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from tests.integration.playground.playing import TOKEN, Client, until_done


@pytest.fixture
async def ptb(client: Client) -> AsyncIterator[PtbBot]:
    async with PtbBot(TOKEN, base_url=f"{client.base}/bot", base_file_url=f"{client.base}/file/bot") as bot:
        yield bot


@pytest.fixture
async def aiogram(client: Client) -> AsyncIterator[AiogramBot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(client.base))
    async with AiogramBot(TOKEN, session=session, default=DefaultBotProperties(parse_mode="HTML")) as bot:
        yield bot


async def test_ptb_sends_edits_and_reads_files(client: Client, ptb: PtbBot, picture: bytes) -> None:
    person = await client.person()
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("다음", callback_data="next")]])

    sent = await ptb.send_photo(
        person, picture, caption="*사진*", parse_mode=ParseMode.MARKDOWN_V2, reply_markup=keyboard
    )
    again = await ptb.send_photo(
        person, sent.photo[-1].file_id, reply_parameters=ReplyParameters(sent.message_id)
    )
    edited = await ptb.edit_message_media(
        InputMediaPhoto(picture, caption="새 사진"), person, sent.message_id, reply_markup=keyboard
    )
    downloaded = await (await ptb.get_file(sent.photo[0].file_id)).download_as_bytearray()

    assert [(size.width, size.height) for size in sent.photo] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1000, 500),
    ]
    assert again.reply_to_message is not None
    assert again.reply_to_message.message_id == sent.message_id
    assert isinstance(edited, type(sent))
    assert edited.caption == "새 사진"
    assert downloaded[:3] == b"\xff\xd8\xff"
    assert len(downloaded) < len(picture)


async def test_ptb_sends_albums_and_documents(client: Client, ptb: PtbBot, picture: bytes) -> None:
    person = await client.person()

    album = await ptb.send_media_group(
        person, [InputMediaPhoto(picture), InputMediaPhoto(picture, filename="둘.jpg")], caption="앨범"
    )
    document = await ptb.send_document(person, io.BytesIO(b"a,b\n1,2\n"), filename="표.csv")

    assert len({message.media_group_id for message in album}) == 1
    assert album[0].caption == "앨범"
    assert document.document is not None
    assert (document.document.file_name, document.document.mime_type) == ("표.csv", "text/csv")


async def test_ptb_understands_the_errors(
    client: Client, ptb: PtbBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    person = await client.person()
    await client.play("blocks", user_id=person, blocked=True)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await ptb.send_message(person, "안녕")
    await client.play("blocks", user_id=person, blocked=False)
    await client.play("faults", method="sendMessage", retry_after=3, times=1)

    with pytest.raises(RetryAfter) as late:
        await ptb.send_message(person, "안녕")
    with pytest.raises(BadRequest, match="Chat not found"):
        await ptb.send_message(1, "안녕")
    sent = await ptb.send_message(person, "안녕")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("안녕")

    assert late.value.retry_after == timedelta(seconds=3)


async def test_ptb_commands_in_two_languages(client: Client, ptb: PtbBot) -> None:
    await ptb.set_my_commands([BotCommand("start", "시작")], language_code="ko")
    await ptb.set_my_commands([BotCommand("start", "Start")])

    world = await client.look("world")

    assert await ptb.get_my_commands(language_code="ko") == (BotCommand("start", "시작"),)
    assert world["bots"][0]["commands"] == {
        "default": [{"command": "start", "description": "Start"}],
        "ko": [{"command": "start", "description": "시작"}],
    }


async def test_a_polling_ptb_application_answers(client: Client) -> None:
    base = f"{client.base}/bot"
    app = Application.builder().token(TOKEN).base_url(base).build()

    async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("누르기", callback_data="x")]])
        await update.message.reply_text(f"안녕 {context.args}", reply_markup=keyboard)

    async def pressed(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.callback_query is not None
        await update.callback_query.answer("됐어요")
        await update.callback_query.edit_message_text("눌렀어요")

    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(pressed))
    person = await client.person()
    async with app:
        assert app.updater is not None
        await app.updater.start_polling()
        await app.start()
        await client.say(person, "/start try")
        first = await client.look(f"chats/{person}/messages", after=1, wait=5)
        press = {"chat_id": person, "user_id": person, "message_id": 2, "button": "누르"}
        await client.play("callbacks", **press)
        second = await client.look(f"chats/{person}/messages", revision=first["revision"], wait=5)
        await app.updater.stop()
        await app.stop()

    assert first["messages"][0]["text"] == "안녕 ['try']"
    assert second["messages"][0]["text"] == "눌렀어요"


async def test_ptb_hears_of_a_second_poller(client: Client, ptb: PtbBot) -> None:
    waiting = asyncio.ensure_future(ptb.get_updates(timeout=10))

    await until_done(waiting, lambda: client.bot("getUpdates"))

    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await waiting


async def test_aiogram_sends_edits_and_albums(client: Client, aiogram: AiogramBot, picture: bytes) -> None:
    person = await client.person()
    keyboard = aiogram_types.InlineKeyboardMarkup(
        inline_keyboard=[[aiogram_types.InlineKeyboardButton(text="네", callback_data="y")]]
    )

    sent = await aiogram.send_message(person, "<b>안녕</b>", reply_markup=keyboard, disable_notification=True)
    edited = await sent.edit_text("<i>새 글</i>", reply_markup=keyboard)
    photo = await aiogram.send_photo(person, BufferedInputFile(picture, "a.jpg"), caption="사진")
    first, second = (BufferedInputFile(picture, name) for name in ("a.jpg", "b.jpg"))
    group = await aiogram.send_media_group(
        person,
        [
            aiogram_types.InputMediaPhoto(media=first, caption="앨범"),
            aiogram_types.InputMediaPhoto(media=second),
        ],
    )
    assert photo.photo is not None
    content = await aiogram.download(photo.photo[-1])
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await aiogram.send_message(person, "<b>안녕")

    assert isinstance(edited, Message)
    assert edited.html_text == "<i>새 글</i>"
    assert len(group) == 2
    assert content is not None
    assert content.read() == picture


async def test_a_polling_aiogram_dispatcher_answers(client: Client, aiogram: AiogramBot) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        keyboard = aiogram_types.InlineKeyboardMarkup(
            inline_keyboard=[[aiogram_types.InlineKeyboardButton(text="네", callback_data="y")]]
        )
        await message.answer(f"들었어요: {message.text}", reply_markup=keyboard)

    @dispatcher.callback_query()
    async def pressed(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.answer()
        await query.message.edit_text("고마워요")

    person = await client.person()
    polling = asyncio.ensure_future(dispatcher.start_polling(aiogram, handle_signals=False))
    await client.say(person, "안녕")
    first = await client.look(f"chats/{person}/messages", after=1, wait=5)
    await client.play("callbacks", chat_id=person, user_id=person, message_id=2, data="y")
    second = await client.look(f"chats/{person}/messages", revision=first["revision"], wait=5)
    await dispatcher.stop_polling()
    await polling

    assert first["messages"][0]["text"] == "들었어요: 안녕"
    assert second["messages"][0]["text"] == "고마워요"
