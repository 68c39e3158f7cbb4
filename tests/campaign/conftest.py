"""A small kernel to verify in many ways, and the real command on a terminal."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from idtgen import driver
from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify import Plan, Progress, Report, verify
from idtgen.verify.formats import to_json
from idtgen.verify.progress import say_nothing
from tests.house.conftest import call, here, idtgen, surroundings

__all__ = ["call", "here", "idtgen", "surroundings"]  # fixtures that are at home elsewhere

ROOT = Path(__file__).parents[2]
HOBBY = ROOT / "examples" / "hobby" / "hobby.idt"
PYTHON = {**os.environ, "PYTHONPATH": str(ROOT)}


class Built(NamedTuple):
    kernel: Kernel
    image: Image

    def verified(self, plan: Plan, tell: Callable[[Progress], None] = say_nothing) -> Report:
        return verify(self.kernel, self.image, plan, tell)

    def json(self, plan: Plan) -> str:
        return to_json(self.verified(plan))


@pytest.fixture(scope="session")
def hobby() -> Built:
    lowered = driver.lower(HOBBY)
    return Built(lowered.kernel, driver.link(lowered))


@pytest.fixture(scope="session")
def broken(hobby: Built) -> Built:
    """With one stub's CLD, and with what many slots lead to, gone wrong: NOPs instead of every CLD."""
    image = hobby.image
    at = {spot for spot, of in image.spots.items() if of.text.split() == ["cld"]}
    segments = []
    for segment in image.segments:
        data = bytearray(segment.data)
        for address in at:
            if segment.address <= address < segment.address + len(data):
                data[address - segment.address] = 0x90
        segments.append(segment._replace(data=bytes(data)))
    assert len(at) > 5
    return Built(hobby.kernel, image._replace(segments=tuple(segments)))


class OnTerminal:
    """`idtgen verify` with its bar on a terminal, in a session of its own."""

    def __init__(self, *words: str, cwd: Path) -> None:
        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "idtgen", "verify", *words],
            cwd=cwd,
            env={**PYTHON, "TERM": "xterm", "XDG_CACHE_HOME": str(cwd)},
            stdout=subprocess.PIPE,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.said = ""

    def wait_until(self, pattern: str) -> None:
        while not re.search(pattern, self.said):
            self.said += os.read(self._ours, 4096).decode()

    def finish(self) -> str:
        """What is on stdout at the end; all of stderr is in `said` then."""
        out, _ = self.process.communicate(timeout=30)
        try:
            while part := os.read(self._ours, 4096):
                self.said += part.decode()
        except OSError:  # the other side has closed
            pass
        return out.decode()

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()
        os.close(self._ours)


@pytest.fixture
def on_terminal(tmp_path: Path) -> Iterator[Callable[..., OnTerminal]]:
    made: list[OnTerminal] = []

    def start(*words: str) -> OnTerminal:
        made.append(OnTerminal(*words, cwd=tmp_path))
        return made[-1]

    yield start
    for one in made:
        one.close()
