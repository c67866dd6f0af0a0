channel-hidden = 🌫 잠시 가려 둔 글이에요. 운영자가 살펴보고 있어요.
post-lost = 채널에서 “{ $title }” 글이 지워졌어요. 게시판에는 그대로 있어요. 내 글에서 다시 올릴 수 있어요.
admin-board =
    <b>게시판 연결</b>
    • 채널: { $channel }
    • 토론 그룹: { $discussion }
    • 운영자 그룹: { $moderators }
    • 처리할 일: { $cases }건

    채널 연결: <code>/admin connect @채널이름</code>
    운영자 그룹: 그 그룹에서 <code>/admin moderators</code>
admin-none = 아직 없음
admin-stands-still = 권한 없음
admin-connect-to = “{ $title }” 연결하기
admin-connected =
    ✅ <b>{ $channel }</b> 채널을 게시판으로 연결했어요. 토론 그룹은 <b>{ $discussion }</b>이에요.
admin-moderators-connected = ✅ <b>{ $title }</b> 그룹에서 신고와 검토를 처리해요. 누가 썼는지는 보이지 않아요.
admin-missing = 아직 연결할 수 없어요. { $title }
admin-missing-chat = 그 채널을 찾지 못했어요. 이름이 맞는지, 봇이 관리자로 들어가 있는지 살펴봐 주세요.
admin-missing-channel = 채널이 아니에요. 채널의 이름이나 번호를 적어 주세요.
admin-missing-channel-admin = 채널에서 봇을 관리자로 추가해 주세요.
admin-missing-channel-can-post-messages = 채널에서 봇에게 ‘메시지 게시’ 권한을 주세요.
admin-missing-channel-can-edit-messages = 채널에서 봇에게 ‘메시지 수정’ 권한을 주세요.
admin-missing-channel-can-delete-messages = 채널에서 봇에게 ‘메시지 삭제’ 권한을 주세요.
admin-missing-link = 채널에 토론 그룹이 연결되어 있지 않아요. 채널 설정에서 토론 그룹을 연결해 주세요.
admin-missing-group-admin = 토론 그룹에서 봇을 관리자로 추가해 주세요.
admin-missing-group-can-delete-messages = 토론 그룹에서 봇에게 ‘메시지 삭제’ 권한을 주세요.
admin-missing-moderators = 그룹이 아니에요. 운영자 그룹 안에서 /admin moderators 를 보내 주세요.
admin-missing-moderators-private = 토론 그룹은 누구나 보는 곳이라 운영자 그룹으로 쓸 수 없어요.
admin-which = 채널을 알아보지 못했어요. @이름이나 -100으로 시작하는 번호로 적어 주세요.
admin-only = 운영자만 할 수 있어요.
admin-works-not = ⚠️ <b>{ $title }</b>에서 봇의 권한이 없어졌어요. 글은 안전하게 보관해 두었다가, 권한이 돌아오면 이어서 올릴게요.
admin-works-again = ✅ <b>{ $title }</b>에서 다시 일할 수 있어요. 밀린 글을 이어서 올려요.
