"""Colour, progress and interruption: what a person at a terminal sees, and a pipe does not."""

import ctypes
import io
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from idtgen import cli, terminal
from tests.house.conftest import ROOT, Idtgen

LINUX = ROOT / "examples" / "linux" / "linux.idt"
ESCAPE = "\x1b["
WRONG = "exception 0 divide_eror paranoid;\n"


def on_a_terminal(words: list[str], cwd: Path, environment: dict[str, str]) -> str:
    """What the command prints when both of its outputs are a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(words, cwd=cwd, env=environment, stdout=theirs, stderr=theirs)
    os.close(theirs)
    text = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # Linux's way to say that the other side has closed
            break
        text += part
    process.wait()
    os.close(ours)
    return text.decode()


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    (tmp_path / "x.idt").write_text(WRONG)
    return tmp_path


def test_colour_on_a_terminal(wrong: Path, surroundings: dict[str, str]) -> None:
    environment = {name: value for name, value in surroundings.items() if name != "NO_COLOR"}
    assert ESCAPE in on_a_terminal(["idtgen", "check", "x.idt"], wrong, {**environment, "TERM": "xterm"})


@pytest.mark.parametrize("extra", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_for_those_who_want_none(
    wrong: Path, surroundings: dict[str, str], extra: dict[str, str]
) -> None:
    text = on_a_terminal(["idtgen", "check", "x.idt"], wrong, {**surroundings, "TERM": "xterm", **extra})
    assert "error" in text
    assert ESCAPE not in text


def test_no_colour_in_a_pipe(idtgen: Idtgen, wrong: Path) -> None:
    assert wrong.is_dir()
    assert ESCAPE not in idtgen("check", "x.idt", TERM="xterm").stderr


# Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_a_bar_appears_only_when_it_takes_long(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with terminal.Bar("running") as bar:
        bar(1, 8)
        assert screen.getvalue() == ""
        clock[0] += 1
        bar(2, 8)
        assert screen.getvalue() == "\rrunning [#######.......................] 2 of 8, 3 s left\x1b[K"
        bar(3, 8)
        assert screen.getvalue().count("\r") == 1, "at most a few times a second"
    assert screen.getvalue().endswith("\r\x1b[K"), "wiped"


def test_no_bar_in_a_pipe(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    with terminal.Bar("running") as bar:
        clock[0] += 1
        bar(2, 8)
    assert pipe.getvalue() == ""


@pytest.mark.parametrize(
    ("done", "total", "expected"),
    [
        (0, 4, "t [..............................] 0 of 4"),
        (4, 4, "t [##############################] 4 of 4, 0 s left"),
        (0, 0, "t [##############################] 0 of 0, 0 s left"),
        (1000, 4000, "t [#######.......................] 1,000 of 4,000, 30 s left"),
    ],
)
def test_a_bar(done: int, total: int, expected: str) -> None:
    assert terminal.line("t", done, total, 10.0) == expected


# Interruption


def interrupt() -> None:
    raise KeyboardInterrupt


def work(*steps: int) -> None:
    """As a verification: the emulator calls back, and the bar is told how far it has come."""
    with terminal.Bar("running") as bar:
        ctypes.CFUNCTYPE(None)(interrupt)()
        for step in steps:
            bar(step, len(steps))


@pytest.mark.parametrize("steps", [(1, 2), ()])
def test_an_interruption_that_ctypes_drops_is_raised_anew(steps: tuple[int, ...]) -> None:
    with pytest.raises(KeyboardInterrupt):
        work(*steps)


def test_an_interruption_is_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from idtgen import driver

    def interrupted(path: Path) -> None:
        raise KeyboardInterrupt(path)

    assert here.is_dir()
    monkeypatch.setattr(driver, "lower", interrupted)
    assert cli.main(["build", "x.idt"]) == 130
    assert capsys.readouterr().err == "idtgen: interrupted\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_real_interruption(tmp_path: Path, surroundings: dict[str, str], jobs: str) -> None:
    """Ctrl-C reaches every process of the group; no traceback, no report."""
    process = subprocess.Popen(
        ["idtgen", "verify", str(LINUX), "--jobs", jobs, "--json", "r.json"],
        cwd=tmp_path,
        env=surroundings,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not any((tmp_path / ".cache").rglob("grammar-*")):  # it has come as far as reading the file
        time.sleep(0.02)
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.endswith("idtgen: interrupted\n")
    assert "Traceback" not in err
    assert not (tmp_path / "r.json").exists()


def test_a_closed_pipe_is_no_error(tmp_path: Path, surroundings: dict[str, str]) -> None:
    """`idtgen show | head`, with a reader that is gone before the first line."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        ["idtgen", "show", str(LINUX)],
        cwd=tmp_path,
        env=surroundings,
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert done.returncode == 0
    assert "Broken" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("--help",), ("show", str(LINUX)), ("build", str(LINUX), "--check")])
def test_a_full_disk_is_an_error(
    tmp_path: Path, surroundings: dict[str, str], words: tuple[str, ...]
) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            ["idtgen", *words],
            cwd=tmp_path,
            env=surroundings,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.endswith("idtgen: error: No space left on device\n")
