## What is kept

data-posts = 게시판 글
data-posts-why = 채널과 게시판에 익명으로 보여 드려요. 올리기 전에는 암호화해 두어요.
data-comments = 댓글
data-comments-why = 글 아래에 익명으로 보여 드려요.
data-reactions = 공감 표시
data-reactions-why = 같은 글에 두 번 세지 않으려고 기억해요.
data-reports = 신고
data-reports-why = 같은 글을 두 번 세지 않으려고 기억해요. 글쓴이에게는 보이지 않아요.
data-comment-reports = 댓글 신고
data-comment-reports-why = 같은 댓글을 두 번 세지 않으려고 기억해요. 쓴 분에게는 보이지 않아요.
data-field-comment-id = 댓글 번호
data-drafts = 쓰던 글
data-drafts-why = 이어서 쓸 수 있게 암호화해 두어요.
data-notices = 댓글 알림
data-notices-why = 댓글 소식을 한 시간에 한 번만 알리려고 세어 두어요.
data-field-category = 갈래
data-field-status = 상태
data-field-title = 제목
data-field-post-id = 글 번호
data-field-is-on = 켜져 있음
data-field-n-new = 새 댓글 수
data-field-told-at = 알려 드린 때

## Posts

post-category-daily = 일상
post-category-worry = 고민
post-category-film = 영화
post-category-cheer = 응원
post-tag-daily = #일상
post-tag-worry = #고민
post-tag-film = #영화
post-tag-cheer = #응원
post-signature = { $tag } · 익명의 { $nickname }
post-react-empathy = ❤️ 공감
post-react-comfort = 🤗 위로
post-react-same = 🙋 나도
post-comments = 💬 댓글
post-report = 🚩 신고
post-was-edited = 고침

## Writing

command-write = 게시판에 글쓰기
write-begin = ✏️ 글쓰기
write-category =
    <b>어떤 이야기를 올릴까요?</b>
    이름 없이 올라가요. 글마다 새 별명이 붙고, 텔레그램 이름은 누구에게도 보이지 않아요.
write-title = 제목을 적어 주세요. ({ $limit }자까지)
write-body = 이제 하고 싶은 이야기를 적어 주세요. ({ $limit }자까지)
write-picture = 사진을 한 장 넣을 수 있어요. 얼굴이나 이름이 보이지 않는지 살펴봐 주세요.
write-picture-or-film = 사진 한 장이나 영화 카드를 넣을 수 있어요.
write-no-picture = 사진 없이
write-film = 🎬 영화 카드
write-film-saved = 저장한 영화에서 골라 주세요. 다른 영화라면 제목을 적어 주세요.
write-film-title = 어떤 영화인가요? 제목을 적어 주세요.
write-film-found = 이 가운데 있나요? 없으면 제목을 다시 적어 주세요.
write-film-none = 그 영화는 찾지 못했어요. 제목을 조금 다르게 적어 볼까요?
write-some-name = ○○○
write-preview = <i>이렇게 보여요. 별명은 올릴 때 정해져요.</i>
write-send = 올리기
write-send-edit = 고친 글 올리기
write-change-title = 제목 고치기
write-change-body = 글 고치기
write-change-picture = 사진 고치기
write-drop = 그만두기
write-dropped = 쓰던 글을 지웠어요. 쓰고 싶을 때 언제든 오세요.
write-unfinished = 쓰던 글이 있어요: “{ $title }”
write-go-on = 이어 쓰기
write-anew = 새로 쓰기
write-published =
    글을 올렸어요. 이 글에서는 <b>{ $nickname }</b>님이에요.
    채널에도 곧 보여요. 나눠 줘서 고마워요.
write-edited = 고친 글을 올렸어요. 채널의 글도 곧 바뀌어요.
write-waiting =
    글을 받았어요. 이 글에서는 <b>{ $nickname }</b>님이에요.
    운영자가 글만 보고 확인한 뒤에 올라가요. 누가 썼는지는 보이지 않아요.
write-see = 글 보기
write-own = 내 글
write-board = 게시판
write-too-many-post = 글은 하루에 { $limit }개까지 올릴 수 있어요. 내일 다시 이야기해 주세요.
write-too-many-comment = 댓글은 한 시간에 { $limit }개까지 쓸 수 있어요. 잠시 쉬었다가 와 주세요.
write-locked = 지금은 운영자가 살펴보는 중이라 고칠 수 없어요.
write-nothing = 지금 쓰고 있는 글이 없어요.
write-empty = 빈 글은 올릴 수 없어요. 한 글자라도 적어 주세요.
write-long-title = 제목이 { $n }자예요. { $limit }자까지 쓸 수 있어서 { $over }자만 줄여 주세요.
write-long-body = 글이 { $n }자예요. { $limit }자까지 올릴 수 있어서 { $over }자만 줄여서 다시 보내 주세요. 보낸 글은 위에 그대로 있어요.
write-long-comment = 댓글이 { $n }자예요. { $limit }자까지 쓸 수 있어서 { $over }자만 줄여 주세요.
write-wants-category = 먼저 위에서 갈래를 골라 주세요.
write-wants-title = 지금은 제목을 기다리고 있어요. 글자로 적어 주세요.
write-wants-body = 지금은 본문을 기다리고 있어요. 글자로 적어 주세요.
write-wants-picture = 사진을 보내거나 위의 단추를 눌러 주세요.
write-wants-film = 영화 제목을 글자로 적어 주세요.
write-wants-preview = 위의 미리보기에서 올리거나 고칠 곳을 눌러 주세요.
write-picture-file = 파일로는 넣을 수 없어요. ‘사진’으로 보내 주세요.
write-picture-large = 사진이 너무 커요. 10MB보다 작은 사진으로 보내 주세요.
write-picture-text = 그림을 넣으려면 글이 { $limit }자까지여야 해요. 지금은 { $n }자예요. 그림 없이 올리거나 글을 줄여 주세요.
write-reveals =
    <b>누군지 알아볼 수 있는 정보가 있어요:</b> { $kinds }
    모두가 보는 곳이라 걱정돼요. 밑줄 친 곳을 가리거나 고쳐 주세요.
write-reveals-somewhere = 누군지 알아볼 수 있는 정보가 있는 것 같아요. 이름, 연락처, 다니는 곳이 없는지 살펴봐 주세요.
write-cover = ○로 가리고 올리기
write-spot-phone = 전화번호
write-spot-email = 이메일
write-spot-resident-number = 주민등록번호
write-spot-account-number = 계좌·카드 번호
write-spot-document-number = 증서 번호
write-spot-address = 주소
write-spot-messenger = 메신저 아이디
write-spot-plate = 차 번호
write-spot-name = 이름
write-spot-password = 비밀번호
write-refused-abuse = 누군가에게 상처가 될 수 있는 말이 보여요. 마음은 그대로 두고 말만 조금 바꿔 볼까요? 잘못 본 것 같으면 운영자에게 확인을 부탁할 수 있어요.
write-refused-spam = 광고나 홍보로 보여요. 게시판에는 올릴 수 없어요. 잘못 본 것 같으면 운영자에게 확인을 부탁할 수 있어요.
write-ask-moderator = 운영자에게 확인 부탁하기

## Comments

comment-write = 댓글 쓰기
comment-ask = “{ $title }”에 남길 말을 적어 주세요. 이름 없이 올라가요. ({ $limit }자까지)
comment-ask-anew =
    지금 댓글: “{ $body }”
    새로 적어 주세요. ({ $limit }자까지)
comment-published = <b>{ $nickname }</b> 별명으로 댓글을 남겼어요. 나눠 줘서 고마워요.
comment-edited = 댓글을 고쳤어요.
comment-see-post = 글 보기
comment-gone = 그 글은 지금 볼 수 없어요. 댓글은 올리지 않았어요.
comment-reveals = 누군지 알아볼 수 있는 정보가 있는 것 같아요. 그 부분을 빼고 다시 적어 주세요.
comment-refused-abuse = 상처가 될 수 있는 말이 보여요. 조금만 부드럽게 다시 적어 볼까요?
comment-refused-spam = 광고로 보이는 댓글은 올릴 수 없어요.
comment-by-author = 글쓴이
