"""The dependency file, read by Make."""

import os
import subprocess
from pathlib import Path

import pytest

from idtgen.emit import depfile

NAMES = (
    "plain.idt",
    "a b.idt",
    "a#b.idt",
    "a$b.idt",
    "a:b.idt",
    "a%b.idt",
    "a\\b.idt",
    "a\\ b.idt",
    "a\\#b",
    "a'b",
)


def make(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    # A make that runs the tests has told its children that they are not the first.
    environment = {k: v for k, v in os.environ.items() if k not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    command = ("make", "-f", "rule.mk", *options)
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("source", NAMES)
def test_make_builds_again_when_a_source_is_newer(source: str, tmp_path: Path) -> None:
    (tmp_path / "dep.d").write_text(depfile.render(["out.S", "out.h"], ["vectors.idt", source]))
    (tmp_path / "rule.mk").write_text("all: out.S\nout.S:\n\t@echo built\n\t@touch out.S\ninclude dep.d\n")
    for name in ("vectors.idt", source):
        (tmp_path / name).touch()
    assert make(tmp_path).stdout == "built\n"
    assert make(tmp_path, "-q").returncode == 0
    os.utime(tmp_path / "out.S", (1, 1))
    os.utime(tmp_path / "vectors.idt", (0, 0))
    assert make(tmp_path).stdout == "built\n"


@pytest.mark.parametrize("target", NAMES)
def test_make_knows_the_target(target: str, tmp_path: Path) -> None:
    (tmp_path / "rule.mk").write_text("include dep.d\n%:\n\t@echo built $@\n")
    (tmp_path / "dep.d").write_text(depfile.render([target], ["in.idt"]))
    (tmp_path / "in.idt").touch()
    (tmp_path / target).touch()
    os.utime(tmp_path / "in.idt", (1, 1))
    assert make(tmp_path, "-q", target).returncode == 0
    os.utime(tmp_path / target, (1, 1))
    os.utime(tmp_path / "in.idt")
    assert make(tmp_path, "-q", target).returncode == 1


def test_a_deleted_include_does_not_stop_make(tmp_path: Path) -> None:
    (tmp_path / "dep.d").write_text(depfile.render(["out.S"], ["gone.idt"]))
    (tmp_path / "rule.mk").write_text("out.S:\n\t@echo built\ninclude dep.d\n")
    assert make(tmp_path).stdout == "built\n"
