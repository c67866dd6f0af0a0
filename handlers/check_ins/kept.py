"""What is kept of a person for check-ins."""

from handlers.person_data import SENSITIVE, SERVICE, PersonData, TableData


def check_ins_data() -> tuple[PersonData, ...]:
    """The schedule, and when the person was asked last."""
    columns = ("times", "weekdays", "quiet_from", "quiet_until", "is_on", "next_due_at", "asked_at")
    on_moods = frozenset({SERVICE, SENSITIVE})
    return (TableData("check-ins", "check_ins", columns, "updated_at", stands_on=on_moods),)
