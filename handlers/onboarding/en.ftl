onboarding-intro =
    Hello, I'm <b>Maeumi</b>. 🐾
    Tell me what weighs on you: I listen for the feeling, offer some comfort, and pick eight films that fit your mood.

    <b>Good to know first</b>
    • I'm an AI. I'm no therapist and no doctor; I don't diagnose or treat.
    • In an emergency, people come first. In Korea: 109 (suicide prevention), 1577-0199 (mental health crisis), 1388 (youth), 119 (medical), 112 (police). /sos shows them any time.

    <b>What is kept and for how long</b>
    • Needed: your nickname, pet, settings and saved films, until you leave. After two years of silence I let you know, then delete them.
    • Your choice (sensitive data): what we talk about, up to 180 days, and the feelings I read, up to 400 days. Both are encrypted with a key of your own and used only to answer you. Without it we can talk just the same, and nothing of the talk is kept.
    • Only if you write them: board posts and comments until you delete them, letters up to 180 days, questions to us a year, warnings 60 days, bans a year. Moderators see the words, never who you are on Telegram.
    • Change your mind in /privacy, take everything with you by /export, erase everything by /delete_me.
    • What we talk about is not used for advertising, and nobody else gets to see it.

    If you're 14 or older and agree, we can begin. Just here for a film? /try keeps nothing at all.
onboarding-agree = I am 14 or older and agree
onboarding-agree-briefly = I am 14 or older, keep no talks
onboarding-agreed-anew = Thank you. Let's go on as before. 🐾
onboarding-decline = I do not agree
onboarding-please-choose = You wanted to tell me something, thank you. I can only listen once you agree to what is kept, so I didn't keep that message. Please choose below. If you need a person right now, use /sos.
onboarding-declined = That's fine. Nothing was kept. Without agreeing you can still find films with /try and help with /sos. If you change your mind, tap below.
onboarding-ask-nickname = Nice to meet you! What shall I call you? Hangul, Latin letters or digits, { $min } to { $max } of them. It doesn't have to be your real name.
onboarding-nickname-text = Please type a nickname in letters, for example: SpringBear
onboarding-choose-pet = <b>{ $name }</b>, what a good name. Now choose the friend who stays with you: ◀ ▶ turns the pages. You can change it later in /me.
onboarding-choose-pet-hint = Shall we choose your friend first? Tap the button under the one you like.
onboarding-welcome =
    { $name }, from today { $pet } is here. 🐾
    How was your day? The good things and the hard ones, just tell me.
onboarding-check-in = May I ask how you are at 9 every evening, Korean time? Passing by is fine, and /checkin changes it at any time.
onboarding-check-in-yes = Yes, please
onboarding-check-in-no = No, thanks
