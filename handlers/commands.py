"""The commands of the bot, in the order of its menu."""

COMMANDS = (
    "start",
    "films",
    "saved",
    "mood",
    "diary",
    "checkin",
    "care",
    "plan",
    "brief",
    "me",
    "mode",
    "history",
    "try",
    "reset",
    "secret",
    "board",
    "write",
    "myposts",
    "mycomments",
    "letter",
    "letters",
    "rules",
    "appeal",
    "privacy",
    "mydata",
    "export",
    "contact",
    "tickets",
    "delete_me",
    "cancel",
    "help",
    "sos",
)

UNLISTED = ("breathe", "ground", "thought", "thanks", "phq", "gad")
"""What works as well and would make the menu long: /care leads there."""
