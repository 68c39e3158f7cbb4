"""Ways to call the command: in this process, and as a user does. And what the README shows, as data."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from idtgen import cli

ROOT = Path(__file__).parents[2]
FILE = re.compile(r"<!-- file: (\S+) -->\n```\w*\n(.*?)```\n", re.DOTALL)


class Said(NamedTuple):
    status: int
    out: str
    err: str


Call = Callable[..., Said]


class Idtgen(Protocol):
    """Call the command in the test's folder."""

    def __call__(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture(scope="session")
def readme_files() -> dict[str, str]:
    """Each file that the README shows whole, by the name that it gives it."""
    return dict(FILE.findall((ROOT / "README.md").read_text()))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty, with a cache of its own."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("IDTGEN_TRACEBACK", raising=False)
    return folder


@pytest.fixture
def call(here: Path, capfd: pytest.CaptureFixture[str]) -> Call:
    """Run the command in this process."""
    assert here.is_dir()

    def run(*words: str) -> Said:
        capfd.readouterr()
        status = cli.main(list(words))
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        assert "internal error" not in err
        return Said(status, out, err)

    return run


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
def without_cld(tmp_path: Path, surroundings: dict[str, str]) -> Callable[[], None]:
    """From when this is called on, `idtgen` has templates without CLD: handlers see the interrupted DF."""

    def delete() -> None:
        tree = tmp_path / "tree"
        for part in ("idtgen", "grammar", "templates"):
            shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", tree)
        for template in (tree / "templates" / "entry").iterdir():
            template.write_text(template.read_text().replace("\tcld\n", ""))
        command = Path(surroundings["PATH"].split(":")[0], "idtgen")
        # The interpreter may stand in a .venv below ROOT: that one stays.
        path = f'PYTHONPATH="{ROOT}"'
        command.write_text(command.read_text().replace(path, f'PYTHONPATH="{tree}"'))

    return delete


@pytest.fixture
def idtgen(tmp_path: Path, surroundings: dict[str, str]) -> Idtgen:
    """Run the command in a process of its own."""

    def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["idtgen", *words],
            cwd=tmp_path,
            env={**surroundings, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return run
