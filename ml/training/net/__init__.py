"""The small transformer: what it is pretrained on, how it is fitted, and how it is written."""
