"""Instructions that name a vector: INT n, INT3, INTO, INT1, UD2. What the CPU makes of them.

In: the gates that the guest's own idt_setup built. A gate may keep user code out, or there may be none. Then
another exception comes, whose error code names the gate and whose RIP is that of the instruction; the vector
itself would have come with the RIP behind it (SDM 2: INT n/INTO/INT3/INT1; SDM 3:6.12.1.2 and 6.13).
"""

from collections.abc import Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Entry
from idtgen.verify import contract
from idtgen.verify.bench import Bench
from idtgen.verify.delivery import INTERRUPT, TRAP, Gate, read_gate
from idtgen.verify.play import Opening, Play
from idtgen.verify.registers import CS, FLAGS, RIP, State
from idtgen.verify.scenario import Behaviour, Event, Mode, Origin, origins

_IN_IDT, _EXTERNAL = 2, 1  # bits of an error code that names a vector


class Instruction(NamedTuple):
    """`asks`: the DPL of the gate decides whether the program may execute it."""

    name: str
    vector: int
    length: int
    asks: bool = True
    fault: bool = False  # comes with the RIP of the instruction itself


INT3 = Instruction("INT3", x86.BP, 1)
INTO = Instruction("INTO", x86.OF, 1)
INT1 = Instruction("INT1", x86.DB, 1, asks=False)  # 0xF1, also called ICEBP
UD2 = Instruction("UD2", x86.UD, 2, asks=False, fault=True)
_INTO_IN_64_BIT_CODE = Instruction("INTO", x86.UD, 1, asks=False, fault=True)


def int_n(vector: int) -> Instruction:
    return Instruction(f"INT {vector:#x}", vector, 2)


EVERY = (INT3, INTO, INT1, UD2, *(int_n(vector) for vector in range(x86.VECTORS)))


class Raised(NamedTuple):
    """What the CPU delivers, and the state that it saves."""

    vector: int
    error_code: int | None
    state: State


def meant(instruction: Instruction, state: State, *, wide: bool) -> Instruction | None:
    """INTO is no instruction of 64-bit code; elsewhere it does nothing without OF."""
    if instruction is not INTO:
        return instruction
    if wide:
        return _INTO_IN_64_BIT_CODE
    return INTO if state[FLAGS] & x86.OF_FLAG else None


def raised(instruction: Instruction, gate: Gate, state: State) -> Raised:
    """What comes of the instruction in this state; the gate is that of its vector."""
    refusal = _refusal(instruction, gate, state[CS] & x86.RPL_MASK)
    saved = state.copy()
    if refusal is None and not instruction.fault:
        saved[RIP] += instruction.length
        return Raised(instruction.vector, None, saved)
    saved[FLAGS] |= x86.RF  # as of every fault (SDM 3:17.3.1.1)
    if refusal is None:
        return Raised(instruction.vector, None, saved)
    # INT1 and an exception count as events from outside of the program: 6.13, EXT.
    code = instruction.vector << 3 | _IN_IDT | (0 if instruction.asks else _EXTERNAL)
    return Raised(refusal, code, saved)


def _refusal(instruction: Instruction, gate: Gate, cpl: int) -> int | None:
    """In the CPU's order: is it a gate, may the program name it, is it present."""
    if gate.kind not in {INTERRUPT, TRAP}:
        return x86.GP
    if instruction.asks and gate.dpl < cpl:
        return x86.GP
    return None if gate.present else x86.NP


class ByInstruction(Play):
    """An event that an instruction of the interrupted code raised."""

    def __init__(self, bench: Bench, opening: Opening, instruction: Instruction) -> None:
        super().__init__(bench, opening, Behaviour.KEEP)
        self.instruction = instruction

    def enter(self) -> State:
        self.say("{} in {}", self.instruction.name, self.event.origin.name)
        return super().enter()


def by_instruction(bench: Bench, instruction: Instruction, origin: Origin, seed: int) -> ByInstruction | None:
    """The run that it starts; None where nothing comes of it, or of what comes nobody takes it (#DF)."""
    machine = bench.machine
    anyone = next(iter(machine.kernel.gates.values()))  # the origin's registers are the same for all
    state = bench.interrupted(Event(instruction.vector, anyone, origin, seed))
    asked = meant(instruction, state, wide=origin.mode is not Mode.USER32)
    if asked is None:
        return None
    found = raised(asked, read_gate(machine, asked.vector), state)
    entry = machine.kernel.gates.get(found.vector)
    if entry is None:
        return None
    event = Event(found.vector, entry, origin, seed, found.error_code)
    due = contract.terms(machine, bench.view, event, found.state)
    used = contract.used_stacks(machine, event, found.state)
    return ByInstruction(bench, Opening(event, found.state, due, used), instruction)


def of_user_code(bench: Bench, vector: int, entry: Entry, seed: int) -> Iterator[ByInstruction]:
    """All that user code can execute to come to this vector."""
    # A refused instruction comes to #GP or #NP, INTO in 64-bit code to #UD.
    may = [i for i in EVERY if vector in {i.vector, x86.GP, x86.NP} or (i is INTO and vector == x86.UD)]
    for origin in origins(bench.machine.kernel, entry):
        for instruction in may if origin.user else ():
            run = by_instruction(bench, instruction, origin, seed)
            if run is not None and run.event.vector == vector:
                yield run
