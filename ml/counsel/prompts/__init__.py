"""What chat models are told before a talk: the words of each language stand in a file."""
