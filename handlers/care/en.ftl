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
