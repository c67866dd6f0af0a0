menu-help =
    <b>이런 걸 할 수 있어요</b>
    • 그냥 말을 걸면 이야기를 듣고 답해요. 고민도, 좋은 일도요.
    • 셀카나 동그란 영상을 보내면 표정에서 마음을 읽어 봐요. 먼저 동의를 물어요.
    • /films 지금 마음에 어울리는 영화 여덟 편
    • /saved 저장한 영화
    • /mood 지금 기분을 한 번에 남기기
    • /checkin 안부를 받을 시간 정하기
    • /care 숨 고르기, 생각 기록, 마음 점검 같은 마음 돌봄 도구
    • /plan 힘든 순간을 위한 나의 안전 계획
    • /brief 상담에 가져갈 기록을 PDF로 모으기
    • /diary_export 기분 기록을 파일로 받기, /diary_import 로 Daylio 기록 가져오기
    • /board 익명 게시판 보기, /write 글쓰기
    • /letter 위로 편지 쓰기, /letters 편지 받기
    • /me 별명, 펫, 언어, 시간대 바꾸기
    • /mode 말투와 답 길이 고르기
    • /history 나눈 이야기 보기, 하나씩 지우기
    • /privacy 동의, 남은 정보, 받아 가기, 모두 지우기
    • /secret 아무것도 남기지 않고 이야기하기
    • /try 가입 없이 영화 골라 보기
    • /reset 나눈 이야기 지우기
    • /contact 운영자에게 문의하기
    • /cancel 하던 것 멈추기
    • /sos 지금 바로 이야기할 수 있는 곳

    <b>누가 읽나요?</b>
    이야기와 감정은 당신만의 열쇠로 암호화해 보관하고, 답을 만드는 데에만 써요. 기록(로그)에는 남기지 않아요. /reset 을 누르면 지워져요. 게시판, 편지, 문의에 적은 글만 다른 사람이 읽어요.

    저는 AI예요. 상담사나 의사를 대신할 수 없어요.
menu-reset-ask = 지금까지 나눈 이야기와 읽은 감정을 모두 지울까요? 저장한 영화와 별명은 그대로 있어요.
menu-reset-yes = 네, 지울게요
menu-reset-no = 그대로 둘게요
menu-reset-done = 이야기를 모두 지웠어요. 새 마음으로 다시 이야기해요. 🌱
menu-reset-kept = 그대로 두었어요. 하던 이야기를 이어 가요.
menu-cancelled = 하던 것을 멈췄어요. 저장된 것은 그대로예요. 편하게 말을 걸어 주세요.
menu-only-after-start = 아직 시작 전이에요. /start 를 누르면 시작하고, /try 로는 가입 없이 영화를 볼 수 있어요.
menu-unknown-command = 그 명령은 아직 몰라요. /help 에서 할 수 있는 걸 볼 수 있어요. 하던 이야기는 그대로예요.
menu-stale-button = 지난 버튼이에요. 새 메시지의 버튼을 눌러 주세요.
menu-got-sticker = 귀여운 스티커네요! 🐾 말로도 들려줄래요?
menu-got-voice = 목소리를 보내 줘서 고마워요. 아직 음성은 듣지 못해요. 글로 적어 주면 잘 읽을게요.
menu-got-animation = 움직이는 그림이네요! 지금 기분을 글로도 들려줄래요?
menu-got-audio = 소리 파일은 아직 듣지 못해요. 어떤 노래인지 글로 알려 줄래요?
menu-got-location = 위치는 받지 않아도 괜찮아요. 보관하지 않았어요. 무슨 일이 있는지 글로 들려주세요.
menu-got-contact = 연락처는 보관하지 않았어요. 나누고 싶은 이야기를 글로 적어 주세요.
menu-got-document = 파일은 열지 않았어요. 하고 싶은 이야기를 글로 적어 주면 잘 읽을게요.
menu-got-other = 이건 아직 읽을 줄 몰라요. 글로 들려주면 잘 들을게요.
menu-apology = 미안해요, 제 쪽에 문제가 생겨서 제대로 답하지 못했어요. 잠시 뒤에 다시 말해 줄래요? 급하면 /sos 를 눌러 주세요.
command-start = 시작하기
command-films = 영화 추천받기
command-saved = 저장한 영화
command-me = 내 페이지
command-mode = 말투와 답 길이
command-history = 나눈 이야기 보기, 지우기
command-help = 할 수 있는 것
command-reset = 이야기 지우기
command-cancel = 멈추기
command-try = 가입 없이 영화 고르기
command-sos = 지금 도움받을 곳
