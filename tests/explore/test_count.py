"""How many events are sent at depth 1, counted a second time: from what is declared and the bytes alone.

Counted are instructions by the path that led there, each time the events that may come: on the way in from
each side, behind the handler and behind a hook from each origin, and one moment in each C function. Nothing
of the verifier helps: `flow.py` reads the bytes, and who may come where is said here once more.
"""

from collections.abc import Hashable, Iterator
from typing import NamedTuple

import pytest

from idtgen.image import Image
from idtgen.model import Entry, Kernel, Kind
from idtgen.verify.explore.depths import Depths
from idtgen.verify.explore.ways import subjects
from idtgen.verify.station import Station
from tests.explore.flow import IRET, TRUNCATED, WORD, Call, Code, Spot, Stack, Walk
from tests.mutation.kernels import built

DB, DF, MC = 1, 8, 18
CALLS = {Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER}
SEVERE = {DB, DF, MC}
BELOW_TOP = 0x48  # where on the thread stack a user's RSP is put, to confuse


class Side(NamedTuple):
    """Where a way in begins. Those of one `origin` share the ways out."""

    origin: str
    user: bool
    user_gs: bool
    interrupts: bool = True
    failed: str | None = None  # what the saved RIP is, where the IRET to user mode has failed
    unusual: bool = False  # NT or AC in user mode's flags, which SYSENTER leaves set
    rsp: Stack | None = None  # user mode's, where only what runs on it counts


def sides(kernel: Kernel, entry: Entry) -> Iterator[Side]:
    users = ["64-bit user mode"] if kernel.user_mode and entry.kind is not Kind.SYSCALL32 else []
    if kernel.user_code32 is not None and kernel.user_mode and entry.kind is not Kind.SYSCALL:
        users.append("32-bit user mode")
    for user in users:
        yield Side(user, user=True, user_gs=True)
        if entry.kind is Kind.SYSENTER:
            yield Side(user, user=True, user_gs=True, unusual=True)
        elif entry.kind not in CALLS:
            for rip in (IRET, TRUNCATED):
                yield Side(user, user=False, user_gs=False, failed=rip)
    if entry.kind is Kind.SYSCALL:
        yield from windows(kernel)
    if entry.kind in CALLS:
        return
    yield Side("kernel", user=False, user_gs=False)
    if entry.kind not in {Kind.INTERRUPT, Kind.SYSVEC}:
        yield Side("kernel, IF clear", user=False, user_gs=False, interrupts=False)
    if kernel.swapgs and (entry.paranoid or entry.kind is Kind.NMI):
        yield Side("kernel, user's GS", user=False, user_gs=True, interrupts=False)


def windows(kernel: Kernel) -> Iterator[Side]:
    """Beside an ordinary RSP: in the thread stack, not canonical, at each top, below each top, 0."""
    odd = [Stack(None, 0)] * (2 * len(kernel.ists) + 3)  # wherever else: RSP is there until it is loaded
    for count, rsp in enumerate((Stack("thread", -BELOW_TOP), Stack("thread", 0), *odd)):
        yield Side(f"RSP {count}", user=True, user_gs=True, rsp=rsp)


class Subject:
    """One entry, and what may come into it."""

    def __init__(self, kernel: Kernel, code: Code, entry: Entry, address: int) -> None:
        self.kernel, self.code, self.entry, self.address = kernel, code, entry, address
        self.function = code.image.symbols[entry.handler]
        self.turns = kernel.user_mode and entry.ist is None and entry.vector != DF  # the handler may
        self.enables = entry.ist is None and entry.vector not in {DF, MC}  # who has a stack may not
        self.parts: dict[str, dict[Hashable, bool]] = {"in": {}, "C": {}, "out": {}}  # whether IF may be set

    # Where

    def count(self) -> int:
        """Every place, times what may come there."""
        for side in sides(self.kernel, self.entry):
            self._side(side)
        return sum(
            self._comers(part, interrupts=interrupts)
            for part, places in self.parts.items()
            for interrupts in places.values()
        )

    def _side(self, side: Side) -> None:
        start = Spot(("in", side), self.address, Stack("interrupted", 0))
        way_in = Walk(self.code, lambda spot, name: self._inward(side, spot, name), start)
        if side.failed and not any(spot.rcx == side.failed for spot in way_in.nodes):
            return  # this stub does not ask whether it was the IRET that faulted
        self._add("in", side, way_in.nodes)
        for call in way_in.calls:
            assert call.function == self.function
            self._moment(side, call, interrupts=self.enables)
            if not self.entry.noreturn:
                self._way_out(side, call, behind_handler=True)

    def _way_out(self, side: Side, call: Call, *, behind_handler: bool) -> None:
        frame = call.spot.stack.offset + self.kernel.pad
        path = "out", side.origin, call.behind
        start = call.spot._replace(path=path, address=call.behind, quiet=not behind_handler)
        walk = Walk(self.code, lambda spot, name: self._outward(side, spot, name, frame), start)
        self._add("out", side, walk.nodes)
        for other in walk.calls:
            if other.function != self.function:  # else an NMI's next pass: it has been there
                self._moment(side, other, interrupts=True)
                self._way_out(side, other, behind_handler=False)

    def _add(self, part: str, side: Side, nodes: list[Spot]) -> None:
        places = self.parts[part]
        for spot in nodes:
            if side.rsp is None or spot.stack in {Stack("interrupted", 0), side.rsp}:
                enabled = part == "out" and self.enables and not spot.quiet
                places[spot.path] = places.get(spot.path, False) or enabled

    def _moment(self, side: Side, call: Call, *, interrupts: bool) -> None:
        if side.rsp is None:
            self.parts["C"][side.origin, call.function] = interrupts

    # Which way

    def _inward(self, side: Side, spot: Spot, name: str) -> Iterator[bool]:
        saved_cs = WORD * (2 if self.entry.error_code else 1)
        test = spot.setter.mnemonic == "test" and spot.at is not None
        if name == "js":
            yield not side.user_gs
        elif spot.setter.mnemonic == "cmp" and spot.rcx in {IRET, TRUNCATED}:
            yield (spot.rcx == side.failed) == (name == "je")
        elif test and spot.stack.base == "interrupted" and spot.at == saved_cs:
            yield (name == "je") != side.user
        elif self.entry.kind is Kind.NMI:  # neither in its last bytes, nor in another's handler
            assert name == "jbe" or (test and spot.at is not None and spot.at < 0 and name == "jne")
            yield False
        else:
            assert test
            assert self.entry.kind is Kind.SYSENTER
            yield (name == "je") != side.unusual

    def _outward(self, side: Side, spot: Spot, name: str, frame: int) -> Iterator[bool]:
        slot = self._slot(spot, frame)
        if name == "js":
            yield not side.user_gs
        elif side.rsp is not None:
            yield False  # to SYSRET
        elif slot == "cs" and self.entry.kind not in CALLS:
            from_user = side.user or side.failed is not None
            yield from {from_user != (name == "je"), *([True, False] if self.turns else [])}
        elif slot == "rflags" and side.origin.startswith("kernel"):
            yield side.interrupts != (name == "je")
        else:
            yield from (True, False)

    def _slot(self, spot: Spot, frame: int) -> str | None:
        """What a TEST of a word in the frame looks at."""
        if spot.at is None or spot.setter.mnemonic != "test":
            return None
        offset = (spot.at - frame) // WORD * WORD
        return next((name for name, at in self.kernel.frame.offsets.items() if at == offset), None)

    # Who may come

    def _comers(self, part: str, *, interrupts: bool) -> int:
        own = self.entry.vector if self.entry.kind is Kind.EXCEPTION else None
        nmi = self.entry.kind is Kind.NMI
        coming = len(self.kernel.arrays) * interrupts
        for other in self.kernel.entries:
            if other.kind is Kind.NMI:  # blocked until something has come into its handler and gone
                coming += not nmi or part != "in"
            elif other.kind is Kind.SYSVEC:
                coming += interrupts
            elif other.kind is Kind.EXCEPTION and other.vector == DB:
                coming += own not in SEVERE and not nmi
            elif other.kind is Kind.EXCEPTION and other.vector in SEVERE:
                coming += own != other.vector
            elif other.kind is Kind.EXCEPTION and other.ist is None:
                coming += part == "C" and own not in {DF, MC}
        return coming


def declared(kernel: Kernel, image: Image) -> Iterator[tuple[int, Entry, int]]:
    """Vector, entry and the address of its stub; of each array the first, the last and one between."""
    order = {Kind.SYSCALL: 256, Kind.SYSCALL32: 257, Kind.SYSENTER: 258}
    for entry in kernel.entries:
        vector = order[entry.kind] if entry.vector is None else entry.vector
        yield vector, entry, image.symbols[entry.symbol]
    for array in kernel.arrays:
        for vector in {array.vectors[0], array.vectors[len(array.vectors) // 2], array.vectors[-1]}:
            entry = Entry(Kind.INTERRUPT, vector, array.symbol, array.handler, array.origin)
            yield vector, entry, image.symbols[array.symbol] + kernel.slot_offset(array, vector)


@pytest.mark.parametrize("name", ["hobby", "trapframe", "linux"])
def test_as_many_events_are_sent_as_there_are(name: str) -> None:
    kernel, image = built(name)
    code = Code(image)
    expected = {
        f"{entry.symbol} {vector}": Subject(kernel, code, entry, address).count()
        for vector, entry, address in declared(kernel, image)
    }
    bench = Station(kernel, image).bench()
    depths, sent = Depths(bench, depth=1), {}
    for subject in subjects(kernel, bench):
        key = f"{subject.name} {subject.vector}"
        if key in expected:
            before = depths.sent.total()
            depths.explore(subject)
            sent[key] = depths.sent.total() - before
    assert sent == expected
    assert sum(depths.sent.values()) == sum(expected.values())
    assert depths.hits == {}
