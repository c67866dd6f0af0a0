"""What can go wrong in an engine.

MlError
├── EngineNotLoaded      used before `load`
├── WeightsMissing       a file of weights is not there
├── WeightsCorrupt       a file of weights is there and cannot be used
├── InferenceTimeout     an answer did not come in time
├── TrainingError        inputs from which nothing can be trained
└── CounselError         no reply could be made
    └── CounselExhausted everything that fits was already said
"""


class MlError(Exception):
    """Base of everything that leaves this package."""


class EngineNotLoaded(MlError):
    """An engine was used before `load`."""


class WeightsMissing(MlError):
    """A file of weights is not there."""


class WeightsCorrupt(MlError):
    """A file of weights is there and cannot be used."""


class InferenceTimeout(MlError):
    """An engine did not answer within its time limit."""


class TrainingError(MlError):
    """The inputs are not such that a model can be trained from them."""


class CounselError(MlError):
    """No reply could be made."""


class CounselExhausted(CounselError):
    """Everything that fits was already said in this talk."""
