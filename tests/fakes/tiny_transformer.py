"""A very small BERT with random weights, which tests make for themselves."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import torch
import transformers

LETTERS = [
    *"안녕행복해슬퍼무서워화나요오늘은정말너무시험걱정짜증우울하다기뻐",
    *"abcdefghijklmnopqrstuvwxyz0123456789?!.,ㅠㅋ",
]
MAX_TOKENS = 48

Problem = Literal["single_label_classification", "multi_label_classification"]


def tiny_transformer(
    folder: Path, labels: Sequence[str] | None, *, problem: Problem | None = None, seed: int = 0
) -> Path:
    """Write a model with one output per label, or without a head where there are no labels."""
    folder.mkdir(parents=True, exist_ok=True)
    unique = list(dict.fromkeys(LETTERS))
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *unique, *(f"##{letter}" for letter in unique)]
    vocabulary = folder / "vocab.txt"
    vocabulary.write_text("\n".join(words), "utf-8")
    transformers.BertTokenizer(vocab=str(vocabulary), do_lower_case=False).save_pretrained(folder)
    config = transformers.BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=MAX_TOKENS,
        initializer_range=0.1,
    )
    torch.manual_seed(seed)
    if labels is None:
        transformers.BertModel(config).save_pretrained(folder)
        return folder
    config.id2label = dict(enumerate(labels))
    config.label2id = {label: number for number, label in enumerate(labels)}
    config.problem_type = problem
    transformers.BertForSequenceClassification(config).save_pretrained(folder)
    return folder
