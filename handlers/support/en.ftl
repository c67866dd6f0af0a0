data-tickets = Tickets
data-tickets-why = To show you how your questions stand
data-ticket-messages = What was said in tickets
data-ticket-messages-why = So that operators can read and answer
data-ticket-drafts = A ticket you were writing
data-ticket-drafts-why = To show it to you before it is sent
