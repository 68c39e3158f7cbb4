"""Colour, progress and interruption: what a person at a terminal sees, and a pipe does not."""

import ctypes
import io
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from idtgen import cli, terminal
from idtgen.verify import Progress
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


def at(done: int, total: int, runs: int = 0) -> Progress:
    return Progress(done, total, done / total, runs)


def test_a_bar_appears_only_when_it_takes_long(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with terminal.Bar("running") as bar:
        bar(at(0, 8))
        assert screen.getvalue() == ""
        clock[0] += 2
        bar(at(2, 8, 24_600))
        text = "\rrunning [#######.......................] 2 of 8, 12,300 runs/s, 6 s left\x1b[K"
        assert screen.getvalue() == text
        bar(at(3, 8))
        assert screen.getvalue().count("\r") == 1, "at most a few times a second"
    assert screen.getvalue().endswith("\r\x1b[K"), "wiped"


@pytest.mark.parametrize("term", ["dumb", "xterm"])
def test_no_bar_in_a_pipe_or_on_a_terminal_that_knows_lines_only(
    clock: list[float], monkeypatch: pytest.MonkeyPatch, term: str
) -> None:
    screen = Terminal() if term == "dumb" else io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", term)
    with terminal.Bar("running") as bar:
        clock[0] += 1
        bar(at(2, 8))
    assert screen.getvalue() == ""


@pytest.mark.parametrize(
    ("now", "rate", "left", "expected"),
    [
        (at(0, 4), None, None, "t [..............................] 0 of 4"),
        (at(4, 4), 0.0, 0.0, "t [##############################] 4 of 4, 0 s left"),
        (at(1000, 4000), 5.4, 30.2, "t [#######.......................] 1,000 of 4,000, 5 u/s, 30 s left"),
    ],
)
def test_a_bar(now: Progress, rate: float | None, left: float | None, expected: str) -> None:
    assert terminal.line("t", now, "u/s", rate, left) == expected


@pytest.mark.parametrize(("seconds", "said"), [(0, "0 s"), (99, "99 s"), (150, "2 min"), (9000, "2 h")])
def test_time_is_as_precise_as_one_wants_it(seconds: float, said: str) -> None:
    assert terminal.duration(seconds) == said


def test_the_rate_is_that_of_the_last_seconds() -> None:
    """A thousand a second for a minute, then a hundred: a minute later nobody speaks of a thousand."""
    pace, count = terminal.Pace(), 0
    for tenth in range(1200):
        count += 100 if tenth < 600 else 10
        pace.note(tenth / 10, count / 100_000, count)
    assert pace.rate() == pytest.approx(100, rel=0.01)
    assert pace.left() == pytest.approx((100_000 - count) / 100, rel=0.01)


def test_work_in_large_pieces_has_a_rate_all_the_same() -> None:
    """A piece each minute; told four times a second that nothing has changed."""
    pace = terminal.Pace()
    for quarter in range(4 * 60 * 10):
        pieces = quarter // (4 * 60)
        pace.note(quarter / 4, pieces / 20, pieces * 6000)
    assert pace.left() == pytest.approx(11 * 60, rel=1.0)
    assert pace.rate() == pytest.approx(100, rel=0.5)


def test_nobody_knows_the_end_at_the_beginning() -> None:
    pace = terminal.Pace()
    for clock, share in ((0.0, 0.0), (0.5, 0.001), (1.0, 0.002)):
        pace.note(clock, share, 1)
    assert pace.left() is None


# Interruption


def interrupt() -> None:
    raise KeyboardInterrupt


def work(*steps: int) -> None:
    """As a verification: the emulator calls back, and the bar is told how far it has come."""
    with terminal.Bar("running") as bar:
        ctypes.CFUNCTYPE(None)(interrupt)()
        for step in steps:
            bar(at(step, len(steps)))


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
