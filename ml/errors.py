"""What can go wrong in an engine.

MlError
├── EngineNotLoaded      used before `load`
├── WeightsMissing       a file of weights is not there
├── WeightsCorrupt       a file of weights is there and cannot be used
├── FetchFailed          weights could not be fetched, or are not the expected ones
├── InferenceTimeout     an answer did not come in time
├── InferenceFailed      an engine broke down over an input
│   └── OutOfMemory      for lack of memory
├── TrainingError        inputs from which nothing can be trained
├── CounselError         no reply could be made
│   └── CounselExhausted everything that fits was already said
├── PictureError         a picture cannot be read
│   ├── PictureTooLarge     more bytes or pixels than are taken
│   ├── PictureUnsupported  a format that is not read, HEIC for instance
│   └── PictureDamaged      broken off, damaged, or no picture at all
└── VideoError           a video cannot be read
    ├── VideoTooLong        more bytes, pixels or seconds than are taken
    └── VideoDamaged        damaged, or no video at all
"""


class MlError(Exception):
    """Base of everything that leaves this package."""


class EngineNotLoaded(MlError):
    """An engine was used before `load`."""


class WeightsMissing(MlError):
    """A file of weights is not there."""


class WeightsCorrupt(MlError):
    """A file of weights is there and cannot be used."""


class FetchFailed(MlError):
    """Weights could not be fetched from where they are published, or are not the expected ones."""


class InferenceTimeout(MlError):
    """An engine did not answer within its time limit."""


class InferenceFailed(MlError):
    """An engine broke down over an input."""


class OutOfMemory(InferenceFailed):
    """An engine, or its weights, did not fit into memory."""


class TrainingError(MlError):
    """The inputs are not such that a model can be trained from them."""


class CounselError(MlError):
    """No reply could be made."""


class CounselExhausted(CounselError):
    """Everything that fits was already said in this talk."""


class PictureError(MlError):
    """A picture cannot be read."""


class PictureTooLarge(PictureError):
    """A picture has more bytes or pixels than are taken."""


class PictureUnsupported(PictureError):
    """A picture's format is known and not read, HEIC for instance."""


class PictureDamaged(PictureError):
    """A picture is broken off or damaged, or is no picture at all."""


class VideoError(MlError):
    """A video cannot be read."""


class VideoTooLong(VideoError):
    """A video has more bytes, pixels or seconds than are taken."""


class VideoDamaged(VideoError):
    """A video is damaged, or is no video at all."""
