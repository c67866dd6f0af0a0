"""The model card that is written beside a fine-tuned model."""

from dataclasses import asdict
from pathlib import Path

from ml.training.fine_tuning.config import FineTuningConfig, FineTuningRequest
from ml.training.fine_tuning.examples import Split
from ml.training.fine_tuning.figures import Figures


def model_card(
    request: FineTuningRequest, config: FineTuningConfig, split: Split, *, found: Figures, temperature: float
) -> str:
    """Return the card as Markdown; the licence is left to the person who trained."""
    figures = "\n".join(f"| {name.replace('_', ' ')} | {value:.4f} |" for name, value in found.items())
    settings = "\n".join(f"| {name} | {value} |" for name, value in asdict(config).items())
    n_held_out = len(split.validation.texts)
    kind = (
        "several labels at once" if config.is_multi_label else "the ten feelings, probabilities summing to 1"
    )
    return f"""# {request.out.name}

Reads feelings in text: {kind}.
Fine-tuned with `python -m ml train emotion` from `{shown_name(request.base)}`.

- Labels: {", ".join(split.label_names)}
- Data: `{request.data.name}`, {len(split.training.texts)} texts learnt from, {n_held_out} held out
- Licence: that of the base and of the data, whichever allows less

| figure (held out) | value |
| --- | --- |
{figures}
| temperature | {temperature:.4f} |

The held-out texts chose the best epoch and the temperature, so the figures are a little too good. The model
knows texts like those it learnt from; it is no diagnosis, and it must not decide about safety.

| setting | value |
| --- | --- |
{settings}
"""


def shown_name(base: str) -> str:
    """Return a hub name as it is, of a local folder only its last part."""
    return Path(base).name if Path(base).expanduser().is_dir() else base
