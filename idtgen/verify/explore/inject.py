"""One event at one boundary: its own promises hold, and what it interrupts does not notice.

An `Injector` begins at a point of a segment, delivers the event by the guest's tables, holds the call of its
handler to H1-H7, plays the handler and perhaps a hook, and lets the emulator run on, through the event's
return, to the end of the segment. If CPU and memory are then what they were without the event, so is all that
follows.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from idtgen import x86
from idtgen.verify import contract
from idtgen.verify.bench import Bench
from idtgen.verify.contract import HALF, Terms
from idtgen.verify.delivery import Undeliverable
from idtgen.verify.engine import EXCEPTION, OK
from idtgen.verify.explore.events import Event
from idtgen.verify.explore.segments import Point, Segment, only_secret, put
from idtgen.verify.faults import fault_finding
from idtgen.verify.frames import Words
from idtgen.verify.handler import return_from
from idtgen.verify.machine import Machine, NoPage
from idtgen.verify.memory import scribble
from idtgen.verify.paging import PAGE
from idtgen.verify.properties import Finding
from idtgen.verify.registers import CS, FLAGS, GPRS, GS, KERNEL_GS, NAMES, RDI, RIP, RSI, RSP, State
from idtgen.verify.scenario import KERNEL, KERNEL_OFF, USER_GS, Origin
from idtgen.verify.scenario import Event as Arriving


class Wrong(Exception):
    """What is wrong with an event, or with what it interrupted."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(findings)
        self.findings = list(findings)


# How many instructions, and where they lead behind a branch; behind the last of them is whatever there is.
Legs = tuple[tuple[int, int | None], ...]


class Call(NamedTuple):
    """An event that has reached its handler."""

    arriving: Arriving
    due: Terms
    state: State


def kernel_origin(bench: Bench, state: State) -> Origin:
    """Where an event that interrupts this state of ring 0 comes from."""
    if bench.machine.kernel.swapgs and state[GS] != bench.machine.kernel_gs:
        return USER_GS
    return KERNEL if state[FLAGS] & x86.IF else KERNEL_OFF


class Injector:
    """One event, as often as one likes, at any boundary. Its handler changes nothing."""

    def __init__(self, bench: Bench, event: Event) -> None:
        self.event = event
        self.bench = bench
        self.machine = bench.machine
        entry = event.entry
        self.own_stack = entry.ist is not None
        self._known: dict[tuple[int, ...], tuple[Arriving, Terms]] = {}
        self._code = Arriving(event.vector, entry, KERNEL, 0).error_code
        self._dead: list[slice] = []
        self._secrets: frozenset[int] = frozenset()
        self._clean: tuple[frozenset[int], State] = frozenset(), []  # registers that were looked at
        self._known_way: Iterator[Legs] | None = None  # to the next call of C, where it is known

    def at(self, segment: Segment, point: Point) -> list[Finding]:
        """Everything that is wrong with the event, or with what it interrupted."""
        try:
            call = self.call(segment, point)
            if not self.event.entry.noreturn:
                status, state = self.leave(call, point.state)
                self._compare(segment, point, call.arriving, status, state)
        except Wrong as wrong:
            return wrong.findings
        except NoPage as page:
            return [Finding("A2", "a stack with room for C", f"no page at {page}", point.state[RIP])]
        return []

    def exactly(self, segment: Segment, point: Point, ways: tuple[Legs, ...]) -> list[Finding]:
        """The same, and by the same branches from one call of C to the next; no further than the IRET."""
        before = point.state
        self._known_way = iter(ways)
        try:
            call = self.call(segment, point)
            if not self.event.entry.noreturn:
                _, state = self.leave(call, before)
                self._as_before(point, call.arriving, state)
        except Wrong as wrong:
            return wrong.findings
        except NoPage as page:
            return [Finding("A2", "a stack with room for C", f"no page at {page}", point.state[RIP])]
        finally:
            self._known_way = None
        return []

    def _as_before(self, point: Point, arriving: Arriving, state: State) -> None:
        if state != point.state:
            raise Wrong(unlike(point.state, state, point.state[RIP], "I2"))
        self.same_memory(point, point.memory, arriving)

    # The way in

    def call(self, segment: Segment, point: Point) -> Call:
        """From the boundary to the event's handler; the call holds its promises."""
        put(self.machine, point)
        self._secrets = segment.secrets
        arriving, due = self._due(point.state)
        delivered = self.deliver(point.state)
        status, state = self.go_on(delivered)
        return self.called(arriving, due, point.state, status, state)

    def deliver(self, before: State) -> State:
        try:
            return self.bench.delivery.deliver(self.event.vector, before, self._code)
        except Undeliverable as reason:
            raise Wrong(Finding("S2", "a gate that the event can pass", str(reason), before[RIP])) from None

    def called(self, arriving: Arriving, due: Terms, before: State, status: int, state: State) -> Call:
        """Hold the place where the way in ended to what must be called there."""
        if status != OK or self.machine.called(state) != due.function:
            raise Wrong(self.no_call(status, state))
        if not self._in_order(due, before, state):
            due = self._look(arriving, due, before, state)
        return Call(arriving, due, state)

    def due(self, before: State) -> tuple[Arriving, Terms]:
        """What comes, and what must hold at the call of its handler."""
        arriving, due = self._due(before)
        return arriving, due._replace(slots=self.bench.view.of(before, self.bench.view.tail_of(due.slots)))

    def _due(self, before: State) -> tuple[Arriving, Terms]:
        """What must hold at the call, but for the slots."""
        key = self._key(before)
        known = self._known.get(key)
        if known is None:
            event = self.event
            arriving = Arriving(event.vector, event.entry, kernel_origin(self.bench, before), 0, self._code)
            known = arriving, contract.terms(self.machine, self.bench.view, arriving, before)
            self._known[key] = known
        return known

    def _in_order(self, due: Terms, before: State, state: State) -> bool:
        """All that `contract.at_call` looks at, in a hurry."""
        view, frame, rsp = self.bench.view, due.frame, state[RSP] + x86.WORD
        return (
            state[RDI] == frame
            and state[GS] == due.gs
            and state[KERNEL_GS] == due.kernel_gs
            and not state[FLAGS] & due.forbidden
            and due.argument in {None, state[RSI]}
            and frame - self.machine.kernel.stack_align < rsp <= frame
            and not rsp % self.machine.kernel.stack_align
            and self.machine.words(frame, len(view.names)) == self._slots(before, due)
            and not (due.cleared and self._leaks(state, due))
        )

    def _slots(self, before: State, due: Terms) -> Words:
        """What the frame must hold: the same for the next event at this boundary."""
        view, (state, tail, words) = self.bench.view, self.bench.slots
        if state is not before or tail != due.slots[view.tail_slice]:
            tail = view.tail_of(due.slots)
            words = view.of(before, tail)
            self.bench.slots = before, tail, words
        return words

    def _leaks(self, state: State, due: Terms) -> bool:
        known = self._secrets
        if self._clean[0] is known and self._clean[1] == state[:GPRS]:
            return False
        if self._leak(state, due):
            return True
        self._clean = known, state[:GPRS]
        return False

    def _leak(self, state: State, due: Terms) -> bool:
        known = self._secrets
        for place, value in enumerate(state[:GPRS]):
            if value and (value & HALF in known or value >> 32 in known):
                if place in {RDI, RSP} or (place == RSI and due.argument is not None):
                    continue
                return True
        return False

    def _look(self, arriving: Arriving, due: Terms, before: State, state: State) -> Terms:
        """At leisure: what is wrong at the call. Where the NMI's frame lies is settled here."""
        machine, view = self.machine, self.bench.view
        due = due._replace(slots=view.of(before, view.tail_of(due.slots)))
        due = contract.settled(machine, view, arriving, due, state)
        findings = contract.at_call(machine, view, due, state, only_secret(before, self._secrets))
        if findings:
            at = machine.return_address(state) - 1
            raise Wrong(*(finding._replace(address=at) for finding in findings))
        self._known[self._key(before)] = arriving, due
        return due

    def _key(self, before: State) -> tuple[int, ...]:
        return before[GS], before[KERNEL_GS], before[FLAGS] & x86.IF, 0 if self.own_stack else before[RSP]

    def no_call(self, status: int, state: State) -> Finding:
        if status not in {OK, EXCEPTION} or self.machine.mapped(state[RIP]):
            return fault_finding(self.machine, self.machine.cpu, status, state)
        return Finding("H1", f"a call of {self.event.entry.handler}", f"{state[RIP]:#x}")

    # The way out

    def leave(self, call: Call, before: State) -> tuple[int, State]:
        """Play the handler, and the hook that is due; run on as far as the interrupted code goes."""
        machine = self.machine
        status, state = self.go_on(return_from_c(self.bench, call.state), loaded=True)
        hook = None
        if not self.own_stack:  # no hook runs there
            hook = contract.hook_due(machine, call.arriving, before[CS], before[FLAGS])
        if hook is None:
            return status, state
        if status != OK or machine.called(state) != machine.symbols[hook]:
            raise Wrong(Finding("R4", f"a call of {hook}", f"{state[RIP]:#x}", before[RIP]))
        findings = contract.at_hook(machine, call.due, state)
        if findings:
            at = machine.return_address(state) - 1
            raise Wrong(*(finding._replace(address=at) for finding in findings))
        return self.go_on(return_from_c(self.bench, state), loaded=True)

    def go_on(self, state: State, *, loaded: bool = False) -> tuple[int, State]:
        """Run on; `loaded`: the CPU is in ring 0 already, with this SS, and no exception came."""
        cpu = self.machine.cpu
        if loaded:
            cpu.engine.write(state)
        else:
            cpu.reload(state)
        if self._known_way is None:
            return cpu.run(state[RIP])
        return self._go_known_way(state, next(self._known_way))

    def _go_known_way(self, state: State, legs: Legs) -> tuple[int, State]:
        """Behind each branch is where it led elsewhere."""
        machine, cpu = self.machine, self.machine.cpu
        rip = state[RIP]
        for count, to in legs[:-1]:
            status, there = cpu.run_blindly(rip, count)
            if status != OK or there != to:
                expected = "the same branches, whatever the place"
                raise Wrong(Finding("I2", expected, f"{there:#x} instead of {to or 0:#x}", rip))
            rip = there
        status, state = cpu.run(rip, legs[-1][0])
        if state[RIP] in machine.functions:
            state[RIP] += 1  # past the HLT, which one instruction more would execute
        elif machine.called(state) is not None:  # that one was executed
            at = machine.return_address(state) - 1
            raise Wrong(Finding("I2", "as many instructions to the call as elsewhere", "fewer", at))
        return status, state

    # What was interrupted

    def _compare(self, segment: Segment, point: Point, arriving: Arriving, status: int, state: State) -> None:
        """The segment's end is that without the event."""
        if status != segment.status or state != segment.end.state:
            raise Wrong(unlike(segment.end.state, state, point.state[RIP]))
        # C is handed the frame, so that is not dead, though RSP may have been above some of it for a moment.
        frame = segment.end.state[RDI] if status == OK else None
        self.same_memory(point, segment.end.memory, arriving, frame)

    def same_memory(self, point: Point, memory: bytes, arriving: Arriving, frame: int | None = None) -> None:
        """All memory is as it was without the event, but where nobody has anything."""
        machine = self.machine
        ram, start = machine.ram, machine.window.start
        live = machine.physical(frame) if frame is not None and not self.own_stack else 0
        for dead in self._dead_areas(arriving, point.state):
            area = slice(dead.start, live) if dead.start <= live < dead.stop else dead
            near = slice(area.start - start, area.stop - start)
            if self.own_stack or memory is point.memory or self._keeps(ram[area], memory, point, near):
                ram[area] = memory[near]
        if ram[start : machine.window.stop] != memory:
            at = changed(machine, memory)
            raise Wrong(Finding("I1", "memory as without the event", f"{at:#x} changed", point.state[RIP]))

    def _keeps(self, found: bytes, memory: bytes, point: Point, near: slice) -> bool:
        """Below the interrupted RSP anything may be left, but where the interrupted code wrote later."""
        of, later = self.bench.later
        if of is not point:
            later = _written(memory[near], point.memory[near])
            self.bench.later = point, later
        words, end = _words(found), _words(memory[near])
        return all(words[n] == end[n] for n in later)

    def _dead_areas(self, arriving: Arriving, before: State) -> list[slice]:
        """Where a finished event, and what its handler called, may have left anything."""
        if not self.own_stack or not self._dead:
            stacks = contract.used_stacks(self.machine, arriving, before)
            ranges = [contract.below(stack.stop, None) for stack in stacks]
            lows = [(self.machine.physical(r.start), len(r)) for r in ranges]
            self._dead = [slice(low, low + size) for low, size in lows]
        return self._dead


def return_from_c(bench: Bench, state: State) -> State:
    """Be a C function that changes nothing: use the stack, return."""
    scribble(bench.machine, state[RSP])
    return return_from(bench.machine, state)


def unlike(expected: State, found: State, at: int | None, code: str = "I1") -> Finding:
    """How the interrupted code differs from what it was without the event."""
    wrong = [n for n, (a, b) in enumerate(zip(expected, found, strict=True)) if a != b]
    right = ", ".join(f"{NAMES[n]} {expected[n]:#x}" for n in wrong)
    got = ", ".join(f"{NAMES[n]} {found[n]:#x}" for n in wrong)
    return Finding(code, right or "the same way on", got or "another way on", at)


def changed(machine: Machine, memory: bytes) -> int:
    """The lowest virtual address whose byte is another than in `memory`."""
    found = machine.ram[machine.window.start : machine.window.stop]
    offset = next(i for i, (old, new) in enumerate(zip(memory, found, strict=True)) if old != new)
    physical = machine.window.start + offset
    number = next(n for n, frame in machine.frames.items() if frame == physical - physical % PAGE)
    return number * PAGE + physical % PAGE


def _words(data: bytes) -> Sequence[int]:
    return memoryview(data).cast("Q") if len(data) % x86.WORD == 0 else data


def _written(end: bytes, before: bytes) -> list[int]:
    """Which words the interrupted code wrote later."""
    if end == before:
        return []
    return [n for n, (e, b) in enumerate(zip(_words(end), _words(before), strict=True)) if e != b]
