## 마음 돌봄

care-menu =
    <b>🌿 마음을 돌보는 도구예요</b>
    지금 필요한 것 하나만 골라 주세요. 하다가 멈춰도 괜찮아요.

    <b>숨 고르기</b> /breathe
    박자에 맞춰 1분 남짓
    <b>지금 여기</b> /ground
    다섯 감각으로 마음 붙들기
    <b>생각 기록</b> /thought
    힘든 생각을 찬찬히 들여다보기
    <b>고마운 한 줄</b> /thanks
    작은 좋은 것 남겨 두기
    <b>마음 점검</b> /phq /gad
    우울과 불안 질문지
    <b>안전 계획</b> /plan
    힘든 순간을 위해 미리 적어 두기

    적은 글은 당신만의 열쇠로 암호화해요. 이 도구들이 상담이나 치료를 대신하지는 못해요.
care-breathing = 🌬 숨 고르기
care-grounding = ✋ 지금 여기
care-thoughts = 💭 생각 기록
care-thanks = 🌼 고마운 한 줄
care-scales = 📋 마음 점검
care-plan = 🧭 안전 계획
care-lines = ☎ 지금 도움받을 곳
care-open = 🌿 마음 돌봄
care-day = { $month }월 { $day }일
care-heavy = 적어 주느라 마음이 무거웠을 것 같아요. 사람의 목소리가 필요하면 /sos 를 눌러 주세요.
command-care = 마음 돌봄 도구

## 지금 여기

grounding-opening = ✋ 마음이 어지러울 때, 감각을 하나씩 불러와 볼게요. 찾은 것을 적어도 되고, 속으로만 세고 버튼을 눌러도 돼요. 적은 말은 남기지 않아요.
grounding-opening-taps = ✋ 마음이 어지러울 때, 감각을 하나씩 불러와 볼게요. 속으로만 세고 버튼을 눌러 주세요. 아무것도 남기지 않아요.
grounding-see = 👀 보이는 것 { $n }가지
grounding-see-how = 둘러보면서 천천히 찾아 주세요. 색이나 모양도 함께 보면 좋아요.
grounding-touch = ✋ 만져지는 것 { $n }가지
grounding-touch-how = 옷감, 의자, 발바닥에 닿은 바닥처럼 지금 몸에 닿아 있는 것을 느껴 주세요.
grounding-hear = 👂 들리는 것 { $n }가지
grounding-hear-how = 가까운 소리부터 멀리 있는 소리까지 귀를 기울여 주세요.
grounding-smell = 👃 냄새 { $n }가지
grounding-smell-how = 지금 나지 않는다면 좋아하는 냄새를 떠올려도 돼요.
grounding-taste = 👅 맛 { $n }가지
grounding-taste-how = 입안에 남은 맛, 물 한 모금의 맛이면 충분해요.
grounding-found = 찾았어요
grounding-stop = 그만할래요
grounding-again = 다시 하기
grounding-finished = 🌿 다섯 감각을 모두 불러왔어요. 지금 여기, 몸이 닿은 자리를 한 번 느껴 주세요. 마음이 아직 어수선해도 괜찮아요. 원하면 한 번 더 해도 돼요.
grounding-stopped = 여기까지도 충분해요. 지금 앉은 자리를 한 번 느껴 주세요. 🌿

## 보관하는 것

data-care-notes = 마음 돌봄 기록
data-care-notes-why = 생각 기록, 고마운 한 줄, 마음 점검 결과를 돌아보려고
data-care-drafts = 쓰던 마음 돌봄 기록
data-care-drafts-why = 멈춘 곳에서 이어 쓰려고
data-safety-plan = 안전 계획
data-safety-plan-why = 힘든 순간에 바로 꺼내 보려고
data-breathing = 하고 있는 호흡
data-breathing-why = 박자를 세어 주려고
data-field-contents = 내용
data-field-part = 몇 번째 칸
data-field-pattern = 호흡 방법
data-field-step = 순서
