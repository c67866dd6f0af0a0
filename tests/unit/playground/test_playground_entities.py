"""Formatting as Telegram reads it: marks, automatic entities, UTF-16 units, words of its errors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.entities.formatting import format_text
from playground.errors import ApiError
from playground.wire import JsonObject, utf16_length


def read(text: str, mode: str | None = None) -> tuple[str, list[tuple[str, str]]]:
    """The text, and each entity as its type and the piece of text it covers."""
    plain, entities = format_text(text, parse_mode=mode)
    return plain, [(entity["type"], piece(plain, entity)) for entity in entities]


def piece(text: str, entity: JsonObject) -> str:
    units = text.encode("utf-16-le")
    start = entity["offset"] * 2
    return units[start : start + entity["length"] * 2].decode("utf-16-le")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("/start try_1", [("bot_command", "/start")], id="deep link"),
        pytest.param(
            "😀 /help@maeumi_bot 님", [("bot_command", "/help@maeumi_bot")], id="command after emoji"
        ),
        pytest.param("a/b 1/2 https://a.kr/x", [("url", "https://a.kr/x")], id="no command inside words"),
        pytest.param(
            "example.com, naver.com/x?y=1.", [("url", "example.com"), ("url", "naver.com/x?y=1")], id="bare"
        ),
        pytest.param(
            "(https://ko.wikipedia.org/wiki/A_(B))", [("url", "https://ko.wikipedia.org/wiki/A_(B)")], id="()"
        ),
        pytest.param("#오늘 #123 #a1", [("hashtag", "#오늘"), ("hashtag", "#a1")], id="hashtags"),
        pytest.param(
            "me@a.co.kr @minji @ab", [("email", "me@a.co.kr"), ("mention", "@minji")], id="mail and mention"
        ),
        pytest.param("오늘은 3.5점이에요. 그래요.", [], id="plain Korean"),
        pytest.param(
            "$KRW +821012345678", [("cashtag", "$KRW"), ("phone_number", "+821012345678")], id="money"
        ),
    ],
)
def test_entities_are_found_without_marks(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text)[1] == expected


@pytest.mark.parametrize(
    ("source", "plain", "expected"),
    [
        pytest.param("<b>굵<i>게</i></b>", "굵게", [("bold", "굵게"), ("italic", "게")], id="nested"),
        pytest.param(
            "&lt;b&gt; &amp; &quot;&#44032;&#xAC00;&nbsp;", '<b> & "가가&nbsp;', [], id="references"
        ),
        pytest.param('<a href="https://a.kr?x=1&amp;y=2">가</a>', "가", [("text_link", "가")], id="link"),
        pytest.param("<a href='nonsense'>가</a>", "가", [], id="bad link"),
        pytest.param('<pre><code class="language-python">x</code></pre>', "x", [("pre", "x")], id="pre"),
        pytest.param("<code>/start</code>", "/start", [("code", "/start")], id="nothing inside code"),
        pytest.param('<span class="tg-spoiler">비밀</span>', "비밀", [("spoiler", "비밀")], id="spoiler"),
        pytest.param(
            "<blockquote expandable>긴\n글</blockquote>",
            "긴\n글",
            [("expandable_blockquote", "긴\n글")],
            id="quote",
        ),
        pytest.param("<u>a</><s>b</s>", "ab", [("underline", "a"), ("strikethrough", "b")], id="short end"),
        pytest.param("  <b> 가 </b>  ", " 가", [("bold", " 가")], id="trimmed"),
        pytest.param("<b></b>가<i> </i>나", "가 나", [], id="empty"),
    ],
)
def test_html(source: str, plain: str, expected: list[tuple[str, str]]) -> None:
    assert read(source, "HTML") == (plain, expected)


@pytest.mark.parametrize(
    ("source", "plain", "expected"),
    [
        pytest.param("*굵 _게_*", "굵 게", [("bold", "굵 게"), ("italic", "게")], id="nested"),
        pytest.param(
            "__밑 _기울_**__", "밑 기울", [("underline", "밑 기울"), ("italic", "기울")], id="underline"
        ),
        pytest.param(
            "||비밀|| ~지움~", "비밀 지움", [("spoiler", "비밀"), ("strikethrough", "지움")], id="spoiler"
        ),
        pytest.param(r"1\. a\_b \\ 끝\!", "1. a_b \\ 끝!", [], id="escapes"),
        pytest.param("[가](https://a.kr/\\))", "가", [("text_link", "가")], id="link"),
        pytest.param("```py\nx = 1```", "x = 1", [("pre", "x = 1")], id="pre"),
        pytest.param("`a*b`", "a*b", [("code", "a*b")], id="code"),
        pytest.param(">하나\n>둘\n셋", "하나\n둘\n셋", [("blockquote", "하나\n둘")], id="quote"),
        pytest.param(">하나\n>둘||", "하나\n둘", [("expandable_blockquote", "하나\n둘")], id="expandable"),
        pytest.param("![👍](tg://emoji?id=5368)", "👍", [("custom_emoji", "👍")], id="custom emoji"),
        pytest.param(
            "![내일](tg://time?unix=1647531900&format=wDT)", "내일", [("date_time", "내일")], id="time"
        ),
    ],
)
def test_markdown_v2(source: str, plain: str, expected: list[tuple[str, str]]) -> None:
    assert read(source, "MarkdownV2") == (plain, expected)


def test_legacy_markdown_reads_no_marks_inside_others() -> None:
    assert read("*굵_게* `코드` [가](http://a.kr) \\_ a", "markdown") == (
        "굵_게 코드 가 _ a",
        [("bold", "굵_게"), ("code", "코드"), ("text_link", "가")],
    )


@pytest.mark.parametrize(
    ("mode", "source", "expected"),
    [
        pytest.param("HTML", "가<b>a", 'Can\'t find end tag corresponding to start tag "b"', id="unclosed"),
        pytest.param("HTML", "가<x>a</x>", 'Unsupported start tag "x" at byte offset 3', id="unsupported"),
        pytest.param("HTML", "a</b>", "Unexpected end tag at byte offset 1", id="unexpected"),
        pytest.param(
            "HTML",
            "<b>a</i>",
            'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
            id="unmatched",
        ),
        pytest.param("HTML", "<b", "Unclosed start tag at byte offset 0", id="half a tag"),
        pytest.param(
            "HTML", "<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0', id="span"
        ),
        pytest.param(
            "MarkdownV2",
            "끝.",
            "Character '.' is reserved and must be escaped with the preceding '\\'",
            id="reserved",
        ),
        pytest.param("MarkdownV2", "가*a", "Can't find end of Bold entity at byte offset 3", id="bold"),
        pytest.param("MarkdownV2", "[a](b", "Can't find end of a URL at byte offset 3", id="url"),
        pytest.param(
            "Markdown", "가 _a", "Can't find end of the entity starting at byte offset 4", id="legacy"
        ),
    ],
)
def test_broken_marks_are_refused_in_telegrams_words(mode: str, source: str, expected: str) -> None:
    with pytest.raises(ApiError) as refused:
        format_text(source, parse_mode=mode)

    assert refused.value.description == f"Bad Request: can't parse entities: {expected}"


def test_a_bots_own_entities_are_cut_to_the_text() -> None:
    given_entities = [
        {"type": "bold", "offset": 0, "length": 99},
        {"type": "italic", "offset": 50, "length": 1},
        {"type": "nonsense", "offset": 0, "length": 1},
    ]

    assert format_text("😀가 ", entities=given_entities) == (
        "😀가",
        [{"offset": 0, "length": 3, "type": "bold"}],
    )


def test_an_entity_in_the_middle_of_a_character_is_refused() -> None:
    with pytest.raises(ApiError, match="in a middle of a UTF-16 symbol"):
        format_text("😀", entities=[{"type": "bold", "offset": 1, "length": 1}])


@given(st.text(max_size=60))
def test_every_text_is_read_without_marks(text: str) -> None:
    plain, entities = format_text(text)

    assert all(0 <= entity["offset"] < entity["offset"] + entity["length"] for entity in entities)
    assert all(entity["offset"] + entity["length"] <= utf16_length(plain) for entity in entities)


@given(
    st.text(alphabet="가a😀 \n*_~`[]()|>!\\<>/b&;=\"'-", max_size=40),
    st.sampled_from(["HTML", "MarkdownV2", "Markdown"]),
)
def test_every_marked_up_text_is_read_or_refused(text: str, mode: str) -> None:
    try:
        plain, entities = format_text(text, parse_mode=mode)
    except ApiError:
        return

    assert all(entity["offset"] + entity["length"] <= utf16_length(plain) for entity in entities)
