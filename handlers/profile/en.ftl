profile-page =
    <b>{ $name }</b> and { $pet } ({ $breed })
    Day { $days } together · { $talks ->
        [one] 1 thing said
       *[other] { $talks } things said
    } · { $saved ->
        [one] 1 saved film
       *[other] { $saved } saved films
    }
    Language { $language } · Time zone { $zone }
    Tone { $speech } · Length { $length }
profile-week = This week: { $days }
profile-card-pet = with { $pet } ({ $breed })
profile-card-days = Day { $days } together
profile-card-week = This week's feelings
profile-card-no-week = No feelings read this week yet
profile-card-talks = things said
profile-card-saved = saved films
weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun
profile-films = My films
profile-data = My data
profile-settings = Settings
profile-settings-page =
    <b>Settings</b>
    • Language { $language } · Time zone { $zone }
    • Pictures { $theme }
    • Where you watch: { $services }
    • Never offered: { $avoided }
profile-theme-light = light
profile-theme-dark = dark
profile-to-light = Light pictures
profile-to-dark = Dark pictures
profile-services-all = not chosen (all are shown)
profile-avoid-none = nothing
profile-edit-services = Where I watch
profile-edit-avoid = Avoid
profile-ask-services = Where do you watch films? Only these will stand under a film. Choose none to see them all.
profile-ask-avoid-theme = What should never be recommended? I'll always keep to it.
profile-ask-avoid-genre = Which genres should never be recommended? You can choose up to nine.
profile-avoid-themes = Contents
profile-avoid-genres = Genres
profile-avoid-enough = Nine at most, so that there are films left to recommend.
avoid-death = Death
avoid-animal-death = Animals dying
avoid-self-harm = Suicide, self-harm
avoid-violence = Violence
avoid-sexual-violence = Sexual violence
avoid-home-violence = Violence at home
avoid-school-violence = Bullying
avoid-cruelty = Cruel scenes
avoid-illness = Illness
avoid-parting = Break-ups
avoid-sad-ending = Sad endings
avoid-ghosts = Ghosts
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
