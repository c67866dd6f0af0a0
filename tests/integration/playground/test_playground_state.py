"""The world across restarts."""

from pathlib import Path

import aiohttp

from playground.server import running
from tests.integration.playground.playing import TOKEN, Client


async def test_a_restart_with_a_state_file_loses_nothing(tmp_path: Path, picture: bytes) -> None:
    state = tmp_path / "world.json"
    async with running(bots=[TOKEN], state=state) as base, aiohttp.ClientSession() as session:
        client = Client(base, session)
        person = await client.person()
        said = await client.say(person, "안녕")
        sent = await client.upload("sendPhoto", {"photo": ("a.jpg", picture)}, chat_id=str(person))
        react = {"chat_id": person, "user_id": person, "message_id": sent["message_id"], "emoji": "👍"}
        await client.play("reactions", **react)
        await client.bot("setMyCommands", commands=[{"command": "start", "description": "시작"}])
        before = await client.look(f"chats/{person}/messages")
        world = await client.look("world")

    async with running(bots=[TOKEN], state=state) as base, aiohttp.ClientSession() as session:
        client = Client(base, session)
        after = await client.look(f"chats/{person}/messages")
        heard = await client.bot("getUpdates")
        again = await client.bot("sendPhoto", chat_id=person, photo=sent["photo"][-1]["file_id"])
        later = await client.say(person, "또 왔어요")
        file = await client.bot("getFile", file_id=sent["photo"][0]["file_id"])
        async with session.get(f"{base}/file/bot{TOKEN}/{file['file_path']}") as response:
            small = await response.read()

        assert after == before
        assert (await client.look("world"))["bots"] == world["bots"]
        assert [update["update_id"] for update in heard] == [said["update_id"]]
        assert again["photo"][-1]["file_id"] == sent["photo"][-1]["file_id"]
        assert later["update_id"] > said["update_id"]
        assert small[:3] == b"\xff\xd8\xff"
