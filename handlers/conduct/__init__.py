"""What follows when somebody hurts others: warnings, pauses, bans; the rules, and a way to object."""
