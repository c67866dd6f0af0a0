"""The JSON values that travel over the wire."""

from typing import Any, TypeAlias

JsonObject: TypeAlias = dict[str, Any]
JsonValue: TypeAlias = dict[str, Any] | list[Any] | str | int | float | bool | None


def present(**fields: Any) -> JsonObject:
    """Build an object from the fields that have a value; a trailing underscore shields Python's keywords."""
    return {name.rstrip("_"): value for name, value in fields.items() if value is not None}


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, the unit of Telegram's offsets, lengths and limits of entities."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
