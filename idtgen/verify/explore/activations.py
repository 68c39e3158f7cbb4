"""What is open at a boundary, from the outside in: of each entry its run, and how far it has come."""

from typing import NamedTuple

from idtgen.verify.contract import Terms
from idtgen.verify.explore.events import Open, Phase, What
from idtgen.verify.explore.segments import Point, Stage
from idtgen.verify.registers import State


class Activation(NamedTuple):
    """An entry that has begun, and the boundary at which it is interrupted."""

    what: What
    symbol: str
    vector: int
    before: State  # what it interrupted
    due: Terms | None  # of the call of its handler
    stages: list[Stage]
    on_stack: bool = False  # of an NMI: on the NMI stack
    number: int = 0  # of the stage
    spot: int = 0  # the boundary in it

    @property
    def stage(self) -> Stage:
        return self.stages[self.number]

    @property
    def point(self) -> Point:
        return self.stage.segment.points[self.spot]

    @property
    def phase(self) -> Phase:
        return self.stage.phase_at(self.spot)

    @property
    def open(self) -> Open:
        return Open(self.what, self.phase, self.on_stack)

    @property
    def end(self) -> Point:
        """Where all of it leads."""
        return self.stages[-1].segment.end

    def at(self, number: int, spot: int) -> "Activation":
        return self._replace(number=number, spot=spot)


Chain = tuple[Activation, ...]
