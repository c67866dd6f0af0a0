command-rules = 함께 지키는 약속
command-appeal = 조치에 이의 말하기
conduct-rules =
    <b>함께 지키는 약속</b>
    • 서로의 마음을 다그치거나 비난하지 않아요.
    • 이름, 연락처처럼 누구인지 알 수 있는 건 적지 않아요.
    • 광고와 모집 글은 올리지 않아요.
    • 위급할 때는 글보다 먼저 /sos 를 눌러 주세요.

    <b>지켜지지 않을 때</b>
    운영자가 경고를 드리고, 이어지면 7일 동안 글과 댓글, 편지를 쉬거나 이용이 막힐 수 있어요. 경고는 60일 뒤 사라져요.

    운영자는 글과 댓글, 편지의 내용만 보고, 누가 썼는지는 몰라요. 다시 봐 주길 바라시면 /appeal 로 알려 주세요.
conduct-told-warn = 남기신 글에 다른 분이 다칠 수 있는 내용이 있어 경고를 드려요. 60일이 지나면 사라져요. /rules 에서 약속을 볼 수 있고, 다르게 생각하시면 /appeal 로 알려 주세요.
conduct-told-mute = 7일 동안 글, 댓글, 편지를 쉬어 가요. 마음이와의 이야기는 그대로 할 수 있어요. 다르게 생각하시면 /appeal 로 알려 주세요.
conduct-told-ban = 함께 지키는 약속이 지켜지지 않아 이용을 막게 되었어요. 게시판은 계속 읽을 수 있고, 다르게 생각하시면 /appeal 로 알려 주세요. 힘들 때의 도움은 /sos 에 늘 있어요.
conduct-told-lift = 앞서 드린 조치를 거두었어요. 기다려 주셔서 고마워요.
conduct-did-warn = ⚠️ { $what }을 쓴 분께 경고했어요.
conduct-did-mute = 🔇 { $what }을 쓴 분이 7일 동안 쉬어요.
conduct-did-ban = ⛔ { $what }을 쓴 분의 이용을 막았어요.
conduct-did-lift = ↩️ { $what }에 대한 조치를 거두었어요.
conduct-source-post = 글 { $number }번
conduct-source-comment = 댓글 { $number }번
conduct-source-letter = 편지 { $number }번
conduct-source-ticket = 문의 { $number }번
conduct-do-warn = 경고
conduct-do-mute = 7일 쉬기
conduct-do-ban = 이용 막기
conduct-do-lift = 조치 거두기
conduct-kind-warning = 경고
conduct-kind-mute = 7일 쉬기
conduct-kind-ban = 이용 막기
conduct-kind-hidden = 가려진 글
conduct-kind-rejected = 올라가지 않은 글
conduct-appeal =
    ✋ <b>이의 제기</b> · { $kind } · { $what }

    <blockquote>{ $text }</blockquote>
conduct-say-muted = 지금은 글과 댓글, 편지를 쉬는 기간이에요. 마음이와의 이야기는 그대로 할 수 있어요. 다르게 생각하시면 /appeal 로 알려 주세요.
conduct-say-appeal-how =
    /appeal 뒤에 하고 싶은 말을 이어서 적어 주세요. ({ $limit }자까지) 이름 없이 운영자에게 전해 드려요.

    예: <code>/appeal 친구끼리 하는 농담이었어요</code>
conduct-say-appeal-long = 하신 말씀이 { $n }자예요. { $limit }자까지 전할 수 있으니 조금만 줄여 주세요. 보내신 글은 위에 그대로 있어요.
conduct-say-appeal-often = 이의는 하루에 { $limit }번까지 전해 드려요. 앞서 하신 말씀은 운영자에게 가 있어요.
conduct-say-appeal-nothing = 지금 받으신 조치가 없어요.
conduct-say-appeal-sent = 이름 없이 운영자에게 전했어요. 결정이 바뀌면 알려 드릴게요.
conduct-say-appeal-later = 지금은 운영자에게 닿지 않아요. 조금 뒤에 한 번 더 보내 주세요.
conduct-say-only-moderators = 운영자만 할 수 있어요.
conduct-say-nothing-new = 더 할 일이 없어요.
