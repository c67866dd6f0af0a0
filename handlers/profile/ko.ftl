profile-page =
    <b>{ $name }</b> 님과 { $pet } ({ $breed })
    함께한 지 { $days }일째 · 나눈 말 { $talks }번 · 저장한 영화 { $saved }편
    언어 { $language } · 시간대 { $zone }
    말투 { $speech } · 답 { $length }
profile-week = 이번 주 마음: { $days }
profile-card-pet = { $pet } ({ $breed }) 곁에서
profile-card-days = 함께한 지 { $days }일째
profile-card-week = 이번 주 마음
profile-card-no-week = 이번 주에 읽은 마음이 아직 없어요
profile-card-talks = 나눈 말
profile-card-saved = 저장한 영화
weekday-0 = 월
weekday-1 = 화
weekday-2 = 수
weekday-3 = 목
weekday-4 = 금
weekday-5 = 토
weekday-6 = 일
profile-films = 내 영화
profile-data = 내 정보
profile-settings = 설정
profile-settings-page =
    <b>설정</b>
    • 언어 { $language } · 시간대 { $zone }
    • 그림 { $theme }
    • 볼 수 있는 곳: { $services }
    • 피하고 싶은 것: { $avoided }
profile-theme-light = 밝게
profile-theme-dark = 어둡게
profile-to-light = 그림 밝게
profile-to-dark = 그림 어둡게
profile-services-all = 고르지 않음 (모두 보여 줘요)
profile-avoid-none = 없음
profile-edit-services = 볼 수 있는 곳
profile-edit-avoid = 피하고 싶은 것
profile-ask-services = 어디에서 영화를 봐요? 고른 곳만 영화 아래에 보여 줄게요. 하나도 고르지 않으면 모두 보여 줘요.
profile-ask-avoid-theme = 추천에서 빼고 싶은 내용을 골라 주세요. 언제나 지킬게요.
profile-ask-avoid-genre = 추천에서 빼고 싶은 장르를 골라 주세요. 아홉 가지까지 고를 수 있어요.
profile-avoid-themes = 내용 고르기
profile-avoid-genres = 장르 고르기
profile-avoid-enough = 아홉 가지까지 고를 수 있어요. 추천할 영화도 남겨 둬야 하니까요.
avoid-death = 죽음
avoid-animal-death = 동물의 죽음
avoid-self-harm = 자살·자해
avoid-violence = 폭력
avoid-sexual-violence = 성폭력
avoid-home-violence = 가정폭력
avoid-school-violence = 학교폭력
avoid-cruelty = 잔인한 장면
avoid-illness = 투병
avoid-parting = 이별
avoid-sad-ending = 슬픈 결말
avoid-ghosts = 귀신
profile-edit-nickname = 별명
profile-edit-pet = 펫
profile-edit-language = 언어
profile-edit-zone = 시간대
profile-edit-manner = 말투·길이
profile-ask-nickname = 새 별명을 { $min }~{ $max }글자로 적어 주세요. 그대로 두려면 /cancel 을 눌러 주세요.
profile-keep-nickname = 지금 별명을 그대로 두려면 /cancel 을 눌러 주세요.
profile-renamed = 이제 <b>{ $name }</b> 님이라고 부를게요.
profile-pet-changed = 이제부터 { PARTICLE($pet, "이/가") } 곁에 있을게요. 🐾
profile-ask-language = 어떤 말로 이야기할까요?
profile-language-changed = 이제 한국어로 이야기할게요.
profile-ask-zone = 어디에서 지내고 있어요? 아침저녁 인사를 그곳 시간에 맞출게요.
profile-zone-changed = 이제 { $zone } 시간에 맞출게요.
profile-open = 내 페이지
language-ko = 한국어
language-en = English
zone-seoul = 서울
zone-tokyo = 도쿄
zone-shanghai = 상하이
zone-ho-chi-minh = 호찌민
zone-sydney = 시드니
zone-london = 런던
zone-berlin = 베를린
zone-new-york = 뉴욕
zone-los-angeles = 로스앤젤레스
