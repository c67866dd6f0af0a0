## A paper for a counsellor

brief-intro =
    <b>📄 A paper for your appointment</b>
    One or two pages with what is hard to put into words on the spot. You choose everything that goes in.
brief-holds-moods = · Moods noted: { $n }
brief-holds-scales = · Check-up results: { $n }
brief-holds-no-scales = · Check-up results stay out (there are { $n })
brief-holds-words = · Words of your own: { $n } (of { $all } to choose from)
brief-holds-questions = · Questions to ask: { $n }
brief-outro = These pages are not a diagnosis. The PDF is sent to you and not kept here.
brief-empty = There is nothing from this time yet. Note a mood, or choose a longer time.
brief-log = Note a mood
brief-days-14 = 2 weeks
brief-days-28 = 4 weeks
brief-days-91 = 3 months
brief-choose-words = My words
brief-choose-questions = Questions
brief-scales-off = Leave out check-ups
brief-scales-on = Add check-ups
brief-make = Make the PDF
brief-back = Back
brief-kind-mood = note
brief-kind-talk = talk
brief-no-words = There are no words from this time to choose from. Mood notes and what you told me appear here.
brief-which-words = Which words should go in? Tap a number to add it. ({ $n }/{ $limit })
brief-full = Eight fit in. Take one out first.
brief-which-questions = What would you like to ask? You can also write your own.
brief-question-0 = How do you see where I am right now?
brief-question-1 = What has helped others with similar difficulties?
brief-question-2 = Is there something I can try in daily life?
brief-question-3 = How often, and for how long, would we meet?
brief-question-4 = Who can I contact when things get very hard?
brief-question-5 = How far does confidentiality go here?
brief-type-question = Write my own
brief-ask-question = Write your question in one line, up to { $limit } characters.
brief-question-refused = Up to { $limit } characters and { $n } questions fit. Write it shorter, or go back.
brief-just-sent = The PDF I just sent is right above.
brief-made = Not a diagnosis, but what you noted yourself. It has no password, so give it only to people you want to show it to.
command-brief = A paper for your appointment

## The paper

brief-pdf-title = Notes for an appointment
brief-pdf-span = { $first } to { $last }
brief-pdf-whose = Written by { $name } (nickname in the app)
brief-pdf-made = made on { $day }
brief-pdf-no-diagnosis = This is not a diagnosis. It holds what the person noted in Maeumi (a Telegram bot) and chose to show; it judges nothing.
brief-pdf-foot = Not a diagnosis · noted by the person · Maeumi
brief-pdf-moods = Moods
brief-pdf-days = days noted (entries: { $n })
brief-pdf-mean = mean (1–5)
brief-pdf-lowest = lowest day ({ $day })
brief-pdf-highest = highest day ({ $day })
brief-pdf-halves = first → second half
brief-pdf-line-note = Dots are means of days, upright lines the lowest and highest mood of a day. Days without a dot were not noted.
brief-pdf-tags = Tags noted with them
brief-pdf-tags-note = These count the days on which both were noted; they say nothing about reasons.
brief-pdf-tag-name = tag
brief-pdf-tag-days = days
brief-pdf-tag-mean = mean of those days
brief-pdf-scales = Check-up results
brief-pdf-scales-note = Self-rated. Usual bands · PHQ-9: 0–4, 5–9, 10–14, 15–19, 20–27 · GAD-7: 0–4, 5–9, 10–14, 15–21
brief-pdf-scale-day = date
brief-pdf-scale-name = questionnaire
brief-pdf-scale-sum = sum
brief-pdf-scale-item = PHQ-9 item 9
brief-pdf-points = { $n } points
brief-pdf-words = In my own words
brief-pdf-signs-only = (emoji only)
brief-pdf-questions = Questions to ask

## What is kept

data-brief-choices = Choices for the paper
data-brief-choices-why = so that you can go on choosing where you stopped
