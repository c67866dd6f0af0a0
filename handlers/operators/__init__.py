"""What the people who run the bot can see and do."""
