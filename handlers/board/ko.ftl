## What is kept

data-posts = 게시판 글
data-posts-why = 채널과 게시판에 익명으로 보여 드려요. 올리기 전에는 암호화해 두어요.
data-comments = 댓글
data-comments-why = 글 아래에 익명으로 보여 드려요.
data-reactions = 공감 표시
data-reactions-why = 같은 글에 두 번 세지 않으려고 기억해요.
data-reports = 신고
data-reports-why = 같은 글을 두 번 세지 않으려고 기억해요. 글쓴이에게는 보이지 않아요.
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
