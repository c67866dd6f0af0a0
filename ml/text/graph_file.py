"""The bytes of ONNX graphs, written without the `onnx` package: whoever only runs graphs spares its 10 MB.

ONNX files are protocol buffers: a message is a row of fields, each its number and kind (a varint of 7 bits
a byte, four bytes, or bytes after their length) and then the value. The numbers are those of ``onnx.proto``.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_VARINT, _BYTES, _FOUR_BYTES = 0, 2, 5
_MORE: Final = 0x80
"""Set in the bytes of a varint after which another follows."""
_FLOAT: Final = 1
"""How ONNX numbers the type of all tensors here."""
_LITTLE_ENDIAN: Final = np.dtype("<f4")

Attribute = int | float | str | Sequence[int]


def node(
    operation: str,
    inputs: Iterable[str],
    outputs: Iterable[str],
    *,
    domain: str = "",
    attributes: Mapping[str, Attribute] | None = None,
) -> bytes:
    """One operation of a graph."""
    return b"".join(
        (
            *(_text(1, name) for name in inputs),
            *(_text(2, name) for name in outputs),
            _text(4, operation),
            *(_field(5, _attribute(name, value)) for name, value in (attributes or {}).items()),
            _text(7, domain),
        )
    )


def constant(name: str, values: NDArray[np.float32]) -> bytes:
    """A tensor that belongs to a graph."""
    content = np.ascontiguousarray(values, dtype=_LITTLE_ENDIAN).tobytes()
    sizes = (_number(1, size) for size in values.shape)
    return b"".join((*sizes, _number(2, _FLOAT), _text(8, name), _field(9, content)))


def tensor_info(name: str, shape: Sequence[str | int] | None) -> bytes:
    """What goes into a graph or comes out; a size that differs from run to run has a name."""
    sizes = (_field(1, _text(2, size) if isinstance(size, str) else _number(1, size)) for size in shape or ())
    shaped = b"" if shape is None else _field(2, b"".join(sizes))
    return _text(1, name) + _field(2, _field(1, _number(1, _FLOAT) + shaped))


def graph(
    nodes: Iterable[bytes], constants: Iterable[bytes], inputs: Iterable[bytes], outputs: Iterable[bytes]
) -> bytes:
    """A graph, its nodes in the order of their work."""
    return b"".join(
        (
            *(_field(1, each) for each in nodes),
            _text(2, "net"),
            *(_field(5, each) for each in constants),
            *(_field(11, each) for each in inputs),
            *(_field(12, each) for each in outputs),
        )
    )


def model(content: bytes, *, ir_version: int, operations: Mapping[str, int]) -> bytes:
    """A whole file.

    Args:
        content: The graph.
        ir_version: Version of the format.
        operations: Version of the operations of each domain.
    """
    versions = (_field(8, _text(1, domain) + _number(2, version)) for domain, version in operations.items())
    return b"".join((_number(1, ir_version), _field(7, content), *versions))


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, int):
        kind, content = 2, _number(3, value)
    elif isinstance(value, float):
        kind, content = 1, _varint(2 << 3 | _FOUR_BYTES) + struct.pack("<f", value)
    elif isinstance(value, str):
        kind, content = 3, _text(4, value)
    else:
        kind, content = 7, b"".join(_number(8, each) for each in value)
    return _text(1, name) + content + _number(20, kind)


def _text(number: int, text: str) -> bytes:
    return _field(number, text.encode())


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3 | _VARINT) + _varint(value)


def _field(number: int, content: bytes) -> bytes:
    return b"".join((_varint(number << 3 | _BYTES), _varint(len(content)), content))


def _varint(value: int) -> bytes:
    value &= 0xFFFFFFFFFFFFFFFF
    found = bytearray()
    while value >= _MORE:
        found.append(value % _MORE | _MORE)
        value //= _MORE
    found.append(value)
    return bytes(found)
