"""Everything that is drawn: design tokens, type, pets and film cards, in one hand."""
