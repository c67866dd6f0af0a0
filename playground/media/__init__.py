"""Files: kept bytes, their ids, what their headers say, and photos in several sizes."""
