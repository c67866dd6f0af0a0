## The mood diary

mood-ask = How are you right now? One tap, and I will note it.
mood-recent = Past entries and settings
mood-kept = Noted. Add something if you like; this much is already enough.
mood-kept-hard = Noted. Thank you for telling me on a hard day. If you need a human voice, there is /sos.
mood-add = Add something if you like.
mood-more-tags = More tags ▶
mood-own-tag = Own tag
mood-note = Note
mood-film = Film
mood-done = Done
mood-edit = Add more
mood-rescore = Change mood
mood-remove = Delete
mood-back = Back
mood-ask-score = Which mood should it be?
mood-ask-note = Write what you would like to keep, up to { $limit } characters. It is encrypted with a key of your own.
mood-ask-tag = Which word should mark it? Up to { $limit } characters, for example: walk, interview
mood-ask-film = Write the title of the film you watched, up to { $limit } characters.
mood-too-long = Please write between 1 and { $limit } characters. /cancel stops.
mood-no-film = That is not among the films I know. Write the title again, or go back.
mood-which-film = Which film did you watch?
mood-type-film = Type a title
mood-ask-remove = Delete this entry? It cannot be brought back.
mood-remove-yes = Delete it
mood-remove-no = Keep it
mood-removed = The entry is deleted.
mood-gone = That entry is not here any more. /mood starts a new one at any time.
mood-none-yet = No moods noted so far. Whenever you feel like it, /mood begins.
mood-last-ones = Your latest moods
mood-when = { $month }/{ $day } { $time }
mood-reactions-on = Note my reactions too
mood-reactions-off = Stop noting reactions
mood-reactions-are-on = From now on, an emoji reaction to my messages is noted as your mood: ❤ very good, 👍 all right, 😢 a bit hard.
mood-reactions-are-off = Reactions are not noted any more.
command-mood = Note how you are now

## What is kept

data-moods = Mood diary
data-moods-why = to keep the mood diary and look back on it
data-field-score = mood (1–5)
data-field-tags = tags
data-field-note = note
data-mood-choices = Diary settings
data-mood-choices-why = to remember whether reactions are entries
data-field-logs-reactions = reactions are entries
