command-letter = 위로 편지 쓰기
command-letters = 편지 받기와 보낸 편지

## Writing

letter-ask-feeling =
    💌 <b>온기 편지함</b>
    지금 마음이 힘든 누군가에게 편지를 써 보실래요? 누가 썼는지, 누가 받는지는 아무도 몰라요.

    어떤 마음을 지나는 분께 전할까요?
letter-ask-words =
    “{ $feeling }” 마음을 지나는 누군가에게 하고 싶은 말을 적어 주세요. { $least }자에서 { $most }자까지 쓸 수 있어요.

    이름이나 연락처처럼 누구인지 알 수 있는 건 빼 주세요. 보내기 전에 한 번 더 보여 드릴게요.
letter-preview =
    💌 <b>이렇게 전해요</b> · “{ $feeling }” 마음을 지나는 분께

    <blockquote>{ $text }</blockquote>
    보내면 살펴본 뒤 하루 안팎의 시간에 조용히 전해 드려요. 떠나기 전에는 거두실 수 있어요.
letter-send = 보내기
letter-anew = 다시 쓰기
letter-drop = 그만두기
letter-write = 편지 쓰기
letter-too-short = 조금만 더 들려주세요. 지금은 { $n }자예요. { $least }자에서 { $most }자 사이면 좋아요.
letter-too-long = 조금 길어요. 지금은 { $n }자예요. { $least }자에서 { $most }자 사이로 줄여 주세요.
letter-revealing =
    누구인지 알 수 있는 내용이 있어요. 밑줄 친 곳을 빼고 다시 적어 주세요.

    { $spots }
letter-refused-abuse = 받는 분이 다칠 수 있는 말이 있어서 전해 드리기 어려워요. 조금 부드럽게 다시 적어 주시겠어요?
letter-refused-spam = 광고나 홍보로 보이는 내용은 전해 드리지 않아요. 마음을 담아 다시 적어 주세요.
letter-held = 지금은 편지보다 마음을 돌보는 게 먼저예요. 편지는 언제든 다시 쓰실 수 있어요. 힘들 때는 /sos 를 눌러 주세요.
letter-too-many = 하루에 { $limit }통까지 보낼 수 있어요. 내일 또 써 주세요.
letter-silenced = 지금은 편지를 보낼 수 없어요. 궁금한 점은 /contact 로 알려 주세요.
letter-nothing = 이 편지는 더 이상 여기 없어요.
letter-sent = 편지를 맡았어요. 어울리는 분께 조용히 전해 드릴게요. 따뜻한 마음 고마워요. 🌷
letter-sent-review = 편지를 맡았어요. 운영자가 이름 없이 내용만 살펴본 뒤 전해 드릴게요. 따뜻한 마음 고마워요. 🌷
letter-stopped = 보내신 편지 한 통은 살펴본 뒤 전하지 않기로 했어요. 받는 분께 무거울 수 있는 내용이 있었어요. 전하려던 마음은 고마워요. 다른 말로 다시 써 주셔도 좋아요.
letter-dropped = 쓰던 편지를 지웠어요. 마음이 생기면 언제든 다시 써 주세요.

## The page

letters-page = 편지함 보기
letters-open =
    💌 <b>온기 편지함</b>
    편지를 받고 있어요. 요즘 마음에 어울리는 편지가 있으면 하루에 한 통까지, 낮에만 전해 드려요.
letters-closed =
    💌 <b>온기 편지함</b>
    누군가가 이름 없이 쓴 위로 편지를 받아 보실래요? 받기를 켜면 요즘 나눈 마음에 어울리는 편지를 하루에 한 통까지, 낮에만 전해 드려요. 언제든 끌 수 있어요.
letters-open-box = 편지 받기 켜기
letters-close = 편지 받기 끄기
letters-own = 보낸 편지
letters-line = { $number }. { $feeling } · { $status }
letters-emptied = 지운 편지
letters-status-review = 살펴보는 중
letters-status-waiting = 떠나기를 기다리는 중
letters-status-delivered = 전해 드렸어요
letters-status-withdrawn = 거두셨어요
letters-status-rejected = 전하지 못했어요
letters-withdraw = { $number }번 편지 거두기
letter-withdrawn = 편지를 거두고 내용을 지웠어요.
letter-has-left = 이 편지는 이미 떠났거나 거둘 수 없는 편지예요.

## What comes, and answers

letter-came =
    💌 <b>누군가의 편지가 왔어요</b>

    <blockquote>{ $text }</blockquote>
    답을 하지 않으셔도 괜찮아요.
letter-sign-thanks = 고마워요 🌷
letter-sign-strength = 힘이 됐어요 💪
letter-sign-hug = 안아 줄게요 🤗
letter-thank = 짧게 답하기
letter-report = 신고
letter-answered = 마음을 맡았어요. 조금 뒤에 쓴 분께 전해 드릴게요.
letter-answered-before = 이 편지에는 이미 마음을 전하셨어요.
letter-ask-thanks = 쓴 분께 전할 짧은 말을 { $most }자 안으로 적어 주세요. 그만두려면 /cancel 을 눌러 주세요.
letter-reported = 알려 주셔서 고마워요. 이 편지는 가렸고, 같은 분의 편지는 다시 전하지 않을게요.
letter-reply-sign =
    💌 보내신 편지에 마음이 돌아왔어요.

    “{ $sign }”
letter-reply-words =
    💌 보내신 편지에 답이 왔어요.

    <blockquote>{ $text }</blockquote>

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

## Moderators

letter-case-review = 💌 <b>전하기 전 편지 #{ $number }</b>
letter-case-report = 🚩 <b>신고된 편지 #{ $number }</b>
letter-case-for = “{ $feeling }” 마음을 지나는 분께
letter-case-emptied = 편지 내용이 지워졌어요.
letter-case-do-approve = 전하기
letter-case-do-reject = 전하지 않기
letter-case-do-keep = 문제없음
letter-case-did-approve = 전하기로 했어요
letter-case-did-reject = 전하지 않기로 했어요
letter-case-did-keep = 문제없는 편지로 두었어요
letter-case-too-late = 이미 처리된 일이에요.
letter-case-only-moderators = 운영자만 할 수 있어요.

## What moderators noted

data-standing = 운영 기록
data-standing-why = 경고와 쉬는 기간을 끝날 때까지 기억해요. 계정을 지워도 그 기간까지는 남아요.
data-field-until = 끝나는 때
