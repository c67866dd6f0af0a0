"""The model card that is written beside a model that was fine-tuned to answer."""

from dataclasses import asdict
from typing import Final

from ml.training.counsel.talks import TalkSplit
from ml.training.fine_tuning.card import shown_name
from ml.training.fine_tuning.config import FineTuningConfig, FineTuningRequest

_OF_CLASSIFIERS: Final = ("main_share", "is_multi_label", "uses_class_weights")


def model_card(
    request: FineTuningRequest, config: FineTuningConfig, split: TalkSplit, *, perplexity: float
) -> str:
    """Return the card as Markdown; the licence is left to the person who trained."""
    settings = "\n".join(
        f"| {name} | {value} |" for name, value in asdict(config).items() if name not in _OF_CLASSIFIERS
    )
    return f"""# {request.out.name}

Answers in talks. Fine-tuned with `python -m ml train counsel` from `{shown_name(request.base)}`:
cross entropy on the answers only; what people write is read and not learnt.

- Data: `{request.data.name}`, {len(split.training)} dialogues learnt from, {len(split.validation)} held out
- Turns: see `dialogue.json`
- Licence: that of the base and of the data, whichever allows less

| figure (held out) | value |
| --- | --- |
| perplexity of the answers | {perplexity:.4f} |

The held-out dialogues chose the best epoch, so the figure is a little too good. What the model writes is
checked before a person sees it; it knows nothing of medicine or law, and the answer to a crisis never comes
from it.

| setting | value |
| --- | --- |
{settings}
"""
