## 고마운 한 줄

gratitude-title = 고마운 한 줄
gratitude-none-yet = 🌼 아직 남긴 한 줄이 없어요. 따뜻한 물, 먼저 온 버스처럼 아주 작은 것도 좋아요. 마음 내킬 때 적어 주세요.
gratitude-write = 한 줄 쓰기
gratitude-one-more = 한 줄 더
gratitude-draw = 하나 꺼내 보기
gratitude-draw-again = 다른 것 꺼내기
gratitude-list = 모아 보기
gratitude-back = 다음에 쓸게요
gratitude-ask = 🌼 오늘 고맙거나 좋았던 것을 한 줄 적어 주세요. { $limit }자까지 담을 수 있고, 당신만의 열쇠로 암호화해요. 떠오르지 않는 날이면 건너뛰어도 괜찮아요.
gratitude-too-long = 1자에서 { $limit }자 사이로 적어 주세요. 그만두려면 /cancel 이에요.
gratitude-kept = 🌼 잘 담아 두었어요. 나중에 다시 보고 싶을 때 꺼내 드릴게요.
gratitude-drawn = 🌼 { $day }에 남긴 한 줄이에요.
gratitude-remove = 지우기
gratitude-ask-remove = 이 한 줄을 지울까요? 지우면 되돌릴 수 없어요.
gratitude-remove-yes = 지울게요
gratitude-remove-no = 그대로 둘게요
gratitude-gone = 지금은 없는 한 줄이에요.
