"""The mood diary as files: taken along, and brought from elsewhere."""
