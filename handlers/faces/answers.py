"""What people say to a look: which face is theirs, whether it was read well, and what advice they want."""

from dataclasses import replace

from db.records import StoredLook
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.faces.eyes import Labels, draw_bars
from handlers.faces.impressions import SURE, impression, look_beside
from handlers.faces.notes import Notes, Stage
from handlers.faces.outcomes import OneFace
from handlers.person import Person
from ml.counsel.types import AdviceTopic
from ml.emotion.calibration import calibrated
from ml.emotion.talk import own_word
from ml.emotion.types import Emotion, EmotionReading, TextEmotionDetector
from ml.runner import InferenceRunner

NOBODY = -1
"""In place of the number of a face: none of them is the person."""


class FaceAnswers:
    """Takes up what people say to a look; every tap counts once."""

    def __init__(
        self,
        *,
        words: TextEmotionDetector,
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._words = words
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def pick(self, person: Person, look_id: int, index: int, labels: Labels) -> OneFace | None:
        """This face is mine; the readings of all others are forgotten. None where that was said before.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            look = await work.looks.get(person.id, look_id)
            notes = Notes.unpacked(look.notes)
            beside = await look_beside(work, look, self._clock())
            is_open = look.stage == Stage.CHOOSING and NOBODY <= index < len(notes.readings)
            if not is_open or index == NOBODY:
                await self._leave(work, look, notes, is_open=is_open)
                return None
            reading = calibrated(notes.readings[index], beside.labels)
            await self._take(work, look, notes, index=index, reading=reading)
            await work.commit()
        words = await self._runner.run(self._words.detect, beside.words) if beside.words else None
        picture = await self._runner.run(draw_bars, reading, labels)
        return OneFace(impression(look_id, reading, words=words, own=beside.own), picture)

    async def _leave(self, work: UnitOfWork, look: StoredLook, notes: Notes, *, is_open: bool) -> None:
        if is_open:
            await work.looks.put(look, stage=Stage.OVER, notes=replace(notes, readings=()).packed())
            await work.commit()

    async def _take(
        self, work: UnitOfWork, look: StoredLook, notes: Notes, *, index: int, reading: EmotionReading
    ) -> None:
        is_sure = reading.scores[reading.label] >= SURE
        taken = replace(notes, readings=(notes.readings[index],), feeling=reading.label if is_sure else None)
        await work.looks.put(look, stage=Stage.SEEN, notes=taken.packed())
        if is_sure:
            scores = {emotion.value: score for emotion, score in reading.scores.items()}
            await work.readings.add(
                look.user_id, message_id=None, source=reading.source, scores=scores, now=self._clock()
            )

    async def confirm(self, person: Person, look_id: int) -> Emotion | None:
        """That is how I feel; None where something was said before, or nothing was told as seen.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            look = await work.looks.get(person.id, look_id)
            notes = Notes.unpacked(look.notes)
            if notes.said is not None or notes.feeling is None:
                return None
            await self._say(work, look, notes, notes.feeling)
            await work.commit()
        return notes.feeling

    async def name(self, person: Person, look_id: int, emotion: Emotion) -> None:
        """The person's own word: it wins over the reading, and is kept for the next ones.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            look = await work.looks.get(person.id, look_id)
            notes = Notes.unpacked(look.notes)
            if notes.said is emotion:
                return
            await self._say(work, look, notes, emotion)
            scores = {each.value: score for each, score in own_word(emotion).scores.items()}
            await work.readings.correct(person.id, message_id=None, scores=scores, now=self._clock())
            await work.commit()

    async def _say(self, work: UnitOfWork, look: StoredLook, notes: Notes, emotion: Emotion) -> None:
        await work.looks.put(look, stage=look.stage, notes=replace(notes, said=emotion).packed())
        if notes.readings:
            read = {each.value: score for each, score in notes.readings[0].scores.items()}
            label = {"read": read, "said": emotion.value}
            await work.looks.label(look.user_id, look.id, label, self._clock())

    async def feeling(self, person: Person, look_id: int) -> Emotion | None:
        """The feeling that the sentences for an advice begin with.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            notes = Notes.unpacked((await work.looks.get(person.id, look_id)).notes)
        return notes.said or notes.feeling

    async def send(
        self, person: Person, look_id: int, topic: AdviceTopic, *, message_id: int, update_id: int
    ) -> bool:
        """Note that a sentence is sent; False where another tap on the same message has sent it.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            look = await work.looks.get(person.id, look_id)
            notes = Notes.unpacked(look.notes)
            if notes.sent is not None and notes.sent[0] == message_id and notes.sent[1] != update_id:
                return False
            sent = replace(notes, topic=topic.value, sent=(message_id, update_id))
            await work.looks.put(look, stage=Stage.SEEN, notes=sent.packed())
            await work.commit()
        return True

    async def write(self, person: Person, look_id: int, topic: AdviceTopic) -> None:
        """The person is going to type the sentence.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            look = await work.looks.get(person.id, look_id)
            while (other := await work.looks.latest(person.id, Stage.WRITING)) is not None:
                await work.looks.put(other, stage=Stage.SEEN, notes=other.notes)
            notes = replace(Notes.unpacked(look.notes), topic=topic.value)
            await work.looks.put(look, stage=Stage.WRITING, notes=notes.packed())
            await work.commit()

    async def topic_in_hand(self, person: Person) -> AdviceTopic | None:
        """The advice that the person is typing a sentence for."""
        async with self._unit_of_work() as work:
            look = await work.looks.latest(person.id, Stage.WRITING)
        topic = look.notes["topic"] if look is not None else None
        return AdviceTopic(topic) if topic in set(AdviceTopic) else None
