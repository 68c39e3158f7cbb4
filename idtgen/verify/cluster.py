"""Tasks on the workers of a Dask cluster, for campaigns that outgrow one machine.

In: a job and the scheduler's address. Out: a `Crew`. A worker that is lost costs nothing but the time of the
tasks that it had: the scheduler gives them to others. `distributed` is imported here and nowhere else, and is
quiet: what it would log, an exception says.
"""

import logging
import pickle
from concurrent.futures import Executor, Future
from contextlib import suppress
from typing import Any, Self

from idtgen.verify.crew import Crowd
from idtgen.verify.plan import Unavailable
from idtgen.verify.result import Result
from idtgen.verify.work import Job, Packed, Task, pack, perform

_PREFIX = "dask://"
_PATIENCE = 5  # seconds to wait for the scheduler, then for a worker


class Cluster(Crowd):
    """The workers of a scheduler at dask://HOST:PORT."""

    def __init__(self, job: Job, address: str) -> None:
        self._address = address.removeprefix(_PREFIX)
        self._packed = pack(job)
        self._client: Any = None
        self._job: Any  # the packed job as a future: it travels to each worker once
        self._executor: Executor

    def __enter__(self) -> Self:
        try:
            from distributed import Client
        except ImportError:
            raise Unavailable("Dask is not installed: pip install 'idtgen[dask]'") from None
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        self._client = self._connected(Client)
        try:
            self._await_worker()
            # As a task and not as data: when the worker that has it is lost, it is made again.
            self._job = self._client.submit(pickle.loads, pickle.dumps(self._packed), pure=False)
            self._executor = self._client.get_executor()
        except BaseException:
            self._client.close(timeout=1)
            raise
        return self

    def _connected(self, client: Any) -> Any:  # noqa: ANN401 - imported when it is needed
        try:
            return client(f"tcp://{self._address}", timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise Unavailable(
                f"no Dask scheduler answers at {self._address}: `dask scheduler` starts one"
            ) from error

    def _await_worker(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            raise Unavailable(
                f"the Dask scheduler at {self._address} has no worker:"
                f" `dask worker {self._address} --nworkers auto --nthreads 1` starts some"
            ) from None

    def dismiss(self, *, abruptly: bool) -> None:
        with suppress(OSError, TimeoutError):  # who is gone need not be told
            self._executor.shutdown(wait=not abruptly)
        with suppress(OSError, TimeoutError):
            self._client.close(timeout=1)

    def _submit(self, task: Task) -> "Future[Result]":
        # As bytes, for Dask takes a tuple that begins with a function for a call of it.
        return self._executor.submit(_perform, self._job, pickle.dumps(task))

    def _explain(self, error: Exception) -> Exception:
        from distributed import KilledWorker

        if isinstance(error, KilledWorker):
            return Unavailable(f"several workers of {self._address} have died of the same task: {error}")
        if isinstance(error, ImportError):
            program = self._packed.program
            return Unavailable(f"a worker of {self._address} has no idtgen, or another: this is {program}")
        return error


def _perform(packed: Packed, task: bytes) -> Result:
    return perform(packed, pickle.loads(task))  # noqa: S301 - our own
