privacy-page =
    <b>동의와 내 정보</b>
    • 계정(별명, 펫, 설정, 저장한 영화): { $service } 글에 동의
    • 나눈 이야기와 감정: { $talks }
    • 사진 읽기: { $photo }
    • 비밀 대화: { $secret }

    지키는 방법은 이래요. 이야기와 감정은 당신만의 열쇠로 암호화하고, 정해 둔 날이 지나면 지워요. 아래에서 언제든 보고, 받아 가고, 지울 수 있어요.
privacy-talks-given = { $version } 글에 동의
privacy-talks-none = 동의하지 않음. 이야기를 남기지 않고 있어요
privacy-photo-given = 동의함
privacy-photo-none = 동의하지 않음. 사진을 보내면 먼저 물어볼게요
privacy-secret-until = { $time }까지 켜져 있어요
privacy-secret-off = 꺼져 있어요
privacy-revoke-sensitive = 이야기 보관 그만
privacy-revoke-photo = 사진 동의 거두기
privacy-give-talks = 이야기 보관 동의
privacy-data = 남은 정보 보기
privacy-export = 받아 가기
privacy-delete = 모두 지우기
privacy-open = 개인정보·동의
privacy-ask-sensitive =
    이야기 보관을 그만두면 지금까지 나눈 이야기, 읽은 감정, 추천한 영화 기록, 표정에서 읽은 것이 <b>바로 지워지고 되돌릴 수 없어요.</b>

    그 뒤에도 이야기는 나눌 수 있어요. 다만 아무것도 남지 않아서, 지난 이야기를 기억하지 못해요. 저장한 영화와 별명은 그대로예요.
privacy-ask-photo = 사진 동의를 거두면 표정에서 읽은 것과 고쳐 준 말이 <b>바로 지워지고 되돌릴 수 없어요.</b> 다시 사진을 보내면 그때 새로 물어볼게요.
privacy-revoke-yes = 거두고 지울게요
privacy-revoke-no = 그대로 둘게요
privacy-revoked-sensitive = 지웠어요. 이제부터 이야기는 남기지 않아요. 언제든 편하게 말해 주세요.
privacy-revoked-photo = 지웠어요. 이제 사진을 보지 않을게요.
privacy-talks-text =
    <b>이야기를 보관해도 될까요?</b>
    • 나눈 이야기(180일까지)와 읽은 감정(400일까지)은 민감한 정보예요.
    • 당신만의 열쇠로 암호화하고, 답을 짓고 영화를 고르고 돌아보기를 보여 줄 때만 써요.
    • 광고에 쓰거나 다른 사람에게 보여 주지 않아요.
    • 동의하지 않아도 이야기할 수 있고, 언제든 /privacy 에서 거둘 수 있어요. 거두면 바로 지워요.
privacy-talks-agree = 네, 보관해도 돼요
privacy-talks-agreed = 고마워요. 이제부터 나눈 이야기를 기억할게요.
privacy-renew =
    지난번에 동의한 글이 바뀌었어요. 다시 읽고 골라 주세요. 고르기 전까지는 새로 남기는 것이 없어요.

    바뀐 것: 꼭 필요한 것과 고를 수 있는 것을 나누었고, 글, 편지, 문의까지 보관 기간을 적었어요. 이야기를 남기지 않고도 쓸 수 있어요.

    • 꼭 필요한 것: 별명, 펫, 설정, 저장한 영화
    • 고를 수 있는 것(민감한 정보): 나눈 이야기 180일, 읽은 감정 400일까지. 고르지 않으면 지금까지의 이야기도 지워요.

    /export 로 받아 가고 /delete_me 로 지우는 것은 지금도 할 수 있어요.

mydata-page =
    <b>지금 남아 있는 정보</b> ({ $page }/{ $pages })
mydata-thing =
    <b>{ $name }</b> · { $n }건
    { $why }
    항목: { $fields }
    보관: { $keep }
mydata-keep-account = 탈퇴할 때까지
mydata-keep-days = { $days }일
mydata-keep-until = { $days }일. 가장 최근 것은 { $day }에 지워져요
mydata-none = 남아 있는 정보가 없어요.

export-begin = 모으고 있어요. 잠시만 기다려 주세요…
export-file = 남아 있는 모든 정보예요. index.html 을 열면 읽을 수 있고, 옮길 때 쓰는 JSON과 CSV도 들어 있어요. 나만 볼 수 있는 곳에 두세요.
export-part = { $number }번째 파일이에요. 이어서 더 보낼게요.
export-title = 마음이에 남아 있는 내 정보
export-made = { $when }에 만들었어요.
export-yes = 예
export-me = 나
export-pet = 펫
export-no = 아니요

delete-ask =
    <b>모두 지울까요?</b>
    별명, 펫, 나눈 이야기, 감정, 저장한 영화, 설정이 모두 지워져요. 암호를 여는 열쇠도 없애서, 그 뒤에는 누구도 되살릴 수 없어요.
    먼저 받아 두고 싶으면 /export 를 눌러 주세요.
delete-next = 계속
delete-no = 그만둘게요
delete-really =
    마지막으로 여쭤볼게요. <b>지우면 되돌릴 수 없어요.</b>
delete-really-posts =
    마지막으로 여쭤볼게요. <b>지우면 되돌릴 수 없어요.</b>
    게시판에 쓴 글은 이름 없이 남겨 둘 수도 있고, 함께 지울 수도 있어요.
delete-yes = 네, 모두 지워 주세요
delete-keep-posts = 글은 이름 없이 남기기
delete-with-posts = 글까지 모두 지우기
delete-done =
    모두 지웠어요. 열쇠도 없앴어요. 그동안 함께해 줘서 고마웠어요.
    이 대화창에 보이는 글은 텔레그램에 있어요. 대화 지우기로 직접 지울 수 있어요.
    다시 만나고 싶으면 /start, 도움이 필요하면 언제든 /sos 예요.
delete-late = 시간이 지나서 지우지 않았어요. 다시 하려면 /delete_me 를 눌러 주세요.
delete-kept = 아무것도 지우지 않았어요. 그대로 있어요.
privacy-nobody = 남아 있는 정보가 없어요. 아직 시작하지 않았거나 이미 모두 지웠어요. /start 로 시작할 수 있어요.

secret-page-off =
    <b>비밀 대화</b>
    켜면 8시간 동안 나눈 이야기와 감정을 어디에도 남기지 않아요. 답하는 동안만 기억하고, 끝나면 잊어요.
    위급한 말에는 똑같이 도움받을 곳을 알려 드려요.
secret-page-on = <b>비밀 대화</b>가 { $time }까지 켜져 있어요. 나눈 이야기와 감정은 남지 않아요.
secret-page-always = 이야기 보관에 동의하지 않아서, 언제나 아무것도 남기지 않고 이야기하고 있어요. /privacy 에서 바꿀 수 있어요.
secret-on = 켜기
secret-off = 끄기
secret-more = 더 하기
secret-began =
    지금부터 { $time }까지 비밀 대화예요. 나눈 이야기와 감정을 남기지 않아요. 제가 다시 시작되면 대화 중에도 잊을 수 있어요.
    사진과 음성은 열지 않아요. 영화는 /try 로 골라 주세요. 먼저 끝내려면 /secret 을 눌러 주세요.
secret-ended = 비밀 대화를 끝내고 모두 잊었어요.
secret-over = 비밀 대화 시간이 끝났어요. 방금 글은 남기지 않았어요. 이어서 비밀로 이야기할까요, 아니면 이제 남겨도 될까요?
secret-end-and-keep = 이제 남겨도 돼요
secret-no-films = 지금은 이야기를 남기지 않고 있어서 추천도 기록하지 않아요. 남는 것 없이 영화를 고르려면 /try 를 눌러 주세요.
secret-no-picture = 지금은 아무것도 남기지 않는 대화라서 사진과 음성은 열지 않았어요. 글로 들려주면 잘 들을게요.
secret-not-kept = 지금은 남기지 않는 대화라서 기록하지 않았어요. /privacy 나 /secret 에서 다시 남기기로 바꿀 수 있어요.
secret-silence = 미안해요, 지금 할 말을 찾지 못했어요. 한 번만 더 말해 줄래요?

retention-warning = { $days }일 뒤면 마지막으로 만난 지 오래되어서, 남아 있는 정보를 모두 지우려고 해요. 그대로 두고 싶으면 아무 말이나 건네주세요. 지워도 괜찮으면 그냥 두면 돼요.

data-messages = 나눈 이야기
data-messages-why = 이어서 답하려고 보관해요.
data-summaries = 지난 이야기의 요약
data-summaries-why = 긴 이야기를 잊지 않으려고 보관해요.
data-readings = 읽은 감정
data-readings-why = 지금 마음에 맞게 답하고 돌아보기를 보여 주려고 보관해요.
data-votes = 답에 누른 좋아요와 별로예요
data-votes-why = 마음에 든 말투로 답하려고 보관해요.
data-nudges = 쉬어 가자고 말한 기록
data-nudges-why = 같은 말을 되풀이하지 않으려고 보관해요.
data-follow-ups = 안부를 물어볼 약속
data-follow-ups-why = 부탁한 때에 한 번 안부를 물으려고 보관해요.
data-looks = 사진을 본 과정
data-looks-why = 답이 끝날 때까지 필요한 것만 보관해요. 사진은 없어요.
data-face-labels = 표정에서 읽은 것과 고쳐 준 말
data-face-labels-why = 당신의 표정을 더 잘 읽으려고 보관해요.
data-film-choices = 볼 수 있는 곳과 피하고 싶은 것
data-film-choices-why = 추천할 때 지키려고 보관해요.
data-saved-films = 저장한 영화
data-saved-films-why = 다시 볼 수 있게 보관해요.
data-recommendations = 추천한 영화 묶음
data-recommendations-why = 넘겨 보던 추천을 다시 열려고 보관해요.
data-shown-films = 보여 준 영화
data-shown-films-why = 본 영화나 싫다고 한 영화를 다시 권하지 않으려고 보관해요.
data-consents = 동의 기록
data-consents-why = 무엇에 언제 동의했는지 보여 주려고 보관해요.
data-spending = 바깥 모델을 쓴 횟수
data-spending-why = 하루 한도를 지키려고 세어요.
data-deletion = 지우기 질문
data-deletion-why = 실수로 지우지 않도록 한 번 더 묻는 동안만 있어요.
data-chat = 처리 중인 메시지
data-chat-why = 답하기 전에 잃어버리지 않으려고 잠시 두고, 답하면 비워요.
data-account = 계정
data-account-why = 당신을 알아보고 고른 대로 답하려고 보관해요.
data-field-at = 때
data-field-who = 누가
data-field-text = 글
data-field-source = 무엇에서
data-field-scores = 감정
data-field-voted-at = 누른 때
data-field-is-up = 좋아요
data-field-unit-ids = 답의 조각
data-field-talk-id = 몇 번째 대화
data-field-kind = 종류
data-field-due-at = 약속한 때
data-field-stage = 단계
data-field-notes = 내용
data-field-saved-at = 저장한 때
data-field-film-id = 영화
data-field-wish = 바람
data-field-films = 영화들
data-field-shown-at = 보여 준 때
data-field-refused = 싫다고 함
data-field-seen = 봤다고 함
data-field-version = 글의 판
data-field-given-at = 동의한 때
data-field-revoked-at = 거둔 때
data-field-day = 날
data-field-n-used = 횟수
data-field-expires-at = 끝나는 때
data-field-n-waiting = 몇 개
data-field-id = 텔레그램 번호
data-field-nickname = 별명
data-field-pet = 펫
data-field-locale = 언어
data-field-timezone = 시간대
data-field-speech = 말투
data-field-reply-length = 답 길이
data-field-theme = 그림 밝기
data-field-adult-confirmed-at = 14세 확인
data-field-onboarded-at = 시작한 때
data-field-safety-hold-until = 조심하는 기간
data-field-safety-danger = 안내한 위험의 종류
data-field-safety-answers = 안내한 횟수
data-field-secret-until = 비밀 대화 끝
data-field-warned-at = 휴면 안내
data-field-created-at = 만든 때
data-field-last-seen-at = 마지막으로 온 때
command-privacy = 동의와 내 정보
command-mydata = 남아 있는 정보 보기
command-export = 내 정보 받아 가기
command-secret = 비밀 대화
command-delete-me = 모두 지우고 떠나기
