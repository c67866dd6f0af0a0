trial-ask-feeling = 가입 없이 영화를 골라 드릴게요. 아무것도 보관하지 않아요. 지금 기분은 어느 쪽이에요?
trial-ask-genres = <b>{ $feeling }</b>이군요. 보고 싶은 장르가 있으면 { $max }개까지 골라 주세요. 없어도 괜찮아요.
trial-show = 🎬 영화 보기
trial-again = 다시 고르기
