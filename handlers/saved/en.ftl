saved-none = No saved films yet. Tap ♡ Save on a film card and it will wait here.
saved-drop = Take out
