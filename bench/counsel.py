"""What writing an answer costs: candidates a second beside the usual way, and against what memory allows."""

import asyncio
import math
import os
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from transformers import GPT2Config, GPT2LMHeadModel

from bench import reply as reply_bench
from ml.counsel.generation.batching import MicroBatcher
from ml.counsel.generation.compact_model import GptShape, compact, model_files
from ml.counsel.generation.decoder import Decoder, DecodingConfig, Written
from ml.counsel.generation.dialogue_format import QUESTION_ANSWER

N_PROMPT: Final = 24
N_NEW: Final = 40
N_CANDIDATES: Final = 3
N_WAITING: Final = 8
_N_TOKENS: Final = 51_200
_SHAPE: Final = GptShape(n_layers=12, n_heads=12)
_WIDTH: Final = 768
_N_ROUNDS: Final = 4
_COPIED_BYTES: Final = 512 * 1024 * 1024


@dataclass(frozen=True)
class Rates:
    """Tokens of candidates a second."""

    seed: float
    one: float
    eight: float
    single: float


def measure(n: int, *, with_reply: bool = True) -> dict[str, float | int]:
    """Compare both ways on one model in one run, and time the replies of the built-in default.

    The usual way is ``generate`` of transformers in 32 bits, three samples of one
    prompt at a time; people who wait are answered one after the other, so that its
    rate is the same for one and for eight. Each way gets the number of threads, one
    or all, that serves it better.
    """
    model = _random_model()
    rates = _rates(model)
    bandwidth = memory_bandwidth(_n_cores())
    n_bytes = bytes_per_token(model)
    del model
    found: dict[str, float | int] = {
        "ratio_one": round(rates.one / rates.seed, 2),
        "ratio_eight": round(rates.eight / rates.seed, 2),
        "bandwidth_share": round(n_bytes * rates.single / bandwidth, 3),
        "seed_tokens_per_s": round(rates.seed, 1),
        "tokens_per_s_one": round(rates.one, 1),
        "tokens_per_s_eight": round(rates.eight, 1),
        "tokens_per_s_single": round(rates.single, 1),
        "bytes_per_token": n_bytes,
        "bandwidth_gb_s": round(bandwidth / 1e9, 1),
        "cores": _n_cores(),
    }
    if with_reply:
        replies = asyncio.run(reply_bench.measure(n))
        found |= {name: replies[name] for name in ("p50_ms", "p95_ms", "rss_mb")}
    return found


def bytes_per_token(model: GPT2LMHeadModel) -> int:
    """Return how many bytes of weights one token of one sequence needs: each matrix once, a byte a number.

    Position encodings are left out, of which a token reads one row.
    """
    n_places = model.transformer.wpe.weight.numel()
    return sum(weight.numel() * (1 if weight.ndim > 1 else 4) for weight in model.parameters()) - n_places


def memory_bandwidth(n_threads: int) -> float:
    """Return how many bytes a second the cores together can read from memory.

    Summing numbers reads each once and writes nothing, like a matrix that is
    multiplied by a vector.
    """
    parts = np.array_split(np.ones(_COPIED_BYTES // 8, dtype=np.float64), n_threads)
    best = 0.0
    with ThreadPoolExecutor(n_threads) as pool:
        for _ in range(_N_ROUNDS):
            began = time.perf_counter()
            list(pool.map(np.sum, parts))
            best = max(best, _COPIED_BYTES / (time.perf_counter() - began))
    return best


def _rates(model: GPT2LMHeadModel) -> Rates:
    """Time every way once a round, so that what else the machine does meanwhile hits all alike."""
    rng = np.random.default_rng(7)
    prompts = [[int(token) for token in rng.integers(10, _N_TOKENS, N_PROMPT)] for _ in range(N_WAITING)]
    ways: dict[str, list[Callable[[], object]]] = {"seed": [], "one": [], "eight": [], "single": []}
    for n_threads in sorted({1, _n_cores()}):
        decoder, lonely = _decoder(model, n_threads), _decoder(model, n_threads, n_candidates=1)
        ways["seed"].append(partial(_ask_as_usual, model, prompts[0], n_threads))
        ways["one"].append(partial(decoder.write, prompts[:1]))
        ways["eight"].append(partial(_ask_together, decoder, prompts))
        ways["single"].append(partial(lonely.write, prompts[:1]))
    best = _fastest(ways)
    per_person = N_CANDIDATES * N_NEW
    return Rates(
        seed=per_person / best["seed"],
        one=per_person / best["one"],
        eight=N_WAITING * per_person / best["eight"],
        single=N_NEW / best["single"],
    )


def _fastest(ways: Mapping[str, Sequence[Callable[[], object]]]) -> dict[str, float]:
    """Return the seconds of the fastest of several rounds, after one that warms up."""
    best = dict.fromkeys(ways, math.inf)
    for number in range(_N_ROUNDS + 1):
        for name, works in ways.items():
            for work in works:
                began = time.perf_counter()
                work()
                if number:
                    best[name] = min(best[name], time.perf_counter() - began)
    return best


def _n_cores() -> int:
    return len(os.sched_getaffinity(0))


def _ask_as_usual(model: GPT2LMHeadModel, prompt: list[int], n_threads: int) -> torch.Tensor:
    torch.set_num_threads(n_threads)
    with torch.inference_mode():
        answer: object = model.generate(  # type: ignore[misc]  # its types name a base that the class lacks
            torch.tensor([prompt]),
            attention_mask=torch.ones(1, len(prompt), dtype=torch.long),
            do_sample=True,
            min_new_tokens=N_NEW,
            max_new_tokens=N_NEW,
            top_p=0.94,
            top_k=50,
            temperature=0.6,
            num_return_sequences=N_CANDIDATES,
            pad_token_id=1,
        )
    assert isinstance(answer, torch.Tensor)
    assert answer.shape == (N_CANDIDATES, N_PROMPT + N_NEW)
    return answer


def _ask_together(decoder: Decoder, prompts: list[list[int]]) -> None:
    """Eight people ask at the same moment, each on a thread, as in the bot."""
    batcher: MicroBatcher[list[int], list[Written]] = MicroBatcher(decoder.write, n_largest=N_WAITING)
    with ThreadPoolExecutor(len(prompts)) as pool:
        list(pool.map(batcher.ask, prompts))


def _random_model() -> GPT2LMHeadModel:
    """Return a model of KoGPT2's exact shape; what its weights say does not matter to the time."""
    torch.manual_seed(7)
    config = GPT2Config(
        vocab_size=_N_TOKENS,
        n_positions=1024,
        n_embd=_WIDTH,
        n_layer=_SHAPE.n_layers,
        n_head=_SHAPE.n_heads,
        bos_token_id=0,
        eos_token_id=1,
        pad_token_id=1,
    )
    model = GPT2LMHeadModel(config)
    model.train(mode=False)
    return model


def _decoder(model: GPT2LMHeadModel, n_threads: int, *, n_candidates: int = N_CANDIDATES) -> Decoder:
    """Return the bot's own decoder for the model, over words without full stops, so that none ends early."""
    frame = [QUESTION_ANSWER.user, QUESTION_ANSWER.end]
    tokens = [*frame, *(f"word{number}" for number in range(len(frame), _N_TOKENS))]
    tokenizer = Tokenizer(
        WordLevel({token: number for number, token in enumerate(tokens)}, unk_token=frame[0])
    )
    variables = compact({name: tensor.numpy() for name, tensor in model.state_dict().items()}, _SHAPE)
    files = model_files(variables, tokens, end=QUESTION_ANSWER.end, norm_epsilon=_SHAPE.norm_epsilon)
    config = DecodingConfig(
        n_candidates=n_candidates, max_new_tokens=N_NEW, n_threads=n_threads, seconds=60.0
    )
    return Decoder(files, tokenizer, QUESTION_ANSWER, config=config)
