"""tools/require installs what is missing where it may, and names it where it may not."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.conftest import ROOT

REQUIRE = ROOT / "tools" / "require"
WANTED = ("there=thing-there", "absent=thing-absent", "gone=thing-gone")


class Box:
    """A PATH with nothing in it but what a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log"
        (folder / "sh").symlink_to(shutil.which("sh") or "")
        (folder / "env").symlink_to(shutil.which("env") or "")
        self.command("there")

    def command(self, name: str, says: str = "", status: int = 0) -> None:
        path = self.folder / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >>{self.log}\necho "{says}"\nexit {status}\n')
        path.chmod(0o755)

    def run(self, *wanted: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": str(self.folder)}
        return subprocess.run(
            [REQUIRE, *wanted], env=environment, capture_output=True, text=True, check=False
        )

    def calls(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return Box(tmp_path)


def test_nothing_is_missing(box: Box) -> None:
    done = box.run("there=thing-there")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert box.calls() == []


def test_another_system_is_told_the_names(box: Box) -> None:
    done = box.run(*WANTED)
    assert done.returncode == 1
    assert done.stderr == "Please install these first (Debian's names): thing-absent thing-gone\n"


def test_root_installs(box: Box) -> None:
    box.command("id", says="0")
    box.command("apt-get")
    assert box.run(*WANTED).returncode == 0
    assert box.calls() == [
        "id -u",
        "apt-get -qq update",
        "apt-get -qq install -y --no-install-recommends thing-absent thing-gone",
    ]


def test_sudo_installs_when_it_asks_nothing(box: Box) -> None:
    box.command("id", says="1000")
    box.command("sudo")
    box.command("apt-get")
    assert box.run(*WANTED).returncode == 0
    assert box.calls()[1:3] == ["sudo -n true", "sudo apt-get -qq update"]
    assert box.calls()[3].endswith("apt-get -qq install -y --no-install-recommends thing-absent thing-gone")


@pytest.mark.parametrize("sudo", [True, False])
def test_who_may_not_install_is_told_the_command(box: Box, sudo: bool) -> None:
    box.command("id", says="1000")
    box.command("apt-get")
    if sudo:
        box.command("sudo", status=1)
    done = box.run(*WANTED)
    assert done.returncode == 1
    assert done.stderr == "Please install these first: sudo apt-get install thing-absent thing-gone\n"
    assert not any(call.startswith("apt-get") for call in box.calls())


def test_a_failed_install_fails(box: Box) -> None:
    box.command("id", says="0")
    box.command("apt-get", status=100)
    assert box.run(*WANTED).returncode == 100


@pytest.mark.parametrize(("status", "expected"), [(0, 0), (1, 1)])
def test_venv_is_asked_of_python(box: Box, status: int, expected: int) -> None:
    box.command("python3", status=status)
    assert box.run("venv=python3-venv").returncode == expected
    assert box.calls() == ["python3 -c import ensurepip, venv"]
