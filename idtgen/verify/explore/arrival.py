"""An NMI that comes while another is open on its stack: it may ask for one more pass, and do nothing else.

What it interrupts goes on as it was. If that is the outer NMI itself, its stub may go on elsewhere; then, or
once everything between has returned, the outer NMI is followed to its end: its handler is called again, with
the frame as before, and then what it interrupted goes on. `nested.py` explores the NMI stack for all
sequences of such arrivals; here they come from inside of other events as well.
"""

from idtgen import x86
from idtgen.verify import contract
from idtgen.verify.bench import Bench
from idtgen.verify.cpu import LIMIT
from idtgen.verify.engine import EXCEPTION, OK
from idtgen.verify.explore.activations import Activation, Chain
from idtgen.verify.explore.events import Event, Phase, What
from idtgen.verify.explore.inject import Injector, Wrong, changed, return_from_c, unlike
from idtgen.verify.explore.segments import Point, Stage, only_secret, put
from idtgen.verify.faults import fault_finding
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.machine import NoPage
from idtgen.verify.paging import PAGE
from idtgen.verify.properties import Finding
from idtgen.verify.registers import RIP, RSP, State

_JUNK = tuple(0x0DD5_0000_0000_0000 + word for word in range(len(x86.IRET_FRAME)))
_PASSES = 2  # one that comes while a repeat is being set up may cost one more


class Arrival:
    """Nested NMIs, as often as one likes, at any boundary."""

    def __init__(self, bench: Bench, event: Event) -> None:
        self.bench = bench
        self.machine = bench.machine
        self.injector = Injector(bench, event)
        self._top = contract.own_stack(bench.machine, event.entry)
        frames = bench.machine.frames
        lowest = (self._top - STACK_BYTES) // PAGE
        pages = [n for n in range(lowest, (self._top - 1) // PAGE + 1) if n in frames]
        self._base = pages[0] * PAGE
        start = frames[pages[0]]
        self._stack = slice(start, start + len(pages) * PAGE)
        self._lengths: set[int] = set()  # instructions from a delivery to behind the IRETQ
        self._stages: list[Stage] = []  # of the outer NMI that was followed last
        self._followed: set[tuple[object, ...]] = set()  # from where, with what on its stack

    def at(self, chain: Chain) -> list[Finding]:
        """Everything that is wrong with an NMI at this boundary."""
        number = max(n for n, a in enumerate(chain) if a.what is What.NMI and a.on_stack)
        outer, inner = chain[number], chain[-1]
        try:
            if number == len(chain) - 1:
                self._into_nmi(outer)
            else:
                self._into_another(inner)
                self._follow_from(outer)
        except Wrong as wrong:
            return [f._replace(code="I3") if f.code in {"H1", "H2", "I1"} else f for f in wrong.findings]
        except NoPage as page:
            return [Finding("A2", "a stack with room for C", f"no page at {page}", inner.point.state[RIP])]
        return []

    def deliver(self, point: Point) -> State:
        put(self.machine, point)
        return self.injector.deliver(point.state)

    # The NMI's own stub or handler

    def _into_nmi(self, outer: Activation) -> None:
        point = outer.point
        status, state = self.injector.go_on(self.deliver(point))
        if outer.phase is Phase.HANDLER:
            if status != EXCEPTION or state != point.state:
                raise Wrong(self._stray(point, status, state))
            self._handler_untouched(outer)
            status, state = self.injector.go_on(return_from_c(self.bench, outer.stage.called or state))
        self._junk()
        self._follow(outer, status, state)

    def _handler_untouched(self, outer: Activation) -> None:
        """The handler's own words and its frame lie where no nested NMI may write."""
        rsp, due = outer.point.state[RSP], outer.due
        top = (due.frame if due else rsp) + self.bench.view.size
        used = slice(rsp - self._base, top - self._base)
        memory, start = outer.point.memory, self._stack.start - self.machine.window.start
        if self.machine.ram[self._stack][used] != memory[start + used.start : start + used.stop]:
            found = "changed by a nested NMI"
            raise Wrong(Finding("I3", "the running handler's frame as it was", found, self._where(outer)))

    # Another event's stub or handler, which interrupted the NMI

    def _into_another(self, inner: Activation) -> None:
        """It goes on as if nothing had come, but for what the NMI stack says now."""
        point = inner.point
        status, state = self._return(self.deliver(point), point.state)
        if status != OK or state != point.state:
            raise Wrong(self._stray(point, status, state))
        self._same_but_nmi_stack(point.memory, point.state)

    def _return(self, delivered: State, interrupted: State) -> tuple[int, State]:
        """Through the nested NMI to where it returned."""
        machine, engine = self.machine, self.machine.cpu.engine
        memory = machine.ram[self._stack]
        for length in self._lengths:
            machine.cpu.load(delivered)
            status = engine.start(delivered[RIP], length)
            state = engine.read()
            if state == interrupted:  # a place in C has no page to go on to
                return OK, state
            machine.ram[self._stack] = memory
        machine.cpu.load(delivered)
        state = delivered
        for length in range(1, LIMIT):
            status = engine.start(state[RIP], 1)
            state = engine.read()
            if state == interrupted:
                self._lengths.add(length)
                return OK, state
            if status != OK or state[RIP] not in machine.text:
                return status, state
        return OK, state

    def _same_but_nmi_stack(self, memory: bytes, before: State) -> None:
        machine = self.machine
        start, kept = machine.window.start, machine.ram[self._stack]
        machine.ram[self._stack] = memory[self._stack.start - start : self._stack.stop - start]
        if machine.ram[start : machine.window.stop] != memory:
            found = f"{changed(machine, memory):#x} changed"
            raise Wrong(Finding("I3", "memory as it was", found, before[RIP]))
        machine.ram[self._stack] = kept

    # On to the end

    def _junk(self) -> None:
        """The next one would overwrite these words, so no stub may count on them."""
        self.machine.put(self._top - x86.IRET_BYTES, *_JUNK)

    def _follow_from(self, outer: Activation) -> None:
        """From where the outer NMI was interrupted, with its stack as the nested one left it."""
        machine, point, start = self.machine, outer.point, self.machine.window.start
        self._junk()
        left = machine.ram[self._stack]
        below = point.state[RSP] - self._base
        if 0 <= below <= len(left):
            at = self._stack.start - start
            left = point.memory[at : at + below] + left[below:]
        if outer.stages is not self._stages:
            self._stages = outer.stages
            self._followed.clear()
        key = (outer.number, outer.spot, left)
        if key in self._followed:
            return
        put(machine, point)
        machine.ram[self._stack] = left
        state = point.state
        if outer.phase is Phase.HANDLER and outer.stage.called is not None:
            state = return_from_c(self.bench, outer.stage.called)
        self._follow(outer, *self.injector.go_on(state))
        self._followed.add(key)

    def _follow(self, outer: Activation, status: int, state: State) -> None:
        """Pass after pass to the outer NMI's end."""
        due, runs = outer.due, 0
        before = only_secret(outer.before, outer.stage.segment.secrets)
        last = outer.stages[-1].segment
        ended = last.status, last.end.state
        # One function may be the handler of the NMI and of what it interrupted.
        while due is not None and (status, state) != ended and self.machine.called(state) == due.function:
            runs += 1
            findings = contract.at_call(self.machine, self.bench.view, due, state, before)
            if runs > _PASSES:
                findings.append(Finding("I3", f"at most {_PASSES} runs of the handler", f"{runs}"))
            if findings:
                at = self.machine.return_address(state) - 1
                raise Wrong(*(finding._replace(address=at) for finding in findings))
            status, state = self.injector.go_on(return_from_c(self.bench, state))
        if (status, state) != ended:
            raise Wrong(self._off(outer, status, state))
        if not runs:
            found = "none: that NMI is lost"
            raise Wrong(
                Finding("I3", "a run of the handler after the last NMI came", found, self._where(outer))
            )
        self._memory_at_end(outer)

    def _off(self, outer: Activation, status: int, state: State) -> Finding:
        if status not in {OK, EXCEPTION} or (status == EXCEPTION and self.machine.mapped(state[RIP])):
            return fault_finding(self.machine, self.machine.cpu, status, state)
        return unlike(outer.end.state, state, self._where(outer), "I3")

    def _memory_at_end(self, outer: Activation) -> None:
        machine, memory = self.machine, outer.end.memory
        start = machine.window.start
        machine.ram[self._stack] = memory[self._stack.start - start : self._stack.stop - start]
        if machine.ram[start : machine.window.stop] != memory:
            found = f"{changed(machine, memory):#x} changed"
            raise Wrong(Finding("I3", "memory as without the nested NMI", found, self._where(outer)))

    def _stray(self, point: Point, status: int, state: State) -> Finding:
        if status not in {OK, EXCEPTION} or (status == EXCEPTION and self.machine.mapped(state[RIP])):
            return fault_finding(self.machine, self.machine.cpu, status, state)
        called = self.machine.called(state)
        if status == OK and called is not None:
            return Finding("I3", "no call of C while another NMI uses that stack", "a call", point.state[RIP])
        return unlike(point.state, state, point.state[RIP], "I3")

    def _where(self, outer: Activation) -> int:
        return outer.point.state[RIP]
