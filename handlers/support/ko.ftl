data-tickets = 문의
data-tickets-why = 문의가 어디까지 왔는지 보여 주려고
data-ticket-messages = 문의 내용
data-ticket-messages-why = 운영자가 읽고 답하려고
data-ticket-drafts = 쓰고 있던 문의
data-ticket-drafts-why = 보내기 전에 다시 보여 주려고
command-contact = 운영자에게 문의하기
command-tickets = 내 문의 보기
support-ask =
    운영자에게 전할 말을 적어 주세요. 2,000자까지 쓸 수 있고, 보내기 전에 한 번 더 보여 드려요.

    운영자에게는 문의 번호와 별명만 보여요. 급하고 힘든 순간이라면 /sos 가 더 빨라요.
support-ask-more = { $number }번 문의에 더 전할 말을 적어 주세요.
support-ask-edit = { $number }번 문의에 마지막으로 적은 글을 고칠게요. 새 글을 적어 주세요.
support-preview = <b>이대로 보낼까요?</b> 다르게 쓰고 싶으면 그냥 다시 적어 주세요.
support-send = 보내기
support-cancel = 그만두기
support-dropped = 보내지 않았어요. 언제든 /contact 로 다시 적어 주세요.
support-too-long = 글이 조금 길어요. { $limit }자까지 보낼 수 있는데 지금은 { $length }자예요. 줄여서 다시 적어 주세요.
support-too-many = 오늘은 문의를 많이 보내 주셔서 더 받을 수 없어요. 보낸 문의는 잘 있으니 내일 이어서 적어 주세요.
support-is-withdrawn = 거둔 문의에는 더 적을 수 없어요. /contact 로 새로 문의해 주세요.
support-sent-new = { $number }번 문의로 잘 받았어요. 답이 오면 여기로 바로 알려 드릴게요.
support-sent-added = { $number }번 문의에 이어서 전했어요.
support-sent-edited = { $number }번 문의의 글을 고쳤어요. 운영자에게도 고친 글이 보여요.
support-nothing-to-send = 보낼 글이 없어요. 벌써 보냈다면 /tickets 에서 볼 수 있어요.
support-open-ticket = 문의 보기
support-none = 아직 보낸 문의가 없어요.
support-new = ✍ 새 문의
support-page = <b>내 문의</b> { $page }/{ $pages }
support-read = { $number }번 보기
support-number = 문의 { $number }번
support-is-open = 기다리는 중
support-is-answered = 답변 도착
support-is-closed = 마무리됨
support-is-withdrawn-short = 거둠
support-when = { $month }월 { $day }일 { $time }
support-no-text = (거둔 글이에요)
support-was-closed = 마무리되었어요
support-me = 나
support-operator = 운영자
support-add = 더 적기
support-edit = 고치기
support-withdraw = 거두기
support-list = 목록으로
support-withdraw-ask = { $number }번 문의를 거둘까요? 적은 글은 운영자에게서도 지워지고 되돌릴 수 없어요.
support-withdraw-yes = 네, 거둘게요
support-withdraw-no = 그대로 둘게요
support-withdrawn = { $number }번 문의를 거두었어요. 글은 지웠어요.
support-answer = 💬 <b>운영자</b> · 문의 { $number }번
support-closed = 문의 { $number }번이 마무리되었어요. 더 궁금한 것이 있으면 아래 버튼으로 이어서 적어 주세요.
support-topic =
    <b>문의 { $number }번</b> · { $nickname }

    이 주제에 적는 글은 그대로 전해져요. /close 마무리 · /ban 이용 제한
support-topic-edited = <i>(고친 글)</i>
support-topic-withdrawn = <i>(거둔 글이에요)</i>
support-topic-blocked = 봇을 차단한 분이라 전하지 못했어요. 다시 오면 /tickets 에서 볼 수 있어요.
support-topic-no-edits = 고친 글은 전해지지 않아요. 바로잡을 말은 새 글로 적어 주세요.
support-topic-text-only = 글만 전할 수 있어요. 이것은 전해지지 않았어요.
support-topic-nobody = 문의를 거두었거나 떠난 분이라 전할 수 없어요.
support-topic-banned = 이 문의를 보낸 분의 이용을 제한했어요. /admin unban 으로 풀 수 있어요.
support-topic-may-not = 이용 제한은 MAEUMI_ADMIN_IDS 에 있는 운영자만 할 수 있고, 운영자는 제한할 수 없어요.
support-topic-closed = 마무리했어요. 문의한 분께도 알렸어요.
support-topic-how = 여기서는 /close 와 /ban 을 쓸 수 있어요. 다른 명령은 전해지지 않아요.
support-waits = 💬 { $number }번 문의가 왔는데 문의 그룹을 쓸 수 없어요. 문의는 잘 보관되어 있어요. /admin ticket { $number } 로 읽고 답할 수 있고, 그룹이 고쳐지면 그리로 옮겨져요.
support-how = /admin reply { $number } 답할 글 · /admin close { $number }
