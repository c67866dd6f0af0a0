## One good thing

gratitude-title = Good things
gratitude-none-yet = 🌼 Nothing here yet. Something tiny will do: warm water, a bus that came early. Write one whenever you feel like it.
gratitude-write = Write a line
gratitude-one-more = One more
gratitude-draw = Bring one back
gratitude-draw-again = Another one
gratitude-list = See them all
gratitude-back = Another time
gratitude-ask = 🌼 Write one line about something good or something you were grateful for today, up to { $limit } characters. It is encrypted with a key of your own. On days when nothing comes, skipping is fine.
gratitude-too-long = Please write between 1 and { $limit } characters. /cancel stops.
gratitude-kept = 🌼 Kept safe. I will bring it back whenever you want to see it again.
gratitude-drawn = 🌼 A line from { $day }.
gratitude-remove = Delete
gratitude-ask-remove = Delete this line? It cannot be brought back.
gratitude-remove-yes = Delete it
gratitude-remove-no = Keep it
gratitude-gone = That line is not here any more.
