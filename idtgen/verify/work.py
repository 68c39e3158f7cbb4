"""A campaign as tasks: what they share, and how a process of anywhere carries one out.

In: a `Job`, packed once, and a `Task`. Out: a `Result`. In a process the last job that it has seen is kept
with its machine, so that a hundred tasks boot once. Whoever submits tasks is crew.py.
"""

import pickle
import threading
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from idtgen import __version__, resources
from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.plan import Plan, Unavailable
from idtgen.verify.result import Result
from idtgen.verify.station import Station


class Job(NamedTuple):
    """What all tasks of a campaign share."""

    kernel: Kernel
    image: Image
    plan: Plan


class Task(NamedTuple):
    """A call of `function(station, plan, *arguments)`: a function of a module, and small arguments."""

    function: Callable[..., Result]
    arguments: tuple[Any, ...] = ()
    size: int = 1  # how many things it does, for who counts them
    weight: float = 1.0  # how long it takes, beside others


class Packed(NamedTuple):
    """A job on its way to other processes, and by which idtgen it was packed."""

    program: str
    digest: bytes
    data: bytes


def pack(job: Job) -> Packed:
    data = pickle.dumps(job, pickle.HIGHEST_PROTOCOL)
    return Packed(program(), blake2b(data).digest(), data)


def program() -> str:
    """The version, and a digest of the code: two checkouts may differ although their versions do not."""
    digest = blake2b(digest_size=6)
    for path in sorted(Path(resources.PACKAGE).rglob("*.py")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"{__version__} ({digest.hexdigest()})"


class _Kept(NamedTuple):
    digest: bytes
    station: Station
    plan: Plan


_kept: list[_Kept] = []  # one at most
_alone = threading.Lock()  # a worker of Dask's may have several threads; there is one machine a process


def perform(packed: Packed, task: Task) -> Result:
    """Carry a task out in this process."""
    with _alone:
        kept = _get_ready(packed)
        return task.function(kept.station, kept.plan, *task.arguments)


def _get_ready(packed: Packed) -> _Kept:
    if not _kept or _kept[0].digest != packed.digest:
        _kept.clear()  # two machines at a time would be one too many
        own = program()
        if own != packed.program:
            raise Unavailable(f"a worker has idtgen {own}, this is {packed.program}: they must be the same")
        job: Job = pickle.loads(packed.data)  # noqa: S301 - packed by `pack`, above
        _kept.append(_Kept(packed.digest, Station(job.kernel, job.image), job.plan))
    return _kept[0]
