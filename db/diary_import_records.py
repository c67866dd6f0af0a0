"""What the repository of imported diaries gives; the contents are the flow's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class StoredImport:
    """A file that a person brought: ``open``, ``done``, ``undone`` or ``left``."""

    id: int
    stage: str
    contents: Mapping[str, object] = field(repr=False)
