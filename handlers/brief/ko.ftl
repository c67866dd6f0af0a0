## 상담에 가져갈 기록

brief-intro =
    <b>📄 상담에 가져갈 기록</b>
    상담이나 진료에서 말로 다 하기 어려운 것을 한두 장으로 모아 드려요. 담을 것은 모두 직접 골라요.
brief-holds-moods = · 기분 기록 { $n }개
brief-holds-scales = · 마음 점검 결과 { $n }개
brief-holds-no-scales = · 마음 점검 결과는 담지 않아요 (남긴 것 { $n }개)
brief-holds-words = · 내가 쓴 말 { $n }개 (고를 수 있는 말 { $all }개)
brief-holds-questions = · 묻고 싶은 것 { $n }개
brief-outro = 이 기록은 진단이 아니에요. PDF는 보내 드린 뒤 따로 남겨 두지 않아요.
brief-empty = 이 기간에는 아직 담을 기록이 없어요. 기분을 하나 남기거나 기간을 넓혀 보세요.
brief-log = 기분 남기기
brief-days-14 = 2주
brief-days-28 = 4주
brief-days-91 = 3달
brief-choose-words = 내 말 고르기
brief-choose-questions = 묻고 싶은 것
brief-scales-off = 점검 빼기
brief-scales-on = 점검 넣기
brief-make = PDF 만들기
brief-back = 돌아가기
brief-kind-mood = 기분 메모
brief-kind-talk = 대화
brief-no-words = 이 기간에는 고를 만한 말이 없어요. 기분 메모를 남기거나 저와 나눈 이야기가 있으면 여기에 보여요.
brief-which-words = 어떤 말을 담을까요? 번호를 누르면 담겨요. ({ $n }/{ $limit })
brief-full = 8개까지 담을 수 있어요. 다른 것을 하나 빼고 골라 주세요.
brief-which-questions = 상담에서 묻고 싶은 것을 골라 주세요. 직접 적어도 돼요.
brief-question-0 = 지금 제 상태를 어떻게 보시나요?
brief-question-1 = 비슷한 어려움이 있는 분들에게는 무엇이 도움이 되었나요?
brief-question-2 = 일상에서 해 볼 수 있는 것이 있을까요?
brief-question-3 = 얼마나 자주, 얼마 동안 만나게 되나요?
brief-question-4 = 많이 힘들 때는 어디로 연락하면 되나요?
brief-question-5 = 여기서 한 이야기는 어디까지 비밀로 지켜지나요?
brief-type-question = 직접 쓰기
brief-ask-question = 묻고 싶은 것을 한 줄로 적어 주세요. { $limit }자까지 담을 수 있어요.
brief-question-refused = { $limit }자까지, 모두 { $n }개까지 적을 수 있어요. 짧게 다시 적거나 돌아갈 수 있어요.
brief-just-sent = 방금 보내 드린 PDF가 위에 있어요.
brief-made = 진단이 아니라 직접 남긴 기록이에요. 암호가 걸려 있지 않으니 보여 주고 싶은 사람에게만 전해 주세요.
command-brief = 상담에 가져갈 기록

## 종이

brief-pdf-title = 상담에 가져온 기록
brief-pdf-span = { $first } ~ { $last }
brief-pdf-whose = 쓴 사람: { $name } (앱에서 쓰는 별명)
brief-pdf-made = 만든 날 { $day }
brief-pdf-no-diagnosis = 진단이 아니에요. 마음이(텔레그램 봇)에 본인이 남긴 기록을 본인이 골라 모은 것이며, 판단은 담고 있지 않아요.
brief-pdf-foot = 진단이 아니에요 · 본인이 남긴 기록 · 마음이
brief-pdf-moods = 기분
brief-pdf-days = 기록한 날 ({ $n }번)
brief-pdf-mean = 평균 (1~5)
brief-pdf-lowest = 가장 낮은 날 ({ $day })
brief-pdf-highest = 가장 높은 날 ({ $day })
brief-pdf-halves = 앞 절반 → 뒤 절반
brief-pdf-line-note = 점은 그날의 평균, 세로줄은 그날의 가장 낮은 기분과 높은 기분이에요. 비어 있는 날은 기록이 없는 날이에요.
brief-pdf-tags = 함께 남긴 태그
brief-pdf-tags-note = 함께 있었던 날을 센 것이며, 이유를 뜻하지는 않아요.
brief-pdf-tag-name = 태그
brief-pdf-tag-days = 날 수
brief-pdf-tag-mean = 그날들의 평균
brief-pdf-scales = 마음 점검 결과
brief-pdf-scales-note = 스스로 답한 질문지예요. 흔히 쓰는 구간 · PHQ-9: 0–4, 5–9, 10–14, 15–19, 20–27 · GAD-7: 0–4, 5–9, 10–14, 15–21
brief-pdf-scale-day = 날짜
brief-pdf-scale-name = 질문지
brief-pdf-scale-sum = 합계
brief-pdf-scale-item = PHQ-9 9번 문항
brief-pdf-points = { $n }점
brief-pdf-words = 내가 쓴 말
brief-pdf-signs-only = (그림 문자만 적음)
brief-pdf-questions = 묻고 싶은 것

## 보관하는 것

data-brief-choices = 상담 기록 선택
data-brief-choices-why = 고르다 만 것을 이어서 고를 수 있게 하려고
