"""The KoGPT2 engine on a tiny model: converted once, asked in batches, and every failure named."""

import json
import shutil
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from transformers import GPT2LMHeadModel

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.fallback import FallbackCounsel
from ml.counsel.generation.compact_model import GptShape, compact, model_files
from ml.counsel.generation.decoder import Decoder, DecodingConfig, Written
from ml.counsel.generation.dialogue_format import QUESTION_ANSWER
from ml.counsel.generation.written import unit_id
from ml.counsel.kogpt2_generator import KoGpt2Config, KoGpt2Generator
from ml.counsel.types import CounselRequest, Turn
from ml.errors import (
    CounselError,
    EngineNotLoaded,
    InferenceTimeout,
    MlError,
    OutOfMemory,
    WeightsCorrupt,
    WeightsMissing,
)
from tests.fakes.tiny_gpt import tiny_gpt

CONFIG = DecodingConfig(n_candidates=3, max_new_tokens=12, n_threads=1, seconds=60.0)
SAID = "오늘 회사에서 너무 힘들었어"
GOOD = "회사에서 많이 힘드셨겠어요. 어떤 일이 있었어요?"
OTHER = "회사 일로 많이 지치셨겠어요. 조금 더 들려주실래요?"


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gpt(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def folder(model: Path, tmp_path: Path) -> Path:
    """A copy that a test may damage."""
    return Path(shutil.copytree(model, tmp_path / "model"))


def engine(source: Path | str, cache: Path) -> KoGpt2Generator:
    return KoGpt2Generator(str(source), KoGpt2Config(cache_folder=cache, decoding=CONFIG))


def request(*texts: str, used: frozenset[str] = frozenset()) -> CounselRequest:
    turns = tuple(Turn(by_user=place % 2 == 0, text=text) for place, text in enumerate(texts))
    return CounselRequest(turns, None, "ko", used)


def saying(monkeypatch: pytest.MonkeyPatch, *texts: str) -> None:
    """Let the model write these candidates."""

    def write(_: Decoder, prompts: Sequence[list[int]]) -> list[list[Written]]:
        return [[Written(text, ()) for text in texts] for _ in prompts]

    monkeypatch.setattr(Decoder, "write", write)


def test_eight_bits_say_nearly_what_the_model_says(model: Path) -> None:
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    whole = GPT2LMHeadModel.from_pretrained(model)
    whole.train(mode=False)
    tensors = {name: tensor.numpy() for name, tensor in whole.state_dict().items()}
    tokens = [tokenizer.id_to_token(number) or "" for number in range(tokenizer.get_vocab_size())]
    files = model_files(compact(tensors, GptShape(2, 2)), tokens, end=QUESTION_ANSWER.end, norm_epsilon=1e-5)
    small = Decoder(files, tokenizer, QUESTION_ANSWER, config=CONFIG)
    sequence = [*tokenizer.encode(SAID).ids, 3]

    with torch.inference_mode():
        logits = whole(torch.tensor([sequence])).logits[0].log_softmax(-1)
    expected = [float(logits[place, token]) for place, token in enumerate(sequence[1:])]

    assert small.log_probabilities([sequence])[0] == pytest.approx(expected, abs=0.05)


def test_a_model_is_converted_once_and_then_opened_without_torch(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine(model, tmp_path).load()
    (place,) = [path for path in tmp_path.iterdir() if path.is_dir()]

    def refuse(*_: object) -> None:
        raise AssertionError("converted again")

    monkeypatch.setattr("ml.counsel.kogpt2_generator._converted", refuse)
    engine(model, tmp_path).load()

    names = {path.name for path in place.iterdir()}
    assert names == {
        *("model.bin", "config.json", "vocabulary.json"),
        *("tokenizer.json", "dialogue.json", "manifest.json"),
    }


@pytest.mark.parametrize("name", ["model.bin", "manifest.json", "tokenizer.json"])
def test_a_damaged_cache_is_made_anew(
    model: Path, tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    engine(model, tmp_path).load()
    (place,) = tmp_path.iterdir()
    whole = (place / name).read_bytes()
    (place / name).write_bytes(whole[: len(whole) // 2])

    engine(model, tmp_path).load()

    assert (place / name).read_bytes() == whole
    assert [path.name for path in tmp_path.iterdir()] == [place.name]
    assert "converted model damaged" in caplog.text


def test_another_model_in_the_same_folder_is_converted_again(folder: Path, tmp_path: Path) -> None:
    engine(folder, tmp_path / "cache").load()
    tensors = load_file(folder / "model.safetensors")
    save_file({name: tensor * 1.5 for name, tensor in tensors.items()}, folder / "model.safetensors")

    engine(folder, tmp_path / "cache").load()

    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_a_cache_that_cannot_be_written_costs_only_time(
    model: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", "utf-8")

    engine(model, blocked / "cache").load()

    assert "cannot be kept" in caplog.text


def test_the_best_candidate_is_said_and_not_the_first(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saying(monkeypatch, "그렇군요 그렇군요 그렇군요 그렇군요.", "그 이야기를 더 듣고 싶어요.", GOOD)
    found = engine(model, tmp_path)
    found.load()

    assert found.reply(request(SAID)).text == GOOD


def test_what_was_said_is_not_said_again(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saying(monkeypatch, GOOD, OTHER)
    found = engine(model, tmp_path)
    found.load()

    assert found.reply(request(SAID, used=frozenset({unit_id(GOOD)}))).text == OTHER
    assert found.reply(request(SAID, GOOD, "응 회사가 너무 싫어")).text == OTHER


def test_no_sound_candidate_is_a_counsel_error(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saying(monkeypatch, "다 당신 잘못이에요. 회사는 원래 그래요.")
    found = engine(model, tmp_path)
    found.load()

    with pytest.raises(CounselError):
        found.reply(request(SAID))


def test_people_who_wait_share_a_batch(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    everybody_came = threading.Event()

    def write(_: Decoder, prompts: Sequence[list[int]]) -> list[list[Written]]:
        sizes.append(len(prompts))
        if len(sizes) == 2:
            everybody_came.wait(0.5)  # The first real batch runs while the others come.
        return [[Written(GOOD, ())] for _ in prompts]

    monkeypatch.setattr(Decoder, "write", write)
    found = engine(model, tmp_path)
    found.load()
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(found.reply, [request(SAID)] * 8))

    assert {reply.text for reply in replies} == {GOOD}
    assert sum(sizes[1:]) == 8
    assert max(sizes) > 1


def test_a_long_talk_fits_the_window(model: Path, tmp_path: Path) -> None:
    found = engine(model, tmp_path)
    found.load()

    # What random weights write passes no check; what matters is that they could write.
    with pytest.raises(CounselError, match="candidates"):
        found.reply(request(*[SAID * 20] * 31))


def test_before_loading_nothing_is_said(tmp_path: Path) -> None:
    with pytest.raises(EngineNotLoaded):
        engine("./x", tmp_path).reply(request(SAID))


def test_the_last_turn_is_the_users(model: Path, tmp_path: Path) -> None:
    found = engine(model, tmp_path)
    found.load()

    with pytest.raises(CounselError, match="last turn"):
        found.reply(request(SAID, GOOD))


def broken_config(folder: Path, **changes: object) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")


def without_weights(folder: Path) -> None:
    (folder / "model.safetensors").unlink()


def pickled(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def cut_short(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:5000])


def with_nan(folder: Path) -> None:
    tensors = load_file(folder / "model.safetensors")
    tensors["transformer.h.0.attn.c_attn.bias"][0] = float("nan")
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})


def lacking_a_weight(folder: Path) -> None:
    tensors = load_file(folder / "model.safetensors")
    del tensors["transformer.h.1.mlp.c_fc.weight"]
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})


def of_another_kind(folder: Path) -> None:
    broken_config(folder, model_type="bert")


def with_a_small_vocabulary(folder: Path) -> None:
    broken_config(folder, vocab_size=100)


def without_vocabulary(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}", "utf-8")


def with_strange_turns(folder: Path) -> None:
    (folder / "dialogue.json").write_text('{"user": "<a>", "reply": "<b>", "end": "<c>"}', "utf-8")


DAMAGES = (
    *(without_weights, pickled, cut_short, with_nan, lacking_a_weight, of_another_kind),
    *(with_a_small_vocabulary, without_vocabulary, with_strange_turns),
)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_model_is_named_so(folder: Path, tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    damage(folder)

    with pytest.raises(WeightsCorrupt):
        engine(folder, tmp_path / "cache").load()


def test_a_model_that_is_not_there_is_named_so(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing):
        engine(tmp_path / "none", tmp_path).load()


@pytest.mark.parametrize("fault", [MemoryError(), RuntimeError("mkl_malloc: failed to allocate memory")])
def test_lack_of_memory_is_named_so(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    found = engine(model, tmp_path)
    found.load()

    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(Decoder, "_generate", fail)

    with pytest.raises(OutOfMemory):
        found.reply(request(SAID))


def test_writing_ends_when_the_time_is_over(model: Path) -> None:
    seconds = iter(range(0, 10_000, 5))
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    whole = GPT2LMHeadModel.from_pretrained(model)
    tensors = {name: tensor.numpy() for name, tensor in whole.state_dict().items()}
    tokens = [tokenizer.id_to_token(number) or "" for number in range(tokenizer.get_vocab_size())]
    files = model_files(compact(tensors, GptShape(2, 2)), tokens, end="</s>", norm_epsilon=1e-5)
    slow = Decoder(
        files,
        tokenizer,
        QUESTION_ANSWER,
        config=DecodingConfig(n_candidates=1, max_new_tokens=100, n_threads=1, seconds=8.0),
        clock=lambda: float(next(seconds)),
    )

    with pytest.raises(InferenceTimeout):
        slow.write([[1, 5, 2]])


@pytest.mark.parametrize(
    "fault",
    [WeightsMissing("x"), WeightsCorrupt("x"), OutOfMemory("x")],
    ids=lambda fault: type(fault).__name__,
)
def test_the_built_in_engine_answers_where_the_model_cannot_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, fault: MlError
) -> None:
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(KoGpt2Generator, "load", fail)
    found = FallbackCounsel(engine("./x", tmp_path), AuthoredCounsel(), name="kogpt2:x")
    found.load()

    assert found.reply(request(SAID)).unit_ids
    assert "kogpt2:x" in caplog.text
    assert type(fault).__name__ in caplog.text


@pytest.mark.parametrize("fault", [InferenceTimeout("x"), OutOfMemory("x")], ids=["slow", "memory"])
def test_the_built_in_engine_answers_where_the_model_fails(
    model: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    *,
    fault: MlError,
) -> None:
    found = FallbackCounsel(engine(model, tmp_path), AuthoredCounsel(), name="kogpt2:x")
    found.load()

    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr("ml.counsel.generation.batching.MicroBatcher.ask", fail)

    reply = found.reply(request(SAID))

    assert reply.unit_ids[0].startswith("ko.")
    assert SAID not in caplog.text
    assert type(fault).__name__ in caplog.text
