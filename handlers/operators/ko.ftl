data-news = 받은 소식
data-news-why = 같은 소식을 두 번 보내지 않으려고
data-news-refusal = 소식 받지 않기
data-news-refusal-why = 소식을 보내지 않으려고
data-bans = 이용 제한
data-bans-why = 제한된 분이 계정을 지우고 다시 오는 것을 막으려고. 계정을 지워도 1년 동안 남아요.
data-field-broadcast-id = 소식 번호
