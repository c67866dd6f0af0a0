"""The page of an export that a person reads: everything that is kept, in their language."""

import html
from collections.abc import Mapping, Sequence
from datetime import datetime

from handlers.art.tokens import Theme, tokens
from handlers.genres import GENRE_KEYS
from handlers.person_data import Row, Value
from handlers.words import Words

_FEELINGS = frozenset(
    "joy sadness anger worry anxiety depression fear surprise disgust neutral".split()  # noqa: SIM905
)
_FILM_COLUMNS = frozenset({"film_id", "films"})
_LEAST_SHARE = 0.005


def readable(
    sections: Sequence[tuple[str, Sequence[str], Sequence[Row]]],
    titles: Mapping[int, str],
    say: Words,
    now: datetime,
) -> str:
    """Write the page; whatever people wrote is escaped."""
    parts = [
        _section(name, columns, rows, titles=titles, say=say, now=now) for name, columns, rows in sections
    ]
    title = html.escape(say("export-title"))
    made = html.escape(say("export-made", when=f"{now:%Y-%m-%d %H:%M}"))
    return (
        f'<!doctype html>\n<html lang="{say.locale}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_style()}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n<p>{made}</p>\n{''.join(parts)}</main>\n</body>\n</html>\n"
    )


def _section(
    name: str,
    columns: Sequence[str],
    rows: Sequence[Row],
    *,
    titles: Mapping[int, str],
    say: Words,
    now: datetime,
) -> str:
    heads = "".join(f"<th>{html.escape(say(f'data-field-{_dashed(column)}'))}</th>" for column in columns)
    lines = []
    for row in rows:
        cells = (
            _cell(row.get(column), say, now, titles if column in _FILM_COLUMNS else None)
            for column in columns
        )
        lines.append(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    return (
        f"<section>\n<h2>{html.escape(say(f'data-{name}'))}</h2>\n"
        f"<p>{html.escape(say(f'data-{name}-why'))}</p>\n"
        f'<div class="wide"><table>\n<tr>{heads}</tr>\n{chr(10).join(lines)}\n</table></div>\n</section>\n'
    )


def _cell(value: Value | object, say: Words, now: datetime, titles: Mapping[int, str] | None) -> str:
    written = ""
    match value:
        case None:
            pass
        case bool():
            written = say("export-yes") if value else say("export-no")
        case float():
            written = f"{value:.2f}".rstrip("0").rstrip(".")
        case datetime():
            written = f"{value.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"
        case "me" | "pet":
            written = say(f"export-{value}")
        case str() | int():
            written = _words(value, titles)
        case Mapping():
            written = _mapping(value, say, now)
        case Sequence():
            written = ", ".join(_cell(each, say, now, titles) for each in value)
        case _:
            written = html.escape(str(value))
    return written


def _words(value: str | int, titles: Mapping[int, str] | None) -> str:
    if titles is not None and str(value).lstrip("-").isdigit():
        return html.escape(titles.get(int(value), str(value)))
    return html.escape(str(value)).replace("\n", "<br>")


def _mapping(value: Mapping[str, object], say: Words, now: datetime) -> str:
    if value and value.keys() <= _FEELINGS:
        shares = sorted(((float(str(share)), name) for name, share in value.items()), reverse=True)
        return ", ".join(
            f"{say(f'feeling-{name}')} {share:.0%}" for share, name in shares if share >= _LEAST_SHARE
        )
    lines = (
        f"{html.escape(GENRE_KEYS.get(name, name))}: {_cell(each, say, now, None)}"
        for name, each in value.items()
        if each not in (None, [], (), "")
    )
    return "<br>".join(lines)


def _dashed(column: str) -> str:
    return column.replace("_", "-")


def _style() -> str:
    both = tokens()
    return (
        f":root{{{_colours(both.light)}}}@media(prefers-color-scheme:dark){{:root{{{_colours(both.dark)}}}}}"
        "body{margin:0;background:var(--paper);color:var(--ink);"
        "font:16px/1.6 NanumGothic,'Apple SD Gothic Neo',sans-serif}"
        "main{max-width:60rem;margin:0 auto;padding:24px 16px}"
        "section{background:var(--surface);border:1px solid var(--line);border-radius:16px;"
        "padding:16px;margin:16px 0}h1{font-size:28px}h2{font-size:20px;margin:0}"
        "p{color:var(--soft);margin:4px 0 12px}.wide{overflow-x:auto}"
        "table{border-collapse:collapse;width:100%;font-size:15px}"
        "th,td{text-align:left;vertical-align:top;padding:8px;border-top:1px solid var(--line)}"
        "td{overflow-wrap:anywhere;word-break:keep-all;min-width:3em}td:first-child{min-width:6em}"
    )


def _colours(theme: Theme) -> str:
    names = {"paper": "paper", "surface": "surface", "ink": "ink", "line": "line", "ink-soft": "soft"}
    return "".join(f"--{short}:rgb({','.join(map(str, theme[name]))});" for name, short in names.items())
