"""What is kept of a person for weekly letters."""

from handlers.person_data import SENSITIVE, SERVICE, PersonData, TableData


def weekly_data() -> tuple[PersonData, ...]:
    """Whether letters are wanted, and when the last one came; what they said is not kept."""
    columns = ("is_on", "next_due_at", "sent_at")
    on_moods = frozenset({SERVICE, SENSITIVE})
    return (TableData("weekly-letters", "weekly_letters", columns, "updated_at", stands_on=on_moods),)
