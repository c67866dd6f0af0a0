face-looking = 👀 보고 있어요…
face-looking-album = 👀 사진들을 보고 있어요…

face-consent =
    <b>사진을 봐도 될까요?</b>
    • 표정에서 마음만 읽어요. 누구인지, 몇 살인지, 성별이 무엇인지는 보지 않아요.
    • 사진과 영상은 메모리에서만 열고, 답한 뒤 바로 버려요. 저장하지도, 기록하지도 않아요.
    • 읽은 마음의 비율과 당신이 고쳐 준 말만 당신의 열쇠로 암호화해 보관해요. /reset 으로 지울 수 있어요.
    • 답한 뒤에는 보낸 사진을 이 대화에서도 지워요. 남겨 두도록 고를 수 있어요.
    • 표정 읽기는 자주 틀려요. 당신의 말이 언제나 먼저예요.

    마음이 바뀌면 /privacy 에서 언제든 그만둘 수 있어요.
face-agree = 네, 봐도 돼요
face-decline = 아니요
face-agreed = 고마워요. 그럼 조심히 볼게요.
face-declined = 알겠어요. 사진은 열어 보지 않았어요. 이야기는 글로 들려줘도 충분해요.
face-before-start = 사진 고마워요. 아직 인사 전이라 열어 보지 않았고, 남기지도 않았어요. 먼저 인사부터 나눠요. /start 를 누르면 이어 갈 수 있어요.
face-held = 사진 고마워요. 지금은 표정을 읽는 것보다 당신이 먼저예요. 하고 싶은 말이 있으면 여기 적어 주고, 사람의 목소리가 필요하면 /sos 를 눌러 주세요.

face-seems-joy = 웃음이 보여요. 기분 좋은 일이 있었어요?
face-seems-sadness = 조금 지쳐 보여요, 혹시 그런가요?
face-seems-anger = 얼굴에 힘이 들어가 있는 것 같아요. 속상하거나 화나는 일이 있었어요?
face-seems-fear = 조금 긴장한 것처럼 보여요. 마음 졸이는 일이 있어요?
face-seems-surprise = 눈이 동그래진 것 같아요. 놀란 일이 있었어요?
face-seems-disgust = 조금 불편해 보여요. 마음에 걸리는 게 있어요?
face-seems-neutral = 담담해 보여요. 잔잔한 하루였어요?
face-seems-unsure = 표정만 봐서는 잘 모르겠어요. 지금 마음은 어느 쪽에 가까워요?
face-share = { $feeling } { $percent }%
face-words-say = 💬 말에서는 <b>{ $feeling }</b>
face-face-says = 📷 표정에서는 <b>{ $feeling }</b>
face-own-says = ✋ 직접 알려 준 마음은 <b>{ $feeling }</b>
face-own-first = 직접 알려 준 마음을 먼저 믿을게요.
face-contrast-fine-but-heavy = 말로는 괜찮다고 했지만, 얼굴은 조금 힘들어 보여요. 애써 괜찮은 척하지 않아도 돼요.
face-contrast-glad-but-heavy = 말은 밝은데, 얼굴은 조금 힘들어 보여요. 애써 밝지 않아도 괜찮아요.
face-contrast-heavy-but-smiling = 힘든 이야기를 하면서도 웃고 있네요. 웃는 얼굴도, 무거운 마음도 둘 다 진짜일 수 있어요.
face-motion-steady = 처음부터 끝까지 <b>{ $feeling }</b>이 이어졌어요.
face-motion-changed = 처음에는 <b>{ $first }</b>, 뒤로 가면서 <b>{ $last }</b> 쪽으로 바뀌었어요.
face-picture-forgotten = <i>사진은 읽고 바로 잊었어요.</i>
face-video-forgotten = <i>영상은 읽고 바로 잊었어요.</i>
face-which = 사람이 { $n }명 보여요. 어느 쪽이 나예요?
face-which-album = 사진에 모두 { $n }명이 보여요. 어느 쪽이 나예요?
face-nobody = 이 중엔 없어요
face-nobody-taken = 알겠어요. 읽은 건 모두 잊었어요.
face-album = 사진 { $n }장을 보았어요.
face-album-page = { $n }번 사진: { $what }
face-album-face = 얼굴 { $n } { $feeling }
face-album-unsure = 잘 모르겠어요

face-yes = 맞아요
face-no = 아니에요
face-choose = 마음 고르기
face-skip = 조언 보기
face-erase = 🗑 그림도 지우기
face-erase-all = 🗑 사진 지우기
face-let-stay = 📌 다음부턴 남기기
face-let-go = 🧹 다음부턴 지우기
face-erased = 지웠어요.
face-cannot-erase = 이 사진은 제가 지울 수 없어요. 메시지를 길게 눌러 직접 지워 주세요.
face-will-stay = 다음부터는 보낸 사진을 대화에 남겨 둘게요.
face-will-go = 다음부터는 답한 뒤에 보낸 사진을 대화에서 지울게요.
face-heard-before = 벌써 들었어요.
face-confirmed = 그렇군요, 말해 줘서 고마워요.
face-ask-feeling = 제가 잘못 봤군요. 지금 마음은 어느 쪽이에요?
face-named = 알려 줘서 고마워요. <b>{ $feeling }</b>이었군요. 표정보다 당신의 말을 믿을게요.

face-ask-advice = 조언이 필요해요? 무엇을 도울지 골라 주세요.
face-enough = 괜찮아요
face-enough-taken = 네, 곁에 있을게요. 필요해지면 언제든 말해 주세요.
face-dice = 🎲
face-topic-food = 음식
face-topic-travel = 여행
face-topic-exercise = 운동
face-topic-music = 음악
face-topic-film = 영화
face-topic-cause = 기분의 이유
face-topic-phrase = 힘이 되는 말
face-topic-sympathy = 공감
face-topic-understanding = 이해
face-topic-need = 지금 필요한 것
face-prompt-offer =
    이렇게 말해 볼까요?

    <blockquote>{ $prompt }</blockquote>
face-prompt-said = 💬 <i>{ $prompt }</i>
face-prompt-send = 보내기
face-prompt-change = 바꾸기
face-prompt-anew = 새로 쓰기
face-prompt-other = ◀ 다른 조언
face-prompt-edit =
    아래 글을 눌러 복사한 뒤, 마음에 맞게 고쳐서 보내 주세요. 그만두려면 /cancel 이에요.

    <code>{ $prompt }</code>
face-prompt-write = 무엇이든 편하게 적어 보내 주세요. 그 말에 맞춰 “{ $topic }” 쪽으로 답해 볼게요. 그만두려면 /cancel 이에요.
face-i-joy = 저 지금 기분이 좋아요.
face-i-sadness = 저 지금 슬퍼요.
face-i-anger = 저 지금 화가 나요.
face-i-worry = 저 지금 걱정이 많아요.
face-i-anxiety = 저 지금 불안해요.
face-i-depression = 저 지금 마음이 가라앉아 있어요.
face-i-fear = 저 지금 두려워요.
face-i-surprise = 저 지금 많이 놀랐어요.
face-i-disgust = 저 지금 마음이 불편해요.
face-i-neutral = 저 지금 담담해요.
face-i-unknown = 지금 제 기분이 어떤지 잘 모르겠어요.
face-want-food = 이럴 때 먹으면 좋은 음식을 추천해 주세요.
face-want-travel = 기분 전환하러 갈 만한 여행지를 추천해 주세요.
face-want-exercise = 어떤 운동을 하면 좋을지 추천해 주세요.
face-want-music = 들을 만한 음악을 추천해 주세요.
face-want-film = 볼 만한 영화를 추천해 주세요.
face-want-cause = 왜 이런 기분이 드는지 같이 생각해 볼래요?
face-want-phrase = 힘이 되는 말 한마디 해 줄래요?
face-want-sympathy = 제 마음에 공감해 줄래요?
face-want-understanding = 제 마음을 이해해 줄래요?
face-want-need = 지금 저한테 필요한 게 뭘까요?

face-trouble-no-face = 이 사진에서는 얼굴을 찾지 못했어요. 그림이나 인형 말고, 얼굴이 밝게 정면으로 나온 사진이면 다시 볼게요.
face-trouble-no-face-video = 이 영상에서는 얼굴을 찾지 못했어요. 밝은 곳에서 얼굴을 정면으로 찍어 보내 줄래요?
face-trouble-small-face = 얼굴이 너무 작아서 표정이 보이지 않아요. 조금 더 가까이에서 찍어 줄래요?
face-trouble-pixels = 사진이 너무 커요. 2,500만 화소까지 볼 수 있어요. “사진”으로 보내면 텔레그램이 알아서 줄여 줘요.
face-trouble-bytes = 파일이 너무 커요. 20MB까지 볼 수 있어요. 조금 줄여서 다시 보내 줄래요?
face-trouble-long = 영상이 조금 길어요. 60초까지 볼 수 있어요. 짧게 다시 보내 줄래요?
face-trouble-unsupported = 이 형식은 열 수 없어요. 아이폰의 HEIC라면 “파일” 말고 “사진”으로 보내 주세요. JPEG, PNG, WebP, GIF를 볼 수 있어요.
face-trouble-damaged = 사진이 깨져 있어서 열리지 않아요. 한 번만 다시 보내 줄래요?
face-trouble-video-damaged = 영상이 깨져 있어서 열리지 않아요. 한 번만 다시 보내 줄래요?
face-trouble-gone = 그 사진은 이제 텔레그램에서 열리지 않아요. 다시 보내 주면 바로 볼게요.
face-trouble-slow = 지금은 보는 데 시간이 너무 오래 걸려요. 잠시 뒤에 다시 보내 줄래요?
face-trouble-failed = 사진을 보다가 제 쪽에서 문제가 생겼어요. 미안해요. 기분은 글로 들려줘도 돼요.
face-trouble-no-engine = 미안해요, 지금은 사진과 영상을 볼 수 없어요. 어떤 순간인지 글로 들려줄래요?

face-photos = 📷 사진
face-settings =
    <b>사진 읽기</b>
    • 표정 읽기: { $agreed }
    • 보낸 사진: { $stays }
face-settings-agreed = 동의했어요
face-settings-not-agreed = 아직 동의하지 않았어요. 사진을 보내면 먼저 물어볼게요
face-settings-stays = 대화에 남겨 둬요
face-settings-goes = 답한 뒤 대화에서 지워요
face-withdraw = 사진 읽기 그만두기
face-withdrawn = 이제 사진을 보지 않을게요. 표정에서 배운 것도 모두 잊었어요.

face-drawing-title = 표정에서 보이는 마음
face-drawing-over-time = 시간에 따라 보이는 마음
face-drawing-second = 초
face-album-nobody = 얼굴을 찾지 못했어요
face-album-unreadable = 열 수 없었어요
