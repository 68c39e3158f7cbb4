"""A real scheduler and real workers on this machine, as subprocesses that end with the test."""

import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.campaign.conftest import PYTHON


class LocalCluster:
    """`dask scheduler` and so many `dask worker`."""

    def __init__(self, folder: Path, workers: int) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._count = workers
        self.workers: list[subprocess.Popen[bytes]] = []
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.url = f"dask://{self.address}"

    def __enter__(self) -> Self:
        host, _, port = self.address.partition(":")
        self._start("scheduler", "--host", host, "--port", port, "--no-show")
        for _ in range(self._count):
            options = ("--no-nanny", "--nthreads", "1", "--memory-limit", "0")
            self.workers.append(self._start("worker", self.address, *options))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{what}", "--no-dashboard", *options],
            cwd=self._folder,
            env=PYTHON,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)  # SIGTERM waits for tasks, and for a scheduler that is gone
        return process
