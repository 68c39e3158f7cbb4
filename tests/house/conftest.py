"""What the README says, as data; and a way to call the command as a user does."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest

ROOT = Path(__file__).parents[2]
FILE = re.compile(r"<!-- file: (\S+) -->\n```\w*\n(.*?)```\n", re.DOTALL)


class Idtgen(Protocol):
    """Call the command in the test's folder, with a cache of its own."""

    def __call__(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture(scope="session")
def readme_files() -> dict[str, str]:
    """Each file that the README shows whole, by the name that it gives it."""
    return dict(FILE.findall((ROOT / "README.md").read_text()))


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """An environment in which `idtgen` is this tree's, with an empty cache."""
    commands = tmp_path / ".bin"
    commands.mkdir()
    command = commands / "idtgen"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m idtgen "$@"\n')
    command.chmod(0o755)
    path = f"{commands}:{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "XDG_CACHE_HOME": str(tmp_path / ".cache"), "LC_ALL": "C.UTF-8"}


@pytest.fixture
def idtgen(tmp_path: Path, surroundings: dict[str, str]) -> Idtgen:
    def call(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["idtgen", *words],
            cwd=tmp_path,
            env={**surroundings, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return call
