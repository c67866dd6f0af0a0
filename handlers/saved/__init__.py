"""The films that a person has kept."""
