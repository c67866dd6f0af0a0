"""In a process of its own, since what is set there stays."""

import subprocess
import sys

import pytest

_PROGRAM = """
import platform, psutil
from bot.allocator import give_memory_back
is_set = give_memory_back()
assert is_set or platform.libc_ver()[0] != "glibc"
def resident(): return psutil.Process().memory_info().rss / 1e6
blocks = [bytearray(8_000_000) for _ in range(20)]
before = resident()
keeper = bytearray(200_000)
del blocks
print(before - resident() > 150 or not is_set)
"""


_TRIMMING = """
import platform, psutil
from bot.allocator import give_back_what_is_free
def resident(): return psutil.Process().memory_info().rss / 1e6
blocks = [bytearray(20_000) for _ in range(5_000)]
del blocks[:-1]
before = resident()
give_back_what_is_free()
print(before - resident() > 50 or platform.libc_ver()[0] != "glibc")
"""


@pytest.mark.parametrize(
    "program", [pytest.param(_PROGRAM, id="large blocks"), pytest.param(_TRIMMING, id="what is free")]
)
def test_memory_goes_back_to_the_system(program: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )

    assert done.stdout.strip() == "True", done.stderr
