"""Film wishes in free text, Korean and English, read as filters."""
