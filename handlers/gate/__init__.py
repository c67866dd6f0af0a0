"""Every update passes here first: who writes, in which language, and is their life in danger."""
