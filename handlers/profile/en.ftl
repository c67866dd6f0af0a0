profile-page =
    <b>{ $name }</b> and { $pet } ({ $breed })
    Day { $days } together · { $saved ->
        [one] 1 saved film
       *[other] { $saved } saved films
    }
    Language { $language } · Time zone { $zone }
    Tone { $speech } · Length { $length }
profile-edit-nickname = Nickname
profile-edit-pet = Pet
profile-edit-language = Language
profile-edit-zone = Time zone
profile-edit-manner = Tone
profile-ask-nickname = Please type the new nickname, { $min } to { $max } characters. /cancel keeps the old one.
profile-keep-nickname = /cancel keeps your present nickname.
profile-renamed = I'll call you <b>{ $name }</b> from now on.
profile-pet-changed = From now on { $pet } is with you. 🐾
profile-ask-language = Which language shall we speak?
profile-language-changed = I'll speak English from now on.
profile-ask-zone = Where do you live? My good mornings will follow that clock.
profile-zone-changed = From now on I follow the clock of { $zone }.
profile-open = My page
language-ko = 한국어
language-en = English
zone-seoul = Seoul
zone-tokyo = Tokyo
zone-shanghai = Shanghai
zone-ho-chi-minh = Ho Chi Minh
zone-sydney = Sydney
zone-london = London
zone-berlin = Berlin
zone-new-york = New York
zone-los-angeles = Los Angeles
