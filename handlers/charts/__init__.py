"""The pictures of the mood diary: week, month, year, tags and feelings, drawn in the project's hand."""
