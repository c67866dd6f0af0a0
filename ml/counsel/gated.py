"""A counsel engine behind the last look: no reply that fails the gate leaves it."""

from dataclasses import replace
from typing import Final

from typing_extensions import override

from ml.counsel.language import talk_locale
from ml.counsel.types import FIXED_TOPICS, Counsel, CounselGenerator, CounselRequest
from ml.counsel.units import LOCALES
from ml.errors import CounselError
from ml.safety.reply_gate import ReplyGate

_N_ATTEMPTS: Final = 5


class GatedCounsel(CounselGenerator):
    """Asks an engine again, for other words, until a reply passes the gate."""

    def __init__(self, generator: CounselGenerator) -> None:
        self._generator = generator
        self._gates = {locale: ReplyGate(locale) for locale in LOCALES}

    @override
    def load(self) -> None:
        self._generator.load()

    @override
    def reply(self, request: CounselRequest) -> Counsel:
        gate = self._gates[talk_locale(request.turns, request.locale)]
        used = request.used
        for _ in range(_N_ATTEMPTS):
            counsel = self._generator.reply(replace(request, used=used))
            if counsel.topic in FIXED_TOPICS or not gate.check(counsel.text):
                return counsel
            used |= set(counsel.unit_ids)
        raise CounselError("no reply passed the gate")
