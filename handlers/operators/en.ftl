data-news = News you got
data-news-why = So that nothing reaches you twice
data-news-refusal = No news, please
data-news-refusal-why = So that no news is sent to you
data-bans = Ban
data-bans-why = So that a ban is not lifted by deleting the account; it stays for a year after that.
data-field-broadcast-id = Number of the news
