trial-ask-feeling = Films without signing up; nothing is kept. How do you feel right now?
trial-ask-genres = So it is <b>{ $feeling }</b>. Pick up to { $max } genres if you like, or none.
trial-show = 🎬 Show films
trial-again = Choose again
