## Care

care-menu =
    <b>🌿 Tools for a heavy heart</b>
    Pick just the one you need. Stopping halfway is fine.

    <b>Breathing</b> /breathe
    a minute or so in rhythm
    <b>Here and now</b> /ground
    five senses to hold on to
    <b>Thought record</b> /thought
    look closely at a hard thought
    <b>One good thing</b> /thanks
    keep something small and good
    <b>Check-up</b> /phq /gad
    questions on low mood and worry
    <b>Safety plan</b> /plan
    written now, for a hard moment

    What you write is encrypted with a key of your own. These tools do not replace counselling or treatment.
care-breathing = 🌬 Breathing
care-grounding = ✋ Here and now
care-thoughts = 💭 Thought record
care-thanks = 🌼 One good thing
care-scales = 📋 Check-up
care-plan = 🧭 Safety plan
care-lines = ☎ People to talk to now
care-open = 🌿 Care
care-day = { $month }/{ $day }
care-heavy = That may have been heavy to write. If you need a human voice, there is /sos.
command-care = Tools for a heavy heart

## Here and now

grounding-opening = ✋ When your mind is spinning, let's call on the senses one by one. Write what you find, or count silently and tap. What you write is not kept.
grounding-opening-taps = ✋ When your mind is spinning, let's call on the senses one by one. Count silently and tap. Nothing is kept.
grounding-see = 👀 Things you see: { $n }
grounding-see-how = Look around slowly. Notice colours and shapes too.
grounding-touch = ✋ Things you can feel: { $n }
grounding-touch-how = Your clothes, the chair, the floor under your feet: notice whatever your body touches now.
grounding-hear = 👂 Things you hear: { $n }
grounding-hear-how = Listen, from the nearest sound to the farthest.
grounding-smell = 👃 Things you smell: { $n }
grounding-smell-how = If there is nothing, remember a smell you like.
grounding-taste = 👅 Things you taste: { $n }
grounding-taste-how = What lingers in your mouth, or one sip of water, is enough.
grounding-found = Found it
grounding-stop = Stop here
grounding-again = Once more
grounding-finished = 🌿 You have called on all five senses. Feel for a moment where your body rests, here and now. It is all right if your mind is still unsettled. You can do it once more if you like.
grounding-stopped = This much is enough. Feel the place where you are sitting for a moment. 🌿

## What is kept

data-care-notes = Care notes
data-care-notes-why = to look back on thought records, gratitude and check results
data-care-drafts = Care notes you have begun
data-care-drafts-why = to go on where you stopped
data-safety-plan = Safety plan
data-safety-plan-why = to have it at hand in a hard moment
data-breathing = Breathing under way
data-breathing-why = to keep the rhythm for you
data-field-contents = contents
data-field-part = part
data-field-pattern = rhythm
data-field-step = step
