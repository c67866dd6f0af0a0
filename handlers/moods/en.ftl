## What is kept

data-moods = Mood diary
data-moods-why = to keep the mood diary and look back on it
data-field-score = mood (1–5)
data-field-tags = tags
data-field-note = note
data-mood-choices = Diary settings
data-mood-choices-why = to remember whether reactions are entries
data-field-logs-reactions = reactions are entries
