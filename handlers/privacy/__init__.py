"""What was agreed to, what is kept, taking it along, deleting it, and talks of which nothing is kept."""
