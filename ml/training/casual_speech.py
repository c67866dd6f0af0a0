"""Polite Korean turned to friendly casual speech, to be read over by a person.

The replies of counsel are written in polite speech; each carries its casual form beside
it, so that no analyser is needed where they are said. `python -m ml.training.casual_speech`
fills in the forms that are missing and leaves those that stand there as they are.
"""

import json
import re
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, Final, TypeAlias

UNITS: Final = Path(__file__).parent.parent / "counsel" / "units" / "ko"
_SLOT: Final = re.compile(r"\{\w+(?:\|[가-힣]+)?\}")
_QUOTED: Final = re.compile(r"[“‘][^”’]*[”’]")
_STAND_IN: Final = "QX"

_ENDINGS: Final = {
    "어요": "어",
    "아요": "어",
    "에요": "야",
    "예요": "야",
    "이에요": "야",
    "네요": "네",
    "죠": "지",
    "지요": "지",
    "군요": "구나",
    "는군요": "는구나",
    "나요": "어",
    "ᆫ가요": "어",
    "은가요": "어",
    "는가요": "어",
    "ᆯ까요": "ᆯ까",
    "을까요": "을까",
    "ᆯ게요": "ᆯ게",
    "을게요": "을게",
    "ᆯ래요": "ᆯ래",
    "을래요": "을래",
    "세요": "어",
    "드세요": "들어",
    "랍니다": "라고 할까",
    "답니다": "어",
    "으세요": "어",
    "셔요": "어",
    "거든요": "거든",
    "ᆫ데요": "ᆫ데",
    "는데요": "는데",
    "은데요": "은데",
    "ᆯ걸요": "ᆯ걸",
    "는걸요": "는걸",
    "ᆫ걸요": "ᆫ걸",
    "잖아요": "잖아",
    "더라고요": "더라고",
    "고요": "고",
    "대요": "대",
    "래요": "래",
    "ᆸ니다": "어",
    "습니다": "어",
    "ᆸ니까": "어",
    "습니까": "어",
    "ᆸ시다": "자",
    "으니까요": "으니까",
    "니까요": "니까",
    "어서요": "어서",
    "다고요": "다고",
    "라고요": "라고",
    "면요": "면",
    "으면요": "으면",
    "ᆯ지요": "ᆯ지",
    "는지요": "는지",
    "어야죠": "어야지",
    "어야지요": "어야지",
    "려고요": "려고",
    "으려고요": "으려고",
    "ᆯ까 봐요": "ᆯ까 봐",
}
_WORDS: Final = {
    ("저", "NP"): "나",
    ("저희", "NP"): "우리",
    ("제", "NP"): "내",
    ("드리", "VX"): "주",
    ("드리", "VV"): "주",
    ("여쭤보", "VV"): "물어보",
    ("여쭈", "VV"): "묻",
    ("말씀", "NNG"): "말",
    ("드시", "VV"): "먹",
    ("주무시", "VV"): "자",
    ("계시", "VX"): "있",
    ("계시", "VV"): "있",
    ("계시", "VA"): "있",
    ("네", "IC"): "응",
    ("뵙", "VV"): "보",
}
_HONORIFIC: Final = frozenset({"시", "으시"})
_GUESS: Final = "겠"
_KNOWING: Final = frozenset({"알", "모르", "좋", "되"})
"""Stems behind which "겠" is no guess about the other: "알겠어", "모르겠어", "하면 좋겠어"."""

_Morph: TypeAlias = tuple[str, str]


class CasualConverter:
    """Rewrites words that carry politeness and leaves all others untouched."""

    def __init__(self) -> None:
        from kiwipiepy import Kiwi  # noqa: PLC0415 -- heavy, and only to prepare texts

        self._kiwi = Kiwi()

    def convert(self, text: str) -> str:
        """A polite text in casual speech."""
        slots = _SLOT.findall(text)
        quotes = _QUOTED.findall(text)
        bare = _SLOT.sub(_STAND_IN, text)
        parts: list[str] = []
        end = 0
        for _, group in groupby(self._kiwi.tokenize(bare), key=lambda token: token.word_position):
            tokens = list(group)
            start, stop = tokens[0].start, max(token.start + token.len for token in tokens)
            parts.append(bare[end:start])
            parts.append(self._word(bare[start:stop], tokens))
            end = stop
        parts.append(bare[end:])
        casual = "".join(parts)
        for slot in slots:
            casual = casual.replace(_STAND_IN, slot, 1)
        # Words to be said to others, or for oneself, keep the register in which they were written.
        words = iter(quotes)
        return _QUOTED.sub(lambda match: next(words, match.group()), _settle(casual))

    def _word(self, text: str, tokens: Sequence[Any]) -> str:
        start, parts, end = tokens[0].start, list[str](), 0
        # Marks inside a word keep their places; what stands between them is rewritten.
        for is_mark, group in groupby(tokens, key=_is_mark):
            found = list(group)
            first, last = found[0].start - start, max(token.start + token.len for token in found) - start
            parts.append(text[end:first])
            parts.append(text[first:last] if is_mark else self._run(text[first:last], found))
            end = last
        return "".join((*parts, text[end:]))

    def _run(self, text: str, tokens: Sequence[Any]) -> str:
        before = [(token.form, str(token.tag)) for token in tokens]
        after = _casual(before)
        return text if after == before else str(self._kiwi.join(after)).replace(" ", "")


def _is_mark(token: Any) -> bool:
    tag = str(token.tag)
    return tag.startswith("S") and tag not in {"SL", "SN"}


def _casual(morphs: Sequence[_Morph]) -> list[_Morph]:
    kept: list[_Morph] = []
    for form, tag in morphs:
        if (tag == "EP" and form in _HONORIFIC) or (form == "요" and tag == "JX"):
            continue
        if form == "드리" and kept and kept[-1][1] in {"NNG", "XR"}:
            kept.append(("하", "XSV"))
            continue
        if tag.startswith("EF") or (tag == "EC" and form in _ENDINGS and form.endswith("요")):
            kept.append((_ending(form, kept), tag))
        else:
            kept.append((_WORDS.get((form, tag[:3] if tag.startswith("VV") else tag), form), tag))
    return kept


def _ending(form: str, before: Sequence[_Morph]) -> str:
    last = before[-1] if before else ("", "")
    casual = _ENDINGS.get(form, form)
    if casual == "어" and last[1] in {"VCP", "VCN"}:
        return "야"
    if casual == "어" and last == (_GUESS, "EP") and len(before) > 1 and before[-2][0] not in _KNOWING:
        return "다"
    return casual


_FIXES: Final = (
    (re.compile(r"보겠(?:다|어)\?"), "볼래?"),
    (re.compile(r"겠다\?"), "겠어?"),
    (re.compile(r"((?:얼마나|어떻게|무슨|어찌|오죽)[^.!?]*)겠다\."), r"\1겠어."),
    (re.compile(r"그분"), "그 사람"),
    (re.compile(r"있은"), "있는"),
    (re.compile(r"하았"), "했"),
    (re.compile(r"주무야"), "자"),
    (re.compile(r"사람께"), "사람에게"),
    (re.compile(r"우어도"), "울어도"),
    (re.compile(r"터(?=인데|고[.,])"), "테"),
    (re.compile(r"테인데"), "텐데"),
    (re.compile(r"지않아"), "잖아"),
    (re.compile(r"제 (?=말이|역할)"), "내 "),
    (re.compile(r"(?<=기로|걸로|날로) 해(?=\.)"), " 하자"),
    (re.compile(r"(같이 (?:찾아|살펴|풀어|걸어|생각해|골라|지나))( ?)(봐|가)\."), r"\1\2\3자."),
    (re.compile(r"봐자"), "보자"),
    (re.compile(r"얼마나 (놀랐|힘들었|분했)어\."), r"얼마나 \1겠어."),
    (re.compile(r"있는다는"), "있다는"),
    (re.compile(r"(?<=[ 아어])계야"), "있어"),
    (re.compile(r"(?<![가-힣])드세(?=[,.?!])"), "먹어"),
    (re.compile(r"AI이야"), "AI야"),
    (re.compile(r"죄송(?=해|했|하)"), "미안"),
    (re.compile(r"안녕해(?=[,!])"), "안녕"),
    (re.compile(r"((?:마음|생각|기분)(?:이|도|까지|은)? )먹(?=었|어|을|는)"), r"\1들"),
    (re.compile(r"(?<=[는은던운진한된할]) 분(?=[이은을과도들께])"), " 사람"),
    (re.compile(r"(?<=[.!?] )네+에?,|^네+에?,"), "응,"),
    (re.compile(r"아니요"), "아니"),
    (re.compile(r"(?:(?<=라니)|(?<=그럼)|(?<=말을))요(?=[!?.,])"), ""),
    (re.compile(r"(?<=[가-힣]{2})(?<!고)(?<!필)(?<!중)(?<!주)이?요(?=[.!](?:\s|$))"), ""),
    (re.compile(r"않을게요"), "않을게"),
)


def _settle(text: str) -> str:
    for pattern, casual in _FIXES:
        text = pattern.sub(casual, text)
    return text


def fill(folder: Path = UNITS) -> int:
    """Write the casual form of every unit that has none; returns how many were written."""
    converter, written = CasualConverter(), 0
    for file in sorted(folder.glob("*.jsonl")):
        records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        for record in records:
            if "casual" not in record:
                record["casual"] = converter.convert(record["text"])
                written += 1
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        file.write_text(lines, encoding="utf-8")
    return written


if __name__ == "__main__":
    fill()
