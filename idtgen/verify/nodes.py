"""What the graph of nested NMIs is made of.

A node is all that can decide how things go on: the CPU, the NMI stack, what the property remembers of the
way. How a node was reached is kept beside it, for the reader of a counterexample.
"""

from typing import NamedTuple

from idtgen.verify.properties import Finding


class Ghost(NamedTuple):
    """What the property remembers of the way here."""

    came: bool = False  # some NMI came into this one
    runs: int = 1  # how often the handler was called since the last one came
    allowed: int = 1  # how often it may be
    rewritten: bool = False  # the handler has changed the frame

    def arrival(self, *, into_handler: bool) -> "Ghost":
        """One that comes while a repeat is being set up may cost one more."""
        return self._replace(came=True, runs=0, allowed=1 if into_handler else 2)


class Node(NamedTuple):
    """CPU and NMI stack at a boundary where an NMI can come; of the handler, at its first instruction."""

    state: tuple[int, ...]
    stack: bytes
    ghost: Ghost
    in_handler: bool


class Found(Exception):
    """The property does not hold."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding


class Way(NamedTuple):
    """How a node was reached first: by which arrivals."""

    before: "Way | None"
    at: int | None  # the boundary; None: in the handler

    def steps(self) -> list[int | None]:
        return [*(self.before.steps() if self.before else ()), self.at]
