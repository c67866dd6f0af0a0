"""The commands of the bot, in the order of its menu."""

COMMANDS = (
    "start",
    "films",
    "saved",
    "me",
    "mode",
    "history",
    "try",
    "reset",
    "secret",
    "privacy",
    "mydata",
    "export",
    "delete_me",
    "cancel",
    "help",
    "sos",
)
