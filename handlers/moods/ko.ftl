## 보관하는 것

data-moods = 기분 기록
data-moods-why = 기분 일기를 남기고 돌아보려고
data-field-score = 기분 (1~5)
data-field-tags = 태그
data-field-note = 메모
