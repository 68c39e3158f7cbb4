"""Put mutants to verification, one after the other, on one machine.

In: a kernel and its image; then mutants. Out: for each the property that killed it, or none. The bytes are
changed in the guest's memory and what the emulators translated is forgotten; of all that verification
remembers of other runs nothing is left. What costs least is tried first, and the first finding ends it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from idtgen import x86
from idtgen.image import Image
from idtgen.model import Entry, Kernel
from idtgen.verify.calls import call_entries
from idtgen.verify.code import Decoded, decode, decode_range
from idtgen.verify.mutants.change import changed_image
from idtgen.verify.mutants.concerns import LABELS, NO_CALLS, Concerns
from idtgen.verify.mutants.guard import Guard
from idtgen.verify.mutants.interrupted import first_interrupted
from idtgen.verify.mutants.mutant import Bytes, Change, Gate, Mutant
from idtgen.verify.plan import Plan
from idtgen.verify.properties import Finding
from idtgen.verify.static import check_static, not_executed
from idtgen.verify.static_calls import check_calls
from idtgen.verify.station import Station
from idtgen.verify.tables import compare_gates
from idtgen.verify.worker import Worker

QUICK, ONCE, WHOLE = Plan(quick=True), Plan(seeds=1), Plan(seeds=8)
_LONGEST = 15  # bytes of an instruction (SDM 2:2.3.11)
_SYSRET = b"\x0f\x07"


class Striker:
    """One machine, and what is known of it as it was."""

    flushes = True  # a test turns it off, to see that it matters

    def __init__(self, kernel: Kernel, image: Image) -> None:
        self.kernel = kernel
        self.image = image
        self.entries: dict[int, Entry] = kernel.gates | call_entries(kernel)
        self.start()
        self.concerns = Concerns(self.machine, self.whole)
        self._executed: dict[int, set[int]] = {}  # by vector, of the image itself

    def start(self) -> None:
        """A machine as new."""
        self.station = Station(self.kernel, self.image)
        self.machine = self.station.machine
        if self.station.findings:
            raise ValueError(f"the image itself does not hold: {self.station.findings[0]}")
        self.whole = decode(self.machine)  # entry text as it was
        self._guard = Guard(self.station)

    # Carrying a change out

    @contextmanager
    def with_mutant(self, mutant: Mutant) -> Iterator[None]:
        """The machine with the mutant in it; afterwards it is as before."""
        machine, change = self.machine, mutant.change
        parts = list(self._written(change))
        before = [(b.address, machine.read(b.address, len(b.data))) for b in parts]
        returns = any(self._touches_sysret(address, data) for address, data in before)
        for piece in parts:
            machine.write(piece.address, piece.data)
            returns = returns or self._touches_sysret(piece.address, piece.data)
        machine.image = changed_image(self.image, change)
        machine.symbols = machine.image.symbols
        self._flush(self.code(mutant) if returns else None)
        try:
            yield
        finally:
            for address, data in before:
                machine.write(address, data)
            machine.image, machine.symbols = self.image, self.image.symbols
            if self._guard.broken():
                self.start()
            else:
                self._flush(self.whole if returns else None)

    def _written(self, change: Change) -> Iterator[Bytes]:
        """Everything that a change writes."""
        yield from pieces(change)
        if isinstance(change, Gate):
            words = change.low.to_bytes(8, "little") + change.high.to_bytes(8, "little")
            yield Bytes(self.machine.idt + x86.GATE_BYTES * change.vector, words)

    def _touches_sysret(self, address: int, data: bytes) -> bool:
        if address not in self.machine.text:
            return False
        low, high = max(address - 1, self.machine.text.start), address + len(data) + 1
        return _SYSRET in self.machine.read(low, min(high, self.machine.text.stop) - low) or _SYSRET in data

    def _flush(self, code: dict[int, Decoded] | None) -> None:
        """Forget translations; where SYSRET comes or goes, look for it anew."""
        if not self.flushes:
            return
        if code is not None:
            self.station.returns.expect(code.values())
        self.machine.cpu.engine.flush()
        self.station.tracer.cpu.engine.flush()

    def code(self, mutant: Mutant) -> dict[int, Decoded]:
        """Entry text with the mutant in it, decoded anew from the change to where old instructions begin."""
        code = dict(self.whole)
        for piece in pieces(mutant.change):
            at, end = piece.address, piece.address + len(piece.data)
            while at < end or at not in code:
                one = next(
                    iter(
                        decode_range(
                            self.machine, range(at, min(at + _LONGEST, self.machine.text.stop))
                        ).values()
                    )
                )
                for inside in range(at, one.next):
                    code.pop(inside, None)
                code[at] = one
                at = one.next
                if at >= self.machine.text.stop:
                    break
        return dict(sorted(code.items()))

    # What may notice

    def worker(self, plan: Plan) -> Worker:
        self.station.reread()
        return Worker(self.station, plan)

    def first(self, mutant: Mutant, plan: Plan) -> Finding | None:
        """Run all that the change concerns, until something is wrong."""
        worker = self.worker(plan)
        for vector in self.concerns.of(mutant.address):
            finding = self.run(worker, vector)
            if finding is not None:
                return finding
        return None

    def run(self, worker: Worker, vector: int) -> Finding | None:
        if vector == LABELS:
            return worker.first_finding(worker.runs_of_labels())
        if vector == NO_CALLS:
            return worker.first_finding(worker.runs_of_no_calls())
        return worker.first_finding(worker.runs_of(vector, self.entries[vector]))

    def gate(self) -> Finding | None:
        """S2, of the IDT as it is now."""
        return next(iter(compare_gates(self.machine)), None)

    def look(self, mutant: Mutant) -> Finding | None:
        """S1, and A2 as far as only the code shows it."""
        code = self.code(mutant)
        return next(iter([*check_static(self.machine, code)[0], *check_calls(self.machine, code)[0]]), None)

    def never_executed(self, mutant: Mutant) -> Finding | None:
        """S3: of what the changed code leads to. What others reach as well was executed by them."""
        concerned = self.concerns.of(mutant.address)
        worker = self.worker(ONCE)
        for vector in concerned:
            finding = self.run(worker, vector)
            if finding is not None:
                return finding
        executed, slots = worker.executed().copy(), self.concerns.slots
        for vector in self.concerns.few:
            if vector not in concerned:
                executed |= self._executed_by(vector)
        changed = {a for b in pieces(mutant.change) for a in range(b.address, b.address + len(b.data))}
        code = {a: c for a, c in self.code(mutant).items() if a not in slots or a in changed}
        return next(not_executed(self.machine, code, executed), None)

    def interrupted(self, mutant: Mutant) -> Finding | None:
        """I1 and I5: one event at every boundary of what the change concerns."""
        self.station.reread()
        return first_interrupted(self.station.bench(), self.concerns.of(mutant.address))

    def _executed_by(self, vector: int) -> set[int]:
        """Of the changed image as well: the change does not concern it."""
        known = self._executed.get(vector)
        if known is None:
            worker = self.worker(ONCE)
            self.run(worker, vector)
            known = self._executed[vector] = worker.executed()
        return known


def pieces(change: Change) -> Iterator[Bytes]:
    """All bytes of code that a change writes."""
    match change:
        case Bytes():
            yield change
        case _:
            pass
