"""Writes on where a talk stands, with CTranslate2, which is imported here alone."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ml.counsel.generation.dialogue_format import DialogueFormat, TurnTokens
from ml.counsel.generation.sentences import n_ended, whole_sentences
from ml.errors import InferenceFailed, InferenceTimeout, OutOfMemory, WeightsCorrupt

if TYPE_CHECKING:
    from ctranslate2 import GenerationResult, GenerationStepResult, Generator
    from tokenizers import Tokenizer

_BROKEN: Final = (RuntimeError, ValueError)
_ENDS: Final = (".", "!", "?", "…")


@dataclass(frozen=True)
class DecodingConfig:
    """How answers are written.

    Attributes:
        n_candidates: Answers of which the best is taken.
        max_new_tokens: Of an answer.
        max_sentences: After so many whole sentences an answer ends.
        temperature: Below 1, likely words become likelier.
        top_k: Words that are drawn from at most.
        top_p: Their probability together at most.
        repetition_penalty: Above 1, words that were said become less likely.
        no_repeat: Runs of so many tokens are not said twice in an answer; 0 allows all.
        n_threads: With which one batch is computed.
        seconds: After which an answer is broken off.
    """

    n_candidates: int = 6
    max_new_tokens: int = 48
    max_sentences: int = 3
    temperature: float = 0.7
    top_k: int = 50
    top_p: float = 0.94
    repetition_penalty: float = 1.1
    no_repeat: int = 4
    n_threads: int = 2
    seconds: float = 8.0


@dataclass(frozen=True)
class Written:
    """What a model wrote: whole sentences only."""

    text: str
    tokens: tuple[int, ...]


class Decoder:
    """One model, ready; used by any number of threads."""

    def __init__(
        self,
        source: Path | Mapping[str, bytes],
        tokenizer: "Tokenizer",
        turns: DialogueFormat,
        *,
        config: DecodingConfig,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Open a model.

        Args:
            source: A folder, or the content of its files.
            tokenizer: Of the model.
            turns: The tokens between messages.
            config: How answers are written.
            clock: Seconds that only grow.

        Raises:
            WeightsCorrupt: It is no model, or lacks the tokens between messages.
            OutOfMemory: It does not fit.
        """
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._config = config
        self._clock = clock
        self.turns = _turn_tokens(tokenizer, turns)
        self._generator = _open(source, config.n_threads)
        self._end = turns.end

    def encode(self, text: str) -> list[int]:
        """Return the token numbers of a text."""
        numbers: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        marks = {self.turns.user, self.turns.reply, self.turns.end}
        # What people write must not pass for the frame of the talk.
        return [number for number in numbers if number not in marks]

    def write(self, prompts: Sequence[list[int]]) -> list[list[Written]]:
        """Continue each prompt several times, all in one batch; empty and repeated answers are left out.

        Raises:
            InferenceTimeout: The time was over before a sentence was whole.
            OutOfMemory: There was not enough memory.
            InferenceFailed: The engine broke down.
        """
        watch = _Watch(
            self._tokenizer, self._config, until=self._clock() + self._config.seconds, clock=self._clock
        )
        try:
            results = self._generate(prompts, watch)
        except (*_BROKEN, MemoryError) as error:
            raise _failure(error) from error
        written = [self._whole(result) for result in results]
        if watch.is_late and not any(written):
            raise InferenceTimeout(f"no whole sentence within {self._config.seconds:.1f} s")
        return written

    def log_probabilities(self, sequences: Sequence[list[int]]) -> list[list[float]]:
        """Return for each token but the first of each sequence how probable it is after those before it.

        Raises:
            OutOfMemory: There was not enough memory.
            InferenceFailed: The engine broke down.
        """
        words = [self._words(sequence) for sequence in sequences]
        try:
            return [list(result.log_probs) for result in self._generator.score_batch(words)]
        except (*_BROKEN, MemoryError) as error:
            raise _failure(error) from error

    def _generate(self, prompts: Sequence[list[int]], watch: "_Watch") -> "Sequence[GenerationResult]":
        config = self._config
        results: Sequence[GenerationResult] = self._generator.generate_batch(
            [self._words(prompt) for prompt in prompts],
            num_hypotheses=config.n_candidates,
            max_length=config.max_new_tokens,
            include_prompt_in_result=False,
            sampling_topk=config.top_k,
            sampling_topp=config.top_p,
            sampling_temperature=config.temperature,
            repetition_penalty=config.repetition_penalty,
            no_repeat_ngram_size=config.no_repeat,
            end_token=self._end,
            return_end_token=True,
            callback=watch,
        )
        return results

    def _whole(self, result: "GenerationResult") -> list[Written]:
        found: dict[str, Written] = {}
        for tokens in result.sequences_ids:
            is_finished = bool(tokens) and tokens[-1] == self.turns.end
            numbers = [number for number in tokens if number != self.turns.end]
            text = self._tokenizer.decode(numbers, skip_special_tokens=False)
            whole = whole_sentences(text, most=self._config.max_sentences, is_finished=is_finished)
            if whole:
                found.setdefault(whole, Written(whole, tuple(self.encode(whole))))
        return list(found.values())

    def _words(self, numbers: Sequence[int]) -> list[str]:
        return [self._tokenizer.id_to_token(number) or "" for number in numbers]


def _turn_tokens(tokenizer: "Tokenizer", turns: DialogueFormat) -> TurnTokens:
    user, reply, end = (tokenizer.token_to_id(token) for token in (turns.user, turns.reply, turns.end))
    if user is None or reply is None or end is None:
        raise WeightsCorrupt("the vocabulary lacks the tokens that stand between messages")
    return TurnTokens(user, reply, end)


class _Watch:
    """Follows each answer and ends it when it is whole, or when the time is over."""

    def __init__(
        self, tokenizer: "Tokenizer", config: DecodingConfig, *, until: float, clock: Callable[[], float]
    ) -> None:
        self.is_late = False
        self._tokenizer = tokenizer
        self._config = config
        self._until = until
        self._clock = clock
        self._tokens: dict[tuple[int, int], list[int]] = {}

    def __call__(self, step: "GenerationStepResult") -> bool:
        self.is_late = self.is_late or self._clock() > self._until
        tokens = self._tokens.setdefault((step.batch_id, step.hypothesis_id), [])
        tokens.append(step.token_id)
        if self.is_late:
            return True
        # Only a token that holds a full stop can end a sentence; the rest need not be spelt out.
        if not any(end in step.token for end in _ENDS):
            return False
        return (
            n_ended(self._tokenizer.decode(tokens, skip_special_tokens=False)) >= self._config.max_sentences
        )


def _open(source: Path | Mapping[str, bytes], n_threads: int) -> "Generator":
    # 20 MB and some 30 ms, for those alone who use such a model.
    from ctranslate2 import Generator  # noqa: PLC0415

    try:
        if isinstance(source, Path):
            return Generator(str(source), compute_type="int8", intra_threads=n_threads)
        return Generator("model", files=dict(source), compute_type="int8", intra_threads=n_threads)
    except MemoryError as error:
        raise OutOfMemory("the model does not fit into memory") from error
    except _BROKEN as error:
        reason = str(error).strip().partition("\n")[0]
        if _is_memory(reason):
            raise OutOfMemory("the model does not fit into memory") from error
        raise WeightsCorrupt(f"the converted model cannot be opened: {reason}") from error


def _failure(error: BaseException) -> InferenceFailed:
    if isinstance(error, MemoryError) or _is_memory(str(error)):
        return OutOfMemory("not enough memory for an answer")
    return InferenceFailed(f"the model broke down: {type(error).__name__}")


def _is_memory(reason: str) -> bool:
    return any(word in reason.lower() for word in ("memory", "bad_alloc", "malloc"))
