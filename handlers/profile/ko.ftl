profile-page =
    <b>{ $name }</b> 님과 { $pet } ({ $breed })
    함께한 지 { $days }일째 · 저장한 영화 { $saved }편
    언어 { $language } · 시간대 { $zone }
    말투 { $speech } · 답 { $length }
profile-edit-nickname = 별명 바꾸기
profile-edit-pet = 펫 바꾸기
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
