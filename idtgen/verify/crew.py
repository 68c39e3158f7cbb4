"""Who carries tasks out: this process, or others behind an executor (pool.py, cluster.py).

In: tasks. Out: (number, result) as they are finished, as often as one likes while the crew's `with` block is
open. Left by an exception - Ctrl-C is one - it leaves nobody behind: processes end, and a cluster forgets
what it has not begun.
"""

import signal
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import Self

from idtgen.verify.plan import Plan
from idtgen.verify.progress import Progress, Tell
from idtgen.verify.result import Result
from idtgen.verify.station import Station
from idtgen.verify.work import Task

_PATIENCE = 0.25  # seconds without a result before whoever watches is told that nothing has changed


class Crew(ABC):
    """Those who carry tasks out."""

    @abstractmethod
    def run(self, tasks: Sequence[Task], tell: Tell) -> Iterator[tuple[int, Result]]:
        """Results as they come, with the numbers of their tasks."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.dismiss(abruptly=kind is not None)

    def dismiss(self, *, abruptly: bool) -> None:  # noqa: B027 - not every crew has somebody to send home
        """No more tasks will come; `abruptly`: and nobody waits for those that are under way."""


class Account:
    """Keeps the count of what a run of tasks has done."""

    def __init__(self, tasks: Sequence[Task], tell: Tell) -> None:
        self._tell = tell
        self._total = sum(task.size for task in tasks)
        self._weight = sum(task.weight for task in tasks) or 1.0
        self._done = self._runs = 0
        self._share = 0.0
        self.say()

    def finish(self, task: Task, result: Result) -> None:
        self._done += task.size
        self._share += task.weight / self._weight
        self._runs += result.runs
        self.say()

    def say(self, task: Task | None = None, done: int = 0, runs: int = 0) -> None:
        """Where it stands; of a task that is under way, how much of it is done."""
        share = self._share
        if task is not None and task.size:
            share += task.weight / self._weight * (done / task.size)
        self._tell(Progress(self._done + done, self._total, min(share, 1.0), self._runs + runs))


class Alone(Crew):
    """The process itself. A task begins when its result is wanted: what is interrupted is one task."""

    def __init__(self, station: Station, plan: Plan) -> None:
        self._station = station
        self._plan = plan

    def run(self, tasks: Sequence[Task], tell: Tell) -> Iterator[tuple[int, Result]]:
        account = Account(tasks, tell)
        for number, task in enumerate(tasks):
            self._station.tell = lambda done, runs, task=task: account.say(task, done, runs)  # type: ignore[misc]
            result = task.function(self._station, self._plan, *task.arguments)
            yield number, result  # first of all: telling may be the end of it
            account.finish(task, result)


class Crowd(Crew):
    """Other processes, behind a `concurrent.futures.Executor`."""

    @abstractmethod
    def _submit(self, task: Task) -> "Future[Result]": ...

    @abstractmethod
    def _explain(self, error: Exception) -> Exception:
        """An error that came instead of a result, as the user must see it."""

    def run(self, tasks: Sequence[Task], tell: Tell) -> Iterator[tuple[int, Result]]:
        account = Account(tasks, tell)
        finished: SimpleQueue[int] = SimpleQueue()
        with _interrupts_wait():
            futures = self._submitted(tasks, finished)
        for _ in tasks:
            number = _next(finished, account)
            try:
                result = futures[number].result()
            except Exception as error:
                raise self._explain(error) from error
            yield number, result
            account.finish(tasks[number], result)

    def _submitted(self, tasks: Sequence[Task], finished: "SimpleQueue[int]") -> "list[Future[Result]]":
        """The longest first, or the last to begin might be the last to end by far."""
        futures: dict[int, Future[Result]] = {}
        for number in sorted(range(len(tasks)), key=lambda n: -tasks[n].weight):
            futures[number] = future = self._submit(tasks[number])
            future.add_done_callback(lambda _, number=number: finished.put(number))  # type: ignore[misc]
        return [futures[number] for number in range(len(tasks))]


def _next(finished: "SimpleQueue[int]", account: Account) -> int:
    while True:
        try:
            return finished.get(timeout=_PATIENCE)
        except Empty:
            account.say()


@contextmanager
def _interrupts_wait() -> Iterator[None]:
    """Ctrl-C reaches the whole group. What begins here never hears of it; this thread does, at the end."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
