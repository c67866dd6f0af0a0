## Breathing

breathing-ask =
    <b>🌬 Shall we breathe together?</b>
    I keep the rhythm. Sit comfortably and follow the numbers on the screen. It takes a little over a minute.

    If you feel dizzy or short of breath, do not push through, just stop. Breathing the way you usually do is fine too.
breathing-rhythm-446 = Gentle 4-4-6
breathing-rhythm-478 = Long 4-7-8
breathing-ready = 🌬 Let your shoulders drop and breathe out once, easily. We start in a moment.
breathing-in =
    <b>🌬 Breathe in</b>
    Slowly through the nose, counting to { $seconds }.
breathing-hold =
    <b>🤍 Rest there</b>
    Without effort, counting to { $seconds }.
breathing-out =
    <b>🍃 Breathe out</b>
    Long through the mouth, counting to { $seconds }.
breathing-stop = Stop here
breathing-again = Once more
breathing-finished = 🍃 Done. Thank you for breathing with me. Take a moment to notice how your body is. It is all right if nothing has changed.
breathing-stopped = This much is enough. Just breathe easily. 🍃
breathing-interrupted = I was away for a moment and lost the rhythm. I am sorry. What you did is enough, and we can start again if you like.
