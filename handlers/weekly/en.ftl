## The Sunday letter

weekly-open = Weekly letter
weekly-title = A letter on Sunday
weekly-what = Every Sunday evening your pet looks back on the week in a short letter: one good thing, one film, one question. The words of the letter are not kept.
weekly-is-on = You are getting the letter now.
weekly-is-off = You are not getting the letter now.
weekly-next = The next one comes on { $month }/{ $day } at about { $time }.
weekly-on = Get the letter
weekly-off = Stop the letter
weekly-stop = No more letters
weekly-stopped = There will be no more Sunday letters. If you change your mind, you can turn them on at any time.
weekly-see-film = See the film
weekly-on-0 = Monday
weekly-on-1 = Tuesday
weekly-on-2 = Wednesday
weekly-on-3 = Thursday
weekly-on-4 = Friday
weekly-on-5 = Saturday
weekly-on-6 = Sunday
weekly-hello-polite = It's { $pet }. You came through another week. It is Sunday evening, so here is a short letter.
weekly-hello-casual = Hey, it's { $pet }. You made it through another week, so here's a little Sunday letter.
weekly-hello-plain = { $pet } here, with a Sunday letter.
weekly-quiet-polite = Your diary was quiet this week. Some weeks are like that. I am right where I always am.
weekly-quiet-casual = Your diary was quiet this week. Some weeks are like that. I'm right where I always am.
weekly-quiet-plain = Your diary was quiet this week. Some weeks are like that.
weekly-days-polite = { $days ->
    [one] You told me how you were on { $days } day this week. Thank you.
   *[other] You told me how you were on { $days } days this week. Thank you.
}
weekly-days-casual = { $days ->
    [one] You told me how you were on { $days } day this week. Thanks!
   *[other] You told me how you were on { $days } days this week. Thanks!
}
weekly-days-plain = { $days ->
    [one] You noted how you were on { $days } day this week.
   *[other] You noted how you were on { $days } days this week.
}
weekly-hard-polite = Those may not have been easy days, and even so you looked at how you felt. If you need a human voice, there is /sos.
weekly-hard-casual = Those may not have been easy days, and even so you checked in with yourself. If you need a human voice, there's /sos.
weekly-hard-plain = Those may not have been easy days, and you looked at how you felt. For a human voice there is /sos.
weekly-bright-polite = { $day }{ $tags } was “{ $word }”. Let us remember that moment together.
weekly-bright-casual = { $day }{ $tags } was “{ $word }”. Let's remember that one together.
weekly-bright-plain = { $day }{ $tags } was “{ $word }”.
weekly-with-tags = { " " }({ $tags })
weekly-rising-polite = Going by what you noted, it got a little lighter towards the end of the week.
weekly-rising-casual = Going by what you noted, it got a little lighter as the week went on.
weekly-rising-plain = What you noted got a little lighter towards the end.
weekly-even-polite = No day has to shine. You came through each of them, and that is enough.
weekly-even-casual = No day has to shine. You got through each one, and that's enough.
weekly-even-plain = You came through each day. That is enough.
weekly-pattern-polite = Over the last three months, your mood was { $difference } higher on average on the { $days } days with the tag “{ $tag }”. It may be chance, and I cannot say why; I just wanted to mention it.
weekly-pattern-casual = Over the last three months, your mood was { $difference } higher on average on the { $days } days with the tag “{ $tag }”. It may be chance and I can't say why, but I thought I'd mention it.
weekly-pattern-plain = Last three months: { $difference } higher on average on the { $days } days with “{ $tag }”. It may be chance; it does not say why.
weekly-film-polite = I also picked a film: “{ $film }” ({ $year }). Watch it whenever you feel like it.
weekly-film-casual = I picked a film too: “{ $film }” ({ $year }). Watch it whenever you feel like it.
weekly-film-plain = This week's film: “{ $film }” ({ $year }).
weekly-question-1-polite = One question: if something made you smile this week, even a little, when was it?
weekly-question-1-casual = One question: if something made you smile this week, even a tiny bit, when was it?
weekly-question-1-plain = If something made you smile this week, when was it?
weekly-question-2-polite = One question: if you gave next week's you a small present, what would it be?
weekly-question-2-casual = One question: what little present would you give next week's you?
weekly-question-2-plain = What small present would you give next week's you?
weekly-question-3-polite = One question: was there a person or a thing that you were grateful for this week?
weekly-question-3-casual = One question: anyone or anything you were grateful for this week?
weekly-question-3-plain = Was there a person or a thing you were grateful for this week?
weekly-question-4-polite = One question: where do you breathe most easily these days?
weekly-question-4-casual = One question: where do you breathe easiest these days?
weekly-question-4-plain = Where do you breathe most easily these days?
weekly-question-5-polite = One question: if there was a moment this week when you felt at ease, when was it?
weekly-question-5-casual = One question: if there was a moment this week when you felt at ease, when was it?
weekly-question-5-plain = If there was a moment this week when you felt at ease, when was it?
weekly-question-6-polite = One question: what would you like to put down a little next week?
weekly-question-6-casual = One question: what would you like to carry a bit less of next week?
weekly-question-6-plain = What would you like to put down next week?
weekly-question-7-polite = One question: is there a song or a scene that keeps coming back to you lately?
weekly-question-7-casual = One question: any song or scene that keeps coming back to you lately?
weekly-question-7-plain = Is there a song or a scene that keeps coming back lately?
weekly-question-8-polite = One question: if there are words you would like to hear right now, what are they?
weekly-question-8-casual = One question: if there's something you'd like to hear right now, what is it?
weekly-question-8-plain = If there are words you would like to hear now, what are they?

## What is kept

data-weekly-letters = Weekly letter
data-weekly-letters-why = to send a letter on Sunday evening (the words of the letter are not kept)
data-field-sent-at = last sent
