manner-page =
    <b>말투와 길이</b>
    지금은 { $speech }, { $length }.

    <i>“{ $sample }”</i>
manner-speech-polite = 존댓말
manner-speech-casual = 다정한 반말
manner-speech-plain = 담백한 말
manner-length-short = 짧게
manner-length-usual = 알맞게
manner-length-long = 길게
manner-sample-polite-short = 많이 지쳤겠어요. 지금 제일 무거운 건 뭐예요?
manner-sample-polite-usual = 하루 종일 애쓰느라 많이 지쳤겠어요. 그중에 지금 제일 무겁게 남아 있는 건 뭐예요?
manner-sample-polite-long = 하루 종일 애쓰느라 많이 지쳤겠어요. 그만큼 잘해 내고 싶었다는 뜻이기도 할 거예요. 오늘은 잠깐 내려놓아도 괜찮아요. 그중에 지금 제일 무겁게 남아 있는 건 뭐예요?
manner-sample-casual-short = 많이 지쳤겠다. 지금 제일 무거운 건 뭐야?
manner-sample-casual-usual = 하루 종일 애쓰느라 많이 지쳤겠다. 그중에 지금 제일 무겁게 남아 있는 건 뭐야?
manner-sample-casual-long = 하루 종일 애쓰느라 많이 지쳤겠다. 그만큼 잘해 내고 싶었다는 뜻이기도 할 거야. 오늘은 잠깐 내려놓아도 괜찮아. 그중에 지금 제일 무겁게 남아 있는 건 뭐야?
manner-sample-plain-short = 지쳤겠어요. 뭐가 제일 무거워요?
manner-sample-plain-usual = 종일 애써서 지쳤겠어요. 지금 제일 무거운 건 뭐예요?
manner-sample-plain-long = 종일 애써서 지쳤겠어요. 잘해 내고 싶었던 만큼이요. 오늘은 내려놓아도 괜찮아요. 지금 제일 무거운 건 뭐예요?
