"""What repositories of the care tools take and give; the contents of notes and drafts are the flows' own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

Contents = Mapping[str, object]
"""What is sealed, as JSON has it."""


@dataclass(frozen=True, slots=True)
class StoredCareNote:
    """Something that a person kept with a care tool: a ``thought``, a ``thanks`` or a ``scale``."""

    id: int
    kind: str
    made_at: datetime
    contents: Contents = field(repr=False)


@dataclass(frozen=True, slots=True)
class StoredCareDesk:
    """What a person is in the middle of.

    Attributes:
        run: The update that began it; it names this one among all that there were.
        update_id: The last update that changed it: one that comes again changes nothing.
        contents: What was given so far.
        is_waiting: Whether the next words belong to it.
    """

    run: int
    update_id: int
    contents: Contents = field(repr=False)
    is_waiting: bool = True


@dataclass(frozen=True, slots=True)
class StoredPlanPart:
    """One part of a safety plan, 1 to 6."""

    part: int
    text: str = field(repr=False)
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class StoredBreath:
    """A breathing exercise that is under way in a message.

    Attributes:
        user_id: Whose it is; also their chat.
        message_id: The message that shows it.
        pattern: Key of the rhythm.
        run: The update that began it.
        step: The step that is shown next.
        next_at: When it is shown.
        locale: The language of the person.
    """

    user_id: int
    message_id: int
    pattern: str
    run: int
    step: int
    next_at: datetime
    locale: str
