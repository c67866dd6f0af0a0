comfort-keep-talking = Keep talking
comfort-films = Find films
comfort-correct = That's not my feeling
comfort-listening = Go on, I'm listening. Start anywhere, in any order.
comfort-ask-feeling = Then I heard it wrong, sorry. Which one is closest to how you feel?
comfort-feeling-taken = Thank you for telling me: <b>{ $feeling }</b>. That is how I'll hear you from now on.
comfort-speechless = I can't find the right words just now. I did hear you. Would you tell me a little more?
comfort-help = What I can do
