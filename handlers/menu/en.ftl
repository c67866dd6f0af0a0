menu-help =
    <b>What I can do</b>
    • Just write to me: I listen and answer, to worries and to good news.
    • Send a selfie or a round video and I try to read how you feel. I ask for your consent first.
    • /films eight films that fit how you feel
    • /saved the films you saved
    • /mood note how you are in one tap
    • /checkin choose when I ask how you are
    • /care breathing, thought records, check-ups and other tools
    • /plan my safety plan for a hard moment
    • /brief a PDF for an appointment with a counsellor
    • /diary_export your moods as a file; /diary_import brings Daylio's
    • /board read the anonymous board, /write on it
    • /letter write a letter of comfort, /letters receive one
    • /me change nickname, pet, language, time zone
    • /mode choose tone and length
    • /history read our talks, delete one or all
    • /privacy consent, what is kept, take it along, erase it all
    • /secret talk without anything being kept
    • /try find films without signing up
    • /reset delete what we talked about
    • /contact write to the operators
    • /cancel stop what is going on
    • /sos people you can talk to right now

    <b>Who reads this?</b>
    Talks and feelings are kept encrypted with a key of your own and are used for answering you, nothing else. They are never written to a log. /reset deletes them. Others read only what you put on the board, into letters or to the operators.

    I'm an AI. I can't stand in for a therapist or a doctor.
menu-reset-ask = Shall I delete everything we talked about and the feelings I read? Saved films and your nickname stay.
menu-reset-yes = Yes, delete it
menu-reset-no = Keep it
menu-reset-done = All of our talk is deleted. Let's start fresh. 🌱
menu-reset-kept = Everything stays. Let's go on.
menu-cancelled = I stopped that. What you saved is still there. Just write to me.
menu-only-after-start = We have not started yet. /start begins, and /try finds films without signing up.
menu-unknown-command = I don't know that command. /help shows what I can do. Our talk goes on as it was.
menu-stale-button = That button is from before. Please use the newest message.
menu-got-sticker = What a cute sticker! 🐾 Will you tell me in words too?
menu-got-voice = Thank you for your voice. I can't listen to audio yet; if you type it, I'll read it with care.
menu-got-animation = It moves! Will you tell me how you feel in words too?
menu-got-audio = I can't listen to sound files yet. Which song is it?
menu-got-location = No need to share where you are; I didn't keep it. Tell me in words what is going on.
menu-got-contact = I didn't keep that contact. Tell me in words what you would like to share.
menu-got-document = I didn't open the file. If you type what you would like to say, I'll read it with care.
menu-got-other = I can't read this yet. Tell me in words and I'll listen.
menu-apology = I'm sorry, something went wrong on my side and I could not answer properly. Please try again in a moment. If it is urgent, use /sos.
command-start = Begin
command-films = Find films
command-saved = Saved films
command-me = My page
command-mode = Tone and length
command-history = Read or delete our talks
command-help = What I can do
command-reset = Delete our talk
command-cancel = Stop
command-try = Films without signing up
command-sos = Help right now
