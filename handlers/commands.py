"""The commands of the bot, in the order of its menu."""

COMMANDS = ("start", "films", "saved", "me", "try", "reset", "cancel", "help", "sos")
