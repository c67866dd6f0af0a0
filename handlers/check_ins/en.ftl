## What is kept

data-check-ins = Check-ins
data-check-ins-why = to ask how you are at the times you chose
data-field-times = times (minutes after midnight)
data-field-weekdays = days of the week
data-field-quiet-from = quiet hours from
data-field-quiet-until = quiet hours until
data-field-next-due-at = next check-in
data-field-asked-at = last check-in
