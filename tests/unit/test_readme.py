"""The README is true: what it names exists, and its commands run."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()
]
PIPES = [line for line in COMMANDS if line.startswith("echo ")]
MAKE = [line for line in COMMANDS if line.startswith("make ")]


def test_the_commands_are_those_that_are_run_here_or_in_ci() -> None:
    others = [line for line in COMMANDS if line not in PIPES + MAKE]

    assert others == [
        "docker compose --env-file .env --file docker/compose.yaml up --build",
        ".venv/bin/python -m bench reply",
    ]


@pytest.mark.parametrize("command", MAKE)
def test_make_knows_the_target(command: str) -> None:
    subprocess.run(["make", "--dry-run", *command.split()[1:]], cwd=ROOT, check=True, capture_output=True)


@pytest.mark.parametrize("command", PIPES)
def test_a_piped_command_gives_a_line_of_json(command: str) -> None:
    words = shlex.split(command)
    pipe = words.index("|")
    program = [sys.executable, *words[pipe + 2 :]]

    ended = subprocess.run(
        program, cwd=ROOT, input=words[1] + "\n", capture_output=True, text=True, check=True
    )

    assert json.loads(ended.stdout.splitlines()[0])


@pytest.mark.parametrize("module", ["bot", "playground"])
def test_the_help_of_a_module_runs(module: str) -> None:
    subprocess.run([sys.executable, "-m", module, "--help"], cwd=ROOT, check=True, capture_output=True)


def test_what_is_linked_exists() -> None:
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", README) if not target.startswith("http")]

    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_folder_of_the_map_exists() -> None:
    folders = re.findall(r"`([a-z/]+/)`", README)

    assert [folder for folder in folders if folder != "var/" and not (ROOT / folder).exists()] == []


def test_every_pinned_package_has_its_reason() -> None:
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    pinned = [
        re.split(r"[=\[]", line)[0]
        for name in ("requirements.txt", "requirements-dev.txt")
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
        if line and line[0] not in "#-"
    ]

    assert [package for package in pinned if package.lower() not in reasons.lower()] == []


def test_every_setting_stands_in_the_example() -> None:
    from bot.settings import Settings  # noqa: PLC0415  # reading settings is what is tested

    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    names = [field.alias for field in Settings.model_fields.values()]

    assert [name for name in names if f"\n#{name}=" not in example] == []
