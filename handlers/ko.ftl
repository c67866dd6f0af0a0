## 펫

pet-take = { PARTICLE($name, "과/와") } 함께할래요
pet-mongi-name = 몽이
pet-mongi-breed = 말티즈
pet-mongi-temperament = 다정하고 잘 안겨요. 무슨 말이든 품에 안고 들어 줘요.
pet-mongi-hello = “왔어요? 여기 옆에 앉아요. 오늘 얘기 다 들을게요.”
pet-choco-name = 초코
pet-choco-breed = 토이 푸들
pet-choco-temperament = 발랄하고 호기심이 많아요. 작은 기쁨도 같이 찾아내요.
pet-choco-hello = “안녕하세요! 오늘은 어떤 하루였어요? 궁금해요, 궁금해!”
pet-bori-name = 보리
pet-bori-breed = 진돗개
pet-bori-temperament = 듬직하고 솔직해요. 말은 짧아도 곁을 지켜요.
pet-bori-hello = “왔군요. 저는 어디 안 가요. 천천히 말해요.”
pet-dubu-name = 두부
pet-dubu-breed = 비숑 프리제
pet-dubu-temperament = 느긋하고 웃음이 많아요. 서두르지 않아도 된다고 말해 줘요.
pet-dubu-hello = “헤헤, 반가워요. 숨 한번 크게 쉬고, 우리 천천히 가요.”
pet-gureum-name = 구름
pet-gureum-breed = 사모예드
pet-gureum-temperament = 포근하고 낙천적이에요. 흐린 날에도 볕 드는 쪽을 찾아요.
pet-gureum-hello = “폭신한 자리 비워 뒀어요. 기대도 괜찮아요.”
pet-nabi-name = 나비
pet-nabi-breed = 코리안 숏헤어
pet-nabi-temperament = 시크하지만 속정이 깊어요. 빈말은 안 해요.
pet-nabi-hello = “…왔네요. 뭐, 들어 줄 시간은 있어요.”
pet-chaltteok-name = 찰떡
pet-chaltteok-breed = 랙돌
pet-chaltteok-temperament = 조용히 곁을 지켜요. 말이 없어도 편안해요.
pet-chaltteok-hello = “말하고 싶을 때 말해요. 나는 여기 누워 있을게요.”
pet-bamtol-name = 밤톨
pet-bamtol-breed = 햄스터
pet-bamtol-temperament = 작지만 씩씩해요. 해바라기씨 하나에도 기뻐해요.
pet-bamtol-hello = “저는 작지만 귀는 커요! 다 들려요, 말해 봐요!”
pet-tori-name = 토리
pet-tori-breed = 토끼
pet-tori-temperament = 조심스럽고 섬세해요. 작은 떨림도 알아차려요.
pet-tori-hello = “저… 옆에 있어도 될까요? 무슨 일인지 조용히 들을게요.”
pet-pengi-name = 펭이
pet-pengi-breed = 펭귄
pet-pengi-temperament = 엉뚱하고 유쾌해요. 뒤뚱거려도 끝까지 같이 걸어요.
pet-pengi-hello = “뒤뚱뒤뚱 달려왔어요! 남극보다 먼 길이어도 괜찮아요.”

## 감정

feeling-joy = 😊 기쁨
feeling-sadness = 😢 슬픔
feeling-anger = 😠 화남
feeling-worry = 😟 걱정
feeling-anxiety = 😰 불안
feeling-depression = 🌧 우울
feeling-fear = 😨 두려움
feeling-surprise = 😲 놀람
feeling-disgust = 😖 싫음
feeling-neutral = 😐 담담함
felt-joy = 기쁜 마음
felt-sadness = 슬픈 마음
felt-anger = 화나는 마음
felt-worry = 걱정되는 마음
felt-anxiety = 불안한 마음
felt-depression = 가라앉은 마음
felt-fear = 두려운 마음
felt-surprise = 놀란 마음
felt-disgust = 싫은 마음
felt-neutral = 담담한 마음

## 영화

film-runtime = { $minutes }분
film-age-all = 전체 관람가
film-age-12 = 12세 이상
film-age-15 = 15세 이상
film-age-19 = 청소년 관람불가
film-director = 감독 { $names }
film-cast = 출연 { $names }
film-fit = 지금 마음과 <b>{ $fit }%</b> 어울려요
genre-action = 액션
genre-adventure = 모험
genre-animation = 애니메이션
genre-comedy = 코미디
genre-crime = 범죄
genre-documentary = 다큐멘터리
genre-drama = 드라마
genre-family = 가족
genre-fantasy = 판타지
genre-history = 역사
genre-horror = 공포
genre-music = 음악
genre-mystery = 미스터리
genre-romance = 로맨스
genre-science-fiction = SF
genre-thriller = 스릴러
genre-war = 전쟁
genre-western = 서부
wish-question = 어떤 영화가 좋을까요?
wish-question-heard =
    이야기에서 <b>{ $feeling }</b>이 들렸어요.
    어떤 영화가 좋을까요?
wish-stay = 지금 기분 그대로
wish-lift = 기분을 바꿔 줄 영화
wish-films-can-wait = 지금은 영화보다 당신이 먼저예요. 이야기를 더 들려주거나, 사람의 목소리가 필요하면 /sos 를 눌러 주세요. 괜찮아졌다면 위의 “지금은 안전해요”를 눌러 주면 돼요.

## 별명

nickname-too-short = 조금 짧아요. { $min }글자에서 { $max }글자 사이로 지어 주세요.
nickname-too-long = 조금 길어요. { $min }글자에서 { $max }글자 사이로 지어 주세요.
nickname-characters = 별명에는 한글, 영문, 숫자만 쓸 수 있어요. 띄어쓰기나 이모지 없이 { $min }~{ $max }글자로 다시 지어 주세요.
nickname-reserved = 그 이름은 운영진과 헷갈릴 수 있어서 쓸 수 없어요. 다른 별명을 알려 주세요.
nickname-taken = 벌써 다른 분이 쓰고 있는 별명이에요. 글자나 숫자를 하나 더해 볼까요?
model-elsewhere = <b>알려 드려요</b> 답을 지을 때 최근 이야기와 별명이 바깥의 AI 모델 서버로 암호화된 통로를 거쳐 보내져요. 위급한 말에는 쓰지 않아요.

## 기분 기록

mood-1 = 많이 힘들어요
mood-2 = 조금 힘들어요
mood-3 = 그저 그래요
mood-4 = 괜찮아요
mood-5 = 아주 좋아요
tag-work = 일
tag-people = 사람
tag-body = 몸
tag-sleep = 잠
tag-weather = 날씨
tag-family = 가족
tag-love = 사랑
tag-study = 공부
tag-money = 돈
tag-hobby = 취미
tag-food = 밥
tag-exercise = 운동
tag-rest = 쉼
tag-health = 건강
tag-self = 나
