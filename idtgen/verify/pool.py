"""Tasks in other processes of this machine.

In: a job and how many processes. Out: a `Crew`. A process that dies is an error, at once; none outlives the
one that started it, however that one ends.
"""

import ctypes
import multiprocessing
import os
import signal
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from idtgen.verify.crew import Crowd
from idtgen.verify.plan import Unavailable
from idtgen.verify.result import Result
from idtgen.verify.work import Job, Packed, Task, pack, perform

_PR_SET_PDEATHSIG = 1


class Pool(Crowd):
    """Processes of this one's."""

    def __init__(self, job: Job, jobs: int) -> None:
        self._others = set(multiprocessing.active_children())
        self._executor = ProcessPoolExecutor(jobs, None, _begin, (pack(job), os.getpid()))

    def dismiss(self, *, abruptly: bool) -> None:
        if abruptly:
            for process in self._processes():
                process.terminate()
        self._executor.shutdown(cancel_futures=True)

    def _processes(self) -> set[multiprocessing.process.BaseProcess]:
        return set(multiprocessing.active_children()) - self._others

    def _submit(self, task: Task) -> "Future[Result]":
        return self._executor.submit(_perform, task)

    def _explain(self, error: Exception) -> Exception:
        if not isinstance(error, BrokenProcessPool):
            return error
        return Unavailable(
            "a process that ran stubs has died; if memory ran out, fewer --jobs need less of it"
        )


_given: list[Packed] = []  # in a process of the pool: the job


def _begin(packed: Packed, parent: int) -> None:
    """A process begins: it ends when its parent says so, or is no more; Ctrl-C is for the parent to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if multiprocessing.get_start_method() == "fork" and os.getppid() != parent:
            os._exit(1)  # it went before it could be asked
    _given.append(packed)


def _perform(task: Task) -> Result:
    return perform(_given[0], task)
