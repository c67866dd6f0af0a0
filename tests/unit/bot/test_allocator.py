"""In a process of its own, since what is set there stays."""

import subprocess
import sys

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


def test_large_blocks_go_back_to_the_system() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )

    assert done.stdout.strip() == "True", done.stderr
