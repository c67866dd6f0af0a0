"""The mood diary: an entry in two taps, what may be added to it, editing and deleting."""
