"""Engines at the command line: `python -m ml predict …`, `counsel` and `train …`."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from io import TextIOWrapper
from typing import Annotated, BinaryIO
from zoneinfo import ZoneInfo

import typer

from ml.board.detector import RuleAndLinearBoardDetector
from ml.board.types import BoardReading
from ml.counsel.authored import AuthoredCounsel
from ml.counsel.command import Counsellor, run_counsel
from ml.counsel.fallback import FallbackCounsel
from ml.counsel.generation.blended import BlendedCounsel
from ml.counsel.kogpt2_generator import KoGpt2Generator
from ml.emotion.kote_detector import KoteDetector
from ml.emotion.linear_detector import LinearEmotionDetector
from ml.emotion.transformer_detector import TransformersEmotionDetector
from ml.emotion.types import EmotionReading
from ml.errors import MlError
from ml.face import nets
from ml.face.command import faces_of_files
from ml.face.face_api_detector import FaceApiDetector
from ml.intent.linear_detector import LinearIntentDetector
from ml.intent.types import IntentReading
from ml.safety.grader import RuleAndLinearGrader
from ml.safety.types import SafetyReading
from ml.training.command import train
from ml.wishes.parser import WishParser

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Read feelings, intents and danger in text."
)


class Readable(StrEnum):
    """What can be read from a line of text."""

    EMOTION = "emotion"
    INTENT = "intent"
    SAFETY = "safety"
    BOARD = "board"
    CONSTRAINTS = "constraints"
    FACE = "face"


Reader = Callable[[str], dict[str, object]]


@app.command()
def predict(
    what: Annotated[Readable, typer.Argument(help="What to read.")],
    images: Annotated[list[str] | None, typer.Argument(help="For face, the pictures to read.")] = None,
    *,
    model: Annotated[
        str | None, typer.Option(help="For emotion, a transformers classifier: a folder or a hub name.")
    ] = None,
    kote: Annotated[bool, typer.Option("--kote", help="For emotion, the 44 labels of KOTE.")] = False,
) -> None:
    """Read one UTF-8 text per line from standard input, or pictures; write one JSON object each, in order."""
    if model is not None and what is not Readable.EMOTION:
        raise typer.BadParameter("--model is for emotion only")
    if what is Readable.FACE:
        _predict_faces(images or [])
        return
    if images:
        raise typer.BadParameter("pictures are for face only; texts come from standard input")
    if kote and (what is not Readable.EMOTION or model is not None):
        raise typer.BadParameter("--kote is for emotion, with the built-in model")
    reader = _kote_reader() if kote else _reader(what, model)
    for text in _lines(sys.stdin.buffer):
        sys.stdout.buffer.write(_json_line(reader(text)))
    sys.stdout.buffer.flush()


class Fetchable(StrEnum):
    """What is fetched once from where it is published."""

    FACE = "face"


@app.command()
def fetch(
    _: Annotated[Fetchable, typer.Argument(metavar="WHAT", help="What to fetch: face.")],
) -> None:
    """Fetch and convert the face nets unless they are there; afterwards no network is needed."""
    from ml.face.conversion.fetch import fetch_face_nets  # noqa: PLC0415 -- of no use at run time

    folder = nets.default_folder()
    did = fetch_face_nets(folder)
    print(f"face nets {'fetched' if did else 'are there'}: {folder}", file=sys.stderr)


class Reportable(StrEnum):
    """What a report can be written of."""

    SAFETY = "safety"


@app.command()
def report(
    what: Annotated[Reportable, typer.Argument(help="What to measure.")],
) -> None:
    """Measure the shipped models on held-out sentences and write the figures into the report (SAFETY.md)."""
    from ml.training.safety_report import REPORT, write_report  # noqa: PLC0415 -- of no use at run time

    grader = RuleAndLinearGrader()
    grader.load()
    write_report(grader)
    print(f"{what.value}: figures written to {REPORT.name}", file=sys.stderr)


@app.command()
def counsel(
    model: Annotated[
        str | None, typer.Option(help="A model of KoGPT2's architecture: a folder or a hub name.")
    ] = None,
    *,
    writes: Annotated[
        bool, typer.Option("--writes", help="Let the shipped small model compete with authored words.")
    ] = False,
) -> None:
    """Read one JSON list of turns per line from standard input; write one reply per line."""
    talks = TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace", newline="\n")
    replies = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="replace", newline="\n")
    run_counsel(talks, replies, _counsellor(model, writes=writes))
    replies.flush()
    # Left attached, both would close the standard streams under the interpreter.
    talks.detach()
    replies.detach()


app.command()(train)


def _predict_faces(images: list[str]) -> None:
    detector = FaceApiDetector()
    detector.load()
    for seen in faces_of_files(detector, images):
        sys.stdout.buffer.write(_json_line(seen))
        sys.stdout.buffer.flush()


def _counsellor(model: str | None, *, writes: bool) -> Counsellor:
    authored = AuthoredCounsel()
    built_in = BlendedCounsel(authored) if writes else authored
    if model is None:
        return Counsellor(counsel=built_in)
    return Counsellor(counsel=FallbackCounsel(KoGpt2Generator(model), built_in, name=model))


def _reader(what: Readable, model: str | None) -> Reader:
    match what:
        case Readable.EMOTION:
            emotions = LinearEmotionDetector() if model is None else TransformersEmotionDetector(model)
            emotions.load()
            return lambda text: _flat(emotions.detect(text))
        case Readable.INTENT:
            intents = LinearIntentDetector()
            intents.load()
            return lambda text: _flat(intents.detect(text))
        case Readable.SAFETY:
            grader = RuleAndLinearGrader()
            grader.load()
            return lambda text: _flat(grader.grade(text))
        case Readable.BOARD:
            board = RuleAndLinearBoardDetector()
            board.load()
            return lambda text: _flat(board.detect(text))
        case Readable.CONSTRAINTS:
            parser, today = WishParser(), datetime.now(ZoneInfo("Asia/Seoul")).date()
            return lambda text: parser.parse(text, today=today).as_json()
        case Readable.FACE:
            raise AssertionError("faces are not read from text")


def _kote_reader() -> Reader:
    detector = KoteDetector()
    detector.load()

    def read(text: str) -> dict[str, object]:
        reading = detector.detect(text)
        return {"labels": list(reading.labels), "scores": list(reading.scores)}

    return read


def _flat(reading: BoardReading | EmotionReading | IntentReading | SafetyReading) -> dict[str, object]:
    scores = {label.value: score for label, score in reading.scores.items()}
    return {"label": reading.label.value, "scores": scores}


def _lines(stream: BinaryIO) -> Iterator[str]:
    """Yield lines without their end; what is no UTF-8 is replaced, and only a line feed ends a line."""
    for raw in stream:
        yield raw.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8", "replace")


def _json_line(record: dict[str, object]) -> bytes:
    return (json.dumps(record, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def main() -> int:
    """Run the command line; an engine that cannot work is one line and exit status 1."""
    try:
        app()
    except MlError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
