"""The own page: nickname, pet, language, time zone."""
