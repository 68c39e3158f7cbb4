"""Play one sequence of events again, and tell it.

In: a bench, a `Trail`. Out: what fails at its end; the story of how one came there.
"""

from idtgen.verify.bench import Bench
from idtgen.verify.blame import Blame
from idtgen.verify.explore.activations import Chain
from idtgen.verify.explore.classes import rebuilt
from idtgen.verify.explore.depths import Sender
from idtgen.verify.explore.events import IN_C
from idtgen.verify.explore.inject import Wrong
from idtgen.verify.explore.tokens import BadToken, Trail
from idtgen.verify.explore.ways import Subject, Way, record, seeds_of, subjects, ways
from idtgen.verify.properties import Finding
from idtgen.verify.registers import RIP


class Teller:
    """Knows the entries of one machine."""

    def __init__(self, bench: Bench, blame: Blame) -> None:
        self._bench = bench
        self._blame = blame
        self._subjects = {subject.vector: subject for subject in subjects(bench.machine.kernel, bench)}

    def find(self, trail: Trail, seed: int) -> tuple[Subject, Way]:
        """Raises `BadToken` where there is no such entry or no such way."""
        subject = self._subjects.get(trail.vector)
        if subject is None:
            raise BadToken(f"no entry has the vector {trail.vector}")
        every = list(ways(self._bench, subject, seed))
        way = next((way for way in every if way.name == trail.way), None)
        if way is None:
            names = ", ".join(way.name for way in every)
            raise BadToken(f"{subject.name} has no way {trail.way!r}; it has {names}")
        return subject, way

    def chain(self, trail: Trail, seed: int) -> tuple[Sender, Chain]:
        """The boundary at which the last event comes."""
        subject, way = self.find(trail, seed)
        recording = record(self._bench, subject, way, seed, skip=False)
        if isinstance(recording, list):
            raise Wrong(*recording)
        sender = Sender(self._bench, seed)
        for _, _, vector in trail.hops:
            if vector not in sender.by_vector:
                raise BadToken(f"no event has the vector {vector}")
        try:
            return sender, rebuilt(sender, recording.activation, trail.hops)
        except IndexError:
            raise BadToken(
                "a boundary that this run does not have: was the token made of other stubs?"
            ) from None

    def play(self, trail: Trail, seed: int) -> list[Finding]:
        """What is wrong at the end of a trail."""
        try:
            sender, chain = self.chain(trail, seeds_of(seed)[0])
            if not chain:
                return []
            return sender.send(chain, sender.by_vector[trail.hops[-1][-1]])
        except Wrong as wrong:
            return wrong.findings

    def tell(self, trail: Trail, seed: int) -> tuple[str, ...]:
        """The story, a line for each event."""
        first = f"vector {trail.vector} from {trail.way}"
        try:
            _, chain = self.chain(trail, seeds_of(seed)[0])
        except Wrong:
            return (first,)
        return (
            first,
            *(f"vector {hop[2]} at {self._where(chain[: n + 1])}" for n, hop in enumerate(trail.hops)),
        )

    def _where(self, chain: Chain) -> str:
        here = chain[-1]
        if here.phase in IN_C:
            return self._bench.machine.functions[here.stage.function]
        return self._blame.place(here.point.state[RIP])
