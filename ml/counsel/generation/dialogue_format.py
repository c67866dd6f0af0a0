"""How a talk stands in the tokens of a language model."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Protocol

from ml.counsel.types import Turn
from ml.errors import WeightsCorrupt

FORMAT_FILE: Final = "dialogue.json"
"""Lies beside a model that was fine-tuned here."""


class Encoder(Protocol):
    """Turns plain text into token numbers, without adding any of its own."""

    def __call__(self, text: str, /) -> list[int]:
        """Return the token numbers of a text."""
        ...


@dataclass(frozen=True)
class DialogueFormat:
    """The tokens that stand between messages.

    Attributes:
        user: Before what the person wrote.
        reply: Before what the companion answers.
        end: After an answer.
    """

    user: str
    reply: str
    end: str

    def as_json(self) -> str:
        """The content of the file beside a model."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"


QUESTION_ANSWER: Final = DialogueFormat(user="<s>", reply="</s>", end="</s>")
"""``<s>question</s>answer</s>``: the form in which KoGPT2 itself, without fine-tuning, is asked."""

OWN_TURNS: Final = DialogueFormat(user="<usr>", reply="<sys>", end="</s>")
"""The tokens of the shipped small model."""


def read_format(folder: Path) -> DialogueFormat:
    """Read the format beside a model; one without has that of KoGPT2.

    Raises:
        WeightsCorrupt: The file is there and is no format.
    """
    path = folder / FORMAT_FILE
    if not path.is_file():
        return QUESTION_ANSWER
    try:
        record: dict[str, object] = json.loads(path.read_text("utf-8"))
        tokens = [record[name] for name in ("user", "reply", "end")]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WeightsCorrupt(f"{FORMAT_FILE} is no dialogue format") from error
    match tokens:
        case [str(user), str(reply), str(end)] if user and reply and end:
            return DialogueFormat(user=user, reply=reply, end=end)
        case _:
            raise WeightsCorrupt(f"{FORMAT_FILE} is no dialogue format")


@dataclass(frozen=True)
class TurnTokens:
    """The numbers of a format's tokens in one vocabulary."""

    user: int
    reply: int
    end: int


def pieces_of(turns: Sequence[Turn], tokens: TurnTokens, encode: Encoder) -> list[tuple[bool, list[int]]]:
    """Return each message with its tokens, and whether it is an answer."""
    pieces = []
    for turn in turns:
        mark = [tokens.user] if turn.by_user else [tokens.reply]
        end = [] if turn.by_user else [tokens.end]
        pieces.append((not turn.by_user, [*mark, *encode(turn.text), *end]))
    return pieces


def prompt_of(turns: Sequence[Turn], tokens: TurnTokens, encode: Encoder, *, max_tokens: int) -> list[int]:
    """Return the talk as the start of an answer: as many of its newest messages as fit.

    A last message that alone is too long keeps its end, where what is asked
    most often stands.
    """
    pieces = [piece for _, piece in pieces_of(turns, tokens, encode)]
    room = max_tokens - 1
    newest = pieces[-1] if pieces else []
    if len(newest) > room:
        kept = [newest[0], *newest[len(newest) - room + 1 :]]
    else:
        kept = newest
        for piece in reversed(pieces[:-1]):
            if len(kept) + len(piece) > room:
                break
            kept = piece + kept
    return [*kept, tokens.reply]
