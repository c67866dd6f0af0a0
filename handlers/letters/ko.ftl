## What is kept

data-letters = 보낸 편지
data-letters-why = 누군가에게 전해 드리려고 암호화해 두어요. 거두신 편지는 내용을 바로 지워요.
data-letter-box = 편지 받기
data-letter-box-why = 편지를 받으실지와 마지막으로 받은 때를 기억해요.
data-received-letters = 받은 편지
data-received-letters-why = 같은 편지가 두 번 가지 않게, 그리고 보내신 마음을 전하려고 기억해요.
data-field-feeling = 마음
data-field-is-open = 받는 중
data-field-changed-at = 바꾼 때
data-field-last-at = 마지막으로 받은 때
data-field-reaction = 보낸 마음
data-field-thanks = 고마움의 말
data-field-reported-at = 신고한 때
