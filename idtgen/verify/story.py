"""How a run that nothing interrupts came to fail: its trail, its path and the stack where it fails.

In: the run, played with a `Stepper` that tells; what it found. Out: a `Story`.
"""

from typing import TYPE_CHECKING

from idtgen import x86
from idtgen.verify import drawing
from idtgen.verify.blame import Blame
from idtgen.verify.contract import own_stack
from idtgen.verify.drawing import Known, Scene
from idtgen.verify.machine import Machine
from idtgen.verify.pace import Stepper
from idtgen.verify.play import Play
from idtgen.verify.properties import Finding
from idtgen.verify.registers import RIP, RSP, State, user
from idtgen.verify.report import Story
from idtgen.verify.run import Run

if TYPE_CHECKING:
    from idtgen.verify.nmi import Nest

_LONGEST = 15  # bytes of an instruction
_BY_VALUE = "HRI"  # properties whose finding may be a wrong word; elsewhere a frame may be half built


def story_of(machine: Machine, blame: Blame, run: "Run | Nest", pace: Stepper, finding: Finding) -> Story:
    """`run` was just played: memory is as it left it."""
    number = failing(pace.states, finding.address)
    state = machine.cpu.engine.read() if number is None else pace.states[number]
    memory = getattr(run, "left", None) or machine.written()
    where = "" if number is None else blame.place(state[RIP])
    path = len(pace.states) if number is None else number + 1
    known: dict[int, Known] = {}
    if isinstance(run, Play):
        known = words_of(run, pace.states, told=finding.code[0] in _BY_VALUE)
    elif not isinstance(run, Run):
        known = words_of_nest(run)
    before = run.before if isinstance(run, Run) else run.graph.before
    owner = None if user(before) else before[RSP]
    lines = [*run.trail]
    if where:
        lines += [f"fails at {where}", f"  ({drawing.circumstances(machine, state)})"]
    return Story(tuple(lines), drawing.draw(machine, Scene(state, memory, known, owner)), path)


def failing(states: list[State], address: int | None) -> int | None:
    """The last of these states that was at the instruction that an address lies in."""
    if address is None:
        return None
    near = (n for n in reversed(range(len(states))) if 0 <= address - states[n][RIP] < _LONGEST)
    return next(near, None)


def words_of_nest(run: "Nest") -> dict[int, Known]:
    """The NMI stack: the outer NMI's frame, and what the CPU pushed for whichever came last."""
    graph, entry = run.graph, run.event.entry
    top = own_stack(graph.machine, entry)
    known = drawing.pushed(top - x86.IRET_BYTES, x86.NMI, "the last NMI")
    if graph.due is None:
        return known
    frame = drawing.framed(graph.machine.kernel.frame, graph.due.frame, graph.due.slots, "the outer NMI")
    fixed = graph.rewritten is None
    return known | {at: word if fixed else word._replace(due=None) for at, word in frame.items()}


def words_of(run: Play, states: list[State], *, told: bool) -> dict[int, Known]:
    who, machine = run.event.entry.symbol, run.machine
    known: dict[int, Known] = {}
    vector = run.event.vector
    if states and vector < 256:  # noqa: PLR2004 - system calls push nothing, and have numbers from there on
        known |= drawing.pushed(states[0][RSP], vector, who)
    frame = drawing.framed(machine.kernel.frame, run.due.frame, run.frame, who)
    return known | {at: word if told else word._replace(due=None) for at, word in frame.items()}
