"""A tiny model of KoGPT2's architecture with random weights and a vocabulary of its own, in a folder."""

from pathlib import Path

import torch
from transformers import GPT2Config, GPT2LMHeadModel

from ml.training.counsel.vocabulary import fit_vocabulary

SENTENCES = (
    "오늘 회사에서 많이 힘드셨겠어요. 무슨 일이 있었는지 들려주실래요?",
    "친구와 다퉜어. 마음이 안 좋아. 시험을 망쳤어. 잠이 안 와. 강아지가 아파.",
    "정말 속상하셨겠어요. 천천히 이야기해 주세요. 오늘은 조금 쉬어 가도 괜찮아요.",
)


def tiny_gpt(folder: Path, *, marks: tuple[str, ...] = ("<s>",), width: int = 64, n_layers: int = 2) -> Path:
    """Write the model; its vocabulary has the tokens that KoGPT2 is asked with."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(3)
    tokenizer = fit_vocabulary(SENTENCES * 4, n_tokens=420, marks=marks)
    tokenizer.save(str(folder / "tokenizer.json"))
    end = tokenizer.token_to_id("</s>")
    config = GPT2Config(
        vocab_size=tokenizer.get_vocab_size(),
        n_positions=160,
        n_embd=width,
        n_layer=n_layers,
        n_head=2,
        resid_pdrop=0.0,
        embd_pdrop=0.0,
        attn_pdrop=0.0,
        bos_token_id=end,
        eos_token_id=end,
        pad_token_id=tokenizer.token_to_id("<pad>"),
    )
    GPT2LMHeadModel(config).save_pretrained(folder)
    return folder
