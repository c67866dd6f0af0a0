## 일요일의 편지

weekly-open = 주간 편지
weekly-title = 일요일의 편지
weekly-what = 일요일 저녁마다 펫이 한 주를 돌아보는 짧은 편지를 보내요. 좋았던 것 하나, 영화 한 편, 질문 하나를 담아요. 편지에 쓴 말은 따로 보관하지 않아요.
weekly-is-on = 지금은 편지를 받고 있어요.
weekly-is-off = 지금은 편지를 받지 않고 있어요.
weekly-next = 다음 편지는 { $month }월 { $day }일 { $time }쯤이에요.
weekly-on = 편지 받기
weekly-off = 그만 받기
weekly-stop = 편지 그만 받기
weekly-stopped = 이제 일요일 편지는 보내지 않을게요. 마음이 바뀌면 언제든 다시 켤 수 있어요.
weekly-see-film = 영화 보기
weekly-on-0 = 월요일
weekly-on-1 = 화요일
weekly-on-2 = 수요일
weekly-on-3 = 목요일
weekly-on-4 = 금요일
weekly-on-5 = 토요일
weekly-on-6 = 일요일
weekly-hello-polite = { PARTICLE($pet, "이에요/예요") }. 한 주 동안 애썼어요. 일요일 저녁이라 짧은 편지를 써요.
weekly-hello-casual = 나야, { $pet }. 한 주 동안 애썼어. 일요일 저녁이라 짧은 편지를 써.
weekly-hello-plain = { PARTICLE($pet, "이에요/예요") }. 일요일이라 편지를 써요.
weekly-quiet-polite = 이번 주 일기장은 조용했네요. 그런 주도 있어요. 저는 늘 있던 자리에 있어요.
weekly-quiet-casual = 이번 주 일기장은 조용했네. 그런 주도 있지. 나는 늘 있던 자리에 있어.
weekly-quiet-plain = 이번 주 일기장은 조용했네요. 그런 주도 있어요.
weekly-days-polite = { $days ->
    [1] 이번 주에는 하루 마음을 들려줬어요. 고마워요.
   *[other] 이번 주에는 { $days }일 마음을 들려줬어요. 고마워요.
}
weekly-days-casual = { $days ->
    [1] 이번 주에는 하루 마음을 들려줬어. 고마워.
   *[other] 이번 주에는 { $days }일 마음을 들려줬어. 고마워.
}
weekly-days-plain = { $days ->
    [1] 이번 주에는 하루 마음을 남겼어요.
   *[other] 이번 주에는 { $days }일 마음을 남겼어요.
}
weekly-hard-polite = 쉽지 않은 날들이었을 텐데, 그런 날에도 자기 마음을 들여다봤어요. 사람의 목소리가 필요하면 /sos 가 있어요.
weekly-hard-casual = 쉽지 않은 날들이었을 텐데, 그런 날에도 네 마음을 들여다봤어. 사람의 목소리가 필요하면 /sos 가 있어.
weekly-hard-plain = 쉽지 않은 날들이었을 텐데 마음을 들여다봤어요. 사람의 목소리가 필요하면 /sos 가 있어요.
weekly-bright-polite = { $day }{ $tags }에는 “{ $word }”라고 했어요. 그 순간을 같이 기억해 둘게요.
weekly-bright-casual = { $day }{ $tags }에는 “{ $word }”라고 했어. 그 순간을 같이 기억해 둘게.
weekly-bright-plain = { $day }{ $tags }에는 “{ $word }”였어요.
weekly-with-tags = ({ $tags })
weekly-rising-polite = 남긴 기분을 보면 주 끝으로 갈수록 조금씩 가벼워졌네요.
weekly-rising-casual = 남긴 기분을 보면 주 끝으로 갈수록 조금씩 가벼워졌네.
weekly-rising-plain = 남긴 기분은 뒤로 갈수록 조금 가벼워졌어요.
weekly-even-polite = 크게 빛난 날이 아니어도 괜찮아요. 하루하루를 지나온 것만으로도 충분해요.
weekly-even-casual = 크게 빛난 날이 아니어도 괜찮아. 하루하루를 지나온 것만으로도 충분해.
weekly-even-plain = 하루하루를 지나왔어요. 그걸로 충분해요.
weekly-pattern-polite = 지난 석 달을 보면 “{ $tag }” 태그가 있는 { $days }일은 다른 날보다 기분이 평균 { $difference }만큼 높았어요. 우연일 수도 있고 까닭까지는 모르지만, 살짝 알려 드려요.
weekly-pattern-casual = 지난 석 달을 보면 “{ $tag }” 태그가 있는 { $days }일은 다른 날보다 기분이 평균 { $difference }만큼 높았어. 우연일 수도 있고 까닭까지는 모르지만, 살짝 알려 줄게.
weekly-pattern-plain = 지난 석 달, “{ $tag }” 태그가 있는 { $days }일은 평균 { $difference } 높았어요. 우연일 수도 있고 까닭은 몰라요.
weekly-film-polite = 영화도 한 편 골라 봤어요. 「{ $film }」({ $year }), 마음이 내킬 때 보면 돼요.
weekly-film-casual = 영화도 한 편 골라 봤어. 「{ $film }」({ $year }), 마음이 내킬 때 보면 돼.
weekly-film-plain = 이번 주의 영화: 「{ $film }」({ $year })
weekly-question-1-polite = 하나만 여쭤볼게요. 이번 주에 조금이라도 웃음이 난 때가 있었다면 언제였어요?
weekly-question-1-casual = 하나만 물어볼게. 이번 주에 조금이라도 웃음이 난 때가 있었다면 언제였어?
weekly-question-1-plain = 이번 주에 조금이라도 웃음이 난 때가 있었다면 언제였어요?
weekly-question-2-polite = 하나만 여쭤볼게요. 다음 주의 나에게 작은 선물을 하나 준다면 뭐가 좋을까요?
weekly-question-2-casual = 하나만 물어볼게. 다음 주의 너에게 작은 선물을 준다면 뭐가 좋을까?
weekly-question-2-plain = 다음 주의 나에게 작은 선물을 하나 준다면 뭐가 좋을까요?
weekly-question-3-polite = 하나만 여쭤볼게요. 이번 주에 고마웠던 사람이나 일이 있었어요?
weekly-question-3-casual = 하나만 물어볼게. 이번 주에 고마웠던 사람이나 일이 있었어?
weekly-question-3-plain = 이번 주에 고마웠던 사람이나 일이 있었어요?
weekly-question-4-polite = 하나만 여쭤볼게요. 요즘 어디에 있을 때 숨이 편하게 쉬어져요?
weekly-question-4-casual = 하나만 물어볼게. 요즘 어디에 있을 때 숨이 편하게 쉬어져?
weekly-question-4-plain = 요즘 어디에 있을 때 숨이 편해요?
weekly-question-5-polite = 하나만 여쭤볼게요. 이번 주에 잠깐이라도 마음이 놓인 때가 있었다면 언제였어요?
weekly-question-5-casual = 하나만 물어볼게. 이번 주에 잠깐이라도 마음이 놓인 때가 있었다면 언제였어?
weekly-question-5-plain = 이번 주에 잠깐이라도 마음이 놓인 때가 있었다면 언제였어요?
weekly-question-6-polite = 하나만 여쭤볼게요. 다음 주에는 무엇을 조금 덜어 내고 싶어요?
weekly-question-6-casual = 하나만 물어볼게. 다음 주에는 뭘 조금 덜어 내고 싶어?
weekly-question-6-plain = 다음 주에는 무엇을 덜어 내고 싶어요?
weekly-question-7-polite = 하나만 여쭤볼게요. 요즘 자꾸 듣게 되는 노래나 떠오르는 장면이 있어요?
weekly-question-7-casual = 하나만 물어볼게. 요즘 자꾸 듣게 되는 노래나 떠오르는 장면이 있어?
weekly-question-7-plain = 요즘 자꾸 떠오르는 노래나 장면이 있어요?
weekly-question-8-polite = 하나만 여쭤볼게요. 지금 듣고 싶은 말이 있다면 어떤 말이에요?
weekly-question-8-casual = 하나만 물어볼게. 지금 듣고 싶은 말이 있다면 어떤 말이야?
weekly-question-8-plain = 지금 듣고 싶은 말이 있다면 어떤 말이에요?

## 보관하는 것

data-weekly-letters = 주간 편지
data-weekly-letters-why = 일요일 저녁에 편지를 보내려고 (편지 글은 남기지 않아요)
data-field-sent-at = 마지막으로 보낸 때
