data-news = 받은 소식
data-news-why = 같은 소식을 두 번 보내지 않으려고
data-news-refusal = 소식 받지 않기
data-news-refusal-why = 소식을 보내지 않으려고
data-bans = 이용 제한
data-bans-why = 제한된 분이 계정을 지우고 다시 오는 것을 막으려고. 계정을 지워도 1년 동안 남아요.
data-field-broadcast-id = 소식 번호
door-paused = 지금은 마음이를 손보고 있어요. 곧 돌아올게요. 힘든 순간이라면 /sos 는 언제나 열려 있어요.
door-banned = 지금은 이용이 막혀 있어요. /board 는 읽을 수 있고, 다르게 생각하시면 /appeal 로 알려 주세요. /sos 와 /privacy 도 그대로 쓸 수 있어요.
news-heading = 📌 <b>마음이 소식</b>
news-refuse = 소식 그만 받기
news-welcome = 소식 다시 받기
news-refused = 이제 소식을 보내지 않을게요.
news-welcomed = 소식을 다시 보내 드릴게요.
operators-panel = <b>운영</b>
operators-running = 🌿 모두 쓸 수 있어요.
operators-paused = ✋ 점검 중이에요. 운영자와 /sos 만 열려 있어요.
operators-desk-works = 💬 문의 그룹이 연결되어 있어요.
operators-desk-none-set = 💬 문의 그룹이 정해지지 않았어요 (MAEUMI_SUPPORT_CHAT_ID). 문의가 오면 여기로 알려 드려요.
operators-desk-not-found = 💬 문의 그룹을 찾지 못했어요. 봇이 그룹에 들어가 있는지 살펴봐 주세요.
operators-desk-no-forum = 💬 문의 그룹에 주제(토픽) 기능이 꺼져 있어요. 그룹 설정에서 켜 주세요.
operators-desk-no-rights = 💬 문의 그룹에서 봇에게 ‘주제 관리’ 권한을 주세요.
operators-commands =
    <code>/admin broadcast 글</code> 소식 보내기
    <code>/admin ban post 7</code> 이용 제한, <code>unban</code> 풀기
    (<code>ticket</code>, <code>comment</code>, <code>letter</code> 도 번호로)
    <code>/admin film 제목</code> 영화 고치기, 숨기기
    <code>/admin ticket 3</code> 문의 보기
    <code>/admin reply 3 글</code> 답하기
    <code>/admin close 3</code> 문의 끝내기
    <code>/admin board</code> 게시판과 운영자 그룹
operators-numbers = 통계
operators-news = 📌 소식
operators-bans = ✋ 제한
operators-pause = 점검 시작
operators-resume = 점검 끝
operators-back = 처음으로
operators-statistics =
    <b>통계</b>
    사람 <b>{ $people }</b> · 7일 안에 온 사람 <b>{ $active }</b> · 차단함 { $blocked }
    이야기 <b>{ $talks }</b> · 메시지 { $messages }
    영화 추천 <b>{ $shown }</b> · 저장 { $saved }
    게시글 <b>{ $posts }</b>
    문의 { $tickets } (기다림 <b>{ $opened }</b>) · 이용 제한 { $banned }
    처리를 기다림 { $waiting } · 시작한 뒤 오류 { $errors }
    { "" }
operators-moods = <b>이번 주 마음</b> (10명 이상만)
operators-no-moods = 이번 주 마음은 한 감정에 10명이 모이면 보여요.
operators-ban-list = <b>이용 제한</b>
operators-ban-none = 제한된 분이 없어요.
operators-ban = { $source } { $number }번 · { $date } · <code>{ $verb }</code>
operators-source-ticket = 문의
operators-source-post = 게시글
operators-source-comment = 댓글
operators-source-letter = 편지
operators-ban-banned = 이용을 제한했어요.
operators-ban-already = 벌써 제한된 분이에요.
operators-ban-nobody = 그 번호로는 찾지 못했어요.
operators-ban-operator = 운영자는 제한할 수 없어요.
operators-ban-unbanned = 제한을 풀었어요.
operators-ask-news = 소식으로 보낼 글을 적어 주세요. 보내기 전에 한 번 더 보여 드려요. 그만두려면 /cancel 을 눌러 주세요.
operators-news-too-long = 소식은 1자에서 { $limit }자까지 보낼 수 있어요.
operators-news-preview = 이대로 <b>{ $count }명</b>에게 보낼까요?
operators-news-send = 🕊 { $count }명에게 보내기
operators-news-drop = 버리기
operators-news-dropped = 보내지 않았어요.
operators-news-progress =
    <b>소식</b> · { $state }
    { $sent } / { $total }명에게 보냈어요. 남은 사람 { $waiting } · 차단 { $blocked } · 실패 { $failed }
operators-news-draft = 준비됨
operators-news-sending = 보내는 중
operators-news-stopped = 멈춤
operators-news-done = 다 보냈어요
operators-news-stop = 멈추기
operators-news-go-on = 이어서 보내기
operators-films = 어느 영화인가요?
operators-no-film = 그런 영화를 찾지 못했어요.
operators-film-shown = 🌿 추천에 나와요.
operators-film-hidden = ✋ 누구에게도 추천하지 않아요.
operators-film-hide = 숨기기
operators-film-show = 다시 추천하기
operators-film-refused = 그렇게는 고칠 수 없어요. 링크는 https 로 시작해야 하고, 제목은 120자, 줄거리는 1,200자까지예요.
operators-film-how =
    <code>/admin film { $number } title 새 제목</code>
    <code>/admin film { $number } summary 새 줄거리</code>
    <code>/admin film { $number } netflix https://…</code>
    <code>/admin film { $number } reset</code> 되돌리기
operators-no-ticket = 그런 문의가 없거나 답할 글이 비어 있어요.
operators-replied = 전했어요.
operators-nobody = 거두었거나 이미 끝난 문의라 전할 수 없어요.
