manner-page =
    <b>Tone and length</b>
    Now: { $speech }, { $length }.

    <i>“{ $sample }”</i>
manner-speech-polite = Gentle
manner-speech-casual = Relaxed
manner-speech-plain = Plain
manner-length-short = Short
manner-length-usual = Medium
manner-length-long = Long
manner-sample-polite-short = You must be worn out. What weighs most?
manner-sample-polite-usual = You must be worn out after such a day. What is weighing on you most right now?
manner-sample-polite-long = You must be worn out after such a day. It also shows how much you wanted it to go well. It is all right to put it down for tonight. What is weighing on you most right now?
manner-sample-casual-short = You must be wiped out. What's the worst bit?
manner-sample-casual-usual = You must be wiped out after a day like that. What's weighing on you most right now?
manner-sample-casual-long = You must be wiped out after a day like that. It shows how much you wanted it to go well. It's okay to put it down for tonight. What's weighing on you most right now?
manner-sample-plain-short = A tiring day. What weighs most?
manner-sample-plain-usual = That was a tiring day. What weighs on you most now?
manner-sample-plain-long = That was a tiring day. You wanted it to go well. You can put it down for tonight. What weighs on you most now?
