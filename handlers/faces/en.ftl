face-looking = 👀 Having a look…
face-looking-album = 👀 Looking at your pictures…

face-consent =
    <b>May I look at your picture?</b>
    • I only read the feeling in your expression. I never look at who you are, your age or your gender.
    • Pictures and videos are opened in memory and thrown away after my answer. They are never saved or logged.
    • Only the shares of the feelings and your corrections are kept, encrypted with your own key. /reset deletes them.
    • After my answer I also take your picture out of this chat, unless you want it to stay.
    • Reading faces is often wrong. Your own word always comes first.

    You can stop this at any time in /privacy.
face-agree = Yes, you may
face-decline = No
face-agreed = Thank you. I'll look with care.
face-declined = All right. I did not open it. Telling me in words is plenty.
face-before-start = Thank you for the picture. We haven't met properly yet, so I neither opened nor kept it. Let's say hello first: /start takes us there.
face-held = Thank you for the picture. Right now you matter more than reading your face. Write whatever you want to say, or tap /sos for a human voice.

face-seems-joy = I see a smile. Did something good happen?
face-seems-sadness = You look a little worn out. Is that so?
face-seems-anger = There seems to be some tension in your face. Did something upset you?
face-seems-fear = You look a little tense. Is something weighing on you?
face-seems-surprise = Your eyes look wide. Did something surprise you?
face-seems-disgust = You look a little uneasy. Is something bothering you?
face-seems-neutral = You look calm. Was it a quiet day?
face-seems-unsure = I can't really tell from your face alone. What is closest to how you feel?
face-share = { $feeling } { $percent }%
face-words-say = 💬 Your words: <b>{ $feeling }</b>
face-face-says = 📷 Your face: <b>{ $feeling }</b>
face-own-says = ✋ You told me: <b>{ $feeling }</b>
face-own-first = I trust what you told me first.
face-contrast-fine-but-heavy = You said you're fine, but your face looks a little heavy. You don't have to hold it together here.
face-contrast-glad-but-heavy = Your words are bright, but your face looks a little heavy. You don't have to be cheerful here.
face-contrast-heavy-but-smiling = You're smiling while telling something hard. The smile and the heavy heart can both be real.
face-motion-steady = It was <b>{ $feeling }</b> from beginning to end.
face-motion-changed = It began with <b>{ $first }</b> and moved towards <b>{ $last }</b>.
face-picture-forgotten = <i>I read the picture and forgot it.</i>
face-video-forgotten = <i>I read the video and forgot it.</i>
face-which = I see { $n } faces. Which one is you?
face-which-album = I see { $n } faces in your pictures. Which one is you?
face-nobody = None of them
face-nobody-taken = All right. I forgot everything I read.
face-album = I looked at { $n } pictures.
face-album-page = Picture { $n }: { $what }
face-album-face = face { $n } { $feeling }
face-album-unsure = not sure

face-yes = That's right
face-no = Not quite
face-choose = Let me choose
face-skip = See advice
face-erase = 🗑 Erase this too
face-erase-all = 🗑 Erase picture
face-let-stay = 📌 Keep next time
face-let-go = 🧹 Erase next time
face-erased = Erased.
face-cannot-erase = I can't erase this picture. Please hold the message and delete it yourself.
face-will-stay = From now on I leave your pictures in the chat.
face-will-go = From now on I take your pictures out of the chat after my answer.
face-heard-before = I heard you already.
face-confirmed = I see. Thank you for telling me.
face-ask-feeling = Then I saw it wrong. Which one is it?
face-named = Thank you for telling me: <b>{ $feeling }</b>. I trust your word over your face.

face-ask-advice = Would some advice help? Pick what I can do for you.
face-enough = I'm fine
face-enough-taken = All right, I'm here. Tell me whenever you need me.
face-dice = 🎲
face-topic-food = Food
face-topic-travel = Travel
face-topic-exercise = Exercise
face-topic-music = Music
face-topic-film = Films
face-topic-cause = Why I feel so
face-topic-phrase = Kind words
face-topic-sympathy = Sympathy
face-topic-understanding = Understanding
face-topic-need = What I need
face-prompt-offer =
    Shall we say it like this?

    <blockquote>{ $prompt }</blockquote>
face-prompt-said = 💬 <i>{ $prompt }</i>
face-prompt-send = Send
face-prompt-change = Change
face-prompt-anew = Write my own
face-prompt-other = ◀ Other advice
face-prompt-edit =
    Tap the text to copy it, change it as you like, and send it. /cancel stops.

    <code>{ $prompt }</code>
face-prompt-write = Write whatever you like. I'll answer with “{ $topic }” in mind. /cancel stops.
face-i-joy = I feel happy right now.
face-i-sadness = I feel sad right now.
face-i-anger = I feel angry right now.
face-i-worry = I'm worried about things right now.
face-i-anxiety = I feel anxious right now.
face-i-depression = I feel low right now.
face-i-fear = I feel afraid right now.
face-i-surprise = I was really surprised just now.
face-i-disgust = I feel uneasy right now.
face-i-neutral = I feel calm right now.
face-i-unknown = I'm not sure how I feel.
face-want-food = Can you recommend some food?
face-want-travel = Can you recommend a place to travel to?
face-want-exercise = Can you recommend some exercise?
face-want-music = Can you recommend some music?
face-want-film = Can you recommend a film?
face-want-cause = Can you help me see why I feel this way?
face-want-phrase = Can you say something encouraging?
face-want-sympathy = Can you feel with me for a moment?
face-want-understanding = Can you try to understand me?
face-want-need = What do you think I need right now?

face-trouble-no-face = I couldn't find a face in this picture. With a real face (no drawing), well lit and from the front, I'll look again.
face-trouble-no-face-video = I couldn't find a face in this video. Could you film yourself from the front, where it's bright?
face-trouble-small-face = The face is too small to see its expression. Could you take one from a little closer?
face-trouble-pixels = The picture is too large. I can look at up to 25 megapixels. Sent as a photo, Telegram makes it smaller for you.
face-trouble-bytes = The file is too big. I can look at up to 20 MB. Could you send a smaller one?
face-trouble-long = The video is a little long. I can look at up to 60 seconds. Could you send a shorter one?
face-trouble-unsupported = I can't open this format. If it is an iPhone's HEIC, please send it as a photo and not as a file. JPEG, PNG, WebP and GIF are fine.
face-trouble-damaged = The picture is damaged and won't open. Could you send it once more?
face-trouble-video-damaged = The video is damaged and won't open. Could you send it once more?
face-trouble-gone = Telegram doesn't give me that picture any more. Send it again and I'll look right away.
face-trouble-slow = Looking takes too long right now. Could you send it again in a while?
face-trouble-failed = Something went wrong on my side while I was looking. Sorry. You can tell me in words, too.
face-trouble-no-engine = Sorry, I can't look at pictures or videos right now. Would you tell me in words what moment it is?

face-photos = 📷 Photos
face-settings =
    <b>Reading pictures</b>
    • Reading your expression: { $agreed }
    • The pictures you send: { $stays }
face-settings-agreed = you agreed
face-settings-not-agreed = not agreed yet; I'll ask when you send one
face-settings-stays = stay in the chat
face-settings-goes = are taken out of the chat after my answer
face-withdraw = Stop reading pictures
face-withdrawn = I won't look at pictures any more. What I learned from your face is forgotten.

face-drawing-title = What the face seems to say
face-drawing-over-time = What the face says over time
face-drawing-second = s
face-album-nobody = no face found
face-album-unreadable = could not be opened
