"""PHQ-9 and GAD-7: questionnaires in the official wording, said without a diagnosis."""
