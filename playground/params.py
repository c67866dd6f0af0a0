"""Parameters of a call: read from query, form, multipart or JSON, and turned into their declared types."""

import json
import re
from dataclasses import dataclass, field

from aiohttp import web

from playground.errors import ApiError, bad_request
from playground.older_names import with_older_names
from playground.specs import MethodSpec, Parameter
from playground.wire import JsonObject, JsonValue

MAX_UPLOAD_BYTES = 50 * 1024 * 1024
"""The most that one file of an upload may have; the whole request may be a little larger."""
MAX_REQUEST_BYTES = MAX_UPLOAD_BYTES + 4 * 1024 * 1024
_INTEGER = re.compile(r"\s*([+-]?\d+)")
_FLOAT = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_ID = re.compile(r"-?\d{1,18}", re.ASCII)
_TRUE = frozenset({"true", "yes", "1"})
_MAX_INTEGER = 1 << 63
_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")
_LABELS = {
    "reply_markup": "reply keyboard markup",
    "reply_parameters": "reply parameters",
    "link_preview_options": "link preview options",
    "message_ids": "message identifiers",
    "menu_button": "menu button",
}


@dataclass(frozen=True)
class Upload:
    """A file that came with the request."""

    name: str
    mime_type: str
    data: bytes

    def as_note(self) -> JsonObject:
        """What the call log says about it."""
        return {"file_name": self.name, "mime_type": self.mime_type, "file_size": len(self.data)}


@dataclass
class RawRequest:
    """Fields as they came, and files with the name of their part."""

    fields: JsonObject = field(default_factory=dict)
    uploads: list[tuple[str, Upload]] = field(default_factory=list)

    @property
    def files(self) -> dict[str, Upload]:
        """The files by the name of their part; of several with one name, the last."""
        return dict(self.uploads)


@dataclass
class Params:
    """Decoded parameters by name; only those that were given, and those that the method knows."""

    values: JsonObject
    files: dict[str, Upload]

    def text(self, name: str) -> str | None:
        """A string, None if it was not given or is empty."""
        value = self.values.get(name)
        return str(value) if value not in {None, ""} else None

    def integer(self, name: str, default: int = 0) -> int:
        """An integer."""
        return int(self.values.get(name, default))

    def number(self, name: str) -> float | None:
        """A floating-point number."""
        value = self.values.get(name)
        return None if value is None else float(value)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A truth value."""
        return bool(self.values.get(name, default))

    def object(self, name: str) -> JsonObject | None:
        """A nested object."""
        value = self.values.get(name)
        return value if isinstance(value, dict) else None

    def array(self, name: str) -> list[JsonValue] | None:
        """A list."""
        value = self.values.get(name)
        return value if isinstance(value, list) else None

    def objects(self, name: str) -> list[JsonObject] | None:
        """A list of objects; anything else in it is a mistake of the caller."""
        value = self.array(name)
        if value is None:
            return None
        found = [item for item in value if isinstance(item, dict)]
        if len(found) != len(value):
            raise bad_request(f"expected an array of objects as {_label(name)}")
        return found

    def given(self, names: str) -> JsonObject:
        """Those of the named parameters that were given."""
        return {name: self.values[name] for name in names.split() if name in self.values}

    def for_log(self) -> JsonObject:
        """The parameters as the call log shows them, with files by name and size only."""
        notes = {name: upload.as_note() for name, upload in self.files.items()}
        return {**self.values, **notes}


async def read_request(request: web.Request) -> RawRequest:
    """Read everything that a client may send: query first, the body over it."""
    raw = RawRequest(dict(request.query))
    if request.method != "POST":
        return raw
    content_type = request.content_type
    if content_type == "application/json":
        body = await request.text()
        if body.strip():
            raw.fields.update(_json_body(body))
    elif content_type.startswith(("multipart/", "application/x-www-form-urlencoded")):
        await _read_form(request, raw)
    return raw


def _json_body(body: str) -> JsonObject:
    value = _parse_json(body, "request body")
    if not isinstance(value, dict):
        raise bad_request("object expected as request body")
    return {name: item for name, item in value.items() if item is not None}


async def _read_form(request: web.Request, raw: RawRequest) -> None:
    try:
        form = await request.post()
    except ValueError:
        raise bad_request("can't parse the request") from None
    for name, value in form.items():
        if isinstance(value, web.FileField):
            data = value.file.read()
            if len(data) > MAX_UPLOAD_BYTES:
                raise ApiError(413, "Request Entity Too Large")
            raw.uploads.append((name, Upload(value.filename, value.content_type, data)))
        elif isinstance(value, bytes | bytearray):
            raw.uploads.append((name, Upload(name, "application/octet-stream", bytes(value))))
        else:
            raw.fields[name] = value


def decode(spec: MethodSpec, raw: RawRequest) -> Params:
    """Turn the fields into what the method declares; unknown fields are ignored, as Telegram does."""
    values: JsonObject = {}
    fields = with_older_names(raw.fields)
    for parameter in spec.parameters:
        if parameter.name in fields:
            value = _decode_one(parameter, fields[parameter.name])
            if value is not None:
                values[parameter.name] = value
    return Params(values, raw.files)


def _decode_one(parameter: Parameter, value: JsonValue) -> JsonValue:
    match parameter.types[0]:
        case "Integer":
            if len(parameter.types) > 1:
                return _id_or_name(value)
            return to_integer(value)
        case "Boolean":
            return value if isinstance(value, bool) else _as_text(value).lower() in _TRUE
        case "Float":
            return _to_float(value)
        case "String" | "InputFile":
            return _as_text(value)
        case kind:
            return _nested(parameter.name, kind, value)


def to_integer(value: JsonValue) -> int:
    """Read an integer as leniently as Telegram: the leading digits, else 0."""
    found = _INTEGER.match(_as_text(value))
    number = int(found.group(1)) if found else 0
    return number if -_MAX_INTEGER <= number < _MAX_INTEGER else 0


def _id_or_name(value: JsonValue) -> int | str:
    text = _as_text(value).strip()
    return int(text) if _ID.fullmatch(text) else text


def _to_float(value: JsonValue) -> float:
    found = _FLOAT.match(_as_text(value))
    return float(found.group(1)) if found else 0.0


def _as_text(value: JsonValue) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _nested(name: str, kind: str, value: JsonValue) -> JsonValue:
    is_list = kind.startswith("Array")
    if isinstance(value, str):
        if not value.strip():
            return None
        value = _parse_json(value, _label(name))
    if value is None:
        return None
    if not isinstance(value, list if is_list else dict):
        raise bad_request(f"{'array' if is_list else 'object'} expected as {_label(name)}")
    return value


def _parse_json(text: str, what: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError):
        raise bad_request(f"can't parse {what} JSON object") from None
    if _HALF_CHARACTER.search(text) and not _is_encodable(value):
        raise bad_request("strings must be encoded in UTF-8")
    return value


def _is_encodable(value: JsonValue) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _label(name: str) -> str:
    return _LABELS.get(name, name.replace("_", " "))
