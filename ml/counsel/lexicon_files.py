"""Where the cue words of counsel are."""

from pathlib import Path
from typing import Final

LEXICON_FOLDER: Final = Path(__file__).parent / "lexicon"
