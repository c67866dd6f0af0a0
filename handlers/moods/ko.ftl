## 기분 기록

mood-ask = 지금 기분은 어때요? 한 번만 누르면 남겨 둘게요.
mood-recent = 지난 기록과 설정
mood-kept = 적어 두었어요. 더하고 싶은 게 있으면 골라 주세요. 여기까지여도 충분해요.
mood-kept-hard = 적어 두었어요. 많이 힘든 날에도 알려 줘서 고마워요. 사람의 목소리가 필요하면 /sos 가 있어요.
mood-add = 더하고 싶은 게 있으면 골라 주세요.
mood-more-tags = 다른 태그 ▶
mood-own-tag = 태그 쓰기
mood-note = 메모
mood-film = 본 영화
mood-done = 다 됐어요
mood-edit = 더하기
mood-rescore = 기분 바꾸기
mood-remove = 지우기
mood-back = 돌아가기
mood-ask-score = 어떤 기분으로 바꿀까요?
mood-ask-note = 남기고 싶은 말을 적어 주세요. { $limit }자까지 담을 수 있고, 당신만의 열쇠로 암호화해요.
mood-ask-tag = 어떤 말로 표시할까요? { $limit }자까지 적을 수 있어요. 예: 산책, 면접
mood-ask-film = 본 영화의 제목을 적어 주세요. { $limit }자까지 괜찮아요.
mood-too-long = 1자에서 { $limit }자 사이로 적어 주세요. 그만두려면 /cancel 이에요.
mood-no-film = 제가 아는 영화 가운데에는 없어요. 제목을 다시 적어 주거나 돌아갈 수 있어요.
mood-which-film = 어떤 영화를 봤어요?
mood-type-film = 제목 쓰기
mood-ask-remove = 이 기록을 지울까요? 지우면 되돌릴 수 없어요.
mood-remove-yes = 지울게요
mood-remove-no = 그대로 둘게요
mood-removed = 기록을 지웠어요.
mood-gone = 지금은 없는 기록이에요. /mood 로 언제든 새로 남길 수 있어요.
mood-none-yet = 아직 남긴 기분이 없어요. 마음 내킬 때 /mood 로 시작하면 돼요.
mood-last-ones = 최근에 남긴 기분
mood-when = { $month }월 { $day }일 { $time }
mood-reactions-on = 이모지 반응도 기록
mood-reactions-off = 이모지 반응 기록 끄기
mood-reactions-are-on = 이제 제 메시지에 이모지로 반응하면 기분으로 남겨 둘게요. 예: ❤ 아주 좋아요, 👍 괜찮아요, 😢 조금 힘들어요.
mood-reactions-are-off = 이제 이모지 반응은 기록하지 않을게요.
command-mood = 지금 기분 남기기

## 보관하는 것

data-moods = 기분 기록
data-moods-why = 기분 일기를 남기고 돌아보려고
data-field-score = 기분 (1~5)
data-field-tags = 태그
data-field-note = 메모
data-mood-choices = 기분 기록 설정
data-mood-choices-why = 이모지 반응도 기록할지 기억하려고
data-field-logs-reactions = 이모지 반응 기록
