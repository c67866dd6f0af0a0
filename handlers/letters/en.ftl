## What is kept

data-letters = Letters you sent
data-letters-why = Kept encrypted so that they can reach somebody. What you take back is erased at once.
data-letter-box = Receiving letters
data-letter-box-why = Whether you take letters, and when the last one came.
data-received-letters = Letters you received
data-received-letters-why = So that no letter comes to you twice, and your answer finds its way back.
data-field-feeling = feeling
data-field-is-open = receiving
data-field-changed-at = changed at
data-field-last-at = last received
data-field-reaction = your answer
data-field-thanks = words of thanks
data-field-reported-at = reported at
