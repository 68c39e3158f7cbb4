"""The build files that the README shows do what it says of them.

Each is used as it stands on a kernel whose .idt includes another: built once, built again with nothing to
do, then with a change in the included file that must reach the library.
"""

import os
import subprocess
from pathlib import Path

import pytest

INCLUDED = "interrupt 0x20 -> timer_interrupt;\n"


@pytest.fixture
def project(tmp_path: Path, readme_files: dict[str, str]) -> Path:
    folder = tmp_path / "project"
    for name, text in readme_files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    text = readme_files["vectors.idt"]
    line = next(line for line in text.splitlines() if "timer_interrupt" in line)
    (folder / "vectors.idt").write_text(text.replace(line, 'include "timer.idt";'))
    (folder / "timer.idt").write_text(INCLUDED)
    return folder


class Shell:
    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment

    def __call__(self, *command: str) -> str:
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def symbols(self, library: str) -> str:
        return self("nm", library)

    def rename_the_timer(self) -> None:
        """In the included file, which only the dependency file names; later than all that was built."""
        path = self.folder / "timer.idt"
        path.write_text(INCLUDED.replace("timer", "clock"))
        later = max(file.stat().st_mtime for file in self.folder.rglob("*")) + 2
        os.utime(path, (later, later))


@pytest.fixture
def shell(project: Path, surroundings: dict[str, str]) -> Shell:
    return Shell(project, surroundings)


def test_make(shell: Shell) -> None:
    shell("make")
    assert "asm_timer_interrupt" in shell.symbols("libvectors.a")
    assert "up to date" in shell("make")
    shell.rename_the_timer()
    shell("make")
    assert "asm_clock_interrupt" in shell.symbols("libvectors.a")


@pytest.mark.parametrize("generator", ["Ninja", "Unix Makefiles"])
def test_cmake(shell: Shell, generator: str) -> None:
    shell("cmake", "-G", generator, "-S", ".", "-B", "out")
    shell("cmake", "--build", "out")
    assert "asm_timer_interrupt" in shell.symbols("out/libvectors.a")
    again = shell("cmake", "--build", "out")
    assert "Generating" not in again
    shell.rename_the_timer()
    shell("cmake", "--build", "out")
    assert "asm_clock_interrupt" in shell.symbols("out/libvectors.a")


def test_meson(shell: Shell) -> None:
    shell("meson", "setup", "out")
    shell("ninja", "-C", "out")
    assert "asm_timer_interrupt" in shell.symbols("out/libvectors.a")
    assert "no work to do" in shell("ninja", "-C", "out")
    shell.rename_the_timer()
    shell("ninja", "-C", "out")
    assert "asm_clock_interrupt" in shell.symbols("out/libvectors.a")


def test_cargo(shell: Shell) -> None:
    """Without a depfile: the file that is not included is the one that is watched."""
    manifest = (
        '[package]\nname = "kernel"\nversion = "0.1.0"\nedition = "2021"\n\n[lib]\ncrate-type = ["rlib"]\n'
    )
    (shell.folder / "Cargo.toml").write_text(manifest)
    shell("cargo", "build", "--quiet", "--offline")
    (library,) = shell.folder.glob("target/debug/*.rlib")
    assert "asm_timer_interrupt" in shell.symbols(str(library))
    source = shell.folder / "vectors.idt"
    source.write_text(source.read_text().replace("unexpected_interrupt", "stray_interrupt"))
    shell("cargo", "build", "--quiet", "--offline")
    assert "asm_stray_interrupt" in shell.symbols(str(library))
