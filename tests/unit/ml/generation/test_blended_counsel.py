"""When the small model's words win, and when the authored ones stand."""

from collections.abc import Sequence

import pytest
from typing_extensions import override

from ml.counsel.generation import blended
from ml.counsel.generation.blended import BlendConfig, BlendedCounsel
from ml.counsel.generation.decoder import Decoder, DecodingConfig, Written
from ml.counsel.generation.dialogue_format import TurnTokens
from ml.counsel.generation.fluency import Fluency, FluencyConfig
from ml.counsel.generation.written import unit_id
from ml.counsel.types import AdviceTopic, Counsel, CounselGenerator, CounselRequest, Speech, Turn
from ml.errors import InferenceTimeout, MlError, WeightsCorrupt, WeightsMissing

SAID = "화분에 심은 바질이 시들었어"
GENERAL = Counsel("그런 일이 있으셨군요. 조금 더 들려주실래요?", ("ko.general.v01", "ko.general.q01"), None)
SPECIFIC = Counsel("바질이 시들어서 아쉬우셨겠어요.", ("ko.daily.r01",), "daily")
WRITTEN = "화분에 심은 바질이 시들었다니, 정말 속상하셨겠어요. 언제부터 그랬어요?"
FLUENT = Fluency(mean=-0.5, lowest=-2.0, gain=0.6)


class Authored(CounselGenerator):
    """Answers with what the test wants."""

    def __init__(self, counsel: Counsel) -> None:
        self.counsel = counsel

    @override
    def load(self) -> None:
        return None

    @override
    def reply(self, request: CounselRequest) -> Counsel:
        return self.counsel


class Writer(Decoder):
    """Writes what the test wants."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.fault: MlError | None = None
        self.n_asked = 0
        self.turns = TurnTokens(1, 2, 3)

    @override
    def encode(self, text: str) -> list[int]:
        return [ord(letter) for letter in text]

    @override
    def write(self, prompts: Sequence[list[int]]) -> list[list[Written]]:
        self.n_asked += 1
        if self.fault is not None:
            raise self.fault
        return [[Written(text, tuple(self.encode(text))) for text in self.texts] for _ in prompts]


def request(**changes: object) -> CounselRequest:
    values: dict[str, object] = {
        "turns": (Turn(by_user=True, text=SAID),),
        "emotion": None,
        "locale": "ko",
        "used": frozenset(),
    }
    return CounselRequest(**(values | changes))  # type: ignore[arg-type]  # tests name fields freely


@pytest.fixture
def figures(monkeypatch: pytest.MonkeyPatch) -> list[Fluency]:
    """The figures that each candidate gets; a test changes them."""
    found = [FLUENT]
    monkeypatch.setattr(blended, "measured", lambda *args: found * len(args[2]))
    return found


def engine(writer: Writer, authored: Counsel = GENERAL) -> BlendedCounsel:
    found = BlendedCounsel(Authored(authored), read=lambda _: writer)
    found.load()
    return found


@pytest.mark.usefixtures("figures")
def test_a_written_reply_about_the_message_beats_a_general_one() -> None:
    reply = engine(Writer("많이 힘드셨겠어요. 조금 쉬어 가셔도 괜찮아요.", WRITTEN)).reply(request())

    assert reply == Counsel(WRITTEN, (unit_id(WRITTEN),), None)


@pytest.mark.usefixtures("figures")
def test_where_the_authored_words_know_the_matter_nobody_writes() -> None:
    writer = Writer(WRITTEN)

    assert engine(writer, SPECIFIC).reply(request()) == SPECIFIC
    assert writer.n_asked == 0


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"is_concern": True}, id="concern"),
        pytest.param({"speech": Speech.CASUAL}, id="another manner of speech"),
        pytest.param({"advice": AdviceTopic.FOOD}, id="advice asked for by name"),
        pytest.param({"turns": (Turn(by_user=True, text="my basil died today"),)}, id="English"),
        pytest.param({"turns": (Turn(by_user=True, text="바질이 왜 시들었을까?"),)}, id="a question"),
        pytest.param({"turns": (Turn(by_user=True, text=SAID * 9),)}, id="told at length"),
    ],
)
@pytest.mark.usefixtures("figures")
def test_the_small_model_is_kept_out(changes: dict[str, object]) -> None:
    writer = Writer(WRITTEN)

    assert engine(writer).reply(request(**changes)) == GENERAL
    assert writer.n_asked == 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("그 마음을 안고 지내기가 쉽지 않으셨겠어요. 언제부터 그랬어요?", id="about nothing"),
        pytest.param("바질이 시들었다니, 강아지가 아파서 걱정이 크시겠어요.", id="made up"),
        pytest.param(
            "바질이 시들었다니, 화분이 시들었다니, 바질이 시들었다니, 바질이 시들었다니 정말 속상하셨겠어요.",
            id="repeated",
        ),
        pytest.param(
            "바질이 어제 무지개다리를 건넜다니, 정말 속상하셨겠어요. 언제부터 키우셨어요?", id="twisted"
        ),
        pytest.param("바질이 시들었다니, 룸터가 꿨던 화분도 정말 속상하셨겠어요.", id="no words at all"),
        pytest.param("바질이 시든 건 당신 잘못이에요. 화분을 더 잘 돌봤어야 해요.", id="blame"),
        pytest.param("바질이 시들었네요.", id="too short"),
        pytest.param("바질이 시들었구나, 화분이 아까워서 어쩌냐. 진짜 속상하겠다.", id="another manner"),
    ],
)
@pytest.mark.usefixtures("figures")
def test_a_faulty_candidate_never_wins(text: str) -> None:
    assert engine(Writer(text)).reply(request()) == GENERAL


@pytest.mark.parametrize(
    "figure",
    [
        pytest.param(Fluency(mean=-3.0, lowest=-4.0, gain=0.6), id="not fluent"),
        pytest.param(Fluency(mean=-0.5, lowest=-9.0, gain=0.6), id="a fragment"),
        pytest.param(Fluency(mean=-0.5, lowest=-2.0, gain=-0.1), id="fits any message"),
    ],
)
def test_a_candidate_that_is_not_fluent_or_not_about_the_message_never_wins(
    figures: list[Fluency], figure: Fluency
) -> None:
    figures[0] = figure

    assert engine(Writer(WRITTEN)).reply(request()) == GENERAL


@pytest.mark.usefixtures("figures")
def test_what_was_written_before_is_not_written_again() -> None:
    used = frozenset({unit_id(WRITTEN)})

    assert engine(Writer(WRITTEN)).reply(request(used=used)) == GENERAL


@pytest.mark.usefixtures("figures")
def test_a_model_that_fails_leaves_the_authored_reply(caplog: pytest.LogCaptureFixture) -> None:
    writer = Writer(WRITTEN)
    writer.fault = InferenceTimeout("x")

    assert engine(writer).reply(request()) == GENERAL
    assert "InferenceTimeout" in caplog.text
    assert SAID not in caplog.text


@pytest.mark.parametrize("fault", [WeightsMissing("x"), WeightsCorrupt("x")], ids=["missing", "corrupt"])
def test_without_the_model_authored_replies_stand_alone(
    fault: MlError, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: DecodingConfig) -> Decoder:
        raise fault

    found = BlendedCounsel(Authored(GENERAL), read=fail)
    found.load()

    assert found.reply(request()) == GENERAL
    assert type(fault).__name__ in caplog.text


def test_the_limits_are_strict() -> None:
    strict = FluencyConfig()

    assert FLUENT.passes(strict)
    assert not Fluency(strict.least_mean - 0.01, -2.0, 1.0).passes(strict)
    assert BlendConfig().decoding.seconds < 1.0
