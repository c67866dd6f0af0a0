"""Checks JSON against the machine-readable description of the Bot API, where it is at hand."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

DESCRIPTION = Path(__file__).resolve().parents[4] / "shared" / "botapi" / "botapi-10.0.json"
_PLAIN: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "String": (str,),
    "Boolean": (bool,),
    "Float": (float, int),
}


@cache
def description() -> dict[str, Any]:
    """The description; the test is skipped without it."""
    if not DESCRIPTION.is_file():
        pytest.skip("the description of the Bot API (shared/botapi) is not here")
    loaded = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def problems(value: Any, types: list[str], where: str) -> list[str]:
    """What is wrong with a value that should be of one of some types."""
    found = [_problems(value, kind, where) for kind in types]
    return [] if any(not one for one in found) else min(found, key=len)


def _problems(value: Any, kind: str, where: str) -> list[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{where}: {value!r} is no {kind}"]
        inner = [kind.removeprefix("Array of ")]
        return [line for i, item in enumerate(value) for line in problems(item, inner, f"{where}[{i}]")]
    if kind in _PLAIN:
        is_right = isinstance(value, _PLAIN[kind]) and (kind == "Boolean" or not isinstance(value, bool))
        return [] if is_right else [f"{where}: {value!r} is no {kind}"]
    described = description()["types"][kind]
    if described.get("subtypes"):
        return problems(value, described["subtypes"], where)
    return _object_problems(value, described, where)


def _object_problems(value: Any, described: dict[str, Any], where: str) -> list[str]:
    name = described["name"]
    if not isinstance(value, dict):
        return [f"{where}: {value!r} is no {name}"]
    fields = {item["name"]: item for item in described.get("fields", [])}
    found = [f"{where}.{key}: unknown in {name}" for key in value.keys() - fields.keys()]
    for key, item in fields.items():
        if key in value:
            found += problems(value[key], item["types"], f"{where}.{key}")
        elif item["required"]:
            found.append(f"{where}.{key}: missing in {name}")
    return found
