"""Films: a catalogue, scores and rankings on plain arrays."""
