"""The first meeting: what this is, consent, a nickname and a pet."""
