"""`/diary`: the mood diary as pictures of a week, a month, a year, of tags and of feelings."""
