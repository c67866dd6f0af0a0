"""`python -m ml train …`: rebuilds what ships, or fine-tunes a transformer."""

import signal
import sys
from enum import StrEnum
from pathlib import Path
from threading import Event
from types import FrameType
from typing import Annotated, Final

import typer

from ml.errors import TrainingError
from ml.training.fine_tuning.config import FineTuningConfig, FineTuningRequest

_DEFAULTS: Final = FineTuningConfig()
_EXIT_INTERRUPTED: Final = 130


class Trainable(StrEnum):
    """What can be trained."""

    ENCODER = "encoder"
    NET = "net"
    EMOTION = "emotion"
    KOTE = "kote"
    INTENT = "intent"
    SAFETY = "safety"
    BOARD = "board"
    COUNSEL = "counsel"


def train(  # noqa: PLR0913 -- a command line has as many parameters as options
    what: Annotated[Trainable, typer.Argument(help="What to train.")],
    *,
    data: Annotated[
        Path | None,
        typer.Option(
            help="Folder of the data sets; with --base, a file or folder of labelled texts or dialogues."
        ),
    ] = None,
    base: Annotated[
        str | None,
        typer.Option(help="Fine-tune this transformer (hub name or folder) in place of the built-in model."),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="New folder for the fine-tuned model.")] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Take up the run that was broken off in --out.")
    ] = False,
    multi_label: Annotated[
        bool, typer.Option("--multi-label", help="Keep the data's own labels, several at once.")
    ] = False,
    class_weights: Annotated[
        bool, typer.Option("--class-weights", help="Let rare labels count more.")
    ] = False,
    epochs: Annotated[int, typer.Option(help="Passes over the data.")] = _DEFAULTS.n_epochs,
    batch_size: Annotated[int, typer.Option(help="Texts a step.")] = _DEFAULTS.batch_size,
    learning_rate: Annotated[float, typer.Option(help="The highest one.")] = _DEFAULTS.learning_rate,
    max_tokens: Annotated[int, typer.Option(help="Longer texts are cut.")] = _DEFAULTS.max_tokens,
    max_steps: Annotated[int | None, typer.Option(help="End after so many steps.")] = None,
    validation_share: Annotated[
        float, typer.Option(help="Share of the texts that is held out.")
    ] = _DEFAULTS.validation_share,
    patience: Annotated[
        int, typer.Option(help="End after so many epochs without progress; 0 never does.")
    ] = _DEFAULTS.patience,
    seed: Annotated[int, typer.Option(help="Of everything that is drawn.")] = _DEFAULTS.seed,
    checkpoint_steps: Annotated[
        int, typer.Option(help="So often the run can be taken up again.")
    ] = _DEFAULTS.steps_per_checkpoint,
) -> None:
    """Rebuild shipped weights with a fixed seed; with --base, fine-tune one to read or to answer."""
    if base is None:
        _rebuild(what, data)
        return
    if what not in {Trainable.EMOTION, Trainable.COUNSEL} or data is None or out is None:
        raise TrainingError("with --base, it is `train emotion` or `train counsel`, with --data and --out")
    if what is Trainable.COUNSEL and (multi_label or class_weights):
        raise TrainingError("--multi-label and --class-weights are for emotion only")
    config = FineTuningConfig(
        n_epochs=epochs,
        batch_size=batch_size,
        learning_rate=learning_rate,
        max_tokens=max_tokens,
        max_steps=max_steps,
        validation_share=validation_share,
        patience=patience,
        seed=seed,
        is_multi_label=multi_label,
        uses_class_weights=class_weights,
        steps_per_checkpoint=checkpoint_steps,
    )
    _fine_tune(what, FineTuningRequest(base, data, out, resume=resume), config)


def _rebuild(what: Trainable, data: Path | None) -> None:
    # Training needs scipy and Kiwi, which a running bot has no use for.
    from ml.training.rebuild import rebuild  # noqa: PLC0415

    rebuild(what.value, data, say=_say)


def _fine_tune(what: Trainable, request: FineTuningRequest, config: FineTuningConfig) -> None:
    """Run until the end or until Ctrl-C, which saves the run; a second Ctrl-C ends it at once."""
    # torch and transformers, likewise.
    from ml.training.counsel.fine_tune import fine_tune_counsel  # noqa: PLC0415
    from ml.training.fine_tuning.fine_tune import fine_tune  # noqa: PLC0415

    stop = Event()

    def _stop(number: int, _: FrameType | None) -> None:
        stop.set()
        signal.signal(number, signal.SIG_DFL)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    run = fine_tune_counsel if what is Trainable.COUNSEL else fine_tune
    progress = run(request, config, say=_say, is_stopped=stop.is_set)
    if not progress.is_finished:
        raise typer.Exit(_EXIT_INTERRUPTED)


def _say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 -- for the person who waits
