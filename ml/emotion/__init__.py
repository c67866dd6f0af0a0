"""Which of the ten feelings stands in a text or a face."""
