## 숨 고르기

breathing-ask =
    <b>🌬 함께 숨을 골라 볼까요?</b>
    제가 박자를 세어 드릴게요. 편하게 앉아서 화면의 숫자만 따라오면 돼요. 1분 남짓 걸려요.

    어지럽거나 답답하면 참지 말고 바로 멈춰 주세요. 평소처럼 숨 쉬는 것도 괜찮아요.
breathing-rhythm-446 = 부드럽게 4-4-6
breathing-rhythm-478 = 길게 4-7-8
breathing-ready = 🌬 어깨에 힘을 빼고, 먼저 한 번 편하게 내쉬어 주세요. 곧 시작할게요.
breathing-in =
    <b>🌬 들이쉬어요</b>
    코로 천천히, { $seconds }까지 세어요.
breathing-hold =
    <b>🤍 잠시 머물러요</b>
    힘주지 말고, { $seconds }까지 세어요.
breathing-out =
    <b>🍃 내쉬어요</b>
    입으로 길게, { $seconds }까지 세어요.
breathing-stop = 그만할래요
breathing-again = 다시 하기
breathing-finished = 🍃 다 했어요. 함께 숨 쉬어 줘서 고마워요. 지금 몸이 어떤지 잠깐 살펴봐 주세요. 달라진 게 없어도 괜찮아요.
breathing-stopped = 여기까지 해도 충분해요. 편하게 숨 쉬어 주세요. 🍃
breathing-interrupted = 제가 잠깐 자리를 비워서 박자를 놓쳤어요. 미안해요. 여기까지 한 것도 충분하고, 원하면 다시 함께 할 수 있어요.
