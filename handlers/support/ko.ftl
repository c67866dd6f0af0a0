data-tickets = 문의
data-tickets-why = 문의가 어디까지 왔는지 보여 주려고
data-ticket-messages = 문의 내용
data-ticket-messages-why = 운영자가 읽고 답하려고
data-ticket-drafts = 쓰고 있던 문의
data-ticket-drafts-why = 보내기 전에 다시 보여 주려고
