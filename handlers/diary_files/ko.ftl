## 기분 기록 파일

diary-files =
    <b>🗂 기분 기록을 파일로</b>
    모든 기록을 시각과 시간대까지 담아 드려요. CSV는 엑셀에서 열리고, JSON은 다른 프로그램으로 옮길 때 좋아요.

    파일은 암호화되어 있지 않으니 나만 보는 곳에 두세요. 다일리오(Daylio)에서 쓰던 기록도 가져올 수 있어요.
diary-files-open = 파일로 내보내기·가져오기
diary-files-bring = Daylio 가져오기
diary-files-log = 기분 남기기
diary-files-empty = 아직 내보낼 기분 기록이 없어요. 하나만 남겨도 파일로 받을 수 있어요.
diary-files-made = 기분 기록 { $n }개예요. 나만 보는 곳에 간직해 주세요.
diary-files-ask =
    <b>Daylio 기록 가져오기</b>
    Daylio에서 더보기 → 내보내기 → CSV를 고르고, 그 파일을 여기로 보내 주세요. { $megabytes }MB까지 읽을 수 있어요.

    먼저 몇 개가 들어올지 보여 드리고, 누르기 전에는 아무것도 쓰지 않아요. 그만두려면 /cancel 이에요.
diary-files-unasked = 표 파일이네요. 아직 열어 보지 않았어요. Daylio 기록이라면 아래를 누르고 한 번 더 보내 주세요.
diary-files-too-big = 파일이 너무 커요. { $megabytes }MB보다 작은 CSV로 나누어 보내 주세요. 그만두려면 /cancel 이에요.
diary-files-too-many = 기록이 { $rows }줄보다 많아요. 파일을 나누어 보내 주세요. 그만두려면 /cancel 이에요.
diary-files-no-text = 글자로 읽을 수 없는 파일이에요. 백업이나 엑셀 파일이 아니라, CSV로 내보낸 파일을 보내 주세요. 그만두려면 /cancel 이에요.
diary-files-not-daylio = Daylio에서 내보낸 표가 아닌 것 같아요. 첫 줄에 full_date, time, mood 가 있어야 해요. 다시 보내거나 /cancel 로 그만둘 수 있어요.
diary-files-damaged = 파일이 망가진 것 같아요. Daylio에서 다시 내보내서 보내 주세요. 그만두려면 /cancel 이에요.
diary-files-empty-file = 파일 안에 기록이 하나도 없어요. 다른 파일을 보내거나 /cancel 로 그만둘 수 있어요.
diary-files-file-gone = 텔레그램에서 그 파일을 다시 받을 수 없어요. 파일을 한 번 더 보내 주세요. 그만두려면 /cancel 이에요.
diary-files-which-mood =
    제가 모르는 기분이 { $n }개 있어요.
    <b>{ $name }</b>, 어디에 가까운 기분이에요?
diary-files-leave-out = 이 기분은 빼기
diary-files-stop = 그만두기
diary-files-new = 새로 들어올 기록 <b>{ $n }개</b> ({ $first } ~ { $last })
diary-files-nothing-new = 새로 들어올 기록이 없어요.
diary-files-n-known = · 전에 가져온 기록 { $n }개는 건너뛰어요.
diary-files-n-out = · 빼기로 한 기분의 기록 { $n }개는 들어오지 않아요.
diary-files-n-unread = · 읽지 못한 줄이 { $n }개 있어요.
diary-files-n-cut = · 긴 메모 { $n }개는 { $limit }자까지만 담겨요.
diary-files-not-yet = 아직 아무것도 쓰지 않았어요.
diary-files-take = 가져오기
diary-files-taken = 기록 { $n }개를 가져왔어요. /diary 에서 함께 볼 수 있어요. 마음이 바뀌면 30일 안에 한 번에 되돌릴 수 있어요.
diary-files-heavy = 최근에 적은 글 가운데 많이 무거운 마음이 보여요. 혼자 다 들고 있지 않아도 돼요. 사람과 이야기하고 싶으면 아래에서 찾을 수 있어요.
diary-files-lines = 이야기할 수 있는 곳
diary-files-undo = 되돌리기
diary-files-undone = 가져온 기록 { $n }개를 다시 지웠어요.
diary-files-left = 아무것도 쓰지 않았어요.
diary-files-gone = 지금은 할 수 있는 게 없는 파일이에요. /diary_import 로 다시 시작할 수 있어요.
command-diary-export = 기분 기록을 파일로

## 보관하는 것

data-diary-imports = 가져온 일기 파일
data-diary-imports-why = 가져온 기록을 되돌릴 수 있게 하려고
