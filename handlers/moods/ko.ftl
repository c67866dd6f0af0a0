## 보관하는 것

data-moods = 기분 기록
data-moods-why = 기분 일기를 남기고 돌아보려고
data-field-score = 기분 (1~5)
data-field-tags = 태그
data-field-note = 메모
data-mood-choices = 기분 기록 설정
data-mood-choices-why = 이모지 반응도 기록할지 기억하려고
data-field-logs-reactions = 이모지 반응 기록
