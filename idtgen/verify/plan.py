"""How much to verify, and where."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

_T = TypeVar("_T")


class Shard(NamedTuple):
    """A part of a campaign: the first of three is 1/3."""

    number: int
    of: int

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    def deal(self, things: Sequence[_T]) -> dict[int, _T]:
        """Those that fall to this shard, by their number among all."""
        return {n: thing for n, thing in enumerate(things) if n % self.of == self.number - 1}


WHOLE = Shard(1, 1)


class Plan(NamedTuple):
    """`quick` runs every stub from each origin with one seed; else with all behaviours and `seeds` seeds."""

    depth: int | None = 0  # how deep events nest; None: to any depth
    only: str | None = None  # a glob: symbol, name, handler or vector of the entries to run
    jobs: int = 1  # processes
    seed: int = 0  # the first one
    seeds: int = 8
    quick: bool = False
    file: str = "FILE.idt"  # as the user names it, for the command that a failure prints
    elf: str | None = None  # the linked kernel that is run instead of the compiler's own bytes
    executor: str | None = None  # dask://HOST:PORT instead of processes of this one's
    shard: Shard = WHOLE
    replay: str | None = None  # the token of one sequence of events: only that is run

    @property
    def command(self) -> str:
        """The call that carries this out, but for what it selects."""
        return f"idtgen verify {self.file}" + (f" --elf {self.elf}" if self.elf else "")

    @property
    def matter(self) -> "Plan":
        """What the findings depend on: not on who carries it out, or how much of it."""
        return self._replace(jobs=1, executor=None, shard=WHOLE)


class Unsupported(ValueError):
    """A plan that this version cannot carry out."""


class Unavailable(Exception):
    """Nobody is there who could carry a plan out; as text: why, and what to do."""
