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
