## 보관하는 것

data-check-ins = 안부 시간
data-check-ins-why = 정한 시간에 안부를 여쭈려고
data-field-times = 시각 (자정부터 분)
data-field-weekdays = 요일
data-field-quiet-from = 조용한 시간 시작
data-field-quiet-until = 조용한 시간 끝
data-field-next-due-at = 다음 안부
data-field-asked-at = 마지막 안부
