## The letter of Sunday

weekly-open = Weekly letter
weekly-title = A letter on Sunday
weekly-what = Every Sunday evening your pet looks back on the week in a short letter: one good thing, one film, one question. What it says is not kept.
weekly-is-on = You are getting the letter.
weekly-is-off = You are not getting the letter.
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
weekly-quiet-polite = This week went by quietly. Some weeks do. I am right where I always am.
weekly-quiet-casual = This week went by quietly. Some weeks do. I'm right where I always am.
weekly-quiet-plain = A quiet week. Some weeks are.
weekly-days-polite = { $days ->
    [one] You told me how you were on { $days } day this week. Thank you.
   *[other] You told me how you were on { $days } days this week. Thank you.
}
weekly-days-casual = { $days ->
    [one] You told me how you were on { $days } day this week. Thanks!
   *[other] You told me how you were on { $days } days this week. Thanks!
}
weekly-days-plain = { $days ->
    [one] You noted { $days } day this week.
   *[other] You noted { $days } days this week.
}
weekly-hard-polite = They were not easy days, and even so you looked after how you felt. If you need a human voice, there is /sos.
weekly-hard-casual = They weren't easy days, and even so you checked in with yourself. If you need a human voice, there's /sos.
weekly-hard-plain = Not easy days, and you looked at them anyway. For a human voice there is /sos.
weekly-bright-polite = { $day }{ $tags } was “{ $word }”. Let us keep that moment.
weekly-bright-casual = { $day }{ $tags } was “{ $word }”. Let's keep that one.
weekly-bright-plain = { $day }{ $tags } was “{ $word }”.
weekly-rising-polite = Towards the end of the week it got a little lighter.
weekly-rising-casual = It got a little lighter as the week went on.
weekly-rising-plain = It got lighter towards the end.
weekly-even-polite = No day has to shine. You came through each of them, and that is enough.
weekly-even-casual = No day has to shine. You got through each one, and that's enough.
weekly-even-plain = You came through each day. That is enough.
weekly-pattern-polite = Over the last three months, your mood was { $difference } higher on average on the { $days } days with the tag “{ $tag }”. It may be chance, and I cannot say why; I just wanted to mention it.
weekly-pattern-casual = Over the last three months, your mood was { $difference } higher on average on the { $days } days with the tag “{ $tag }”. It may be chance and I can't say why, but I thought I'd mention it.
weekly-pattern-plain = Last three months: { $difference } higher on average on the { $days } days with “{ $tag }”. It may be chance; it does not say why.
weekly-film-polite = For this week I picked a film: “{ $film }” ({ $year }). Whenever you feel like it.
weekly-film-casual = I picked a film for this week: “{ $film }” ({ $year }). Whenever you feel like it.
weekly-film-plain = This week's film: “{ $film }” ({ $year }).
weekly-question-1-polite = One question: what made you smile this week, even a little?
weekly-question-1-casual = One question: what made you smile this week, even a tiny bit?
weekly-question-1-plain = What made you smile this week?
weekly-question-2-polite = One question: if you gave next week's you a small present, what would it be?
weekly-question-2-casual = One question: what little present would you give next week's you?
weekly-question-2-plain = What small present would you give next week's you?
weekly-question-3-polite = One question: was there a person or a thing that you were grateful for this week?
weekly-question-3-casual = One question: anyone or anything you were grateful for this week?
weekly-question-3-plain = Who or what were you grateful for this week?
weekly-question-4-polite = One question: where do you breathe most easily these days?
weekly-question-4-casual = One question: where do you breathe easiest these days?
weekly-question-4-plain = Where do you breathe most easily these days?
weekly-question-5-polite = One question: when did you feel at ease this week, even for a moment?
weekly-question-5-casual = One question: when did you feel at ease this week, even just for a second?
weekly-question-5-plain = When did you feel at ease this week?
weekly-question-6-polite = One question: what would you like to put down a little next week?
weekly-question-6-casual = One question: what would you like to carry a bit less of next week?
weekly-question-6-plain = What would you like to put down next week?
weekly-question-7-polite = One question: is there a song or a scene that keeps coming back to you lately?
weekly-question-7-casual = One question: any song or scene that keeps coming back to you lately?
weekly-question-7-plain = Which song or scene keeps coming back lately?
weekly-question-8-polite = One question: which words would you like to hear right now?
weekly-question-8-casual = One question: what would you love to hear right now?
weekly-question-8-plain = Which words would you like to hear now?

## What is kept

data-weekly-letters = Weekly letter
data-weekly-letters-why = to send a letter on Sunday evening (what it says is not kept)
data-field-sent-at = last sent
