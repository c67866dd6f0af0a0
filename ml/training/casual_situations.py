"""Casual forms of what is answered to situations, to be read over by a person.

`python -m ml.training.casual_situations` fills in the forms that are missing and leaves those
that stand there; `ml.training.casual_speech` does the rewriting.
"""

import json
from pathlib import Path
from typing import Final

from ml.training.casual_speech import CasualConverter

SITUATIONS: Final = Path(__file__).parent.parent / "counsel" / "situations" / "ko"
_KINDS: Final = ("replies", "deeper", "advice")


def fill(folder: Path = SITUATIONS) -> int:
    """Write the casual forms that are missing; returns how many were written."""
    converter, written = CasualConverter(), 0
    for file in sorted(folder.glob("*.jsonl")):
        records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        for record in records:
            forms = record.setdefault("casual", {})
            for kind in _KINDS:
                if len(forms.get(kind, ())) != len(record[kind]):
                    forms[kind] = [converter.convert(text) for text in record[kind]]
                    written += len(forms[kind])
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        file.write_text(lines, encoding="utf-8")
    return written


if __name__ == "__main__":
    fill()
