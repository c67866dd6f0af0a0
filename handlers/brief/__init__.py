"""A paper for an appointment with a counsellor."""
