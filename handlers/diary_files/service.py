"""Takes the diary along as a file, and brings in what was kept elsewhere."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from db.diary_import_records import StoredImport
from db.records import StoredMood
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.diary_files.daylio import MAX_FILE_BYTES, DaylioFile, Trouble, read
from handlers.diary_files.exports import diary_csv, diary_json
from handlers.diary_files.importing import LEFT_OUT, Harvest, days_of, harvest, unknown_moods
from handlers.diary_files.outcomes import (
    AskMood,
    DiaryFile,
    Imported,
    NotThere,
    Preview,
    Step,
    TakenBack,
)
from handlers.downloads import Fetch, FileGone, FileTooBig
from handlers.mood_words import SCORES
from handlers.person import Person
from handlers.weighing import Weigher
from handlers.words import Words
from ml.runner import InferenceRunner

KINDS: Final = {"csv": diary_csv, "json": diary_json}
_N_AT_ONCE: Final = 500
_SECONDS: Final = 60.0
_N_WEIGHED: Final = 100
_TOMORROW: Final = timedelta(days=1)


class DiaryFilesService:
    """Writes and reads files of the diary; none of them is kept."""

    def __init__(
        self,
        *,
        titles: Mapping[int, Mapping[str, str]],
        weigher: Weigher,
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        """Join the parts.

        Args:
            titles: Of films, by their ids and the language.
            weigher: Reads whether a note is grave.
            runner: A thread for reading and writing files.
            unit_of_work: The database.
            clock: The time.
        """
        self._titles = titles
        self._weigher = weigher
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def export(self, person: Person, kind: str, say: Words) -> DiaryFile | None:
        """All entries as a file, oldest first; None where there are none, or no such kind of file."""
        if (write := KINDS.get(kind)) is None:
            return None
        entries: list[StoredMood] = []
        while True:
            async with self._unit_of_work() as work:
                some = await work.moods.stored(person.id, offset=len(entries), limit=_N_AT_ONCE)
            entries += some
            if len(some) < _N_AT_ONCE:
                break
        if not entries:
            return None
        entries.sort(key=lambda entry: (entry.logged_at, entry.id))
        titles = {film_id: names[person.locale] for film_id, names in self._titles.items()}
        now = self._clock()
        content = await self._runner.run(
            write, entries, titles, person.zone, say, now, timeout_seconds=_SECONDS
        )
        day = now.astimezone(person.zone).date()
        return DiaryFile(f"maeumi-diary-{day.isoformat()}.{kind}", content, len(entries))

    async def begin(self, person: Person, update_id: int, file_id: str, fetch: Fetch) -> Step:
        """Look into a file; nothing of it is written."""
        file = await self._read(person, file_id, fetch)
        if isinstance(file, Trouble):
            return file
        contents = {"file_id": file_id, "names": unknown_moods(file), "moods": {}}
        async with self._unit_of_work() as work:
            begun = await work.diary_imports.begin(person.id, update_id, contents=contents, now=self._clock())
            await work.commit()
        return await self._next(person, begun, fetch, file=file)

    async def map_mood(self, person: Person, import_id: int, index: int, score: int, fetch: Fetch) -> Step:
        """Which of our moods one of the file's is; the next question, or the preview."""
        async with self._unit_of_work() as work:
            begun = await work.diary_imports.get(person.id, import_id)
            if begun is None:
                return NotThere()
            names, moods = _names(begun), dict(_moods(begun))
            if begun.stage == "open" and 0 <= index < len(names) and score in {LEFT_OUT, *SCORES}:
                moods[names[index]] = score
                begun = await work.diary_imports.put(
                    person.id, import_id, stage="open", contents={**begun.contents, "moods": moods}
                )
            await work.commit()
        return await self._next(person, begun, fetch)

    async def confirm(self, person: Person, import_id: int, fetch: Fetch) -> Step:
        """Write what was shown, once."""
        begun = await self._get(person, import_id)
        if begun is None or begun.stage != "open" or len(_moods(begun)) < len(_names(begun)):
            return NotThere() if begun is None else await self._next(person, begun, fetch)
        file = await self._read(person, _file_id(begun), fetch)
        if isinstance(file, Trouble):
            return file
        # Updates of one chat come one after the other: nothing else is brought in between.
        found = await self._harvest(person, begun, file)
        is_heavy = await self._is_heavy(found)
        async with self._unit_of_work() as work:
            begun = await work.diary_imports.get(person.id, import_id)
            if begun is None:
                return NotThere()
            if begun.stage == "open":
                await work.moods.add_imported(person.id, import_id, found.new)
                contents = {"n_added": len(found.new), "is_heavy": is_heavy}
                begun = await work.diary_imports.put(person.id, import_id, stage="done", contents=contents)
            await work.commit()
        return await self._next(person, begun, fetch)

    async def leave(self, person: Person, import_id: int) -> None:
        """Write nothing, and forget where the file is; what is written already stays."""
        async with self._unit_of_work() as work:
            begun = await work.diary_imports.get(person.id, import_id)
            if begun is not None and begun.stage == "open":
                await work.diary_imports.put(person.id, import_id, stage="left", contents={})
            await work.commit()

    async def undo(self, person: Person, import_id: int) -> TakenBack | NotThere:
        """Delete the entries of a file; a second time changes nothing."""
        async with self._unit_of_work() as work:
            begun = await work.diary_imports.get(person.id, import_id)
            if begun is None or begun.stage not in {"done", "undone"}:
                return NotThere()
            if begun.stage == "done":
                n_removed = await work.moods.remove_imported(person.id, import_id)
                begun = await work.diary_imports.put(
                    person.id, import_id, stage="undone", contents={"n_removed": n_removed}
                )
            await work.commit()
        return TakenBack(_number(begun, "n_removed"))

    async def _next(
        self, person: Person, begun: StoredImport, fetch: Fetch, *, file: DaylioFile | Trouble | None = None
    ) -> Step:
        """What follows, from where an import stands."""
        match begun.stage:
            case "done":
                return Imported(begun.id, _number(begun, "n_added"), bool(begun.contents["is_heavy"]))
            case "undone":
                return TakenBack(_number(begun, "n_removed"))
            case "left":
                return NotThere()
        names, moods = _names(begun), _moods(begun)
        open_ones = [(index, name) for index, name in enumerate(names) if name not in moods]
        if open_ones:
            index, name = open_ones[0]
            return AskMood(begun.id, index, name, len(open_ones))
        file = file or await self._read(person, _file_id(begun), fetch)
        if isinstance(file, Trouble):
            return file
        found = await self._harvest(person, begun, file)
        return Preview(
            import_id=begun.id,
            n_new=len(found.new),
            n_known=found.n_known,
            n_left_out=found.n_left_out,
            n_unread=file.n_unread,
            n_cut=found.n_cut,
            days=found.days,
            scores=found.scores,
        )

    async def _read(self, person: Person, file_id: str, fetch: Fetch) -> DaylioFile | Trouble:
        try:
            content = await fetch(file_id)
        except FileTooBig:
            return Trouble.TOO_BIG
        except FileGone:
            return Trouble.GONE
        last_day = (self._clock().astimezone(person.zone) + _TOMORROW).date()
        return await self._runner.run(read, content, last_day, timeout_seconds=_SECONDS)

    async def _get(self, person: Person, import_id: int) -> StoredImport | None:
        async with self._unit_of_work() as work:
            return await work.diary_imports.get(person.id, import_id)

    async def _harvest(self, person: Person, begun: StoredImport, file: DaylioFile) -> Harvest:
        first, last = days_of(file)
        async with self._unit_of_work() as work:
            brought = await work.moods.imported_moments(person.id, first, last)
        return await self._runner.run(
            harvest, file, _moods(begun), person.zone, brought, timeout_seconds=_SECONDS
        )

    async def _is_heavy(self, found: Harvest) -> bool:
        """Whether something grave was written lately."""
        for note in found.lately(self._clock())[:_N_WEIGHED]:
            if await self._weigher.is_heavy(note):
                return True
        return False


def too_big(n_bytes: int | None) -> bool:
    """Whether a file need not be fetched at all."""
    return n_bytes is not None and n_bytes > MAX_FILE_BYTES


def _file_id(begun: StoredImport) -> str:
    return str(begun.contents["file_id"])


def _names(begun: StoredImport) -> list[str]:
    names = begun.contents.get("names", [])
    assert isinstance(names, list)
    return names


def _moods(begun: StoredImport) -> Mapping[str, int]:
    moods = begun.contents.get("moods", {})
    assert isinstance(moods, dict)
    return moods


def _number(begun: StoredImport, name: str) -> int:
    number = begun.contents[name]
    assert isinstance(number, int)
    return number
