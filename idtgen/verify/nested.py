"""I3: NMIs that come into an NMI, at every boundary where the hardware lets them, as many as one likes.

An NMI blocks the next until an IRET is executed, and an ordinary exception inside the handler executes one.
From there on to its own last IRET the handler and the stub can meet another NMI at each instruction, and
that one starts at the same place of the same stack. What CPU and NMI stack can be at those boundaries is
explored as a graph: one edge leads on by an instruction, another through a whole nested NMI to where it
returned. States that are equal to the bit, and in what the property remembers, are visited once; when no
new one appears, every sequence of arrivals has been tried, of whatever length.

One thing is taken for equal that is not: the five words that the CPU pushed for a nested NMI that is over.
The next one at the same boundary would overwrite them, so no stub may count on them: they are filled with
junk.
"""

from collections import deque

from idtgen import x86
from idtgen.verify import contract
from idtgen.verify.bench import Bench
from idtgen.verify.cpu import LIMIT
from idtgen.verify.engine import EXCEPTION, OK
from idtgen.verify.faults import fault_finding
from idtgen.verify.frames import Words
from idtgen.verify.handler import return_from
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.machine import NoPage
from idtgen.verify.memory import scribble
from idtgen.verify.nodes import Found, Ghost, Node, Way
from idtgen.verify.paging import PAGE, page_numbers
from idtgen.verify.play import Opening
from idtgen.verify.properties import Finding
from idtgen.verify.registers import IRET_PLACES, NAMES, RDI, RIP, RSP, State
from idtgen.verify.unwind import Unwinder
from idtgen.verify.watch import look

_JUNK = tuple(0x0DD5_0000_0000_0000 + word for word in range(len(x86.IRET_FRAME)))
_IRETQ = 0xCF48
_STATES = 100_000  # more than any stub has: who has them is not coming to an end


class Graph:
    """One NMI from the kernel with all that may come into it."""

    def __init__(self, bench: Bench, unwinder: Unwinder, opening: Opening, frame: Words | None) -> None:
        self.bench = bench
        self.machine = bench.machine
        self.opening = opening
        self.before = opening.before
        self.due: contract.Terms | None = None  # at the last call of the handler
        self.rewritten = frame  # what every pass of the handler writes into the frame
        self.executed: set[int] = set()
        self.arrivals = 0
        self.ends: dict[bytes, Way | None] = {}  # memory behind the last IRET
        self.scribbled = range(0)  # where the handler did
        self._unwinder = unwinder
        self._tail = bench.view.tail_of(opening.due.slots)
        self._top = contract.own_stack(self.machine, opening.event.entry)
        frames = self.machine.frames
        pages = [n for n in page_numbers(self._top - STACK_BYTES, STACK_BYTES) if n in frames]
        self._base = pages[0] * PAGE
        self._stack = slice(frames[pages[0]], frames[pages[0]] + len(pages) * PAGE)
        self._lengths: list[int] = []  # instructions from a nested NMI's delivery to behind its IRETQ
        self._resumed: set[int] = set()  # where it let the outer one go on, if not where it was
        self._seen: dict[Node, Way | None] = {}
        self._todo: deque[Node] = deque()
        self._way: Way | None = None

    def explore(self) -> list[Finding]:
        """Visit every node; what is wrong at the first bad one, reached by as few arrivals as possible."""
        self.machine.reset()
        try:
            self._start()
            while self._todo:
                self._follow(self._todo.popleft())
        except Found as found:
            return [found.finding]
        except NoPage as page:
            return [Finding("A2", "a stack with room for C", f"no page at {page}")]
        return []

    def way(self) -> list[int | None]:
        """Where NMIs came on the way to what `explore` found; None: in the handler."""
        return self._way.steps() if self._way else []

    # The first NMI

    def _start(self) -> None:
        delivered = self.bench.delivery.deliver(self.opening.event.vector, self.before, None)
        self.machine.cpu.load(delivered)
        status, state = self.machine.cpu.run(delivered[RIP])
        if status != OK or self.machine.called(state) is None:
            raise Found(self._stopped(status, state))
        self._at_call(state, Ghost(runs=0))

    def _at_call(self, state: State, ghost: Ghost) -> None:
        """The handler is called: hold the call to the contract; the handler then runs with NMIs unblocked."""
        machine, opening = self.machine, self.opening
        called = machine.called(state)
        if called != opening.due.function:
            name = machine.functions[called] if called else "nothing"
            raise Found(Finding("R4", "no call but the handler's", f"a call of {name}", state[RIP]))
        ghost = ghost._replace(runs=ghost.runs + 1)
        if ghost.runs > ghost.allowed:
            raise Found(self._lost("no run of the handler that no NMI asked for", "another"))
        leads = self._leads(ghost)
        due = opening.due._replace(slots=self.bench.view.of(leads, self._tail))
        due = contract.settled(machine, self.bench.view, opening.event, due, state)
        self.due = due
        for finding in contract.at_call(machine, self.bench.view, due, state, leads):
            code = "I3" if finding.code in {"H1", "H2"} else finding.code
            raise Found(finding._replace(code=code, address=machine.return_address(state) - 1))
        self.bench.stages["call"] += 1
        self._add(state, ghost, in_handler=True)

    def _leads(self, ghost: Ghost) -> State:
        """What the frame says now: where the last IRET must lead."""
        if not ghost.rewritten or self.rewritten is None:
            return self.before
        return self.bench.view.into(self.rewritten, self.before)

    # The graph

    def _add(self, state: State, ghost: Ghost, *, in_handler: bool = False) -> None:
        node = Node(tuple(state), self.machine.ram[self._stack], ghost, in_handler)
        if node not in self._seen:
            self._seen[node] = self._way
            self._todo.append(node)
            if len(self._seen) > _STATES:
                raise Found(self._lost("an end", f"{_STATES} states and more"))

    def _put(self, node: Node) -> State:
        self.machine.ram[self._stack] = node.stack
        return list(node.state)

    def _follow(self, node: Node) -> None:
        """Both edges of a node, then on from boundary to boundary until one is known."""
        way = self._way = self._seen[node]
        while True:
            if not node.in_handler:
                self._look(self._put(node), (self._leads(node.ghost),))
            self._way = Way(way, None if node.in_handler else node.state[RIP])
            self._arrive(node)
            self._way = way
            state, ghost = self._put(node), node.ghost
            if node.in_handler:
                state, ghost = self._return_of_handler(state, ghost)
            else:
                state = self._step(state)
            if state[RIP] not in self.machine.text:
                self._stop(node, state, ghost)
                return
            node = Node(tuple(state), self.machine.ram[self._stack], ghost, in_handler=False)
            if node in self._seen:
                return
            self._seen[node] = way

    def _step(self, state: State) -> State:
        rip = state[RIP]
        self.executed.add(rip)
        self.machine.cpu.load(state)
        status, after = self.machine.cpu.run(rip, 1)
        if status != OK and (status != EXCEPTION or self.machine.mapped(after[RIP])):
            raise Found(fault_finding(self.machine, self.machine.cpu, status, after))
        return after

    def _return_of_handler(self, state: State, ghost: Ghost) -> tuple[State, Ghost]:
        self.scribbled = scribble(self.machine, state[RSP])
        if self.rewritten is not None:
            self.machine.put(state[RDI], *self.rewritten)
            ghost = ghost._replace(rewritten=True)
        return return_from(self.machine, state), ghost

    def _stop(self, last: Node, state: State, ghost: Ghost) -> None:
        """At a call of C, or behind the last IRET."""
        if state[RIP] in self.machine.functions:
            state[RIP] += 1  # the HLT
            self._at_call(state, ghost)
            return
        if ghost.came and not ghost.runs:
            raise Found(self._lost("a run of the handler after the last NMI came", "none: that NMI is lost"))
        self._same(self._leads(ghost), state, "the interrupted context")
        if self.machine.half_word(last.state[RIP]) != _IRETQ:
            raise Found(self._lost("an IRET, which unblocks NMIs", "a return without"))
        memory = self.machine.ram[self.machine.window.start : self.machine.window.stop]
        self.ends.setdefault(memory, self._way)

    # One nested NMI

    def _arrive(self, node: Node) -> None:
        """Deliver it and run it. It may let the outer stub go on elsewhere, but not the handler."""
        state = self._put(node)
        if node.in_handler:
            state = self._inside(state)
        self.arrivals += 1
        delivered = self.bench.delivery.deliver(self.opening.event.vector, state, None)
        after = self._run_as_before(delivered, state)
        if after is None:
            self._put(node)
            delivered = self.bench.delivery.deliver(self.opening.event.vector, state, None)
            after = self._first_run(delivered, state)
        if node.in_handler:
            self._same(state, after, "what the nested NMI interrupted")
            self._untouched(node)
            after = list(node.state)
        self.machine.put(self._top - x86.IRET_BYTES, *_JUNK)
        ghost = node.ghost.arrival(into_handler=node.in_handler)
        self._add(after, ghost, in_handler=node.in_handler)

    def _inside(self, state: State) -> State:
        """Somewhere in what the handler calls."""
        inside = return_from(self.machine, state)
        inside[RIP], inside[RSP] = self.machine.layout.nowhere, state[RSP] - 3 * x86.WORD
        return inside

    def _untouched(self, node: Node) -> None:
        """The handler's own words and its frame lie where no nested NMI may write."""
        rsp, frame = node.state[RSP], node.state[RDI]
        lowest, highest = rsp - 3 * x86.WORD, frame + self.bench.view.size
        used = slice(lowest - self._base, highest - self._base)
        if self.machine.ram[self._stack][used] != node.stack[used]:
            raise Found(self._lost("the running handler's frame as it was", "changed by a nested NMI"))

    def _run_as_before(self, delivered: State, interrupted: State) -> State | None:
        """Run as many instructions as a nested NMI had before; None if that does not lead back."""
        engine, rip, done = self.machine.cpu.engine, delivered[RIP], 0
        self.machine.cpu.load(delivered)
        for length in self._lengths:
            status, state = engine.start(rip, length - done), engine.read()
            rip, done = state[RIP], length
            if rip == interrupted[RIP] or rip in self._resumed:
                there = [*interrupted[:RIP], rip, *interrupted[RIP + 1 :]]
                if state == there:
                    return state
            if status != OK:
                return None
        return None

    def _first_run(self, state: State, interrupted: State) -> State:
        """Step to its IRETQ and over it."""
        for length in range(1, LIMIT):
            self._look(state, (interrupted, self._pushed(interrupted)))
            returns = self.machine.half_word(state[RIP]) == _IRETQ
            state = self._step(state)
            if state[RIP] in self.machine.functions:
                raise Found(self._lost("no call of C while another NMI uses that stack", "a call"))
            if returns:
                self._lengths = sorted({*self._lengths, length})
                self._resumed |= {state[RIP]} - {interrupted[RIP]}
                return state
        raise Found(self._lost("an IRET", f"none in {LIMIT} instructions"))

    def _pushed(self, interrupted: State) -> State:
        """Where the CPU's five words lead now: a nested NMI may have changed them."""
        leads = interrupted.copy()
        words = self.machine.words(self._top - x86.IRET_BYTES, len(IRET_PLACES))
        for place, word in zip(IRET_PLACES, words, strict=True):
            leads[place] = word
        return leads

    # Checks

    def _look(self, state: State, contexts: tuple[State, ...]) -> None:
        finding = look(self.machine, self._unwinder, state, contexts)
        if finding is not None:
            raise Found(finding)

    def _same(self, expected: State, found: State, what: str) -> None:
        wrong = [place for place in range(len(expected)) if expected[place] != found[place]]
        if wrong:
            right = ", ".join(f"{NAMES[p]} {expected[p]:#x}" for p in wrong)
            got = ", ".join(f"{NAMES[p]} {found[p]:#x}" for p in wrong)
            raise Found(self._lost(f"{what}: {right}", got))

    def _lost(self, expected: str, found: str) -> Finding:
        way = self._way
        return Finding("I3", expected, found, way.at if way else None)

    def _stopped(self, status: int, state: State) -> Finding:
        if status != EXCEPTION or self.machine.mapped(state[RIP]):
            return fault_finding(self.machine, self.machine.cpu, status, state)
        return Finding("I3", "a call of the handler", f"a return to {state[RIP]:#x}")
