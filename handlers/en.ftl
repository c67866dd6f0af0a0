## Pets

pet-take = { $name } it is
pet-mongi-name = Mongi
pet-mongi-breed = Maltese
pet-mongi-temperament = Tender and loves a lap. Holds whatever you say.
pet-mongi-hello = “You are here? Come, sit by me. I want to hear all of today.”
pet-choco-name = Choco
pet-choco-breed = Toy poodle
pet-choco-temperament = Lively and curious. Finds the small joys with you.
pet-choco-hello = “Hi! What kind of day was it? I'm so curious!”
pet-bori-name = Bori
pet-bori-breed = Jindo dog
pet-bori-temperament = Steady and honest. Few words, always at your side.
pet-bori-hello = “You came. I'm not going anywhere. Take your time.”
pet-dubu-name = Dubu
pet-dubu-breed = Bichon frise
pet-dubu-temperament = Easy-going, quick to smile. Tells you there is no hurry.
pet-dubu-hello = “Hehe, hello. One deep breath, and then slowly.”
pet-gureum-name = Gureum
pet-gureum-breed = Samoyed
pet-gureum-temperament = Soft and hopeful. Looks for the sunny side on grey days.
pet-gureum-hello = “I kept a fluffy place for you. Lean on me.”
pet-nabi-name = Nabi
pet-nabi-breed = Korean shorthair cat
pet-nabi-temperament = Cool outside, warm inside. No empty words.
pet-nabi-hello = “…You came. Well, I do have time to listen.”
pet-chaltteok-name = Chaltteok
pet-chaltteok-breed = Ragdoll cat
pet-chaltteok-temperament = Quietly stays close. Silence is comfortable with her.
pet-chaltteok-hello = “Talk when you feel like it. I'll lie right here.”
pet-bamtol-name = Bamtol
pet-bamtol-breed = Hamster
pet-bamtol-temperament = Small and brave. One sunflower seed makes the day.
pet-bamtol-hello = “I'm small but my ears are big! Tell me, I hear it all!”
pet-tori-name = Tori
pet-tori-breed = Rabbit
pet-tori-temperament = Careful and gentle. Notices the smallest tremble.
pet-tori-hello = “Um… may I sit with you? I'll listen quietly.”
pet-pengi-name = Pengi
pet-pengi-breed = Penguin
pet-pengi-temperament = Quirky and cheerful. Waddles along to the very end.
pet-pengi-hello = “I waddled all the way here! Farther than the South Pole is fine too.”

## Feelings

feeling-joy = 😊 Joy
feeling-sadness = 😢 Sadness
feeling-anger = 😠 Anger
feeling-worry = 😟 Worry
feeling-anxiety = 😰 Anxiety
feeling-depression = 🌧 Low
feeling-fear = 😨 Fear
feeling-surprise = 😲 Surprise
feeling-disgust = 😖 Disgust
feeling-neutral = 😐 Calm
felt-joy = joy
felt-sadness = sadness
felt-anger = anger
felt-worry = worry
felt-anxiety = anxiety
felt-depression = a heavy, low mood
felt-fear = fear
felt-surprise = surprise
felt-disgust = disgust
felt-neutral = calm

## Films

film-runtime = { $minutes } min
film-age-all = All ages
film-age-12 = 12+
film-age-15 = 15+
film-age-19 = 19+
film-director = Directed by { $names }
film-cast = With { $names }
film-fit = Fits how you feel: <b>{ $fit }%</b>
genre-action = Action
genre-adventure = Adventure
genre-animation = Animation
genre-comedy = Comedy
genre-crime = Crime
genre-documentary = Documentary
genre-drama = Drama
genre-family = Family
genre-fantasy = Fantasy
genre-history = History
genre-horror = Horror
genre-music = Music
genre-mystery = Mystery
genre-romance = Romance
genre-science-fiction = Sci-fi
genre-thriller = Thriller
genre-war = War
genre-western = Western
wish-question = What kind of film would be good?
wish-question-heard =
    I heard <b>{ $feeling }</b> in what you told me.
    What kind of film would be good?
wish-stay = Stay with it
wish-lift = Change my mood
wish-films-can-wait = Right now you come before any film. Tell me more if you like, or use /sos for a human voice. If you're all right, tap “I am safe right now” above.

## Nicknames

nickname-too-short = A little short. Please use { $min } to { $max } characters.
nickname-too-long = A little long. Please use { $min } to { $max } characters.
nickname-characters = Only Hangul, Latin letters and digits, please: { $min } to { $max } of them, without spaces or emoji.
nickname-reserved = That name could be mistaken for the people who run this. Please choose another one.
nickname-taken = Somebody already has that nickname. Perhaps one more letter or digit?
model-elsewhere = <b>Please note</b> To word a reply, our latest talk and your nickname are sent over an encrypted connection to an AI model on another server. It is not used for words of danger.

## The mood diary

mood-1 = very hard
mood-2 = a bit hard
mood-3 = so-so
mood-4 = all right
mood-5 = very good
tag-work = work
tag-people = people
tag-body = body
tag-sleep = sleep
tag-weather = weather
tag-family = family
tag-love = love
tag-study = study
tag-money = money
tag-hobby = hobby
tag-food = food
tag-exercise = exercise
tag-rest = rest
tag-health = health
tag-self = me
