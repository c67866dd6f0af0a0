## Thought records

thoughts-intro =
    <b>💭 Thought record</b>
    When a hard thought keeps circling, this helps you look at it from one step away. I ask one thing per screen. You can stop and go on later, and it is encrypted with a key of your own.
thoughts-kept-ones = Past records
thoughts-begin = Write a new one
thoughts-resume = Go on writing
thoughts-list = See records
thoughts-skip = Leave it empty
thoughts-back = ◀ Back
thoughts-situation = What happened?
thoughts-situation-how = When, where and what, just as it was, in up to { $limit } characters. /cancel stops.
thoughts-feeling = What did you feel?
thoughts-feeling-how = Pick what comes closest, or write your own word, up to { $limit } characters.
thoughts-strength = How strong was it?
thoughts-strength-how = 0 is not at all, 100 could not be stronger. A rough number is enough.
thoughts-thought = Which thought went through your mind?
thoughts-thought-how = Write it just as it came. Whether it is right does not matter yet. Up to { $limit } characters.
thoughts-support = Which facts speak for that thought?
thoughts-support-how = What you saw or heard, rather than what you felt. Up to { $limit } characters, or leave it empty.
thoughts-against = Which facts do not fit it?
thoughts-against-how = Which facts would you tell a good friend who thought the same? Up to { $limit } characters, or leave it empty.
thoughts-balanced = Seeing both sides, how could you put it?
thoughts-balanced-how = It need not sound cheerful. A slightly fairer sentence is enough. Up to { $limit } characters.
thoughts-after = How strong is the feeling now?
thoughts-after-how = 0 is not at all, 100 could not be stronger. It is fine if it is the same.
thoughts-by-button = Please pick one of the buttons below.
thoughts-too-long = Please write between 1 and { $limit } characters. /cancel stops.
thoughts-record = Thought record
thoughts-felt = { $feeling } { $before } → { $after }
thoughts-done = Noted. Looking at a hard thought like this is no small thing. It is all right if the number is the same.
thoughts-remove = Delete
thoughts-ask-remove = Delete this record? It cannot be brought back.
thoughts-remove-yes = Delete it
thoughts-remove-no = Keep it
thoughts-gone = That record is not here any more. You can write a new one whenever you like.
